"""A report is pasted: what its first lines say is suggested, and nothing that was typed is lost."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from workbench.desk import Desk
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


def test_the_window_asks_before_a_form_that_was_filled_in_is_lost(
    screen: DocumentsScreen, prompts: Answers
) -> None:
    assert screen.may_leave()
    assert prompts.asked == []
    paste(screen, TEXT)
    QTest.keyClicks(screen.paste.title, "Raid")
    prompts.yes = False
    assert not screen.may_leave()
    assert screen.paste.title.text() == "Raid"
    prompts.yes = True
    assert screen.may_leave()
    assert len(prompts.asked) == 2
