"""The words of a figure: of whom a count speaks, who says it, what is left out and why."""

from collections import Counter
from collections.abc import Iterable, Sequence

from workbench.chart.figure import Left, Reason
from workbench.model import CountRow, Polarity
from workbench.terms import (
    Digits,
    Lang,
    count_words,
    counted,
    days,
    embed,
    in_digits,
    label,
    number,
    say,
    term,
)
from workbench.text.values import Modifier

_SCALE = {Modifier.THOUSANDS: 1000, Modifier.HUNDREDS: 100, Modifier.TENS: 10}


def size_of(row: CountRow) -> int:
    """How large a count is, for choosing among too many; a vague one as its word says."""
    return max(row.low or 0, row.high or 0, _SCALE.get(row.modifier, 0))


def holder_of(row: CountRow, lang: Lang, digits: Digits) -> str:
    """Who says it; a report's own voice is *this report*."""
    return in_digits(row.holder or term("this_report", lang), lang, digits)


def publisher_of(row: CountRow, lang: Lang, digits: Digits) -> str:
    """Who published it."""
    return in_digits(row.publisher or term("no_publisher", lang), lang, digits)


def origin_of(row: CountRow, lang: Lang, digits: Digits) -> str:
    """Where it was published, and the place and day that it speaks of."""
    place = in_digits(row.place or "", lang, digits)
    when = days(row.day, row.last_day, lang, digits, short=True)
    parts = (publisher_of(row, lang, digits), place, when)
    return " · ".join(embed(part, lang) for part in parts if part)


def value_of(row: CountRow, lang: Lang, digits: Digits) -> str:
    """The number in words, of whom, and whether it is conceded or a denial."""
    words = count_words(row, lang, digits)
    if row.polarity is not Polarity.DENIED:
        return words
    return term("comma", lang).join([words, label(Polarity.DENIED, lang).lower()])


def scope(rows: Sequence[CountRow], cut: int, lang: Lang, digits: Digits) -> str:
    """How much a figure rests on: counts, claims, reports."""
    counts = amount_drawn(len(rows), cut, lang, digits)
    claims = counted("counted.claims", len({row.claim for row in rows}), lang, digits)
    reports = counted("counted.reports", len({row.document for row in rows}), lang, digits)
    return " · ".join([counts, claims, reports])


def amount_drawn(shown: int, cut: int, lang: Lang, digits: Digits) -> str:
    """How many counts are drawn: «40 of 98 counts» where some found no room."""
    whole = counted("counted.counts", shown + cut, lang, digits)
    return say("figure.some", lang, shown=number(shown, lang, digits), all=whole) if cut else whole


def left_out(left: Iterable[Left], lang: Lang, digits: Digits) -> str:
    """How many counts are not drawn and why, in one sentence; empty where all are."""
    numbers = Counter(each.reason for each in left)
    parts = [counted(f"left.{why}", numbers[why], lang, digits) for why in Reason if numbers[why]]
    return say("figure.left_out", lang, parts=term("comma", lang).join(parts)) if parts else ""


def sources(rows: Iterable[CountRow], lang: Lang, digits: Digits) -> str:
    """Who published what a figure shows, each once; a Latin comma looks misplaced between Arabic names."""
    names = dict.fromkeys(publisher_of(row, lang, digits) for row in rows)
    if not names:
        return ""
    return say("figure.sources", lang, names=term("names", lang).join(embed(name, lang) for name in names))
