"""Reports are removed from the list, and come back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from tests.ui.documents.conftest import PLACES
from workbench.desk import Desk
from workbench.model import Query
from workbench.ui.documents.screen import DocumentsScreen

Removed = Callable[[int], None]


@pytest.fixture
def removed(added: DocumentsScreen, qtbot: QtBot) -> Removed:
    """Wait until only so many are listed."""

    def wait(left: int) -> None:
        qtbot.waitUntil(lambda: len(added.library.table.ids) == left)

    return wait


def test_delete_removes_the_chosen_reports_and_undo_brings_them_back(
    added: DocumentsScreen, desk: Desk, prompts: Answers, removed: Removed
) -> None:
    added.resize(760, 700)  # some columns are hidden
    listed = added.library.list
    before = list(added.library.table.ids)
    claim = desk.find_claims(Query(documents=frozenset({before[1]})))[0]
    desk.accept(claim)
    listed.setFocus()
    listed.selectRow(1)
    QTest.keyClick(listed, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    removed(2)
    (question,) = prompts.asked
    assert ("2 reports" in question) or ("تقريران" in question)
    assert question.count("1") == 1
    assert "Ctrl+Z" in question
    assert set(desk.find_documents()) == {before[0], before[3]}
    # The next one is at hand.
    assert listed.chosen_ids() == [before[3]]
    assert QApplication.focusWidget() is listed
    added.bench.signals.tell(desk.undo())
    added.bench.signals.show_reports.emit(before[1:3])
    removed(4)
    assert sorted(listed.chosen_ids()) == sorted(before[1:3])
    assert desk.claim(claim).author == "L. Haddad"


def test_nothing_goes_without_a_yes(
    added: DocumentsScreen, desk: Desk, prompts: Answers, qtbot: QtBot
) -> None:
    prompts.yes = False
    added.library.list.setFocus()
    added.library.list.selectRow(0)
    QTest.keyClick(added.library.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(prompts.asked) == 1)
    assert len(desk.find_documents()) == 4


def test_a_whole_import_is_taken_back(imported: DocumentsScreen, desk: Desk, qtbot: QtBot) -> None:
    imported.library.intake.take_back.trigger()
    qtbot.waitUntil(imported.empty.isVisible)
    assert desk.find_documents() == []
    assert not imported.library.intake.isVisible()


def test_an_import_that_was_removed_already_goes_from_the_page(added: DocumentsScreen, qtbot: QtBot) -> None:
    added.library.list.selectAll()
    added.library.removing.action.trigger()
    qtbot.waitUntil(added.empty.isVisible)
    assert added.library.intake.isHidden()


def test_what_was_added_can_be_taken_back_until_something_else_is_done(
    imported: DocumentsScreen, desk: Desk
) -> None:
    intake = imported.library.intake
    assert intake.take_back.isVisible()
    imported.bench.signals.tell(desk.accept(1))
    assert intake.isHidden()
    assert not intake.take_back.isVisible()


def test_what_was_left_out_stays_when_something_else_is_done(
    added: DocumentsScreen, desk: Desk, reports: Path, ended: Callable[[], None]
) -> None:
    (reports / "9 empty.txt").write_text("", encoding="utf-8")
    added.add_paths([reports])
    ended()
    added.bench.signals.tell(desk.accept(1))
    assert added.library.intake.isVisible()
    assert added.library.intake.left_out.isVisible()
    assert not added.library.intake.take_back.isVisible()


def test_the_question_names_the_reports(
    added: DocumentsScreen, prompts: Answers, many: Path, ended: Callable[[], None], qtbot: QtBot
) -> None:
    prompts.yes = False
    titles = [added.library.table.index(row, 0).data() for row in range(2)]
    added.library.list.selectRow(1)
    added.library.removing.action.trigger()
    qtbot.waitUntil(lambda: len(prompts.asked) == 1)
    assert titles[1] in prompts.asked[0]
    assert titles[0] not in prompts.asked[0]
    added.add_paths([many])
    ended()
    added.library.list.selectAll()
    added.library.removing.action.trigger()
    qtbot.waitUntil(lambda: len(prompts.asked) == 2)
    assert prompts.asked[1].count("غارة على القرية") == 5
    assert "59" in prompts.asked[1]


def test_what_can_be_done_with_rows_stands_in_their_menu(added: DocumentsScreen) -> None:
    remove = added.library.removing.action
    assert not remove.isEnabled()
    added.library.list.selectRow(0)
    assert remove.isEnabled()
    assert remove in added.library.list.actions()
    assert added.library.list.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu


def test_a_filter_that_hides_what_came_back_is_lifted(
    added: DocumentsScreen, desk: Desk, removed: Removed
) -> None:
    [gone] = desk.find_documents(PLACES[0])
    change = desk.remove_documents([gone])
    added.bench.signals.tell(change)
    removed(3)
    added.filter.setText(PLACES[1])
    removed(1)
    added.bench.signals.tell(desk.undo())
    added.bench.signals.show_reports.emit([gone])
    removed(4)
    assert added.filter.text() == ""
    assert added.library.list.chosen_ids() == [gone]
