"""Somebody at work in the window while it is measured: decides, undoes, corrects, opens reports, by keys."""

from collections.abc import Callable, Iterator
from itertools import cycle

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from workbench.ui.reading.screen import ReadScreen

_PLAIN, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_KEYS = Qt.Key
# What is done, with which key; the last claim of a report lies where its text may not be laid out yet.
_TURN = (
    ("go on", _KEYS.Key_G, _PLAIN),
    *[("accept", _KEYS.Key_A, _PLAIN)] * 3,
    ("reject", _KEYS.Key_D, _PLAIN),
    *[("undo", _KEYS.Key_Z, _CONTROL)] * 2,
    ("redo", _KEYS.Key_Y, _CONTROL),
    ("correct", _KEYS.Key_S, _PLAIN),
    ("correct", _KEYS.Key_2, _PLAIN),
    ("save", _KEYS.Key_Return, _CONTROL),
    ("undo", _KEYS.Key_Z, _CONTROL),
    ("last claim", _KEYS.Key_End, _PLAIN),
    ("next claim", _KEYS.Key_Up, _PLAIN),
)


class Analyst(QObject):
    """Presses a key every so many ms; `doing` says which act that is."""

    def __init__(self, page: ReadScreen, pause_ms: int, begins: Callable[[str], None]) -> None:
        super().__init__(page)
        self._page, self._begins = page, begins
        self._acts = self._work()
        self._timer = QTimer(self, interval=pause_ms)
        self._timer.timeout.connect(lambda: next(self._acts))
        self._timer.start()

    def stop(self) -> None:
        """Lean back."""
        self._timer.stop()

    def _work(self) -> Iterator[None]:
        """One act at a time, for ever: through two reports, the longest one and the one behind it."""
        signals = self._page.bench.signals
        for report in cycle((1, 2)):
            self._begins("open a report")
            signals.show_document.emit(report)
            yield
            while self._page.lectern.is_opening:
                yield
            self._page.claims.list.setFocus()
            for act, key, modifiers in _TURN * 2:
                self._begins(act)
                press(key, modifiers)
                yield


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    if focus is not None:
        text = chr(key).lower() if key < 0x80 and modifiers == _PLAIN else ""
        QApplication.postEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
