"""Times that last: what has gone on «منذ» a day, up to the news where a toll has risen, else open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from workbench.extract.grammar.clauses import Clauses, Link
from workbench.extract.grammar.page import Page
from workbench.extract.scene.governing import Governors
from workbench.text.values import Found, Precision, When

_AGO = "date: ago"
SINCE, RISEN = "+since", "+risen"
_RISES = "ارتفع"
_TOLL = "عدد"
_NEAR = 4  # words from the beginning to the number
_RECENT = 7  # days before the news in which what began is the news itself


class Lasting:
    """Reads what times mean that are a beginning; asked once for each date of a page."""

    def __init__(
        self, page: Page, clauses: Clauses, governors: Governors, had_been: Callable[[int], bool]
    ) -> None:
        self._had_been = had_been
        self._page = page
        self._clauses = clauses
        self._governors = governors

    def meant(self, found: Found) -> Found:
        """A date as it is meant in its place: «منذ 2011» goes on, «قبل عشر سنوات» is a year and no day."""
        when = found.value
        if not isinstance(when, When) or not when.start:
            return self._vague(found)
        start = found.tokens.start
        ago = found.rule == _AGO and self._had_been(start)  # «كان 77 قد قتلوا منذ أربعة أعوام»
        if not ago and (self._page.since(start) or self._is_begun(found) or self._is_behind(found)):
            risen = self._page.published if self._rises(found) else None
            end = risen.isoformat() if risen else None
            value = When(when.start[:10], end, Precision.RANGE, when.calendar)
            return replace(found, value=value, rule=found.rule + (RISEN if risen else SINCE))
        year = self._page.lists["year"]
        if found.rule == _AGO and any(self._page.words[at].stem in year for at in found.tokens):
            first, last = f"{when.start[:4]}-01-01", f"{when.start[:4]}-12-31"
            return replace(found, value=When(first, last, Precision.YEAR, when.calendar))
        return self._up_to_now(found, when)

    def _vague(self, found: Found) -> Found:
        """«خلال الساعات الماضية»: some time before the news, and on no other day that the report names."""
        when = found.value
        if isinstance(when, When) and when.end:
            return replace(found, value=replace(when, end=None))
        return found

    def _up_to_now(self, found: Found, when: When) -> Found:
        """«خلال الأيام الستة الماضية»: what has been counted in them was counted up to the news."""
        published = self._page.published
        if published is None or when.precision is not Precision.RANGE or when.end is None:
            return found
        if "past" not in found.rule or when.end != (published - timedelta(1)).isoformat():
            return found
        return replace(found, value=replace(when, end=published.isoformat()))

    def _is_behind(self, found: Found) -> bool:
        """«بعد 25 آب 2017»: from that day on."""
        start = found.tokens.start
        day = isinstance(found.value, When) and not found.value.candidates
        return day and start > 0 and self._page.words[start - 1].bare == "بعد"

    def _is_begun(self, found: Found) -> bool:
        """«النزاع الذي اندلع عام 1984», «المسيرات التي انطلقت في 30 مارس»: older than the news."""
        if self._clauses.at(found.tokens.start).link is not Link.RELATIVE:
            return False
        at = self._governors.of(found)
        if (
            at is None
            or at > found.tokens.start
            or not self._page.words[at].lemmas & self._page.lists["began"]
        ):
            return False
        published, start = self._page.published, getattr(found.value, "start", None)
        return not (published and start) or (published - date.fromisoformat(start[:10])).days > _RECENT

    def _rises(self, found: Found) -> bool:
        """«وبذلك يرتفع عدد القتلى منذ … إلى 41»: the number is that of the news."""
        page, behind = self._page, found.tokens.stop
        sentence = page.sentences[page.sentence(found.tokens.start)]
        words = page.words[sentence.start : sentence.stop]
        to = any(word.form == "الي" for word in page.words[behind : min(behind + _NEAR, sentence.stop)])
        return any(_RISES in word.lemmas or (to and word.stem == _TOLL) for word in words)


def from_then(found: Found) -> Found:
    """«ومنذ ذلك التاريخ»: the time from one that was told before."""
    if is_lasting(found) or not isinstance(found.value, When) or not found.value.start:
        return found
    value = When(found.value.start[:10], None, Precision.RANGE, found.value.calendar)
    return replace(found, value=value, rule=found.rule + SINCE)


def is_lasting(found: Found | None) -> bool:
    """Whether a time is one that something has gone on since."""
    return found is not None and found.rule.endswith((SINCE, RISEN))


def is_of_toll(found: Found | None) -> bool:
    """Whether a time is that of a toll that has risen, and of nothing told beside it."""
    return found is not None and found.rule.endswith(RISEN)


def is_placed(found: Found | None) -> bool:
    """Whether the days of a date are known, which those of «أمس» are only in a dated report."""
    return found is not None and isinstance(found.value, When) and bool(found.value.start or found.value.end)
