"""The words of a figure: of whom a count speaks, who says it, what is left out and why."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from workbench.chart.figure import Left, Reason
from workbench.model import CountRow, Polarity, Status, Subgroup
from workbench.terms import (
    Digits,
    Lang,
    counted,
    embed,
    in_digits,
    label,
    range_of,
    range_words,
    say,
    short_day,
    term,
)


def holder_of(row: CountRow, lang: Lang, digits: Digits) -> str:
    """Who says it; a report's own voice is *this report*."""
    return in_digits(row.holder or term("this_report", lang), lang, digits)


def publisher_of(row: CountRow, lang: Lang, digits: Digits) -> str:
    """Who published it."""
    return in_digits(row.publisher or term("no_publisher", lang), lang, digits)


def origin_of(row: CountRow, lang: Lang, digits: Digits) -> str:
    """Where it was published, and the place and day that it speaks of."""
    place = in_digits(row.place or "", lang, digits)
    parts = (publisher_of(row, lang, digits), place, days(row.day, row.last_day, lang, digits))
    return " · ".join(embed(part, lang) for part in parts if part)


def value_of(row: CountRow, lang: Lang, digits: Digits) -> str:
    """The number in words, of whom, and whether it is conceded or a denial."""
    bounds = row.low, row.high, row.modifier
    of_whom = whom(row)
    parts = [range_of(*bounds, of_whom, lang, digits) if of_whom else range_words(*bounds, lang, digits)]
    if row.conceded:
        parts.append(term("conceded", lang))
    if row.polarity is Polarity.DENIED:
        parts.append(label(Polarity.DENIED, lang).lower())
    return term("comma", lang).join(parts)


def whom(row: CountRow) -> Subgroup | Status | None:
    """The narrowest group that the words give."""
    return row.subgroup or (None if row.status is Status.UNKNOWN else row.status)


def days(first: date | None, last: date | None, lang: Lang, digits: Digits) -> str:
    """A day, or the first and the last; empty where none is known."""
    if first is None:
        return ""
    if last is None or last == first:
        return short_day(first, lang, digits, year=True)
    start = short_day(first, lang, digits, year=first.year != last.year)
    return term("range.between", lang).format(low=start, high=short_day(last, lang, digits, year=True))


def scope(rows: Sequence[CountRow], lang: Lang, digits: Digits) -> str:
    """How much a figure rests on: counts, claims, reports."""
    amounts = (
        ("counted.counts", len(rows)),
        ("counted.claims", len({row.claim for row in rows})),
        ("counted.reports", len({row.document for row in rows})),
    )
    return " · ".join(counted(key, amount, lang, digits) for key, amount in amounts)


def left_out(left: Iterable[Left], lang: Lang, digits: Digits) -> str:
    """How many counts are not drawn and why, in one sentence; empty where all are."""
    numbers = Counter(each.reason for each in left)
    parts = [counted(f"left.{why}", numbers[why], lang, digits) for why in Reason if numbers[why]]
    return say("figure.left_out", lang, parts=term("comma", lang).join(parts)) if parts else ""


def sources(rows: Iterable[CountRow], lang: Lang, digits: Digits) -> str:
    """Who published what a figure shows, each once."""
    names = dict.fromkeys(publisher_of(row, lang, digits) for row in rows)
    if not names:
        return ""
    return say("figure.sources", lang, names=term("comma", lang).join(embed(name, lang) for name in names))
