"""Undo and redo keep the order of the keys, whatever is still on its way to the disk."""

from dataclasses import replace
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.disk import writing
from tests.ui.conftest import Answers, Press
from tests.ui.edits.conftest import ACCEPTED, REJECTED, UNREVIEWED, Wait, decided, on_disk, on_screen
from workbench.desk import Desk
from workbench.model import Change, Details
from workbench.progress import Progress
from workbench.store import Store, journal
from workbench.ui.jobs import do_nothing
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.workspace import Workspace


def test_what_is_undone_at_once_is_the_decision_before_it(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    screen.choose(3)
    key("D")
    screen.choose(1)
    with writing(store):
        key("A")
        key("Z", ctrl=True)
    written()
    assert on_disk(desk) == on_screen(screen) == [UNREVIEWED, UNREVIEWED, REJECTED]
    assert screen.claims.list.current == 1


def test_undoing_redoing_and_deciding_keep_the_order_of_the_keys(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    with writing(store):
        key("A")
        key("D")
        key("Z", ctrl=True)
        key("Z", ctrl=True)
        key("Y", ctrl=True)
    written()
    assert decided(store) == [("accept", False), ("reject", True)]
    assert on_disk(desk) == on_screen(screen) == [ACCEPTED, UNREVIEWED, UNREVIEWED]


def test_a_key_behind_an_undo_decides_the_claim_that_it_brings_into_view(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    key("A")
    written()
    assert screen.claims.list.current == 2
    with writing(store):
        key("Z", ctrl=True)
        key("D")
    written()
    assert on_disk(desk) == [REJECTED, UNREVIEWED, UNREVIEWED]
    assert screen.claims.list.current == 2


def test_an_undo_behind_what_takes_long_takes_that_back_whatever_was_decided_meanwhile(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, qtbot: QtBot
) -> None:
    go, edits = Event(), screen.bench.edits

    def say(_: Progress) -> Change:
        go.wait(20)
        return desk.set_details([1], Details(source="Radio"), {"source"})

    edits.beside(say, do_nothing, do_nothing, do_nothing)
    key("A")
    key("Z", ctrl=True)
    qtbot.waitUntil(lambda: not edits.decisions)
    go.set()
    qtbot.waitUntil(lambda: edits.is_at_rest)
    assert decided(store) == [("accept", False), ("set_details", True)]


def test_where_nothing_is_left_to_undo_nothing_is_undone(
    workspace: Workspace, screen: ReadScreen, key: Press, written: Wait, qtbot: QtBot
) -> None:
    undo = workspace.actions_of_frame.undo
    key("A")
    for _ in range(3):
        key("Z", ctrl=True)
    written()
    qtbot.waitUntil(lambda: not undo.isEnabled())


def test_it_is_said_each_time_that_a_fault_has_kept_an_edit_from_being_undone(
    screen: ReadScreen,
    desk: Desk,
    key: Press,
    written: Wait,
    prompts: Answers,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    key("A")
    written()
    monkeypatch.setattr(journal, "undo", broken)
    for _ in range(2):
        prompts.told.clear()
        key("Z", ctrl=True)
        written()
        assert prompts.told == ["Nothing was undone or done again: all stands as before."]
    assert on_disk(desk)[0] is ACCEPTED
    prompts.faults.clear()


def test_what_is_undone_or_done_again_is_the_current_claim(
    screen: ReadScreen, key: Press, written: Wait
) -> None:
    key("A")
    key("D")
    for name, shown in (("Z", 2), ("Z", 1), ("Y", 1), ("Y", 2)):
        screen.choose(3)
        key(name, ctrl=True)
        written()
        assert screen.claims.list.current == shown


def test_what_stood_behind_a_new_claim_is_current_when_that_is_undone(
    workspace: Workspace, screen: ReadScreen, desk: Desk, key: Press, written: Wait, qtbot: QtBot
) -> None:
    [new] = desk.add_claim(1, replace(desk.claim(2).claim, event=7)).claims
    screen.bench.signals.tell(Change(frozenset({1}), frozenset({new}), "add_claim"))
    written()
    # Nothing of this window was under way: it learns from the journal that there is something to undo.
    qtbot.waitUntil(workspace.actions_of_frame.undo.isEnabled)
    screen.choose(new)
    behind = screen.claims.list.ids[screen.claims.list.ids.index(new) + 1]
    key("Z", ctrl=True)
    written()
    assert screen.claims.list.current == behind
    key("Y", ctrl=True)
    written()
    assert screen.claims.list.current == new


def test_undo_leads_to_no_report_that_it_takes_out(
    workspace: Workspace, screen: ReadScreen, desk: Desk, prompts: Answers, qtbot: QtBot
) -> None:
    text, signals = desk.document(2).document.text, screen.bench.signals
    signals.tell(desk.remove_documents([2]))
    (again,) = desk.import_text(text, "again.txt", Details()).added
    signals.tell(Change(documents=frozenset({again})))
    led: list[object] = []
    signals.show_reports.connect(led.append)
    signals.show_document.connect(led.append)
    undo = workspace.actions_of_frame.undo
    qtbot.waitUntil(undo.isEnabled)
    undo.trigger()
    qtbot.waitUntil(lambda: bool(prompts.told))
    assert desk.find_documents() == [1]
    assert led == []
