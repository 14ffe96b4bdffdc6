"""What a time hangs on: the verb or the noun of an event whose day it tells, or the verb of a statement."""

from collections.abc import Iterator, Mapping

from workbench.extract.events.event import Event
from workbench.extract.grammar.clauses import Clause, Clauses
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_masdar, is_verb
from workbench.extract.words.begins import Begin
from workbench.extract.words.lexicon import Class, Word
from workbench.text.values import Found

_BESIDE = 6  # words from «قبيل» to the day of what is to come
_FRONT = 2  # words from «وفي 25 يونيو» to the verb
_FAR = 40  # words between a time and what it hangs on


class Governors:
    """Asks for the words that times hang on; `events` by their words, `spoken` the verbs that say."""

    def __init__(
        self, page: Page, clauses: Clauses, events: Mapping[int, Event], spoken: frozenset[int]
    ) -> None:
        self._spoken = spoken
        self._page = page
        self._clauses = clauses
        self._events = events

    def of(self, found: Found) -> int | None:
        """The nearest verb or event before a time in its clause, else the first one behind it."""
        clause = self._clauses.at(found.tokens.start)
        return next((at for at in _around(clause, found) if self._governs(at)), None)

    def _governs(self, index: int) -> bool:
        word = self._page.words[index]
        if index in self._events or word.mask & Class.OUTCOME:
            return True
        return index not in self._page.walls and (word.predicate or says(word))

    def is_bound(self, found: Found) -> bool:
        """«قبل السبت», «قبيل زيارته درنة الاثنين»: what is told was before, on no day that is named."""
        start = found.tokens.start
        if self._is_before_another(found):
            return True
        first = max(self._clauses.at(start).start, start - _BESIDE)
        for at in range(start - 1, first - 1, -1):
            bound = self._page.words[at].bare in self._page.lists["bounds"]
            if bound and self._page.words[at - 1].form != "من":
                hour = self._page.words[at + 1].stem == "ساعه"  # «قبيل الساعة السابعة من صباح الاثنين»
                return found.rule != "date: ago" and not hour
            if self._governs(at) or (at < start - 1 and self._page.words[at].form in "،."):
                return False
        return False

    def _is_before_another(self, found: Found) -> bool:
        """«قبل يومين على إعادة الفرز»: counted from what is to come, and not from the news."""
        words, behind = self._page.words, found.tokens.stop
        if found.rule != "date: ago" or behind + 1 >= len(words):
            return False
        if words[behind].form not in self._page.lists["counted_from"]:
            return False
        other = words[behind + 1]
        return is_masdar(other) or other.stem in self._page.lists["awaited"]

    def is_of_burial(self, found: Found) -> bool:
        """«شيعت المدينة أمس ثلاثة», «وصلت أمس 60 جثة»: when the dead were buried or brought home."""
        at = self.of(found)
        if at is None:
            return False
        word, clause = self._page.words[at], self._clauses.at(at)
        if word.lemmas & self._page.lists["buries"]:
            return True
        near = self._page.words[max(clause.start, at - _BESIDE) : min(clause.end, at + _FAR)]
        brought = bool(word.lemmas & self._page.lists["brings"])
        return brought and any(one.stem in self._page.lists["remains"] for one in near)

    def is_statement(self, found: Found) -> bool:
        """«تبنى التنظيم الاثنين هجوما», «حصيلة أعلنها مسؤول السبت»: when it was said, not when it was."""
        at, start = self.of(found), found.tokens.start
        up_to = self._page.words[start - 1].form in self._page.lists["up_to"]
        if at is None or not says(self._page.words[at]) or up_to:
            return False  # «يعود الهجوم الذي تبناه التنظيم إلى أواخر مايو»
        deed = bool(self._page.words[at].lemmas & self._page.lists["also_deeds"])
        if at > start and (deed or at - found.tokens.stop > _FRONT):
            return False
        if (deed or at > start) and at not in self._spoken:
            return False
        return is_verb(self._page.words[at]) or not self._page.since(start)  # «منذ إعلان الحرب في يوليو»


def says(word: Word) -> bool:
    """Whether a word is a verb or a masdar of saying, and tells of no event: «أعلن», «اتهام»."""
    return bool(word.begins & Begin.STATES)


def _around(clause: Clause, found: Found) -> Iterator[int]:
    start, stop = found.tokens.start, found.tokens.stop
    yield from range(start - 1, max(clause.start, start - _FAR) - 1, -1)
    yield from range(stop, min(clause.end, stop + _FAR))
