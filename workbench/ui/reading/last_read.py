"""Where somebody was reading: it outlives the page, which is made anew, and is kept in the project."""

import json

from PySide6.QtCore import QObject, QTimer

from workbench.errors import KnownError
from workbench.ui.screen import Bench

# Who goes through the reports with the arrow keys has not come to any of them yet.
_STAYED_MS = 2000


class LastRead(QObject):
    """The report and the claim that were shown last, and an offset in the first line that was seen.

    It belongs to the open project, which keeps it.
    """

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.signals)
        self.bench = bench
        self.document: int | None = None
        self.claim: int | None = None
        self.top: int | None = None
        self._kept = bench.desk.unfinished.last_read()
        if self._kept:
            self.document, self.claim, self.top = json.loads(self._kept)
        self._staying = QTimer(self, singleShot=True, interval=_STAYED_MS)
        # Of a program that is ended by force the report alone is certain.
        self._staying.timeout.connect(lambda: self._keep(None, None))

    @classmethod
    def of(cls, bench: Bench) -> "LastRead":
        """The one of the open project."""
        found = bench.signals.findChild(LastRead)
        if not isinstance(found, LastRead):
            return cls(bench)
        found.bench = bench
        return found

    def open(self, document: int | None) -> None:
        """Another report is read."""
        if document != self.document:
            self.document, self.claim, self.top = document, None, None

    def take_top(self, claim: int | None) -> int | None:
        """What was seen first when the page was left at this claim: once, and None at another."""
        self._staying.start()
        top, self.top = self.top, None
        return top if claim == self.claim else None

    def leave(self, top: int | None) -> None:
        """The page goes, and maybe the project is closed."""
        self.top = top
        self._keep(self.claim, top)

    def _keep(self, claim: int | None, top: int | None) -> None:
        desk, place = self.bench.desk, json.dumps([self.document, claim, top])
        self._staying.stop()
        if place != self._kept:
            self._kept = place
            self.bench.jobs.run(
                self,
                lambda progress: desk.unfinished.keep_last_read(place),
                _do_nothing,
                _do_nothing,
                in_turn="begun",
            )


def _do_nothing(_: KnownError | None) -> None:
    """Where it is not kept, the project comes up at the first report again."""
