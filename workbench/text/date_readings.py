"""What the patterns of days mean: days of months, weekdays, parts of days."""

import re
from datetime import date

from workbench.text import almanac
from workbench.text.almanac import Stretch
from workbench.text.asked import Asked, Month, when
from workbench.text.lattice import Arc
from workbench.text.values import Calendar, Precision, When

_NEAR = 3  # days by which a report may be older than its publication
_WEEKS = 5  # that a month may have of one weekday
_MONTHS_TRIED = (0, -1, 1, -2, 2, -3)


# ------------------------------------------------------------------ days of months


def day_of_month(asked: Asked) -> When | None:
    """«الخميس 25 أيلول 2014»"""
    day = asked.first("day")
    if day is None or _is_day_in(asked, day):
        return None
    month = asked.month(int(day.number))
    if month is None or (month.guessed and asked.follows("named_after")):
        return None  # «ثورة 25 يناير»
    if _is_another_weekday(asked, day, month):
        return None  # «الثلاثاء الثالث من أيلول» is then the third Tuesday
    precision = Precision.PART_OF_DAY if asked.has("part") else Precision.DAY
    found = _dated(month, int(day.number), precision)
    weekday = asked.first("weekday")
    if found and weekday and month.calendar is Calendar.HIJRI:
        return _as_the_moon_was_seen(found, int(weekday.number), precision)
    return found


def _as_the_moon_was_seen(found: When, weekday: int, precision: Precision) -> When:
    """«الجمعة 15 رمضان»: the Friday a day or two off the tables; where there is none, either may be meant."""
    assert found.start
    told = date.fromisoformat(found.start[:10])
    off = almanac.days_off(told, weekday)
    seen = almanac.shifted(told, off)
    if not off or seen is None:
        return found
    if abs(off) <= almanac.MOON:
        return when(almanac.one(seen), precision, Calendar.HIJRI)
    return when(almanac.one(told), precision, Calendar.HIJRI, [almanac.one(seen)])


def _is_another_weekday(asked: Asked, day: Arc, month: Month) -> bool:
    """Whether an ordinal small enough to number weekdays stands behind a weekday that the day is not."""
    weekday, found = asked.first("weekday"), month.day(int(day.number))
    in_words = not asked.lattice.tokens.forms[day.end[0] - 1].isdecimal()
    far = month.guessed and asked.today is not None and abs(month.year - asked.today.year) > 1
    if weekday is None or found is None or not in_words or day.number > _WEEKS:
        return False
    return far or found.first.weekday() != int(weekday.number)


def _is_day_in(asked: Asked, day: Arc) -> bool:
    """«الثاني في أيلول» is the second of something in September, «2 في أيلول» its second day."""
    behind = [arc.symbol for arc in asked.match.arcs if arc.start == day.end]
    return behind == ["in"] and not asked.lattice.tokens.forms[day.end[0] - 1].isdecimal()


def _dated(month: Month, number: int, precision: Precision) -> When | None:
    days = month.day(number)
    if days is None:
        return None
    ahead = month.next().day(number) if month.guessed else None
    return when(days, precision, month.calendar, [ahead] if ahead else [])


def days_of_month(asked: Asked) -> When | None:
    """«من 3 إلى 12 سبتمبر»"""
    first, last = asked.numbers("day")
    month = asked.month(first)
    if month is None or first >= last:
        return None
    start, end = month.day(first), month.day(last)
    return when(start.to(end), Precision.RANGE, month.calendar) if start and end else None


def weekday_of_month(asked: Asked) -> When | None:
    """«أول جمعة من تموز», «الاثنين الأخير من الشهر الماضي»"""
    weekday = asked.first("weekday_name") or asked.first("weekday")
    days = _days_of(asked)
    if weekday is None or days is None:
        return None
    first, last = days
    if asked.has("last"):
        found = almanac.latest_weekday(last, int(weekday.number))
    else:
        weeks = _which(asked) - 1
        found = almanac.shifted(first, (int(weekday.number) - first.weekday()) % 7 + 7 * weeks)
    return when(almanac.one(found), Precision.DAY) if found and first <= found <= last else None


