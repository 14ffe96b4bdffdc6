"""The full names of sources: «المرصد» for the body told before, «كيربي» for who had an office."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from workbench.extract.events.event import Words
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import phrase_end, starts_name
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class
from workbench.model import Named
from workbench.text.fold import fold_words
from workbench.text.tokens import TokenKind

SOURCES_BACK = 40  # sources told before that a short form may stand for
_WORDS_BACK = 60  # words from «المصادر» to «مصادر طبية», who have said nothing yet
_WHOSE = frozenset(("باسم", "في", "من", "عن"))
_SHORT_FORMS = frozenset(("source", "organisation", "group", "agency"))
_SAME = frozenset(("نفسه", "نفسها", "نفسهم", "ذاته", "ذاتها", "ذاتهم", "عينه", "عينها"))


def with_full_name(page: Page, words: Words, known: Sequence[Named]) -> Named:
    """The source with the name it stands for: «كيربي» for who was introduced with first name and office."""
    part = page.named(*words)
    if page.quotations.get(words[0]) == words[1] - 1:  # «المرصد» in quotation marks
        words = (words[0] + 1, words[1] - 1)
        part = replace(part, name=page.said(*words))
    elif (owner := _owner(page, words)) is not None:
        return replace(part, name=with_full_name(page, owner, known).name)
    stems = _stems(page, words) - _SAME
    group = page.words[words[0]].tag("kind") == "group" and all(
        page.has(at, Class.ADJECTIVE) for at in range(words[0] + 1, words[1])
    )  # «التنظيم المتشدد»
    if (len(stems) == 1 or group) and (first := _first_told(page, words, known)):
        return replace(part, name=first)
    body = page.has(words[0], Class.BODY) or words[0] in page.parties
    for earlier in reversed(known[-SOURCES_BACK:]):
        told = _forms(earlier.text)
        full = {_bare(form) for form in (_without_whose(told) if body else told)}
        if len(stems) <= 2 and (stems <= full if body else stems < full):
            return replace(part, name=earlier.name)
    person = _person(page, words)
    return replace(part, name=person) if person else part


def _owner(page: Page, words: Words) -> Words | None:
    """«معلومات | المرصد», «بيان | الوزارة»: who gives out a document, where nothing else is told of it."""
    start, end = words
    if end - start != 2 or page.words[start].tag("kind") != "document" or page.words[start].article:
        return None
    body = page.words[start + 1].mask & (Class.BODY | Class.PERSON) or start + 1 in page.parties
    return (start + 1, end) if body and page.words[start + 1].article else None


@lru_cache(maxsize=1 << 8)  # the sources of a report, asked for at each of its sayings
def _forms(text: str) -> tuple[str, ...]:
    return tuple(fold_words(text).split())


def _without_whose(told: Sequence[str]) -> Sequence[str]:
    """«المتحدث» of «المتحدث باسم الجيش»: the army that speaks later is not its spokesman."""
    ends = (at for at, form in enumerate(told) if form in _WHOSE or form.startswith("لل"))
    return told[: next(ends, len(told))]


def _first_told(page: Page, words: Words, known: Sequence[Named]) -> str:
    """«المصدر نفسه», «المصادر»: the name with which such a source was told before."""
    head = page.words[words[0]]
    if not head.article or head.tag("kind") not in _SHORT_FORMS:
        return ""
    for earlier in reversed(known[-SOURCES_BACK:]):
        told = _forms(earlier.name)
        if len(told) > 1 and _bare(told[0]) == head.stem:
            return earlier.name
    for at in range(words[0] - 1, max(-1, words[0] - _WORDS_BACK), -1):
        if page.words[at].stem == head.stem and not page.words[at].article:
            end = phrase_end(page, at, words[0])
            return page.said(at, end) if end > at + 1 else ""
    return ""


def is_the_document(page: Page, words: Words) -> bool:
    """«البيان»: whoever spoke last has issued it."""
    word = page.words[words[0]]
    many = any(reading.shape is Shape.PLURAL for reading in word.readings)  # «وتفيد التقارير» is nobody's
    return words[1] - words[0] == 1 and word.article and word.tag("kind") == "document" and not many


def _stems(page: Page, words: Words) -> set[str]:
    return {_bare(page.words[at].form) for at in range(*words) if page.kinds[at] is TokenKind.WORD}


def _bare(form: str) -> str:
    return form[2:] if form.startswith("ال") and len(form) > 4 else form


def _may_be_name(page: Page, index: int) -> bool:
    word = page.words[index]
    return starts_name(page, index) or (
        page.kinds[index] is TokenKind.WORD and not word.readings and not word.conjunction and word.article
    )


def _person(page: Page, words: Words) -> str:
    """The name at the end of a title: two unknown words or more."""
    start = words[1]
    first = max((page.parties[at].end for at in range(*words) if at in page.parties), default=words[0] + 1)
    while start > first and _may_be_name(page, start - 1):
        start -= 1
    before = page.words[start - 1]
    if (
        start < words[1]
        and before.mask & (Class.PLACE | Class.BODY)
        and not before.article
        and start - 1 > words[0]
    ):
        start += 1  # «رئيس بلدية عرسال فلان الفلاني»
    if start < words[1] and page.words[start].article:
        return ""
    word = page.kinds[start - 1] is TokenKind.WORD and not page.words[start - 1].article
    if first < start < words[1] and page.words[start - 2].article and word:
        start -= 1  # «المرصد السوري رامي عبد الرحمن»: a name that is a word as well
    titled = page.words[words[0]].tag("kind") in ("title", "source")
    return page.said(start, words[1]) if titled and words[1] - start >= 2 else ""
