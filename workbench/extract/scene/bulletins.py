"""Bulletins: reports of which every line is news of its own, so that none goes on with the one before."""

from collections.abc import Iterator, Sequence

from workbench.extract.events.event import Event
from workbench.extract.grammar.page import Page
from workbench.extract.words.begins import Begin
from workbench.extract.words.lexicon import Class
from workbench.text.tokens import TokenKind
from workbench.text.values import Found

_ITEMS = 3  # lines of news that make a bulletin
_SHARE = 0.7  # of the lines with an event
_MARKS = "-–—•*"
_NUMBERED = 2  # words of «1-», «•» before the news
_TELLS = Class.EVENT | Class.OUTCOME


def items(page: Page, events: Sequence[Event]) -> set[int]:
    """The sentences with which the items of a bulletin begin; none where a report is no bulletin."""
    lines = list(_lines(page))
    words = (*page.beginnings.of(Begin.EVENT), *page.beginnings.of(Begin.OUTCOME))
    told = {page.sentence(at) for at in words}
    pointing = {event.index for event in events if event.definite or event.same_as is not None}
    telling = [line for line in lines if any(at in told for at in line)]
    found = [line.start for line in telling if _is_news(page, line, pointing)]
    few = len(found) < _ITEMS or len(found) < _SHARE * len(telling)
    return set() if few else set(found)


def _lines(page: Page) -> Iterator[range]:
    """The sentences of each line."""
    first = 0
    for number, sentence in enumerate(page.sentences):
        if number and page.kinds[sentence.start - 1] is TokenKind.BREAK:
            yield range(first, number)
            first = number
    if page.sentences:
        yield range(first, len(page.sentences))


def _is_news(page: Page, line: range, pointing: set[int]) -> bool:
    """«قتل ستة جنود», «- مقتل ضابط», not «وقتل», «قال المصدر», «أسفر الهجوم عن»: nothing was told before."""
    sentence = page.sentences[line.start]
    first = _first_word(page, sentence)
    if first is None:
        return False
    word = page.words[first]
    if page.is_mark(sentence.start, _MARKS):
        return not any(at in pointing for at in sentence)
    tells = (word.predicate and not word.mask & Class.SAY) or (word.mask & _TELLS and not word.article)
    return bool(tells) and not word.clitics and not any(at in pointing for at in sentence)


def _first_word(page: Page, sentence: range) -> int | None:
    """The first word of a line behind its bullet or its number."""
    for at in sentence[: _NUMBERED + 1]:
        if page.kinds[at] is TokenKind.WORD:
            return at
    return None


def heading(page: Page, first: int) -> Found | None:
    """The first time that the line before the first item names, if that heads a list: «حصيلة يوم الأحد:»."""
    last = page.sentences[first - 1] if first else range(0)
    if not last or not page.is_mark(last.stop - 1, ":"):
        return None
    return next(
        (found for found in reversed(page.dates) if page.sentence(found.tokens.start) == first - 1), None
    )
