"""What has been entered and is not decided or added yet is kept in the project: the power may go."""

import json
from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.errors import KnownError
from workbench.ui.screen import Bench

_LOOK_MS = 1000

# In turn: what is forgotten later is not kept again, and what was left is read before anything is kept.
LANE = "begun"


class Kept(QObject):
    """Writes what is handed over in the background, and again once a second for as long as that fails.

    `looked_for` asks once a second, when nothing is being written, for what is new; `failed` carries the
    KnownError for which writing does not go any more, once.
    """

    looked_for = Signal()
    failed = Signal(object)

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = bench.jobs
        # What is not on disk yet, the latest of each thing that is kept.
        self._due: dict[Hashable, Callable[[], None]] = {}
        self._under_way = 0
        self.is_failing = False
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._looking.start()

    def keep(self, thing: Hashable, write: Callable[[], None]) -> None:
        """Have a thing written as it is now, in the place of what it was before."""
        self._due[thing] = write
        self._write(thing, write)

    def try_again(self) -> None:
        """Write now what could not be written."""
        if not self._under_way:
            for thing, write in self._due.items():
                self._write(thing, write)

    def _look(self) -> None:
        self.try_again()
        if not self._under_way:
            self.looked_for.emit()

    def _write(self, thing: Hashable, write: Callable[[], None]) -> None:
        def done(_: None = None) -> None:
            self._under_way -= 1
            self.is_failing = False
            if self._due.get(thing) is write:
                del self._due[thing]

        self._under_way += 1
        # A fault of the program would come again, and is reported.
        self._jobs.run(self, lambda progress: write(), done, self._fail, broken=done, in_turn=LANE)

    def _fail(self, error: KnownError) -> None:
        self._under_way -= 1
        if not self.is_failing:
            self.is_failing = True
            self.failed.emit(error)


def as_text(entered: object) -> str:
    """What was entered as JSON; half a surrogate pair, which cannot be kept, as a question mark."""
    return json.dumps(entered, ensure_ascii=False).encode(errors="replace").decode()
