"""A figure of many rows cut into pieces that each fit a page, so that print shows what the screen shows."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from math import ceil

from workbench.chart.figure import Cue, Figure, Lane, Mark
from workbench.chart.spec import FigureKind
from workbench.terms import number, say

A_PAGE = 14
"""About how many rows of a figure fit a page together with their heading."""

# In lines of text.
_ROW, _PART, _HEAD = 2.4, 1.2, 2.5

Piece = tuple[Lane, tuple[Mark, ...]]


def pages(figure: Figure, most: int = A_PAGE) -> list[Figure]:
    """The figure in as many pieces as it needs, of about `most` rows, each saying which part it is.

    A part of a count stays with its total, and a lane keeps its scale on all pages. A timeline is cut only
    between its lanes, each of which is as high as two rows, and keeps its time axis.
    """
    cut = _by_lanes(figure, most) if figure.kind is FigureKind.TIMELINE else _by_rows(figure, most)
    if len(cut) <= 1:
        return [figure]
    return [
        replace(
            figure,
            lanes=lanes,
            whole=figure.lanes,
            subtitle=" · ".join([figure.subtitle, _part_of(figure, n, len(cut))]),
        )
        for n, lanes in enumerate(cut, 1)
    ]


def _part_of(figure: Figure, n: int, all: int) -> str:
    lang, digits = figure.lang, figure.digits
    return say("figure.page", lang, n=number(n, lang, digits), all=number(all, lang, digits))


def _by_lanes(figure: Figure, most: int) -> list[tuple[Lane, ...]]:
    """The lanes of a timeline in pieces of about the same size."""
    lanes = figure.lanes
    pieces = ceil(len(lanes) / max(most // 2, 1))
    return [lanes[len(lanes) * n // pieces : len(lanes) * (n + 1) // pieces] for n in range(pieces)]


def _by_rows(figure: Figure, most: int) -> list[tuple[Lane, ...]]:
    """The rows in pieces of about the same height."""
    pieces = list(_totals(figure))
    height = sum(_height(lane, marks) for lane, marks in pieces)
    many = ceil(height / (most * _ROW + _HEAD)) if len(figure.marks) > most else 1
    cut: list[list[Piece]] = []
    placed = 0.0
    for lane, marks in pieces:
        # The page on which its middle falls.
        if not cut or placed + _height(lane, marks) / 2 >= height * len(cut) / many:
            cut.append([])
        cut[-1].append((lane, marks))
        placed += _height(lane, marks)
    return [tuple(_lanes(figure, pieces)) for pieces in cut]


def _height(lane: Lane, marks: tuple[Mark, ...]) -> float:
    """About how high a count is with its parts, in lines of text; a lane's first has its head and axis."""
    parts = sum(mark.cue is Cue.PART for mark in marks)
    return _ROW * (len(marks) - parts) + _PART * parts + _HEAD * (marks[0] is lane.marks[0])


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
