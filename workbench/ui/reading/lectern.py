"""Holds the open report: fetches it in the background and keeps it in step with what is decided."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.errors import KnownError
from workbench.model import Change, Query
from workbench.progress import Progress
from workbench.ui.edits import Decision, Unkept
from workbench.ui.reading.open_report import OpenReport, open_report
from workbench.ui.screen import Bench

T = TypeVar("T")

# What comes within this time needs no word.
_NOTICED_MS = 200


@dataclass(frozen=True, slots=True, eq=False)
class _Wanted:
    """What was asked for last: a report, not known yet while its claim is looked up, and the claim."""

    document: int | None
    claim: int | None


class Lectern(QObject):
    """`opened` carries the claim that was asked for with the report, or None; `failed` a KnownError.

    `waiting` says that a report takes longer to come than goes unnoticed, `gone` that it has been removed,
    `followed` that claims of the open one are others than before.
    """

    waiting = Signal()
    gone = Signal()
    opened = Signal(object)
    followed = Signal()
    failed = Signal(object)

    def __init__(self, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._wanted: _Wanted | None = None
        self.report: OpenReport | None = None
        # Claims that are to be read again and that are being read, and what waits for one of them.
        self._old: set[int] = set()
        self._reading: frozenset[int] = frozenset()
        self._waiting: dict[int, Callable[[], None]] = {}
        self._noticed = QTimer(self, singleShot=True, interval=_NOTICED_MS)
        self._noticed.timeout.connect(self.waiting)
        bench.edits.unkept.connect(self._put_back)

    @property
    def is_opening(self) -> bool:
        """Whether a report is on its way, so that the one in sight is about to go."""
        return self._wanted is not None

    @property
    def is_in_step(self) -> bool:
        """Whether all claims of the report are shown as they are on disk."""
        return not self.is_opening and not self._old and not self._reading and self._bench.edits.is_at_rest

    # ---------------------------------------------------------------- opening

    def open(self, document: int, claim: int | None = None) -> None:
        """Fetch a report; of several asked for in a row only the last one is shown."""
        wanted = self._wanted = _Wanted(document, claim)
        self._waiting.clear()
        self._noticed.start()
        desk = self._bench.desk

        def fetch(progress: Progress) -> OpenReport | None:
            # One that nobody waits for any more would keep the next from being fetched.
            there = self._wanted is wanted and document in set(desk.find_documents())
            return open_report(desk, document) if there else None

        self._run(wanted, fetch, lambda report: self._take(wanted, report))

    def open_claim(self, claim: int) -> None:
        """Open the report of a claim at it; at once when it is open."""
        if self.report is not None and claim in self.report.claims:
            self._stop_waiting()
            self.opened.emit(claim)
            self._read_again()
        elif claim in self._old | self._reading and not self.is_opening:
            self.once_read(claim, lambda: self.opened.emit(claim))
        else:
            self._look_up(claim)

    def _look_up(self, claim: int) -> None:
        """Open the report that a claim belongs to, unless something else is asked for meanwhile."""
        desk, wanted = self._bench.desk, _Wanted(None, claim)
        self._wanted = wanted
        self._waiting.clear()
        self._run(wanted, lambda _: desk.claim(claim).document, lambda document: self.open(document, claim))

    def _run(self, wanted: _Wanted, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """Do in the background what brings a report; nobody hears of one that is no longer wanted."""

        def if_wanted(call: Callable[[], None]) -> None:
            if self._wanted is wanted:
                call()

        self._bench.jobs.run(
            self,
            work,
            lambda result: if_wanted(lambda: done(result)),
            lambda error: if_wanted(lambda: self._fail(wanted, error)),
            broken=lambda: if_wanted(self._stop_waiting),
            in_turn="opening",
        )

    def _take(self, wanted: _Wanted, report: OpenReport | None) -> None:
        self._stop_waiting()
        self.report = report and report.with_decisions(self._bench.edits.decisions.values())
        if report is None:
            self.gone.emit()
        else:
            self.opened.emit(wanted.claim)
            self._read_again()

    def _fail(self, wanted: _Wanted, error: KnownError) -> None:
        self._stop_waiting()
        self.failed.emit(error)
        if self.report is None and wanted.document is None:  # another can be opened
            self.gone.emit()
        self._read_again()

    def _stop_waiting(self) -> None:
        self._wanted = None
        self._noticed.stop()

    # ---------------------------------------------------------------- following

    def decide(self, decision: Decision) -> None:
        """Show a decision on a claim of the open report that is not on disk yet."""
        if self.report is not None:
            self.report = self.report.with_decisions([decision])
            self.followed.emit()

    def once_read(self, claim: int, call: Callable[[], None]) -> None:
        """Call now or, for a claim that is being read again, once its words are those on disk."""
        if claim in self._old | self._reading:
            self._waiting[claim] = call
        else:
            call()

    def refresh(self, change: Change, current: int | None) -> None:
        """Look again at what a change touches of the report that is open, or on its way, at its claim."""
        shown = None if self.report is None else _Wanted(self.report.id, current)
        if not change.claims or change.label == "set_details":
            held = self._wanted or shown
            if held is not None and held.document is not None and held.document in change.documents:
                self.open(held.document, held.claim)
        elif any(each is not None and each.document in change.documents for each in (self._wanted, shown)):
            self._old |= change.claims
            self._read_again()

    def look_again(self, claims: Iterable[int]) -> None:
        """Read claims again, whatever became of them."""
        self._old |= set(claims)
        self._read_again()

    def _put_back(self, unkept: Unkept) -> None:
        self.look_again(unkept.claims)

    def _read_again(self) -> None:
        """Read in the background what is no longer as it was: once for all that changes meanwhile."""
        before, old = self.report, frozenset(self._old)
        if self._reading or self.is_opening or before is None or not old:
            return
        self._reading, self._old = old, set()
        desk = self._bench.desk

        def read(progress: Progress) -> OpenReport:
            there = desk.find_claims(Query(documents=frozenset({before.id}), claims=old))
            return before.with_claims(desk.claims(there), gone=old - set(there))

        self._bench.jobs.run(
            self,
            read,
            lambda report: self._follow(before, report),
            self._fail_to_follow,
            broken=self._end_reading,
        )

    def _follow(self, before: OpenReport, report: OpenReport) -> None:
        """Take claims as they were read; what was decided meanwhile stays shown as it is."""
        now = self.report
        if now is not None and now.kept is before.kept:
            fresh = self._reading - self._old - self._bench.edits.decisions.keys()
            shown = {
                id: kept if id in fresh else now.claims.get(id, kept) for id, kept in report.claims.items()
            }
            self.report = replace(report, claims=shown)
            self.followed.emit()
        self._end_reading()

    def _fail_to_follow(self, error: KnownError) -> None:
        self.failed.emit(error)
        self._end_reading()

    def _end_reading(self) -> None:
        self._reading = frozenset()
        for claim in self._waiting.keys() - self._old:
            self._waiting.pop(claim)()
        self._read_again()
