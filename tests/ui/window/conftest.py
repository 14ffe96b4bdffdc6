"""The window with two plain screens in the place of the real ones, and a project with one claim."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.conftest import Answers
from workbench.desk import Desk
from workbench.model import Change, Claim, Document, EventType, Extraction, Polarity, Query
from workbench.store import Store
from workbench.store.originals import hash_of
from workbench.text.span import Span
from workbench.ui.keys import Key, label_of
from workbench.ui.screen import Bench, Menu, Screen
from workbench.ui.settings import Settings
from workbench.ui.start import StartPage
from workbench.ui.theme import Theme
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace

REPORT = "قال شهود إن القصف أدى إلى مقتل ثلاثة مدنيين في الميادين.\n"


class Page(Screen):
    """A screen of two lists, where D rejects the first claim of the project."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.panes = [QListWidget(), QListWidget()]
        layout = QHBoxLayout(self)
        for pane in self.panes:
            layout.addWidget(pane)
        self.seen: list[Change] = []
        self.asked: list[int] = []
        bench.signals.show_claim.connect(self.asked.append)
        self.reject = QAction("Reject", self)
        self.reject.setObjectName("reject")
        self.reject.triggered.connect(self._reject)
        bench.keys.bind(self.reject, Key.D, self.panes[0])

    def refresh(self, change: Change) -> None:
        self.seen.append(change)

    def focus_panes(self) -> list[QWidget]:
        return [*self.panes]

    def menus(self) -> Mapping[Menu, Sequence[QAction | None]]:
        return {Menu.CLAIM: [self.reject]}

    def _reject(self) -> None:
        claim = self.bench.desk.find_claims(Query())[0]
        self.bench.signals.tell(self.bench.desk.reject(claim))


class Plain(Screen):
    """A screen with a field and a file action; what is typed is not given up without asking."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.field = QLineEdit(self)
        self.write = QAction("Write", self)
        self.working = False

    def focus_panes(self) -> list[QWidget]:
        return [self.field]

    def menus(self) -> Mapping[Menu, Sequence[QAction | None]]:
        return {Menu.FILE: [self.write]}

    def may_leave(self) -> bool:
        return not self.field.text() or self.bench.prompts.confirm("Leave?", "Leave")

    def may_close(self) -> bool:
        return not self.working or self.bench.prompts.confirm("Close?", "Close")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one report and one claim, closed: to be copied."""
    folder = tmp_path_factory.mktemp("made") / "Valleys.khabar"
    store = Store.open(folder, create=True)
    original = REPORT.encode()
    report = Document(REPORT, "report.txt", hash_of(original), title=REPORT.strip())
    said = Claim(Span(12, 50), 0, EventType.EXPLOSIONS, "Air/drone strike", Polarity.AFFIRMED)
    assert store.add(original, report, Extraction((), (said,)))
    desk = Desk(store)
    desk.author = "L. Haddad"
    [claim] = desk.find_claims(Query())
    desk.accept(claim)
    desk.reset(claim)
    desk.close()
    return folder


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """A copy of the project."""
    return Path(copytree(made, tmp_path / made.name))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(tmp_path / "settings.ini")
    settings.theme = Theme()
    settings.reviewer = "L. Haddad"
    return settings


@pytest.fixture
def window(
    application: QApplication, settings: Settings, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> Iterator[Window]:
    """The window on its start page."""
    screens = {"documents": Plain, "read": Page, "charts": Plain}
    window = Window(application, settings, screens, tmp_path / "Example.khabar", lambda _window: prompts)
    with qtbot.waitActive(window):
        window.show()
    yield window
    end(window, qtbot)
    # At once: a window that is left to the end of the run holds on to everything that it can reach.
    delete(window)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def workspace(window: Window, project: Path, qtbot: QtBot) -> Callable[[], Workspace]:
    """The open project; asked for anew after the page was made anew."""
    with qtbot.waitSignal(window.usable):
        window.open_project(project)

    def now() -> Workspace:
        assert isinstance(window.page, Workspace)
        return window.page

    return now


@pytest.fixture
def left(window: Window, qtbot: QtBot) -> Callable[[], None]:
    """Wait until the start page is there for another choice."""

    def wait() -> None:
        qtbot.waitUntil(lambda: isinstance(window.page, StartPage) and not window.page.is_waiting)

    return wait


Now = Callable[[], Workspace]


def end(window: Window, qtbot: QtBot) -> None:
    """Close the window, and its project behind it."""
    if window.isVisible():
        with qtbot.waitSignal(window.closed):
            window.close()


def read_page(page: Workspace) -> Page:
    screen = page.screen_of("read")
    assert isinstance(screen, Page)
    return screen


def menu_texts(window: Window, name: str) -> list[str]:
    menu = window.findChild(QWidget, f"menu-{name}")
    assert menu is not None
    return [label_of(action) for action in menu.actions() if not action.isSeparator()]
