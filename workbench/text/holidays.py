"""What the name of a holiday means: a day of either calendar, or one that is counted from Easter."""

from workbench.text import almanac
from workbench.text.almanac import Stretch
from workbench.text.asked import Asked, when
from workbench.text.values import Calendar, Precision, When


def holiday(asked: Asked) -> When | None:
    """«عيد الأضحى 2013»; without a year the latest."""
    named = asked.first("holiday")
    if named is None:
        return None
    calendar, month, number = named.code.split()
    years = asked.numbers("yr") or ([asked.today.year, asked.today.year - 1] if asked.today else [])
    for year in years:
        found = _holiday_in(year, calendar, int(month), int(number))
        if found and (asked.has("yr") or (asked.today and found.first <= asked.today)):
            kind = Calendar.HIJRI if calendar == "hijri" else Calendar.GREGORIAN
            return when(found, Precision.DAY, kind)
    return None


def _holiday_in(year: int, calendar: str, month: int, number: int) -> Stretch | None:
    if calendar == "easter":
        sunday = almanac.easter(year)
        found = almanac.shifted(sunday, number) if sunday else None
        return almanac.one(found) if found else None
    if calendar == "gregorian":
        return almanac.day(year, month, number)
    days = (almanac.day(hijri, month, number, Calendar.HIJRI) for hijri in almanac.hijri_years_in(year))
    return next((day for day in days if day and day.first.year == year), None)
