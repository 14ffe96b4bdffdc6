"""Projects are opened, left, made and refused, one at a time."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, Press
from tests.ui.window.conftest import Now, end, read_page
from workbench.desk import Desk
from workbench.model import Query, Verdict
from workbench.store import Store
from workbench.store.migrations import MIGRATIONS
from workbench.ui.parting import Parting
from workbench.ui.recents import RecentRow
from workbench.ui.start import StartPage
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace


def test_an_opened_project_gives_the_window_its_name(window: Window, workspace: Now) -> None:
    assert window.windowTitle() == "Valleys"
    assert workspace().shown == "read"


def test_leaving_a_project_frees_it_for_others(
    window: Window, workspace: Now, project: Path, left: Callable[[], None]
) -> None:
    window.leave_project()
    left()
    Desk.open(project).close()


def test_a_project_opened_by_a_relative_path_is_not_among_the_others(
    window: Window, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.parent)
    with qtbot.waitSignal(window.usable):
        window.open_project(Path(project.name))
    assert isinstance(window.page, Workspace)
    opens = [action.text() for action in window.page.findChildren(QAction)]
    assert not [text for text in opens if "Valleys" in text]


def test_leaving_a_project_does_not_hold_the_window(
    window: Window, workspace: Now, project: Path, left: Callable[[], None]
) -> None:
    go, ended = Event(), list[bool]()
    read_page(workspace()).bench.jobs.run(
        window, lambda progress: ended.append(go.wait(5)), lambda _: None, window.report_fault
    )
    window.leave_project()
    assert ended == []
    assert isinstance(window.page, Parting)
    assert "Valleys" in window.page.words.text()
    go.set()
    left()
    Desk.open(project).close()


def test_a_project_opens_once_the_one_before_it_is_closed(
    window: Window, workspace: Now, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.leave_project()
    window.open_project(tmp_path / "Other.khabar", create=True)
    window.open_project(project)
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))
    assert window.windowTitle() == "Valleys"
    assert not (tmp_path / "Other.khabar").exists()
    window.open_project(project)
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))


def test_a_window_closed_while_a_project_closes_frees_it(
    window: Window, workspace: Now, project: Path, qtbot: QtBot
) -> None:
    window.leave_project()
    end(window, qtbot)
    Desk.open(project).close()


def test_a_window_closed_while_a_project_opens_frees_it(window: Window, project: Path, qtbot: QtBot) -> None:
    window.open_project(project)
    end(window, qtbot)
    Desk.open(project).close()


def test_a_project_chosen_while_another_opens_takes_its_place(
    window: Window, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "Other.khabar"
    Desk.open(other, create=True).close()
    window.open_project(other)
    window.open_project(project)
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))
    assert window.windowTitle() == "Valleys"
    Desk.open(other).close()


def test_a_project_that_was_left_is_offered_on_the_start_page(
    window: Window, workspace: Now, left: Callable[[], None], qtbot: QtBot
) -> None:
    window.leave_project()
    left()
    row = window.findChild(RecentRow)
    assert row is not None
    assert "Valleys" in row.accessibleName()
    row.click()
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))


def test_a_new_project_is_made_where_the_user_says(
    window: Window, prompts: Answers, tmp_path: Path, qtbot: QtBot, key: Press
) -> None:
    prompts.project = tmp_path / "الشمال.khabar"
    action = window.findChild(QAction, "new")
    assert action is not None
    action.trigger()
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))
    assert (tmp_path / "الشمال.khabar").is_dir()


def test_what_cannot_be_opened_is_said_on_the_start_page(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_project(tmp_path / "Gone.khabar")
    page = window.page
    assert isinstance(page, StartPage)
    qtbot.waitUntil(page.notice.isVisible)
    assert "Gone.khabar" in page.notice.words.text()


def test_the_open_project_stays_where_another_cannot_be_opened(
    window: Window, workspace: Now, tmp_path: Path, qtbot: QtBot
) -> None:
    newer = tmp_path / "Newer.khabar"
    Store.open(newer, create=True, migrations=[*MIGRATIONS, "CREATE TABLE later (id INTEGER)"]).close()
    page = workspace()
    window.open_project(newer)
    qtbot.waitUntil(lambda: not page.notice.isHidden())
    assert window.page is page
    assert window.windowTitle() == "Valleys"
    assert "newer version" in page.notice.words.text()


def test_a_second_window_on_a_project_is_refused_with_a_sentence(
    window: Window, project: Path, qtbot: QtBot
) -> None:
    desk = Desk.open(project)
    try:
        window.open_project(project)
        page = window.page
        assert isinstance(page, StartPage)
        qtbot.waitUntil(page.notice.isVisible)
        assert "another window" in page.notice.words.text()
    finally:
        desk.close()


def test_the_example_is_made_opened_and_not_replaced_once_something_is_decided(
    window: Window, tmp_path: Path, left: Callable[[], None], qtbot: QtBot
) -> None:
    window.explore_example()
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))
    assert window.windowTitle() == "Example"
    window.leave_project()
    left()
    desk = Desk.open(tmp_path / "Example.khabar")
    desk.author = "ليلى حداد"
    [first, *_] = desk.find_claims(Query())
    desk.accept(first)
    desk.close()
    window.explore_example()
    qtbot.waitUntil(lambda: isinstance(window.page, Workspace))
    assert isinstance(window.page, Workspace)
    assert read_page(window.page).bench.desk.claim(first).verdict is Verdict.ACCEPTED
