"""Days as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import BadDate, HijriDate, NoSuchDay, ShortYear
from workbench.text.typed_day import typed_day

DAY = date(2016, 3, 14)
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@given(st.dates(min_value=date(1600, 1, 1)))
def test_a_day_is_read_in_digits_of_any_family_either_way_round(day: date) -> None:
    for typed in (day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day}.{day.month}.{day:%Y}"):
        assert typed_day(typed) == day
        assert typed_day(typed.translate(ARABIC)) == day


@pytest.mark.parametrize(
    "typed",
    [
        "14/3/2016", "14.3.2016", "14-03-2016", "١٤/٣/٢٠١٦", " 2016/3/14 ", "14 / 3 / 2016", "14 3 2016",
        "14 آذار 2016", "١٤ مارس ٢٠١٦", "14 آذار/مارس 2016", "14 مارس / آذار 2016م", "14 اذار 2016",
        "الاثنين 14 آذار 2016", "الإثنين، 14 مارس 2016", "يوم الاثنين 14/3/2016",
        "14 March 2016", "14th of March 2016", "March 14, 2016", "Mar 14 2016", "14-Mar-2016",
        "Monday, 14 March 2016",
    ],
)  # fmt: skip
def test_a_day_is_read_as_it_is_written_in_either_language(typed: str) -> None:
    assert typed_day(typed) == DAY


@pytest.mark.parametrize("typed", ["3/14/2016", "31/2/2016", "2016-13-01", "0/3/2016", "30 شباط 2016"])
def test_a_day_that_there_is_not_is_named(typed: str) -> None:
    with pytest.raises(NoSuchDay, match="day stands before the month"):
        typed_day(typed)


@pytest.mark.parametrize("typed", ["14/3/16", "3.4.14", "14 آذار 16"])
def test_a_year_of_two_digits_may_be_a_day(typed: str) -> None:
    with pytest.raises(ShortYear, match="four digits"):
        typed_day(typed)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15/9/1437", date(2016, 6, 20)),
        ("15 رمضان 1437", date(2016, 6, 20)),
        ("الاثنين ١٥ رمضان ١٤٣٧هـ", date(2016, 6, 20)),
        ("1 محرم 1436", date(2014, 10, 25)),
    ],
)
def test_a_hijri_day_is_the_one_of_its_calendar(typed: str, day: date) -> None:
    assert typed_day(typed) == day


@pytest.mark.parametrize("typed", ["5/6/1320", "5 رمضان 1320"])
def test_a_hijri_year_without_a_table_is_refused(typed: str) -> None:
    with pytest.raises(HijriDate):
        typed_day(typed)


@pytest.mark.parametrize(
    "typed", ["", "أمس", "2016", "14/3", "14 كذا 2016", "آذار 2016", "14/3/20166", "كلام 14/3/2016"]
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(BadDate, match="is not a date"):
        typed_day(typed)
