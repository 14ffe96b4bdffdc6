"""How finely a timeline is cut, and its columns: days, or weeks, months or years where days would not fit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from workbench.model import CountRow

COLUMNS = 45
"""How many columns of a timeline can still be read."""

EMPTY = 6
"""How many empty columns in a row are drawn; a longer time without counts is a break in the axis."""


class Period(StrEnum):
    """What one column of a timeline stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    def start(self, day: date) -> date:
        """The first day of the period that holds `day`."""
        if self is Period.DAY:
            return day
        if self is Period.WEEK:
            return day - timedelta(day.weekday())
        return day.replace(day=1) if self is Period.MONTH else day.replace(month=1, day=1)

    def next(self, start: date) -> date:
        """The first day of the period after the one that begins with `start`."""
        days = {Period.DAY: 1, Period.WEEK: 7, Period.MONTH: 31, Period.YEAR: 366}[self]
        return self.start(start + timedelta(days))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the time axis; `start` is None where a longer time without counts is left out."""

    start: date | None


def period_for(rows: Iterable[CountRow]) -> Period:
    """The finest period whose columns can be read."""
    days = {day for row in rows for day in (row.day, row.last_day) if day is not None}
    fitting = (period for period in Period if len(columns(days, period)) <= COLUMNS)
    return next(fitting, Period.YEAR)


def columns(days: Iterable[date], period: Period) -> tuple[Column, ...]:
    """The columns from the first to the last of `days`, with breaks for long times without any."""
    found: list[Column] = []
    for start in sorted({period.start(day) for day in days}):
        found.extend(_gap(found[-1].start, start, period) if found else ())
        found.append(Column(start))
    return tuple(found)


def _gap(before: date | None, after: date, period: Period) -> list[Column]:
    """The empty columns between two, or one break where they would be too many."""
    empty: list[Column] = []
    start = period.next(before) if before else after
    while start < after and len(empty) <= EMPTY:
        empty.append(Column(start))
        start = period.next(start)
    return empty if start >= after and len(empty) <= EMPTY else [Column(None)]
