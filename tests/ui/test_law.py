"""What holds for the whole window: looks from one place, text that is only text, names to be read out."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from typing import TypeGuard

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.conftest import Answers
from workbench.app import SCREENS
from workbench.desk import Desk
from workbench.model import Details
from workbench.resources import PACKAGE
from workbench.ui.settings import Settings
from workbench.ui.start import StartPage
from workbench.ui.theme import Theme
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace

SOURCES = sorted((PACKAGE / "ui").rglob("*.py"))
REPORT = "قال شهود <img src='/etc/passwd'> إن القصف أدى إلى مقتل ثلاثة مدنيين في الميادين.\n"


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_no_source_has_a_look_of_its_own(source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    assert not re.search(r'"#[0-9A-Fa-f]{3,8}"', text), "a colour outside the theme"
    assert "setStyleSheet" not in text
    assert "setHtml" not in text
    assert "processEvents" not in text


_SIZES = re.compile(
    "resize|set(Fixed|Minimum|Maximum)(Width|Height|Size)|set(Horizontal|Vertical)?Spacing|setContentsMargins"
)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_size_grows_with_the_text(source: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))) if is_call(node)]
    assert [ast.unparse(call) for call in calls if any(map(is_length, call.args))] == []


def is_call(node: ast.AST) -> TypeGuard[ast.Call]:
    """Whether a size is given to a widget or a layout."""
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(called, ast.Attribute) and bool(_SIZES.fullmatch(called.attr))


def is_length(given: ast.expr) -> bool:
    """Whether this is so many pixels whatever the theme says; a hairline is one on any screen."""
    return isinstance(given, ast.Constant) and given.value not in (0, 1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one report, closed: to be copied, for a report is read by a process."""
    folder = tmp_path_factory.mktemp("made") / "Valleys.khabar"
    desk = Desk.open(folder, create=True)
    desk.import_text(REPORT, "<b>report</b>.txt", Details(title="<b>تقرير</b>"))
    desk.close()
    return folder


@pytest.fixture
def window(
    application: QApplication, prompts: Answers, made: Path, tmp_path: Path, theme: Theme, qtbot: QtBot
) -> Iterator[Window]:
    """The whole window on a project with one report."""
    copytree(made, tmp_path / "Valleys.khabar")
    settings = Settings(tmp_path / "settings.ini")
    settings.theme, settings.reviewer = theme, "<i>L. Haddad</i>"
    window = Window(application, settings, SCREENS, tmp_path / "Example.khabar", lambda _window: prompts)
    with qtbot.waitActive(window):
        window.show()
    with qtbot.waitSignal(window.usable):
        window.open_project(tmp_path / "Valleys.khabar")
    assert isinstance(window.page, Workspace)
    for name in SCREENS:
        window.page.screen_of(name)
    yield window
    with qtbot.waitSignal(window.closed):
        window.close()
    delete(window)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def left(window: Window, qtbot: QtBot) -> Callable[[], None]:
    """Wait until the start page is there."""

    def wait() -> None:
        qtbot.waitUntil(lambda: isinstance(window.page, StartPage))

    return wait


def test_labels_take_what_documents_say_for_text_alone(window: Window) -> None:
    rich = [label for label in window.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText]
    assert [label.text() for label in rich if not label.pixmap()] == []


def test_whatever_can_have_the_focus_has_a_name(window: Window) -> None:
    shown = [w for w in window.findChildren(QWidget) if w.window() is window and not w.isHidden()]
    focusable = [widget for widget in shown if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [widget for widget in focusable if not spoken(widget)]
    assert sorted(f"{type(widget).__name__} {widget.objectName()}" for widget in nameless) == []


def spoken(widget: QWidget) -> str:
    """What a screen reader says of it: its own name, its words, or those of the label beside it."""
    if widget.objectName().startswith("qt_"):
        return "a part of Qt's own"
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_every_screen_fits_into_a_small_laptop(window: Window, theme: Theme) -> None:
    page = window.page
    assert isinstance(page, Workspace)
    for name in SCREENS:
        least = page.screen_of(name).minimumSizeHint()
        assert (least.width() <= 1024, least.height() <= 700) == (True, True), name


def test_the_largest_letters_do_not_make_the_window_larger(
    window: Window, theme: Theme, left: Callable[[], None], qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    with qtbot.waitSignal(window.usable):
        window.set_look(replace(theme, text_size=150))
    page = window.page
    assert isinstance(page, Workspace)
    # Not the charts: a process that draws them takes seconds to begin.
    for name in ("documents", "read"):
        page.show_screen(name)
        assert window.size().toTuple() == (1024, 700), name
    window.leave_project()
    left()
    window.resize(1024, 700)
    assert window.size().toTuple() == (1024, 700)
