"""Deeds that were only tried: «حاول مسلحون قتل ثلاثة», «محاولة خطف», «فشل التنظيم في قتل»."""

from workbench.extract.grammar.openers import skipped
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.words.lexicon import Word

_LONGEST_SUBJECT = 7  # words between «حاول» and the deed


def is_attempted(page: Page, index: int) -> bool:
    """Whether a verbal noun, or a verb behind «أن», is what somebody tried, began or failed to do."""
    last = index - 1
    if page.is_mark(last, '"«“('):
        last -= 1
    if last < 0 or page.words[index].conjunction:
        return False
    if page.words[last].form in ("في", "ان", "علي"):
        last -= 1
    elif is_verb(page.words[index]) and not _is_nominal(page.words[index]):
        return False
    begins = page.sentences[page.sentence(index)].start
    for at in range(last, max(begins - 1, last - _LONGEST_SUBJECT), -1):
        word = page.words[at]
        if word.form in ".،؛:":
            return False
        if _is_try(page, word):
            return at == last or (is_verb(word) and _after_subject(page, at + 1, last + 1) == last + 1)
        if is_verb(word):
            return False
    return False


def _after_subject(page: Page, start: int, stop: int) -> int:
    """The end of who tries, and of when: «حاول | مسلحون أمس | قتل»."""
    return skipped(page, phrase_end(page, skipped(page, start, stop), stop), stop)


def _is_try(page: Page, word: Word) -> bool:
    return not word.lemmas.isdisjoint(page.lists["attempt"]) or word.stem in page.lists["attempt"]


def _is_nominal(word: Word) -> bool:
    return any(not reading.finite for reading in word.readings)
