"""When an event happened, in words of the interface."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from workbench.model import EventDate
from workbench.terms import in_digits, say, short_day, term
from workbench.text.fold import fold_words
from workbench.text.values import Precision
from workbench.ui.theme import Theme


def when_words(when: EventDate, theme: Theme, year: bool = True, weekday: bool = True) -> str:
    """«Thursday 25 Sept 2014», «23 Sept to 25 Sept 2014», «September 2014»; empty when no day is known."""
    start, end = _moment(when.start), _moment(when.end)
    if start is None or end is None:
        return _open(start, end, theme, year)
    if when.precision is Precision.YEAR:
        return in_digits(str(start.year), theme.lang, theme.digits)
    if when.precision is Precision.MONTH:
        named = f"{term(f'month.{start.month}', theme.lang)} {start.year}"
        return in_digits(named, theme.lang, theme.digits)
    if start.date() == end.date():
        return _day_and_time(start, theme, year, weekday)
    first = _day(start, theme, year and start.year != end.year)
    return say("range.between", theme.lang, low=first, high=_day(end, theme, year))


def is_resolved(when: EventDate, text: str) -> bool:
    """Whether the day does not stand in the words but was worked out, such as that of «Thursday»."""
    if when.start is None and when.end is None:
        return False
    words = fold_words(when.span.of(text)) if when.span else ""
    return (when.start or when.end or "")[:4] not in words


def _moment(iso: str | None) -> datetime | None:
    return datetime.fromisoformat(iso) if iso else None


def _open(start: datetime | None, end: datetime | None, theme: Theme, year: bool) -> str:
    if start is not None:
        return QCoreApplication.translate("When", "since {day}").format(day=_day(start, theme, year))
    if end is not None:
        return QCoreApplication.translate("When", "until {day}").format(day=_day(end, theme, year))
    return ""


def _day(day: datetime, theme: Theme, year: bool) -> str:
    return short_day(day.date(), theme.lang, theme.digits, year=year)


def _day_and_time(day: datetime, theme: Theme, year: bool, weekday: bool) -> str:
    words = _day(day, theme, year)
    if weekday:
        words = f"{term(f'weekday.{day.isoweekday()}', theme.lang)} {words}"
    if (day.hour, day.minute) == (0, 0):
        return words
    time = in_digits(f"{day:%H:%M}", theme.lang, theme.digits)
    return f"{words}{term('comma', theme.lang)}{time}"
