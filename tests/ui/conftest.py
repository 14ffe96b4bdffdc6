"""What tests of the window share: a desk on a new project, answers instead of dialogs, real keys."""

import csv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Barrier, Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from workbench.desk import Desk
from workbench.resources import resource
from workbench.ui.edits import Edits
from workbench.ui.fonts import register_fonts
from workbench.ui.jobs import THREADS, Jobs, do_nothing
from workbench.ui.keys import Keys
from workbench.ui.prompts import Leave
from workbench.ui.reviewer import Reviewer
from workbench.ui.screen import Bench
from workbench.ui.settings import Settings
from workbench.ui.signals import Signals
from workbench.ui.style import Style
from workbench.ui.theme import Theme

Press = Callable[..., None]
Show = Callable[[QWidget], None]

# The offscreen platform says so of every window with a least size.
_NO_SIZE_HINTS = "This plugin does not support propagateSizeHints"


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Let one message of the offscreen platform pass."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(_NO_SIZE_HINTS, extend=True))


@dataclass
class Answers:
    """Prompts whose answers are written down beforehand; what was told is kept to be looked at.

    `keeps` keeps what was entered when it is left; `filling` fills in a dialog in the user's place and says
    whether it is accepted; `taking_focus` is what happens while a name is asked for; `give_up` ends what was
    noted last.
    """

    project: Path | None = None
    reports: list[Path] = field(default_factory=list)
    directory: Path | None = None
    target: Path | None = None
    name: str | None = "L. Haddad"
    yes: bool = True
    keeps: bool = False
    filling: Callable[[QDialog], bool] = lambda dialog: False
    taking_focus: Callable[[], object] = lambda: None
    told: list[str] = field(default_factory=list)
    made: list[Path] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    give_up: Callable[[], None] | None = None

    def new_project(self) -> Path | None:
        return self.project

    def open_project(self) -> Path | None:
        return self.project

    def files(self) -> list[Path]:
        return self.reports

    def folder(self) -> Path | None:
        return self.directory

    def folder_to_write(self) -> Path | None:
        return self.directory

    def save_as(self, title: str, suggested: Path, kinds: Sequence[str]) -> Path | None:
        self.asked.append(title)
        return self.target

    def reviewer(self, current: str, in_passing: bool) -> str | None:
        self.asked.append("reviewer")
        self.taking_focus()
        return self.name

    def confirm(self, question: str, yes: str) -> bool:
        self.asked.append(question)
        return self.yes

    def leave(self, question: str, keep: str, drop: str) -> Leave:
        self.asked.append(question)
        if self.keeps:
            return Leave.KEEP
        return Leave.DROP if self.yes else Leave.STAY

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)

    def note(self, sentence: str, give_up: Callable[[], None] | None = None) -> None:
        self.told.append(sentence)
        self.give_up = give_up

    def done(self, sentence: str, made: Path) -> None:
        self.told.append(sentence)
        self.made.append(made)

    def show(self, dialog: QDialog) -> bool:
        return self.filling(dialog)

    def fault(self, report: str) -> None:
        self.faults.append(report)


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application as the program sets it up."""
    qapp.setStyle(Style())
    register_fonts()
    yield qapp
    # What waits for its end without a loop of the application would hold on to all that it can reach.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(params=["en", "ar"])
def theme(request: pytest.FixtureRequest) -> Theme:
    """The light theme, once in English and once in Arabic; a test that needs one alone makes its own."""
    return Theme(lang=request.param)


@pytest.fixture
def prompts() -> Iterator[Answers]:
    """Answers in the user's place; a fault that no test has looked at (and cleared) fails it."""
    answers = Answers()
    yield answers
    assert not answers.faults, answers.faults[0]


@pytest.fixture
def jobs(application: QApplication, prompts: Answers) -> Iterator[Jobs]:
    """Background work that ends with the test."""
    jobs = Jobs(lambda fault: prompts.fault(repr(fault)))
    yield jobs
    jobs.close()


