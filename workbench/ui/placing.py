"""Where the window stands when it opens: where it was, if that is still on a screen."""

from PySide6.QtCore import QByteArray, QMargins, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FIRST_SIZE = QSize(1440, 900)
# What a window manager puts around a window; how much is known only once the window is shown.
_FRAME = QMargins(8, 48, 8, 8)


def place(window: QWidget, geometry: QByteArray) -> None:
    """Put a window where one was closed; `geometry` is empty the first time."""
    window.resize(_FIRST_SIZE)
    known = not geometry.isEmpty() and window.restoreGeometry(geometry)
    screen = QGuiApplication.screenAt(window.geometry().center()) or window.screen()
    room = screen.availableGeometry()
    fits = room.contains(window.geometry()) if known else within(room, window.size()) == window.size()
    if not fits:  # a larger screen was there the last time, or never
        window.resize(within(room, window.size()))
        window.move(room.topLeft())


def within(room: QRect, size: QSize) -> QSize:
    """As much of a size as a screen has room for, with the frame of a window around it."""
    return size.boundedTo(room.size().shrunkBy(_FRAME))
