"""A window's part that decides, on a project of two small reports with three claims each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.small import project
from tests.ui.conftest import Answers
from workbench.app import SCREENS
from workbench.desk import Desk
from workbench.model import Change, Verdict
from workbench.store import Store, journal
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.requests import Requests
from workbench.ui.screen import Bench
from workbench.ui.settings import Settings
from workbench.ui.theme import Theme
from workbench.ui.translations import Translations
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace

ACCEPTED, REJECTED, UNREVIEWED = Verdict.ACCEPTED, Verdict.REJECTED, Verdict.UNREVIEWED


@pytest.fixture
def theme() -> Theme:
    return Theme(lang="en")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Two reports with the claims 1 to 3 and 4 to 6."""
    return project(tmp_path, reports=2)


@pytest.fixture
def desk(store: Store) -> Iterator[Desk]:
    desk = Desk(store)
    desk.author = "L. Haddad"
    yield desk
    desk.close()


@pytest.fixture
def english(application: QApplication) -> Iterator[None]:
    """The window's words, whatever window was there before: its plurals come with its catalogue."""
    translations = Translations(application)
    translations.use(Theme(lang="en"))
    yield
    translations.close()


@pytest.fixture
def workspace(bench: Bench, english: None, qtbot: QtBot) -> Iterator[Workspace]:
    """The open project with its first report, and the focus in the claims."""
    page = Workspace(bench, {"read": ReadScreen}, [], Requests())
    page.resize(1400, 860)
    with qtbot.waitActive(page):
        page.show()
    page.begin("read")
    qtbot.waitUntil(lambda: page.shown == "read" and screen_of(page).claims.list.current == 1)
    screen_of(page).claims.list.setFocus()
    yield page
    delete(page)


@pytest.fixture
def screen(workspace: Workspace) -> ReadScreen:
    return screen_of(workspace)


@pytest.fixture
def written(screen: ReadScreen, qtbot: QtBot) -> Callable[[], None]:
    """Wait until all is on disk, and shown as it is there."""
    return lambda: qtbot.waitUntil(lambda: screen.lectern.is_in_step)


def screen_of(page: Workspace) -> ReadScreen:
    screen = page.screen_of("read")
    assert isinstance(screen, ReadScreen)
    return screen


def on_disk(desk: Desk) -> list[Verdict]:
    return [kept.verdict for kept in desk.claims([1, 2, 3])]


def on_screen(screen: ReadScreen) -> list[Verdict]:
    assert screen.lectern.report is not None
    return [kept.verdict for kept in screen.lectern.report.claims.values()]


def decided(store: Store) -> list[tuple[str, bool]]:
    """What the journal holds, and whether it was undone."""
    return [(edit.label, edit.undone) for edit in journal.history(store.database)]


Wait = Callable[[], None]
Decide = Callable[[Store, int, str | None], Change]


@pytest.fixture
def window(
    application: QApplication, store: Store, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> Iterator[Window]:
    """The whole window with the project."""
    store.close()
    settings = Settings(tmp_path / "settings.ini")
    settings.theme, settings.reviewer = Theme(lang="en"), "L. Haddad"
    window = Window(application, settings, SCREENS, tmp_path / "Example.khabar", lambda _window: prompts)
    with qtbot.waitActive(window):
        window.show()
    window.open_project(store.folder.path)
    qtbot.waitUntil(lambda: in_window(window) is not None)
    yield window
    if window.isVisible():
        with qtbot.waitSignal(window.closed):
            window.close()
    delete(window)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def in_window(window: Window) -> ReadScreen | None:
    """The page for reading, once it has the first report and the focus in its claims."""
    screen = window.findChild(ReadScreen)
    if not isinstance(screen, ReadScreen) or screen.claims.list.current is None:
        return None
    screen.claims.list.setFocus()
    return screen
