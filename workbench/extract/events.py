"""Events: words that tell of one, who did it and to whom, and which of them are one event."""

from collections.abc import Iterator, Mapping, Sequence

from workbench.extract.clauses import Clauses, Link, asides
from workbench.extract.doers import Doers
from workbench.extract.event import Event, Words
from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class, Part, Reading, Word
from workbench.extract.match import Hit
from workbench.extract.page import Page
from workbench.extract.phrases import is_verb, phrase_end

# «استهداف التنظيم», «مداهمة المسلحين»: what follows is what it was done to.
_UPON = frozenset(
    ("استهدف", "استهداف", "داهم", "حاصر", "هاجم", "اقتحم", "حرر", "دمر", "اعتقل", "طهر", "استعاد", "كمين")
)
# «القصف» may mean the raids told before, «الهجوم» and «الحادث» anything.
_FAMILY = dict.fromkeys(
    ("air", "shelling", "strike", "bomb", "grenade", "suicide", "attack_armed", "attack", "unknown"), "blow"
)
_LONGEST = 60  # words of a clause that are looked at
_REACH = 12  # words from a light verb to its event, from an event to its «على»


def told_by(word: Word) -> Reading | None:
    """How a word tells of an event: «مواجهات» are clashes, not who clashed, «وقع» is no signing."""
    if not word.mask & Class.EVENT:
        return None
    found = [reading for reading in word.readings if reading.entry["event"]]
    found = [reading for reading in found if reading.shape is not Shape.PARTICIPLE]
    if found and found[0].finite and word.tag("subject") == "occur":
        return None
    return found[0] if found else None


