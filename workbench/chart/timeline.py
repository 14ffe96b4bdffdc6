"""A timeline: for each day and outcome the lowest and the highest single count, never a sum."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from workbench.chart.figure import Cue, Lane, Left, Mark, Reason
from workbench.chart.periods import Period
from workbench.chart.sift import Sifted
from workbench.chart.words import size_of, value_of
from workbench.model import CountRow, Outcome, Verdict
from workbench.terms import Digits, Lang, counted, days, embed, label, range_words, say, term
from workbench.text.values import Modifier

SPANS = 8
"""How many counts of several days a lane can show; the rest is in the figure's data."""

Key = tuple[date, date, str]


@dataclass(frozen=True, slots=True)
class Writing:
    """How the words of a figure are written."""

    lang: Lang
    digits: Digits

    def number(self, low: int | None, high: int | None, modifier: Modifier) -> str:
        """A count in words."""
        return range_words(low, high, modifier, self.lang, self.digits)

    def exactly(self, value: int | None) -> str:
        """A count of which there is just one value."""
        return self.number(value, value, Modifier.EXACTLY)


def timeline_lanes(
    sifted: Sifted, period: Period, lang: Lang, digits: Digits
) -> tuple[tuple[Lane, ...], tuple[Left, ...]]:
    """A lane for each outcome with a bar for each day, and what has no day, no room or is part of a count."""
    whole = [row for row in sifted.happened if not row.part]
    left = [Left(row, Reason.PART) for row in sifted.happened if row.part]
    left.extend(Left(row, Reason.DENIED) for row in sifted.none)
    left.extend(Left(row, Reason.UNDATED) for row in whole if _stands_at(row) is None)
    lanes = []
    for outcome in Outcome:
        marks = _marks([row for row in whole if row.outcome is outcome], period, Writing(lang, digits))
        shown, cut = _with_room(marks)
        left.extend(Left(row, Reason.CUT) for mark in cut for row in mark.rows)
        if shown:
            lanes.append(Lane(outcome, label(outcome, lang), tuple(shown)))
    return tuple(lanes), tuple(left)


def _with_room(marks: Sequence[Mark]) -> tuple[list[Mark], list[Mark]]:
    """The marks by time, those of several days last, of which only the largest find room."""
    over = [mark for mark in marks if mark.first != mark.last]
    largest = sorted(over, key=lambda mark: -max(size_of(row) for row in mark.rows))
    shown = [mark for mark in over if mark in largest[:SPANS]]
    return [*(mark for mark in marks if mark.first == mark.last), *shown], largest[SPANS:]


def _marks(rows: Iterable[CountRow], period: Period, writing: Writing) -> list[Mark]:
    """The marks of one outcome, by time."""
    bars: dict[Key, list[CountRow]] = defaultdict(list)
    for row in rows:
        ends = _stands_at(row)
        if ends is not None:
            bars[_key(row, *ends, period)].append(row)
    return [_bar(key, bars[key], writing) for key in sorted(bars)]


def _stands_at(row: CountRow) -> tuple[date, date] | None:
    """The first and the last day of a count; None where one is open: «since …» is told of no one day."""
    return None if row.day is None or row.last_day is None else (row.day, row.last_day)


def _key(row: CountRow, first: date, last: date, period: Period) -> Key:
    """What stands in one bar: the same days, and neither vague with scaled nor conceded with others."""
    kind = "vague" if row.low is None and row.high is None else "conceded" if row.conceded else "count"
    return period.start(first), period.start(last), kind


def _bar(key: Key, rows: Sequence[CountRow], writing: Writing) -> Mark:
    first, last, kind = key
    lang, digits = writing.lang, writing.digits
    ends = bounds(rows)
    decided = [row for row in rows if row.verdict is not Verdict.UNREVIEWED]
    solid = bounds(decided)
    values = _values(rows, ends, writing)
    when = _when(rows, writing)
    amount = counted("counted.counts", len(rows), lang, digits)
    spoken = (when, label(rows[0].outcome, lang), *values, amount, *_places(rows, lang))
    cue = {"vague": Cue.VAGUE, "conceded": Cue.CONCEDED}.get(kind, Cue.SOLID)
    return Mark(
        rows=tuple(rows), label=when, sublabel=amount, values=values, cue=cue, low=ends.low, high=ends.high,
        spoken=term("comma", lang).join(spoken), solid_low=solid.low, solid_high=solid.high,
        decided=bool(decided), open_above=ends.open_above, first=first, last=last,
        above=_above(rows, ends, writing), below=_below(ends, writing),
    )  # fmt: skip


