"""Where the window stands when it opens."""

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.placing import place, within


def test_a_small_screen_has_the_window_with_its_frame() -> None:
    size = within(QRect(0, 0, 1366, 768), QSize(1440, 900))
    assert size.width() <= 1366 - 2 * 4
    assert size.height() <= 768 - 30


def test_the_first_window_is_seen_whole(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    place(window, QByteArray())
    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.geometry())
