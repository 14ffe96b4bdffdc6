"""All stages of one document together, and what surrounds a word in it: event, place, date, doer."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.extract import places as spots
from workbench.extract.attribution import Holder, Sayings
from workbench.extract.clauses import Clause, Clauses, Link, find_clauses
from workbench.extract.counts import find_quantities
from workbench.extract.event import Event, Words
from workbench.extract.events import EventReader
from workbench.extract.match import Hit
from workbench.extract.outcomes import Result, Trigger, find_triggers
from workbench.extract.page import Page, read_page
from workbench.extract.places import Spotted, find_places
from workbench.extract.polarity import Cue, find_cues, polarity_of
from workbench.extract.quantity import Quantity
from workbench.extract.results import Results
from workbench.extract.rules import Rules
from workbench.extract.weapons import find_weapons
from workbench.model import Document, PlacePrecision, Polarity
from workbench.text.fold import fold_words
from workbench.text.values import Found, Precision, When

Chain = list[Spotted]
_COARSE = (Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.YEAR, Precision.DECADE)
_MOST_TELLINGS = 12
_DAYS = (Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY, Precision.WEEK)
_CLOSE = 6  # words from an event to the relative clause that tells more of it
WIDE = 3  # the rank of a governorate: too wide to be where something happened if more is known


@dataclass(frozen=True, slots=True)
class Stages:
    """What each stage has found in a document, for the next one and for who asks why."""

    page: Page
    hits: Sequence[Hit]
    clauses: Clauses
    sayings: Sayings
    cues: Sequence[Cue]
    quantities: Sequence[Quantity]
    triggers: Sequence[Trigger]
    results: Sequence[Result]
    reader: EventReader
    events: Sequence[Event]
    places: Sequence[Spotted]
    weapons: Sequence[Words]


def read_stages(document: Document, rules: Rules) -> Stages:
    """Tokens → mentions → clauses → frames of a document."""
    page = read_page(document.text, document.date, rules)
    hits = rules.hits(page.words)
    clauses = find_clauses(page, hits)
    quantities = find_quantities(page)
    triggers = find_triggers(page, hits)
    places = find_places(page, rules.places)
    acting = {place.start: place.location.precision is PlacePrecision.COUNTRY for place in places}
    reader = EventReader(page, clauses, hits, acting)
    sayings = Sayings(page, clauses, hits, frozenset(start for start, acts in acting.items() if acts))
    return Stages(
        page,
        hits,
        clauses,
        sayings,
        find_cues(page, clauses, hits, sayings.headers()),
        quantities,
        triggers,
        Results(page, clauses, triggers, quantities, hits).read(),
        reader,
        reader.read(),
        places,
        find_weapons(page),
    )


class Scene:
    """Looks things up round a word; everything is kept by sentence, so that a look costs no more than one."""

    def __init__(self, stages: Stages) -> None:
        self.stages = stages
        self.page = stages.page
        self.clauses = stages.clauses
        self.events: dict[int, list[Event]] = defaultdict(list)
        self.hits: dict[int, list[Hit]] = defaultdict(list)
        self.chains: dict[int, list[Chain]] = defaultdict(list)
        self.facilities: dict[int, list[Spotted]] = defaultdict(list)
        self.dates: dict[int, list[Found]] = defaultdict(list)
        self.told: dict[int, list[Event]] = defaultdict(list)
        self.cues: dict[int, list[Cue]] = defaultdict(list)
        self._sort()

    def _sort(self) -> None:
        page, stages = self.page, self.stages
        for event in stages.events:
            self.told[event.first.index].append(event)
            self.events[page.sentence(event.index)].append(event)
        for hit in stages.hits:
            self.hits[self.clauses.number(hit.start)].append(hit)
        for cue in stages.cues:
            self.cues[page.sentence(cue.start)].append(cue)
        barred = self._barred()
        placed = [place for place in stages.places if place.start not in barred]
        for chain in spots.chains(page, placed):
            if any(place.locative for place in chain):
                self.chains[page.sentence(chain[0].start)].append(chain)
        for place in placed:
            if place.facility:
                self.facilities[page.sentence(place.start)].append(place)
        for found in page.dates:
            if not self._is_of_statement(found.tokens.start):
                self.dates[page.sentence(found.tokens.start)].append(found)

    def _barred(self) -> set[int]:
        """Words of sources, parties and dates: a place in them is not where something happened."""
        barred = set[int]()
        for saying in self.stages.sayings.frames:
            barred.update(
                index for words in (saying.source, *saying.chain) if words for index in range(*words)
            )
        for start, name in self.page.parties.items():
            if name.meanings[0].kind != "organisation":
                barred.update(range(start, name.end))
        for found in self.page.dates:
            barred.update(found.tokens)
        return barred

    def _is_of_statement(self, index: int) -> bool:
        """Whether a date stands between a verb of saying and what is said: the day of the statement."""
        return any(
            saying.frame <= index < saying.start
            if not saying.trailing
            else saying.source is not None and saying.frame <= index <= saying.source[1] + 1
            for saying in self.stages.sayings.near(index)
        )

    # -------------------------------------------------------------- who says what

    def said(self, index: int) -> tuple[Holder, Polarity | None, str]:
        """Who answers for a word, whether it is said to be so, and the cue; no polarity makes no claim."""
        holder = self.stages.sayings.at(index)
        near = [cue for cue in self.cues[self.page.sentence(index)] if cue.start <= index < cue.end]
        if near and self._is_before_it(near[-1].start, index):
            near = []
        if not near and holder.kind in ("deny", "accuse") and self._is_deed(holder.start, index):
            return Holder(), Polarity.AFFIRMED, ""
        if holder.kind == "accuse" and self.is_consequence(self.clauses.number(index), index):
            return holder, Polarity.AFFIRMED, ""
        return holder, *polarity_of(near, holder)

    def _is_before_it(self, start: int, index: int) -> bool:
        """«هدد بالرد بعد مقتل 3»: what came before is not what the cue turns."""
        words = self.page.words[max(start + 1, index - 2) : index]
        return any(word.stem in self.page.lists["after"] for word in words)

    def _is_deed(self, start: int, index: int) -> bool:
        """«نفى مسؤوليته عن مقتل 3»: the part in it is denied, the deaths stand."""
        words = self.page.words[start : min(start + 3, index)]
        return any(word.lemmas & self.page.lists["deed"] for word in words)

    # -------------------------------------------------------------- event

    def event_of(self, index: int, of_things: bool = False) -> Event | None:
        """The event that a result at a word came from: beside it, behind it, or told in the clause before."""
        number = self.clauses.number(index)
        own = self.stages.reader.by_index.get(index)
        if own and own.actor:
            return own
        near = [
            event
            for event in self.events[self.page.sentence(index)]
            if not event.outcome and (event.clause == number or not self.is_aside(event))
        ]
        before = [event for event in near if event.index < index]
        inside = [event for event in near if event.clause == number]
        if self.is_consequence(number, index):
            doing = [event for event in before if event.doer()]
            return _first(doing[-1:], before[-1:], self._told_before(index), inside[:1]) or own
        behind = [
            event
            for event in near
            if event.index > index
            and self._hangs_on(number, event.clause)
            and not self.page.words[event.index].conjunction
        ]
        here = [event for event in inside if event.index < index]
        if of_things:
            return _first(here[-1:], behind[:1], before[-1:])
        later = [event for event in near if event.index > index]
        return _first(behind[:1], here[-1:], before[-1:], later[:1]) or own

    def is_aside(self, event: Event) -> bool:
        """Whether an event only says more of somebody: «الذين كانوا يسيطرون على المجموعة»."""
        return self.clauses.all[event.clause].link is Link.RELATIVE and event.verb and event.same_as is None

    def _hangs_on(self, number: int, later: int) -> bool:
        """Whether nothing but relatives part a clause from a later one."""
        return all(self.clauses.all[at].link is Link.RELATIVE for at in range(number + 1, later + 1))

    def is_consequence(self, number: int, index: int) -> bool:
        """Whether «ما أدى إلى», «أسفر عن» stands in a clause before a word."""
        return self.clauses.all[number].link is Link.CONSEQUENCE or any(
            hit["link"] == "consequence" and hit.start < index for hit in self.hits[number]
        )

    def _told_before(self, index: int) -> list[Event]:
        return self.events[self.page.sentence(index) - 1][-1:]

    # -------------------------------------------------------------- place

    def places_of(self, index: int, quantity: Quantity | None, event: Event | None) -> Chain | None:
        """Where something happened: behind the count, in clause or sentence, where the event was told."""
        if quantity and (own := self._own_place(quantity)):
            return own
        found = self._place_near(index)
        if event and (found is None or found[0].rank):
            for told in self._tellings(event):
                found = told if found is None or is_finer(told, found) else found
        return found

    def _tellings(self, event: Event) -> list[Chain]:
        """Where the event is said to have been, by each sentence that tells of it."""
        tellings = self.told[event.first.index][:_MOST_TELLINGS]
        return [chain for other in tellings if (chain := self._place_near(other.index))]

    def _place_near(self, index: int) -> Chain | None:
        chains = self.chains[self.page.sentence(index)]
        clause = self.clauses.at(index)
        here = [chain for chain in chains if clause.start <= chain[0].start < clause.end]
        behind = [chain for chain in here if chain[0].start > index]
        after = [chain for chain in chains if chain[0].start >= clause.end]
        before = [chain for chain in chains if chain[0].start < index]
        order = sorted(behind[:1] + here[-1:] + after[:1] + before[-1:], key=is_away)
        found = order[0] if order else None
        for chain in order[1:]:
            if found and not is_away(chain) and is_finer(chain, found):
                found = chain
        return found

    def facility_at(self, index: int) -> Chain:
        """What stands in the sentence of a word as a site alone: «عند بوابة الميناء»."""
        return self.facilities[self.page.sentence(index)][:1]

    def _own_place(self, quantity: Quantity) -> Chain | None:
        """«3 في حلب و4 في إدلب»: a place right behind a count."""
        for chain in self.chains[self.page.sentence(quantity.start)]:
            first = min(place.start for place in chain)
            told = any(at in self.stages.reader.by_index for at in range(quantity.end, first))
            if 0 <= first - quantity.end <= 3 and not told:
                return chain
        return None

    # -------------------------------------------------------------- date

    def is_day(self, found: Found) -> bool:
        """Whether a date is a day, known and no beginning of something that goes on."""
        placed = is_placed(found) and not self.page.since(found.tokens.start)
        return placed and isinstance(found.value, When) and found.value.precision in _DAYS

    def is_background(self, index: int) -> bool:
        """Whether the sentence of a word looks back: «وكان … قد», «يذكر أن», «منذ», a year of its own."""
        sentence = self.page.sentences[self.page.sentence(index)]
        numbers = range(self.clauses.number(sentence.start), self.clauses.number(sentence.stop - 1) + 1)
        if any(hit["link"] == "background" for number in numbers for hit in self.hits[number]):
            return True
        since = self.page.lists["since"]
        return any(self.page.words[at].stem in since for at in sentence) or any(
            is_coarse(found) for found in self.dates[self.page.sentence(index)]
        )

    def date_of(self, index: int, quantity: Quantity | None, event: Event | None) -> Found | None:
        """When it happened, by words near it; a date in a relative clause is that of what it tells."""
        if found := self._date_near(index, quantity, event):
            return found
        return self._date_near(event.first.index, None, event) if event else None

    def _date_near(self, index: int, quantity: Quantity | None, event: Event | None) -> Found | None:
        clause = self.clauses.at(index)
        dates = self.dates[self.page.sentence(index)]
        here = [found for found in dates if clause.start <= found.tokens.start < clause.end]
        if quantity:
            behind = [found for found in here if 0 <= found.tokens.start - quantity.end <= 1]
            here = behind or here
        chosen = here or [found for found in dates if self._may_lend(found, clause, event)]
        return min(
            chosen, key=lambda found: (is_coarse(found), abs(found.tokens.start - index)), default=None
        )

    def _may_lend(self, found: Found, clause: Clause, event: Event | None) -> bool:
        """Whether a date in another clause can be that of this one: a day behind it, anything before it."""
        other = self.clauses.at(found.tokens.start)
        if other.link is Link.RELATIVE and not self._tells_of(other, event):
            return False
        if other.start < clause.end:
            return True
        return not is_coarse(found) and not self.page.words[other.start].keys & self.page.lists["meanwhile"]

    def _tells_of(self, clause: Clause, event: Event | None) -> bool:
        """Whether a relative clause is about an event: «الهجوم الذي وقع أمس», «غارات شنها»."""
        if event is None:
            return False
        told = [other for other in self.events[clause.sentence] if other.first is event.first]
        return any(
            other.index >= clause.start or (clause.start - _CLOSE <= other.index and not other.verb)
            for other in told
            if other.index < clause.end
        )

    # -------------------------------------------------------------- weapon

    def weapons_of(self, index: int, event: Event | None) -> list[Words]:
        """What it was done with: the weapons named in the clauses of a result and its event."""
        numbers = {self.clauses.number(index)} | ({event.clause, event.first.clause} if event else set())
        return [words for words in self.stages.weapons if self.clauses.number(words[0]) in numbers]

    # -------------------------------------------------------------- doer

    def can_act(self, index: int) -> bool:
        """Whether a phrase that begins at a word names someone who acts."""
        return self.stages.reader.doers.is_party(index)

    def actor_of(self, index: int, event: Event | None) -> Words | None:
        """Who did it: named in the clause, by the verb of the result, by the event it came from."""
        own = self.stages.reader.by_index.get(index)
        if own and own.actor:
            return self._full_name(index, own.actor)
        marked = self.stages.reader.marked(index, self.clauses.at(index).end)
        found = marked or self.stages.sayings.accused(index) or (event.doer() if event else None)
        return self._full_name(index, found) if found else None

    def _full_name(self, index: int, party: Words) -> Words:
        """«أعلن قائد الشرطة أن قواته»: whose forces they are, is said by the one who speaks."""
        if not self.page.words[party[0]].pronoun or party[1] - party[0] > 1:
            return party
        frames = [frame for frame in self.stages.sayings.near(index) if frame.start <= index < frame.end]
        return next((frame.source for frame in reversed(frames) if frame.source), party)


def is_placed(found: Found | None) -> bool:
    """Whether the days of a date are known, which those of «أمس» are only in a dated report."""
    return found is not None and isinstance(found.value, When) and bool(found.value.start or found.value.end)


def is_coarse(found: Found | None) -> bool:
    """Whether a time is longer than some days, so that it is likely another's."""
    return found is not None and isinstance(found.value, When) and found.value.precision in _COARSE


