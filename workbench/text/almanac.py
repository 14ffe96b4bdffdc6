"""Days, months and years of two calendars, as stretches of Gregorian days.

The convention is that news looks back: of the days that a weekday or a month without a year may mean, it is
the latest on or before publication.
"""

from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from hijridate import Gregorian, Hijri

from workbench.text.values import Calendar

# What the library's tables of Umm al-Qura reach.
_HIJRI_YEARS = range(1343, 1501)
_GREGORIAN_DAYS = (date(1924, 8, 1), date(2077, 11, 16))
_LONGEST_HIJRI_MONTH = 30
MOON = 2  # days that a Hijri month may begin off the tables, by where the moon was seen
_YEARS_TRIED = 7  # in six years a date falls on every weekday


class Stretch(NamedTuple):
    """The first and the last of some days in a row."""

    first: date
    last: date

    def to(self, other: "Stretch") -> "Stretch":
        return Stretch(self.first, other.last)


def one(day: date) -> Stretch:
    return Stretch(day, day)


def shifted(day: date, days: int) -> date | None:
    """The day so many days later; None beyond the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


# ------------------------------------------------------------------ days and months of a year


def year(number: int, calendar: Calendar = Calendar.GREGORIAN) -> Stretch | None:
    """All days of a year."""
    first, last = month(number, 1, calendar), month(number, 12, calendar)
    return first.to(last) if first and last else None


def month(of_year: int, number: int, calendar: Calendar = Calendar.GREGORIAN) -> Stretch | None:
    """All days of a month; None where there is no such month or the tables end."""
    if not 1 <= number <= 12:
        return None
    if calendar is Calendar.HIJRI:
        if of_year not in _HIJRI_YEARS:
            return None
        length = Hijri(of_year, number, 1).month_length()
        first = date(*Hijri(of_year, number, 1).to_gregorian().datetuple())
        return Stretch(first, first + timedelta(length - 1))
    if not MINYEAR < of_year < MAXYEAR:
        return None
    following = date(of_year + number // 12, number % 12 + 1, 1)
    return Stretch(date(of_year, number, 1), following - timedelta(1))


def day(of_year: int, of_month: int, number: int, calendar: Calendar = Calendar.GREGORIAN) -> Stretch | None:
    """One day; None where the month has no such day.

    A Hijri month may have its thirtieth: where the moon was seen a day later than the tables have it.
    """
    days = month(of_year, of_month, calendar)
    found = shifted(days.first, number - 1) if days else None
    if days is None or found is None or number < 1:
        return None
    exists = found <= days.last or (calendar is Calendar.HIJRI and number == _LONGEST_HIJRI_MONTH)
    return one(found) if exists else None


def months_later(start: date, months: int) -> date | None:
    """The same day of a month so many months later, or that month's last."""
    years, number = divmod(start.year * 12 + start.month - 1 + months, 12)
    days = month(years, number + 1)
    return min(days.first + timedelta(start.day - 1), days.last) if days else None


def week(of: date, weeks: int = 0) -> Stretch | None:
    """The week of a day or one before or after it, Monday to Sunday."""
    monday = shifted(of, 7 * weeks - of.weekday())
    sunday = shifted(monday, 6) if monday else None
    return Stretch(monday, sunday) if monday and sunday else None


# ------------------------------------------------------------------ seen from the day of publication


def years_from(today: date, calendar: Calendar) -> Iterator[int]:
    """The years of a calendar around a day, its own first, earlier before later ones."""
    here = today.year
    if calendar is Calendar.HIJRI:
        in_tables = _GREGORIAN_DAYS[0] <= today <= _GREGORIAN_DAYS[1]
        here = Gregorian.fromdate(today).to_hijri().year if in_tables else _HIJRI_YEARS[0]
    yield here
    for away in range(1, _YEARS_TRIED):
        yield here - away
        yield here + away


def latest(today: date, number: int, of_month: int, calendar: Calendar) -> int | None:
    """The year of the latest such day of a month that is not after today; `number` 0 asks for the month."""
    for candidate in years_from(today, calendar):
        found = day(candidate, of_month, number or 1, calendar)
        if found and found.first <= today:
            return candidate
    return None


def latest_weekday(today: date, weekday: int, before: bool = False) -> date | None:
    """The latest such weekday (0 is Monday) on or, with `before`, only before today."""
    back = (today.weekday() - weekday) % 7
    return shifted(today, -(back or 7) if before else -back)


def days_off(day: date, weekday: int) -> int:
    """How many days the nearest such weekday lies before (less than 0) or behind a day: -3 to 3."""
    return (weekday - day.weekday() + 3) % 7 - 3


def next_weekday(today: date, weekday: int) -> date | None:
    """The next such weekday after today."""
    return shifted(today, (weekday - today.weekday()) % 7 or 7)


def hijri_years_in(gregorian: int) -> Iterator[int]:
    """The Hijri years that a Gregorian year meets, the one that begins in it first."""
    days = year(gregorian)
    for end in reversed(days or ()):
        if _GREGORIAN_DAYS[0] <= end <= _GREGORIAN_DAYS[1]:
            yield Gregorian.fromdate(end).to_hijri().year


def easter(of_year: int) -> date | None:
    """Western Easter Sunday (the anonymous Gregorian algorithm, Nature, 20 April 1876)."""
    if not MINYEAR <= of_year <= MAXYEAR:
        return None
    a, b, c = of_year % 19, of_year // 100, of_year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    number, before = divmod(h + k - 7 * m + 114, 31)
    return date(of_year, number, before + 1)
