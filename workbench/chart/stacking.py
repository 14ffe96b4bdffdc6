"""Where the bars of a lane stand, and how high their numbers: nothing lies on anything else."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.chart.figure import Cue, Lane, Mark
from workbench.chart.pen import Pen
from workbench.chart.timeaxis import TimeAxis

TORN = 24
"""The height of a bar without scale."""

OPEN = 16
"""How far the arrow of an open side goes above its bar."""

_GAP = 3
# The longest line of a number, in sizes of its letters.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark with its place: `left` and `width` in pixels, `height` above the line it stands on.

    `days` are the sides of the days that it tells of, where these are several.
    """

    mark: Mark
    index: int
    left: float
    width: float
    height: float
    days: tuple[float, float] | None = None

    @property
    def middle(self) -> float:
        """The pixel of its middle."""
        return self.left + self.width / 2

    @property
    def reach(self) -> float:
        """How far the shape goes up, the arrow of an open side included."""
        return self.height + (OPEN if self.mark.open_above else 8 if self.mark.cue is Cue.CONCEDED else 0)


@dataclass(frozen=True, slots=True)
class Words:
    """The lines of the number above a bar; `base` is how far above the line that it stands on they end."""

    bar: Bar
    lines: tuple[str, ...]
    left: float
    width: float
    base: float
    height: float


Taken = tuple[float, float, float, float]
"""A rectangle in which nothing else may stand: left, right, and from where up to where above the line."""


def stack(lane: Lane, axis: TimeAxis, scale: float, first: int) -> list[list[Bar]]:
    """Bars on lines so that none covers another: those of one column first, then those of several days.

    `scale` is pixels for one person, `first` the number of the lane's first mark in the figure.
    """
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
        line[1].extend(_beside(lane, axis, slot, slots[slot], scale, first))
    return [bars for _, bars in lines]


def _beside(
    lane: Lane, axis: TimeAxis, slot: tuple[int, int], places: list[int], scale: float, first: int
) -> list[Bar]:
    """The bars of one slot beside each other (scaled, vague, conceded), as wide as those of a day."""
    left, right = axis.edges(*slot)
    narrow, wide = axis.edges(slot[0], slot[0])
    width = (wide - narrow) / len(places)
    start = (left + right) / 2 - (wide - narrow) / 2
    air = min(_GAP, width / 5) if len(places) > 1 else 0
    days = (left, right) if slot[1] > slot[0] else None
    return [
        Bar(mark, first + place, start + width * i, width - air, _height(mark, scale), days)
        for i, (place, mark) in enumerate((place, lane.marks[place]) for place in places)
    ]


def _height(mark: Mark, scale: float) -> float:
    return TORN if mark.cue is Cue.VAGUE else max(mark.top * scale, 2)


def number_words(pen: Pen, bars: list[Bar], reserved: Sequence[Taken] = ()) -> list[Words]:
    """The numbers above the bars, lifted where something else is or is to be."""
    taken = [*reserved, *((bar.left, bar.left + bar.width, 0.0, bar.reach) for bar in bars)]
    placed: list[Words] = []
    for bar in bars:
        lines = _lines(pen, bar)
        width = max(pen.measure(line, pen.sizes.micro, 600) for line in lines)
        height = len(lines) * step(pen)
        left, base = _lowest(pen, bar, width, height, taken)
        taken.append((left, left + width, base - 3, base + height))
        placed.append(Words(bar, lines, left, width, base, height))
    return placed


def _lowest(pen: Pen, bar: Bar, width: float, height: float, taken: list[Taken]) -> tuple[float, float]:
    """Where a number stands lowest: in the middle over its bar, or to either side but still over it."""
    lefts = (bar.middle - width / 2, bar.left, bar.left + bar.width - width)
    inside = [min(max(left, 4), pen.width - 4 - width) for left in lefts]
    places = [(left, _lift(taken, left, left + width, bar.reach + 5, height)) for left in inside]
    return min(places, key=lambda place: place[1])


def _lines(pen: Pen, bar: Bar) -> tuple[str, ...]:
    """The words of a number, on more lines where they are longer than a figure has room for."""
    room = min(_LONGEST * pen.sizes.micro, pen.width - 8)
    return tuple(line for each in bar.mark.values for line in pen.wrap(each, room, pen.sizes.micro, 600))


def step(pen: Pen) -> float:
    """From one line of a number to the next."""
    return 1.3 * pen.sizes.micro


def _lift(taken: list[Taken], left: float, right: float, base: float, height: float) -> float:
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