def is_finer(chain: Chain, other: Chain) -> bool:
    """Whether a chain says more closely where the other is: narrower, in the same town, region or country."""
    if _same_name(other[0], chain[1:]) and chain[0].rank <= other[0].rank:
        return True
    if chain[0].rank >= other[0].rank:
        return False
    widest = other[0].location
    names = {word for place in chain for word in fold_words(place.location.name).split()}
    if names.issuperset(fold_words(widest.name).split()):
        return True
    inner = chain[0].location
    if other[0].rank == WIDE:
        return inner.admin1 == widest.name or inner.country is None
    return other[0].rank > WIDE and (inner.country == widest.country or inner.country is None)


def _same_name(place: Spotted, chain: Chain) -> bool:
    return any(place.location.name == other.location.name for other in chain)


def is_apart(chain: Chain, other: Chain) -> bool:
    """Whether two chains are of different places, neither in the other."""
    names = {place.location.name for place in chain} & {place.location.name for place in other}
    return not names and not is_finer(chain, other) and not is_finer(other, chain)


def is_away(chain: Chain) -> bool:
    """Whether a chain says where something came from or went to."""
    return min(chain, key=lambda place: place.start).away


def _first(*choices: Iterable[Event]) -> Event | None:
    return next((event for choice in choices for event in choice), None)
