"""What words for numbers and times mean; the value side of the mentions of the contract."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.records import record
from workbench.text.span import Span


class Modifier(StrEnum):
    """How exactly a number is meant."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    TENS = "tens"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    SEVERAL = "several"
    MANY = "many"
    NONE = "none"


class Precision(StrEnum):
    """How finely a time is given."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"


class Calendar(StrEnum):
    """The calendar that a date was written in."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"


@dataclass(frozen=True, slots=True)
class Number:
    """A cardinal number with its bounds; `unit` makes it a quantity (`km`, `percent`, `USD`, …)."""

    low: float | None
    high: float | None
    modifier: Modifier = Modifier.EXACTLY
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in an order, from 1."""

    n: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of an ambiguous date."""

    start: str | None
    end: str | None
    score: float


@dataclass(frozen=True, slots=True)
class When:
    """A time: the ISO dates (or `YYYY-MM-DDTHH:MM`) of its first and last day; None is an open side."""

    start: str | None
    end: str | None
    precision: Precision
    calendar: Calendar = Calendar.GREGORIAN
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in ISO 8601 and in seconds (a month is 30 days, a year 365)."""

    iso8601: str
    seconds: float


Value = Number | Ordinal | When | Duration


@record(frozen=True, slots=True)
class Found:
    """A value, the words it was read from, and the name of the rule that read them.

    `tokens` are the indexes of those words; a bound that stands behind the noun («14 مسلحا على الأقل») is
    in the value alone.
    """

    span: Span
    value: Value
    rule: str
    tokens: range = range(0)