@contextmanager
def held_up(jobs: Jobs) -> Iterator[None]:
    """While nothing else is begun in the background but what goes in a lane."""
    free, owner = Event(), QObject()
    for _ in range(20):  # more than there are threads
        jobs.run(owner, lambda progress: free.wait(20), do_nothing, do_nothing)
    try:
        yield
    finally:
        free.set()


def let_end(jobs: Jobs) -> None:
    """Wait until what was begun in the background has ended, before anything is heard of it."""
    every_thread_free, owner = Barrier(THREADS + 1, timeout=60), QObject()
    for _ in range(THREADS):
        jobs.run(owner, lambda progress: every_thread_free.wait(), do_nothing, do_nothing)
    every_thread_free.wait()


@pytest.fixture
def keys(application: QApplication) -> Iterator[Keys]:
    """The keys of one window."""
    keys = Keys(application)
    yield keys
    keys.close()


@pytest.fixture
def signals(application: QApplication) -> Signals:
    """The signals of one project."""
    return Signals()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings as in a first run."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A new, empty project."""
    desk = Desk.open(tmp_path / "Valleys.khabar", create=True)
    desk.author = "L. Haddad"
    yield desk
    desk.close()


@pytest.fixture
def bench(
    desk: Desk,
    theme: Theme,
    jobs: Jobs,
    prompts: Answers,
    settings: Settings,
    signals: Signals,
    keys: Keys,
) -> Bench:
    """What a screen is made with."""
    reviewer = Reviewer(desk, settings, prompts, jobs)
    return Bench(desk, theme, jobs, prompts, reviewer, signals, keys, Edits(jobs))


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a widget as the active window, and close it after the test."""

    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()

    return shown


@pytest.fixture
def key(qtbot: QtBot) -> Press:
    """Press a physical key, as X11 sends it, in the widget that has the focus.

    `key("A")` on a Latin layout, `key("A", layout="arabic")` on an Arabic one, `key("Z", ctrl=True)`;
    `repeat=True` as when it is held down. Other keys are given by Qt's name: `key(Qt.Key.Key_F6)`.
    """

    def press(
        name: str | Qt.Key,
        *,
        layout: str = "latin",
        ctrl: bool = False,
        shift: bool = False,
        repeat: bool = False,
    ) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None, "no widget has the focus"
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(focus, _event(kind, name, layout, ctrl, shift, repeat))
        _let_go()

    return press


@pytest.fixture(autouse=True)
def look_of_before(application: QApplication) -> Iterator[None]:
    """Give the application the colours and letters again that a window of a test has changed."""
    palette, font = application.palette(), application.font()
    yield
    if application.palette() != palette:
        application.setPalette(palette)
    if application.font() != font:
        application.setFont(font)


@pytest.fixture(autouse=True)
def nothing_held_down(application: QApplication) -> Iterator[None]:
    """Let go of what a test pressed in another way."""
    yield
    _let_go()


def _let_go() -> None:
    """Qt takes Ctrl and Shift to be held until it hears otherwise: rows would be chosen beside others."""
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


def _event(
    kind: QEvent.Type, name: str | Qt.Key, layout: str, ctrl: bool, shift: bool, repeat: bool
) -> QKeyEvent:
    modifiers = Qt.KeyboardModifier.NoModifier
    if ctrl:
        modifiers |= Qt.KeyboardModifier.ControlModifier
    if shift:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    if isinstance(name, Qt.Key):
        return QKeyEvent(kind, name, modifiers, "", repeat)
    row = _keyboard()[name]
    typed = row["latin"].lower() if layout == "latin" else row["arabic"]
    # B on an Arabic layout is one event with the ligature.
    code = ord(typed.upper()) if len(typed) == 1 else 0xFEFB
    text = "" if ctrl else typed
    return QKeyEvent(kind, code, modifiers, int(row["x11"]), code, 0, text, repeat)


def _keyboard() -> dict[str, dict[str, str]]:
    with resource("keys", "keys.csv").open(encoding="utf-8", newline="") as file:
        return {row["latin"]: row for row in csv.DictReader(file)}
