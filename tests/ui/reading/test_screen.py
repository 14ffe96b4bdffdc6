"""Reports are read and their claims decided, with keys and clicks on a real project."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.small import TEXT, words
from tests.ui.conftest import Answers, Press
from tests.ui.reading.conftest import Opened, Written
from workbench.desk import Desk
from workbench.model import Details, EventDate, Polarity, Query, Verdict
from workbench.terms import term
from workbench.text.span import Span
from workbench.text.values import Precision
from workbench.ui.edits import LANE
from workbench.ui.jobs import do_nothing
from workbench.ui.reading.claim_details import ClaimDetails
from workbench.ui.reading.counts_table import CountsTable
from workbench.ui.reading.dating import ReportDay
from workbench.ui.reading.marks import Cue, Mark
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.screen import Bench
from workbench.ui.theme import TextSize, Theme


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


def test_a_report_that_is_removed_makes_room_for_another(
    screen: ReadScreen, desk: Desk, qtbot: QtBot
) -> None:
    def opened() -> int | None:
        return screen.lectern.report.id if screen.lectern.report else None

    screen.bench.signals.tell(desk.remove_documents([1]))
    qtbot.waitUntil(lambda: opened() == 2)
    screen.bench.signals.tell(desk.remove_documents([2]))
    qtbot.waitUntil(lambda: opened() is None and screen.text.nothing.isVisible())
    assert list(screen.claims.list.ids) == []
    assert not action(screen, "new_claim").isEnabled()
    screen.bench.signals.tell(desk.undo())
    qtbot.waitUntil(lambda: opened() == 2)


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


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("A strike killed three people in the town.", "Only Arabic is read"),
        ("لا شيء هنا", "Nothing in this report was read"),
        ("2014", "Nothing in this report was read"),
    ],
)
def test_a_report_without_claims_says_why_it_has_none(
    screen: ReadScreen, desk: Desk, qtbot: QtBot, text: str, why: str
) -> None:
    (document,) = desk.import_text(text, "ملاحظة", Details()).added
    screen.bench.signals.show_document.emit(document)
    qtbot.waitUntil(lambda: screen.lectern.report is not None and screen.lectern.report.id == document)
    qtbot.waitUntil(lambda: screen.claims.nothing.text().startswith(why))


# ---------------------------------------------------------------- decisions


@pytest.mark.parametrize("layout", ["latin", "arabic"])
def test_keys_decide_one_claim_after_the_other(
    screen: ReadScreen, key: Press, desk: Desk, layout: str, written: Written
) -> None:
    key("A", layout=layout)
    assert screen.claims.list.current == 2
    key("D", layout=layout)
    assert screen.claims.list.current == 3
    key("A", layout=layout)
    written()
    assert verdicts(desk) == [Verdict.ACCEPTED, Verdict.REJECTED, Verdict.ACCEPTED]
    assert desk.claim(2).author == "L. Haddad"


def test_keys_decide_from_the_text_as_well(
    screen: ReadScreen, key: Press, desk: Desk, written: Written
) -> None:
    screen.text.reader.setFocus()
    key("A")
    written()
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


def test_behind_the_last_undecided_claim_of_a_report_comes_the_next_report(
    screen: ReadScreen, key: Press, qtbot: QtBot, prompts: Answers
) -> None:
    for _ in range(3):
        key("A")
    key("G")
    qtbot.waitUntil(lambda: screen.claims.list.current == 4)
    for _ in range(3):
        key("A")
    key("G")
    qtbot.waitUntil(lambda: len(prompts.told) == 1)
    assert screen.claims.list.current == 6


def test_a_report_whose_last_decisions_are_on_their_way_is_not_gone_back_to(
    screen: ReadScreen, key: Press, qtbot: QtBot, prompts: Answers, desk: Desk, opened: Opened, bench: Bench
) -> None:
    for claim in (4, 5, 6):
        desk.accept(claim)
    free = Event()
    bench.jobs.run(screen, lambda progress: free.wait(), do_nothing, do_nothing, in_turn=LANE)
    for _ in range(3):
        key("A")
    opened(2)
    key("G")
    free.set()
    qtbot.waitUntil(lambda: len(prompts.told) == 1)
    assert screen.lectern.report is not None
    assert screen.lectern.report.id == 2


def test_the_next_undecided_claim_is_found_behind_a_filter(screen: ReadScreen, key: Press) -> None:
    wanted = screen.claims.filter
    wanted.polarity.setCurrentIndex(wanted.polarity.findData(Polarity.DENIED.value))
    screen.claims.list.setFocus()
    screen.choose(3)
    key("A")
    assert list(screen.claims.list.ids) == [3]
    key("G")
    assert screen.claims.list.current == 1


def test_what_is_undone_is_shown_as_it_was(
    screen: ReadScreen, key: Press, desk: Desk, bench: Bench, written: Written
) -> None:
    key("A")
    written()
    bench.signals.tell(desk.undo())
    written()
    assert screen.lectern.report is not None
    assert screen.lectern.report.claims[1] == desk.claim(1)
    assert desk.claim(1).verdict is Verdict.UNREVIEWED


def test_a_decision_can_be_taken_back_to_undecided(
    screen: ReadScreen, key: Press, desk: Desk, written: Written
) -> None:
    key("D")
    screen.choose(1)
    action(screen, "reset").trigger()
    written()
    assert verdicts(desk)[0] is Verdict.UNREVIEWED


def test_nothing_is_decided_without_a_reviewer(
    screen: ReadScreen, key: Press, desk: Desk, prompts: Answers, written: Written
) -> None:
    screen.bench.reviewer.name, prompts.name = "", None
    key("A")
    assert prompts.asked == ["reviewer"]
    assert verdicts(desk)[0] is Verdict.UNREVIEWED
    prompts.name = "ليلى"
    key("A")
    written()
    assert desk.claim(1).author == "ليلى"


def test_a_name_is_asked_for_once_at_a_time(screen: ReadScreen, key: Press, prompts: Answers) -> None:
    screen.bench.reviewer.name, prompts.name = "", None
    prompts.taking_focus = screen.bench.reviewer.is_known
    key("A")
    assert prompts.asked == ["reviewer"]
    assert len(prompts.told) == 1


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


def test_picking_a_word_again_goes_through_its_claims(
    screen: ReadScreen, desk: Desk, bench: Bench, written: Written
) -> None:
    second = desk.claim(2).claim
    bench.signals.tell(desk.add_claim(1, second))
    written()
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


def test_half_selected_words_are_copied_whole(screen: ReadScreen, key: Press) -> None:
    screen.text.reader.setFocus()
    screen.text.reader.select(words(TEXT, "طفال قتلوا الثلا"))
    key("C", ctrl=True)
    assert "«أطفال قتلوا الثلاثاء»" in QGuiApplication.clipboard().text()


def test_words_are_found_in_another_spelling(screen: ReadScreen, key: Press, qtbot: QtBot) -> None:
    key("F", ctrl=True)
    bar = screen.text.find_bar
    assert QApplication.focusWidget() is bar.words
    bar.words.setText("اطفال")
    qtbot.waitUntil(lambda: [hit.of(TEXT) for hit in bar.hits] == ["أطفال"])
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


def test_a_claim_is_chosen_again_behind_a_filter(screen: ReadScreen) -> None:
    screen.choose(2)
    screen.claims.filter.words.setText("since:2031-01-01")
    screen.claims.filter.ask()
    assert screen.claims.list.current is None
    screen.claims.filter.clear()
    assert screen.claims.list.current == 2
    screen.claims.filter.words.setText("verdict:accepted")
    screen.claims.filter.ask()
    screen.bench.desk.accept(1)
    screen.claims.filter.ask()
    assert screen.claims.list.current == 1
    assert action(screen, "accept").isEnabled()


def test_a_claim_asked_for_is_shown_beside_what_the_filter_asks_for(screen: ReadScreen) -> None:
    wanted = screen.claims.filter
    wanted.polarity.setCurrentIndex(wanted.polarity.findData(Polarity.DENIED.value))
    screen.choose(2)
    assert screen.claims.list.current == 2
    assert sorted(screen.claims.list.ids) == [2, 3]
    assert wanted.query().polarities == {Polarity.DENIED}


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


def test_the_place_of_a_report_follows_the_list_that_is_narrowed(screen: ReadScreen, qtbot: QtBot) -> None:
    report, pick, many = screen.lectern.report, screen.text.pick, screen.table.count()
    assert report is not None
    assert many > 1
    assert f" of {many}" in pick.text()
    screen.reports.words.setText(report.kept.document.title)
    qtbot.waitUntil(lambda: screen.table.count() == 1)
    assert "1 of 1" in pick.text()
    screen.reports.words.setText("لا شيء كهذا")
    qtbot.waitUntil(lambda: screen.table.count() == 0)
    assert " of " not in pick.text() + pick.accessibleName()


def test_the_panes_are_mirrored_and_the_text_is_not(screen: ReadScreen) -> None:
    assert screen.text.reader.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft


# ---------------------------------------------------------------- details, history, the report's own date


def body_of(details: ClaimDetails) -> QWidget:
    body = details.widget()
    assert body is not None
    return body


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_no_part_of_a_claim_is_left_out_of_the_details(
    desk: Desk, bench: Bench, qtbot: QtBot, text_size: TextSize, size: tuple[int, int]
) -> None:
    page = ReadScreen(replace(bench, theme=Theme(lang="ar", text_size=text_size)))
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
    page.shown()
    qtbot.waitUntil(lambda: page.claims.list.current is not None)
    page.choose(2)
    details = page.claims.details
    body = body_of(details)
    assert details.isVisible()
    for part in body.findChildren(QLabel):
        if part.text() and not part.isHidden():
            assert body.rect().contains(QRect(part.mapTo(body, QPoint()), part.size())), part.text()
    hidden = body.height() - details.viewport().height()
    assert details.verticalScrollBar().maximum() == max(0, hidden)
    assert body.width() <= details.viewport().width()
    delete(page)


def test_a_part_names_the_count_that_it_is_part_of(screen: ReadScreen) -> None:
    screen.choose(2)
    said = [part.text() for part in body_of(screen.claims.details).findChildren(QLabel)]
    assert any("جزء من 9 مدنيين على الأقل" in words for words in said)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_was_counted_is_seen_without_scrolling(screen: ReadScreen, qtbot: QtBot) -> None:
    # What a window of 1366×768 leaves to the page.
    screen.resize(1271, 676)
    screen.choose(2)
    details = screen.claims.details
    body, viewport = body_of(details), details.viewport()
    counts = body.findChild(CountsTable)
    assert counts is not None
    qtbot.waitUntil(lambda: counts.height() > 40)
    end = counts.mapTo(viewport, QPoint(0, counts.height())).y()
    assert end <= viewport.height()
    event = next(label for label in body.findChildren(QLabel) if label.text() == term("field.event", "ar"))
    assert end <= event.mapTo(viewport, QPoint()).y()


def test_rules_are_named_with_the_source_alone(screen: ReadScreen, key: Press, desk: Desk) -> None:
    screen.choose(2)
    rule = desk.claim(2).claim.rule
    said = [label.text() for label in body_of(screen.claims.details).findChildren(QLabel)]
    assert not any(rule in text.replace("\u200b", "") for text in said)
    key("Q")
    assert any(rule in label.text() for label in screen.claims.source.findChildren(QLabel))


def test_who_decided_what_is_told_step_by_step(screen: ReadScreen, key: Press, desk: Desk) -> None:
    screen.choose(2)
    claim = desk.claim(2).claim
    desk.correct(2, replace(claim, polarity=Polarity.DENIED))
    desk.reject(2)
    desk.undo()
    key("R")
    assert screen.claims.shows_history
    report = screen.lectern.report
    assert report is not None
    history = screen.claims.history
    read, corrected, rejected = history.steps(desk.claim(2), report.kept.added, desk.history(2))
    assert claim.rule not in read.sentence
    assert claim.rule in read.behind
    assert "L. Haddad" in corrected.sentence
    assert len(corrected.changes) == 1
    assert (corrected.undone, rejected.undone) == (False, True)
    assert (corrected.verdict, rejected.verdict) == (Verdict.CORRECTED, Verdict.REJECTED)
    key("R")
    assert not screen.claims.shows_history


def test_the_words_of_a_date_wait_for_the_date_of_the_report(
    screen: ReadScreen, opened: Opened, desk: Desk, prompts: Answers, qtbot: QtBot
) -> None:
    undated = desk.import_text("قتل 5 مدنيين أمس في حلب.", "نشرة", Details()).added[0]
    opened(undated)
    button = screen.findChild(QAbstractButton, "set_report_date")
    assert isinstance(button, QAbstractButton)
    assert button.isVisible()

    def fill_in(dialog: QDialog) -> bool:
        assert isinstance(dialog, ReportDay)
        dialog.accept()
        assert dialog.result() == QDialog.DialogCode.Rejected, "no day was typed"
        dialog.day.show_day(date(2024, 3, 14))
        dialog.accept()
        return dialog.result() == QDialog.DialogCode.Accepted

    prompts.filling = fill_in
    button.setFocus()
    button.click()
    qtbot.waitUntil(lambda: not button.isVisible() and screen.claims.list.current is not None)
    assert desk.document(undated).document.date == date(2024, 3, 14)
    (kept,) = desk.claims(screen.claims.list.ids)
    assert kept.claim.date is not None
    assert kept.claim.date.start == "2024-03-13"
    # The button is gone; the claims are decided on.
    assert QApplication.focusWidget() is screen.claims.list


def test_words_that_wait_for_the_date_of_the_report_are_marked_and_named(
    screen: ReadScreen, opened: Opened, desk: Desk
) -> None:
    text = "قتل 5 مدنيين أمس في حلب."
    undated = desk.import_text(text, "نشرة", Details()).added[0]
    (id,) = desk.find_claims(Query(documents=frozenset({undated})))
    waiting = EventDate(None, None, Precision.DAY, span=words(text, "أمس"))
    desk.correct(id, replace(desk.claim(id).claim, date=waiting))
    report = opened(undated)
    screen.choose(id)
    assert Mark(words(text, "أمس"), Cue.DATE) in report.marks
    said = [label.text() for label in body_of(screen.claims.details).findChildren(QLabel)]
    assert any("أمس" in text for text in said)
