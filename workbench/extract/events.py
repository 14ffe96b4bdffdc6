"""Events: words that tell of one, who did it and to whom, and which of them are one event."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.extract.clauses import Clause, Clauses, Link, asides
from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class, Part
from workbench.extract.match import Hit
from workbench.extract.page import Page
from workbench.extract.phrases import is_verb, phrase_end
from workbench.text.tokens import TokenKind

Words = tuple[int, int]
# «استهداف التنظيم», «مداهمة المسلحين»: what follows is what it was done to.
_UPON = frozenset(
    ("استهدف", "استهداف", "داهم", "حاصر", "هاجم", "اقتحم", "حرر", "دمر", "اعتقل", "طهر", "استعاد", "كمين")
)
# «القصف» may mean the raids told before, «الهجوم» and «الحادث» anything.
_FAMILY = dict.fromkeys(
    ("air", "shelling", "strike", "bomb", "grenade", "suicide", "attack_armed", "attack", "unknown"), "blow"
)
_QUOTES = frozenset('"«“”»')
_LONGEST = 60  # words of a clause that are looked at
_REACH = 12  # words from a light verb to its event, from an event to its «على»


@dataclass(slots=True)
class Event:
    """An event as a word tells of it: `index` the word, `key` its kind, its doer and what it was done to.

    `definite` says that it points back («الهجوم»); `verb` that it is a predicate of its own, `carried_out`
    that another verb tells of it («شن غارات», «سمع دوي انفجار»).
    """

    index: int
    key: str
    lemma: str
    clause: int
    verb: bool
    definite: bool
    outcome: bool = False
    carried_out: bool = False
    passive: bool = False
    actor: Words | None = None
    targets: list[Words] = field(default_factory=list)
    same_as: "Event | None" = None

    @property
    def first(self) -> "Event":
        """The event that it points back to, or itself."""
        event = self
        while event.same_as is not None:
            event = event.same_as
        return event

    def doer(self) -> Words | None:
        """Who did it, as told here or where the event was told first."""
        event: Event | None = self
        while event is not None:
            if event.actor:
                return event.actor
            event = event.same_as
        return None


class EventReader:
    """Reads the events of a page; `by_index` leads from words to the events they tell of.

    `placed` are the first words of places, and whether they can act: a country can, a town cannot.
    """

    def __init__(self, page: Page, clauses: Clauses, hits: Sequence[Hit], placed: Mapping[int, bool]) -> None:
        self.page = page
        self.placed = placed
        self.clauses = clauses
        self.agents = {hit.start: hit for hit in hits if hit.rule.family == "agents"}
        self.asides = asides(page, hits)
        self.by_index: dict[int, Event] = {}
        self.subjects: dict[int, Words | None] = {}

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
            reading = next((reading for reading in word.readings if reading.entry["event"]), None)
            if reading is None or index in self.page.walls or self._is_someone(index):
                continue
            if reading.shape is Shape.PARTICIPLE or (index and self.page.words[index - 1].form == "وقف"):
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
            event.actor = self.subject(event.index)
            if event.actor and event.actor[0] > event.index and at == event.index + 1:
                at = event.actor[1]
                if event.outcome and not self._is_object(at, clause.end):  # «قتل مدنيون في القصف»
                    event.actor, at = self._carried(event.index), event.index + 1
        event.actor = event.actor or self._marked(event.index, clause.end)
        if not self.page.words[event.index].pronoun:
            event.targets = self._targets(at, clause.end)

    def _behind_event(self, index: int, stop: int) -> int:
        """Behind an event that is the subject («استهدفت الغارات منشآت»), else where one began."""
        start = self.over(index, stop)
        return phrase_end(self.page, start, stop) if start in self.by_index else index

    def _is_object(self, index: int, stop: int) -> bool:
        """Whether somebody to whom it was done follows: «قتل الجيش 4 مسلحين»."""
        at = self.over(index, stop)
        if at >= stop:
            return False
        counted = at in self.page.walls or self.page.has(at, Class.PERSON | Class.QUANTITY)
        return counted and not self.page.words[at].conjunction and not self.page.words[at].preposition

    def subject_near(self, index: int, clause: Clause) -> Words | None:
        """The subject of the first verb from a word on in its clause."""
        for at in range(index, min(clause.end, index + _REACH)):
            if is_verb(self.page.words[at]):
                return self.subject(at)
        return None

    def subject(self, index: int) -> Words | None:
        """Who does what a verb says: the party behind it, before it, or that of the verb it goes on from."""
        if index not in self.subjects:
            self.subjects[index] = self._subject(index)
        return self.subjects[index]

    def _subject(self, index: int) -> Words | None:
        clause = self.clauses.at(index)
        before = self._before(index, clause.start)
        if before is not None:
            return self.party(before, clause.end)
        if self.page.words[clause.start].mask & Class.RELATIVE and not self.page.words[index].pronoun:
            return None  # the doer is who «الذي» means, and that is no party
        start = self.over(index + 1, clause.end)
        end = phrase_end(self.page, start, clause.end)
        several = self.page.words[index].stem.endswith("وا")  # its subject is in it: «أحرقوا»
        if end > start and not several and self.is_party(start):
            return (start, end)
        if end > start and (event := self.by_index.get(start)):
            return event.doer()
        return self._carried(index)

    def _before(self, index: int, start: int) -> Words | None:
        """A subject before its verb, right behind the beginning of the clause: «أن الطائرات قصفت»."""
        page = self.page
        if page.words[index].conjunction:
            return None
        end = index
        while end > start and (
            page.words[end - 1].form in ("قد", "،", "لم", "لن", "لا") or end - 1 in page.walls
        ):
            end -= 1
        first = start
        opening = Class.COMPLEMENTIZER | Class.CONNECTIVE | Class.PARTICLE
        while first < end and (page.words[first].form in _QUOTES or page.words[first].mask & opening):
            first += 1
        if (
            first < end
            and page.words[first].mask & Class.VERB
            and page.words[first].tag("subject") in ("be", "light")
        ):
            first += 1
        if first >= end:
            return self._antecedent(index, start)
        stop = phrase_end(page, first, end)
        # «غارات التحالف في الريف استهدفت»: what stands between subject and verb says where or when.
        after = page.words[stop] if stop < end else None
        loose = after is not None and (
            after.mask & Class.PREPOSITION or after.preposition or after.form == "،"
        )
        return (first, stop) if stop > first and (stop == end or loose) else None

    def _antecedent(self, index: int, start: int) -> Words | None:
        """Who is meant by «الذي»: the phrase before it."""
        if not self.page.words[start].mask & Class.RELATIVE or self.page.words[index].pronoun:
            return None
        for first in range(max(0, start - 10), start):
            if phrase_end(self.page, first, start) == start and self.page.words[first].preposition != "ب":
                return (first, start)
        return None

    def _carried(self, index: int) -> Words | None:
        """«قصفت المدينة ودمرت»: the doer of the verb before in the sentence, where «و» goes on from it."""
        number = self.clauses.number(index)
        clause = self.clauses.all[number]
        if number == 0 or clause.link is not Link.COORDINATE:
            return None
        before = self.clauses.all[number - 1]
        if before.sentence != clause.sentence:
            return None
        verbs = [at for at in range(before.start, before.end) if is_verb(self.page.words[at])]
        return self.subject(verbs[0]) if verbs else None

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
            and self.is_party(at, strict=True)
            and not event.outcome
            and event.lemma not in _UPON
        ):
            event.actor = (at, end)
            at = end
        elif end > at and plain and not self.by_index.get(at):
            event.targets.append((at, end))
            at = end
        light = self._light_subject(event) or self._joined(event)
        if at < clause.end and page.words[at].preposition == "ل" and self.is_party(at):
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
            verb = word.verb
            if at in self.by_index and not self.by_index[at].verb and not self._is_aside(at):
                return None
            if verb and verb.entry["subject"] in ("light", "occur", "witness", "victim"):
                event.carried_out = True
                return self.subject(at) if verb.entry["subject"] == "light" else None
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
                start = self.over(hit.end, stop)
                end = phrase_end(self.page, start, stop)
                if end > start and self.is_party(start):
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
        at = self.over(start, stop)
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

    # -------------------------------------------------------------- parties

    def over(self, index: int, stop: int) -> int:
        """Over commas, days and adverbs."""
        page = self.page
        while index < stop and (
            page.words[index].form == "،"
            or index in self.asides
            or page.words[index].mask & Class.ADVERB
            or (
                index in page.walls
                and page.kinds[index] is TokenKind.WORD
                and not page.has(index, Class.PERSON)
            )
        ):
            index += 1
        return index

    def party(self, words: Words, stop: int) -> Words | None:
        """The words if they name someone who acts; of an event («غارات التحالف») its doer."""
        start = words[0]
        if event := self.by_index.get(start):
            return event.doer()
        return words if self.is_party(start) else None

    def is_party(self, index: int, strict: bool = False) -> bool:
        """Whether a phrase that begins at a word can act: a body, a group, people, a country, a name.

        A word of no table may be a name, but not where nouns are described (`strict`).
        """
        page = self.page
        if index >= len(page):
            return False
        if index in self.placed and index not in page.parties:
            return self.placed[index]
        if index in page.parties or page.kinds[index] is TokenKind.LATIN:
            return True
        if index in page.quotations:
            return self.is_party(index + 1, strict)
        word = page.words[index]
        if word.mask & Class.QUANTITY:
            return self.is_party(index + 1)
        if word.mask & (Class.BODY | Class.PERSON):
            body = word.of(Part.BODY)
            person = word.of(Part.PERSON)
            return not (person and person.entry["outcome"]) and not (
                body and body.entry["kind"] == "document"
            )
        return (
            not strict
            and not word.readings
            and not word.form.startswith("ب")
            and page.kinds[index] is TokenKind.WORD
        )

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
        behind = self.by_index.get(self.over(event.index + 1, clause.end))
        if behind and not behind.verb and not self.page.words[event.index].pronoun:
            return behind
        for at in range(event.index - 1, max(start, event.index - _LONGEST) - 1, -1):
            other = self.by_index.get(at)
            if other and not other.verb:
                return other
            if self.page.words[at].verb and not self.page.words[at].article:
                break
        return None
