"""Days, months and years of two calendars."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text import almanac
from workbench.text.values import Calendar

TODAY = date(2014, 9, 25)
GREGORIAN, HIJRI = Calendar.GREGORIAN, Calendar.HIJRI


def test_months_have_their_lengths() -> None:
    assert almanac.month(2016, 2) == (date(2016, 2, 1), date(2016, 2, 29))
    assert almanac.month(2013, 12) == (date(2013, 12, 1), date(2013, 12, 31))
    assert almanac.month(1435, 9, HIJRI) == (date(2014, 6, 28), date(2014, 7, 27))


def test_days_that_are_not_are_none() -> None:
    assert almanac.day(2015, 2, 29) is None
    assert almanac.day(2015, 13, 1) is None
    assert almanac.day(1200, 1, 1, HIJRI) is None


def test_a_hijri_month_may_have_its_thirtieth() -> None:
    assert almanac.day(1435, 11, 30, HIJRI) == (date(2014, 9, 25), date(2014, 9, 25))


@pytest.mark.parametrize(
    ("number", "month", "calendar", "year"),
    [(25, 9, GREGORIAN, 2014), (26, 9, GREGORIAN, 2013), (0, 10, GREGORIAN, 2013), (1, 12, HIJRI, 1435)],
)
def test_the_latest_is_not_after_today(number: int, month: int, calendar: Calendar, year: int) -> None:
    assert almanac.latest(TODAY, number, month, calendar) == year


def test_weekdays_look_back_and_ahead() -> None:
    thursday = TODAY.weekday()
    assert almanac.latest_weekday(TODAY, thursday) == TODAY
    assert almanac.latest_weekday(TODAY, thursday, before=True) == date(2014, 9, 18)
    assert almanac.next_weekday(TODAY, thursday) == date(2014, 10, 2)


def test_months_later_end_with_the_month() -> None:
    assert almanac.months_later(date(2014, 3, 31), -1) == date(2014, 2, 28)
    assert almanac.months_later(date(2014, 12, 15), 2) == date(2015, 2, 15)


@pytest.mark.parametrize(("year", "sunday"), [(2013, date(2013, 3, 31)), (2024, date(2024, 3, 31))])
def test_easter(year: int, sunday: date) -> None:
    assert almanac.easter(year) == sunday


@given(st.dates(), st.integers(-200_000, 200_000))
def test_no_shift_leaves_the_calendar(day: date, amount: int) -> None:
    for there in (almanac.shifted(day, amount * 100), almanac.months_later(day, amount)):
        assert there is None or isinstance(there, date)
    week = almanac.week(day, amount)
    assert week is None or (week.last - week.first).days == 6
