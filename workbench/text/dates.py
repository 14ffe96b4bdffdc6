"""Dates and durations in a text, resolved against the day of publication.

Words stand in `dates*.csv`, patterns in `dates_rules.toml`. The convention: news looks back. A bare weekday
is the latest one on or before publication, a month or a day of one without a year the latest that had begun.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from workbench.text import date_readings as days
from workbench.text import duration_readings as lengths
from workbench.text import time_readings as times
from workbench.text.asked import Asked
from workbench.text.cardinals import BEGINNINGS, numbers
from workbench.text.grammar import Grammar, Match
from workbench.text.headings import with_headings
from workbench.text.holidays import holiday
from workbench.text.lattice import Arc, Lattice, Node
from workbench.text.lexicon import Entry, Lexicon, read_entries, read_rows
from workbench.text.rulebook import Rulebook
from workbench.text.tokens import TokenKind, Tokens
from workbench.text.values import Duration, Found, Precision, When

_FILES = ("numbers.csv", "numbers_links.csv", "dates_months.csv", "dates_words.csv", "dates_holidays.csv")
_DOTTED = re.compile(r"\d{1,4}\.\d{1,2}\.\d{2,4}\Z")
_HOUR_DOT_MINUTE = re.compile(r"(?:[01]?\d|2[0-3])[.,][0-5]\d\Z")

_JOINTS = (["/"], ["-"], [":"])
_SOME_MONDAY = date(2001, 1, 8)  # any day will do to see whether a day of publication would help
_LENGTHS = frozenset(("duration", "duration_and_part", "a_unit", "unit_alone", "clock"))

_READINGS: Mapping[str, Callable[[Asked], When | Duration | None]] = {
    reading.__name__: reading
    for reading in (
        days.day_of_month, days.days_of_month, days.weekday_of_month, days.day_number_of_month, days.digits,
        days.day, days.part_of_day, days.eve, days.nights, days.weekdays, days.weekday_and_day,
        days.weekday_of_week, days.weekdays_of_week, holiday,
        times.month, times.year, times.bare_year, times.years, times.share_of_year, times.season,
        times.decade, times.stage, times.unit, times.rest, times.week_of_day, times.in_a_row, times.units,
        times.units_up_to_now,
        times.some_units, lengths.ago, lengths.since_then, lengths.from_now, lengths.duration,
        lengths.duration_and_part, lengths.a_unit, lengths.unit_alone, lengths.clock,
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of dates with their rules."""

    grammar: Grammar

    @classmethod
    def load(cls, folder: Path) -> "DateWords":
        """Read `dates*` and the words of numbers in the folder of lexicons."""
        rows = [row for name in _FILES for row in read_entries(folder / name)]
        # «الاثنين» is no number, and very much a day.
        words = [(form, entry) for form, entry in rows if entry.symbol != "none"]
        lexicon = Lexicon([*words, *_units(folder / "dates_units.csv")])
        book = Rulebook.load(folder / "dates_rules.toml")
        return cls(Grammar(lexicon, book, _compounds, BEGINNINGS))


def find_dates(
    tokens: Tokens, words: DateWords, published: date | None, at: Iterable[int] | None = None
) -> list[Found]:
    """The dates and durations of a text in order, none overlapping another: When, Duration.

    Without a day of publication, what does not name its year is a When without start and end. Numbers inside
    are found by `find_numbers` as well: whoever wants both drops those whose span a date covers. `at` are the
    tokens whose forms have a `words.grammar.beginning`, where they are known already.
    """
    found = words.grammar.find(tokens, partial(_read, published), at)
    return with_headings(
        tokens, list(_joined(tokens, words, found)), range(len(tokens)) if at is None else at
    )


# ------------------------------------------------------------------ words


def _units(path: Path) -> Iterator[tuple[str, Entry]]:
    for row in read_rows(path):
        for column, number in (("one", 1.0), ("two", 2.0), ("several", 0.0)):
            if form := row[column]:
                yield form, Entry(column, number, row["unit"])
        if row["bare"]:
            yield row["one"], Entry("bare_one", 1.0, row["unit"])


