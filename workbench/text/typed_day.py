"""Days as people type them: in digits of any family or with the month's name, the day before the month."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from workbench.errors import BadDate, HijriDate, NoSuchDay, ShortYear
from workbench.resources import resource
from workbench.text import almanac
from workbench.text.fold import fold_words
from workbench.text.lexicon import read_entries
from workbench.text.values import Calendar

_BETWEEN = r"\s*[-/.\s]\s*"
_YEAR_FIRST = re.compile(rf"(?P<year>\d{{4}}){_BETWEEN}(?P<month>\d{{1,2}}){_BETWEEN}(?P<day>\d{{1,2}})")
_DAY_FIRST = re.compile(rf"(?P<day>\d{{1,2}}){_BETWEEN}(?P<month>\d{{1,2}}){_BETWEEN}(?P<year>\d{{2,4}})")
_NAMED = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[-\s]+(?:of )?(?P<name>[^\d]+?)[-\s]+(?P<year>\d{2,4})")
_NAME_FIRST = re.compile(r"(?P<name>[a-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?[,\s]+(?P<year>\d{2,4})")
_FORMS = (_YEAR_FIRST, _DAY_FIRST, _NAMED, _NAME_FIRST)
# «2014م», and the weekday that stands before a day.
_AROUND = re.compile(r"^(?:يوم )?(?P<weekday>[^\W\d]+)\s*[,،]?\s+|(?<=\d)\s*(?:م|ه|هـ)?\.?$")
_HIJRI_YEARS = range(1300, 1500)


def typed_day(text: str) -> date:
    """The day typed as 2014-09-25, 25/9/2014, ٢٥.٩.٢٠١٤, «25 أيلول 2014» or “25 September 2014”.

    A Hijri day, «15 رمضان 1437» or 15/9/1437, is the one that the calendar of Umm al-Qura gives it.
    Raises BadDate; of its kinds NoSuchDay, ShortYear and HijriDate say what is wrong with it.
    """
    typed = text.strip()
    folded = _AROUND.sub(_without_weekday, fold_words(typed)).strip()
    found = next((match for form in _FORMS if (match := form.fullmatch(folded))), None)
    month = _month(found.groupdict()) if found else None
    if found is None or month is None:
        raise BadDate(text=typed)
    number, hijri = month
    if len(found["year"]) < 4:
        raise ShortYear(text=typed)
    if hijri or (found.re is not _YEAR_FIRST and int(found["year"]) in _HIJRI_YEARS):
        return _converted(int(found["year"]), number, int(found["day"]), typed)
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError as error:
        raise NoSuchDay(text=typed) from error


def _converted(year: int, month: int, day: int, typed: str) -> date:
    """The Gregorian day of a Hijri one; raises HijriDate where no table has its year, NoSuchDay."""
    if almanac.year(year, Calendar.HIJRI) is None:
        raise HijriDate(text=typed)
    found = almanac.day(year, month, day, Calendar.HIJRI)
    if found is None:
        raise NoSuchDay(text=typed)
    return found.first


def _month(parts: Mapping[str, str]) -> tuple[int, bool] | None:
    """The number of the month and whether it is Hijri; None for a name that none has."""
    if "month" in parts:
        return int(parts["month"]), False
    # «آذار/مارس»: the one name explains the other.
    names = {_months().get(name.strip(" .")) for name in parts["name"].split("/")}
    return names.pop() if len(names) == 1 else None


def _without_weekday(around: re.Match[str]) -> str:
    """Nothing, where a weekday stands or nothing at all; else what stands there."""
    word = around["weekday"]
    return "" if word is None or word.removeprefix("ال") in _weekdays() else around[0]


@cache
def _months() -> Mapping[str, tuple[int, bool]]:
    """The number of each folded name of a month and whether it is Hijri; English ones shortened as well."""
    known = {}
    for form, entry in read_entries(resource("lexicons", "dates_months.csv")):
        name, month = fold_words(form), (int(entry.number), "hijri" in entry.code)
        known[name] = month
        if name.isascii():
            known[name[:3]] = month
    return known | {"sept": (9, False)}


@cache
def _weekdays() -> frozenset[str]:
    """The folded names of the weekdays, without their article."""
    entries = read_entries(resource("lexicons", "dates_words.csv"))
    return frozenset(fold_words(form) for form, entry in entries if entry.symbol.startswith("weekday"))
