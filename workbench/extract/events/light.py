"""Doers of events that a light verb or its noun carries: «شنت القوات هجوما», «قيام مسلحين بإطلاق النار»."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.extract.events.doers import Doers
from workbench.extract.events.event import Event, Words
from workbench.extract.grammar.clauses import Clauses
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class

_CARRIERS = ("light", "occur", "witness", "victim")
_LONGEST = 60  # words of a clause that are looked at
_REACH = 12  # words from a light verb to its event
_NEAR = 3  # words from a verb of trying to what is tried, from «بشن» to its event


@dataclass(frozen=True, slots=True)
class Light:
    """Finds who does what other words only carry."""

    page: Page
    clauses: Clauses
    doers: Doers
    by_index: Mapping[int, Event]

    def subject(self, event: Event) -> Words | None:
        """«شنت القوات هجوما», «تمكنت القوات من قتل»: the subject of the verb that carries the event."""
        index = self._called(event)
        start = max(self.clauses.at(index - (index < event.index)).start, index - _REACH)
        fire = event.lemma in self.page.lists["fire"]
        if self._is_beside(event):
            return None
        for at in range(index - 1, start - 1, -1):
            word = self.page.words[at]
            if at in self.page.walls or at in self.doers.asides:
                continue
            if fire and is_verb(word) and word.lemmas & self.page.lists["opens_fire"]:
                return self.doers.subject(at)
            if at in self.by_index and not self.by_index[at].verb and not self._is_aside(at):
                return None
            carrier = word.tag("subject") if word.mask & (Class.VERB | Class.NOMINAL) else ""
            if carrier == "light" and word.verb and word.pronoun:
                return None  # «التحقيقات التي تجريها السلطات في التفجير»: it carries what stands before
            if carrier in _CARRIERS and (word.verb or self._is_carrying_noun(at)):
                event.carried_out = True
                if carrier != "light":
                    return None
                return self.doers.subject(at) if word.verb else self._behind_masdar(at, event.index)
            if word.verb and not word.article:
                return self._attempter(at, event)
        return None

    def _called(self, event: Event) -> int:
        """Where an event is named: «شن ما يشتبه بأنه هجوم», «نفذ ما وصفه بعملية» at their «ما»."""
        words, start = self.page.words, self.clauses.all[event.clause].start
        named = 0 < event.index - start - 1 <= _NEAR and is_verb(words[start + 1])
        return start if words[start].form == "ما" and start and named else event.index

    def _is_beside(self, event: Event) -> bool:
        """«كثفت الشرطة جهودها لكشف ملابسات الحادث», «نفذ حملة عقب الهجوم»: what a verb is no doing of."""
        before = self.page.words[event.index - 1]
        when = before.mask & Class.PREPOSITION and before.form not in self.page.lists["carries_with"]
        return bool(when) or (event.definite and event.key == "unknown")

    def _attempter(self, verb: int, event: Event) -> Words | None:
        """«حاول مسلحون اقتحام المبنى»: whose deed the object of a verb of trying is."""
        page = self.page
        if not page.words[verb].lemmas & page.lists["attempts"] or page.words[event.index].article:
            return None
        said = any(page.words[at].mask & Class.SAY for at in range(verb + 1, event.index))
        if said or page.words[event.index].stem in page.lists["befell"]:
            return None  # «رفض المتحدث التعليق على مقتل 5»
        subject = self.doers.subject(verb)
        return subject if subject and event.index - max(subject[1], verb) <= _NEAR else None

    def _is_carrying_noun(self, index: int) -> bool:
        """«قيام», «شن», «تنفيذ»."""
        return any(reading.shape is Shape.MASDAR for reading in self.page.words[index].readings)

    def _behind_masdar(self, index: int, stop: int) -> Words | None:
        """«قيام الجيش بقصف», «قيام مسلحين بإطلاق النار»: who is named behind a noun that carries an event.

        Else the subject of the verb that governs it: «قامت الطائرات بشن».
        """
        end = phrase_end(self.page, index + 1, stop)
        if end > index + 1 and index + 1 not in self.by_index and self.doers.is_party(index + 1, strict=True):
            return index + 1, end
        if sum(at not in self.page.walls for at in range(index, stop)) > _NEAR:
            return None  # «باستئناف التحقيق في قضية اغتيال»
        start = max(self.clauses.at(index).start, index - _REACH)
        for at in range(index - 1, start - 1, -1):
            word = self.page.words[at]
            if is_verb(word):
                return self._governor(at, index)
            if word.lemmas & self.page.lists["convicted"] and word.mask & Class.NOMINAL:
                return self._accused(at, index)
            if word.tag("subject") == "light" and self._is_carrying_noun(at):
                return self._behind_masdar(at, index)
        return None

    def _governor(self, verb: int, masdar: int) -> Words | None:
        """Whose deed a verbal noun behind a verb is: of who «ردت بتوجيه», of whom they «اتهم … بشن»."""
        words = self.page.words
        word, governed = words[verb], words[masdar].preposition == "ب"
        if word.tag("subject") == "light" or word.lemmas & self.page.lists["attempts"]:
            return self.doers.subject(verb)
        if not governed or word.mask & Class.OUTCOME:
            return None
        if word.tag("say") != "accuse":
            return None if word.tag("say") == "call" else self.doers.subject(verb)
        first = self.doers.over(verb + 1, masdar)
        end = phrase_end(self.page, first, masdar)
        first, end = (first, end) if end == masdar else (end, phrase_end(self.page, end, masdar))
        return (first, end) if first < end == masdar and self.doers.is_party(first) else None

    def _accused(self, noun: int, stop: int) -> Words | None:
        """«اتهامات للجيش بتنفيذ», «اتهام الحكومة للجيش بشن»: who is accused by a noun of accusing."""
        near = range(noun + 1, stop)
        marked = (at for at in near if self.page.words[at].preposition == "ل" and self.doers.is_party(at))
        first = next(marked, self.doers.over(noun + 1, stop))
        end = phrase_end(self.page, first, stop)
        return (first, end) if end > first and self.doers.is_party(first, strict=True) else None

    def _is_aside(self, index: int) -> bool:
        """An event that only says when or how: «تمكنت ضمن عملية … من قتل»."""
        before = self.page.words[index - 1]
        return bool(before.mask & Class.PREPOSITION) or bool(self.page.words[index].preposition)

    def joined(self, event: Event) -> Words | None:
        """«شنت القوات غارة على X، وغارات أخرى على Y»: told by the verb of the one before."""
        if not self.page.words[event.index].conjunction:
            return None
        start = max(self.clauses.all[event.clause].start, event.index - _LONGEST)
        for at in range(event.index - 1, start - 1, -1):
            other = self.by_index.get(at)
            near = other is not None and event.index - other.index <= 4
            if other and (near or other.lemma == event.lemma) and other.carried_out:
                event.carried_out = True
                return other.actor
        return None
