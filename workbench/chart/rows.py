"""Drawing counts by holder: names where reading starts, a dot, line or arrow on the axis of each lane."""

from dataclasses import dataclass

from workbench.chart.figure import Cue, Figure, Lane, Mark
from workbench.chart.pen import Align, Pen
from workbench.chart.scale import Scale, ticks
from workbench.chart.shapes import DOT, at_least, at_most, nothing, point, span, torn_lying
from workbench.terms import number

MARGIN = 16
_GAP = 9
_TORN = 64
# How far a number above its mark may reach back into the gap between the names and the axis.
_INTO_GAP = 14


@dataclass(frozen=True, slots=True)
class Box:
    """Where a mark can be clicked, in logical pixels."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Plot:
    """What has been drawn of a figure down to `bottom`: its marks' boxes in order, and its time axis."""

    bottom: float
    boxes: list[Box]
    axis: Box | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line in the column of names."""

    words: str
    size: float
    colour: str
    weight: int = 400
    indent: float = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A mark with the lines of its name, and those of its number where they find no room beside the mark."""

    mark: Mark
    names: list[Line]
    above: list[str]


def draw_rows(pen: Pen, figure: Figure, y: float) -> Plot:
    """Draw the lanes from `y` down."""
    names = _names_width(pen, figure)
    start = MARGIN + names + 28
    boxes: list[Box] = []
    for lane in figure.lanes:
        numbers = ticks(max(lane.room, *(mark.room for mark in lane.marks)))
        scale = Scale(start, pen.width - MARGIN - 14 - start, numbers)
        y = _heading(pen, lane, y)
        rows = [Row(mark, _names(pen, mark, names), _above(pen, mark, scale)) for mark in lane.marks]
        _grid(pen, figure, scale, y, y + sum(_height(pen, row) for row in rows))
        for row in rows:
            _row(pen, row, scale, y)
            boxes.append(Box(MARGIN / 2, y, pen.width - MARGIN, _height(pen, row)))
            y += _height(pen, row)
        y += pen.sizes.line + 6
    return Plot(y, boxes)


def _names_width(pen: Pen, figure: Figure) -> float:
    """The width of the column of names: what they need, up to 0.42 of the figure."""
    sizes = pen.sizes
    needed = (
        max(pen.measure(mark.label, sizes.base, 500), pen.measure(mark.sublabel, sizes.micro))
        for lane in figure.measured
        for mark in lane.marks
    )
    return min(max(needed, default=0), 0.42 * pen.width)


def _heading(pen: Pen, lane: Lane, y: float) -> float:
    y += pen.sizes.line + 4
    pen.write(pen.across(MARGIN), y, lane.label, pen.sizes.base, pen.colours.mark, 600)
    # Below the line Arabic letters reach as deep as half their size; the frame of a chosen row lies between.
    return y + 0.6 * pen.sizes.base + 5


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
        _write_ticks(pen, figure, scale, bottom + pen.sizes.line)


def _write_ticks(pen: Pen, figure: Figure, scale: Scale, y: float) -> None:
    """The numbers for which there is room, the ends of the axis first."""
    taken: list[tuple[float, float]] = []
    first, *others = scale.ticks
    for value in (first, *reversed(others)):
        words = number(value, figure.lang, figure.digits)
        half = pen.measure(words, pen.sizes.micro) / 2
        x = min(max(pen.across(scale.along(value)), half + 2), pen.width - half - 2)
        if all(x + half + 4 <= start or end <= x - half - 4 for start, end in taken):
            taken.append((x - half, x + half))
            pen.write(x, y, words, pen.sizes.micro, pen.colours.text2, align=Align.CENTRE)


def _row(pen: Pen, row: Row, scale: Scale, y: float) -> None:
    height = _height(pen, row)
    baseline = y + height / 2 - len(row.names) * pen.sizes.line / 2 + 0.7 * pen.sizes.line
    for line in row.names:
        pen.write(pen.across(MARGIN + line.indent), baseline, line.words, line.size, line.colour, line.weight)
        baseline += pen.sizes.line
    if not row.above:
        _mark(pen, row.mark, scale, y + height / 2)
        return _beside(pen, row.mark, scale, y + height / 2)
    step = pen.sizes.line
    for at, words in enumerate(row.above):
        x = pen.across(scale.start - _INTO_GAP)
        pen.write(x, y + (at + 0.8) * step, words, pen.sizes.small, pen.colours.text, 500, cleared=True)
    return _mark(pen, row.mark, scale, y + len(row.above) * step + 2 * DOT)


def _height(pen: Pen, row: Row) -> float:
    names = len(row.names) * pen.sizes.line + (8 if len(row.names) > 1 else 2)
    above = len(row.above) * pen.sizes.line + 4 * DOT if row.above else 0
    return max(names, above, 24, 1.2 * pen.sizes.line)


def _mark(pen: Pen, mark: Mark, scale: Scale, y: float) -> None:
    """The dot of a count, with the line to its other bound or the arrow to its open side."""
    low, high = pen.across(scale.along(mark.low or 0)), pen.across(scale.along(mark.high or 0))
    if mark.cue is Cue.ZERO:
        return nothing(pen, low, y)
    if mark.low is None and mark.high is None:
        return torn_lying(pen, low, pen.across(scale.start + _torn(scale)), y, 18)
    if mark.low is None:
        return at_most(pen, high, low, y)
    if mark.high is None:
        at_least(pen, (low, y), (pen.across(scale.end), y))
    elif mark.high != mark.low:
        span(pen, low, high, y)
    return point(pen, low, y, mark.cue, mark.decided)


def _beside(pen: Pen, mark: Mark, scale: Scale, y: float) -> None:
    """The number in words: before the mark, or behind it where there is no room."""
    size = pen.sizes.small
    near, far = _extent(mark, scale)
    needed = pen.measure(mark.value, size, 500)
    x, align = pen.across(far + _GAP), Align.START
    if near - _GAP - needed >= scale.start + 4:
        x, align = pen.across(near - _GAP), Align.END
    pen.write(x, y + 5, mark.value, size, pen.colours.text, 500, align, cleared=True)


def _above(pen: Pen, mark: Mark, scale: Scale) -> list[str]:
    """The lines of a number that finds room neither before nor behind its mark."""
    near, far = _extent(mark, scale)
    needed = pen.measure(mark.value, pen.sizes.small, 500)
    if near - _GAP - needed >= scale.start + 4 or far + _GAP + needed <= pen.width - MARGIN / 2:
        return []
    room = pen.width - MARGIN / 2 - scale.start + _INTO_GAP
    return pen.wrap(mark.value, room, pen.sizes.small, 500)


def _extent(mark: Mark, scale: Scale) -> tuple[float, float]:
    """Where a mark begins and ends along the axis."""
    if mark.low is None and mark.high is None:
        return scale.start, scale.start + _torn(scale)
    near = scale.along(mark.low) - DOT if mark.low is not None else scale.start
    return near, scale.end if mark.high is None else scale.along(mark.high) + DOT


def _torn(scale: Scale) -> float:
    return min(_TORN, scale.length)
