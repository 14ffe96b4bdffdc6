"""What is changed of whole reports keeps its place among the decisions."""

from collections.abc import Collection
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.disk import full_disk, writing
from tests.ui.conftest import Answers, Press
from tests.ui.edits.conftest import ACCEPTED, Wait, decided, on_disk
from workbench.desk import Desk
from workbench.desk.removal import remove_documents
from workbench.errors import DiskFull, ReportGone
from workbench.model import Change, Details
from workbench.store import Store
from workbench.terms import explain
from workbench.ui.documents.removing import Removing
from workbench.ui.documents.screen import DocumentsScreen
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.redating import Redating
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace


def test_what_is_undone_is_the_change_of_a_report_that_is_still_being_written(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    key("A")
    written()
    with writing(store):
        Redating.of(screen.bench).set_details([1], Details(source="Radio"), {"source"})
        key("Z", ctrl=True)
        key("Y", ctrl=True)
        key("Z", ctrl=True)
    written()
    assert decided(store) == [("accept", False), ("set_details", True)]
    assert on_disk(desk)[0] is ACCEPTED
    assert desk.redo_label() == "set_details"


def test_decisions_and_changes_of_a_report_keep_the_order_of_the_keys(
    screen: ReadScreen, store: Store, key: Press, written: Wait
) -> None:
    redating = Redating.of(screen.bench)
    with writing(store):
        key("A")
        redating.set_details([1], Details(source="Radio"), {"source"})
        key("D")
        redating.set_details([1], Details(source="Paper"), {"source"})
        key("A")
    written()
    labels = ["accept", "set_details", "reject", "set_details", "accept"]
    assert decided(store) == [(label, False) for label in labels]


def test_decisions_do_not_wait_for_a_report_that_takes_long(
    screen: ReadScreen, desk: Desk, key: Press, qtbot: QtBot
) -> None:
    go = Event()
    screen.bench.edits.beside(lambda _: go.wait(20), lambda _: None, lambda _: None, lambda *_: None)
    key("A")
    qtbot.waitUntil(lambda: on_disk(desk)[0] is ACCEPTED)
    go.set()
    qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)


def test_a_change_of_a_report_that_fails_is_not_undone_and_nothing_in_its_place(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait, prompts: Answers
) -> None:
    key("A")
    written()
    with full_disk():
        Redating.of(screen.bench).set_details([1], Details(source="Radio"), {"source"})
        key("Z", ctrl=True)
        written()
    assert decided(store) == [("accept", False)]
    assert "What was entered of the report was not kept" in prompts.told[-1]
    assert explain(DiskFull(path=desk.folder), "en").split(";")[0] in prompts.told[-1]


def test_what_is_undone_is_the_removal_that_is_still_being_written(
    screen: ReadScreen,
    store: Store,
    key: Press,
    written: Wait,
    prompts: Answers,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go = Event()

    def remove_late(store: Store, ids: Collection[int], author: str | None) -> Change:
        go.wait(20)
        return remove_documents(store, ids, author)

    monkeypatch.setattr("workbench.desk.desk.remove_documents", remove_late)
    key("A")
    written()
    removing = Removing(screen.bench, screen, list, lambda: None)
    removing.remove([2])
    qtbot.waitUntil(lambda: bool(prompts.asked))
    key("Z", ctrl=True)
    go.set()
    written()
    assert decided(store) == [("accept", False), ("remove_documents", True)]
    assert screen.bench.desk.find_documents() == [1, 2]


def test_a_removal_behind_an_edit_that_fails_is_not_done_and_that_is_said(
    screen: ReadScreen, desk: Desk, prompts: Answers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, edits = Event(), screen.bench.edits

    def fail() -> None:
        go.wait(20)
        raise ReportGone

    edits.run(fail, lambda _: None, lambda _: None)
    removing = Removing(screen.bench, screen, list, lambda: None)
    removing.remove([2])
    qtbot.waitUntil(lambda: bool(prompts.asked))
    go.set()
    qtbot.waitUntil(lambda: edits.is_at_rest)
    assert prompts.told == ["The reports were not removed."]
    assert desk.find_documents() == [1, 2]
    prompts.told.clear()
    monkeypatch.setattr("workbench.desk.desk.remove_documents", lambda *_: 1 / 0)
    removing.remove([2])
    qtbot.waitUntil(lambda: bool(prompts.told))
    assert prompts.told == ["The reports were not removed."]
    qtbot.waitUntil(lambda: bool(prompts.faults))
    prompts.faults.clear()


def test_reports_that_come_back_are_chosen_where_they_were_removed(
    window: Window, key: Press, qtbot: QtBot
) -> None:
    page = window.page
    assert isinstance(page, Workspace)
    page.show_screen("documents")
    documents = page.screen_of("documents")
    assert isinstance(documents, DocumentsScreen)
    library = documents.library
    qtbot.waitUntil(lambda: len(library.table.ids) == 2)
    library.list.setFocus()
    library.list.selectRow(0)
    gone = library.list.chosen_ids()
    key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(library.table.ids) == 1)
    page.show_screen("charts")
    actions = page.actions_of_frame
    qtbot.waitUntil(actions.undo.isEnabled)
    actions.undo.trigger()
    qtbot.waitUntil(lambda: library.list.chosen_ids() == gone)
    assert page.shown == "documents"
    # Who reads goes on to read what came back.
    page.show_screen("read")
    qtbot.waitUntil(actions.redo.isEnabled)
    actions.redo.trigger()
    actions.undo.trigger()
    screen = page.screen_of("read")
    assert isinstance(screen, ReadScreen)
    qtbot.waitUntil(lambda: screen.lectern.report is not None and screen.lectern.report.id == gone[0])
    assert page.shown == "read"
