"""What is entered of a claim is kept once, in its turn, and stays in its fields where that fails."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.disk import full_disk, writing
from tests.ui.conftest import Answers, Press
from tests.ui.edits.conftest import ACCEPTED, REJECTED, UNREVIEWED, Wait, decided, on_disk, on_screen
from workbench.desk import Desk
from workbench.model import Polarity, Verdict
from workbench.store import Store
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.workspace import Workspace


def test_what_is_entered_stays_when_it_cannot_be_written(
    screen: ReadScreen, desk: Desk, key: Press, written: Wait, prompts: Answers, qtbot: QtBot
) -> None:
    key("S")
    editor = screen.correcting.editor
    assert editor is not None
    key("3")
    with full_disk():
        key(Qt.Key.Key_Return, ctrl=True)
        qtbot.waitUntil(lambda: bool(prompts.told))
        qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)
    assert screen.correcting.editor is editor
    assert editor.polarity.polarity is Polarity.NOT_CONFIRMED
    focus = QApplication.focusWidget()
    assert focus is not None
    assert editor.isAncestorOf(focus)
    key(Qt.Key.Key_Return, ctrl=True)
    written()
    assert screen.correcting.editor is None
    assert desk.claim(1).claim.polarity is Polarity.NOT_CONFIRMED


def test_what_is_entered_is_kept_once_however_often_it_is_saved(
    screen: ReadScreen, store: Store, key: Press, written: Wait
) -> None:
    key("S")
    key("3")
    with writing(store):
        screen.actions_here.save.trigger()
        screen.actions_here.save.trigger()
        assert screen.correcting.editor is not None
    written()
    assert screen.correcting.editor is None
    assert decided(store) == [("correct", False)]


def test_a_key_behind_a_correction_decides_the_next_claim(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    key("S")
    key("3")
    with writing(store):
        key(Qt.Key.Key_Return, ctrl=True)
        key("A")
        key("D")
    written()
    assert on_disk(desk) == on_screen(screen) == [Verdict.CORRECTED, ACCEPTED, REJECTED]
    assert QApplication.focusWidget() is screen.claims.list


def test_what_is_being_kept_behind_a_decision_that_fails_can_be_kept_again(
    workspace: Workspace, screen: ReadScreen, desk: Desk, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    with full_disk():
        key("A")
        key("S")
        key("3")
        screen.text.reader.setFocus()
        workspace.actions_of_frame.undo.trigger()
        screen.actions_here.save.trigger()
        qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)
    editor = screen.correcting.editor
    assert editor is not None
    assert editor.isEnabled()
    assert "1 decision was not kept" in prompts.told[-1]
    # It is not asked whether to leave it, only because another one has failed.
    assert prompts.asked == []
    key(Qt.Key.Key_Return, ctrl=True)
    qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)
    assert [kept.verdict for kept in desk.claims([1, 2])] == [UNREVIEWED, Verdict.CORRECTED]
