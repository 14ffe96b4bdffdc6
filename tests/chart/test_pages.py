"""A figure of many rows is printed on several pages; nothing gets lost between them."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chart.examples import MARKET, exactly, many, market
from workbench.chart.figure import Cue, Figure
from workbench.chart.pages import pages
from workbench.chart.plan import plan
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.model import CountRow, Subgroup


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


def test_a_timeline_is_one_page() -> None:
    figure = plan(FigureSpec("x", FigureKind.TIMELINE), many(200), "ar")
    assert pages(figure, 5) == [figure]
