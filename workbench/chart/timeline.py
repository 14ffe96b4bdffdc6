"""A timeline: for each day and outcome the lowest and the highest single count, never a sum."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from workbench.chart.figure import Cue, Lane, Left, Mark, Reason
from workbench.chart.periods import Period
from workbench.chart.sift import Sifted
from workbench.chart.words import value_of
from workbench.model import CountRow, Outcome, Verdict
from workbench.terms import Digits, Lang, counted, days, label, range_words, say, term
from workbench.text.values import Modifier

Key = tuple[date, date, str]


def timeline_lanes(
    sifted: Sifted, period: Period, lang: Lang, digits: Digits
) -> tuple[tuple[Lane, ...], tuple[Left, ...]]:
    """A lane for each outcome with a bar for each day, and what has no day or is part of another count."""
    whole = [row for row in sifted.happened if not row.part]
    left = [Left(row, Reason.PART) for row in sifted.happened if row.part]
    left.extend(Left(row, Reason.DENIED) for row in sifted.none)
    left.extend(Left(row, Reason.UNDATED) for row in whole if _stands_at(row) is None)
    lanes = (_lane(outcome, whole, period, lang, digits) for outcome in Outcome)
    return tuple(lane for lane in lanes if lane.marks), tuple(left)


def _lane(outcome: Outcome, rows: Iterable[CountRow], period: Period, lang: Lang, digits: Digits) -> Lane:
    bars: dict[Key, list[CountRow]] = defaultdict(list)
    for row in rows:
        ends = _stands_at(row)
        if row.outcome is outcome and ends is not None:
            bars[_key(row, *ends, period)].append(row)
    marks = tuple(_bar(key, bars[key], lang, digits) for key in sorted(bars))
    return Lane(outcome, label(outcome, lang), marks)


def _stands_at(row: CountRow) -> tuple[date, date] | None:
    """The first and the last day of a count; None where one is open: «since …» is told of no one day."""
    return None if row.day is None or row.last_day is None else (row.day, row.last_day)


def _key(row: CountRow, first: date, last: date, period: Period) -> Key:
    """What stands in one bar: the same days, and neither vague with scaled nor conceded with others."""
    kind = "vague" if row.low is None and row.high is None else "conceded" if row.conceded else "count"
    return period.start(first), period.start(last), kind


def _bar(key: Key, rows: Sequence[CountRow], lang: Lang, digits: Digits) -> Mark:
    first, last, kind = key
    low, high, open_above = bounds(rows)
    decided = [row for row in rows if row.verdict is not Verdict.UNREVIEWED]
    solid_low, solid_high, _ = bounds(decided)
    values = _values(rows, lang, digits)
    when = _when(rows, lang, digits)
    amount = counted("counted.counts", len(rows), lang, digits)
    spoken = (when, label(rows[0].outcome, lang), *values, amount)
    cue = {"vague": Cue.VAGUE, "conceded": Cue.CONCEDED}.get(kind, Cue.SOLID)
    return Mark(
        rows=tuple(rows), label=when, sublabel=amount, values=values, cue=cue, low=low, high=high,
        spoken=term("comma", lang).join(spoken), solid_low=solid_low, solid_high=solid_high,
        decided=bool(decided), open_above=open_above, first=first, last=last,
    )  # fmt: skip


def bounds(rows: Sequence[CountRow]) -> tuple[int | None, int | None, bool]:
    """The lowest and the highest single count, and whether the highest has no upper bound.

    The low is None where a count has no lower bound («14 at most»); both are None where no count has a scale.
    """
    scaled = [row for row in rows if row.low is not None or row.high is not None]
    if not scaled:
        return None, None, False
    tops = [(row.high if row.high is not None else row.low or 0, row.high is None) for row in scaled]
    lows = [row.low for row in scaled if row.low is not None]
    high, open_above = max(tops)
    return (min(lows) if len(lows) == len(scaled) else None), high, open_above


def _values(rows: Sequence[CountRow], lang: Lang, digits: Digits) -> tuple[str, ...]:
    """The number above a bar: of one count as it was said, of several the lowest and the highest.

    They never read as a range: the counts of a day may tell of unrelated events.
    """
    said = {(row.low, row.high, row.modifier) for row in rows}
    if len(said) > 1:
        words = _ends(rows, lang, digits)
    else:
        words = (range_words(rows[0].low, rows[0].high, rows[0].modifier, lang, digits),)
    return (*words, term("conceded", lang)) if rows[0].conceded else words


def _ends(rows: Sequence[CountRow], lang: Lang, digits: Digits) -> tuple[str, ...]:
    low, high, open_above = bounds(rows)
    if low is None and high is None:
        return tuple(dict.fromkeys(value_of(row, lang, digits) for row in rows))
    highest = _end(high, Modifier.AT_LEAST if open_above else Modifier.EXACTLY, lang, digits)
    if low == high:
        return (highest,)
    most = say("figure.highest", lang, n=highest)
    if low is None:
        return (most,)
    return say("figure.lowest", lang, n=_end(low, Modifier.EXACTLY, lang, digits)), most


def _end(n: int | None, modifier: Modifier, lang: Lang, digits: Digits) -> str:
    return range_words(n, None if modifier is Modifier.AT_LEAST else n, modifier, lang, digits)


def _when(rows: Sequence[CountRow], lang: Lang, digits: Digits) -> str:
    ends = [ends for row in rows if (ends := _stands_at(row)) is not None]
    return days(min(first for first, _ in ends), max(last for _, last in ends), lang, digits, short=True)
