"""Holds the open report: fetches it in the background and keeps it in step with what is decided."""

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.errors import KnownError
from workbench.model import Change, Query
from workbench.progress import Progress
from workbench.ui.reading.open_report import OpenReport, open_report
from workbench.ui.screen import Bench

# What comes within this time needs no word.
_NOTICED_MS = 200


class Lectern(QObject):
    """`opened` carries the claim that was asked for with the report, or None; `failed` a KnownError.

    `waiting` says that a report takes longer to come than goes unnoticed, `gone` that it has been removed.
    """

    waiting = Signal()
    gone = Signal()
    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._wanted: tuple[int, int | None] | None = None
        self.report: OpenReport | None = None
        self._noticed = QTimer(self, singleShot=True, interval=_NOTICED_MS)
        self._noticed.timeout.connect(self.waiting)

    @property
    def is_opening(self) -> bool:
        """Whether a report is on its way."""
        return self._wanted is not None

    def open(self, document: int, claim: int | None = None) -> None:
        """Fetch a report; of several asked for in a row only the last one is shown."""
        self._wanted = (document, claim)
        self._noticed.start()
        desk = self._bench.desk

        def fetch(progress: Progress) -> OpenReport | None:
            return open_report(desk, document) if document in set(desk.find_documents()) else None

        self._bench.jobs.run(self, fetch, lambda report: self._take(document, report), self._fail)

    def open_claim(self, claim: int) -> None:
        """Open the report of a claim at it; at once when it is open."""
        if self.report is not None and claim in self.report.claims:
            self._wanted = None
            self.opened.emit(claim)
        else:
            self.open(self._bench.desk.claim(claim).document, claim)

    def follow(self, change: Change) -> bool:
        """Fetch anew the claims that a change touches; whether their words may be others than before."""
        if self.report is None:
            return False
        desk, before = self._bench.desk, self.report
        there = set(desk.find_claims(Query(documents=frozenset({self.report.id}), claims=change.claims)))
        fetched = desk.claims(sorted(there))
        self.report = before.with_claims(fetched, gone=change.claims - there)
        return self.report.marks is not before.marks

    def _take(self, document: int, report: OpenReport | None) -> None:
        if self._wanted is None or self._wanted[0] != document:
            return
        (_, claim), self._wanted = self._wanted, None
        self._noticed.stop()
        self.report = report
        if report is None:
            self.gone.emit()
        else:
            self.opened.emit(claim)

    def _fail(self, error: KnownError) -> None:
        self._wanted = None
        self._noticed.stop()
        self.failed.emit(error)
