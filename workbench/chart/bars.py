"""Drawing a timeline: a lane of bars for each outcome over one time axis, which always runs to the right."""

from workbench.chart.figure import Cue, Figure, Lane
from workbench.chart.pen import Align, Pen
from workbench.chart.rows import MARGIN, Box
from workbench.chart.shapes import (
    at_least,
    days_under,
    hatched,
    lowest,
    outlined,
    point,
    solid,
    torn_upright,
)
from workbench.chart.stacking import OPEN, Bar, Taken, Words, number_words, stack, step
from workbench.chart.timeaxis import TimeAxis, draw_axis, time_axis

_TALLEST = 76


def draw_bars(pen: Pen, figure: Figure, y: float) -> tuple[float, list[Box]]:
    """Draw the lanes from `y` down; where they end, and the box of each mark."""
    names = max((pen.measure(lane.label, pen.sizes.base, 600) for lane in figure.lanes), default=0)
    axis = time_axis(pen, figure, names)
    boxes: dict[int, Box] = {}
    first = 0
    for lane in figure.lanes:
        y = _lane(pen, lane, axis, y, first, boxes)
        first += len(lane.marks)
    return draw_axis(pen, figure, axis, y), [boxes[index] for index in sorted(boxes)]


def _lane(pen: Pen, lane: Lane, axis: TimeAxis, y: float, first: int, boxes: dict[int, Box]) -> float:
    """One lane: a line of bars for days, and further lines for counts of several days."""
    scale = _TALLEST / max(max(mark.top for mark in lane.marks), 1)
    for bars in stack(lane, axis, scale, first):
        words = number_words(pen, bars, [_name(pen, lane)])
        base = y + _tall(bars, words) + 10
        axis.draw_line(pen, base)
        for each in words:
            _lead(pen, each, base)
        for each in words:
            _draw(pen, each.bar, base)
            _write(pen, each, base)
            boxes[each.bar.index] = _box(each, base)
        y = base
    pen.write(pen.across(MARGIN), y - 4, lane.label, pen.sizes.base, pen.colours.text, 600)
    return y + 10


def _name(pen: Pen, lane: Lane) -> Taken:
    """The room that the lane's name takes beside its bars."""
    size = pen.sizes.base
    ends = pen.across(MARGIN), pen.across(MARGIN + pen.measure(lane.label, size, 600))
    return min(ends), max(ends), -size, 4 + size


def _tall(bars: list[Bar], words: list[Words]) -> float:
    """How high a line of bars with its numbers is."""
    return max([*(bar.reach for bar in bars), *(each.base + each.height for each in words)])


def _draw(pen: Pen, bar: Bar, base: float) -> None:
    """Solid to the lowest, hatched to the highest, outlined where nobody has decided yet."""
    mark, middle = bar.mark, bar.middle
    if bar.days:
        days_under(pen, *bar.days, base)
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
        lowest(pen, bar.left, bar.left + bar.width, base - bar.height * mark.low / mark.top)


def _draw_decided(pen: Pen, bar: Bar, base: float) -> None:
    """What the decided counts say."""
    mark = bar.mark
    unit = bar.height / max(mark.top, 1)
    low, high = (mark.solid_low or 0) * unit, (mark.solid_high or mark.solid_low or 0) * unit
    if high > low:
        hatched(pen, bar.left, base - high, bar.width, high - low)
    if low or (mark.decided and not high):
        solid(pen, bar.left, base - low, bar.width, low)


def _lead(pen: Pen, words: Words, base: float) -> None:
    """A fine line down to the bar, where its number had to be lifted."""
    if words.base - words.bar.reach > pen.sizes.micro:
        middle = words.bar.middle
        pen.line([(middle, base - words.base), (middle, base - words.bar.reach - 2)], pen.colours.line, 0.8)


def _write(pen: Pen, words: Words, base: float) -> None:
    middle = words.left + words.width / 2
    first = base - words.base - words.height + pen.sizes.micro
    for at, line in enumerate(words.lines):
        y = first + at * step(pen)
        pen.write(middle, y, line, pen.sizes.micro, pen.colours.text, 600, Align.CENTRE, cleared=True)


def _box(words: Words, base: float) -> Box:
    """Bar and number together, never smaller than can be hit."""
    bar = words.bar
    left, right = min(bar.left, words.left), max(bar.left + bar.width, words.left + words.width)
    top = base - max(words.base + words.height, bar.reach)
    short = max(0.0, 24 - (base - top))
    return Box(left - 2, top - short - 2, max(right - left, 24) + 4, base - top + short + 4)
