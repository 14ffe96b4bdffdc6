"""Drawing a timeline: a lane of bars for each outcome over one time axis, which always runs to the right."""

from workbench.chart.figure import Cue, Figure, Lane
from workbench.chart.pen import Align, Pen
from workbench.chart.rows import MARGIN, Box
from workbench.chart.shapes import arrow, days_under, point, torn_upright
from workbench.chart.stacking import OPEN, Bar, Words, number_words, stack
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
        words = number_words(pen, bars)
        base = y + _tall(pen, bars, words) + 10
        axis.draw_line(pen, base)
        for each in words:
            _draw(pen, each.bar, base)
            _write(pen, each, base)
            boxes[each.bar.index] = _box(pen, each, base)
        y = base
    pen.write(pen.across(MARGIN), y - 4, lane.label, pen.sizes.base, pen.colours.text, 600)
    return y + 10


def _tall(pen: Pen, bars: list[Bar], words: list[Words]) -> float:
    """How high a line of bars with its numbers is."""
    return max([*(bar.reach for bar in bars), *(each.base + pen.sizes.micro for each in words)])


def _draw(pen: Pen, bar: Bar, base: float) -> None:
    """Solid to the lowest, hatched to the highest, outlined where nobody has decided yet."""
    mark, middle = bar.mark, bar.middle
    if bar.days:
        days_under(pen, *bar.days, base)
    if mark.cue is Cue.VAGUE:
        return torn_upright(pen, bar.left, base, bar.width, bar.height)
    if mark.cue is Cue.CONCEDED:
        return point(pen, middle, base - bar.height, Cue.CONCEDED, mark.decided)
    _draw_outline(pen, bar, base)
    _draw_decided(pen, bar, base)
    if mark.open_above:
        top = base - bar.height
        arrow(pen, (middle, top), (middle, top - OPEN + 2), pen.colours.mark)
    return None


def _draw_outline(pen: Pen, bar: Bar, base: float) -> None:
    """What all counts say, decided or not."""
    mark, colour = bar.mark, pen.colours.mark
    pen.box(bar.left, base - bar.height, bar.width, bar.height, None, colour)
    if mark.low and mark.low != mark.high:
        low = base - bar.height * mark.low / max(mark.top, 1)
        pen.line([(bar.left, low), (bar.left + bar.width, low)], colour, 1.6)


def _draw_decided(pen: Pen, bar: Bar, base: float) -> None:
    """What the decided counts say."""
    mark, colour = bar.mark, pen.colours.mark
    unit = bar.height / max(mark.top, 1)
    low, high = (mark.solid_low or 0) * unit, (mark.solid_high or mark.solid_low or 0) * unit
    if high > low:
        pen.box(bar.left, base - high, bar.width, high - low, pen.colours.ground, colour, hatched=True)
    if low:
        pen.box(bar.left, base - low, bar.width, low, colour, colour)


def _write(pen: Pen, words: Words, base: float) -> None:
    y = base - words.base
    middle = words.left + words.width / 2
    if words.base - words.bar.reach > pen.sizes.micro:
        pen.line([(middle, y + 3), (middle, base - words.bar.reach - 2)], pen.colours.grid)
    pen.write(middle, y, words.bar.mark.value, pen.sizes.micro, pen.colours.text, 600, Align.CENTRE)


def _box(pen: Pen, words: Words, base: float) -> Box:
    """Bar and number together, never smaller than can be hit."""
    bar = words.bar
    left, right = min(bar.left, words.left), max(bar.left + bar.width, words.left + words.width)
    top = base - max(words.base + pen.sizes.micro, bar.reach)
    short = max(0.0, 24 - (base - top))
    return Box(left - 2, top - short - 2, max(right - left, 24) + 4, base - top + short + 4)
