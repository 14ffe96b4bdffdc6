"""Frames of saying without a verb of their own: «بحسب», «نقلا عن», «على حد قوله», «كما ذكرت»."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from workbench.extract.events.event import Words
from workbench.extract.grammar.openers import is_document, skipped
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_masdar, is_media, phrase_end
from workbench.extract.saying.saying import Saying
from workbench.extract.saying.sources import source_end
from workbench.extract.saying.speech import Frame, Speech
from workbench.extract.words.lexicon import Class
from workbench.extract.words.match import Hit
from workbench.records import record

_LONG_QUOTATION = 3
_HITS_BACK = 16  # rules that fired before, of which one may have closed a source
_GOES_ON = frozenset(("الي", "عن"))  # «تسبب القصف وفق المرصد إلى مقتل»
_STOPS = "،؛.:\n"


@record(frozen=True, slots=True)
class Prepositions:
    """Reads the hits of the rules of attribution in one sentence."""

    page: Page
    hits: Sequence[Hit]
    speech: Speech

    def read(self, hit: Hit, sentence: range) -> Saying | None:
        """The frame of a hit: at the beginning of a sentence over what follows, else over what is before."""
        first = hit.start <= sentence.start + 1
        if hit["source"] == "verb" and first:
            return None  # «كما قال» at the beginning goes on with a story
        if hit["source"] == "carried":
            start = self._scope_before(hit.start, sentence)
            return Saying(hit.start, start, hit.start, None, (), "say", hit.rule.name, trailing=True)
        if hit["source"] == "own":
            return Saying(hit.start, hit.end, sentence.stop, None, (), "say", hit.rule.name, own=True)
        frame = self._source_behind(hit, sentence)
        source, chain = frame.passed_on()
        if source is None or self.speech.is_mere_toll(source) or self._is_no_source(source[0]):
            return None
        kind = "expect" if self.page.words[source[0]].tag("kind") == "hearsay" else "say"  # «بحسب مزاعم»
        if first:
            start = max(frame.stop, source[1])
            return Saying(hit.start, start, sentence.stop, source, chain, kind, hit.rule.name)
        start = self._scope_before(hit.start, sentence)
        end = self._scope_behind(hit.start, max(frame.stop, source[1]), sentence)
        return Saying(hit.start, start, end, source, chain, kind, hit.rule.name, trailing=True)

    def _is_no_source(self, index: int) -> bool:
        """«كما أعلنت مقتل 5», «طبقا لما ذكره»: what was said, or a word that leads to who said it."""
        word = self.page.words[index]
        speaks = word.mask & (Class.BODY | Class.PERSON | Class.SAY) or index in self.page.parties
        told = not speaks and (word.mask & (Class.OUTCOME | Class.EVENT) or is_masdar(word))
        his = word.pronoun and is_masdar(word)  # «حسب قوله»
        noun = bool(word.readings) or word.stem in self.page.lists["plain"]
        if not speaks and word.article and noun and word.form.startswith("ل"):
            return True  # «وفقا للإجراءات»
        return bool(told or his) or word.form == "لما" or word.pronoun == "نا"  # «بحسب معلوماتنا»

    def _source_behind(self, hit: Hit, sentence: range) -> Frame:
        frame = Frame(stop=hit.end)
        start = skipped(self.page, hit.end, sentence.stop)
        if start < sentence.stop and self.page.words[start].preposition == "ل" and is_media(self.page, start):
            told = phrase_end(self.page, start, sentence.stop)
            if hit["source"] == "verb":
                frame.chain.append((start, told))
                start = skipped(self.page, told, sentence.stop)
        end = source_end(self.page, start, sentence.stop)
        if end == start:
            return frame
        frame.source = self._issuer(start, end, sentence.stop) or (start, end)
        frame.stop = frame.source[1]
        if frame.stop < sentence.stop and self.page.words[frame.stop].form == "عن":
            other = phrase_end(self.page, frame.stop + 1, sentence.stop)
            if other > frame.stop + 1:
                frame.relayed = (frame.stop + 1, other)
        return frame

    def _issuer(self, start: int, end: int, stop: int) -> Words | None:
        """«حسب أرقام جمعها المركز», «آخر حصيلة أدلى بها المتحدث»: who has given out a document."""
        page = self.page
        start += page.words[start].form == "اخر"
        if not is_document(page, start):
            return None
        given = next((at + 2 for at in (end - 1, end) if _is_given_out(page, at, stop)), None)
        if given is not None:
            return given, source_end(page, given, stop)
        inside = end - 1 > start and not page.words[end - 1].readings
        for at in (end - 1,) if inside else (end + page.has(end, Class.RELATIVE),):
            word = page.words[at] if at < stop else None
            made = word is not None and ((word.pronoun and word.verb) or not word.readings)
            if word is not None and made and word.form.endswith(("ها", "ته")):
                source = skipped(page, at + 1, stop)
                behind = source_end(page, source, stop)
                return (source, behind) if behind > source else None
        return None

    def _scope_before(self, index: int, sentence: range) -> int:
        """From where «بحسب» behind a statement answers for it: back to what another source has closed."""
        quoted = quotation_before(self.page, index)
        if quoted is not None and quoted < sentence.start:
            return quoted
        start = sentence.start
        before = bisect_right(self.hits, index, key=attrgetter("start"))
        for hit in self.hits[max(0, before - _HITS_BACK) : before]:
            if start < hit.end <= index and hit["source"]:
                behind = phrase_end(self.page, hit.end, index)
                start = behind if not self.page.is_mark(behind, "،") or behind + 1 < index else start
        return start

    def _scope_behind(self, index: int, stop: int, sentence: range) -> int:
        """«تسبب القصف وفق المرصد بمقتل أربعة»: what the verb before still waits for is said as well."""
        page = self.page
        between = page.is_mark(index - 1, "،") and page.is_mark(stop, "،")
        if between and stop + 1 in page.walls:  # «بلغت الحصيلة، حسب الشرطة، 5 قتلى»
            ends = (at for at in range(stop + 1, sentence.stop) if self._begins_anew(at))
            return next(ends, sentence.stop)
        stop += between
        waits = any(word.form in _GOES_ON or word.preposition == "ب" for word in page.words[stop : stop + 1])
        if not waits or not any(page.has(at, Class.OUTCOME | Class.EVENT) for at in (stop, stop + 1)):
            return index
        marks = (at for at in range(stop, sentence.stop) if page.words[at].form in _STOPS)
        return next(marks, sentence.stop)

    def _begins_anew(self, at: int) -> bool:
        word = self.page.words[at]
        return word.form in _STOPS or bool(word.conjunction and word.verb)


def _is_given_out(page: Page, at: int, stop: int) -> bool:
    """«أدلى بها», «صدرت عنها»: what was done with a document."""
    behind = page.words[at + 1] if at + 2 < stop else None
    return behind is not None and behind.form in ("بها", "به", "عنها", "عنه")


def quotation_before(page: Page, index: int) -> int | None:
    """Where a quotation long enough for speech began that ends right before a word."""
    for end in (index - 1, index - 2):
        at = page.closings.get(end, -1)
        if at >= 0 and end - at > _LONG_QUOTATION and not page.is_mark(at, "(["):
            return at
    return None
