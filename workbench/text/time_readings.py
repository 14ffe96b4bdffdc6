"""What the patterns of longer times mean: weeks, months, years, stretches of them."""

from datetime import date, timedelta

from workbench.text import almanac
from workbench.text.almanac import Stretch
from workbench.text.asked import Asked, when
from workbench.text.lattice import Arc
from workbench.text.values import Calendar, Precision, When

_LEFT_OF_WEAK_MONTH = frozenset(
    ["في", "خلال", "منذ", "هذا", "حتي", "الي", "من", "بين", "قبل", "بعد", "اواخر", "مطلع", "منتصف"]
)
_LEFT_OF_YEAR = frozenset(["في", "منذ", "حتي", "بحلول", "قبل", "بعد", "خلال", "الي", "بين"])
_TEENS = 10
_HIJRI_YEARS = range(1340, 1470)
_YEARS_OF_NEWS = range(1800, 2101)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800,
    "month": 2592000, "year": 31536000, "decade": 315360000, "century": 3153600000,
}  # fmt: skip
_WEEK = 7
_DAYS_OF_A_SHORT_YEAR = 300
YEARS_IN = {"decade": 10, "century": 100}


# ------------------------------------------------------------------ months and years


def month(asked: Asked) -> When | None:
    """«أيلول 2014», «سبتمبر الماضي»; a name that is also another word needs a word before it."""
    found = asked.month()
    named = asked.first("month")
    days = found.days() if found else None
    if found is None or named is None or days is None:
        return None
    if found.guessed and _is_something_else(asked, named):
        return None
    ahead = found.next().days() if found.guessed else None
    return when(days, Precision.MONTH, found.calendar, [ahead] if ahead else [])


def _is_something_else(asked: Asked, named: Arc) -> bool:
    """«حرب تموز», «ثورة 25 يناير», «مارس ضغوطا»"""
    before = asked.word_before()
    if asked.follows("named_after") or before.isdecimal():
        return True
    return _is_weak(asked, named) and before not in _LEFT_OF_WEAK_MONTH


def _is_weak(asked: Asked, named: Arc) -> bool:
    spelt_out = any(arc.symbol == "month_word" for arc in asked.lattice.words(named.start))
    double = named.end[0] - named.start[0] > 2
    return "weak" in named.code and not (spelt_out or double or asked.has("this"))


def year(asked: Asked) -> When | None:
    """«عام 2011», «1435 هـ»"""
    hijri = asked.first("hijri_yr")
    number = asked.first("yr") or hijri
    if number is None:
        return None
    return _whole_year(int(number.number), hijri is not None)


def _whole_year(number: int, hijri: bool = False) -> When | None:
    calendar = Calendar.HIJRI if hijri or number in _HIJRI_YEARS else Calendar.GREGORIAN
    days = almanac.year(number, calendar)
    return when(days, Precision.YEAR, calendar) if days else None


def bare_year(asked: Asked) -> When | None:
    """«منذ 2011», not «في 2000 قرية»"""
    written = asked.first("yr")
    before = asked.word_before()
    if written is None or written.code != "plain" or before not in _LEFT_OF_YEAR:
        return None
    number = int(written.number)
    counted = before != "منذ" and asked.counts_behind() and not _is_no_count(number, asked.word_behind())
    return None if counted else _whole_year(number)


def counts_no_year(asked: Asked) -> bool:
    """«منذ بداية العام 1,250 قتيلا», «في 5 آذار 1300 شخص»: a number that counts and is no year."""
    arcs = asked.match.arcs
    for before, written in zip((None, *arcs), arcs, strict=False):
        if written.symbol != "yr":
            continue
        number = int(written.number)
        form = asked.lattice.tokens.forms[written.start[0]][written.start[1] :]
        if form[:1].isdecimal() and not form.isdecimal():
            return True  # no year has a mark between its thousands
        of_year = before is not None and before.symbol == "year_word" and not before.definite
        if of_year or number in _YEARS_OF_NEWS or written.end != asked.match.end:
            continue  # «عام 1258» owns its number
        if before and asked.counts_behind() and not _is_no_count(number, asked.word_behind()):
            return True
    return False


