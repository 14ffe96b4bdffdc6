"""The page of charts, used as people use it: every number opens its claims, and they their words."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.rights import as_nobody
from tests.ui.conftest import Answers, Press, Show, held_up, let_end
from workbench.chart.figure import Figure
from workbench.chart.spec import FigureKind
from workbench.model import Outcome, Verdict
from workbench.ui.charts.figure_view import Canvas, FigureView
from workbench.ui.charts.screen import ChartsScreen
from workbench.ui.report_choice import ReportChoice
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme
from workbench.workers import Workers

Settle = Callable[[], None]
both_languages = pytest.mark.parametrize("theme", ["en", "ar"], indirect=True)


@pytest.fixture
def screen(bench: Bench, show: Show) -> ChartsScreen:
    """The page, shown, wide enough for two figures."""
    made = ChartsScreen(bench)
    made.resize(1500, 900)
    show(made)
    return made


@pytest.fixture
def settle(screen: ChartsScreen, qtbot: QtBot) -> Settle:
    """Wait until everything that is seen has been drawn, and the claims behind it are read."""

    def wait() -> None:
        gallery = screen.gallery
        qtbot.waitUntil(lambda: not gallery.busy)
        seen = [view.canvas for view in gallery.views.values() if view.isVisible()]
        qtbot.waitUntil(lambda: all(canvas.drawn for canvas in seen))

    wait()
    return wait


def canvas(screen: ChartsScreen, kind: FigureKind) -> Canvas:
    return next(
        view.canvas for name, view in screen.gallery.views.items() if screen.figures.specs[name].kind is kind
    )


def figure(screen: ChartsScreen, kind: FigureKind) -> Figure:
    found = canvas(screen, kind).figure
    assert found is not None
    return found


def action(screen: ChartsScreen, name: str) -> QAction:
    found = screen.findChild(QAction, name)
    assert isinstance(found, QAction), name
    return found


# -------------------------------------------------------------------- what is shown


@both_languages
def test_both_figures_are_drawn_and_the_first_number_is_chosen(screen: ChartsScreen, settle: Settle) -> None:
    assert {view.canvas.figure is not None for view in screen.gallery.views.values()} == {True}
    assert screen.gallery.mark is not None
    assert screen.behind.rowCount() > 0


def test_the_image_is_as_sharp_as_the_screen_and_fits_its_pane(screen: ChartsScreen, settle: Settle) -> None:
    for view in screen.gallery.views.values():
        assert view.canvas.width() == view.room
        assert len(view.canvas.drawn.hits if view.canvas.drawn else ()) == len(figure_of(view.canvas).marks)


def figure_of(drawn: Canvas) -> Figure:
    assert drawn.figure is not None
    return drawn.figure


@both_languages
def test_figures_are_in_the_language_of_the_window_until_another_is_chosen(
    screen: ChartsScreen, settle: Settle, qtbot: QtBot
) -> None:
    assert figure(screen, FigureKind.TIMELINE).lang == screen.bench.theme.lang
    QTest.mouseClick(screen.langs.button("ar"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.digits.button("arabic_indic"), Qt.MouseButton.LeftButton)
    settle()
    drawn = figure(screen, FigureKind.TIMELINE)
    assert (drawn.lang, drawn.digits) == ("ar", "arabic_indic")
    assert "أقل عدد ٩ · أكبر عدد ١٤" in {mark.value for mark in drawn.marks}


def test_a_change_of_size_that_no_figure_would_show_draws_nothing(
    screen: ChartsScreen, settle: Settle
) -> None:
    drawn: list[object] = []
    screen.gallery.studio.drawn.connect(drawn.append)
    screen.gallery.draw_soon()
    settle()
    assert drawn == []


def test_a_narrow_page_shows_one_figure_and_a_drop_down(
    screen: ChartsScreen, settle: Settle, qtbot: QtBot
) -> None:
    screen.resize(700, 700)
    qtbot.waitUntil(lambda: sum(view.isVisible() for view in screen.gallery.views.values()) == 1)
    assert not screen.figures.isVisible()
    assert screen.picker.isVisible()


def test_large_text_leaves_the_room_to_one_figure(bench: Bench, show: Show, qtbot: QtBot) -> None:
    page = ChartsScreen(replace(bench, theme=Theme(text_size=150, lang="ar")))
    page.resize(1300, 660)
    show(page)
    qtbot.waitUntil(lambda: sum(view.isVisible() for view in page.gallery.views.values()) == 1)
    assert page.gallery.height() > 1.5 * page.table.height()


def test_a_narrow_page_has_what_narrows_the_figures_folded_away(screen: ChartsScreen, qtbot: QtBot) -> None:
    assert screen.filters.isVisible()
    assert not screen.look.isVisible()
    screen.resize(700, 700)
    qtbot.waitUntil(lambda: not screen.filters.isVisible())
    screen.look.click()
    assert screen.filters.isVisible()
    screen.filters.verdict.setCurrentIndex(1)
    screen.look.click()
    assert screen.filters.isVisible()  # or nobody would know why claims are missing


def test_large_text_leaves_room_for_several_lanes_and_claims(bench: Bench, show: Show, qtbot: QtBot) -> None:
    theme = Theme(text_size=150, lang="ar")
    page = ChartsScreen(replace(bench, theme=theme))
    page.resize(1300, 666)
    show(page)
    row = page.table.verticalHeader().defaultSectionSize()
    qtbot.waitUntil(lambda: page.table.viewport().height() >= 2 * row)
    assert page.gallery.height() > 10 * theme.line()


def test_the_drop_down_names_the_figure_that_the_keys_have_gone_to(
    screen: ChartsScreen, settle: Settle
) -> None:
    settle()
    screen.gallery.show_figure("timeline")
    assert screen.picker.currentIndex() == list(screen.figures.specs).index("timeline")


def waits(screen: ChartsScreen) -> set[bool]:
    return {view.waiting.isVisible() for view in screen.gallery.views.values()}


@contextmanager
def busy(artist: Workers, folder: Path) -> Iterator[None]:
    """While the process that draws waits for somebody to write into a pipe."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    reading = artist.submit(Path.read_bytes, pipe)
    try:
        yield
    finally:
        pipe.write_bytes(b"")
        reading.result()


