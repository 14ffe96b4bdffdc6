"""Events: words that tell of one, who did it and to whom, and which of them are one event."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from workbench.extract.events.carried import Carried
from workbench.extract.events.doers import Doers
from workbench.extract.events.event import Event, Words
from workbench.extract.events.light import Light
from workbench.extract.events.roles import Roles
from workbench.extract.grammar.clauses import Clauses, Link, asides, is_joined_noun
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb
from workbench.extract.words.begins import Begin
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Reading, Word
from workbench.extract.words.match import Hit

# «القصف» may mean the raids told before, «الهجوم» and «الحادث» anything.
_FAMILY = dict.fromkeys(
    ("air", "shelling", "strike", "bomb", "grenade", "suicide", "attack_armed", "attack", "unknown"), "blow"
)
_STRUCK = ("blow", "raid", "operation")
_IN = frozenset(("في", "خلال", "ضمن", "عبر"))
_LONGEST = 60  # words of a clause that are looked at
_NEAR = 8  # words between two verbal nouns that one preposition governs
_MANNER = 10  # words from «أعدم» to «حرقا»
_WITH = 14  # words from what was done to what it was done with


def family(event: Event) -> str:
    """What a definite noun can point to: «القصف» the raids, «الهجوم» any blow."""
    return _FAMILY.get(event.key, event.key)


def is_blow_of(event: Event | None, doer: Words | None) -> bool:
    """Whether a doer is the one who struck a blow, not who killed or held somebody."""
    return event is not None and not event.outcome and family(event) == "blow" and event.doer() == doer


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

    `placed` are the words of places, and whether they can act: a country can, a town cannot; `speaker`
    tells who says a word.
    """

    def __init__(
        self,
        page: Page,
        clauses: Clauses,
        hits: Sequence[Hit],
        placed: Mapping[int, bool],
        speaker: Callable[[int], Words | None],
    ) -> None:
        self.page = page
        self.clauses = clauses
        agents = {hit.start: hit for hit in hits if hit.rule.family == "agents"}
        self.by_index: dict[int, Event] = {}
        self.doers = Doers(page, clauses, asides(page, hits), placed, self.by_index, speaker)
        numbered = {index for found in page.numbers for index in found.tokens}
        self.counted = numbered - {index for found in page.dates for index in found.tokens}
        self.carried = Carried(page, clauses, self.doers, agents, self.by_index)
        light = Light(page, clauses, self.doers, self.by_index)
        self.roles = Roles(page, clauses, self.doers, self.carried, self.by_index, self.counted, light)

    def read(self) -> list[Event]:
        """The events in order, definite ones led back to what they mean."""
        events = [event for number in range(len(self.clauses.all)) for event in self.of(number)]
        for event in events:
            if not event.verb:
                self.roles.read_noun(event)
        for event in events:
            if not event.verb:
                self._join_genitive(event)
                self._join_instrument(event)
        for event, behind in pairwise(events):
            self._share_doer(event, behind)
        self._lead_back(events)
        for event in events:
            if event.verb:
                self.roles.read_verb(event)
                subject = self._named_by_subject(event)
                event.same_as = subject if subject and subject.first is not event else None
        for event in events:
            self._join_deed(event)
        return events

    def of(self, number: int) -> Iterator[Event]:
        """The events whose words stand in a clause."""
        clause = self.clauses.all[number]
        for index in self.page.beginnings.within(Begin.EVENT, range(clause.start, clause.end)):
            word = self.page.words[index]
            reading = told_by(word)
            if reading is None or index in self.page.walls or self._is_someone(index):
                continue
            if index in self.doers.placed and index - 1 in self.doers.placed:
                continue  # «جلال آباد»
            if any(word.bare == "وقف" for word in self.page.words[max(0, index - 2) : index]):
                continue
            if self._is_manner(index, reading):
                continue
            if self.page.words[index - 1].stem in self.page.lists["subject_to"]:
                continue  # «البلدة الخاضعة لسيطرة الجماعة» tells where
            entry = reading.entry
            outcome = bool(entry["outcome"])
            verb = reading.finite and not self._is_nominal(index)
            event = Event(index, entry["event"], entry.lemma, number, verb, word.article, outcome)
            event.definite &= index - 1 not in self.counted  # «عشرات الغارات»
            event.passive = reading.shape is Shape.PASSIVE or (verb and "ُ" in self.page.tokens.raw(index)[:3])
            self.by_index[index] = event
            yield event

    def _is_manner(self, index: int, reading: Reading) -> bool:
        """«أعدم خمسة حرقا»: how they were killed, and nothing that burned."""
        word = self.page.words[index]
        masdar = any(other.shape is Shape.MASDAR for other in word.readings)
        accusative = masdar and word.form.endswith("ا") and not word.conjunction and reading.entry["event"]
        before = range(max(0, index - _MANNER), index)
        return bool(accusative) and any(at in self.by_index and self.by_index[at].outcome for at in before)

    def _is_nominal(self, index: int) -> bool:
        """Whether a form that is verb and noun is the noun here: «إثر قصف», «عن مقتل اثنين وجرح ثالث»."""
        word, before = self.page.words[index], self.page.words[index - 1]
        if not index or all(reading.finite for reading in word.readings):
            return False
        if word.conjunction:
            other = next(
                (self.by_index[at] for at in range(index - 1, index - _NEAR, -1) if at in self.by_index), None
            )
            masdar = other is not None and not other.verb and other.outcome
            joined = is_joined_noun(self.page, index)
            return joined or (masdar and not self.doers.is_party(index + 1))
        if is_verb(before) and before.tag("subject") != "be":
            return True  # «أسفر قصف عن»: no verb stands right behind another
        governing = Class.PREPOSITION | Class.DEMONSTRATIVE | Class.QUANTITY
        return bool(before.mask & governing) or (before.mask & Class.EVENT > 0 and not before.article)

    def _is_someone(self, index: int) -> bool:
        """«الاحتلال» and «المقاتلات» are parties and things."""
        word = self.page.words[index]
        return bool(word.mask & (Class.BODY | Class.PERSON)) and word.of(Part.EVENT) is None

    def marked(self, start: int, stop: int) -> Words | None:
        """The doer behind «على يد» from one word to another."""
        return self.carried.marked(start, stop)

    def wider(self, event: Event) -> Words | None:
        """«بانفجار عبوة في أحدث هجوم للجماعة»: the doer of the blow in which an event is said to be."""
        words, clause = self.page.words, self.clauses.all[event.clause]
        behind = (self.by_index[at] for at in range(event.index + 1, clause.end) if at in self.by_index)
        others = (one for one in behind if not one.outcome and one.first is not event.first)
        other = next((one for one in others if family(one) == family(event) == "blow"), None)
        if other is None or other.verb or event.verb or other.definite or event.definite:
            return None
        before = other.index - 1
        before -= words[before].stem in self.page.lists["superlative"]
        return other.actor if words[before].form in _IN else None

    # -------------------------------------------------------------- identity

    def _join_genitive(self, event: Event) -> None:
        """«انفجار عبوة», «عملية خطف»: two nouns tell of one event."""
        follower = self.by_index.get(event.index + 1)
        if follower and not follower.verb and not event.outcome and not self.page.words[event.index].article:
            follower.same_as = event
            follower.actor, event.actor = None, event.actor or follower.actor

    def _share_doer(self, event: Event, behind: Event) -> None:
        """«غارات وقصف لقوات النظام»: whoever is named behind two nouns joined by «و» did both."""
        joined = self.page.words[behind.index].conjunction and behind.index == event.index + 1
        if joined and not (event.verb or behind.verb or event.actor or event.outcome):
            event.actor = behind.actor

    def _join_instrument(self, event: Event) -> None:
        """«هجوم بسيارة مفخخة», «أصيبوا بالرصاص»: what it was done with is no event of its own."""
        clause, words = self.clauses.all[event.clause], self.page.words
        first = event.index if words[event.index].preposition == "ب" else event.index - 1
        if event.same_as or first <= clause.start or words[first].preposition != "ب":
            return
        if words[first].tag("subject"):
            return  # «اتهم بتنفيذ التفجير»
        for at in range(first - 1, max(clause.start, first - _WITH) - 1, -1):
            other = self.by_index.get(at)
            if other is not None and other.first is not event:
                if not other.outcome and not (event.actor and other.actor):
                    event.same_as, other.actor = other, other.actor or event.actor
                return

    def _join_deed(self, event: Event) -> None:
        """«اقتحم مسلحون الثكنة في هجوم أوقع»: what was done in an attack is that attack."""
        clause, words = self.clauses.all[event.clause], self.page.words
        if event.verb or event.definite or event.doer() or event.same_as or family(event) not in _STRUCK:
            return
        if words[event.index - 1].form not in _IN or event.sides:
            return
        for at in range(event.index - 2, max(clause.start, event.index - _WITH) - 1, -1):
            other = self.by_index.get(at)
            if other is not None and not (other.outcome and other.actor is None):
                if other.actor and family(other) in _STRUCK:
                    event.same_as = other
                return

    def _lead_back(self, events: Sequence[Event]) -> None:
        """«الهجوم» back to the attack told before."""
        latest: dict[str, Event] = {}
        for event in events:
            war = event.lemma in self.page.lists["war"]  # «النزاع» means no fight of a day
            if event.definite and not event.actor and not event.verb and not war:
                names = (event.lemma, "key " + event.key, "family " + family(event))
                event.same_as = next((latest[name] for name in names if name in latest), None)
            before = latest.get(event.lemma)
            if event.same_as is None and not event.verb and before and self._is_near(before, event):
                event.like = before
            habit = event.outcome or self.page.words[event.index].pronoun  # «يكثفون هجماتهم» tells of none
            if not habit and (event.same_as is None or event.same_as.clause == event.clause):
                latest[event.lemma] = latest["key " + event.key] = latest["family " + family(event)] = event

    def _is_near(self, before: Event, event: Event) -> bool:
        """Whether an event was told of in the same two words, in this sentence or the one before."""
        apart = self.clauses.all[event.clause].sentence - self.clauses.all[before.clause].sentence
        if before is event or before.verb or event.outcome or apart > 1:
            return False
        words = self.page.words
        behind = [words[one.index + 1 : one.index + 2] for one in (before, event)]
        kind = Class.ADJECTIVE | Class.PREPOSITION  # «غارات جوية على» may be anybody's
        said = [one[0].lemmas for one in behind if one and not one[0].mask & kind]
        return len(said) == 2 and bool(said[0] & said[1])

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
