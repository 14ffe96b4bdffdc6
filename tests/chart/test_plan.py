"""What stands in a figure, what is left out, and what is said about it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chart.examples import MARKET, exactly, many, market
from workbench.chart.figure import Cue, Figure, Mark, Reason
from workbench.chart.plan import plan
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.model import CountRow, EventType, Outcome, Polarity, Query, Status, Subgroup, Verdict
from workbench.terms import LANGS, Lang
from workbench.text.values import Modifier

HOLDERS = FigureSpec("holders", FigureKind.HOLDERS)
TIMELINE = FigureSpec("timeline", FigureKind.TIMELINE)

LEFT_OUT = [
    (replace(MARKET, verdict=Verdict.REJECTED), Reason.REJECTED),
    (replace(MARKET, polarity=Polarity.DENIED), Reason.DENIED),
    (replace(MARKET, polarity=Polarity.NOT_CONFIRMED), Reason.NOT_CONFIRMED),
    (replace(MARKET, polarity=Polarity.INTENDED), Reason.INTENDED),
    (replace(MARKET, polarity=Polarity.RULED_OUT), Reason.RULED_OUT),
    (replace(MARKET, event_type=EventType.OTHER), Reason.OTHER_EVENT),
    (replace(MARKET, part_of=(1, 9)), Reason.PART),
]


def only(figure: Figure) -> Mark:
    """The one mark of a figure."""
    (mark,) = figure.marks
    return mark


@pytest.mark.parametrize(("row", "reason"), LEFT_OUT, ids=[reason for _, reason in LEFT_OUT])
@pytest.mark.parametrize("kind", FigureKind)
def test_what_was_not_affirmed_is_left_out_and_said(kind: FigureKind, row: CountRow, reason: Reason) -> None:
    figure = plan(FigureSpec("x", kind), [exactly(replace(MARKET, claim=2), 12), row], "en")
    assert only(figure).claims == (2,)
    assert [left.reason for left in figure.left] == [reason]
    assert any(line.startswith("Left out: 1 ") for line in figure.caption)


@pytest.mark.parametrize("kind", FigureKind)
def test_every_count_is_drawn_or_left_out(kind: FigureKind) -> None:
    for rows in (market(), many()):
        figure = plan(FigureSpec("x", kind), rows, "ar")
        drawn = [row for mark in figure.marks for row in mark.rows]
        left = [left.row for left in figure.left]
        assert len(drawn) + len(left) == len(rows)
        assert set(drawn).isdisjoint(left)


def test_a_row_is_one_count_of_one_claim() -> None:
    figure = plan(HOLDERS, market(), "en")
    assert all(len(mark.rows) == 1 for mark in figure.marks)
    assert "Nothing is added up" in figure.caption[0]


def test_holders_who_disagree_stand_side_by_side() -> None:
    killed, injured, abducted = plan(HOLDERS, market(), "ar").lanes
    assert killed.outcome is Outcome.KILLED
    assert [mark.value for mark in killed.marks[:3]] == ["14", "12 مدنيا", "9 مدنيين على الأقل"]
    assert [mark.value for mark in injured.marks] == ["23", "نحو 20 مدنيا", "عشرات", "2"]
    assert [mark.label for mark in abducted.marks] == ["\u2068AFP (Beirut)\u2069"]


def test_a_part_stands_under_its_total() -> None:
    marks = plan(HOLDERS, market(), "en").lanes[0].marks
    total = next(i for i, mark in enumerate(marks) if mark.cue is Cue.NO_UPPER)
    part = marks[total + 1]
    assert (part.cue, part.label, part.value) == (Cue.PART, "", "3 children")
    assert part.sublabel == "out of at least 9"


@pytest.mark.parametrize("kind", FigureKind)
def test_the_killed_of_those_detained_stand_under_killed(kind: FigureKind) -> None:
    detained = replace(exactly(MARKET, 41), outcome=Outcome.DETAINED)
    killed = replace(exactly(MARKET, 2), position=1, part_of=detained.key)
    child = replace(exactly(MARKET, 1), position=2, part_of=killed.key, subgroup=Subgroup.CHILDREN)
    figure = plan(FigureSpec("x", kind), [detained, killed, child], "en")
    assert [(lane.outcome, lane.marks[0].low) for lane in figure.lanes] == [
        (Outcome.KILLED, 2), (Outcome.DETAINED, 41),
    ]  # fmt: skip
    assert all(left.row == child for left in figure.left)
    asked = replace(FigureSpec("x", kind), query=Query(outcomes=frozenset({Outcome.KILLED})))
    assert [lane.outcome for lane in plan(asked, [detained, killed], "en").lanes] == [Outcome.KILLED]


def test_a_part_of_a_vague_count_is_just_of_them() -> None:
    tens = replace(MARKET, low=None, high=None, modifier=Modifier.TENS)
    children = replace(exactly(MARKET, 3), position=1, part_of=tens.key, subgroup=Subgroup.CHILDREN)
    _, part = plan(HOLDERS, [tens, children], "ar").marks
    assert part.sublabel == "منهم"


def test_a_part_stands_under_its_own_total_though_another_count_is_nearer() -> None:
    civilians = exactly(MARKET, 9)
    militants = replace(exactly(MARKET, 5), position=1, status=Status.BELLIGERENT)
    children = replace(exactly(MARKET, 4), position=2, part_of=civilians.key, subgroup=Subgroup.CHILDREN)
    marks = plan(HOLDERS, [civilians, militants, children], "en").lanes[0].marks
    assert [mark.value for mark in marks] == ["9 civilians", "4 children", "5 fighters"]


def test_a_part_that_another_claim_tells_stands_under_its_total() -> None:
    children = replace(exactly(MARKET, 4), claim=2, part_of=MARKET.key, subgroup=Subgroup.CHILDREN)
    other = replace(exactly(MARKET, 12), claim=3)
    figure = plan(HOLDERS, [children, other, MARKET], "en")
    assert [(mark.cue, mark.low) for mark in figure.marks] == [
        (Cue.EXACT, 12), (Cue.NO_UPPER, 9), (Cue.PART, 4)
    ]  # fmt: skip


def test_a_part_of_a_part_stands_under_the_whole() -> None:
    women = replace(exactly(MARKET, 4), position=1, part_of=MARKET.key, subgroup=Subgroup.WOMEN)
    nurses = replace(exactly(MARKET, 2), position=2, part_of=women.key, subgroup=Subgroup.HEALTH_WORKERS)
    assert [mark.low for mark in plan(HOLDERS, [MARKET, women, nurses], "en").marks] == [9, 4, 2]


def test_parts_in_a_circle_are_left_out() -> None:
    one = replace(MARKET, part_of=(1, 1))
    figure = plan(HOLDERS, [one, replace(MARKET, position=1, part_of=one.key)], "en")
    assert [left.reason for left in figure.left] == [Reason.PART, Reason.PART]


def test_no_part_enters_the_bar_of_a_day() -> None:
    children = replace(exactly(MARKET, 3), position=1, part_of=MARKET.key, subgroup=Subgroup.CHILDREN)
    bar = only(plan(TIMELINE, [MARKET, children], "en"))
    assert (bar.low, bar.value) == (9, "at least 9")


def test_a_denial_that_says_none_is_shown_apart() -> None:
    none = replace(MARKET, low=0, high=0, modifier=Modifier.NONE, polarity=Polarity.DENIED, status=None)
    assert only(plan(HOLDERS, [none], "en")).cue is Cue.ZERO
    assert only(plan(HOLDERS, [none], "ar")).value == "صفر، نفي"
    timeline = plan(TIMELINE, [MARKET, none], "en")
    assert only(timeline).low == 9
    assert [left.reason for left in timeline.left] == [Reason.DENIED]


def test_a_number_is_never_drawn_as_none() -> None:
    twenty = replace(exactly(MARKET, 20), modifier=Modifier.NONE)
    assert only(plan(HOLDERS, [twenty], "en")).cue is Cue.EXACT


def test_what_is_conceded_stays_outside_the_range_of_its_day() -> None:
    killed = plan(TIMELINE, market(), "en").lanes[0]
    counted, conceded = (mark for mark in killed.marks if mark.label == "14 Mar 2024")
    if counted.cue is Cue.CONCEDED:
        counted, conceded = conceded, counted
    assert (counted.low, counted.high, counted.value) == (9, 14, "lowest 9 · highest 14")
    assert (conceded.low, conceded.value) == (6, "6 · conceded")


def test_undecided_counts_are_outlined_and_counted() -> None:
    undecided = replace(exactly(MARKET, 30), claim=2, verdict=Verdict.UNREVIEWED)
    figure = plan(TIMELINE, [exactly(MARKET, 12), undecided], "en")
    bar = only(figure)
    assert (bar.low, bar.high, bar.solid_low, bar.solid_high) == (12, 30, 12, 12)
    assert "1 count shown is not reviewed yet." in figure.caption


def test_tens_have_no_scale() -> None:
    tens = replace(MARKET, low=None, high=None, modifier=Modifier.TENS, status=None)
    for spec in (HOLDERS, TIMELINE):
        mark = only(plan(spec, [tens], "ar"))
        assert (mark.cue, mark.value, mark.top) == (Cue.VAGUE, "عشرات", 0)


def test_counts_without_a_day_are_not_on_the_timeline() -> None:
    figure = plan(TIMELINE, [replace(MARKET, day=None, last_day=None)], "en")
    assert figure.marks == ()
    assert figure.subtitle == "Nothing to draw: no count of this question was affirmed."
    assert "Left out: 1 without a date." in figure.caption


def test_a_timeline_says_at_its_head_that_a_bar_is_no_sum() -> None:
    figure = plan(TIMELINE, [MARKET, replace(exactly(MARKET, 30), claim=99)], "en")
    assert figure.subtitle.endswith("each bar: lowest and highest count of its day, no sum")
    assert "sum" not in plan(HOLDERS, [MARKET], "en").subtitle
    assert plan(TIMELINE, [MARKET], "ar").subtitle.endswith("كل عمود: أقل عدد وأكبر عدد في اليوم بلا جمع")


def test_too_many_rows_are_cut_and_it_is_said() -> None:
    figure = plan(HOLDERS, many(200), "en", most=40)
    assert len(figure.marks) == 40
    assert figure.subtitle == "40 of 200 counts · 40 claims · 40 reports"
    assert plan(HOLDERS, many(98), "ar", most=40).subtitle.startswith("40 من 98 عددا · ")
    said = "Not drawn for lack of room: 160 counts. Decided claims come first, then the highest counts;"
    assert any(line.startswith(said) for line in figure.caption)
    for lane in figure.lanes:
        smallest = min(mark.top for mark in lane.marks)
        cut = [left.row for left in figure.left if left.row.outcome is lane.outcome]
        assert all(max(row.low or 0, row.high or 0) <= smallest for row in cut)


def test_what_is_decided_is_drawn_though_there_are_many_larger_counts() -> None:
    larger = [
        replace(exactly(MARKET, 20 + n), claim=n, verdict=Verdict.UNREVIEWED, outcome=outcome)
        for n in range(60)
        for outcome in (Outcome.KILLED, Outcome.INJURED)
    ]
    corrected = replace(exactly(MARKET, 9), claim=900, verdict=Verdict.CORRECTED, outcome=Outcome.INJURED)
    assert 900 in {claim for mark in plan(HOLDERS, [*larger, corrected], "en").marks for claim in mark.claims}


@pytest.mark.parametrize("kind", FigureKind)
def test_what_has_no_day_is_said_to_be_left_where_days_are_asked_for(kind: FigureKind) -> None:
    undated = replace(MARKET, claim=2, day=None, last_day=None)
    spec = FigureSpec("x", kind, Query(until=date(2024, 3, 31)))
    figure = plan(spec, [MARKET, undated], "en")
    assert only(figure).claims == (1,)
    assert "Left out: 1 without a date." in figure.caption


def test_the_gravest_outcome_has_most_of_the_room() -> None:
    killed, injured = plan(HOLDERS, many(200), "en", most=40).lanes
    assert (killed.outcome, len(killed.marks)) == (Outcome.KILLED, 30)
    assert (injured.outcome, len(injured.marks)) == (Outcome.INJURED, 10)


def test_raids_are_not_people() -> None:
    raids = replace(exactly(MARKET, 7), outcome=Outcome.STRIKES, status=None)
    figure = plan(HOLDERS, [MARKET, raids], "en")
    assert only(figure).low == 9
    assert "Left out: 1 of things, not people." in figure.caption
    asked = replace(HOLDERS, query=Query(outcomes=frozenset({Outcome.KILLED, Outcome.STRIKES})))
    assert [lane.outcome for lane in plan(asked, [MARKET, raids], "en").lanes] == [
        Outcome.KILLED, Outcome.STRIKES,
    ]  # fmt: skip
    assert only(plan(HOLDERS, [raids], "en")).low == 7


@pytest.mark.parametrize("kind", FigureKind)
def test_only_the_outcomes_asked_for_are_drawn_though_the_claim_tells_of_more(kind: FigureKind) -> None:
    injured = replace(exactly(MARKET, 12), position=1, outcome=Outcome.INJURED)
    houses = replace(exactly(MARKET, 7), position=2, outcome=Outcome.FACILITIES, status=None)
    rows = [MARKET, injured, houses]
    for outcome, low in ((Outcome.INJURED, 12), (Outcome.FACILITIES, 7)):
        asked = FigureSpec("x", kind, Query(outcomes=frozenset({outcome})))
        figure = plan(asked, rows, "en")
        assert [(lane.outcome, lane.marks[0].low) for lane in figure.lanes] == [(outcome, low)]
        assert figure.subtitle.startswith("1 count · 1 claim · 1 report")
        assert [left.reason for left in figure.left] == [Reason.NOT_ASKED] * 2
        assert "Left out: 2 of outcomes not asked for." in figure.caption


def test_digits_are_of_one_kind_throughout() -> None:
    figure = plan(HOLDERS, market(), "ar", "arabic_indic")
    words = [figure.title, figure.subtitle, *figure.caption, figure.sources]
    words += [text for mark in figure.marks for text in (mark.label, mark.sublabel, mark.value)]
    assert "بيان رقم ٧" in figure.sources
    assert not any(digit in text for text in words for digit in "0123456789")


@pytest.mark.parametrize("lang", LANGS)
def test_each_mark_speaks(lang: Lang) -> None:
    spoken = [mark.spoken for mark in plan(HOLDERS, market(), lang).marks]
    assert len(set(spoken)) == len(spoken)
    assert all("سامر الحلاق" in text for text in spoken[:1])


def test_the_figure_says_what_it_rests_on() -> None:
    figure = plan(HOLDERS, market(), "ar")
    assert figure.subtitle == "12 عددا · 7 إفادات · 7 تقارير"
    assert figure.sources.startswith("المصادر: إذاعة الوادي، بيان رقم 7، ")


@settings(max_examples=50)
@given(st.permutations(market()))
def test_the_order_of_the_claims_changes_nothing(rows: list[CountRow]) -> None:
    whole = [row for row in rows if not row.part]
    expected = plan(HOLDERS, [row for row in market() if not row.part], "ar")
    assert plan(HOLDERS, whole, "ar").lanes == expected.lanes


def test_arabic_names_in_an_english_line_are_isolated_and_not_parted_by_commas() -> None:
    figure = plan(HOLDERS, market(), "en")
    assert figure.sources.startswith("Sources: \u2068إذاعة الوادي\u2069 · \u2068بيان رقم 7\u2069 · ")
    council = figure.marks[0]
    assert council.spoken.startswith("\u2068سامر الحلاق\u2069, ")
    assert council.label == "\u2068سامر الحلاق\u2069"