def _is_no_count(number: int, behind: str) -> bool:
    """«في 2016 أدى»: behind 11 to 99 what is counted ends in ا or ة."""
    return number % 100 > _TEENS and not behind.endswith(("ا", "ه"))


def years(asked: Asked) -> When | None:
    """«عامي 2012 و2014», «2011-2014»"""
    first, last = asked.numbers("yr")
    unit = asked.first("two") or asked.first("several")
    if first >= last or (unit and unit.code != "year"):
        return None
    spelt = any(arc.code != "plain" for arc in asked.match.all("yr"))
    if not (unit or asked.has("year_word")) and (spelt or asked.counts_behind()):
        return None
    start, end = almanac.year(first), almanac.year(last)
    return when(start.to(end), Precision.RANGE) if start and end else None


def share_of_year(asked: Asked) -> When | None:
    """«الربع الأول من عام 2014»"""
    which = asked.first("nth")
    number = asked.year() or (asked.today.year if asked.today else None)
    if which is None or number is None:
        return None
    length, precision = (3, Precision.QUARTER) if asked.has("quarter") else (6, Precision.RANGE)
    last = int(which.number) * length
    start, end = almanac.month(number, last - length + 1), almanac.month(number, last)
    return when(start.to(end), precision) if start and end else None


def season(asked: Asked) -> When | None:
    """«صيف 2013», «الصيف الماضي»: three months, winter from December on."""
    named = asked.first("season")
    number = asked.year() or (asked.today.year if asked.today else None)
    if named is None or number is None:
        return None
    shift = asked.first("shift")
    if shift and not asked.has("year_word") and asked.today:
        number += (
            int(shift.number) if _SEASONS[named.code] + 2 >= asked.today.month or shift.number > 0 else 0
        )
    first = almanac.month(number, _SEASONS[named.code])
    then = almanac.months_later(first.last, 2) if first else None
    last = almanac.month(then.year, then.month) if then else None
    return when(first.to(last), Precision.SEASON) if first and last else None


def decade(asked: Asked) -> When | None:
    """«ثمانينيات القرن الماضي»"""
    behind = asked.lattice.tokens.forms[asked.match.end[0] : asked.match.end[0] + 2]
    if any(form.startswith("عمر") for form in behind):
        return None  # «في العشرينات من عمره» is an age
    number = asked.numbers("decade")[0]
    return When(f"{number}-01-01", f"{number + 9}-12-31", Precision.DECADE)