def test_a_figure_that_takes_its_time_says_that_it_is_being_drawn(
    screen: ChartsScreen, settle: Settle, artist: Workers, qtbot: QtBot, tmp_path: Path
) -> None:
    assert waits(screen) == {False}
    with busy(artist, tmp_path):
        screen.gallery.draw()
        assert waits(screen) == {False}
        qtbot.waitUntil(lambda: waits(screen) == {True})
    settle()
    assert waits(screen) == {False}


def test_a_figure_under_way_has_its_whole_pane(
    bench: Bench, show: Show, artist: Workers, tmp_path: Path
) -> None:
    with busy(artist, tmp_path):
        made = ChartsScreen(bench)
        made.resize(1500, 900)
        show(made)
        for view in made.gallery.views.values():
            assert view.canvas.drawn is None
            assert view.canvas.size() == view.viewport().size()


# -------------------------------------------------------------------- down to the words


def test_a_click_on_a_bar_shows_the_claims_behind_it(
    screen: ChartsScreen, settle: Settle, qtbot: QtBot
) -> None:
    drawn = canvas(screen, FigureKind.TIMELINE)
    QTest.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=middle(drawn, 0))
    assert screen.gallery.mark == figure_of(drawn).marks[0]
    assert [row.row.claim for row in screen.behind.rows] == [1, 2, 4]
    assert [row.counted for row in screen.behind.rows] == [True, True, False]


def middle(drawn: Canvas, mark: int) -> QPoint:
    return drawn.rect_of(mark).center().toPoint()