def day_number_of_month(asked: Asked) -> When | None:
    """«ثالث يوم من شهر رمضان», «اليوم الأخير من شهر آب»"""
    month = asked.month()
    days = month.days() if month else None
    if month is None or days is None:
        return None
    if asked.has("last"):
        return when(almanac.one(days.last), Precision.DAY, month.calendar)
    return _dated(month, _which(asked), Precision.DAY)


def _days_of(asked: Asked) -> Stretch | None:
    month = asked.month()
    return month.days() if month else None


def _which(asked: Asked) -> int:
    """Which one: the ordinal that stands before the month."""
    return next((int(arc.number) for arc in asked.match.arcs if arc.symbol in ("ordinal", "nth")), 0)


def digits(asked: Asked) -> When | None:
    """«25/9/2014», «2014-09-25», «9/2014», «22/4»"""
    chain = asked.first("chain")
    if chain is None:
        return None
    parts = re.split(r"[/.\-]", chain.code)
    numbers = [int(part) for part in parts]
    if len(parts) == 3:
        return _of_three(numbers, asked.has("hijri_mark"))
    return _of_two(asked, parts, numbers) if "/" in chain.code else None


def _of_three(numbers: list[int], hijri: bool) -> When | None:
    first, second, third = numbers
    orders = [(first, second, third), (first, third, second)] if first > 31 else []
    if not orders:
        year = third if third > 99 else third + (2000 if third < 70 else 1900)
        orders = [(year, second, first), (year, first, second)]
    calendar = Calendar.HIJRI if hijri or 1300 <= orders[0][0] < 1500 else Calendar.GREGORIAN
    read = [days for year, month, day in orders if (days := almanac.day(year, month, day, calendar))]
    return (
        when(read[0], Precision.DAY, calendar, [day for day in read[1:] if day != read[0]]) if read else None
    )


def _of_two(asked: Asked, parts: list[str], numbers: list[int]) -> When | None:
    first, second = numbers
    if max(numbers) > 1000:
        if min(numbers) > 1000:
            return _season_years(first, second)
        days = almanac.month(max(numbers), min(numbers))
        return when(days, Precision.MONTH) if days else None
    sure = max(numbers) > 12 or parts[0].startswith("0") or parts[1].startswith("0")
    if not (sure or asked.follows("on_date") or asked.follows("day_word")) or asked.today is None:
        return None  # 1/2 is a half
    day, month = (second, first) if second > 12 else (first, second)
    year = almanac.latest(asked.today, day, month, Calendar.GREGORIAN)
    return _dated(Month(year, month, Calendar.GREGORIAN, guessed=True), day, Precision.DAY) if year else None


def _season_years(first: int, second: int) -> When | None:
    """«2014/2015»"""
    start, end = almanac.year(first), almanac.year(second)
    return when(start.to(end), Precision.RANGE) if start and end and second == first + 1 else None


# ------------------------------------------------------------------ days seen from today


def day(asked: Asked) -> When | None:
    """«اليوم», «أمس الأربعاء», «الخميس الماضي»"""
    return _seen(asked, Precision.DAY)


def part_of_day(asked: Asked) -> When | None:
    """«فجر اليوم», «الليلة الماضية», «هذا الصباح»"""
    return _seen(asked, Precision.PART_OF_DAY)


def _seen(asked: Asked, precision: Precision) -> When | None:
    days = days_seen(asked)
    if not days:
        return None
    night = any(arc.code == "night" for arc in asked.match.all("relative"))
    precision = Precision.PART_OF_DAY if night else precision
    return when(almanac.one(days[0]), precision, others=[almanac.one(other) for other in days[1:]])


def days_seen(asked: Asked) -> list[date]:
    """The day that words such as «أمس الأربعاء» mean, then what else they may mean; none without today."""
    if asked.today is None:
        return []
    relative, weekday = asked.first("relative"), asked.first("weekday")
    if relative:
        return _from_relative(asked, asked.today, relative, weekday)
    shift = asked.first("shift")
    if weekday:
        return _from_weekday(asked.today, int(weekday.number), int(shift.number) if shift else None)
    found = almanac.shifted(asked.today, int(shift.number) if shift else 0)
    return [found] if found else []


