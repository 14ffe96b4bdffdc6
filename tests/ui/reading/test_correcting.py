"""Claims are corrected and made by hand, and what the machine had said stays."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.small import TEXT, document, killed, words
from tests.ui.conftest import Answers, Press, Show
from tests.ui.reading.conftest import Opened, Written
from workbench.desk import Desk
from workbench.model import (
    Details,
    EventType,
    KeptDocument,
    Kind,
    Mention,
    Outcome,
    Polarity,
    Status,
    Subgroup,
    Verdict,
)
from workbench.terms import label, term
from workbench.text.values import Modifier, Number
from workbench.ui.button import Button
from workbench.ui.keys import Keys
from workbench.ui.reading.choices import choose
from workbench.ui.reading.claim_editor import ClaimEditor
from workbench.ui.reading.count_field import CountField
from workbench.ui.reading.drafts import draft_from
from workbench.ui.reading.open_report import report_of
from workbench.ui.reading.page import Page
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.reading.tick import Tick
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme


@pytest.fixture
def save(key: Press, written: Written) -> Written:
    """Save what is entered, and wait until it is kept."""

    def press() -> None:
        key(Qt.Key.Key_Return, ctrl=True)
        written()

    return press


def editor_of(screen: ReadScreen) -> ClaimEditor:
    assert screen.correcting.editor is not None
    return screen.correcting.editor


def correct(screen: ReadScreen, key: Press, claim: int) -> ClaimEditor:
    screen.choose(claim)
    key("S")
    return editor_of(screen)


def select(screen: ReadScreen, sought: str) -> None:
    screen.text.reader.setFocus()
    screen.text.reader.select(words(TEXT, sought))


# ---------------------------------------------------------------- correcting


def test_a_polarity_is_corrected_by_its_number_and_the_next_claim_comes_up(
    screen: ReadScreen, key: Press, desk: Desk, save: Written
) -> None:
    correct(screen, key, 2)
    key("3")
    save()
    kept = desk.claim(2)
    assert kept.verdict is Verdict.CORRECTED
    assert kept.claim.polarity is Polarity.NOT_CONFIRMED
    assert kept.machine == killed()
    assert screen.correcting.editor is None
    assert screen.claims.list.current == 3
    assert QApplication.focusWidget() is screen.claims.list


def test_what_the_machine_said_stands_beside_the_fields(screen: ReadScreen, key: Press) -> None:
    editor = correct(screen, key, 2)
    note = editor.findChild(QLabel, "machine.field.holder")
    assert isinstance(note, QLabel)
    assert "مازن العلي" in note.text()


def test_saving_what_the_machine_said_accepts_it(
    screen: ReadScreen, key: Press, desk: Desk, save: Written
) -> None:
    correct(screen, key, 2)
    save()
    assert desk.claim(2).verdict is Verdict.ACCEPTED
    assert desk.claim(2).claim == killed()


def test_words_of_a_part_are_taken_from_the_text(
    screen: ReadScreen, key: Press, desk: Desk, save: Written
) -> None:
    editor = correct(screen, key, 3)
    editor.target.add.click()
    assert QApplication.focusWidget() is screen.text.reader
    select(screen, "البلدة")
    key("F")
    save()
    (target,) = desk.claim(3).claim.target
    assert target.text == target.name == "البلدة"
    assert target.span == words(TEXT, "البلدة")


def test_half_selected_words_of_a_holder_are_taken_whole(screen: ReadScreen, key: Press) -> None:
    editor = correct(screen, key, 3)
    select(screen, "طق باسم الج")
    editor.holder.add.click()
    assert editor.holder.parts()[-1].text == "ناطق باسم الجيش"


def test_words_selected_before_are_taken_at_once(screen: ReadScreen, key: Press) -> None:
    editor = correct(screen, key, 3)
    select(screen, "البلدة")
    editor.place.add.click()
    assert [place.text for place in editor.place.places()] == ["البلدة"]


def test_selected_words_go_into_the_field_that_has_the_focus(screen: ReadScreen, key: Press) -> None:
    editor = correct(screen, key, 2)
    quoted = editor.words.words
    for stop in (editor.holder.fields[0].name, editor.holder.fields[0].words.button):
        stop.setFocus()
        select(screen, "ناطق باسم الجيش")
        key("F")
        assert [part.text for part in editor.holder.parts()] == ["ناطق باسم الجيش"]
    editor.actor.add.setFocus()
    select(screen, "طائراته")
    key("F")
    assert [part.text for part in editor.actor.parts()] == ["طائراته"]
    editor.polarity.setFocus()
    assert editor.words.words == quoted


def test_selected_words_replace_nothing_until_it_is_chosen_what_they_are_for(
    screen: ReadScreen, key: Press
) -> None:
    editor = correct(screen, key, 2)
    quoted = editor.words.words
    select(screen, "مازن العلي")
    key("F")
    assert editor.words.words == quoted
    assert editor.says.isVisible()


def test_it_is_said_for_which_field_words_are_taken(screen: ReadScreen, key: Press) -> None:
    editor = correct(screen, key, 2)
    assert "the field that you choose" in editor.aim.says.text()
    QTest.mouseClick(editor.holder.fields[0].words, Qt.MouseButton.LeftButton)
    screen.text.reader.setFocus()
    assert term("field.holder", "ar") in editor.aim.says.text()
    before = editor.holder.fields[0].words.grab().toImage()
    editor.polarity.setFocus()
    assert editor.holder.fields[0].words.grab().toImage() != before


def test_the_second_click_on_correct_keeps_nothing(screen: ReadScreen) -> None:
    screen.choose(2)
    screen.actions_here.correct.trigger()
    keep = next(made for made in editor_of(screen).findChildren(Button) if made.text().startswith("Save"))
    left = Qt.MouseButton.LeftButton
    QTest.mouseDClick(keep, left)  # the second press alone
    QTest.mouseRelease(keep, left)
    assert screen.correcting.is_entering
    QTest.mouseClick(keep, left)
    assert not screen.correcting.is_entering


def test_what_was_taken_already_is_not_taken_for_another_part(screen: ReadScreen, key: Press) -> None:
    select(screen, "قصف على بلدة السندس")
    key("F")
    editor = editor_of(screen)
    editor.holder.add.click()
    assert editor.holder.parts() == ()
    assert QApplication.focusWidget() is screen.text.reader
    select(screen, "مازن العلي")
    key("F")
    editor.actor.add.click()
    assert [part.text for part in editor.holder.parts()] == ["مازن العلي"]
    assert editor.actor.parts() == ()
    key("F")
    assert [part.text for part in editor.actor.parts()] == ["مازن العلي"]


def test_a_name_is_taken_without_the_stop_behind_it(screen: ReadScreen, key: Press, desk: Desk) -> None:
    editor = correct(screen, key, 3)
    select(screen, "البلدة.")
    editor.place.add.click()
    assert [place.name for place in editor.place.places()] == ["البلدة"]


def test_a_name_is_put_right_and_keeps_its_words(
    screen: ReadScreen, key: Press, desk: Desk, save: Written
) -> None:
    editor = correct(screen, key, 3)
    editor.actor.fields[0].name.setText("سلاح الجو")
    save()
    (actor,) = desk.claim(3).claim.actor
    assert (actor.text, actor.name) == ("طائراته", "سلاح الجو")


def test_a_place_keeps_where_it_lies_as_long_as_its_name(screen: ReadScreen, key: Press, desk: Desk) -> None:
    editor = correct(screen, key, 2)
    assert editor.place.places() == killed().place
    editor.place.fields[0].name.setText("السندس الشرقية")
    assert editor.place.places()[0].location.latitude is None


def test_who_says_it_is_a_chain(screen: ReadScreen, key: Press, desk: Desk, save: Written) -> None:
    editor = correct(screen, key, 2)
    select(screen, "ناطق باسم الجيش")
    editor.holder.add.click()
    save()
    claim = desk.claim(2).claim
    assert claim.holder == killed().holder
    assert [teller.name for teller in claim.reported_by] == ["ناطق باسم الجيش"]


@pytest.mark.parametrize(
    ("modifier", "low", "high"),
    [
        (Modifier.NONE, "20", "20"),
        (Modifier.EXACTLY, "9", "14"),
        (Modifier.ABOUT, "9", ""),
        (Modifier.BETWEEN, "9", ""),
        (Modifier.MORE_THAN, "9", "14"),
        (Modifier.LESS_THAN, "9", "14"),
        (Modifier.TENS, "20", ""),
    ],
)
def test_a_count_whose_numbers_are_not_meant_so_is_not_kept_and_it_is_said_why(
    screen: ReadScreen, key: Press, desk: Desk, modifier: Modifier, low: str, high: str, save: Written
) -> None:
    editor = correct(screen, key, 2)
    total = editor.counts.fields[0]
    choose(total.modifier, modifier)
    total.low.setText(low)
    total.high.setText(high)
    save()
    assert screen.correcting.editor is editor
    assert label(modifier, screen.bench.theme.lang) in editor.says.text()
    assert desk.claim(2).verdict is Verdict.UNREVIEWED


def test_a_count_is_corrected_and_stays_part_of_another(
    screen: ReadScreen, key: Press, desk: Desk, save: Written
) -> None:
    editor = correct(screen, key, 2)
    total, children = editor.counts.fields
    assert children.part_of.currentData() is total
    total.low.setText("١٠")
    choose(total.outcome, Outcome.INJURED)
    save()
    first, second = desk.claim(2).claim.counts
    assert (first.low, first.high, first.outcome) == (10, None, Outcome.INJURED)
    assert (second.subgroup, second.subset_of) == (Subgroup.CHILDREN, 0)
    assert desk.check() == []


@pytest.mark.parametrize(
    ("modifier", "low", "high", "said"),
    [
        (Modifier.MORE_THAN, "21", "", "20"),
        (Modifier.LESS_THAN, "", "19", "20"),
        (Modifier.AT_LEAST, "20", "", ""),
    ],
)
def test_a_bound_that_is_not_the_number_of_the_words_is_explained(
    theme: Theme, show: Show, modifier: Modifier, low: str, high: str, said: str
) -> None:
    field = CountField(theme, TEXT, killed().counts[0])
    show(field)
    field.low.setText(low)
    field.high.setText(high)
    choose(field.modifier, modifier)
    assert field.hint.isVisible() == bool(said)
    assert said in field.hint.text()


@pytest.mark.parametrize(
    ("modifier", "low", "high", "changed", "becomes"),
    [
        (Modifier.MORE_THAN, 21, None, ("25", ""), Modifier.AT_LEAST),
        (Modifier.MORE_THAN, 21, None, ("21", ""), Modifier.MORE_THAN),
        (Modifier.MORE_THAN, 21, None, ("21", "25"), Modifier.BETWEEN),
        (Modifier.LESS_THAN, None, 19, ("", "15"), Modifier.AT_MOST),
        (Modifier.AT_LEAST, 14, None, ("14", "14"), Modifier.EXACTLY),
        (Modifier.ABOUT, 20, 20, ("25", "25"), Modifier.ABOUT),
        (Modifier.TENS, None, None, ("20", ""), Modifier.AT_LEAST),
    ],
)
def test_a_bound_that_is_changed_is_meant_as_it_stands(
    theme: Theme,
    show: Show,
    modifier: Modifier,
    low: int | None,
    high: int | None,
    changed: tuple[str, str],
    becomes: Modifier,
) -> None:
    field = CountField(theme, TEXT, replace(killed().counts[0], low=low, high=high, modifier=modifier))
    show(field)
    for entry, typed in zip((field.low, field.high), changed, strict=True):
        entry.clear()
        QTest.keyClicks(entry, typed)
    count = field.count()
    assert count is not None
    assert (count.modifier, count.agrees) == (becomes, True)


def test_a_way_to_mean_numbers_that_is_chosen_stays_when_they_change(theme: Theme, show: Show) -> None:
    field = CountField(theme, TEXT, killed().counts[0])
    show(field)
    choose(field.modifier, Modifier.MORE_THAN)
    field.low.clear()
    QTest.keyClicks(field.low, "25")
    assert field.modifier.currentData() == Modifier.MORE_THAN.value
    assert "24" in field.hint.text()


def test_every_box_of_a_count_has_its_name_and_a_plain_word_for_it(theme: Theme, show: Show) -> None:
    field = CountField(theme, TEXT, killed().counts[0])
    show(field)
    names = {label.text() for label in field.findChildren(QLabel)}
    assert {"النتيجة", "الصفة", "الفئة", "كما قيل", "على الأقل", "على الأكثر"} <= names
    for box in (field.outcome, field.status, field.subgroup, field.modifier, field.part_of, field.conceded):
        assert box.toolTip() == box.accessibleDescription() != ""


def test_a_box_to_be_ticked_is_seen_on_its_ground(theme: Theme, show: Show) -> None:
    tick = Tick("إقرار", theme)
    show(tick)
    edges = [theme.colour(name).name() for name in ("border_strong", "accent")]
    seen = []
    for checked in (False, True):
        tick.setChecked(checked)
        image = tick.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        seen.append([edge in colours for edge in edges])
    assert seen == [[True, False], [False, True]]


def test_a_total_that_is_removed_leaves_its_parts_whole(
    screen: ReadScreen, key: Press, desk: Desk, save: Written
) -> None:
    editor = correct(screen, key, 2)
    editor.counts.fields[0].removed.emit()
    save()
    (count,) = desk.claim(2).claim.counts
    assert (count.text, count.subset_of) == ("3 أطفال", None)


def test_people_are_not_counted_as_no_people(
    screen: ReadScreen, key: Press, desk: Desk, save: Written
) -> None:
    editor = correct(screen, key, 2)
    choose(editor.counts.fields[0].status, None)
    save()
    assert "People are counted" in editor.says.text()
    choose(editor.counts.fields[0].outcome, Outcome.INJURED)
    assert editor.counts.fields[0].status.currentData() == Status.UNKNOWN.value


def test_words_of_a_count_outside_of_the_quotation_are_not_taken(
    screen: ReadScreen, key: Press, desk: Desk, save: Written
) -> None:
    editor = correct(screen, key, 2)
    editor.counts.fields[0].words.take(words(TEXT, "ناطق"))
    save()
    assert "outside the quotation" in editor.says.text()
    assert desk.claim(2).verdict is Verdict.UNREVIEWED


def test_a_quotation_that_does_not_hold_its_counts_is_not_kept(
    screen: ReadScreen, key: Press, desk: Desk, save: Written
) -> None:
    editor = correct(screen, key, 2)
    editor.words.button.setFocus()
    select(screen, "مازن العلي")
    key("F")
    save()
    assert "outside the quotation" in editor.says.text()
    assert desk.claim(2).verdict is Verdict.UNREVIEWED
    select(screen, killed().span.of(TEXT))
    key("F")
    assert editor.says.isHidden()


def test_it_is_said_that_counts_of_no_event_of_the_conflict_are_not_drawn(
    screen: ReadScreen, key: Press
) -> None:
    select(screen, "3 أطفال قتلوا الثلاثاء")
    key("F")
    editor = editor_of(screen)
    choose(editor.kind.type, EventType.OTHER)
    assert editor.kind.not_drawn.isVisible()
    choose(editor.kind.type, EventType.BATTLES)
    assert not editor.kind.not_drawn.isVisible()


def test_what_cannot_be_kept_is_said_and_the_fields_stay(
    screen: ReadScreen, key: Press, desk: Desk, save: Written
) -> None:
    editor = correct(screen, key, 2)
    editor.counts.fields[0].high.setText("3")
    save()
    assert editor.says.isVisible()
    assert desk.claim(2).verdict is Verdict.UNREVIEWED


@pytest.mark.parametrize(
    ("first", "last", "at_the_first"), [("2014-13-01", "", True), ("2024-03-13", "2024-03-12", False)]
)
def test_a_day_that_cannot_stand_is_refused_at_its_field(
    screen: ReadScreen, key: Press, desk: Desk, first: str, last: str, at_the_first: bool, save: Written
) -> None:
    editor = correct(screen, key, 2)
    editor.date.first.line.setText(first)
    editor.date.last.line.setText(last)
    save()
    wrong = editor.date.first if at_the_first else editor.date.last
    assert wrong.fault.isVisible()
    assert wrong.line.accessibleDescription() == wrong.fault.text()
    assert QApplication.focusWidget() is wrong.line
    assert desk.claim(2).verdict is Verdict.UNREVIEWED
    wrong.line.setText("2024-03-11" if at_the_first else "2024-03-14")
    save()
    assert desk.claim(2).verdict is Verdict.CORRECTED


class Windows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.shown: list[QWidget] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_no_part_of_the_form_is_a_window_for_a_moment(
    application: QApplication, screen: ReadScreen, key: Press
) -> None:
    windows = Windows(application)
    correct(screen, key, 2)
    application.removeEventFilter(windows)
    assert windows.shown == []


def test_tab_goes_through_the_form_as_it_is_read_and_shows_each_field(
    screen: ReadScreen, key: Press, qtbot: QtBot
) -> None:
    editor = correct(screen, key, 2)
    editor.target.add.click()
    qtbot.waitUntil(editor.target.fields[0].isVisible)
    editor.words.button.setFocus()
    area, passed, rows = editor.findChild(QScrollArea), list[QWidget](), list[int]()
    assert isinstance(area, QScrollArea)
    while (focus := QApplication.focusWidget()) not in passed and focus is not None:
        passed.append(focus)
        rows.append(focus.mapTo(screen, QPoint(0, area.verticalScrollBar().value())).y())
        if area.isAncestorOf(focus):
            place = QRect(focus.mapTo(area.viewport(), QPoint()), focus.size())
            assert area.viewport().rect().contains(place), focus
        key(Qt.Key.Key_Tab)
    fields = {stop for part in (editor.counts, editor.target, editor.date) for stop in part.stops}
    assert fields <= set(passed)
    assert all(second > first - 10 for first, second in pairwise(rows[: len(fields)]))


def test_the_panes_beside_the_form_lead_back_to_the_field(screen: ReadScreen, key: Press) -> None:
    editor = correct(screen, key, 2)
    editor.counts.fields[0].low.setFocus()
    form, *others = (pane for pane in screen.focus_panes() if pane.isVisible())
    assert others == [screen.text.reader]
    others[0].setFocus()
    form.setFocus()
    assert QApplication.focusWidget() is editor.counts.fields[0].low


def test_the_wheel_scrolls_the_form_and_changes_no_answer(screen: ReadScreen, key: Press) -> None:
    editor = correct(screen, key, 2)
    box = editor.kind.type
    area = editor.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    box.setFocus()
    was, window = box.currentIndex(), screen.window().windowHandle()
    QTest.wheelEvent(window, QPointF(box.mapTo(screen.window(), box.rect().center())), QPoint(0, -120))
    assert box.currentIndex() == was
    assert area.verticalScrollBar().value() > 0


def test_digits_choose_a_polarity_only_where_polarities_stand(screen: ReadScreen, key: Press) -> None:
    editor = correct(screen, key, 2)
    editor.place.add.setFocus()
    key("2")
    kept = editor.polarity.polarity
    editor.polarity.setFocus()
    key("2")
    assert (kept, editor.polarity.polarity) == (Polarity.AFFIRMED, Polarity.DENIED)


def test_a_date_is_put_right(screen: ReadScreen, key: Press, desk: Desk, save: Written) -> None:
    editor = correct(screen, key, 2)
    editor.date.first.line.setText("2024-03-11")
    save()
    when = desk.claim(2).claim.date
    assert when is not None
    assert (when.start, when.end, when.span) == ("2024-03-11", "2024-03-12", words(TEXT, "الثلاثاء"))


def test_sub_types_follow_the_type(screen: ReadScreen, key: Press) -> None:
    editor = correct(screen, key, 2)
    choose(editor.kind.type, EventType.BATTLES)
    subs = [editor.kind.sub_type.itemData(at) for at in range(editor.kind.sub_type.count())]
    assert "Armed clash" in subs
    assert "Air/drone strike" not in subs


def test_esc_leaves_untouched_fields_at_once(screen: ReadScreen, key: Press, prompts: Answers) -> None:
    correct(screen, key, 2)
    key(Qt.Key.Key_Escape)
    assert screen.correcting.editor is None
    assert prompts.asked == []


def test_esc_asks_before_it_drops_what_was_entered(
    screen: ReadScreen, key: Press, prompts: Answers, desk: Desk
) -> None:
    correct(screen, key, 2)
    key("2")
    prompts.yes = False
    key(Qt.Key.Key_Escape)
    assert screen.correcting.editor is not None
    prompts.yes = True
    key(Qt.Key.Key_Escape)
    assert screen.correcting.editor is None
    assert desk.claim(2).verdict is Verdict.UNREVIEWED


def test_the_page_asks_before_it_goes_with_what_was_entered(
    screen: ReadScreen, key: Press, prompts: Answers
) -> None:
    correct(screen, key, 2)
    key("2")
    prompts.yes = False
    assert not screen.may_leave()
    assert screen.correcting.editor is not None
    prompts.yes = True
    assert screen.may_leave()
    assert len(prompts.asked) == 2


def test_another_report_asks_before_it_takes_the_place_of_what_was_entered(
    screen: ReadScreen, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    correct(screen, key, 2)
    key("3")
    reports = screen.reports.list
    prompts.yes = False
    at = reports.visualRect(reports.model().index(1, reports.modelColumn())).center()
    QTest.mouseClick(reports.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(prompts.asked) == 1
    assert screen.correcting.editor is not None
    assert reports.currentIndex().row() == 0
    prompts.yes = True
    QTest.mouseClick(reports.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(prompts.asked) == 2
    assert screen.correcting.editor is None
    qtbot.waitUntil(lambda: screen.lectern.report is not None and screen.lectern.report.id == 2)


def test_nothing_else_is_decided_meanwhile(screen: ReadScreen, key: Press, desk: Desk) -> None:
    correct(screen, key, 2)
    key("A")
    assert desk.claim(2).verdict is Verdict.UNREVIEWED
    action = screen.findChild(QAction, "accept")
    assert isinstance(action, QAction)
    assert not action.isEnabled()


# ---------------------------------------------------------------- a claim that was missed


def test_a_missed_claim_is_made_of_selected_words(
    screen: ReadScreen, key: Press, desk: Desk, save: Written
) -> None:
    select(screen, "3 أطفال قتلوا الثلاثاء")
    key("F")
    editor = editor_of(screen)
    save()
    (made,) = set(screen.claims.list.ids) - {1, 2, 3}
    kept = desk.claim(made)
    assert kept.claim.span == words(TEXT, "3 أطفال قتلوا الثلاثاء")
    assert (kept.verdict, kept.machine, kept.author) == (Verdict.ACCEPTED, None, "L. Haddad")
    assert screen.claims.list.current == made
    assert editor is not screen.correcting.editor


def test_a_claim_is_made_by_hand_in_a_report_of_another_language(
    screen: ReadScreen, key: Press, desk: Desk, save: Written, opened: Opened
) -> None:
    english = "A strike killed three people in the town."
    (document,) = desk.import_text(english, "The Gulf Dispatch", Details()).added
    opened(document)
    screen.text.reader.setFocus()
    screen.text.reader.select(words(english, "killed three people"))
    key("F")
    save()
    (made,) = screen.claims.list.ids
    assert desk.claim(made).claim.span == words(english, "killed three people")


def test_a_missed_claim_has_the_event_of_the_one_beside_it(
    screen: ReadScreen, key: Press, desk: Desk, save: Written, prompts: Answers
) -> None:
    select(screen, "الثلاثاء في بلدة السندس")
    key("F")
    beside, draft = desk.claim(2).claim, editor_of(screen).claim()
    assert draft is not None
    assert (draft.event_type, draft.place, draft.date) == (beside.event_type, beside.place, beside.date)
    assert (draft.holder, draft.event, draft.counts) == (beside.holder, beside.event, ())
    assert not editor_of(screen).is_changed()


def test_undoing_a_new_claim_takes_it_from_the_list(
    screen: ReadScreen, key: Press, desk: Desk, save: Written, written: Written
) -> None:
    select(screen, "قصف")
    key("F")
    save()
    screen.bench.signals.tell(desk.undo())
    written()
    assert list(screen.claims.list.ids) == [1, 2, 3]
    screen.bench.signals.tell(desk.redo())
    written()
    assert len(screen.claims.list.ids) == 4


def test_numbers_in_the_words_become_counts_once_it_is_said_what_they_count(
    bench: Bench, show: Show, keys: Keys, theme: Theme
) -> None:
    held = KeptDocument(1, document(), 0, 0, datetime(2024, 3, 14, tzinfo=UTC))
    nine = Mention(words(TEXT, "9"), Kind.NUMBER, Number(9, None, Modifier.AT_LEAST), "test")
    draft = draft_from(words(TEXT, "9 مدنيين على الأقل"), report_of(held, Page(TEXT), [nine], []))
    editor = ClaimEditor(draft, "", QAction("Save"), theme, keys)
    show(editor)
    assert editor.claim() is None
    choose(editor.counts.fields[0].outcome, Outcome.KILLED)
    claim = editor.claim()
    assert claim is not None
    (count,) = claim.counts
    assert (count.text, count.low, count.high) == ("9", 9, None)
    assert (count.modifier, count.outcome) == (Modifier.AT_LEAST, Outcome.KILLED)


def test_without_a_selection_it_says_what_to_do(screen: ReadScreen, key: Press, prompts: Answers) -> None:
    key("F")
    assert screen.correcting.editor is None
    assert len(prompts.told) == 1


def test_the_words_of_a_claim_are_chosen_without_the_space_around_them(
    screen: ReadScreen, key: Press
) -> None:
    select(screen, " على بلدة ")
    key("F")
    assert editor_of(screen).words.words == "على بلدة"
