"""The window closes behind what is under way, and not over what is being entered."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.conftest import Answers
from tests.ui.window.conftest import Now, Page, Plain, end, read_page
from workbench.desk import Desk
from workbench.model import Query
from workbench.progress import Progress
from workbench.ui.parting import Parting
from workbench.ui.settings import Settings
from workbench.ui.theme import Theme, ThemeName
from workbench.ui.window import Window


def test_closing_says_that_it_is_saving_while_the_disk_takes_its_time(
    window: Window, workspace: Now, qtbot: QtBot
) -> None:
    go = Event()
    read_page(workspace()).bench.jobs.run(
        window, lambda progress: go.wait(5), lambda _: None, window.report_fault
    )
    window.close()
    assert isinstance(window.page, Parting)
    assert window.isVisible()
    assert window.page.words.text() == "Saving ⁨Valleys⁩…"
    window.close()
    with qtbot.waitSignal(window.closed):
        go.set()
    assert not window.isVisible()


def test_closing_ends_the_work_and_frees_the_project(
    window: Window, workspace: Now, project: Path, settings: Settings, qtbot: QtBot
) -> None:
    begun = Event()

    def work(progress: Progress) -> None:
        while True:
            begun.set()
            progress(0, 0, "")

    read_page(workspace()).bench.jobs.run(window, work, lambda _: None, window.report_fault)
    begun.wait()
    end(window, qtbot)
    Desk.open(project).close()
    assert not settings.geometry.isEmpty()
    assert [recent.name for recent in settings.recent] == ["Valleys"]


def test_the_window_is_never_larger_than_the_screen(
    application: QApplication, settings: Settings, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    room = application.primaryScreen().availableGeometry()
    large = Window(
        application, settings, {"read": Page}, tmp_path / "Example.khabar", lambda _window: prompts
    )
    large.resize(room.size() * 2)
    settings.geometry = large.saveGeometry()
    delete(large)
    again = Window(
        application, settings, {"read": Page}, tmp_path / "Example.khabar", lambda _window: prompts
    )
    assert room.contains(again.geometry())
    delete(again)


@pytest.fixture
def entered(workspace: Now, prompts: Answers) -> Plain:
    """A page with something that is not kept yet, and somebody who would rather keep it."""
    screen = workspace().screen_of("documents")
    assert isinstance(screen, Plain)
    screen.field.setText("هجين")
    prompts.yes = False
    return screen


@pytest.mark.parametrize(
    "name", ["language-ar", "theme-dark", "text-size-150", "digits-arabic_indic", "leave"]
)
def test_what_is_being_entered_is_not_lost_without_asking(
    window: Window, workspace: Now, entered: Plain, prompts: Answers, name: str
) -> None:
    before, page = window.theme, workspace()
    action = page.findChild(QAction, name)
    assert action is not None
    action.trigger()
    assert prompts.asked == ["Leave?"]
    assert (window.theme, workspace()) == (before, page)
    assert not action.isChecked()
    prompts.yes = True
    action.trigger()
    assert window.page is not page


def test_what_is_under_way_is_not_lost_without_asking_and_outlives_the_page(
    window: Window, workspace: Now, prompts: Answers, left: Callable[[], None]
) -> None:
    def begin() -> None:
        screen = workspace().screen_of("charts")
        assert isinstance(screen, Plain)
        screen.working = True

    begin()
    window.set_look(Theme(name=ThemeName.DARK))
    assert prompts.asked == []
    begin()
    prompts.yes = False
    window.leave_project()
    assert prompts.asked == ["Close?"]
    assert window.windowTitle() == "Valleys"
    prompts.yes = True
    window.leave_project()
    left()


def test_another_project_does_not_take_the_place_of_what_is_being_entered(
    window: Window, workspace: Now, entered: Plain, prompts: Answers, tmp_path: Path
) -> None:
    window.open_project(tmp_path / "Other.khabar", create=True)
    window.explore_example()
    assert window.windowTitle() == "Valleys"
    assert prompts.asked == ["Leave?"] * 2
    assert not (tmp_path / "Other.khabar").exists()
    prompts.yes = True


def test_the_window_stays_open_for_what_is_being_entered(
    window: Window, workspace: Now, entered: Plain, prompts: Answers, qtbot: QtBot
) -> None:
    assert not window.close()
    assert window.isVisible()
    assert read_page(workspace()).bench.desk.find_claims(Query())
    prompts.yes = True
    end(window, qtbot)
    assert not window.isVisible()
