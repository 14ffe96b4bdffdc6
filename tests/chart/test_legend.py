"""The legend explains the shapes that are drawn: all of them, and no others."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from tests.chart.examples import MARKET, exactly, many, market
from workbench.chart.colours import LIGHT
from workbench.chart.figure import Figure
from workbench.chart.looks import Look
from workbench.chart.plan import plan
from workbench.chart.sketch import sketch
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.model import CountRow, Polarity, Subgroup, Verdict
from workbench.terms import LANGS, Lang, term
from workbench.text.values import Modifier

HOLDERS, TIMELINE = FigureKind.HOLDERS, FigureKind.TIMELINE
ACCEPTED = exactly(MARKET, 14)
UNDECIDED = replace(exactly(MARKET, 5), claim=2, verdict=Verdict.UNREVIEWED)
OPEN = MARKET
BETWEEN = replace(MARKET, low=9, high=14, modifier=Modifier.BETWEEN)
AT_MOST = replace(MARKET, low=None, high=14, modifier=Modifier.AT_MOST)
TENS = replace(MARKET, low=None, high=None, modifier=Modifier.TENS)
CONCEDED = replace(ACCEPTED, conceded=True)
NONE = replace(MARKET, low=0, high=0, modifier=Modifier.NONE, polarity=Polarity.DENIED)
CHILDREN = replace(exactly(MARKET, 3), position=1, part_of=MARKET.key, subgroup=Subgroup.CHILDREN)
SEVERAL_DAYS = replace(ACCEPTED, day=MARKET.day and MARKET.day.replace(day=12))
A_MONTH_LATER = replace(ACCEPTED, claim=4, day=date(2024, 4, 20), last_day=date(2024, 4, 20))

SHAPES: list[tuple[FigureKind, list[CountRow], set[Look]]] = [
    (HOLDERS, [ACCEPTED], {Look.DECIDED}),
    (HOLDERS, [UNDECIDED], {Look.UNDECIDED}),
    (HOLDERS, [ACCEPTED, UNDECIDED], {Look.DECIDED, Look.UNDECIDED}),
    (HOLDERS, [OPEN], {Look.DECIDED, Look.NO_UPPER}),
    (HOLDERS, [BETWEEN], {Look.DECIDED, Look.RANGE}),
    (HOLDERS, [AT_MOST], {Look.NO_LOWER}),
    (HOLDERS, [TENS], {Look.VAGUE}),
    (HOLDERS, [CONCEDED], {Look.CONCEDED}),
    (HOLDERS, [replace(CONCEDED, verdict=Verdict.UNREVIEWED)], {Look.CONCEDED_UNDECIDED}),
    (HOLDERS, [NONE], {Look.ZERO}),
    (HOLDERS, [OPEN, CHILDREN], {Look.DECIDED, Look.NO_UPPER, Look.PART}),
    (TIMELINE, [ACCEPTED], {Look.SOLID}),
    (TIMELINE, [UNDECIDED], {Look.OUTLINED}),
    (TIMELINE, [OPEN], {Look.SOLID, Look.NO_UPPER}),
    (TIMELINE, [ACCEPTED, UNDECIDED], {Look.SOLID}),
    (TIMELINE, [ACCEPTED, exactly(replace(UNDECIDED, claim=2), 30)], {Look.SOLID, Look.OUTLINED}),
    (TIMELINE, [ACCEPTED, replace(exactly(MARKET, 5), claim=3)], {Look.SOLID, Look.HATCHED}),
    (TIMELINE, [UNDECIDED, replace(exactly(UNDECIDED, 8), claim=3)], {Look.OUTLINED, Look.LOWEST}),
    (TIMELINE, [AT_MOST], {Look.HATCHED}),
    (TIMELINE, [TENS], {Look.VAGUE}),
    (TIMELINE, [CONCEDED], {Look.CONCEDED}),
    (TIMELINE, [SEVERAL_DAYS], {Look.DAYS}),
    (TIMELINE, [replace(SEVERAL_DAYS, verdict=Verdict.UNREVIEWED)], {Look.DAYS_UNDECIDED}),
    (TIMELINE, [ACCEPTED, A_MONTH_LATER], {Look.SOLID, Look.BREAK}),
]


def figure(kind: FigureKind, rows: list[CountRow], lang: Lang = "en") -> Figure:
    return plan(FigureSpec("x", kind), rows, lang)


@pytest.mark.parametrize(("kind", "rows", "looks"), SHAPES)
def test_a_mark_is_drawn_with_the_shapes_that_say_what_it_is(
    kind: FigureKind, rows: list[CountRow], looks: set[Look]
) -> None:
    assert sketch(figure(kind, rows), 640, LIGHT).looks == looks


EXAMPLES = [*[(kind, rows) for kind, rows, _ in SHAPES], *product(FigureKind, (market(), many(60)))]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("kind", "rows"), EXAMPLES)
def test_the_legend_explains_what_is_drawn_and_nothing_else(
    kind: FigureKind, rows: list[CountRow], lang: Lang
) -> None:
    laid = sketch(figure(kind, rows, lang), 900, LIGHT)
    explained = {text for text in (line.text for line in laid.written) if text in meanings(lang)}
    assert explained == {term(f"look.{look.value}", lang) for look in laid.looks}


def meanings(lang: Lang) -> set[str]:
    return {term(f"look.{look.value}", lang) for look in Look}


@pytest.mark.parametrize("lang", LANGS)
def test_no_two_shapes_have_the_same_meaning(lang: Lang) -> None:
    assert len(meanings(lang)) == len(Look)
