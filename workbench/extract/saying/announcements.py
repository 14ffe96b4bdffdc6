"""Verbal nouns of saying with who says so: «بعد إعلان التحالف أنه قتل 8», «غداة تأكيد الوزارة مقتل 5»."""

from collections.abc import Iterator

from workbench.extract.grammar.openers import opened_at, skipped
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_masdar, is_verb
from workbench.extract.saying.saying import Saying
from workbench.extract.saying.sources import source_end
from workbench.extract.saying.speech import Speech
from workbench.extract.words.begins import Begin
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class

_SAYS = ("announce", "say", "assert", "admit")
_LEADS = frozenset(("عن", "ب", "الي"))


def by_nouns(page: Page, speech: Speech, sentence: range) -> Iterator[Saying]:
    """The frames of the verbal nouns of a sentence that stand behind «بعد» and its like."""
    for index in page.beginnings.within(Begin.SAYING, sentence):
        before = page.words[index - 1] if index > sentence.start else None
        led = before is not None and (before.stem in page.lists["after"] or before.form in ("من", "مع"))
        if led and _is_noun(page, index):
            yield from _said(page, speech, index, sentence)


def _is_noun(page: Page, index: int) -> bool:
    word = page.words[index]
    said = (reading for reading in word.readings if reading.entry["say"] in _SAYS)
    return any(reading.shape is Shape.MASDAR for reading in said) and not (word.article or word.pronoun)


def _said(page: Page, speech: Speech, index: int, sentence: range) -> Iterator[Saying]:
    """The frame of a verbal noun: its source, then «أن» or a verbal noun of what happened."""
    start = index + 1
    end = source_end(page, start, sentence.stop)
    if end == start or (not page.has(start, Class.BODY | Class.PERSON) and start not in page.parties):
        return
    frame = speech.read(index, "announce", sentence.stop)
    at = skipped(page, end, sentence.stop)
    at += at < sentence.stop and page.words[at].form in _LEADS
    told = at < sentence.stop and page.has(at, Class.OUTCOME) and is_masdar(page.words[at])
    first = frame.opener or (at if told else None)
    if first is not None and (frame.opener or opened_at(page, first, sentence.stop) is None):
        stop = _before_the_rest(page, first, sentence.stop)
        yield Saying(index, first, stop, (start, end), (), "announce", "saying.noun")


def _before_the_rest(page: Page, first: int, stop: int) -> int:
    """«بعد إعلان الجيش مقتل 5، نفى»: behind a comma the verb for which the rest has waited."""
    for at in range(first, stop - 1):
        after = page.words[at + 1]
        if page.words[at].form == "،" and is_verb(after) and not after.conjunction:
            return at
    return stop
