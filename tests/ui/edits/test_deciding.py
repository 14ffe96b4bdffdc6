"""Decisions are shown at the key press and written behind it: in order, never lost, never in the way."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.disk import full_disk, writing
from tests.ui.conftest import Answers, Press
from tests.ui.edits.conftest import ACCEPTED, REJECTED, UNREVIEWED, Wait, decided, on_disk, on_screen
from workbench.desk import Desk, decisions
from workbench.errors import DiskFull, ReportGone
from workbench.model import Details
from workbench.store import Store, journal
from workbench.terms import explain
from workbench.ui.corner import Corner
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.redating import Redating
from workbench.ui.workspace import Workspace


def test_keys_decide_one_claim_after_the_other_while_somebody_else_writes(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    with writing(store):
        for name in "AAD":
            key(name)
        assert on_disk(desk) == [UNREVIEWED] * 3
        assert on_screen(screen) == [ACCEPTED, ACCEPTED, REJECTED]
        assert screen.claims.list.current == 3
    written()
    assert on_disk(desk) == on_screen(screen) == [ACCEPTED, ACCEPTED, REJECTED]
    assert decided(store) == [("accept", False), ("accept", False), ("reject", False)]


def test_a_claim_that_is_decided_twice_is_as_it_was_decided_last(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    with writing(store):
        key("A")
        screen.choose(1)
        key("D")
        assert on_screen(screen)[0] is REJECTED
    written()
    assert on_disk(desk)[0] is on_screen(screen)[0] is REJECTED


def test_a_decision_that_cannot_be_written_is_shown_as_it_was_and_said(
    screen: ReadScreen, desk: Desk, key: Press, written: Wait, prompts: Answers
) -> None:
    screen.choose(2)
    key("D")
    written()
    screen.choose(1)
    with full_disk():
        key("A")
        key("A")
        assert on_screen(screen) == [ACCEPTED, REJECTED, ACCEPTED]
        # Not the decision before them, which is not meant.
        key("Z", ctrl=True)
        written()
    assert on_screen(screen) == on_disk(desk) == [UNREVIEWED, REJECTED, UNREVIEWED]
    assert screen.claims.list.current == 1
    assert explain(DiskFull(path=desk.folder), "en").split(";")[0] in prompts.told[-1]
    assert "2 decisions were not kept" in prompts.told[-1]
    key("A")
    written()
    assert on_disk(desk)[0] is ACCEPTED


def test_a_decision_on_a_report_that_has_been_taken_out_is_said(
    screen: ReadScreen, desk: Desk, key: Press, qtbot: QtBot, prompts: Answers
) -> None:
    desk.remove_documents([1])
    key("A")
    qtbot.waitUntil(lambda: bool(prompts.told))
    assert explain(ReportGone(), "en") in prompts.told[-1]
    assert "1 decision was not kept" in prompts.told[-1]


def test_deciding_the_same_again_changes_nothing(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    for _ in range(2):
        screen.choose(1)
        key("A")
        written()
    assert decided(store) == [("accept", False)]
    assert screen.lectern.report is not None
    assert screen.lectern.report.claims[1] == desk.claim(1)


def test_a_decision_made_while_its_report_opens_is_seen(
    screen: ReadScreen, desk: Desk, written: Wait
) -> None:
    screen.bench.signals.show_document.emit(2)
    screen.bench.signals.tell(desk.accept(4))
    written()
    assert screen.lectern.report is not None
    assert screen.lectern.report.claims[4].verdict is ACCEPTED


def test_the_text_stays_where_somebody_has_scrolled_when_a_decision_is_on_disk(
    workspace: Workspace, screen: ReadScreen, store: Store, key: Press, written: Wait, qtbot: QtBot
) -> None:
    workspace.resize(1400, 300)
    bar = screen.text.reader.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    with writing(store):
        key("A")
        bar.setValue(bar.maximum())
        there = bar.value()
    written()
    assert bar.value() == there


def test_another_report_may_be_opened_behind_a_decision(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait, qtbot: QtBot
) -> None:
    def open_at(report: int, claim: int) -> None:
        screen.bench.signals.show_claim.emit(claim)
        qtbot.waitUntil(lambda: screen.claims.list.current == claim)
        assert screen.lectern.report is not None
        assert screen.lectern.report.id == report

    with writing(store):
        key("A")
        open_at(2, 4)
        open_at(1, 1)
        assert on_screen(screen)[0] is ACCEPTED
        assert on_disk(desk)[0] is UNREVIEWED
    written()
    assert on_disk(desk)[0] is on_screen(screen)[0] is ACCEPTED


def test_a_filter_follows_what_is_decided(
    screen: ReadScreen, store: Store, key: Press, written: Wait
) -> None:
    screen.claims.filter.words.setText("verdict:unreviewed")
    screen.claims.filter.ask()
    screen.claims.list.setFocus()
    with writing(store):
        key("A")
        key("A")
        assert screen.claims.list.current == 3
    written()
    assert list(screen.claims.list.ids) == [3]
    assert screen.claims.list.current == 3


def test_the_corner_says_saved_once_it_is(
    workspace: Workspace, store: Store, key: Press, qtbot: QtBot
) -> None:
    corner = workspace.findChild(Corner)
    assert isinstance(corner, Corner)
    with writing(store):
        key("A")
        qtbot.waitUntil(lambda: corner.saved.text() == "Saving…")
    qtbot.waitUntil(lambda: corner.saved.text().startswith("All decisions saved"))


def test_a_decision_is_of_who_pressed_the_key(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    def change_seats(_: object) -> None:
        desk.author = "M. Other"

    with writing(store):
        # What is written comes behind it, what is pressed before.
        screen.bench.jobs.run(screen, change_seats, lambda _: None, lambda _: None, in_turn="edits")
        key("A")
        Redating.of(screen.bench).set_details([1], Details(source="Radio"), {"source"})
        key("S")
        key("3")
        key(Qt.Key.Key_Return, ctrl=True)
    written()
    edits = journal.history(store.database)
    assert [(edit.label, edit.author) for edit in edits] == [
        ("accept", "L. Haddad"),
        ("set_details", "L. Haddad"),
        ("correct", "L. Haddad"),
    ]
    assert desk.author == "M. Other"


def test_it_is_said_each_time_how_many_decisions_a_fault_has_cost(
    screen: ReadScreen, key: Press, qtbot: QtBot, prompts: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(decisions, "_record", broken)
    for _ in range(2):
        prompts.told.clear()
        screen.choose(1)
        key("A")
        key("A")
        qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)
        assert prompts.told == ["2 decisions were not kept: their claims stand as before."]
    qtbot.waitUntil(lambda: bool(prompts.faults))
    prompts.faults.clear()
