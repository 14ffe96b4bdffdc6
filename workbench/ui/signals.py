"""What the parts of the window tell each other: what has changed, and what is to be looked at."""

from threading import Lock

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from workbench.model import Change

# An import lands hundreds of reports a second; the lists need to follow only as fast as eyes do.
_GATHER_MS = 150


class Signals(QObject):
    """The signals of one open project.

    `changed` carries a Change: every view decides by it whether to look again. It is emitted by `tell` only.
    `show_claim` and `show_document` carry an id and bring up the words of it in the read screen.
    `show_reports` carries the ids of reports that came back or are others than before.
    `show_screen` carries the name of a screen, `offered` a list of files and folders that are to be added.
    """

    changed = Signal(object)
    show_claim = Signal(int)
    show_document = Signal(int)
    show_reports = Signal(list)
    show_screen = Signal(str)
    offered = Signal(list)
    _gather = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._waiting: Change | None = None
        self._timer = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._timer.timeout.connect(self._tell_gathered)
        self._gather.connect(self._start, Qt.ConnectionType.QueuedConnection)

    def tell(self, change: Change | None) -> None:
        """Say at once what has changed; None says nothing. Interface thread only."""
        if change is not None:
            self.changed.emit(change)

    def tell_soon(self, change: Change) -> None:
        """Say what has changed, together with what else changes within a moment; from any thread."""
        with self._lock:
            self._waiting = change if self._waiting is None else merged(self._waiting, change)
        self._gather.emit()

    def _start(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _tell_gathered(self) -> None:
        with self._lock:
            change, self._waiting = self._waiting, None
        self.tell(change)


def merged(first: Change, second: Change) -> Change:
    """One change that touches what either touches, with the label of the later."""
    return Change(
        documents=first.documents | second.documents,
        claims=first.claims | second.claims,
        label=second.label or first.label,
    )