def _places(rows: Sequence[CountRow], lang: Lang) -> tuple[str, ...]:
    """Where the counts of a bar are from, where that is not one place: they tell of different events."""
    names = dict.fromkeys(row.place for row in rows if row.place)
    among = term("names", lang).join(embed(name, lang) for name in names)
    return (say("figure.places", lang, names=among),) if len(names) > 1 else ()


class Bounds(NamedTuple):
    """The lowest and the highest of several counts; `open_above` where the highest has no upper bound.

    The low is None where a count has no lower bound («14 at most»); both are None where no count has a scale.
    """

    low: int | None
    high: int | None
    open_above: bool


def bounds(rows: Sequence[CountRow]) -> Bounds:
    """The lowest and the highest single count."""
    scaled = [row for row in rows if row.low is not None or row.high is not None]
    if not scaled:
        return Bounds(None, None, False)
    tops = [(row.high if row.high is not None else row.low or 0, row.high is None) for row in scaled]
    lows = [row.low for row in scaled if row.low is not None]
    return Bounds(min(lows) if len(lows) == len(scaled) else None, *max(tops))


def _values(rows: Sequence[CountRow], ends: Bounds, writing: Writing) -> tuple[str, ...]:
    """The number of a bar: of one count as it was said, of several the lowest and the highest.

    They never read as a range: the counts of a day may tell of unrelated events.
    """
    words = (_as_said(rows[0], writing),) if _said_alike(rows) else _apart(rows, ends, writing)
    return (*words, term("conceded", writing.lang)) if rows[0].conceded else words


def _said_alike(rows: Sequence[CountRow]) -> bool:
    return len({(row.low, row.high, row.modifier) for row in rows}) == 1


def _as_said(row: CountRow, writing: Writing) -> str:
    return writing.number(row.low, row.high, row.modifier)


def _apart(rows: Sequence[CountRow], ends: Bounds, writing: Writing) -> tuple[str, ...]:
    """The lowest and the highest, each by itself."""
    if ends.low is None and ends.high is None:
        return tuple(dict.fromkeys(value_of(row, writing.lang, writing.digits) for row in rows))
    highest = _highest(ends, writing)
    if ends.low == ends.high:
        return (highest,)
    most = say("figure.highest", writing.lang, n=highest)
    if ends.low is None:
        return (most,)
    return say("figure.lowest", writing.lang, n=writing.exactly(ends.low)), most


def _highest(ends: Bounds, writing: Writing) -> str:
    if ends.open_above:
        return writing.number(ends.high, None, Modifier.AT_LEAST)
    return writing.exactly(ends.high)


def _above(rows: Sequence[CountRow], ends: Bounds, writing: Writing) -> tuple[str, ...]:
    """What may be written over a bar: its one count as it was said, else the highest, then just that number.

    The shape says what the bare number does not: an arrow that it has no upper bound. A count of no lower
    bound is never bare.
    """
    one_number = ends.low == ends.high and not ends.open_above
    if ends.high is None or (_said_alike(rows) and (ends.low is None or one_number)):
        return (_as_said(max(rows, key=size_of), writing),)
    return tuple(dict.fromkeys([_highest(ends, writing), writing.exactly(ends.high)]))


def _below(ends: Bounds, writing: Writing) -> str:
    """The lowest count under a bar, where it is another than the highest."""
    return "" if ends.low is None or ends.low == ends.high else writing.exactly(ends.low)


def _when(rows: Sequence[CountRow], writing: Writing) -> str:
    ends = [ends for row in rows if (ends := _stands_at(row)) is not None]
    first, last = min(first for first, _ in ends), max(last for _, last in ends)
    return days(first, last, writing.lang, writing.digits, short=True)
