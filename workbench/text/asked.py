"""What a match of the date grammar asks for: which month of which year, which day, seen from publication."""

from collections.abc import Sequence
from datetime import date

from workbench.records import record
from workbench.text import almanac
from workbench.text.almanac import Stretch
from workbench.text.grammar import Match
from workbench.text.lattice import Arc, Lattice
from workbench.text.values import Calendar, Candidate, Precision, When

_BACK, _AHEAD = 0.9, 0.1  # scores of the reading that looks back and of the other one
_GREGORIAN_SINCE = 1700  # a smaller year with a Hijri month is a Hijri year


def when(
    days: Stretch,
    precision: Precision,
    calendar: Calendar = Calendar.GREGORIAN,
    others: Sequence[Stretch] = (),
) -> When:
    """A stretch of days as a value; `others` are what the words might mean as well."""
    scored = [(days, _BACK), *((other, _AHEAD / len(others)) for other in others)] if others else []
    candidates = (Candidate(each.first.isoformat(), each.last.isoformat(), score) for each, score in scored)
    return When(days.first.isoformat(), days.last.isoformat(), precision, calendar, tuple(candidates))


@record(frozen=True, slots=True)
class Month:
    """A month of a year; `guessed` where the words name no year."""

    year: int
    number: int
    calendar: Calendar
    guessed: bool = False

    def days(self) -> Stretch | None:
        return almanac.month(self.year, self.number, self.calendar)

    def day(self, number: int) -> Stretch | None:
        return almanac.day(self.year, self.number, number, self.calendar)

    def next(self) -> "Month":
        """The same month a year later."""
        return Month(self.year + 1, self.number, self.calendar)


