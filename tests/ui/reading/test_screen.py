"""Reports are read and their claims decided, with keys and clicks on a real project."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.small import TEXT, words
from tests.ui.conftest import Answers, Press
from tests.ui.reading.conftest import Opened
from workbench.desk import Desk
from workbench.model import Details, Polarity, Verdict
from workbench.text.span import Span
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.screen import Bench


def verdicts(desk: Desk) -> list[Verdict]:
    return [desk.claim(id).verdict for id in (1, 2, 3)]


def action(screen: ReadScreen, name: str) -> QAction:
    found = screen.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def click_word(screen: ReadScreen, sought: str) -> None:
    """Click in the middle of words of the open report."""
    reader = screen.text.reader
    span = words(TEXT, sought)
    reader.reveal(span)
    cursor = reader.textCursor()
    middle = Span(span.start + len(span) // 2, span.start + len(span) // 2)
    reader.select(middle)
    at = reader.cursorRect().center()
    cursor.clearSelection()
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)


# ---------------------------------------------------------------- the open report


def test_the_first_report_opens_at_its_first_undecided_claim(screen: ReadScreen) -> None:
    assert screen.lectern.report is not None
    assert screen.lectern.report.id == 1
    assert list(screen.claims.list.ids) == [1, 2, 3]
    assert screen.claims.list.current == 1
    assert screen.text.reader.toPlainText().startswith("قصف على بلدة السندس\nقال الطبيب")


def test_a_decided_claim_is_passed_over_when_a_report_opens(
    screen: ReadScreen, opened: Opened, desk: Desk
) -> None:
    desk.accept(4)
    opened(2)
    assert screen.claims.list.current == 5


def test_a_claim_asked_for_from_elsewhere_comes_up_with_its_report(screen: ReadScreen, qtbot: QtBot) -> None:
    screen.bench.signals.show_claim.emit(6)
    qtbot.waitUntil(lambda: screen.claims.list.current == 6)
    assert screen.lectern.report is not None
    assert screen.lectern.report.id == 2


def test_the_page_made_anew_opens_where_one_was(
    screen: ReadScreen, opened: Opened, make_screen: Callable[[], ReadScreen], qtbot: QtBot
) -> None:
    opened(2)
    screen.choose(6)
    another = make_screen()
    qtbot.waitUntil(lambda: another.claims.list.current == 6)


def test_another_date_is_read_anew_and_a_decided_claim_stays(
    screen: ReadScreen, desk: Desk, qtbot: QtBot, bench: Bench
) -> None:
    desk.accept(3)
    screen.choose(3)
    bench.signals.tell(desk.set_details(1, Details("قصف", "وكالة أخرى", None)))
    qtbot.waitUntil(
        lambda: screen.lectern.report is not None and screen.lectern.report.kept.document.date is None
    )
    assert screen.claims.list.current == 3


def test_a_project_without_reports_says_where_they_come_from(make_screen: Callable[[], ReadScreen]) -> None:
    page = make_screen()
    page.table.found.emit(0)
    assert page.text.nothing.isVisible()
    assert page.text.nothing.text()


def test_a_report_without_claims_says_how_to_make_one(screen: ReadScreen, desk: Desk, qtbot: QtBot) -> None:
    (document,) = desk.import_text("لا شيء هنا", "ملاحظة", Details()).added
    screen.bench.signals.show_document.emit(document)
    qtbot.waitUntil(lambda: screen.lectern.report is not None and screen.lectern.report.id == document)
    assert screen.claims.nothing.isVisible()
    assert screen.claims.list.current is None
    assert not action(screen, "accept").isEnabled()
    assert action(screen, "new_claim").isEnabled()


# ---------------------------------------------------------------- decisions


@pytest.mark.parametrize("layout", ["latin", "arabic"])
def test_keys_decide_one_claim_after_the_other(
    screen: ReadScreen, key: Press, desk: Desk, layout: str
) -> None:
    key("A", layout=layout)
    assert screen.claims.list.current == 2
    key("D", layout=layout)
    assert screen.claims.list.current == 3
    key("A", layout=layout)
    assert verdicts(desk) == [Verdict.ACCEPTED, Verdict.REJECTED, Verdict.ACCEPTED]
    assert desk.claim(2).author == "L. Haddad"


def test_keys_decide_from_the_text_as_well(screen: ReadScreen, key: Press, desk: Desk) -> None:
    screen.text.reader.setFocus()
    key("A")
    assert verdicts(desk)[0] is Verdict.ACCEPTED
    assert QApplication.focusWidget() is screen.text.reader


def test_a_key_held_down_decides_nothing_more(screen: ReadScreen, key: Press, desk: Desk) -> None:
    key("A", repeat=True)
    assert verdicts(desk) == [Verdict.UNREVIEWED] * 3


def test_typing_in_a_field_decides_nothing(screen: ReadScreen, key: Press, desk: Desk) -> None:
    screen.claims.filter.show()
    screen.claims.filter.words.setFocus()
    key("A")
    assert verdicts(desk) == [Verdict.UNREVIEWED] * 3
    assert screen.claims.filter.words.text() == "a"


def test_the_last_undecided_claim_stays_when_it_is_decided(screen: ReadScreen, key: Press) -> None:
    for _ in range(3):
        key("A")
    assert screen.claims.list.current == 3


def test_the_next_undecided_claim_is_found_from_the_end_too(
    screen: ReadScreen, key: Press, desk: Desk
) -> None:
    screen.choose(2)
    key("A")
    assert screen.claims.list.current == 3
    key("G")
    assert screen.claims.list.current == 1


def test_undoing_brings_the_claim_back_into_view(
    screen: ReadScreen, key: Press, desk: Desk, bench: Bench
) -> None:
    key("A")
    screen.choose(3)
    bench.signals.tell(desk.undo())
    assert screen.claims.list.current == 1
    assert verdicts(desk)[0] is Verdict.UNREVIEWED


def test_a_decision_can_be_taken_back_to_undecided(screen: ReadScreen, key: Press, desk: Desk) -> None:
    key("D")
    screen.choose(1)
    action(screen, "reset").trigger()
    assert verdicts(desk)[0] is Verdict.UNREVIEWED


def test_nothing_is_decided_without_a_reviewer(
    screen: ReadScreen, key: Press, desk: Desk, prompts: Answers
) -> None:
    desk.author = ""
    prompts.name = None
    key("A")
    assert prompts.asked == ["reviewer"]
    assert verdicts(desk)[0] is Verdict.UNREVIEWED
    prompts.name = "ليلى"
    key("A")
    assert desk.claim(1).author == "ليلى"


def test_the_head_counts_verdicts(screen: ReadScreen, key: Press) -> None:
    key("A")
    spoken = screen.claims.tally.accessibleName()
    assert "1" in spoken
    assert "2" in spoken


# ---------------------------------------------------------------- words and claims


def test_enter_leads_from_the_claim_to_its_words_and_esc_back(screen: ReadScreen, key: Press) -> None:
    screen.choose(3)
    key(Qt.Key.Key_Return)
    reader = screen.text.reader
    assert QApplication.focusWidget() is reader
    assert (
        reader.textCursor().block().text()[reader.textCursor().positionInBlock() :].startswith("تكون طائراته")
    )
    key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is screen.claims.list


def test_enter_in_the_text_picks_the_claim_of_the_word(screen: ReadScreen, key: Press) -> None:
    screen.text.reader.setFocus()
    screen.text.reader.put_caret(words(TEXT, "الجيش").start)
    key(Qt.Key.Key_Return)
    assert screen.claims.list.current == 3


def test_a_click_on_a_word_shows_its_claim(screen: ReadScreen) -> None:
    click_word(screen, "9 مدنيين")
    assert screen.claims.list.current == 2


def test_a_click_beside_the_claims_changes_nothing(screen: ReadScreen) -> None:
    screen.choose(3)
    click_word(screen, "ونفى")
    assert screen.claims.list.current == 3


def test_picking_a_word_again_goes_through_its_claims(screen: ReadScreen, desk: Desk, bench: Bench) -> None:
    second = desk.claim(2).claim
    bench.signals.tell(desk.add_claim(1, second))
    screen.choose(1)
    seen = []
    for _ in range(3):
        screen.text.reader.picked.emit(second.counts[0].span.start)
        seen.append(screen.claims.list.current)
    assert seen[0] == seen[2] == 2
    assert seen[1] not in (1, 2, 3)


def test_a_sign_in_the_gutter_picks_its_claim(screen: ReadScreen) -> None:
    screen.text.reader.sign_picked.emit(2)
    assert screen.claims.list.current == 2


def test_marks_go_off_and_on(screen: ReadScreen, key: Press) -> None:
    key("W")
    assert not screen.text.reader.marked
    key("W")
    assert screen.text.reader.marked


def test_the_source_stands_in_the_place_of_the_details(screen: ReadScreen, key: Press) -> None:
    screen.choose(2)
    key("Q")
    assert screen.claims.shows_source
    key("Q")
    assert not screen.claims.shows_source


# ---------------------------------------------------------------- copying and finding


def test_a_claim_is_copied_with_its_source(screen: ReadScreen, key: Press, desk: Desk) -> None:
    screen.choose(2)
    key("C", ctrl=True)
    lang = screen.bench.theme.lang
    assert QGuiApplication.clipboard().text() == desk.quotation(2, lang)


@pytest.mark.parametrize("layout", ["latin", "arabic"])
def test_selected_words_are_copied_with_their_source(screen: ReadScreen, key: Press, layout: str) -> None:
    screen.text.reader.setFocus()
    screen.text.reader.select(words(TEXT, "3 أطفال"))
    key("C", ctrl=True, layout=layout)
    copied = QGuiApplication.clipboard().text()
    assert "3 أطفال" in copied
    assert "وكالة الضفاف" in copied
    assert "2024" in copied
    assert "2" in copied.rsplit(" ", 1)[-1]


def test_words_are_found_in_another_spelling(screen: ReadScreen, key: Press) -> None:
    key("F", ctrl=True)
    bar = screen.text.find_bar
    assert QApplication.focusWidget() is bar.words
    bar.words.setText("اطفال")
    assert [hit.of(TEXT) for hit in bar.hits] == ["أطفال"]
    key(Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert QApplication.focusWidget() is screen.text.reader


# ---------------------------------------------------------------- filter


def test_claims_are_filtered_and_sorted_by_the_project(screen: ReadScreen, desk: Desk) -> None:
    wanted = screen.claims.filter
    wanted.polarity.setCurrentIndex(wanted.polarity.findData(Polarity.DENIED.value))
    assert list(screen.claims.list.ids) == [3]
    wanted.clear()
    wanted.descending.setChecked(True)
    assert list(screen.claims.list.ids) == [3, 2, 1]


def test_a_filter_that_hides_the_claim_asked_for_is_lifted(screen: ReadScreen) -> None:
    wanted = screen.claims.filter
    wanted.polarity.setCurrentIndex(wanted.polarity.findData(Polarity.DENIED.value))
    screen.choose(2)
    assert screen.claims.list.current == 2
    assert len(screen.claims.list.ids) == 3


def test_a_query_that_cannot_be_read_is_explained(screen: ReadScreen) -> None:
    wanted = screen.claims.filter
    wanted.show()
    wanted.words.setText("colour:red")
    wanted.ask()
    assert wanted.fault.isVisible()
    assert "colour:red" in wanted.fault.text()
    assert len(screen.claims.list.ids) == 3


# ---------------------------------------------------------------- lay-out and speech


def test_rows_speak(screen: ReadScreen) -> None:
    spoken = screen.claims.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    theme = screen.bench.theme
    for part in ("مازن العلي", "9", "3", "بلدة السندس", "12"):
        assert part in spoken, theme.lang


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_narrow_window_has_the_reports_in_a_list_that_drops_down(screen: ReadScreen, qtbot: QtBot) -> None:
    screen.resize(1000, 700)
    assert screen.reports.isHidden()
    QTest.mouseClick(screen.text.pick, Qt.MouseButton.LeftButton)
    assert screen.popup.isVisible()
    screen.popup.list.clicked.emit(screen.table.index(1, 0))
    assert screen.popup.isHidden()
    qtbot.waitUntil(lambda: screen.lectern.report is not None and screen.lectern.report.id == 2)
    screen.resize(1400, 860)
    assert screen.reports.isVisible()


def test_the_panes_are_mirrored_and_the_text_is_not(screen: ReadScreen) -> None:
    assert screen.text.reader.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