@both_languages
def test_each_count_says_whether_it_counts_and_why(screen: ChartsScreen, settle: Settle) -> None:
    drawn = canvas(screen, FigureKind.TIMELINE)
    drawn.choose(0)
    said = [row.why for row in screen.behind.rows]
    assert len(set(said)) == 3
    if screen.bench.theme.lang == "en":
        assert said == ["the lowest", "the highest", "denied: not counted"]


def test_the_quotation_has_the_words_of_the_count_marked(
    screen: ChartsScreen, settle: Settle, qtbot: QtBot
) -> None:
    canvas(screen, FigureKind.TIMELINE).choose(0)
    first = screen.behind.index(0, 0)
    qtbot.waitUntil(lambda: bool(screen.behind.quotation(first).numbers))
    words = screen.behind.quotation(first)
    (number,) = words.numbers
    assert number.of(words.text) == "9 مدنيين على الأقل"
    assert words.text.startswith("«")


@both_languages
def test_arrows_enter_and_escape_go_down_to_the_words_and_up_again(
    screen: ChartsScreen, settle: Settle, key: Press, qtbot: QtBot
) -> None:
    drawn = canvas(screen, FigureKind.TIMELINE)
    drawn.setFocus()
    first = drawn.mark
    key(Qt.Key.Key_Right)
    assert (first, drawn.mark) == (0, 1)
    key(Qt.Key.Key_Left)
    key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is screen.table
    key(Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.bench.signals.show_claim) as opened:
        key(Qt.Key.Key_Return)
    assert opened.args == [2]
    key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is drawn
    key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is screen.figures


@both_languages
def test_rows_follow_the_direction_of_the_figure_and_time_does_not(
    screen: ChartsScreen, settle: Settle, key: Press
) -> None:
    holders = canvas(screen, FigureKind.HOLDERS)
    holders.setFocus()
    onwards = Qt.Key.Key_Left if screen.bench.theme.lang == "ar" else Qt.Key.Key_Right
    key(onwards)
    assert holders.mark == 1


