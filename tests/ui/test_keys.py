"""Single keys by their place on the keyboard, shortcuts on any layout, and what the key strip says."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Press, Show
from workbench.ui.keyboard import Key, Platform, physical_key
from workbench.ui.keys import Keys


class Page(QWidget):
    """A list with a single key, a field to type into, and an action with a shortcut."""

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self.done: list[str] = []
        self.list = QListWidget()
        self.list.addItems(["شارع", "بيت"])
        self.field = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.list)
        layout.addWidget(self.field)
        self.accept = self._action("Accept")
        self.search = self._action("Find", "Ctrl+F")
        keys.bind(self.accept, Key.A, self.list)
        keys.hint(self.list, ("↑", "↓"), "Claim")
        keys.offer(self.search, self)

    def _action(self, text: str, shortcut: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(shortcut)
        action.triggered.connect(lambda: self.done.append(text))
        self.addAction(action)
        return action


@pytest.fixture
def page(keys: Keys, show: Show) -> Page:
    page = Page(keys)
    show(page)
    page.list.setFocus()
    return page


def test_a_single_key_is_the_same_key_on_either_layout(page: Page, key: Press) -> None:
    key("A")
    key("A", layout="arabic")
    assert page.done == ["Accept", "Accept"]


def test_a_single_key_is_a_letter_in_a_text_field(page: Page, key: Press) -> None:
    page.field.setFocus()
    key("A", layout="arabic")
    assert page.done == []
    assert page.field.text() == "ش"


def test_holding_a_key_down_decides_nothing(page: Page, key: Press) -> None:
    key("A", repeat=True)
    assert page.done == []


def test_a_disabled_action_is_not_triggered(page: Page, key: Press) -> None:
    page.accept.setEnabled(False)
    key("A")
    assert page.done == []


def test_letters_do_not_search_a_list_that_is_decided_by_letters(page: Page, key: Press) -> None:
    page.list.setCurrentRow(0)
    key("F", layout="arabic")
    assert page.list.currentRow() == 0


@pytest.mark.parametrize("layout", ["latin", "arabic"])
def test_shortcuts_work_on_either_layout(page: Page, key: Press, layout: str) -> None:
    key("F", ctrl=True, layout=layout)
    assert page.done == ["Find"]


def test_a_text_field_keeps_its_own_shortcuts_on_an_arabic_layout(page: Page, key: Press) -> None:
    page.field.setFocus()
    page.field.insert("خبر")
    key("Z", ctrl=True, layout="arabic")
    assert page.field.text() == ""


def test_the_strip_says_what_works_at_the_focus(page: Page, keys: Keys) -> None:
    assert [(hint.caps, hint.label) for hint in keys.at(page.list)] == [
        (("A ش",), "Accept"),
        (("↑", "↓"), "Claim"),
        (("Ctrl", "F"), "Find"),
    ]
    assert [hint.label for hint in keys.at(page.field)] == ["Find"]


def test_keys_that_do_something_else_further_in_are_said_once(page: Page, keys: Keys) -> None:
    keys.hint(page, ("Esc",), "Back")
    keys.hint(page.list, ("Esc",), "Cancel")
    assert [hint.label for hint in keys.at(page.list) if hint.caps == ("Esc",)] == ["Cancel"]
    assert [hint.label for hint in keys.at(page.field) if hint.caps == ("Esc",)] == ["Back"]


def test_hints_of_a_page_that_is_gone_are_forgotten(qtbot: QtBot, keys: Keys) -> None:
    page = Page(keys)
    page.deleteLater()
    qtbot.waitUntil(lambda: keys.all() == [])


def test_a_reader_is_no_text_field(qtbot: QtBot, keys: Keys, key: Press, show: Show) -> None:
    reader = QPlainTextEdit("خبر")
    reader.setReadOnly(True)
    action = QAction("Marks", reader)
    keys.bind(action, Key.W, reader)
    show(reader)
    reader.setFocus()
    with qtbot.waitSignal(action.triggered):
        key("W", layout="arabic")


def event(key: int, text: str, scan: int = 0, virtual: int = 0, keypad: bool = False) -> QKeyEvent:
    modifiers = Qt.KeyboardModifier.KeypadModifier if keypad else Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, 0, text)


@pytest.mark.parametrize(
    ("platform", "scan", "virtual", "name"),
    [
        ("x11", 56, 0, "B"),
        ("windows", 48, 0, "B"),
        ("mac", 0, 11, "B"),
        ("x11", 38, 0, "A"),
        ("windows", 2, 0, "1"),
    ],
)
def test_each_platform_has_its_own_codes(platform: Platform, scan: int, virtual: int, name: str) -> None:
    assert physical_key(event(0x0634, "؟", scan, virtual), platform) == name


@pytest.mark.parametrize("text", ["b", "B", "لا", "ﻻ"])
def test_without_a_code_the_letter_of_either_layout_says_which_key(text: str) -> None:
    assert physical_key(event(0, text), "x11") == "B"


def test_without_code_or_text_the_key_says_it() -> None:
    assert physical_key(event(0xFEFB, ""), "x11") == "B"


def test_the_number_pad_has_no_single_keys() -> None:
    assert physical_key(event(Qt.Key.Key_1, "1", 87, keypad=True), "x11") is None


def test_keys_without_letters_have_no_name() -> None:
    assert physical_key(event(Qt.Key.Key_Left, "", 113), "x11") is None
    assert physical_key(event(Qt.Key.Key_Left, ""), "x11") is None
