"""Where somebody was reading: it outlives the page, which is made anew, and is kept in the project."""

import json

from PySide6.QtCore import QTimer, Signal

from workbench.ui.jobs import do_nothing
from workbench.ui.kept import LANE
from workbench.ui.of_project import OfProject
from workbench.ui.screen import Bench

# Who goes through the reports with the arrow keys has not come to any of them yet.
_STAYED_MS = 2000


class LastRead(OfProject):
    """The report and the claim that were shown last, and an offset in the first line that was seen.

    The project keeps it: `found` says that it has been read from there, unless something was opened by then.
    """

    found = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.document: int | None = None
        self.claim: int | None = None
        self.top: int | None = None
        self.is_known = False
        self._kept = ""
        self._staying = QTimer(self, singleShot=True, interval=_STAYED_MS)
        # Of a program that is ended by force the report alone is certain.
        self._staying.timeout.connect(lambda: self._keep(None, None))
        unfinished = bench.desk.unfinished
        bench.jobs.run(
            self,
            lambda progress: unfinished.last_read(),
            self._find,
            lambda error: self._find(""),
            broken=lambda: self._find(""),
            in_turn=LANE,
        )

    def _find(self, kept: str) -> None:
        self._kept = kept
        if not self.is_known:
            self.is_known = True
            self.document, self.claim, self.top = _place(kept)
            self.found.emit()

    def open(self, document: int | None) -> None:
        """Another report is read."""
        self.is_known = True
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
            keep = desk.unfinished.keep_last_read
            # Where it is not kept, the project comes up at the first report again.
            self.bench.jobs.run(self, lambda _: keep(place), do_nothing, do_nothing, in_turn=LANE)


def _place(kept: str) -> tuple[int | None, int | None, int | None]:
    """Report, claim and offset as they were kept; none where another version has kept something else."""
    try:
        document, claim, top = json.loads(kept or "null")
    except (ValueError, TypeError):
        return None, None, None
    return _number(document), _number(claim), _number(top)


def _number(found: object) -> int | None:
    return found if isinstance(found, int) else None
