"""The start page: ways in, recent projects, and the number that is followed down to its words."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, Press, Show
from workbench.extract import extract, load_rules
from workbench.read import read
from workbench.resources import seeds
from workbench.ui.all_keys import AllKeys
from workbench.ui.chain import Chain, shown
from workbench.ui.entrance import Entrance
from workbench.ui.keys import Keys
from workbench.ui.recents import RecentRow
from workbench.ui.requests import Requests
from workbench.ui.settings import Recent, Settings
from workbench.ui.start import StartPage
from workbench.ui.theme import Theme

Open = Callable[..., StartPage]


@pytest.fixture
def requests(application: QApplication) -> Requests:
    return Requests()


@pytest.fixture
def start(
    settings: Settings, keys: Keys, requests: Requests, prompts: Answers, show: Show, theme: Theme
) -> Iterator[Open]:
    """The start page with these projects opened before, the latest last."""
    pages: list[StartPage] = []

    def opened(*folders: Path) -> StartPage:
        for folder in folders:
            settings.remember(Recent(folder, 12, 83, 49, datetime.now(UTC)))
        page = StartPage(theme, settings, keys, requests, prompts)
        show(page)
        page.begin()
        pages.append(page)
        return page

    yield opened
    pages.clear()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "الشمال.khabar"
    folder.mkdir()
    return folder


def test_a_project_that_was_broken_off_has_no_numbers_that_would_be_wrong(
    start: Open, settings: Settings, project: Path
) -> None:
    settings.remember(Recent(project, 0, 0, 0, datetime.now(UTC)).while_open)
    (row,) = start().findChildren(RecentRow)
    assert "nothing yet" not in row.accessibleName()
    assert settings.recent[0].claims is None


def test_the_latest_project_is_one_key_away(
    start: Open, requests: Requests, project: Path, key: Press, qtbot: QtBot
) -> None:
    start(project)
    with qtbot.waitSignal(requests.open_folder) as asked:
        key(Qt.Key.Key_Return)
    assert asked.args == [project]


def test_the_arrows_go_from_one_choice_to_the_next(
    start: Open, project: Path, tmp_path: Path, key: Press
) -> None:
    page = start(tmp_path, project)
    rows = page.findChildren(RecentRow)
    assert rows[0].hasFocus()
    key(Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    key(Qt.Key.Key_Up)
    assert rows[0].hasFocus()


def test_without_projects_the_example_is_one_key_away(
    start: Open, requests: Requests, key: Press, qtbot: QtBot
) -> None:
    start()
    with qtbot.waitSignal(requests.explore_example):
        key(Qt.Key.Key_Return)


@pytest.mark.parametrize(("letter", "way"), [("N", "new_project"), ("O", "open_project")])
def test_each_way_in_has_its_shortcut_on_an_arabic_layout(
    start: Open, requests: Requests, key: Press, qtbot: QtBot, letter: str, way: str
) -> None:
    start()
    with qtbot.waitSignal(getattr(requests, way)):
        key(letter, ctrl=True, layout="arabic")


def test_a_project_that_cannot_be_reached_says_so_and_is_not_opened(
    start: Open, requests: Requests, tmp_path: Path, qtbot: QtBot
) -> None:
    row = start(tmp_path / "Gone.khabar").findChild(RecentRow)
    assert row is not None
    with qtbot.assertNotEmitted(requests.open_folder):
        row.click()
    row.grab()


def test_a_project_can_be_taken_from_the_list(start: Open, settings: Settings, project: Path) -> None:
    page = start(project)
    row = page.findChild(RecentRow)
    assert row is not None
    row.actions()[0].trigger()
    assert not row.isVisible()
    assert settings.recent == []
    assert project.is_dir()


def test_rows_speak_of_what_is_left_to_decide(start: Open, project: Path) -> None:
    row = start(project).findChild(RecentRow)
    assert row is not None
    assert "49" in row.accessibleName()


def test_while_something_is_made_nothing_else_can_be_begun(start: Open) -> None:
    page = start()
    entrance = page.findChild(Entrance, "entrance-explore")
    assert entrance is not None
    page.wait("…")
    page.show_progress(3, 18)
    assert not entrance.isEnabled()
    assert not page.open.isEnabled(), "its shortcut would still work"
    page.end_wait()
    assert entrance.isEnabled()
    assert page.open.isEnabled()


def test_the_next_look_is_one_click_away(start: Open, requests: Requests, qtbot: QtBot) -> None:
    action = start().findChild(QAction, "text-size-115")
    assert action is not None
    with qtbot.waitSignal(requests.look) as asked:
        action.trigger()
    assert asked.args is not None
    assert asked.args[0].text_size == 115


def test_f1_lists_the_keys_of_the_page(start: Open, prompts: Answers) -> None:
    asked: list[QDialog] = []

    def look(dialog: QDialog) -> bool:
        asked.append(dialog)
        return False

    prompts.filling = look
    start().all_keys.trigger()
    assert isinstance(asked[0], AllKeys)


# ------------------------------------------------------------------ number → holder → words


def test_the_example_says_what_the_chain_shows() -> None:
    chain = shown()
    document = read((seeds() / chain.report).read_bytes(), chain.report)
    claims = extract(document, load_rules()).claims
    [claim] = [
        claim
        for claim in claims
        if claim.holder is not None
        and claim.holder.name == chain.holder
        and any(count.low == chain.low and count.outcome is chain.outcome for count in claim.counts)
    ]
    words = [count.text for count in claim.counts]
    assert set(chain.marked) <= set(words)
    assert chain.words in document.text
    index = (seeds() / "index.csv").read_text(encoding="utf-8")
    [row] = [line for line in index.splitlines() if line.startswith(chain.report)]
    assert row.endswith(f"{chain.source},{chain.day}")


def test_the_chain_leads_into_the_example(start: Open, requests: Requests, qtbot: QtBot) -> None:
    chain = start().findChild(Chain)
    assert chain is not None
    with qtbot.waitSignal(requests.explore_example):
        QTest.mouseClick(chain, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
