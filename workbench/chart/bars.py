"""Drawing a timeline: a lane of bars for each outcome over one time axis, which always runs to the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.chart.figure import Cue, Figure, Lane
from workbench.chart.overdays import Stretch, draw_row, height, rows_of
from workbench.chart.pen import Align, Pen
from workbench.chart.rows import MARGIN, Box, Plot
from workbench.chart.scale import ticks
from workbench.chart.shapes import at_least, broken, hatched, lowest, outlined, point, solid, torn_upright
from workbench.chart.stacking import DEEP, OPEN, Bar, Words, bars_of, numbers_of
from workbench.chart.timeaxis import TimeAxis, draw_axis, time_axis
from workbench.terms import number, term

# In heights of a letter.
_TALLEST = 5
# How many round numbers a scale has after 0, and the share of a figure that names may take.
_TICKS, _NAMES = 2, 0.26
_AIR = 7


@dataclass(frozen=True, slots=True)
class Laid:
    """A lane before it is drawn: its bars with their numbers, counts of several days, its name and scale."""

    lane: Lane
    bars: list[Bar]
    numbers: dict[int, list[Words]]
    rows: list[list[Stretch]]
    name: list[str]
    ticks: tuple[int, ...]

    @property
    def lowest_named(self) -> bool:
        """Whether lowest numbers stand under its bars."""
        return any(not each.over for found in self.numbers.values() for each in found)

    def over(self, pen: Pen) -> float:
        """How far it goes up from the line that bars stand on."""
        shapes = [bar.reach for bar in self.bars]
        words = [each.room.top for found in self.numbers.values() for each in found]
        scale = [_tallest(pen) + 0.6 * pen.sizes.micro] if len(self.ticks) > 1 else []
        return max([*shapes, *words, *scale, len(self.name) * pen.sizes.line])

    def under(self, pen: Pen) -> float:
        """How far below that line its counts of several days begin."""
        return pen.sizes.line + 2 if self.lowest_named else 4.0


def draw_bars(pen: Pen, figure: Figure, y: float) -> Plot:
    """Draw the lanes from `y` down, with the time axis under them."""
    names, scale = _names_width(pen, figure), _scale_width(pen, figure)
    axis = time_axis(pen, figure, names, scale)
    boxes: dict[int, Box] = {}
    first = 0
    y += _AIR
    for lane in figure.lanes:
        y = _draw_lane(pen, figure, _lay_out(pen, lane, axis, first, names), axis, y, boxes)
        first += len(lane.marks)
    bottom = draw_axis(pen, figure, axis, y + _AIR)
    strip = Box(0, y, pen.width, bottom - y)
    return Plot(bottom, [boxes[index] for index in sorted(boxes)], strip)


def _names_width(pen: Pen, figure: Figure) -> float:
    """How wide the column of names is."""
    words = (term(f"figure.row.{row}", figure.lang) for row in ("lowest", "days"))
    needed = [
        *(pen.measure(lane.label, pen.sizes.base, 600) for lane in figure.measured),
        *(pen.measure(each, pen.sizes.micro) for each in words),
    ]
    return min(max(needed), _NAMES * pen.width)


def _scale_width(pen: Pen, figure: Figure) -> float:
    """How wide the numbers of the scales are."""
    return (
        max(pen.measure(_tick(pen, figure, _ticks(lane)[-1]), pen.sizes.micro) for lane in figure.measured)
        + 6
    )


def _tick(pen: Pen, figure: Figure, value: int) -> str:
    return number(value, figure.lang, figure.digits)


def _ticks(lane: Lane) -> tuple[int, ...]:
    return ticks(max([lane.room, *(mark.top for mark in lane.marks if mark.first == mark.last)]), _TICKS)


def _tallest(pen: Pen) -> float:
    return _TALLEST * pen.sizes.base


def _lay_out(pen: Pen, lane: Lane, axis: TimeAxis, first: int, names: float) -> Laid:
    """Find the places in a lane whose marks begin with number `first`."""
    numbered = list(enumerate(lane.marks, first))
    scale = _ticks(lane)
    bars = bars_of([each for each in numbered if each[1].first == each[1].last], axis,
                   _tallest(pen) / max(scale[-1], 1))  # fmt: skip
    over = [each for each in numbered if each[1].first != each[1].last]
    name = pen.fit(lane.label, names, pen.sizes.base, 600)
    return Laid(lane, bars, numbers_of(pen, bars, axis), rows_of(pen, over, axis), name, scale)


def _draw_lane(
    pen: Pen, figure: Figure, laid: Laid, axis: TimeAxis, y: float, boxes: dict[int, Box]
) -> float:
    """One lane under the line that parts it from the one above; where it ends."""
    pen.line([(MARGIN, y), (pen.width - MARGIN, y)], pen.colours.grid)
    base = y + _AIR + laid.over(pen)
    below = base + laid.under(pen)
    bottom = below + sum(height(pen, row) for row in laid.rows) + _AIR
    for place in axis.breaks():
        broken(pen, place.left, y + 1, place.width, bottom - y - 2)
    _draw_scale(pen, figure, laid, axis, base)
    _write_name(pen, laid, base)
    for bar in laid.bars:
        _draw(pen, bar, base)
    for bar in laid.bars:
        found = laid.numbers.get(bar.index, [])
        _write(pen, found, base)
        boxes[bar.index] = _box(bar, found, base)
    if laid.lowest_named:
        _name_row(pen, figure, "lowest", base + 0.8 * pen.sizes.line)
    if laid.rows:
        _name_row(pen, figure, "days", below + 0.7 * pen.sizes.line)
    for row in laid.rows:
        boxes.update(draw_row(pen, row, below))
        below += height(pen, row)
    return bottom


def _draw_scale(pen: Pen, figure: Figure, laid: Laid, axis: TimeAxis, base: float) -> None:
    """A line at each round number, that of 0 the strongest; the numbers stand where reading ends."""
    if not laid.bars:
        return
    edge = axis.places[0].left - 5 if pen.lang == "ar" else axis.places[-1].right + 5
    for value in laid.ticks:
        y = base - _tallest(pen) * value / max(laid.ticks[-1], 1)
        for left, right in axis.runs():
            pen.line([(left, y), (right, y)], pen.colours.grid if value else pen.colours.line)
        if value:
            words = _tick(pen, figure, value)
            pen.write(edge, y + 0.35 * pen.sizes.micro, words, pen.sizes.micro, pen.colours.text3)


def _write_name(pen: Pen, laid: Laid, base: float) -> None:
    """The name of a lane where reading starts, its last line on that of the bars."""
    size, line = pen.sizes.base, pen.sizes.line
    for at, words in enumerate(reversed(laid.name)):
        pen.write(pen.across(MARGIN), base - 2 - at * line, words, size, pen.colours.mark, 600)


def _name_row(pen: Pen, figure: Figure, row: str, y: float) -> None:
    """What a line of numbers under the bars is."""
    words = term(f"figure.row.{row}", figure.lang)
    pen.write(pen.across(MARGIN), y, words, pen.sizes.micro, pen.colours.text2)


def _draw(pen: Pen, bar: Bar, base: float) -> None:
    """Solid to the lowest, hatched to the highest, outlined where nobody has decided yet."""
    mark, middle = bar.mark, bar.middle
    if mark.cue is Cue.VAGUE:
        return torn_upright(pen, bar.left, base, bar.width, bar.height)
    if mark.cue is Cue.CONCEDED:
        return point(pen, middle, base - bar.height, Cue.CONCEDED, mark.decided)
    _draw_undecided(pen, bar, base)
    _draw_decided(pen, bar, base)
    if mark.open_above:
        top = base - bar.height
        at_least(pen, (middle, top), (middle, top - OPEN + 2))
    return None


def _draw_undecided(pen: Pen, bar: Bar, base: float) -> None:
    """What undecided counts say beyond the decided ones."""
    mark = bar.mark
    decided = max(mark.solid_low or 0, mark.solid_high or 0)
    if mark.decided and decided >= mark.top:
        return
    outlined(pen, bar.left, base - bar.height, bar.width, bar.height)
    if mark.low and decided < mark.low < mark.top:
        lowest(pen, bar.left, bar.right, base - bar.height * mark.low / mark.top)


def _draw_decided(pen: Pen, bar: Bar, base: float) -> None:
    """What the decided counts say."""
    mark = bar.mark
    unit = bar.height / max(mark.top, 1)
    low, high = (mark.solid_low or 0) * unit, (mark.solid_high or mark.solid_low or 0) * unit
    if high > low:
        hatched(pen, bar.left, base - high, bar.width, high - low)
    if low or (mark.decided and not high):
        solid(pen, bar.left, base - low, bar.width, low)


def _write(pen: Pen, found: Sequence[Words], base: float) -> None:
    """The numbers of a bar: the highest over it, the lowest under it and quieter."""
    size = pen.sizes.micro
    for each in found:
        x = (each.room.left + each.room.right) / 2
        if each.over:
            y = base - each.room.bottom - DEEP * size
            pen.write(x, y, each.text, size, pen.colours.text, 600, Align.CENTRE, cleared=True)
        else:
            y = base + 0.8 * pen.sizes.line
            pen.write(x, y, each.text, size, pen.colours.text2, 400, Align.CENTRE)


def _box(bar: Bar, found: Sequence[Words], base: float) -> Box:
    """Bar and numbers together, never smaller than can be hit."""
    left = min([bar.left, *(each.room.left for each in found)])
    right = max([bar.right, *(each.room.right for each in found)])
    up = max([bar.reach, 22.0, *(each.room.top for each in found)])
    down = max([2.0, *(-each.room.bottom for each in found)])
    spare = max(0.0, 24 - (right - left)) / 2
    return Box(left - spare - 2, base - up - 2, right - left + 2 * spare + 4, up + down + 4)
