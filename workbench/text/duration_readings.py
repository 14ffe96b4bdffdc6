"""What the patterns of durations mean, of days told by them («قبل ثلاثة أيام»), and of clock times."""

from workbench.text import almanac
from workbench.text.asked import Asked, when
from workbench.text.date_readings import days_seen
from workbench.text.time_readings import SECONDS, YEARS_IN, later
from workbench.text.tokens import TokenKind
from workbench.text.values import Duration, Precision, When

_ISO = {
    "year": "Y", "month": "M", "week": "W", "day": "D", "night": "D", "hour": "H", "minute": "M",
    "second": "S",
}  # fmt: skip
_LATE = ("noon", "afternoon", "evening", "night")

# ------------------------------------------------------------------ days so long ago or to come


def ago(asked: Asked) -> When | None:
    """«قبل ثلاثة أيام»; not «قبل يوم من الهجوم», «منذ عام 2011», «قبل يوم الجمعة»"""
    if (asked.precedes("of") and not asked.has("now")) or asked.goes_on_with("yr", "month", "weekday"):
        return None
    last = asked.match.arcs[-1]
    if last.symbol == "one" and last.code == "day" and asked.goes_on_with("day", "chain"):
        return None  # «منذ يوم 2 أيلول»
    return _away(asked, -1)


def since_then(asked: Asked) -> When | None:
    """«من أسبوع» at the beginning of a line or behind a mark; elsewhere من belongs to what is before it."""
    tokens, before = asked.lattice.tokens, asked.match.start[0] - 2
    begins = before < 0 or tokens.kinds[before] in (TokenKind.MARK, TokenKind.BREAK)
    return _away(asked, -1) if asked.word_before() == "من" and begins else None


def from_now(asked: Asked) -> When | None:
    """«بعد أسبوعين»; not «بعد يومين من الهجوم»"""
    short = all(SECONDS[code] < SECONDS["day"] for _, code in _amounts(asked))
    if short or (asked.precedes("of", "over") and not asked.has("now")):
        return None
    return _away(asked, 1)


def _away(asked: Asked, direction: int) -> When | None:
    there = asked.today
    for number, code in _amounts(asked):
        there = later(there, code, direction * number) if there else None
    return when(almanac.one(there), Precision.DAY) if there else None


# ------------------------------------------------------------------ durations


def duration(asked: Asked) -> Duration | None:
    """«ثلاثة أشهر وعشرة أيام»; not the end of «الساعة الثانية و55 دقيقة»"""
    units = [arc for arc in asked.match.arcs if arc.symbol == "one"]
    # «على مدار الساعة», «أصيب 173 اليوم»
    points = any(arc.definite and arc.code in ("hour", "second", "day") for arc in units)
    return None if points else _lasting(_amounts(asked))


def duration_and_part(asked: Asked) -> Duration | None:
    """«ساعة ونصف»"""
    number = asked.match.all("number")[-1].number
    unit_codes = {arc.code for arc in asked.match.arcs if arc.symbol in ("one", "two", "several")}
    amounts = _amounts(asked)
    if not 0 < number < 1 or len(unit_codes) != 1:
        return None
    return _lasting([(sum(amount for amount, _ in amounts), amounts[0][1])])


def unit_alone(asked: Asked) -> Duration | None:
    """«يوم» and nothing else on its line."""
    forms, (index, skip), end = asked.lattice.tokens.forms, asked.match.start, asked.match.end[0]
    neighbours = forms[max(index - 1, 0) : index] + forms[end : end + 1]
    return duration(asked) if not skip and all(form in "\n.،,!؟?" for form in neighbours) else None


def a_unit(asked: Asked) -> Duration | None:
    """«أسبوعا», where it is not the week of something."""
    named = asked.first("bare_one")
    taken = asked.precedes("month_name", "weekday_name", "number", "ordinal", "shift", "of", "this", "digit")
    digits_behind = asked.lattice.tokens.forms[asked.match.end[0] : asked.match.end[0] + 1]
    is_rate = asked.word_before() == "/"  # «50 كم/ساعة»
    if named is None or taken or is_rate or asked.counts_behind():
        return None
    if any(form[0].isdigit() for form in digits_behind):
        return None
    return _lasting([(1.0, named.code)])


def _amounts(asked: Asked) -> list[tuple[float, str]]:
    """The numbers and units of a match, in order; a number behind a unit is its part («ساعة ونصف»)."""
    found: list[tuple[float, str]] = []
    number: float | None = None
    for arc in asked.match.arcs:
        if arc.symbol == "number":
            number = arc.number
        elif arc.symbol in ("one", "two", "several"):
            found.append((arc.number if number is None else number, arc.code))
            number = None
    if number is not None and found and 0 < number < 1:
        found[-1] = (found[-1][0] + number, found[-1][1])
    return found


def _lasting(amounts: list[tuple[float, str]]) -> Duration | None:
    """A length of time in ISO 8601; None for a number that is no length."""
    if any(number <= 0 for number, _ in amounts):
        return None
    seconds = sum(number * SECONDS[code] for number, code in amounts)
    days, times = "", ""
    for code in ("century", "decade", *_ISO):
        for number, unit_code in amounts:
            if unit_code == code:
                letter = _ISO.get(code, "Y")
                text = f"{number * YEARS_IN.get(code, 1):g}{letter}"
                days, times = (days, times + text) if SECONDS[code] < 86400 else (days + text, times)
    return Duration(f"P{days}" + (f"T{times}" if times else ""), float(seconds))


# ------------------------------------------------------------------ clock times


def clock(asked: Asked) -> When | None:
    """«الساعة الخامسة والنصف مساء أمس»: a time of day with its day; without one it is not read."""
    days = days_seen(asked) if not asked.has("this") or asked.has("weekday") else [asked.today]
    time = _time(asked)
    if not days or days[0] is None or time is None:
        return None
    hour, minute, precision = time
    at = f"{days[0].isoformat()}T{hour:02}:{minute:02}"
    return When(at, at, precision)


def _time(asked: Asked) -> tuple[int, int, Precision] | None:
    """Hour and minute of 24 hours."""
    written = asked.first("time")
    named = asked.first("nth") or asked.first("number")
    if written:
        hour, minute = map(int, written.code.split(":"))
    elif named and named.number % 1 == 0:
        hour, minute = int(named.number), 0
    else:
        return None
    exact = written is not None or asked.has("clock_part")
    if part := asked.first("clock_part"):
        minutes = 60 * hour + minute + int(part.number) * (-1 if asked.has("except") else 1)
        hour, minute = divmod(minutes, 60)
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    return _of_day(hour, asked) % 24, minute, Precision.MINUTE if exact else Precision.HOUR


def _of_day(hour: int, asked: Asked) -> int:
    """The hour of 24 that one of 12 is in a part of the day: five in the evening is seventeen."""
    part = asked.first("part")
    night = any(arc.code == "night" for arc in asked.match.all("relative"))
    code = part.code if part else "night" if night else ""
    if code not in _LATE or hour > 12:
        return hour
    if hour == 12:
        return 0 if code == "night" else 12
    if (code == "night" and hour < 6) or (code == "noon" and hour > 9):
        return hour
    return hour + 12
