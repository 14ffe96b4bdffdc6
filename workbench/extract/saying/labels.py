"""Sentences whose first words tell who speaks: «الوزير: قتلنا 5», «وإن 5 قتلوا»."""

from collections.abc import Iterator

from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import phrase_end
from workbench.extract.saying.saying import Saying
from workbench.extract.words.lexicon import Class

_LONGEST_LABEL = 16  # words before the colon of a headline


def by_colon(page: Page, sentence: range) -> Iterator[Saying]:
    """«وزير الدفاع: قتلنا 5 مسلحين»: a headline or a post names its source and a colon."""
    start = sentence.start
    first = range(sentence.start, min(sentence.stop, sentence.start + _LONGEST_LABEL))
    for mark in (at for at in first if page.words[at].form == ":"):
        while start < mark and not page.words[start].stem.isalnum():
            start += 1
        end = phrase_end(page, start, mark)
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
