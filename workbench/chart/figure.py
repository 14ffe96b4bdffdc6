"""A figure as it will be drawn, without a pixel: lanes of marks, each with the counts behind it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.chart.periods import Column, Period
from workbench.chart.spec import FigureKind
from workbench.model import CountRow, Outcome, Query
from workbench.terms import Digits, Lang


class Cue(StrEnum):
    """What kind of number a mark shows."""

    EXACT = "exact"
    RANGE = "range"
    NO_UPPER = "no_upper"
    NO_LOWER = "no_lower"
    VAGUE = "vague"
    CONCEDED = "conceded"
    ZERO = "zero"
    PART = "part"
    SOLID = "solid"


class Reason(StrEnum):
    """Why a count is not in a figure."""

    NOT_ASKED = "not_asked"
    REJECTED = "rejected"
    DENIED = "denied"
    NOT_CONFIRMED = "not_confirmed"
    INTENDED = "intended"
    RULED_OUT = "ruled_out"
    OTHER_EVENT = "other_event"
    THING = "thing"
    PART = "part"
    UNDATED = "undated"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Mark:
    """One dot or bar: its words, its bounds (None is an open side; both None is a number without scale).

    `values` is the number in words: of several counts the lowest and the highest, which are no range.
    `solid_low` and `solid_high` are the bounds of the decided counts alone. `first` and `last` are days.
    `spoken` says all of it in a sentence, for those who do not see it.
    `above` are the ways to write the number over a bar, the longest first; `below` is what stands under it.
    """

    rows: tuple[CountRow, ...]
    label: str
    sublabel: str
    values: tuple[str, ...]
    spoken: str
    cue: Cue
    low: int | None
    high: int | None
    solid_low: int | None = None
    solid_high: int | None = None
    decided: bool = False
    open_above: bool = False
    first: date | None = None
    last: date | None = None
    above: tuple[str, ...] = ()
    below: str = ""

    @property
    def value(self) -> str:
        """The number in words on one line."""
        return " · ".join(self.values)

    @property
    def claims(self) -> tuple[int, ...]:
        """The claims behind the mark, each once, in the order of the counts."""
        return tuple(dict.fromkeys(row.claim for row in self.rows))

    @property
    def top(self) -> int:
        """The largest number that has to find room on the scale."""
        return max(self.low or 0, self.high or 0)

    @property
    def room(self) -> int:
        """How far an axis has to go for it: an open side needs some length for its arrow."""
        return round(self.top * 1.25) + 1 if self.open_above else self.top


@dataclass(frozen=True, slots=True)
class Lane:
    """The marks of one outcome; each lane has a scale of its own, up to `room` at least."""

    outcome: Outcome
    label: str
    marks: tuple[Mark, ...]
    room: int = 0

    @property
    def rows(self) -> tuple[CountRow, ...]:
        """The counts behind the marks."""
        return tuple(row for mark in self.marks for row in mark.rows)


@dataclass(frozen=True, slots=True)
class Left:
    """A count that is not drawn, and why."""

    row: CountRow
    reason: Reason


@dataclass(frozen=True, slots=True)
class Figure:
    """All of a figure; `caption` says how it was made and what was left out, `sources` where it is from.

    `query` is what it was asked; the caption says so in words. `columns` are those of a time axis,
    `whole` the lanes of all pages where it is one of several.
    """

    name: str
    kind: FigureKind
    query: Query
    period: Period
    lang: Lang
    digits: Digits
    title: str
    subtitle: str
    lanes: tuple[Lane, ...]
    caption: tuple[str, ...]
    sources: str
    left: tuple[Left, ...]
    columns: tuple[Column, ...] = ()
    whole: tuple[Lane, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of all lanes in reading order; hits and clicks count them from 0."""
        return tuple(mark for lane in self.lanes for mark in lane.marks)

    @property
    def measured(self) -> tuple[Lane, ...]:
        """The lanes that lay down where names end and the axis begins: the same on all pages."""
        return self.whole or self.lanes
