"""Another language, theme or text size is taken at once; a ring shows where the keys go."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from tests.ui.window.conftest import Now
from workbench.ui.focus import FocusRing
from workbench.ui.settings import Settings
from workbench.ui.start import StartPage
from workbench.ui.theme import ThemeName
from workbench.ui.window import Window


def test_another_language_is_taken_at_once_and_mirrors_the_window(
    window: Window, workspace: Now, settings: Settings
) -> None:
    workspace().show_screen("read")
    action = workspace().findChild(QAction, "language-ar")
    assert action is not None
    action.trigger()
    assert workspace().layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert workspace().shown == "read"
    assert settings.theme.lang == "ar"
    assert "ملف" in [menu.text().replace("&", "") for menu in workspace().findChildren(QAction)]


def test_another_theme_colours_the_window(window: Window, workspace: Now, application: QApplication) -> None:
    action = workspace().findChild(QAction, "theme-high_contrast")
    assert action is not None
    action.trigger()
    assert window.theme.name is ThemeName.HIGH_CONTRAST
    assert application.palette().window().color().name() == "#000000"


def test_the_look_can_be_changed_on_the_start_page_too(window: Window) -> None:
    action = window.findChild(QAction, "text-size-150")
    assert action is not None
    action.trigger()
    assert window.theme.text_size == 150
    assert isinstance(window.page, StartPage)


def test_a_ring_is_drawn_around_what_has_the_focus(window: Window, workspace: Now, qtbot: QtBot) -> None:
    button = QPushButton("…", workspace())
    button.setGeometry(200, 200, 80, 30)
    button.show()
    button.setFocus()
    ring = next(ring for ring in window.findChildren(FocusRing) if ring.isVisible())
    assert ring.geometry().contains(button.geometry())
    button.move(300, 300)
    assert ring.geometry().contains(button.geometry())
    button.hide()
    assert not ring.geometry().contains(button.geometry()) or not ring.isVisible()


def test_the_ring_stays_inside_what_is_scrolled(window: Window, workspace: Now) -> None:
    area = QScrollArea(workspace())
    area.setGeometry(200, 200, 300, 300)
    tall = QPushButton("…")
    tall.resize(200, 2000)
    area.setWidget(tall)
    area.show()
    tall.setFocus()
    [ring] = [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    assert ring.geometry().bottom() <= area.geometry().bottom() + 4
    area.verticalScrollBar().setValue(500)
    assert ring.geometry().bottom() <= area.geometry().bottom() + 4
