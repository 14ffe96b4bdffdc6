"""Bars of a timeline: their bounds, their columns, their periods."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chart.examples import MARKET, exactly
from workbench.chart.colours import LIGHT
from workbench.chart.figure import Reason
from workbench.chart.overdays import rows_of
from workbench.chart.pen import Pen
from workbench.chart.periods import COLUMNS, Period, columns, period_for
from workbench.chart.plan import plan
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.chart.stacking import Room, bars_of, numbers_of
from workbench.chart.timeaxis import time_axis
from workbench.chart.timeline import SPANS, bounds
from workbench.model import CountRow
from workbench.terms import LANGS, Lang
from workbench.text.values import Modifier

TIMELINE = FigureSpec("timeline", FigureKind.TIMELINE)
AT_MOST = replace(MARKET, low=None, high=20, modifier=Modifier.AT_MOST)


def values(rows: Sequence[CountRow]) -> list[str]:
    return [mark.value for mark in plan(TIMELINE, rows, "en").marks]


def test_a_bar_goes_from_the_lowest_to_the_highest_single_count() -> None:
    assert bounds([exactly(MARKET, 14), exactly(MARKET, 9), exactly(MARKET, 12)]) == (9, 14, False)
    assert values([exactly(MARKET, 14), exactly(MARKET, 9)]) == ["lowest 9 · highest 14"]


def test_counts_of_unrelated_events_are_no_range() -> None:
    elsewhere = replace(exactly(MARKET, 36), claim=2, document=2, place="جسر الحجر")
    (mark,) = plan(TIMELINE, [exactly(MARKET, 2), elsewhere], "ar").marks
    assert mark.values == ("أقل عدد 2", "أكبر عدد 36")
    assert "إلى" not in mark.spoken


def test_a_bar_of_one_count_says_what_was_said() -> None:
    assert values([MARKET]) == ["at least 9"]
    assert values([MARKET, replace(MARKET, claim=2)]) == ["at least 9"]
    assert values([AT_MOST]) == ["at most 20"]


def test_what_is_told_since_a_day_is_not_told_of_that_day() -> None:
    since, until = replace(MARKET, last_day=None), replace(MARKET, claim=2, day=None)
    figure = plan(TIMELINE, [since, until, replace(MARKET, claim=3)], "en")
    assert [mark.claims for mark in figure.marks] == [(3,)]
    assert [left.row for left in figure.left] == [since, until]
    holders = plan(FigureSpec("holders", FigureKind.HOLDERS), [since, until], "ar")
    assert {word for mark in holders.marks for word in ("منذ", "حتى") if word in mark.sublabel} == {
        "منذ",
        "حتى",
    }


def test_open_sides_stay_open() -> None:
    assert bounds([MARKET, exactly(MARKET, 14)]) == (9, 14, False)
    assert values([exactly(MARKET, 4), MARKET]) == ["lowest 4 · highest at least 9"]
    assert values([exactly(MARKET, 4), AT_MOST]) == ["highest 20"]
    assert bounds([exactly(MARKET, 9), MARKET]) == (9, 9, True)
    assert values([exactly(MARKET, 9), MARKET]) == ["at least 9"]


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 50)), min_size=1))
def test_no_bar_is_higher_than_its_highest_count(counts: list[tuple[int, int]]) -> None:
    rows = [
        replace(MARKET, low=low, high=low + more, modifier=Modifier.BETWEEN, claim=claim)
        for claim, (low, more) in enumerate(counts)
    ]
    (bar,) = plan(TIMELINE, rows, "ar").marks
    assert bar.low == min(low for low, _ in counts)
    assert bar.high == max(low + more for low, more in counts)


def test_counts_of_several_days_have_a_bar_of_their_own() -> None:
    three_days = replace(exactly(MARKET, 30), claim=2, day=date(2024, 3, 12))
    short, long = plan(TIMELINE, [MARKET, three_days], "en").marks
    assert (long.first, long.last, long.value) == (date(2024, 3, 12), date(2024, 3, 14), "30")
    assert (short.first, short.last) == (date(2024, 3, 14), date(2024, 3, 14))
    assert long.label == "12 Mar to 14 Mar 2024"


def test_the_number_over_a_bar_is_its_one_count_as_it_was_said() -> None:
    (bar,) = plan(TIMELINE, [exactly(MARKET, 14)], "en").marks
    assert (bar.above, bar.below) == (("14",), "")
    (bar,) = plan(TIMELINE, [MARKET], "en").marks
    assert (bar.above, bar.below) == (("at least 9", "9"), "")
    (bar,) = plan(TIMELINE, [AT_MOST], "en").marks
    assert (bar.above, bar.below) == (("at most 20",), "")


def test_of_several_counts_the_highest_is_over_the_bar_and_the_lowest_under_it() -> None:
    (bar,) = plan(TIMELINE, [exactly(MARKET, 14), exactly(MARKET, 9), exactly(MARKET, 12)], "ar").marks
    assert (bar.above, bar.below) == (("14",), "9")
    (bar,) = plan(TIMELINE, [exactly(MARKET, 4), MARKET], "ar").marks
    assert (bar.above, bar.below) == (("9 على الأقل", "9"), "4")


def over_days(counts: Sequence[tuple[int, int, int]]) -> list[CountRow]:
    """Counts with the first day of each, how many more it is told of, and how many people."""
    return [
        replace(
            exactly(MARKET, people),
            claim=claim,
            day=date(2024, 3, 1) + timedelta(first),
            last_day=date(2024, 3, 1) + timedelta(first + more),
        )
        for claim, (first, more, people) in enumerate(counts)
    ]


def test_counts_of_several_days_beyond_what_can_be_read_are_in_the_data() -> None:
    figure = plan(TIMELINE, over_days([(n, 2, n + 1) for n in range(SPANS + 3)]), "en")
    assert [mark.high for mark in figure.marks] == list(range(4, SPANS + 4))
    assert {(left.row.high, left.reason) for left in figure.left} == {(n, Reason.CUT) for n in (1, 2, 3)}
    assert "3 counts" in "".join(figure.caption)


SOME_DAYS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 6), st.integers(0, 5_000)), min_size=1, max_size=25
)


@settings(max_examples=50)
@given(SOME_DAYS, st.sampled_from(LANGS), st.sampled_from([320, 560, 900]))
def test_no_bar_and_no_number_covers_another(
    counts: list[tuple[int, int, int]], lang: Lang, width: int
) -> None:
    figure = plan(TIMELINE, over_days(counts), lang)
    pen = Pen(width, lang, LIGHT)
    axis = time_axis(pen, figure, 60, 30)
    of_a_day = [each for each in enumerate(figure.marks) if each[1].first == each[1].last]
    bars = bars_of(of_a_day, axis, 2.0)
    numbers = [words.room for found in numbers_of(pen, bars, axis).values() for words in found]
    rooms = [*numbers, *(Room(bar.left, bar.right, 0, bar.reach) for bar in bars)]
    for one, other in combinations(rooms, 2):
        beside = one.right <= other.left + 0.01 or other.right <= one.left + 0.01
        assert beside or one.top <= other.bottom + 0.01 or other.top <= one.bottom + 0.01
    assert all(axis.left <= room.left <= room.right <= axis.right + 0.01 for room in numbers)


def test_where_columns_are_narrow_bare_numbers_leave_room_to_each_other() -> None:
    days = [replace(MARKET, claim=n, day=date(2024, 3, n), last_day=date(2024, 3, n)) for n in range(1, 31)]
    for rows, words in ((days[:3], "9 على الأقل"), (days, "9")):
        figure = plan(TIMELINE, rows, "ar")
        pen = Pen(640, "ar", LIGHT)
        axis = time_axis(pen, figure, 60, 30)
        written = numbers_of(pen, bars_of(list(enumerate(figure.marks)), axis, 8.0), axis)
        assert {each.text for found in written.values() for each in found} == {words}
        assert len(written) == len(rows)


@given(SOME_DAYS)
def test_the_largest_number_is_always_written(counts: list[tuple[int, int, int]]) -> None:
    figure = plan(TIMELINE, over_days([(first, 0, people) for first, _, people in counts]), "en")
    pen = Pen(640, "en", LIGHT)
    axis = time_axis(pen, figure, 60, 30)
    bars = bars_of(list(enumerate(figure.marks)), axis, 70 / 5_000)
    highest = max(range(len(bars)), key=lambda at: (bars[at].mark.top, -at))
    assert highest in numbers_of(pen, bars, axis)


@given(SOME_DAYS, st.sampled_from([300, 640]))
def test_counts_of_several_days_have_places_of_their_own(
    counts: list[tuple[int, int, int]], width: int
) -> None:
    figure = plan(TIMELINE, over_days([(first, more + 1, people) for first, more, people in counts]), "ar")
    pen = Pen(width, "ar", LIGHT)
    rows = rows_of(pen, list(enumerate(figure.marks)), time_axis(pen, figure, 60, 30))
    assert sorted(each.index for row in rows for each in row) == list(range(len(figure.marks)))
    for row in rows:
        for one, other in combinations(row, 2):
            assert one.ends[1] < other.ends[0] or other.ends[1] < one.ends[0]


def test_long_empty_times_are_breaks() -> None:
    days = [date(2024, 3, 1), date(2024, 3, 4), date(2024, 9, 1)]
    found = [column.start for column in columns(days, Period.DAY)]
    assert found[:4] == [date(2024, 3, day) for day in (1, 2, 3, 4)]
    assert found[4:] == [None, date(2024, 9, 1)]


@given(st.lists(st.dates(date(1990, 1, 1), date(2030, 1, 1)), min_size=1, max_size=60))
def test_columns_run_forward_and_hold_every_day(days: list[date]) -> None:
    for period in Period:
        starts = [column.start for column in columns(days, period) if column.start]
        assert starts == sorted(set(starts))
        assert {period.start(day) for day in days} <= set(starts)


def test_days_become_weeks_months_and_years_where_there_are_too_many() -> None:
    def rows(step: int) -> list[CountRow]:
        first = date(2000, 1, 1)
        days = [first + timedelta(step * n) for n in range(COLUMNS - 5)]
        return [replace(MARKET, day=day, last_day=day) for day in days]

    assert [period_for(rows(step)) for step in (1, 5, 30, 200)] == list(Period)


def test_the_caption_names_the_period() -> None:
    days = [date(2000, 1, 1) + timedelta(30 * n) for n in range(40)]
    rows = [replace(MARKET, day=day, last_day=day) for day in days]
    assert "of its month" in plan(TIMELINE, rows, "en").caption[0]


@pytest.mark.parametrize("text", [1.0, 1.5])
def test_two_weeks_fill_a_wide_window_at_any_size_of_text(text: float) -> None:
    rows = [replace(MARKET, claim=n, day=date(2024, 3, n), last_day=date(2024, 3, n)) for n in range(1, 15)]
    pen = Pen(1260 * text, "ar", LIGHT, text)
    axis = time_axis(pen, plan(TIMELINE, rows, "ar"), 60 * text, 20)
    assert axis.places[-1].left + axis.places[-1].width - axis.places[0].left > 0.85 * pen.width


def test_a_bar_of_different_places_says_so_to_whom_rests_on_it() -> None:
    elsewhere = replace(MARKET, claim=2, place="جسر الحجر")
    (bar,) = plan(FigureSpec("x", FigureKind.TIMELINE), [MARKET, elsewhere], "en").marks
    assert "of different places" in bar.spoken
    (alone,) = plan(FigureSpec("x", FigureKind.TIMELINE), [MARKET, replace(MARKET, claim=2)], "en").marks
    assert "places" not in alone.spoken
