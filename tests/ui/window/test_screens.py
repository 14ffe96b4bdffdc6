"""Screens are made when they are looked at, and reached by rail, keys and signals."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, Press
from tests.ui.window.conftest import Now, Page, Plain, menu_texts, read_page
from workbench.ui.all_keys import AllKeys, by_keys
from workbench.ui.keycap import Caps
from workbench.ui.keys import Hint, Key
from workbench.ui.keystrip import KeyStrip
from workbench.ui.rail import RailButton
from workbench.ui.screen import Screen
from workbench.ui.theme import Theme, ThemeName
from workbench.ui.window import Window


def test_the_rail_and_control_digits_bring_up_screens(window: Window, workspace: Now, key: Press) -> None:
    button = window.findChild(RailButton, "rail-documents")
    assert button is not None
    button.click()
    assert workspace().shown == "documents"
    key("3", ctrl=True, layout="arabic")
    assert workspace().shown == "charts"


def test_a_screen_is_made_when_it_is_first_seen_and_the_others_a_little_later(
    window: Window, workspace: Now, qtbot: QtBot
) -> None:
    assert [type(screen) for screen in window.findChildren(Screen)] == [Page]
    qtbot.waitUntil(lambda: len(window.findChildren(Screen)) == 3)
    assert workspace().shown == "read"
    assert "Write" in menu_texts(window, "file")


def test_words_asked_for_before_their_screen_is_there_are_not_missed(
    window: Window, workspace: Now, qtbot: QtBot
) -> None:
    workspace().show_screen("charts")
    with qtbot.waitSignal(window.usable):
        window.set_look(Theme(name=ThemeName.DARK))
    assert [type(screen) for screen in workspace().findChildren(Screen)] == [Plain]
    workspace().screen_of("charts").bench.signals.show_claim.emit(1)
    assert workspace().shown == "read"
    assert read_page(workspace()).asked == [1]


def test_only_the_shown_screen_fills_the_claim_menu(window: Window, workspace: Now) -> None:
    assert menu_texts(window, "claim") == ["Reject"]
    workspace().show_screen("charts")
    assert menu_texts(window, "claim") == []
    assert "Write" in menu_texts(window, "file")


def test_a_claim_asked_for_brings_up_its_words_and_escape_leads_back(
    window: Window, workspace: Now, key: Press
) -> None:
    workspace().show_screen("charts")
    read_page(workspace()).bench.signals.show_claim.emit(1)
    assert workspace().shown == "read"
    key(Qt.Key.Key_Escape)
    assert workspace().shown == "charts"


def test_f6_goes_through_the_panes_and_back(window: Window, workspace: Now) -> None:
    workspace().show_screen("read")
    panes = read_page(workspace()).panes
    actions = workspace().actions_of_frame
    actions.next_pane.trigger()
    assert QApplication.focusWidget() is panes[1]
    actions.next_pane.trigger()
    assert QApplication.focusWidget() is panes[0]
    actions.last_pane.trigger()
    assert QApplication.focusWidget() is panes[1]


def test_a_narrow_window_has_icons_alone_on_its_rail(window: Window, workspace: Now) -> None:
    button = window.findChild(RailButton, "rail-read")
    assert button is not None
    window.resize(1024, 700)
    assert button.narrow
    window.resize(1440, 900)
    assert not button.narrow


def test_the_key_strip_says_what_works_here(window: Window, workspace: Now) -> None:
    workspace().show_screen("read")
    bench = read_page(workspace()).bench
    labels = [hint.label for hint in bench.keys.at(QApplication.focusWidget())]
    assert labels == ["Reject", "Undo", "Next pane"]
    strip = window.findChild(KeyStrip)
    assert strip is not None
    strip.grab()


def test_f1_lists_all_keys(window: Window, workspace: Now, prompts: Answers) -> None:
    shown: list[QDialog] = []

    def look(dialog: QDialog) -> bool:
        shown.append(dialog)
        return False

    prompts.filling = look
    plain = workspace().screen_of("charts")
    plain.findChildren(QAction)[0].setShortcut("Ctrl+E")
    workspace().show_screen("documents")
    workspace().actions_of_frame.all_keys.trigger()
    assert isinstance(shown[0], AllKeys)
    said = {caps.accessibleName() for caps in shown[0].findChildren(Caps)}
    assert {Key.D.cap, "Ctrl E", "Ctrl W", "Ctrl Y", "Ctrl Shift Z", "Ctrl 1", "F6", "F1"} <= said


def test_each_key_is_listed_once_with_all_that_it_does() -> None:
    pane = QWidget()
    hints = [Hint(pane, ("↵",), "Its words"), Hint(pane, ("A",), "Accept"), Hint(pane, ("↵",), "Open")]
    assert by_keys([*hints, hints[0]]) == [(("↵",), "Its words · Open"), (("A",), "Accept")]
    undo = [Hint(pane, ("Ctrl", "Z"), "Undo"), Hint(pane, ("Ctrl", "Z"), "Undo: rejection")]
    assert by_keys(undo) == [(("Ctrl", "Z"), "Undo")]
