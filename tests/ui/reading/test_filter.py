"""The filter of claims: what may be typed, and the same question asked of all reports."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from tests.ui.reading.conftest import MakeScreen
from workbench.desk import Desk
from workbench.terms import Lang
from workbench.ui.query_field import QueryField
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme

Ask = Callable[[str], None]


@pytest.fixture
def ask(screen: ReadScreen, qtbot: QtBot) -> Ask:
    """Ask a question of all reports and wait for what is found."""

    def ask_it(line: str) -> None:
        wanted = screen.claims.filter
        wanted.words.setText(line)
        wanted.everywhere.setChecked(True)
        wanted.ask()
        qtbot.waitUntil(lambda: screen.table.answered.claims == screen.narrowing.query is not None)
        qtbot.waitUntil(lambda: not screen.lectern.is_opening)

    return ask_it


def test_an_arabic_question_finds_what_the_english_one_finds(screen: ReadScreen) -> None:
    for line in ("place:السندس outcome:killed", "مكان:السندس نتيجة:قتلى", "المكان: السندس النتيجة: القتلى"):
        screen.claims.filter.words.setText(line)
        screen.claims.filter.ask()
        assert list(screen.claims.list.ids) == [2], line


def test_an_unknown_key_is_answered_with_the_known_ones(screen: ReadScreen) -> None:
    wanted = screen.claims.filter
    wanted.show()
    wanted.words.setText("المكن:حلب")
    wanted.ask()
    assert "قرار، موقف" in wanted.fault.text()
    assert list(screen.claims.list.ids) == [1, 2, 3]


def test_a_question_that_cannot_be_read_has_no_answer(screen: ReadScreen) -> None:
    wanted = screen.claims.filter
    wanted.show()
    wanted.words.setText("palce:حلب")
    wanted.ask()
    assert "No answer" in screen.claims.nothing.text()
    assert (screen.claims.list.isVisible(), screen.claims.nothing.isVisible()) == (False, True)
    wanted.words.setText("")
    wanted.ask()
    assert screen.claims.list.isVisible()


def test_what_is_typed_is_shown_in_the_boxes(screen: ReadScreen) -> None:
    wanted = screen.claims.filter
    wanted.words.setText("outcome:killed holder:مازن")
    wanted.ask()
    assert "قتلى" in wanted.outcome.currentText()
    assert wanted.holder.placeholderText() == "مازن"
    wanted.words.setText("")
    wanted.ask()
    assert "قتلى" not in wanted.outcome.currentText()


def test_beside_a_fault_stands_no_answer_to_another_question(screen: ReadScreen, ask: Ask) -> None:
    wanted = screen.claims.filter
    wanted.show()
    ask("بطاطا")
    assert wanted.found.isVisible()
    wanted.words.setText("المكن:حلب")
    wanted.ask()
    assert (wanted.fault.isVisible(), wanted.found.isVisible()) == (True, False)
    ask("مكان:حلب")
    assert (wanted.fault.isVisible(), wanted.found.isVisible()) == (False, True)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_claims_and_details_keep_room_beside_the_filter_at_large_text(
    bench: Bench, make_screen: MakeScreen, qtbot: QtBot, lang: Lang
) -> None:
    theme = Theme(lang=lang, text_size=150)
    page = make_screen(replace(bench, theme=theme))
    # What a window of 1366×768 leaves to the page.
    page.resize(1300, 666)
    qtbot.waitUntil(lambda: page.claims.list.current is not None)
    page.claims.look.setChecked(True)
    shown = page.claims.list.viewport()
    qtbot.waitUntil(lambda: shown.height() >= 3 * theme.size("row_two_lines"))
    assert page.claims.details.viewport().height() >= 2 * theme.line()
    assert page.height() == 666


def test_a_key_is_no_fault_before_its_value_is_typed(screen: ReadScreen) -> None:
    wanted = screen.claims.filter
    wanted.show()
    wanted.words.setText("مكان:")
    wanted.ask(typing=True)
    assert wanted.fault.isHidden()
    wanted.ask()
    assert wanted.fault.isVisible()


@pytest.mark.parametrize(("lang", "hint", "key"), [("ar", "مكان:", "قرار:"), ("en", "place:", "verdict:")])
def test_the_field_speaks_the_language_of_the_interface(qtbot: QtBot, lang: str, hint: str, key: str) -> None:
    field = QueryField(Theme(lang="ar" if lang == "ar" else "en"), "asked", "")
    qtbot.addWidget(field)
    assert hint in field.placeholderText()
    assert key in field.toolTip()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_is_typed_may_be_completed(screen: ReadScreen, qtbot: QtBot) -> None:
    wanted = screen.claims.filter
    wanted.show()
    wanted.words.setFocus()
    for letter in "مك":
        pressed = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(wanted.words, pressed)
    popup = wanted.words.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert wanted.words.text() == "مكان:"


def test_a_question_to_all_reports_lists_those_with_such_claims(
    screen: ReadScreen, desk: Desk, ask: Ask, qtbot: QtBot
) -> None:
    desk.accept(5)
    ask("قرار:مقبولة")
    assert list(screen.table.ids) == [2]
    assert screen.table.matches == {2: 1}
    qtbot.waitUntil(lambda: screen.lectern.report is not None and screen.lectern.report.id == 2)
    assert list(screen.claims.list.ids) == [5]
    assert screen.claims.filter.found.text() == "إفادة واحدة in تقرير واحد"
    screen.claims.filter.everywhere.setChecked(False)
    qtbot.waitUntil(lambda: len(screen.table.ids) == 2)
    assert screen.claims.filter.found.text() == ""


def test_a_question_that_no_report_answers_says_so_and_moves_nobody(screen: ReadScreen, ask: Ask) -> None:
    ask("مكان:لندن")
    assert list(screen.table.ids) == []
    assert screen.claims.filter.found.text() == "No report has such a claim."
    assert screen.lectern.report is not None
    assert screen.lectern.report.id == 1


def test_the_next_undecided_claim_is_one_of_those_asked_for(
    screen: ReadScreen, desk: Desk, ask: Ask, prompts: Answers, qtbot: QtBot
) -> None:
    ask("موقف:نفي")
    assert screen.claims.list.current == 3
    screen.actions_here.accept.trigger()
    screen.actions_here.go_on.trigger()
    qtbot.waitUntil(lambda: screen.claims.list.current == 6)
    assert screen.claims.filter.everywhere.isChecked()
    screen.actions_here.accept.trigger()
    screen.actions_here.go_on.trigger()
    qtbot.waitUntil(lambda: len(prompts.told) == 1)
    assert screen.claims.list.current == 6
