"""A project comes up where it was left: at the report, the claim and the lines that were seen."""

from collections.abc import Callable
from dataclasses import replace
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Press
from tests.ui.reading.conftest import MakeScreen, Opened, Written, is_shown
from workbench.desk import Desk
from workbench.ui.reading.last_read import LastRead
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.screen import Bench
from workbench.ui.signals import Signals

StartAnew = Callable[[], ReadScreen]


@pytest.fixture(autouse=True)
def stays_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take somebody for reading a report sooner than after two seconds."""
    monkeypatch.setattr("workbench.ui.reading.last_read._STAYED_MS", 200)


@pytest.fixture
def start_anew(make_screen: MakeScreen, bench: Bench, qtbot: QtBot) -> StartAnew:
    """Come up as after a new start."""

    def start() -> ReadScreen:
        page = make_screen(replace(bench, signals=Signals(bench.jobs)))
        qtbot.waitUntil(lambda: page.claims.list.current is not None)
        return page

    return start


def test_a_project_comes_up_where_it_was_left(
    screen: ReadScreen, opened: Opened, desk: Desk, key: Press, written: Written, start_anew: StartAnew,
    qtbot: QtBot,
) -> None:  # fmt: skip
    opened(2)
    screen.choose(6)
    screen.claims.list.setFocus()
    key("A")
    written()
    screen.choose(6)
    assert screen.may_leave()
    qtbot.waitUntil(lambda: desk.unfinished.last_read() == "[2, 6, null]")
    page = start_anew()
    assert is_shown(page, 2)
    assert page.claims.list.current == 6


def test_the_lines_that_were_seen_are_seen_again(
    screen: ReadScreen, make_screen: MakeScreen, desk: Desk, bench: Bench, qtbot: QtBot
) -> None:
    reader = screen.text.reader
    reader.setMaximumHeight(60)
    qtbot.waitUntil(lambda: reader.verticalScrollBar().maximum() > 0)
    screen.choose(1)
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    seen = reader.top
    assert seen
    assert screen.may_leave()
    qtbot.waitUntil(lambda: desk.unfinished.last_read() == f"[1, 1, {seen}]")
    page = make_screen(replace(bench, signals=Signals(bench.jobs)))
    page.text.reader.setMaximumHeight(60)
    qtbot.waitUntil(lambda: page.text.reader.top == seen)
    assert page.claims.list.current == 1


def test_a_program_ended_by_force_comes_up_at_its_report(
    screen: ReadScreen, opened: Opened, desk: Desk, start_anew: StartAnew, qtbot: QtBot
) -> None:
    opened(2)
    screen.choose(6)
    qtbot.waitUntil(lambda: desk.unfinished.last_read() == "[2, null, null]")
    page = start_anew()
    assert is_shown(page, 2)
    assert page.claims.list.current == 4, "the first undecided one"


def test_where_a_project_was_left_before_does_not_hold_once_somebody_reads_on(
    screen: ReadScreen, desk: Desk, key: Press, start_anew: StartAnew, qtbot: QtBot
) -> None:
    screen.choose(3)
    assert screen.may_leave()
    qtbot.waitUntil(lambda: desk.unfinished.last_read() == "[1, 3, null]")
    page = start_anew()
    assert page.claims.list.current == 3
    qtbot.waitUntil(lambda: desk.unfinished.last_read() == "[1, null, null]")
    assert start_anew().claims.list.current == 1


def test_a_report_that_has_been_removed_is_not_gone_back_to(
    screen: ReadScreen, opened: Opened, desk: Desk, start_anew: StartAnew, qtbot: QtBot
) -> None:
    opened(2)
    assert screen.may_leave()
    qtbot.waitUntil(lambda: desk.unfinished.last_read().startswith("[2, "))
    desk.remove_documents([2])
    assert is_shown(start_anew(), 1)


@pytest.mark.parametrize("kept", ["{", "7", "[1]", '["a", null, null]', '{"report": 2}'])
def test_what_another_version_has_kept_is_nothing(
    make_screen: MakeScreen, desk: Desk, bench: Bench, qtbot: QtBot, kept: str
) -> None:
    desk.unfinished.keep_last_read(kept)
    page = make_screen(replace(bench, signals=Signals(bench.jobs)))
    qtbot.waitUntil(lambda: page.claims.list.current == 1)


def test_the_project_is_read_in_the_background(
    make_screen: MakeScreen, desk: Desk, bench: Bench, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk.unfinished.keep_last_read("[2, 6, null]")
    go, read = Event(), desk.unfinished.last_read

    def late() -> str:
        go.wait(20)
        return read()

    monkeypatch.setattr(desk.unfinished, "last_read", late)
    page = make_screen(replace(bench, signals=Signals(bench.jobs)))
    go.set()
    qtbot.waitUntil(lambda: page.claims.list.current == 6)


def test_the_lines_that_were_seen_belong_to_the_claim_at_which_they_were(bench: Bench) -> None:
    last = LastRead(bench)
    last.open(1)
    last.claim, last.top = 2, 40
    assert last.take_top(3) is None
    last.top = 40
    assert last.take_top(2) == 40
    assert last.take_top(2) is None, "seen once"