def _from_relative(asked: Asked, today: date, relative: Arc, weekday: Arc | None) -> list[date]:
    if relative.number == 0 and (
        asked.follows("paper") or (not weekday and asked.precedes("same", "ordinal", "first_of", "shift"))
    ):
        return []  # «روسيا اليوم», «اليوم نفسه», «اليوم الثالث», «اليوم التالي»
    found = almanac.shifted(today, int(relative.number))
    if found is None or weekday is None or found.weekday() == int(weekday.number):
        return [found] if found else []
    named = almanac.latest_weekday(found, int(weekday.number))
    # The weekday is right where the report was published later than it was written.
    return [named, found] if named and (found - named).days <= _NEAR else [found]


def _from_weekday(today: date, weekday: int, shift: int | None) -> list[date]:
    back, ahead = almanac.latest_weekday(today, weekday), almanac.next_weekday(today, weekday)
    if shift is None:
        return [found for found in (back, ahead) if found]
    if shift < 0:
        back = almanac.latest_weekday(today, weekday, before=True)
        found = almanac.shifted(back, 7 * (shift + 1)) if back else None
    elif shift > 0:
        found = almanac.shifted(ahead, 7 * (shift - 1)) if ahead else None
    else:
        found = almanac.shifted(today, weekday - today.weekday())
    return [found] if found else []


def eve(asked: Asked) -> When | None:
    """«عشية الجمعة»"""
    days = days_seen(asked)
    before = almanac.shifted(days[0], -1) if days else None
    return when(almanac.one(before), Precision.PART_OF_DAY) if before else None


def nights(asked: Asked) -> When | None:
    """«ليل الخميس الجمعة»: the night that begins on one day and ends on the other."""
    if asked.today is None:
        return None
    first, second = asked.numbers("weekday")
    end = almanac.latest_weekday(asked.today, second)
    start = almanac.latest_weekday(end, first, before=True) if end else None
    if start is None or end is None:
        return None
    precision = Precision.PART_OF_DAY if (end - start).days == 1 else Precision.RANGE
    return when(Stretch(start, end), precision)


def weekdays(asked: Asked) -> When | None:
    """«يومي الخميس والجمعة»"""
    found = nights(asked)
    return When(found.start, found.end, Precision.RANGE) if found else None


def weekday_and_day(asked: Asked) -> When | None:
    """«الجمعة الخامس عشر»: of the months around the nearest in which it is one."""
    weekday, number = asked.first("weekday"), asked.first("day")
    if weekday is None or number is None or asked.today is None:
        return None
    last = asked.lattice.tokens.forms[number.end[0] - 1]
    if (last.isdecimal() and asked.counts_behind()) or last.endswith("ه"):
        return None  # «قتل الخميس 15 شخصا»; «الجمعة الرابعة» is the fourth of some Fridays
    for months in _MONTHS_TRIED:
        then = almanac.months_later(asked.today.replace(day=1), months)
        days = almanac.day(then.year, then.month, int(number.number)) if then else None
        if days and days.first.weekday() == int(weekday.number):
            return when(days, Precision.DAY)
    return None


def weekday_of_week(asked: Asked) -> When | None:
    """«أحد الأسبوع الماضي»"""
    days = _weekdays_in_week(asked)
    return when(almanac.one(days[0]), Precision.DAY) if days else None


def weekdays_of_week(asked: Asked) -> When | None:
    """«الأسبوع المقبل بين الأربعاء والجمعة»"""
    days = _weekdays_in_week(asked)
    return when(Stretch(days[0], days[1]), Precision.RANGE) if len(days) == 2 and days[0] < days[1] else None


def _weekdays_in_week(asked: Asked) -> list[date]:
    shift = asked.first("shift")
    week = almanac.week(asked.today, int(shift.number) if shift else 0) if asked.today else None
    if week is None:
        return []
    numbers = [int(arc.number) for arc in asked.match.arcs if arc.symbol in ("weekday", "weekday_name")]
    days = (almanac.shifted(week.first, number) for number in numbers)
    return [found for found in days if found]
