"""Doers that other words than the verb name: «على يد», «الذي شنه», «ألقتها», «يقف وراءه»."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.extract.events.doers import Doers
from workbench.extract.events.event import Event, Words
from workbench.extract.grammar.clauses import Clauses, Link
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb, phrase_end
from workbench.extract.words.begins import Begin
from workbench.extract.words.lexicon import Class
from workbench.extract.words.match import Hit
from workbench.text.tokens import TokenKind

_LONGEST = 60  # words of a clause that are looked at
_CLAUSES_ON = 3  # clauses behind an event that may say who did it
_GOES_ON = (Link.RELATIVE, Link.CONTENT)
_REACH = 8  # words from «وراء» back to its verb


@dataclass(frozen=True, slots=True)
class Carried:
    """Finds doers by the words behind which they are named; `agents` are those of the rules, by start."""

    page: Page
    clauses: Clauses
    doers: Doers
    agents: Mapping[int, Hit]
    by_index: Mapping[int, Event]
    _naming: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        back = self.page.beginnings.of(Begin.DEED)
        object.__setattr__(self, "_naming", frozenset((*self.agents, *back)))

    def marked(self, index: int, stop: int) -> Words | None:
        """The doer named behind an event before another one is told of, over relative clauses."""
        for at in range(index + 1, min(self._with_relatives(stop), index + _LONGEST)):
            if at in self._naming and (found := self._named_at(at)):
                return found
            event = self.by_index.get(at)
            if event and not event.outcome and not (event.verb and at >= stop):
                return None
        return None

    def _with_relatives(self, stop: int) -> int:
        """The end of the relative clauses that begin where a clause ends: «الهجوم | الذي شنه التنظيم»."""
        number = self.clauses.number(max(0, stop - 1))
        sentence = self.clauses.all[number].sentence
        for clause in self.clauses.all[number + 1 : number + 1 + _CLAUSES_ON]:
            if clause.link not in _GOES_ON or clause.sentence != sentence:
                break
            stop = clause.end
        return stop

    def _named_at(self, at: int) -> Words | None:
        """Who is named behind «على يد», or is the subject of «شنه»."""
        stop = self.clauses.at(at).end
        if (hit := self.agents.get(at)) and self._is_side(hit):
            return None
        if hit:
            start = self.doers.over(hit.end, stop)
        elif back := self._refers_back(at):
            start = self.doers.over(at + back, stop)
        else:
            return None
        end = phrase_end(self.page, start, stop)
        if start < stop and self.doers.is_party(start):
            return start, max(end, start + 1)
        return None if hit else self._before(at)

    def _before(self, verb: int) -> Words | None:
        """«ضربة يقول إن الجيش نفذها»: who stands before a verb that refers back."""
        clause = self.clauses.at(verb)
        led = self.page.has(clause.start, Class.COMPLEMENTIZER) and clause.start + 1 < verb
        start = clause.start + 1
        party = led and phrase_end(self.page, start, verb) == verb and self.doers.is_party(start)
        return (start, verb) if party else None

    def _is_side(self, hit: Hit) -> bool:
        """«خمسة قتلى من جانب الجيش»: whose people were hit, not by whom."""
        page, before = self.page, hit.start - 1
        while before > 0 and page.kinds[before] is not TokenKind.WORD:
            before -= 1
        counted = before in page.walls or page.has(before, Class.PERSON | Class.OUTCOME)
        return counted and any(page.words[at].form == "جانب" for at in range(hit.start, hit.end))

    def _refers_back(self, at: int) -> int:
        """How many words say that somebody did what was named before: «نفذها», «قام بها»; 0 for none."""
        page, word = self.page, self.page.words[at]
        if not word.lemmas & page.lists["carries_out"] or not is_verb(word):
            return 0
        with_it = any(after.form in ("به", "بها", "بهما") for after in page.words[at + 1 : at + 2])
        return 2 if with_it else int(bool(word.pronoun))

    def _accused(self, at: int) -> Words | None:
        """«الجماعة المتهمة بالوقوف | خلف الهجوم»: who is named before."""
        start, end = self.page.sentences[self.page.sentence(at)].start, at - 2
        if end <= start or not self.page.words[end].lemmas & self.page.lists["convicted"]:
            return None
        before = range(max(start, at - _REACH), end)
        first = next((first for first in before if phrase_end(self.page, first, at) >= end), None)
        return (first, end) if first is not None and self.doers.is_party(first) else None

    def behind(self, event: Event) -> Words | None:
        """«تقف الجماعة وراء الهجوم», «أن الجماعة وراء الهجوم»: who stands behind an event."""
        page, at = self.page, event.index - 1
        if at < 1 or page.words[at].form not in ("وراء", "خلف"):
            return None
        clause = self.clauses.at(at)
        if accused := self._accused(at):
            return accused
        for verb in range(at - 1, max(clause.start, at - _REACH) - 1, -1):
            if page.words[verb].mask & Class.VERB:
                found = self.doers.subject(verb)
                return found if found and self.doers.is_party(found[0]) else None
        first = clause.start + page.has(clause.start, Class.COMPLEMENTIZER)
        named = phrase_end(page, first, at) == at and self.doers.is_party(first)
        return (first, at) if named else None
