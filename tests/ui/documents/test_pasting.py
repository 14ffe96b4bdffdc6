"""A report is pasted: what its first lines say is suggested, and nothing that was typed is lost."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from workbench.desk import Desk
from workbench.model import Details
from workbench.ui.documents.screen import DocumentsScreen

TEXT = "المصدر: وكالة النهر\nالتاريخ: 14/3/2016\n\nقال ناشطون إن غارة قتلت ثلاثة مدنيين أمس."


def paste(screen: DocumentsScreen, text: str) -> None:
    """Copy a text and choose to paste it."""
    QGuiApplication.clipboard().setText(text)
    trigger(screen, "paste_report")


def trigger(screen: DocumentsScreen, name: str) -> None:
    found = screen.findChild(QAction, name)
    assert isinstance(found, QAction), name
    found.trigger()


def test_what_the_first_lines_say_stands_in_the_fields_and_is_marked(
    screen: DocumentsScreen, desk: Desk, ended: Callable[[], None]
) -> None:
    paste(screen, TEXT)
    form = screen.paste
    assert (form.source.text(), form.day.day) == ("وكالة النهر", date(2016, 3, 14))
    assert form.taken.isVisible()
    QTest.keyClicks(form.title, "Raid")
    trigger(screen, "add_pasted")
    ended()
    assert not screen.begun.isVisible()
    document = desk.document(desk.find_documents()[0]).document
    assert (document.text, document.source, document.date) == (TEXT, "وكالة النهر", date(2016, 3, 14))


def test_what_somebody_types_stays_when_the_text_changes(screen: DocumentsScreen, qtbot: QtBot) -> None:
    paste(screen, "")
    form = screen.paste
    QTest.keyClicks(form.source, "River")
    form.text.setFocus()
    form.text.insertPlainText(TEXT)
    qtbot.waitUntil(lambda: form.day.day == date(2016, 3, 14))
    assert form.source.text() == "River"


def test_a_form_that_was_filled_in_waits_after_escape(screen: DocumentsScreen) -> None:
    paste(screen, TEXT)
    form = screen.paste
    QTest.keyClicks(form.title, "Raid")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    QGuiApplication.clipboard().setText("نص آخر")
    assert screen.begun.isVisible()
    screen.begun.click()
    assert (form.title.text(), form.text.toPlainText()) == ("Raid", TEXT)
    assert form.anew.isVisible()
    form.anew.trigger()
    assert (form.title.text(), form.text.toPlainText()) == ("", "نص آخر")


def test_a_form_in_which_nothing_was_typed_starts_anew(screen: DocumentsScreen) -> None:
    paste(screen, TEXT)
    QTest.keyClick(screen.paste, Qt.Key.Key_Escape)
    assert not screen.begun.isVisible()
    paste(screen, "نص آخر")
    assert screen.paste.text.toPlainText() == "نص آخر"


def test_a_form_that_was_filled_in_is_no_reason_to_ask(screen: DocumentsScreen, prompts: Answers) -> None:
    paste(screen, TEXT)
    QTest.keyClicks(screen.paste.title, "Raid")
    assert screen.may_leave()
    assert prompts.asked == []
    assert screen.paste.title.text() == "Raid"


# ------------------------------------------------------------------ what was pasted is never lost


def paste_behind_an_import(screen: DocumentsScreen, many: Path, qtbot: QtBot) -> None:
    """Add a titled report while an import is under way, and cancel both."""
    screen.add_paths([many])
    qtbot.waitUntil(lambda: screen.importing.tally.total > 0)
    paste(screen, TEXT)
    QTest.keyClicks(screen.paste.title, "Raid")
    trigger(screen, "add_pasted")
    assert screen.importing.holds_pastes
    trigger(screen, "cancel_import")


def test_a_paste_that_waited_for_a_cancelled_import_is_tried_again_with_its_text(
    screen: DocumentsScreen, desk: Desk, many: Path, qtbot: QtBot, ended: Callable[[], None]
) -> None:
    paste_behind_an_import(screen, many, qtbot)
    ended()
    (left,) = [one for one in screen.importing.left_out if one.path == "Raid"]
    screen.importing.try_again([left])
    ended()
    assert not screen.importing.holds_pastes
    (id,) = desk.find_documents("Raid")
    document = desk.document(id).document
    assert (document.title, document.source, document.text) == ("Raid", "وكالة النهر", TEXT)


def test_a_paste_that_was_left_out_is_opened_in_its_form_again(
    screen: DocumentsScreen, many: Path, qtbot: QtBot, ended: Callable[[], None]
) -> None:
    paste_behind_an_import(screen, many, qtbot)
    ended()
    listed = screen.library.intake.left_out
    (row,) = [row for row, entry in enumerate(listed.model.entries) if entry.text]
    listed.view.setCurrentIndex(listed.model.index(row))
    QTest.keyClick(listed.view, Qt.Key.Key_Return)
    form = screen.paste
    assert (form.title.text(), form.source.text(), form.text.toPlainText()) == ("Raid", "وكالة النهر", TEXT)
    assert form.is_draft
    assert not screen.importing.holds_pastes


def test_a_paste_survives_a_fault_of_the_program(
    screen: DocumentsScreen, desk: Desk, prompts: Answers, qtbot: QtBot
) -> None:
    desk.close()
    screen.importing.add_text(TEXT, "Raid", Details())
    qtbot.waitUntil(lambda: bool(prompts.faults))
    qtbot.waitUntil(lambda: not screen.importing.running)
    prompts.faults.clear()
    assert [(one.path, one.text, one.may_be_tried) for one in screen.importing.left_out] == [
        ("Raid", TEXT, True)
    ]
    screen.importing.add_paths([], Details())
    qtbot.waitUntil(lambda: not screen.importing.running)
    prompts.faults.clear()
    assert screen.importing.holds_pastes


def test_the_project_is_closed_over_a_paste_without_a_question_for_it_is_kept(
    screen: DocumentsScreen, prompts: Answers, many: Path, qtbot: QtBot
) -> None:
    paste_behind_an_import(screen, many, qtbot)
    assert screen.may_leave()
    assert screen.may_close()
    assert prompts.asked == []


def test_a_paste_is_put_aside_with_what_was_left_out_only_when_that_is_wanted(
    screen: DocumentsScreen,
    prompts: Answers,
    many: Path,
    qtbot: QtBot,
    ended: Callable[[], None],
) -> None:
    paste_behind_an_import(screen, many, qtbot)
    ended()
    prompts.yes = False
    trigger(screen, "put_aside")
    assert screen.importing.holds_pastes
    prompts.yes = True
    trigger(screen, "put_aside")
    assert not screen.importing.holds_pastes
