"""Where the window stands when it opens: where it was, if that is still on a screen."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FIRST_SIZE = QSize(1440, 900)


def place(window: QWidget, geometry: QByteArray) -> None:
    """Put a window where one was closed; `geometry` is empty the first time."""
    window.resize(_FIRST_SIZE)
    if not geometry.isEmpty():
        window.restoreGeometry(geometry)
    screen = QGuiApplication.screenAt(window.geometry().center()) or window.screen()
    room = screen.availableGeometry()
    if not room.contains(window.geometry()):  # a larger screen was there the last time, or never
        window.resize(window.size().boundedTo(room.size()))
        window.move(room.topLeft())