def test_up_and_down_change_the_figure(screen: ChartsScreen, settle: Settle, key: Press) -> None:
    first, second = (view.canvas for view in screen.gallery.views.values())
    first.setFocus()
    key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second
    assert (first.active, second.active) == (False, True)
    key(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first


# -------------------------------------------------------------------- what changes


def test_a_decision_is_seen_in_the_figure_and_the_choice_stays(
    screen: ChartsScreen, settle: Settle, qtbot: QtBot
) -> None:
    drawn = canvas(screen, FigureKind.TIMELINE)
    drawn.choose(0)
    screen.bench.signals.tell(screen.bench.desk.reject(2))
    qtbot.waitUntil(lambda: [row.row.claim for row in screen.behind.rows if row.counted] == [1])
    rejected = next(row for row in screen.behind.rows if row.row.claim == 2)
    assert rejected.row.verdict is Verdict.REJECTED
    assert drawn.mark == 0


def test_of_several_counts_of_one_day_the_chosen_one_stays(
    screen: ChartsScreen, settle: Settle, qtbot: QtBot
) -> None:
    drawn = canvas(screen, FigureKind.HOLDERS)
    marks = figure_of(drawn).marks
    second = next(at for at, mark in enumerate(marks) if mark.claims == (2,))
    drawn.choose(second)
    QTest.mouseClick(screen.langs.button("en"), Qt.MouseButton.LeftButton)
    settle()
    assert figure_of(drawn).lang == "en"
    assert screen.gallery.mark is not None
    assert screen.gallery.mark.claims == (2,)


def test_outcome_and_days_narrow_the_figures(screen: ChartsScreen, settle: Settle, qtbot: QtBot) -> None:
    filters = screen.filters
    filters.outcome.setCurrentIndex(1 + list(Outcome).index(Outcome.INJURED))
    filters.outcome.activated.emit(filters.outcome.currentIndex())
    settle()
    assert [lane.outcome for lane in figure(screen, FigureKind.TIMELINE).lanes] == [Outcome.INJURED]
    filters.clear()
    filters.since.line.setText("2024-03-13")
    QTest.keyClick(filters.since.line, Qt.Key.Key_Return)
    settle()
    assert screen.question.since == date(2024, 3, 13)
    assert [mark.first for mark in figure(screen, FigureKind.TIMELINE).marks] == [date(2024, 3, 13)]


def test_a_wrong_day_is_said_at_the_field_and_asks_nothing(
    screen: ChartsScreen, settle: Settle, qtbot: QtBot
) -> None:
    asked = screen.question
    screen.filters.until.line.setText("13 March")
    QTest.keyClick(screen.filters.until.line, Qt.Key.Key_Return)
    assert screen.filters.until.fault.isVisible()
    assert screen.question == asked


def test_nothing_to_draw_says_why_and_offers_a_way_out(
    screen: ChartsScreen, settle: Settle, qtbot: QtBot
) -> None:
    screen.filters.until.line.setText("1999-01-01")
    QTest.keyClick(screen.filters.until.line, Qt.Key.Key_Return)
    settle()
    qtbot.waitUntil(screen.nothing.isVisible)
    QTest.mouseClick(screen.nothing.button, Qt.MouseButton.LeftButton)
    settle()
    qtbot.waitUntil(screen.gallery.isVisible)
    assert screen.gallery.mark is not None


# -------------------------------------------------------------------- what goes out


def test_a_figure_goes_out_with_its_data_and_says_where(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, key: Press, qtbot: QtBot
) -> None:
    prompts.directory = tmp_path / "out"
    prompts.directory.mkdir()
    canvas(screen, FigureKind.TIMELINE).setFocus()
    key("E", ctrl=True, layout="arabic")
    qtbot.waitUntil(lambda: len(list((tmp_path / "out").iterdir())) == 5)
    qtbot.waitUntil(lambda: any(str(prompts.directory) in said for said in prompts.told))
    endings = {"".join(path.suffixes[-1:]) for path in (tmp_path / "out").iterdir()}
    assert endings == {".png", ".svg", ".pdf", ".csv", ".json"}


def test_a_figure_that_is_there_is_replaced_only_when_asked(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.directory, prompts.yes = tmp_path, False
    lang = screen.question.lang
    mine = tmp_path / f"{screen.gallery.active}.{lang}.csv"
    mine.write_text("mine")
    action(screen, "export_figure").trigger()
    qtbot.waitUntil(lambda: [mine.name in question for question in prompts.asked] == [True])
    qtbot.waitUntil(lambda: not action(screen, "stop_writing").isEnabled())
    assert mine.read_text() == "mine"
    assert {path.name for path in tmp_path.glob("*.csv")} == {mine.name}


def test_a_folder_that_may_not_be_listed_is_said_in_one_sentence(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.directory = closed = tmp_path / "not for us"
    closed.mkdir(mode=0o300)
    with as_nobody():
        action(screen, "export_figure").trigger()
        qtbot.waitUntil(lambda: any(closed.name in said for said in prompts.told))


def test_turning_away_from_the_folder_writes_nothing(
    screen: ChartsScreen, settle: Settle, prompts: Answers
) -> None:
    prompts.directory = None
    action(screen, "export_figure").trigger()
    assert prompts.told == []


@pytest.mark.parametrize(("name", "ending"), [("report_ar", "docx"), ("report_en", "html")])
def test_a_report_goes_out_in_either_language(
    screen: ChartsScreen,
    settle: Settle,
    prompts: Answers,
    tmp_path: Path,
    qtbot: QtBot,
    name: str,
    ending: str,
) -> None:
    prompts.target = tmp_path / f"report.{ending}"
    action(screen, name).trigger()
    qtbot.waitUntil(lambda: any(str(prompts.target) in said for said in prompts.told))
    assert prompts.target.stat().st_size > 1000


@both_languages
def test_a_report_has_the_claims_that_were_asked_for(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.bench.desk.accept(1)
    said: list[str] = []

    def take_the_decided(dialog: QDialog) -> bool:
        assert isinstance(dialog, ReportChoice)
        said.extend(dialog.which.itemText(at) for at in range(dialog.which.count()))
        return True

    prompts.filling = take_the_decided
    prompts.target = tmp_path / "report.html"
    action(screen, "report_en").trigger()
    qtbot.waitUntil(lambda: any(str(prompts.target) in told for told in prompts.told))
    assert [text[-1] for text in said] == ["1", "4"]
    page = prompts.target.read_text("utf-8")
    assert page.count('<section class="quotation"') == 1
    assert "3 claims not reviewed yet are not." in page


def assert_given_up(stop: QAction, folder: Path, qtbot: QtBot) -> None:
    """Writing ends, and nothing of it is in the folder."""
    qtbot.waitUntil(lambda: not stop.isEnabled())
    assert not list(folder.glob("*"))


def test_a_report_can_be_given_up(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.target = tmp_path / "out" / "report.html"
    stop = action(screen, "stop_writing")
    assert not stop.isEnabled()
    action(screen, "report_ar").trigger()
    qtbot.waitUntil(stop.isEnabled)
    stop.trigger()
    assert_given_up(stop, tmp_path / "out", qtbot)
    assert len(prompts.told) >= 2


def test_a_figure_can_be_given_up_once_its_folder_was_looked_at(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.directory = tmp_path / "out"
    stop = action(screen, "stop_writing")
    action(screen, "export_figure").trigger()
    let_end(screen.bench.jobs)
    stop.trigger()
    assert_given_up(stop, tmp_path / "out", qtbot)
    assert len(prompts.told) >= 2


def test_all_that_is_being_written_can_be_given_up_at_once(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.directory = tmp_path / "out"
    prompts.target = tmp_path / "out" / "claims.xlsx"
    stop = action(screen, "stop_writing")
    with held_up(screen.bench.jobs):
        action(screen, "export_figure").trigger()
        action(screen, "export_claims").trigger()
        assert stop.isEnabled()
        stop.trigger()
    assert_given_up(stop, tmp_path / "out", qtbot)


def test_giving_up_one_of_several_lets_the_others_be_written(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    with held_up(screen.bench.jobs):
        for prompts.target in (first, second):
            action(screen, "export_claims").trigger()
        assert prompts.give_up is not None
        prompts.give_up()
    qtbot.waitUntil(lambda: not action(screen, "stop_writing").isEnabled())
    assert (first.exists(), second.exists()) == (True, False)


def test_writing_can_be_stopped_until_the_last_of_several_has_ended(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    made: list[int] = []
    action(screen, "stop_writing").enabledChanged.connect(lambda _on: made.append(len(prompts.made)))
    with held_up(screen.bench.jobs):
        for prompts.target in (tmp_path / "first.csv", tmp_path / "second.csv"):
            action(screen, "export_claims").trigger()
    qtbot.waitUntil(lambda: len(prompts.made) == 2)
    # It may be asked for from the first on, and until one has been made and the other is about to be told.
    assert made == [0, 1]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_claims_go_out_as_a_table(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, qtbot: QtBot, ending: str
) -> None:
    prompts.target = tmp_path / f"claims.{ending}"
    action(screen, "export_claims").trigger()
    qtbot.waitUntil(lambda: any(str(prompts.target) in said for said in prompts.told))
    assert prompts.target.exists()


@both_languages
def test_reviewers_are_named_only_once_that_is_chosen(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.bench.desk.author = "Z. Khatib"
    screen.bench.desk.accept(1)
    named = []
    for name in ("first.csv", "second.csv"):
        prompts.target = tmp_path / name
        action(screen, "export_claims").trigger()
        qtbot.waitUntil(lambda: any(str(prompts.target) in said for said in prompts.told))
        named.append("Z. Khatib" in prompts.target.read_text("utf-8-sig"))
        action(screen, "name_reviewers").trigger()
    assert named == [False, True]


def test_a_place_that_cannot_be_written_is_said_in_one_sentence(
    screen: ChartsScreen, settle: Settle, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_text("")
    prompts.target = tmp_path / "file" / "claims.csv"
    action(screen, "export_claims").trigger()
    qtbot.waitUntil(lambda: "claims.csv" in prompts.told[-1])


def has_axis(view: FigureView) -> bool:
    return view.canvas.drawn is not None and view.canvas.drawn.axis is not None


def test_the_days_of_a_timeline_stay_in_sight_while_it_scrolls(screen: ChartsScreen, settle: Settle) -> None:
    view = next(view for view in screen.gallery.views.values() if has_axis(view))
    footer, bar = view.footer, view.verticalScrollBar()
    view.resize(view.width(), 200)
    assert bar.maximum() > 0
    bar.setValue(0)
    assert footer.isVisible()
    assert footer.geometry().bottom() == view.viewport().geometry().bottom()
    bar.setValue(bar.maximum())
    assert not footer.isVisible()


def test_no_row_is_cut_at_the_bottom(screen: ChartsScreen, settle: Settle) -> None:
    view = next(view for view in screen.gallery.views.values() if not has_axis(view))
    last = view.canvas.rect_of(len(view.canvas.drawn.hits) - 1) if view.canvas.drawn else QRectF()
    view.resize(view.width(), round(last.center().y()))
    view.verticalScrollBar().setValue(0)
    assert view.footer.isVisible()
    assert view.footer.geometry().top() == pytest.approx(last.top(), abs=1)


def test_no_bar_that_is_cut_stands_on_the_days(screen: ChartsScreen, settle: Settle) -> None:
    view = next(view for view in screen.gallery.views.values() if has_axis(view))
    drawn = view.canvas.drawn
    assert drawn is not None
    assert drawn.axis is not None
    days = (drawn.axis[1] - drawn.axis[0]) / drawn.wish.scale
    below = next(rect for rect in rects(view) if rect.top() > rects(view)[0].bottom())
    view.resize(view.width(), round(below.center().y() + days))
    view.verticalScrollBar().setValue(0)
    assert view.footer.geometry().top() == pytest.approx(below.top(), abs=1)


def rects(view: FigureView) -> list[QRectF]:
    return [view.canvas.rect_of(mark) for mark in range(len(figure_of(view.canvas).marks))]


def test_home_and_end_choose_the_first_and_the_last(screen: ChartsScreen, settle: Settle, key: Press) -> None:
    holders = canvas(screen, FigureKind.HOLDERS)
    holders.setFocus()
    key(Qt.Key.Key_End)
    assert holders.mark == len(figure(screen, FigureKind.HOLDERS).marks) - 1
    key(Qt.Key.Key_Home)
    assert holders.mark == 0


def test_the_pointer_on_a_mark_says_what_it_is(screen: ChartsScreen, settle: Settle) -> None:
    holders = canvas(screen, FigureKind.HOLDERS)
    QTest.mouseMove(holders, holders.rect_of(0).center().toPoint())
    assert holders.toolTip() == figure(screen, FigureKind.HOLDERS).marks[0].spoken


def test_a_click_gives_the_keys_to_its_figure(screen: ChartsScreen, settle: Settle, key: Press) -> None:
    holders, timeline = (canvas(screen, kind) for kind in (FigureKind.HOLDERS, FigureKind.TIMELINE))
    holders.setFocus()
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=timeline.rect_of(0).center().toPoint())
    assert timeline.hasFocus()
    key(Qt.Key.Key_End)
    assert timeline.mark == len(figure(screen, FigureKind.TIMELINE).marks) - 1


def test_the_table_shows_whole_rows(screen: ChartsScreen, settle: Settle) -> None:
    table = screen.table
    row = table.verticalHeader().defaultSectionSize()
    for height in (700, 745, 900):
        screen.resize(1500, height)
        QApplication.sendPostedEvents()
        shown = table.viewport().height()
        assert shown >= row
        assert shown % row == 0
