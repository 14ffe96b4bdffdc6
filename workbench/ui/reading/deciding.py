"""Decisions on claims: made in the reviewer's name, one claim after the other."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from workbench.errors import KnownError
from workbench.model import Change, KeptClaim, Verdict
from workbench.terms import explain
from workbench.ui.reading.actions import ReadActions
from workbench.ui.reading.claims_list import ClaimsList
from workbench.ui.reading.lectern import Lectern
from workbench.ui.screen import Bench


def next_undecided(ids: Sequence[int], claims: Mapping[int, KeptClaim], current: int | None) -> int | None:
    """The first undecided claim behind the current one, else of all; None when no other is undecided."""
    start = ids.index(current) + 1 if current in ids else 0
    behind_and_before = (*ids[start:], *ids[:start])
    undecided = (id for id in behind_and_before if claims[id].verdict is Verdict.UNREVIEWED)
    return next((id for id in undecided if id != current), None)


class Decisions(QObject):
    """What is decided of the current claim of the list; `wanted` carries the claim to be shown then.

    `deciding` is set while the window is told of a decision made here.
    """

    wanted = Signal(int)

    def __init__(self, bench: Bench, lectern: Lectern, claims: ClaimsList, actions: ReadActions) -> None:
        super().__init__(claims)
        self._bench, self._lectern, self._list = bench, lectern, claims
        self.deciding = False
        actions.accept.triggered.connect(lambda: self._decide(bench.desk.accept))
        actions.reject.triggered.connect(lambda: self._decide(bench.desk.reject))
        actions.reset.triggered.connect(self._reset)
        actions.go_on.triggered.connect(self._go_on)

    @property
    def following(self) -> int | None:
        """The undecided claim that comes after the current one."""
        report = self._lectern.report
        return next_undecided(self._list.ids, report.claims, self._list.current) if report else None

    def decide(self, decision: Callable[[], Change]) -> Change | None:
        """Make a decision once the reviewer is known, and tell the window; None when it was not made."""
        if not self._bench.reviewer.is_known():
            return None
        try:
            change = decision()
        except KnownError as error:
            self._bench.prompts.tell(explain(error, self._bench.theme.lang))
            return None
        self.deciding = True
        self._bench.signals.tell(change)
        self.deciding = False
        return change

    def _decide(self, decision: Callable[[int], Change]) -> None:
        """Decide the current claim; the next undecided one comes up."""
        current, following = self._list.current, self.following
        if current is not None and self.decide(lambda: decision(current)) is not None:
            self.wanted.emit(current if following is None else following)

    def _reset(self) -> None:
        current = self._list.current
        if current is not None:
            self.decide(lambda: self._bench.desk.reset(current))

    def _go_on(self) -> None:
        following = self.following
        if following is not None:
            self.wanted.emit(following)
