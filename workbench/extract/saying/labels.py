"""Sentences whose first words tell who speaks: «الوزير: قتلنا 5», «وإن 5 قتلوا»."""

from collections.abc import Iterator

from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import phrase_end
from workbench.extract.saying.saying import Saying
from workbench.extract.words.lexicon import Class
from workbench.text.tokens import TokenKind

_LONGEST_LABEL = 16  # words before the colon of a headline


def by_colon(page: Page, sentence: range) -> Iterator[Saying]:
    """«وزير الدفاع: قتلنا 5», «18:40 - وزارة الصحة في غزة: …»: such lines name their source first."""
    start = sentence.start
    first = range(sentence.start, min(sentence.stop, sentence.start + _LONGEST_LABEL))
    for mark in (at for at in first if page.words[at].form == ":"):
        while start < mark and page.kinds[start] is not TokenKind.WORD:
            start += 1
        end = phrase_end(page, start, mark)
        if end < mark and page.words[end].form == "في" and phrase_end(page, end + 1, mark) == mark:
            end = mark
        kind = page.words[start].tag("kind")
        told = end < mark and page.words[end].preposition == "ل"
        named = start in page.parties or (kind == "force" and page.words[start].article)
        if (end == mark or told) and (kind not in ("", "force") or named):
            chain = ((end, mark),) if told else ()
            yield Saying(start, mark + 1, sentence.stop, (start, end), chain, "say", "saying.colon")
            return
        start = mark + 1


def going_on(page: Page, sentence: range) -> Iterator[Saying]:
    """A sentence that begins with «وإن»: what was said in the one before goes on."""
    start = sentence.start
    word = page.words[start] if sentence else None
    if word and word.conjunction and word.mask & Class.COMPLEMENTIZER:
        yield Saying(start, start + 1, sentence.stop, None, (), "say", "saying.goes_on")
