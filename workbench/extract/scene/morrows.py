"""Days told by another one: «غداة هجوم», «بعد ثلاثة أيام من مقتل جندي», before that of the news."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from workbench.extract.grammar.page import Page
from workbench.extract.words.lexicon import Class
from workbench.extract.words.match import Hit
from workbench.text.values import Duration, Found, Precision, When

_MORROW = "غداه"
_WHEN = frozenset(("حين", "حينما", "عندما"))
_AFTER = "بعد"
_UNITS = {"يوم": 1, "اسبوع": 0, "شهر": 0, "عام": 0, "سنه": 0}  # in exact days
_FROM = frozenset(("من", "علي"))
_NEAR = 4  # words from «بعد يومين على» to what happened
_DAY = 86400
_IN_DAYS = re.compile(r"P\d\d?D\Z")  # «بعد أسبوع» is about a week
_FINE = (Precision.DAY, Precision.PART_OF_DAY, Precision.HOUR, Precision.MINUTE)
THEN = "+then"
RULE = "date: before the day of the news"


def find_turns(page: Page, hits: Iterable[Hit]) -> list[Found]:
    """The days of what stands behind «غداة», «بعد يومين من» or a day and «حين», in their order."""
    found = [*_morrows(page, hits), *_whens(page)]
    return sorted(found, key=lambda one: one.span)


def _whens(page: Page) -> Iterator[Found]:
    """«الأعنف منذ شهر، حين أوقعت غارات 53 قتيلا»: a day, and what happened then."""
    for found in page.dates:
        behind = found.tokens.stop + page.is_mark(found.tokens.stop, "،")
        if behind < len(page) and page.words[behind].form in _WHEN and _day(found):
            yield replace(found, rule=found.rule + THEN)


def _morrows(page: Page, hits: Iterable[Hit]) -> Iterator[Found]:
    for tokens, days in _told(page, hits):
        base = _base(page, tokens.start)
        then = (base - timedelta(days)).isoformat() if base and days else None
        span = page.span(tokens.start, tokens.stop)
        yield Found(span, When(then, then, Precision.DAY), RULE, tokens)


def _told(page: Page, hits: Iterable[Hit]) -> Iterator[tuple[range, int]]:
    """Where such words stand, and how many days before the news they tell of; 0 where nobody knows."""
    for hit in hits:
        word, behind = page.words[hit.start].bare if hit["link"] == "cause" else "", hit.end
        if word == _MORROW and _tells(page, behind):
            yield range(hit.start, behind), 1
        elif word == _AFTER and _is_unit(page, behind) and _tells(page, behind + 2):
            yield range(hit.start, behind + 1), _UNITS[page.words[behind].form]
    for found in page.durations:
        after, behind = found.tokens.start - 1, found.tokens.stop
        value = found.value
        if (
            isinstance(value, Duration)
            and value.seconds >= _DAY
            and after >= 0
            and page.words[after].bare == _AFTER
            and behind < len(page)
            and page.words[behind].form in _FROM
            and _tells(page, behind + 1)
        ):
            exact = _IN_DAYS.match(value.iso8601)
            yield range(after, behind), round(value.seconds / _DAY) if exact else 0


def _is_unit(page: Page, index: int) -> bool:
    """«شهر من», «يوم على»."""
    words = page.words[index : index + 2]
    return len(words) == 2 and words[0].form in _UNITS and words[1].form in _FROM


def _tells(page: Page, index: int) -> bool:
    """Whether something that happens stands at a word or soon behind it."""
    return any(page.has(at, Class.EVENT | Class.OUTCOME) for at in range(index, index + _NEAR))


def _base(page: Page, index: int) -> date | None:
    """The day of the news: the nearest that the sentence names, else that of publication."""
    sentence = page.sentences[page.sentence(index)]
    first, last = (
        bisect_left(page.dates, at, key=lambda found: found.tokens.start)
        for at in (sentence.start, sentence.stop)
    )
    days = [found for found in page.dates[first:last] if _day(found)]
    nearest = min(days, key=lambda found: abs(found.tokens.start - index), default=None)
    return _day(nearest) if nearest else page.published


def _day(found: Found) -> date | None:
    value = found.value
    if not isinstance(value, When) or value.precision not in _FINE or not value.start:
        return None
    return date.fromisoformat(value.start[:10])
