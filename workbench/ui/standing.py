"""How the open project stands: what may be undone, what is left to decide, what was saved last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.desk import Desk
from workbench.errors import KnownError
from workbench.model import Change, Query, Verdict
from workbench.ui.screen import Bench

# How often what an import brings is counted.
_COUNT_MS = 700


@dataclass(frozen=True, slots=True)
class Standing:
    """The labels of what may be undone and done again, how many claims have which verdict, the last edit."""

    undo: str | None
    redo: str | None
    verdicts: Mapping[Verdict, int]
    saved: datetime | None

    @classmethod
    def of(cls, desk: Desk) -> "Standing":
        """How a project stands; from any thread."""
        return cls(desk.undo_label(), desk.redo_label(), desk.verdict_counts(Query()), desk.last_saved())


class Watch(QObject):
    """Looks in the background how the project stands, once for all that has changed by then.

    `seen` carries a Standing, `failed` a KnownError.
    """

    seen = Signal(object)
    failed = Signal(object)

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._looking = self._again = False
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._counting.timeout.connect(self.look)

    def follow(self, change: Change) -> None:
        """Look after a change; while reports come in, now and then."""
        if change.label != "import":
            self.look()
        elif not self._counting.isActive():
            self._counting.start()

    def look(self) -> None:
        """Look now, or as soon as somebody who is looking is back."""
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        desk = self._bench.desk
        self._bench.jobs.run(
            self, lambda _: Standing.of(desk), self._show, self._fail, broken=self._look_if_wished
        )

    def _show(self, standing: Standing) -> None:
        self.seen.emit(standing)
        self._look_if_wished()

    def _fail(self, error: KnownError) -> None:
        self.failed.emit(error)
        self._look_if_wished()

    def _look_if_wished(self) -> None:
        self._looking = False
        if self._again:
            self.look()