class EventReader:
    """Reads the events of a page; `by_index` leads from words to the events they tell of.

    `placed` are the first words of places, and whether they can act: a country can, a town cannot.
    """

    def __init__(self, page: Page, clauses: Clauses, hits: Sequence[Hit], placed: Mapping[int, bool]) -> None:
        self.page = page
        self.clauses = clauses
        self.agents = {hit.start: hit for hit in hits if hit.rule.family == "agents"}
        self.by_index: dict[int, Event] = {}
        self.doers = Doers(page, clauses, asides(page, hits), placed, self.by_index)

    def read(self) -> list[Event]:
        """The events in order, definite ones led back to what they mean."""
        events = [event for number in range(len(self.clauses.all)) for event in self.of(number)]
        for event in events:
            if not event.verb:
                self._read_noun(event)
        self._lead_back(events)
        for event in events:
            if event.verb:
                self._read_verb(event)
                subject = self._named_by_subject(event)
                event.same_as = subject if subject and subject.first is not event else None
        return events

    def of(self, number: int) -> Iterator[Event]:
        """The events whose words stand in a clause."""
        clause = self.clauses.all[number]
        for index in range(clause.start, clause.end):
            word = self.page.words[index]
            reading = told_by(word)
            if reading is None or index in self.page.walls or self._is_someone(index):
                continue
            if index and self.page.words[index - 1].form == "وقف":
                continue
            entry = reading.entry
            outcome = bool(entry["outcome"])
            event = Event(index, entry["event"], entry.lemma, number, reading.finite, word.article, outcome)
            event.definite &= index - 1 not in self.page.walls  # «عشرات الغارات»
            event.passive = reading.shape is Shape.PASSIVE or "ُ" in self.page.tokens.raw(index)[:3]
            self.by_index[index] = event
            yield event

    def _is_someone(self, index: int) -> bool:
        """«الاحتلال» and «المقاتلات» are parties and things."""
        word = self.page.words[index]
        return bool(word.mask & (Class.BODY | Class.PERSON)) and word.of(Part.EVENT) is None

    # -------------------------------------------------------------- verbs

    def _read_verb(self, event: Event) -> None:
        clause = self.clauses.all[event.clause]
        at = self._behind_event(event.index + 1, clause.end)
        if not event.passive:
            event.actor = self.doers.subject(event.index)
            if event.actor and event.actor[0] > event.index and at == event.index + 1:
                at = event.actor[1]
                if event.outcome and not self._is_object(at, clause.end):  # «قتل مدنيون في القصف»
                    event.actor, at = self.doers.carried(event.index), event.index + 1
        event.actor = event.actor or self._marked(event.index, clause.end)
        if not self.page.words[event.index].pronoun:
            event.targets = self._targets(at, clause.end)

    def _behind_event(self, index: int, stop: int) -> int:
        """Behind an event that is the subject («استهدفت الغارات منشآت»), else where one began."""
        start = self.doers.over(index, stop)
        return phrase_end(self.page, start, stop) if start in self.by_index else index

    def _is_object(self, index: int, stop: int) -> bool:
        """Whether somebody to whom it was done follows: «قتل الجيش 4 مسلحين»."""
        at = self.doers.over(index, stop)
        if at >= stop:
            return False
        counted = at in self.page.walls or self.page.has(at, Class.PERSON | Class.QUANTITY)
        return counted and not self.page.words[at].conjunction and not self.page.words[at].preposition

    # -------------------------------------------------------------- nouns

    def _read_noun(self, event: Event) -> None:
        page, clause = self.page, self.clauses.all[event.clause]
        at = event.index + 1
        while at < clause.end and page.has(at, Class.ADJECTIVE) and not page.words[at].preposition:
            at += 1
        if (at < clause.end and page.words[at].form == "نار") or (
            page.words[at : at + 1] and page.words[at].stem == "نار"
        ):
            at += 1
        if page.has(at, Class.QUANTITY) and at + 1 < clause.end and page.words[at + 1].form == "من":
            at += 2
        end = phrase_end(page, at, clause.end)
        plain = at < clause.end and not page.words[at].preposition
        if (
            end > at
            and plain
            and self.doers.is_party(at, strict=True)
            and not event.outcome
            and event.lemma not in _UPON
        ):
            event.actor = (at, end)
            at = end
        elif end > at and plain and not self.by_index.get(at):
            event.targets.append((at, end))
            at = end
        light = self._light_subject(event) or self._joined(event)
        if at < clause.end and page.words[at].preposition == "ل" and self.doers.is_party(at):
            end = max(at + 1, phrase_end(page, at, clause.end))
            upon = event.lemma in _UPON or light
            event.actor, event.targets = (None, [(at, end)]) if upon else ((at, end), [])
            at = end
        event.actor = event.actor or light
        event.actor = event.actor or self._marked(event.index, clause.end)
        event.targets += self._upon(at, clause.end)

    def _light_subject(self, event: Event) -> Words | None:
        """«شنت القوات هجوما», «تمكنت القوات من قتل»: the subject of the verb that carries the event."""
        clause = self.clauses.all[event.clause]
        for at in range(event.index - 1, max(clause.start, event.index - _REACH) - 1, -1):
            word = self.page.words[at]
            verb = None if at in self.page.walls else word.verb
            if at in self.by_index and not self.by_index[at].verb and not self._is_aside(at):
                return None
            if verb and verb.entry["subject"] in ("light", "occur", "witness", "victim"):
                event.carried_out = True
                return self.doers.subject(at) if verb.entry["subject"] == "light" else None
            if verb and not word.article:
                return None
        return None

    def _is_aside(self, index: int) -> bool:
        """An event that only says when or how: «تمكنت ضمن عملية … من قتل»."""
        before = self.page.words[index - 1]
        return bool(before.mask & Class.PREPOSITION) or bool(self.page.words[index].preposition)

    def _joined(self, event: Event) -> Words | None:
        """«شنت القوات غارة على X، وغارات أخرى على Y»: told by the verb of the one before."""
        if not self.page.words[event.index].conjunction:
            return None
        for at in range(
            event.index - 1, max(self.clauses.all[event.clause].start, event.index - _LONGEST) - 1, -1
        ):
            other = self.by_index.get(at)
            near = other is not None and event.index - other.index <= 4
            if other and (near or other.lemma == event.lemma) and other.carried_out:
                event.carried_out = True
                return other.actor
        return None

    def _marked(self, index: int, stop: int) -> Words | None:
        """The doer behind «على يد», «شنه», «بنيران» in the rest of the clause."""
        for at in range(index + 1, min(stop, index + _LONGEST)):
            if hit := self.agents.get(at):
                start = self.doers.over(hit.end, stop)
                end = phrase_end(self.page, start, stop)
                if end > start and self.doers.is_party(start):
                    return (start, end)
        return None

    def marked(self, start: int, stop: int) -> Words | None:
        """The same, for a result: from one word to another."""
        return self._marked(start, stop)

    def _upon(self, start: int, stop: int) -> list[Words]:
        """What an event noun was done to: «على مواقع …» a few words on."""
        for at in range(start, min(stop, start + _REACH)):
            word = self.page.words[at]
            if word.form == "علي" and at + 1 < stop:
                return self._targets(at + 1, stop)
            if is_verb(word) or word.form in "،؛":
                break
        return []

    def _targets(self, start: int, stop: int) -> list[Words]:
        """The objects from a word on, joined by «و»."""
        page = self.page
        found: list[Words] = []
        at = self.doers.over(start, stop)
        if at < stop and page.words[at].form == "علي":
            at += 1
        while at < stop:
            if page.has(at, Class.QUANTITY) and at + 1 < stop and page.words[at + 1].form == "من":
                at += 2  # «أي من زعماء التنظيم»
            end = phrase_end(page, at, stop)
            if end == at:
                break
            found.append((at, end))
            following = end < stop and page.words[end].conjunction and not is_verb(page.words[end])
            if not following:
                break
            at = end
        return found

    # -------------------------------------------------------------- identity

    def _lead_back(self, events: Sequence[Event]) -> None:
        """«الهجوم» back to the attack told before."""
        latest: dict[str, Event] = {}
        for event in events:
            if event.definite and not event.actor and not event.verb:
                family = "family " + _FAMILY.get(event.key, event.key)
                event.same_as = latest.get(event.lemma) or latest.get(family)
            if event.same_as is None:
                latest[event.lemma] = latest["family " + _FAMILY.get(event.key, event.key)] = event

    def _named_by_subject(self, event: Event) -> Event | None:
        """«الغارات استهدفت», «هجوم استهدف»: the noun and the verb tell of one event."""
        clause = self.clauses.all[event.clause]
        number = event.clause - (clause.link is Link.RELATIVE)
        start = self.clauses.all[max(0, number)].start
        behind = self.by_index.get(self.doers.over(event.index + 1, clause.end))
        if behind and not behind.verb and not self.page.words[event.index].pronoun:
            return behind
        for at in range(event.index - 1, max(start, event.index - _LONGEST) - 1, -1):
            other = self.by_index.get(at)
            if other and not other.verb:
                return other
            if self.page.words[at].verb and not self.page.words[at].article:
                break
        return None
