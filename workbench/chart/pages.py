"""A figure of many rows cut into pieces that each fit a page, so that print shows what the screen shows."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from math import ceil

from workbench.chart.figure import Cue, Figure, Lane, Mark
from workbench.chart.spec import FigureKind
from workbench.terms import say

A_PAGE = 14
"""How many rows of a figure fit a page together with their heading."""

Piece = tuple[Lane, tuple[Mark, ...]]


def pages(figure: Figure, most: int = A_PAGE) -> list[Figure]:
    """The figure in as many pieces as it needs, of about `most` rows; a part stays with its total.

    A lane keeps its scale on all pages. Timelines are never cut.
    """
    if figure.kind is FigureKind.TIMELINE or len(figure.marks) <= most:
        return [figure]
    share = len(figure.marks) / ceil(len(figure.marks) / most)
    cut: list[list[Piece]] = []
    placed = 0
    for lane, marks in _totals(figure):
        if not cut or placed >= share * len(cut):
            cut.append([])
        cut[-1].append((lane, marks))
        placed += len(marks)
    return [replace(figure, lanes=tuple(_lanes(figure, pieces))) for pieces in cut]


def _totals(figure: Figure) -> Iterator[Piece]:
    """Each count with the parts that stand under it."""
    for lane in figure.lanes:
        group: list[Mark] = []
        for mark in lane.marks:
            if group and mark.cue is not Cue.PART:
                yield lane, tuple(group)
                group = []
            group.append(mark)
        yield lane, tuple(group)


def _lanes(figure: Figure, pieces: list[Piece]) -> Iterator[Lane]:
    """The lanes of a page; one that began on an earlier page says so."""
    for outcome, found in groupby(pieces, key=lambda piece: piece[0].outcome):
        run = list(found)
        lane, marks = run[0][0], tuple(mark for _, group in run for mark in group)
        begun = marks[0] is not lane.marks[0]
        name = say("figure.continued", figure.lang, lane=lane.label) if begun else lane.label
        yield Lane(outcome, name, marks, max(mark.room for mark in lane.marks))