def stage(asked: Asked) -> When | None:
    """«مطلع أيلول», «نهاية العام الماضي»: a third of it."""
    whole = asked.without_first()
    days = _days_of_whole(whole)
    if days is None:
        return None
    length = (days.last - days.first).days + 1
    if length < 3:
        return None
    third = ("early", "mid", "late").index(asked.match.arcs[0].code)
    if length > _DAYS_OF_A_SHORT_YEAR:
        months = [almanac.month(days.first.year, number) for number in (4 * third + 1, 4 * third + 4)]
        return when(months[0].to(months[1]), Precision.RANGE) if months[0] and months[1] else None
    first, last = (days.first + timedelta(length * part // 3) for part in (third, third + 1))
    if length == _WEEK and asked.today and first > asked.today and not asked.has("shift"):
        first, last = first - timedelta(_WEEK), last - timedelta(_WEEK)  # «نهاية الأسبوع»: news looks back
    return when(Stretch(first, last - timedelta(1)), Precision.RANGE)


def _days_of_whole(asked: Asked) -> Stretch | None:
    if asked.has("month") or asked.has("month_word"):
        found = asked.month()
        return found.days() if found else None
    if asked.has("one"):
        return _unit_days(asked)
    number = asked.year()
    return almanac.year(number) if number else None


# ------------------------------------------------------------------ units of time, seen from today


def unit(asked: Asked) -> When | None:
    """«الشهر الماضي», «هذا الأسبوع»"""
    named, shift = asked.first("one"), asked.first("shift")
    days = None if shift and shift.code == "last" else _unit_days(asked)
    return when(days, Precision(named.code)) if named and days else None


def _unit_days(asked: Asked) -> Stretch | None:
    named, shift, today = asked.first("one"), asked.first("shift"), asked.today
    if named is None or today is None:
        return None
    number = int(shift.number) if shift else 0
    match named.code:
        case "day":
            found = almanac.shifted(today, number)
            return almanac.one(found) if found else None
        case "week":
            return almanac.week(today, number)
        case "month":
            then = almanac.months_later(today.replace(day=1), number)
            return almanac.month(then.year, then.month) if then else None
        case "year":
            return almanac.year(today.year + number)
        case "decade":
            first = almanac.year(today.year // 10 * 10 + 10 * number)
            last = almanac.year(today.year // 10 * 10 + 10 * number + 9)
            return first.to(last) if first and last else None
    return None


def rest(asked: Asked) -> When | None:
    """«بقية الشهر»"""
    days = _unit_days(asked)
    return when(Stretch(asked.today, days.last), Precision.RANGE) if days and asked.today else None


def week_of_day(asked: Asked) -> When | None:
    """«أسبوع 16 أيلول» is that of a day, «الأسبوع الثاني من أيلول» seven days of the month."""
    number = asked.match.arcs[1]
    found = asked.month(int(number.number))
    which = asked.match.arcs[0].definite and not asked.lattice.tokens.forms[number.end[0] - 1].isdecimal()
    day = found.day(int(number.number) * 7 - 6 if which else int(number.number)) if found else None
    sunday = almanac.shifted(day.first, 6) if day and which else None
    week = Stretch(day.first, sunday) if day and sunday else almanac.week(day.first) if day else None
    return when(week, Precision.WEEK) if week else None


def in_a_row(asked: Asked) -> When | None:
    """«لليوم الثالث على التوالي»: the third is today's."""
    named, which, today = asked.first("one"), asked.first("nth"), asked.today
    if named is None or which is None or today is None:
        return None
    if not (asked.has("consecutive") or (named.definite and asked.word_before().endswith("ل"))):
        return None
    start = later(today, named.code, 1 - which.number)
    return when(Stretch(start, today), Precision.RANGE) if start and start <= today else None


def units(asked: Asked) -> When | None:
    """«الـ24 ساعة الماضية», «الأشهر الستة المقبلة»"""
    named = next((arc for arc in asked.match.arcs if arc.symbol in ("one", "two", "several")), None)
    count, shift, today = asked.first("number"), asked.first("shift"), asked.today
    if named is None or today is None or (shift and shift.number == 0):
        return None
    number = count.number if count else named.number
    direction = 1 if shift and shift.number > 0 else -1  # «آخر يومين» needs no more words
    far = later(today, named.code, number * direction)
    near = almanac.shifted(today, direction)
    if far is None or near is None or far == today:
        return None
    near = today if named.code == "hour" else near
    return when(Stretch(min(near, far), max(near, far)), Precision.RANGE)


def units_up_to_now(asked: Asked) -> When | None:
    """«خلال الـ48 ساعة»: those that have just passed."""
    return units(asked) if asked.follows("during") else None


def some_units(asked: Asked) -> When | None:
    """«الأيام الماضية»: some time up to today."""
    shift = asked.first("shift")
    if asked.today is None or shift is None or shift.number == 0:
        return None
    today = asked.today.isoformat()
    return When(None, today, Precision.RANGE) if shift.number < 0 else When(today, None, Precision.RANGE)


def later(day: date, code: str, number: float) -> date | None:
    """The day a number of units later; what is shorter than a day counts where it makes whole ones."""
    if code in ("month", "year", "decade", "century"):
        months = number * (1 if code == "month" else 12 * YEARS_IN.get(code, 1))
        return almanac.months_later(day, round(months)) if abs(months) < 12 * 9999 else None
    days = number * SECONDS[code] / 86400
    return almanac.shifted(day, int(days)) if abs(days) < 366 * 9999 else None
