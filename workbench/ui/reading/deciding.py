"""Decisions on claims: made in the reviewer's name, one claim after the other."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from workbench.desk import Desk
from workbench.model import Change, KeptClaim, Order, Query, Verdict
from workbench.progress import Progress
from workbench.ui.edits import LANE, Decision
from workbench.ui.reading.actions import ReadActions
from workbench.ui.reading.begun import BegunClaims
from workbench.ui.reading.claims_list import ClaimsList
from workbench.ui.reading.lectern import Lectern
from workbench.ui.reading.listing import next_undecided
from workbench.ui.reading.narrowing import Narrowing
from workbench.ui.screen import Bench

# Reports are looked through by so many.
_PAGE = 200


def next_report(desk: Desk, current: int, progress: Progress, among: Query | None = None) -> int | None:
    """The first report behind the current one that has undecided claims, else of all; None where none has.

    With `among` only claims are looked for that it asks for.
    """
    ids = desk.find_documents(order=Order.DATE)
    at = ids.index(current) + 1 if current in ids else 0
    others = [*ids[at:], *ids[:at]]
    if among is not None:
        matches = _undecided(desk, among)
        others = [id for id in others if id in matches]
    for start in range(0, len(others), _PAGE):
        progress(start, len(others), "")
        for kept in desk.documents(others[start : start + _PAGE]):
            if kept.undecided and kept.id != current:
                return kept.id
    return None


def _undecided(desk: Desk, among: Query) -> Collection[int]:
    """The reports that have undecided claims among those asked for."""
    undecided = frozenset({Verdict.UNREVIEWED})
    if among.verdicts and not among.verdicts & undecided:
        return ()
    return desk.matches(replace(among, verdicts=undecided))


class Decisions(QObject):
    """What is decided of the current claim of the list; `wanted` carries the claim to be shown then,
    `left` the report to go on with once nothing is left in this one.

    A decision is shown at once and written in the background: the next claim is there for the next key.
    Where something is asked of all reports, only its claims are gone through.
    """

    wanted = Signal(int)
    left = Signal(int)

    def __init__(
        self, bench: Bench, lectern: Lectern, claims: ClaimsList, actions: ReadActions, narrowing: Narrowing
    ) -> None:
        super().__init__(claims)
        self._bench, self._lectern, self._list, self._narrowing = bench, lectern, claims, narrowing
        desk = bench.desk
        for action, decide in (
            (actions.accept, lambda: self._decide(desk.accept, _standing)),
            (actions.reject, lambda: self._decide(desk.reject, lambda kept: Verdict.REJECTED)),
            (actions.reset, lambda: self._decide(desk.reset, lambda kept: Verdict.UNREVIEWED)),
            (actions.go_on, self._go_on),
        ):
            action.triggered.connect(lambda _checked=False, act=decide: bench.edits.in_sight(act))

    @property
    def following(self) -> int | None:
        """The undecided claim that comes after the current one in the list."""
        return self._following(self._list.ids)

    def _following(self, ids: Sequence[int]) -> int | None:
        report = self._lectern.report
        return next_undecided(ids, report.claims, self._list.current) if report else None

    def _decide(self, write: Callable[[int, str], Change], verdict: Callable[[KeptClaim], Verdict]) -> None:
        """Decide the current claim; the next undecided one comes up, unless this one is undecided again."""
        bench, report, current = self._bench, self._lectern.report, self._list.current
        if report is None or current is None or not bench.reviewer.is_known():
            return
        following = self.following
        decision = Decision.now(current, verdict(report.claims[current]), bench.reviewer.name)
        bench.edits.decide(decision, lambda: write(current, decision.author), partial(self._tell, current))
        if decision.verdict is not Verdict.UNREVIEWED and following is not None:
            self.wanted.emit(following)
        self._lectern.decide(decision)

    def _tell(self, claim: int, change: Change) -> None:
        """Tell the window of a decision on disk; what was decided so already is as it was."""
        BegunClaims.of(self._bench).forget(claim)
        if change.claims:
            self._bench.signals.tell(change)
        else:
            self._lectern.look_again([claim])

    def _go_on(self) -> None:
        """Go on in the list, then to what a filter hides of the report, then to another report.

        A question that is asked of all reports stays: what it hides is left aside.
        """
        report, following, desk = self._lectern.report, self.following, self._bench.desk
        among = self._narrowing.query
        if following is None and report is not None and among is None:
            following = self._following(list(report.claims))
        if following is not None:
            self.wanted.emit(following)
        elif report is not None:
            here = report.id
            self._bench.jobs.run(
                self,
                lambda progress: next_report(desk, here, progress, among),
                self._go_to,
                self._bench.tell_of,
                in_turn=LANE,
            )

    def _go_to(self, report: int | None) -> None:
        if report is not None:
            self.left.emit(report)
            return
        here, current = self._lectern.report, self._list.current
        kept = here.claims.get(current) if here is not None and current is not None else None
        if kept is not None and kept.verdict is Verdict.UNREVIEWED:
            self._bench.prompts.tell(self._last())
        elif self._narrowing.query is not None:
            self._bench.prompts.tell(self.tr("No undecided claim is left of those asked for."))
        else:
            self._bench.prompts.tell(self.tr("No undecided claim is left in any report."))

    def _last(self) -> str:
        if self._narrowing.query is None:
            return self.tr("This is the last undecided claim of all reports.")
        return self.tr("This is the last undecided claim of those asked for.")


def _standing(kept: KeptClaim) -> Verdict:
    """The verdict of a claim that stands: a corrected one stays corrected."""
    return Verdict.ACCEPTED if kept.machine is None else Verdict.CORRECTED