def _compounds(lattice: Lattice, node: Node) -> list[Arc]:
    """Numbers of several words, dates in digits (`chain`) and clock times (`time`)."""
    index, skip = node
    tokens = lattice.tokens
    found = numbers(lattice, node)
    if skip or index >= len(tokens) or tokens.kinds[index] is not TokenKind.NUMBER:
        return found
    form = tokens.forms[index]
    if _DOTTED.match(form):
        found.append(Arc("chain", 0, form, False, node, (index + 1, 0)))
    elif _HOUR_DOT_MINUTE.match(form):
        found.append(Arc("time", 0, re.sub("[.,]", ":", form), False, node, (index + 1, 0)))
    elif form.isdecimal() and len(form) <= 4 and tokens.forms[index + 1 : index + 2] in _JOINTS:
        found += _chains(tokens, index)
    return found


def _chains(tokens: Tokens, index: int) -> Iterator[Arc]:
    """Two or three numbers joined by / or -, two by a colon, and nothing more behind them."""
    for [mark] in _JOINTS:
        last = index
        while last - index < 6 and _goes_on(tokens, last, mark):
            last += 2
        count = (last - index) // 2 + 1
        if not 1 < count <= (2 if mark == ":" else 3) or (index > 1 and _goes_on(tokens, index - 2, mark)):
            continue
        code = mark.join(tokens.forms[index : last + 1 : 2])
        yield Arc("time" if mark == ":" else "chain", 0, code, False, (index, 0), (last + 1, 0))


def _goes_on(tokens: Tokens, index: int, mark: str) -> bool:
    """Whether a mark and one more number touch the number at a token."""
    return (
        tokens.forms[index + 1 : index + 2] == [mark]
        and index + 2 < len(tokens)
        and tokens.forms[index + 2].isdecimal()
        and len(tokens.forms[index + 2]) <= 4
        and tokens.touches(index + 1)
        and tokens.touches(index + 2)
    )


# ------------------------------------------------------------------ readings


def _read(published: date | None, lattice: Lattice, match: Match) -> Found | None:
    reading = _READINGS[match.rule.reading]
    asked = Asked(lattice, match, published)
    if times.counts_no_year(asked):
        return None
    value = reading(asked)
    if published is None and not (isinstance(value, When) or match.rule.reading in _LENGTHS):
        value = _unresolved(reading(Asked(lattice, match, _SOME_MONDAY))) or value
    if value is None:
        return None
    kind = "duration" if isinstance(value, Duration) else "date"
    span = lattice.span(match.start, match.end)
    return Found(span, value, f"{kind}: {match.rule.name}", range(match.start[0], match.end[0]))


def _unresolved(value: When | Duration | None) -> When | None:
    """A time that only a day of publication would place: its words count, its days are open."""
    return When(None, None, value.precision, value.calendar) if isinstance(value, When) else None


def _joined(tokens: Tokens, words: DateWords, found: list[Found]) -> Iterator[Found]:
    """Two dates with إلى or a dash between them as one range."""
    waiting: Found | None = None
    for one in found:
        if waiting and (span := _range(tokens, waiting, one)):
            waiting = span
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def _range(tokens: Tokens, first: Found, second: Found) -> Found | None:
    a, b = first.value, second.value
    if not (isinstance(a, When) and isinstance(b, When) and a.start and b.start and b.end):
        return None
    if Precision.RANGE in (a.precision, b.precision) or not _is_joint(tokens, first, second):
        return None
    start = a.start if a.start < b.end else _before(a, b.start)
    if start >= b.end:
        return None
    value = When(start, b.end, Precision.RANGE, b.calendar)
    whole = range(first.tokens.start, second.tokens.stop)
    return Found(first.span.to(second.span), value, "date: from one to another", whole)


def _is_joint(tokens: Tokens, first: Found, second: Found) -> bool:
    """Whether «إلى» or a dash stands between two dates, or «بين» before and «و» between them."""
    between = tokens.forms[first.tokens.stop : second.tokens.start]
    if between in (["الي"], ["حتي"], ["-"], ["–"], ["—"]):
        return True
    start = first.tokens.start
    led = start > 0 and tokens.forms[start - 1].endswith("بين")
    return led and (between == ["و"] or (not between and tokens.forms[second.tokens.start].startswith("و")))


def _before(a: When, b: str) -> str:
    """The beginning of a date that was guessed, where a later one ends the range: a week or years before."""
    if not (a.start and a.candidates):
        return a.start or b
    first, last = date.fromisoformat(a.start[:10]), date.fromisoformat(b[:10])
    if first - last < timedelta(7):
        return (first - timedelta(7)).isoformat()
    return f"{b[:4]}{a.start[4:]}"
