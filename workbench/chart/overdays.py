"""Counts that are told of several days at once: under the bars of a lane, a line for each with its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.chart.pen import Align, Pen
from workbench.chart.rows import Box
from workbench.chart.shapes import over_days
from workbench.chart.stacking import Numbered
from workbench.chart.timeaxis import TimeAxis

_BESIDE = 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """A count over its days from `left` to `right`; its words begin at `words`, `above` it or beside it."""

    index: int
    decided: bool
    left: float
    right: float
    words: float
    lines: tuple[str, ...]
    width: float
    above: bool

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where nothing else may stand."""
        return min(self.left, self.words), max(self.right, self.words + self.width)


def rows_of(pen: Pen, marks: Sequence[Numbered], axis: TimeAxis) -> list[list[Stretch]]:
    """The counts on as few lines as they fit on, in the order of their days."""
    rows: list[list[Stretch]] = []
    for index, mark in marks:
        stretch = _stretch(pen, (index, mark), axis)
        row = next((row for row in rows if all(_apart(stretch, other) for other in row)), None)
        if row is None:
            rows.append(row := [])
        row.append(stretch)
    return rows


def _apart(one: Stretch, other: Stretch) -> bool:
    (left, right), (start, end) = one.ends, other.ends
    return right + _BESIDE <= start or end + _BESIDE <= left


def _stretch(pen: Pen, numbered: Numbered, axis: TimeAxis) -> Stretch:
    """The words stand behind the days, before them, or over them where neither side has room."""
    index, mark = numbered
    (left, _), (last, width) = axis.bar(mark.first), axis.bar(mark.last)
    right = last + width
    needed = pen.measure(mark.value, pen.sizes.micro, 600)
    for at in (right + _BESIDE, left - _BESIDE - needed):
        if axis.left <= at and at + needed <= axis.right:
            return Stretch(index, mark.decided, left, right, at, (mark.value,), needed, above=False)
    lines = pen.wrap(mark.value, axis.right - axis.left, pen.sizes.micro, 600)
    needed = max(pen.measure(line, pen.sizes.micro, 600) for line in lines)
    at = min(max((left + right - needed) / 2, axis.left), axis.right - needed)
    return Stretch(index, mark.decided, left, right, at, tuple(lines), needed, above=True)


def height(pen: Pen, row: Sequence[Stretch]) -> float:
    """How high a line of counts is."""
    return pen.sizes.line * max(len(each.lines) + each.above for each in row)


def draw_row(pen: Pen, row: Sequence[Stretch], y: float) -> list[tuple[int, Box]]:
    """Draw a line of counts from `y` down; the box of each by its index."""
    high, line = height(pen, row), pen.sizes.line
    boxes = []
    for each in row:
        over_days(pen, each.left, each.right, y + high - line / 2, each.decided)
        first = y + high - line * (len(each.lines) + each.above) + 0.7 * line
        for at, words in enumerate(each.lines):
            middle = each.words + each.width / 2
            colour = pen.colours.text
            pen.write(middle, first + at * line, words, pen.sizes.micro, colour, 600, Align.CENTRE)
        start, end = each.ends
        boxes.append((each.index, Box(start - 2, y, max(end - start + 4, 24), max(high, 24))))
    return boxes
