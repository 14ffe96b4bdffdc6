"""Where the bars of a lane stand and where their numbers have room: no number lies on anything else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from workbench.chart.figure import Cue, Mark
from workbench.chart.pen import Pen
from workbench.chart.timeaxis import TimeAxis

TORN = 24
"""The height of a bar without scale."""

OPEN = 16
"""How far the arrow of an open side goes above its bar."""

DIAMOND = 8
"""How far a diamond goes above its number."""

AIR = 4
"""The least distance between two numbers, and between a number and its bar."""

LETTERS, DEEP = 1.1, 0.3
"""How high letters are with what hangs below their line, and that alone, in sizes of the letters."""

# How many columns the words of a number may take.
_COLUMNS = 2

Numbered = tuple[int, Mark]
"""A mark with its number in the figure."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark with its place: `left` and `width` in pixels, `height` above the line it stands on."""

    mark: Mark
    index: int
    left: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The pixel of its right side."""
        return self.left + self.width

    @property
    def middle(self) -> float:
        """The pixel of its middle."""
        return self.left + self.width / 2

    @property
    def reach(self) -> float:
        """How far the shape goes up, the arrow of an open side included."""
        return self.height + (OPEN if self.mark.open_above else DIAMOND * (self.mark.cue is Cue.CONCEDED))


@dataclass(frozen=True, slots=True)
class Room:
    """A rectangle in which nothing else may stand, measured up from the line that bars stand on."""

    left: float
    right: float
    bottom: float
    top: float

    def meets(self, other: "Room") -> bool:
        """Whether two come nearer than they may."""
        across = self.left < other.right + AIR and other.left < self.right + AIR
        return across and self.bottom < other.top and other.bottom < self.top


@dataclass(frozen=True, slots=True)
class Words:
    """A number with its room; `over` is whether it stands over its bar, or under the line."""

    text: str
    room: Room
    over: bool


def bars_of(marks: Sequence[Numbered], axis: TimeAxis, scale: float) -> list[Bar]:
    """The bars of a lane, those of one column side by side; `scale` is pixels for one person."""
    bars = []
    for index, mark in marks:
        beside = [other for _, other in marks if other.first == mark.first]
        left, width = axis.bar(mark.first)
        share = width / len(beside)
        air = min(AIR, share / 5) if len(beside) > 1 else 0
        place = next(at for at, other in enumerate(beside) if other is mark)
        height = TORN if mark.cue is Cue.VAGUE else max(mark.top * scale, 2)
        bars.append(Bar(mark, index, left + place * share, share - air, height))
    return bars


def numbers_of(pen: Pen, bars: Sequence[Bar], axis: TimeAxis) -> dict[int, list[Words]]:
    """The numbers over and under the bars by the bars' indexes, the largest first to find room.

    A number without room is left out: its bar, the data of the figure and the claims behind it have it.
    """
    taken = [Room(bar.left, bar.right, 0, bar.reach) for bar in bars]
    placed: dict[int, list[Words]] = {}
    for bar in sorted(bars, key=lambda bar: (-bar.mark.top, bar.left)):
        over = next((words for words in _over(pen, bar, axis) if _free(words.room, taken)), None)
        if over is None:
            continue
        placed[bar.index] = [over]
        taken.append(over.room)
        under = _under(pen, bar, axis)
        if under and _free(under.room, taken):
            placed[bar.index].append(under)
            taken.append(under.room)
    return placed


def _free(room: Room, taken: Sequence[Room]) -> bool:
    return not any(room.meets(other) for other in taken)


def _over(pen: Pen, bar: Bar, axis: TimeAxis) -> Iterator[Words]:
    """The places for a number over its bar: in the middle, or to either side; then for a shorter one.

    Words that would take the room of other columns give way to the bare number, if there is one.
    """
    *words, last = bar.mark.above
    fitting = [text for text in words if _width(pen, text) <= _COLUMNS * axis.place_of(bar.mark.first).width]
    for text, side in product([*fitting, last], (0.5, 0.0, 1.0)):
        width = _width(pen, text)
        if width > axis.right - axis.left:
            continue
        left = bar.left + side * (bar.width - width)
        bottom = bar.reach + AIR
        yield Words(text, _inside(left, width, bottom, bottom + LETTERS * pen.sizes.micro, axis), over=True)


def _width(pen: Pen, text: str) -> float:
    return pen.measure(text, pen.sizes.micro, 600)


def _under(pen: Pen, bar: Bar, axis: TimeAxis) -> Words | None:
    """The place of the lowest count under a bar."""
    text = bar.mark.below
    width = pen.measure(text, pen.sizes.micro)
    if not text or width > axis.right - axis.left:
        return None
    room = _inside(bar.middle - width / 2, width, -pen.sizes.line, -AIR, axis)
    return Words(text, room, over=False)


def _inside(left: float, width: float, bottom: float, top: float, axis: TimeAxis) -> Room:
    """A room that does not leave that of the axis."""
    left = min(max(left, axis.left), axis.right - width)
    return Room(left, left + width, bottom, top)
