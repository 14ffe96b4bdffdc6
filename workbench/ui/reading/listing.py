"""Which claims of the open report the list shows, all or those a filter asks for, and the current one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from workbench.model import KeptClaim, Query, Verdict
from workbench.ui.reading.claims_pane import ClaimsPane
from workbench.ui.reading.lectern import Lectern
from workbench.ui.reading.open_report import OpenReport
from workbench.ui.screen import Bench


def next_undecided(ids: Sequence[int], claims: Mapping[int, KeptClaim], current: int | None) -> int | None:
    """The first undecided claim behind the current one, else of all; None when no other is undecided."""
    start = ids.index(current) + 1 if current in ids else 0
    behind_and_before = (*ids[start:], *ids[:start])
    undecided = (id for id in behind_and_before if claims[id].verdict is Verdict.UNREVIEWED)
    return next((id for id in undecided if id != current), None)


def _nearest(ids: Sequence[int], before: Sequence[int], gone: int | None) -> int:
    """The claim that stands where one was that has gone, else the first."""
    behind = before[before.index(gone) :] if gone in before else ()
    return next((id for id in behind if id in ids), ids[-1] if behind else ids[0])


class Listing(QObject):
    """Fills the list, and knows which claim of it is chosen.

    `shown` carries the current claim as it is now, or None.
    """

    shown = Signal(object)

    def __init__(self, bench: Bench, lectern: Lectern, claims: ClaimsPane) -> None:
        super().__init__(claims)
        self._bench, self._lectern, self._claims = bench, lectern, claims
        self._query = Query()
        # The claim that was chosen last: a filter may hide it for a while.
        self._before: int | None = None
        # One that was asked for by itself, whatever the filter asks for.
        self._beside: int | None = None
        claims.filter.asked.connect(self._filter)
        claims.list.chosen.connect(self._show)

    def begin(self, claim: int | None) -> None:
        """Fill the list for a report that has just been opened, at a claim or at the first undecided one."""
        report = self._lectern.report
        if report is None:
            return
        self._before = self._beside = None
        ids = self._list(report)
        for id in (claim, next_undecided(ids, report.claims, None), *ids[:1]):
            if id is not None and id in report.claims:
                self.choose(id)
                break
        self._show(self._claims.list.current)

    def choose(self, claim: int) -> None:
        """Make a claim the current one; one that the filter leaves out stands among the others."""
        report = self._lectern.report
        if report is None or claim not in report.claims:
            return
        if not self._claims.list.choose(claim):
            self._beside = claim
            self._list(report)
            self._claims.list.choose(claim)
            self._bench.prompts.note(self.tr("This claim is shown although the filter leaves it out."))

    def look(self) -> None:
        """List the claims as they are now; for the current one, if it is not among them, the next."""
        report, rows = self._lectern.report, self._claims.list
        if report is None:
            return
        # Asked first: a list that comes up with the focus chooses its first row by itself.
        before, listed = self._before, rows.ids
        ids = self._list(report)
        if before is not None and before in ids and before != rows.current:
            rows.choose(before)
        elif ids and rows.current is None:
            rows.choose(_nearest(ids, listed, before))
        self._show(rows.current)

    def _filter(self, query: Query) -> None:
        self._query, self._beside = query, None
        self.look()

    def _list(self, report: OpenReport) -> Sequence[int]:
        """List what is asked for of a report."""
        # Without a question the report itself knows the answer; a question takes some 5 ms in one of 1 MB.
        ids = list(report.claims)
        if self._query != Query():
            asked = replace(self._query, documents=frozenset({report.id}))
            ids = [id for id in self._bench.desk.find_claims(asked) if id in report.claims]
            beside = self._beside
            if beside is not None and beside in report.claims and beside not in ids:
                ids.append(beside)
        self._claims.show_claims(report, ids, report.verdicts())
        return ids

    def _show(self, claim: int | None) -> None:
        self._before = self._before if claim is None else claim
        self.shown.emit(claim)
