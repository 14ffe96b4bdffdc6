"""Drawing a timeline: a lane of bars for each outcome over one time axis, which always runs to the right."""

from dataclasses import dataclass

from workbench.chart.figure import Cue, Figure, Lane, Mark
from workbench.chart.pen import Align, Pen
from workbench.chart.rows import MARGIN, Box
from workbench.chart.shapes import arrow, point, torn_upright
from workbench.chart.timeaxis import TimeAxis, draw_axis, time_axis

_TALLEST = 76
_TORN = 24
_OPEN = 16


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark with its place: `left` and `width` in pixels, `height` above the line it stands on."""

    mark: Mark
    index: int
    left: float
    width: float
    height: float

    @property
    def reach(self) -> float:
        """How far the shape goes up, the arrow of an open side included."""
        return self.height + (_OPEN if self.mark.open_above else 8 if self.mark.cue is Cue.CONCEDED else 0)


@dataclass(frozen=True, slots=True)
class Words:
    """The number above a bar; `base` is how far above the line it stands."""

    bar: Bar
    left: float
    width: float
    base: float


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
    for bars in _lines(lane, axis, scale, first):
        words = _words(pen, bars)
        base = y + _tall(pen, bars, words) + 10
        axis.draw_line(pen, base)
        for each in words:
            _draw(pen, each.bar, base)
            _write(pen, each, base)
            boxes[each.bar.index] = _box(pen, each, base)
        y = base
    pen.write(pen.across(MARGIN), y - 4, lane.label, pen.sizes.base, pen.colours.text, 600)
    return y + 10


def _lines(lane: Lane, axis: TimeAxis, scale: float, first: int) -> list[list[Bar]]:
    """Bars on lines so that none covers another: those of one column first, then the longer ones."""
    slots: dict[tuple[int, int], list[int]] = {}
    for place, mark in enumerate(lane.marks):
        slots.setdefault(axis.columns_of(mark.first, mark.last), []).append(place)
    lines: list[tuple[list[tuple[int, int]], list[Bar]]] = []
    for slot in sorted(slots, key=lambda slot: (slot[1] > slot[0], slot)):
        free = (line for line in lines if all(slot[1] < a or b < slot[0] for a, b in line[0]))
        line = next(free, None)
        if line is None:
            lines.append(line := ([], []))
        line[0].append(slot)
        line[1].extend(_share(lane, axis, slot, slots[slot], scale, first))
    return [bars for _, bars in lines]


def _share(
    lane: Lane, axis: TimeAxis, slot: tuple[int, int], places: list[int], scale: float, first: int
) -> list[Bar]:
    """The bars of one slot beside each other: scaled, vague, conceded."""
    left, right = axis.edges(*slot)
    width = (right - left) / len(places)
    return [
        Bar(lane.marks[place], first + place, left + width * i, width - (3 if len(places) > 1 else 0),
            _bar_height(lane.marks[place], scale))
        for i, place in enumerate(places)
    ]  # fmt: skip


def _bar_height(mark: Mark, scale: float) -> float:
    return _TORN if mark.cue is Cue.VAGUE else max(mark.top * scale, 2)


def _words(pen: Pen, bars: list[Bar]) -> list[Words]:
    """The numbers above the bars, lifted where they would lie on a bar or on another number."""
    taken = [(bar.left, bar.left + bar.width, 0.0, bar.reach) for bar in bars]
    placed: list[Words] = []
    for bar in bars:
        width = pen.measure(bar.mark.value, pen.sizes.micro, 600)
        left = bar.left + bar.width / 2 - width / 2
        base = _lift(taken, left, left + width, bar.reach + 5, pen.sizes.micro)
        taken.append((left, left + width, base - 3, base + pen.sizes.micro))
        placed.append(Words(bar, left, width, base))
    return placed


def _lift(
    taken: list[tuple[float, float, float, float]], left: float, right: float, base: float, height: float
) -> float:
    """The lowest place from `base` up where nothing is."""
    while True:
        met = [
            top
            for start, end, bottom, top in taken
            if start < right + 3 and left - 3 < end and bottom < base + height and base < top
        ]
        if not met:
            return base
        base = max(met) + 4


def _tall(pen: Pen, bars: list[Bar], words: list[Words]) -> float:
    """How high a line of bars with its numbers is."""
    return max([*(bar.reach for bar in bars), *(each.base + pen.sizes.micro for each in words)])


def _draw(pen: Pen, bar: Bar, base: float) -> None:
    """Solid to the lowest, hatched to the highest, outlined where nobody has decided yet."""
    mark, middle = bar.mark, bar.left + bar.width / 2
    if mark.cue is Cue.VAGUE:
        return torn_upright(pen, bar.left, base, bar.width, bar.height)
    if mark.cue is Cue.CONCEDED:
        return point(pen, middle, base - bar.height, Cue.CONCEDED, mark.decided)
    _draw_outline(pen, bar, base)
    _draw_decided(pen, bar, base)
    if mark.open_above:
        top = base - bar.height
        arrow(pen, (middle, top), (middle, top - _OPEN + 2), pen.colours.mark)
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
