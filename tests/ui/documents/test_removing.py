"""Reports are removed from the list, and come back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
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
    removed(4)
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


def test_a_whole_import_is_taken_back(added: DocumentsScreen, desk: Desk, qtbot: QtBot) -> None:
    added.library.intake.take_back.trigger()
    qtbot.waitUntil(added.empty.isVisible)
    assert desk.find_documents() == []
    assert not added.library.intake.isVisible()


def test_an_import_that_was_removed_already_is_only_put_aside(
    added: DocumentsScreen, prompts: Answers, qtbot: QtBot
) -> None:
    added.library.list.selectAll()
    added.library.removing.action.trigger()
    qtbot.waitUntil(lambda: not added.library.table.ids)
    added.library.intake.take_back.trigger()
    qtbot.waitUntil(added.empty.isVisible)
    assert len(prompts.asked) == 1


def test_what_can_be_done_with_rows_stands_in_their_menu(added: DocumentsScreen) -> None:
    remove = added.library.removing.action
    assert not remove.isEnabled()
    added.library.list.selectRow(0)
    assert remove.isEnabled()
    assert remove in added.library.list.actions()
    assert added.library.list.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
