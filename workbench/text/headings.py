"""Years that stand alone on a line, as the heading of what happened in them: chronologies."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from workbench.text import almanac
from workbench.text.tokens import TokenKind, Tokens
from workbench.text.values import Calendar, Found, Precision, When

_YEARS = range(1900, 2101)
RULE = "date: year as a heading"


def with_headings(tokens: Tokens, found: Sequence[Found], at: Iterable[int]) -> list[Found]:
    """The dates with such years among them; days and months without a year below them are of that year."""
    alone = list(_headings(tokens, at))
    dated = {index for one in found for index in one.tokens} if alone else frozenset()
    headings = [one for one in alone if one.tokens.start not in dated]
    if not headings:
        return list(found)
    starts = {one.tokens.start: one for one in found}
    below = dict(_below(tokens, headings, starts))
    moved = [_in_year(one, below[one.tokens.start]) if one.tokens.start in below else one for one in found]
    return sorted((*moved, *headings), key=lambda one: one.span)


def _headings(tokens: Tokens, at: Iterable[int]) -> Iterator[Found]:
    for index in at:
        form = tokens.forms[index]
        if len(form) == 4 and form.isdecimal() and int(form) in _YEARS and _is_alone(tokens, index):
            days = almanac.year(int(form))
            if days:
                first, last = (day.isoformat() for day in days)
                span = tokens.span(index, index)
                yield Found(span, When(first, last, Precision.YEAR), RULE, range(index, index + 1))


def _is_alone(tokens: Tokens, index: int) -> bool:
    behind = index + 1 + (tokens.forms[index + 1 : index + 2] == [":"])
    ends = behind < len(tokens) and tokens.kinds[behind] is TokenKind.BREAK
    return ends and (index == 0 or tokens.kinds[index - 1] is TokenKind.BREAK)


def _below(
    tokens: Tokens, headings: Sequence[Found], starts: Mapping[int, Found]
) -> Iterator[tuple[int, int]]:
    """The dates that begin a line below a heading, before a line that none begins, each with the year."""
    for heading in headings:
        line = _next_line(tokens, heading.tokens.stop)
        while line in starts:
            yield line, int(tokens.forms[heading.tokens.start])
            line = _next_line(tokens, line)


def _next_line(tokens: Tokens, index: int) -> int:
    """The first word of the line behind a word; one break may end several lines."""
    ends = (at for at in range(index, len(tokens)) if tokens.kinds[at] is TokenKind.BREAK)
    return next(ends, len(tokens)) + 1


def _in_year(found: Found, year: int) -> Found:
    """A date whose year was guessed, in that year."""
    value = found.value
    if not isinstance(value, When) or value.calendar is not Calendar.GREGORIAN or not _is_guessed(value):
        return found
    first = date.fromisoformat((value.start or "")[:10])
    days = almanac.month(year, first.month)
    if value.precision is not Precision.MONTH:
        days = almanac.day(year, first.month, first.day)
    if days is None:
        return found
    start, end = (day.isoformat() for day in days)
    return replace(found, value=When(start, end, value.precision))


def _is_guessed(value: When) -> bool:
    """Whether the same days of another year would do as well."""
    others = (each.start for each in value.candidates[1:])
    return bool(value.start) and any(other and other[5:] == (value.start or "")[5:] for other in others)
