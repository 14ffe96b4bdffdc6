"""Drawing counts by holder: names where reading starts, a dot, line or arrow on the axis of each lane."""

from dataclasses import dataclass

from workbench.chart.figure import Cue, Figure, Lane, Mark
from workbench.chart.pen import Align, Pen
from workbench.chart.scale import Scale, ticks
from workbench.chart.shapes import DOT, arrow, bound, nothing, point, torn_lying
from workbench.terms import number

MARGIN = 16
_GAP = 9
_TORN = 64


@dataclass(frozen=True, slots=True)
class Box:
    """Where a mark can be clicked, in logical pixels."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line in the column of names."""

    words: str
    size: float
    colour: str
    weight: int = 400
    indent: float = 0


def draw_rows(pen: Pen, figure: Figure, y: float) -> tuple[float, list[Box]]:
    """Draw the lanes from `y` down; where they end, and the box of each mark."""
    names = _names_width(pen, figure)
    start = MARGIN + names + 28
    boxes: list[Box] = []
    for lane in figure.lanes:
        numbers = ticks(max(_room(mark) for mark in lane.marks))
        scale = Scale(start, pen.width - MARGIN - 14 - start, numbers)
        y = _heading(pen, lane, y)
        rows = [(mark, _names(pen, mark, names)) for mark in lane.marks]
        _grid(pen, figure, scale, y, y + sum(_height(pen, lines) for _, lines in rows))
        for mark, lines in rows:
            _row(pen, mark, lines, scale, y)
            boxes.append(Box(MARGIN / 2, y, pen.width - MARGIN, _height(pen, lines)))
            y += _height(pen, lines)
        y += pen.sizes.line + 6
    return y, boxes


def _room(mark: Mark) -> int:
    """How far the axis has to go: an open side needs some length for its arrow."""
    return round(mark.top * 1.25) + 1 if mark.open_above else mark.top


def _names_width(pen: Pen, figure: Figure) -> float:
    """The width of the column of names: what they need, up to 0.42 of the figure."""
    sizes = pen.sizes
    needed = (
        max(pen.measure(mark.label, sizes.base, 500), pen.measure(mark.sublabel, sizes.micro))
        for mark in figure.marks
    )
    return min(max(needed, default=0), 0.42 * pen.width)


def _heading(pen: Pen, lane: Lane, y: float) -> float:
    y += pen.sizes.line + 4
    pen.write(pen.across(MARGIN), y, lane.label, pen.sizes.base, pen.colours.mark, 600)
    return y + 8


def _names(pen: Pen, mark: Mark, width: float) -> list[Line]:
    """The lines in the column of names: who says so, then where, each on two lines at most."""
    sizes, colours = pen.sizes, pen.colours
    if mark.cue is Cue.PART:
        return [Line(mark.sublabel, sizes.micro, colours.text2, 400, 14)]
    names = pen.fit(mark.label, width, sizes.base, 500)
    origins = pen.fit(mark.sublabel, width, sizes.micro)
    return [
        *(Line(name, sizes.base, colours.text, 500) for name in names),
        *(Line(origin, sizes.micro, colours.text3) for origin in origins),
    ]


def _grid(pen: Pen, figure: Figure, scale: Scale, top: float, bottom: float) -> None:
    """A line at each round number, and the numbers under them where the lane has a scale."""
    for value in scale.ticks:
        x = pen.across(scale.along(value))
        pen.line([(x, top), (x, bottom)], pen.colours.line if value == 0 else pen.colours.grid)
        if len(scale.ticks) > 1:
            words = number(value, figure.lang, figure.digits)
            y = bottom + pen.sizes.line
            pen.write(x, y, words, pen.sizes.micro, pen.colours.text2, align=Align.CENTRE)


def _row(pen: Pen, mark: Mark, lines: list[Line], scale: Scale, y: float) -> None:
    middle = y + _height(pen, lines) / 2
    baseline = middle - len(lines) * pen.sizes.line / 2 + 0.7 * pen.sizes.line
    for line in lines:
        pen.write(pen.across(MARGIN + line.indent), baseline, line.words, line.size, line.colour, line.weight)
        baseline += pen.sizes.line
    _mark(pen, mark, scale, middle)
    _value(pen, mark, scale, middle)


def _height(pen: Pen, lines: list[Line]) -> float:
    return max(len(lines) * pen.sizes.line + (8 if len(lines) > 1 else 2), 24)


def _mark(pen: Pen, mark: Mark, scale: Scale, y: float) -> None:
    """The dot of a count, with the line to its other bound or the arrow to its open side."""
    colour = pen.colours.mark
    low, high = pen.across(scale.along(mark.low or 0)), pen.across(scale.along(mark.high or 0))
    if mark.cue is Cue.ZERO:
        return nothing(pen, low, y)
    if mark.low is None and mark.high is None:
        return torn_lying(pen, low, pen.across(scale.start + _TORN), y, 18)
    if mark.low is None:
        arrow(pen, (high, y), (low, y), colour)
        return bound(pen, high, y, colour)
    if mark.high is None:
        arrow(pen, (low, y), (pen.across(scale.end), y), colour)
    elif mark.high != mark.low:
        pen.line([(low, y), (high, y)], colour, 2.6)
        bound(pen, high, y, colour)
    return point(pen, low, y, mark.cue, mark.decided)


def _value(pen: Pen, mark: Mark, scale: Scale, y: float) -> None:
    """The number in words: before the mark, or behind it where there is no room."""
    size = pen.sizes.small
    near, far = _extent(mark, scale)
    needed = pen.measure(mark.value, size, 500)
    x, height, align = pen.across(near + DOT), y - 9, Align.START
    if near - _GAP - needed >= scale.start + 4:
        x, height, align = pen.across(near - _GAP), y + 5, Align.END
    elif far + _GAP + needed <= pen.width - MARGIN / 2:
        x, height = pen.across(far + _GAP), y + 5
    pen.write(x, height, mark.value, size, pen.colours.text, 500, align, cleared=True)


def _extent(mark: Mark, scale: Scale) -> tuple[float, float]:
    """Where a mark begins and ends along the axis."""
    if mark.low is None and mark.high is None:
        return scale.start, scale.start + _TORN
    near = scale.along(mark.low) - DOT if mark.low is not None else scale.start
    return near, scale.end if mark.high is None else scale.along(mark.high) + DOT