@record(frozen=True, slots=True)
class Asked:
    """A match with the text that it is in; `today` is the day of publication, None where it is not known."""

    lattice: Lattice
    match: Match
    today: date | None

    def first(self, symbol: str) -> Arc | None:
        return self.match.first(symbol)

    def has(self, symbol: str) -> bool:
        return self.match.first(symbol) is not None

    def numbers(self, symbol: str) -> list[int]:
        """The numbers of a symbol, in order."""
        return [int(arc.number) for arc in self.match.all(symbol)]

    def without_first(self) -> "Asked":
        """The same without its first symbol."""
        return Asked(self.lattice, Match(self.match.rule, self.match.arcs[1:]), self.today)

    # -------------------------------------------------------------- neighbours

    def word_before(self) -> str:
        """The folded word before the match, without و; empty at the beginning of a line."""
        index, skip = self.match.start
        if skip:
            return self.lattice.tokens.forms[index][:skip]
        return self.lattice.tokens.forms[index - 1].removeprefix("و") if index else ""

    def follows(self, symbol: str) -> bool:
        """Whether a word with a symbol stands before the match."""
        index, skip = self.match.start
        before = self.lattice.words((index - 1, 0)) if index and not skip else []
        return any(arc.symbol == symbol for arc in before)

    def precedes(self, *symbols: str) -> bool:
        """Whether a word with one of the symbols stands behind the match."""
        return any(arc.symbol in symbols for arc in self.lattice.words(self.match.end))

    def goes_on_with(self, *symbols: str) -> bool:
        """Whether something with one of the symbols, phrases included, begins behind the match."""
        return any(arc.symbol in symbols for arc in self.lattice.arcs(self.match.end))

    def counts_behind(self) -> bool:
        """Whether a noun may stand behind the match, so that a number in it counts something."""
        tokens, index = self.lattice.tokens, self.match.end[0]
        if index >= len(tokens) or not tokens.forms[index].isalpha():
            return False
        return not self.lattice.words((index, 0)) and tokens.forms[index] not in _PARTICLES

    def word_behind(self) -> str:
        """The folded word behind the match, empty at the end."""
        tokens, index = self.lattice.tokens, self.match.end[0]
        return tokens.forms[index] if index < len(tokens) else ""

    # -------------------------------------------------------------- years and months

    def year(self) -> int | None:
        """The Gregorian year that the words name, by its number or seen from today."""
        arcs = self.match.arcs
        if written := self.first("yr"):
            return int(written.number)
        for before, here, behind in zip(arcs, arcs[1:], [*arcs[2:], None], strict=False):
            if here.symbol == "year_word" and self.today:
                if before.symbol == "this":
                    return self.today.year
                if behind and behind.symbol == "shift":
                    return self.today.year + int(behind.number)
        return self._year_at_beginning()

    def _year_at_beginning(self) -> int | None:
        """«العام الماضي»"""
        first, second = (*self.match.arcs, *self.match.arcs)[:2]
        if first.symbol == "year_word" and second.symbol == "shift" and self.today:
            return self.today.year + int(second.number)
        return None

    def month(self, day: int = 0) -> Month | None:
        """The month that the words name, in the year in which `day` of it was last seen."""
        named = self.first("month")
        if named is None:
            return self._month_by_word(day)
        calendar = Calendar(named.code.split()[0])
        if "madda" in named.code and self.lattice.tokens.raw(named.start[0]).lstrip("وفبلك").startswith("أ"):
            return None  # «أب» is a father
        return self._in_year(int(named.number), calendar, day, self._shift_behind(named))

    def _month_by_word(self, day: int) -> Month | None:
        """«الشهر الماضي», «هذا الشهر», «شهر عشرة», «الشهر الثامن»"""
        word = self.first("month_word")
        if word is None:
            return None
        arcs = self.match.arcs
        behind = arcs[arcs.index(word) + 1] if arcs[-1] != word else word
        if behind.symbol in ("number", "nth"):
            number = int(behind.number)
            return self._in_year(number, Calendar.GREGORIAN, day, None) if 1 <= number <= 12 else None
        months = int(behind.number) if behind.symbol == "shift" else 0
        then = almanac.months_later(self.today, months) if self.today else None
        return Month(then.year, then.month, Calendar.GREGORIAN) if then else None

    def _shift_behind(self, arc: Arc) -> int | None:
        arcs = self.match.arcs
        behind = arcs[arcs.index(arc) + 1 :]
        return int(behind[0].number) if behind and behind[0].symbol == "shift" else None

    def _in_year(self, number: int, calendar: Calendar, day: int, shift: int | None) -> Month | None:
        if hijri := self.first("hijri_yr"):
            return Month(int(hijri.number), number, calendar) if calendar is Calendar.HIJRI else None
        if (year := self.year()) is not None:
            if calendar is Calendar.HIJRI and year >= _GREGORIAN_SINCE:
                return _hijri_month_in(year, number)
            return Month(year, number, calendar)
        guess = self._year_seen_from_today(number, calendar, day, shift)
        return Month(guess, number, calendar, guessed=shift is None) if guess is not None else None

    def _year_seen_from_today(
        self, number: int, calendar: Calendar, day: int, shift: int | None
    ) -> int | None:
        if self.today is None:
            return None
        this_month = Stretch(self.today.replace(day=1), self.today)
        if shift is not None and shift < 0 and day:  # «8 مايو الماضي» is of this May where it has been
            yesterday = almanac.shifted(self.today, -1)
            return almanac.latest(yesterday, day, number, calendar) if yesterday else None
        if shift is not None and shift < 0:
            before = almanac.shifted(this_month.first, -1)
            return almanac.latest(before, 0, number, calendar) if before else None
        if shift is not None:
            return self._year_to_come(number, calendar, strictly=shift > 0)
        if day and (weekday := self.first("weekday")):
            return self._year_by_weekday(int(weekday.number), day, number, calendar)
        return almanac.latest(self.today, day, number, calendar)

    def _year_to_come(self, number: int, calendar: Calendar, strictly: bool) -> int | None:
        assert self.today
        for year in sorted(set(almanac.years_from(self.today, calendar))):
            days = almanac.month(year, number, calendar)
            if days and (days.first > self.today if strictly else days.last >= self.today):
                return year
        return None

    def _year_by_weekday(self, weekday: int, day: int, number: int, calendar: Calendar) -> int | None:
        """The nearest year in which the day of the month is that weekday, the latest where none is."""
        assert self.today
        latest = almanac.latest(self.today, day, number, calendar)
        near = almanac.day(latest, number, day, calendar) if latest else None
        if near and calendar is Calendar.HIJRI and abs(almanac.days_off(near.first, weekday)) <= almanac.MOON:
            return latest
        for year in almanac.years_from(self.today, calendar):
            found = almanac.day(year, number, day, calendar)
            if found and found.first.weekday() == weekday:
                return year
        return latest


_PARTICLES = frozenset(
    ["علي", "عن", "ضد", "مع", "التي", "الذي", "حين", "عندما", "ان", "او", "ثم", "اثر", "قد"]
)


def _hijri_month_in(gregorian: int, number: int) -> Month | None:
    """The Hijri month that begins in a Gregorian year."""
    for year in almanac.hijri_years_in(gregorian):
        days = almanac.month(year, number, Calendar.HIJRI)
        if days and days.first.year == gregorian:
            return Month(year, number, Calendar.HIJRI)
    return None
