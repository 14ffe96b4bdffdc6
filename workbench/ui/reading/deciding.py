"""Decisions on claims: made in the reviewer's name, and which claim comes next."""

from collections.abc import Callable, Mapping, Sequence

from workbench.errors import KnownError
from workbench.model import Change, KeptClaim, Verdict
from workbench.terms import explain
from workbench.ui.screen import Bench


def next_undecided(ids: Sequence[int], claims: Mapping[int, KeptClaim], current: int | None) -> int | None:
    """The first undecided claim behind the current one, else of all; None when no other is undecided."""
    start = ids.index(current) + 1 if current in ids else 0
    behind_and_before = (*ids[start:], *ids[:start])
    undecided = (id for id in behind_and_before if claims[id].verdict is Verdict.UNREVIEWED)
    return next((id for id in undecided if id != current), None)


class Decider:
    """Makes decisions and tells the window of them; `deciding` while the window is told."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.deciding = False

    def decide(self, decision: Callable[[], Change]) -> Change | None:
        """Make a decision once the reviewer is known; None when it was not made."""
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
