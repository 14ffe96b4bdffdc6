"""A figure of many rows is printed on several pages; nothing gets lost between them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chart.examples import MARKET, exactly, many, market
from workbench.chart.figure import Cue, Figure
from workbench.chart.pages import pages
from workbench.chart.pictures import HIGHEST, paged
from workbench.chart.plan import plan
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.model import CountRow, Outcome, Subgroup


def holders(rows: list[CountRow]) -> Figure:
    return plan(FigureSpec("x", FigureKind.HOLDERS), rows, "en")


def test_a_figure_that_fits_is_one_page() -> None:
    figure = holders(market())
    assert pages(figure) == [figure]


@settings(deadline=None)
@given(st.integers(1, 120), st.integers(1, 30))
def test_the_pages_have_all_marks_in_their_order(rows: int, most: int) -> None:
    figure = holders(many(rows))
    cut = pages(figure, most)
    assert [mark for page in cut for mark in page.marks] == list(figure.marks)
    assert all(len(page.marks) <= most + 1 for page in cut)


def test_a_lane_that_goes_on_says_so_and_keeps_its_scale() -> None:
    first, *_, last = pages(holders(many(80)), 12)
    assert first.lanes[0].label == "Killed"
    second = pages(holders(many(80)), 12)[1]
    assert second.lanes[0].label == "Killed, continued"
    assert second.lanes[0].room == first.lanes[0].room >= max(mark.top for mark in first.marks)
    assert last.lanes[-1].label == "Injured"


def test_a_part_stays_with_its_total() -> None:
    rows = []
    for claim in range(20):
        total = replace(exactly(MARKET, 20 + claim), claim=claim)
        part = replace(exactly(total, 3), position=1, part_of=total.key, subgroup=Subgroup.CHILDREN)
        rows += [total, part]
    for page in pages(holders(rows), 5):
        assert page.marks[0].cue is not Cue.PART


def test_a_timeline_is_cut_between_its_lanes_and_keeps_its_axis() -> None:
    outcomes = list(Outcome)[:7]
    rows = [
        replace(MARKET, claim=n, outcome=outcome, day=date(2024, 3, n + 1), last_day=date(2024, 3, n + 1))
        for n, outcome in enumerate(outcomes)
    ]
    figure = plan(FigureSpec("x", FigureKind.TIMELINE), rows, "ar")
    assert pages(figure, 14) == [figure]
    cut = pages(figure, 6)
    assert [len(page.lanes) for page in cut] == [2, 2, 3]
    assert [lane for page in cut for lane in page.lanes] == list(figure.lanes)
    assert {page.columns for page in cut} == {figure.columns}


def test_a_page_says_which_part_it_is() -> None:
    cut = pages(holders(many(80)), 30)
    assert [page.subtitle.split(" · ")[-1] for page in cut] == ["Part 1 of 2", "Part 2 of 2"]


@pytest.mark.parametrize("kind", FigureKind)
def test_every_page_is_low_enough_for_paper(kind: FigureKind) -> None:
    found = paged(plan(FigureSpec("x", kind), many(200), "ar"))
    assert all(page.sketch.height <= HIGHEST for page in found)


def test_the_axis_begins_at_the_same_place_on_all_pages() -> None:
    short = [replace(row, holder="x", publisher="y") for row in many(200) if row.outcome is Outcome.INJURED]
    first, *_, last = paged(holders([row for row in many(200) if row.outcome is Outcome.KILLED] + short))
    zeros = [next(text.left for text in page.sketch.written if text.text == "0") for page in (first, last)]
    assert zeros[0] == zeros[1]
