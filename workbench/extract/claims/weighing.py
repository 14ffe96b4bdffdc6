"""Where each claim of a report is: every place that may be meant is weighed, and the heaviest is it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from workbench.extract.claims.candidates import Candidate, Candidates
from workbench.extract.claims.claims import Draft
from workbench.extract.claims.extent import arrested_in, country_of, is_left, is_of_years, is_scattered
from workbench.extract.claims.identity import is_part, is_same_event, is_same_toll
from workbench.extract.claims.stories import tells_anew
from workbench.extract.events.events import family
from workbench.extract.places.chains import WIDE, Chain, is_away
from workbench.extract.scene.scene import Scene
from workbench.extract.scene.times import is_coarse
from workbench.model import Outcome

_BACK, _AHEAD = 6, 4  # sentences round a claim in which its place may be named
_LEAD = 2  # sentences of a lead
_FEW = 2  # places in a region; where more are named, what is told of all of it was in none of them
_LOOSE = 2.25  # the most that a place can weigh of which the claim and its tellings do not speak
_DISTANCES = {-1: "before.1", -2: "before.2", -3: "before.3", 0: "sentence", 1: "behind.1", 2: "behind.2"}

Weights = Mapping[str, float]


class Heavy(NamedTuple):
    """A place that a claim may be at, how heavy it is, and the traits that make it so."""

    weight: float
    chain: Chain
    traits: tuple[str, ...]


@dataclass(slots=True)
class Weighed:
    """The places that a claim may be at, by the name of the closest.

    `nation` is the country of the state that arrests; what is `lasting` has gone on for years. `said` is
    what the claim tells of its place, or another telling, and `worth` how heavy that is.
    """

    weights: Weights
    nation: str
    lasting: bool
    said: Chain = field(default_factory=list)
    worth: float = 0.0
    found: dict[str, Heavy] = field(default_factory=dict)

    def put(self, chain: Chain, *traits: str, known: float = 0.0) -> None:
        """Weigh a place by its traits, of which some may be weighed already as `known`."""
        traits = (*self._extent(chain), *traits)
        weight = known + sum(self.weights[name] for name in traits)
        name = chain[0].location.name
        if name not in self.found or self.found[name].weight < weight:
            self.found[name] = Heavy(weight, chain, traits)

    def say(self, chain: Chain, trait: str) -> None:
        """Take a place for what is told, so that what lies in it is as heavy."""
        self.put(chain, trait)
        if self.weights[trait] > self.worth:
            self.said, self.worth = chain, self.weights[trait]

    def _extent(self, chain: Chain) -> Iterator[str]:
        rank, country = chain[0].rank, chain[0].location.country
        if rank > WIDE and not self.lasting:
            yield "country"
        if chain[0].near:
            yield "near"
        if self.nation and country not in (None, self.nation):
            yield "abroad"

    def ranked(self) -> list[Heavy]:
        """The heaviest first; of two as heavy the closer one."""
        return sorted(self.found.values(), key=lambda heavy: (-heavy.weight, heavy.chain[0].rank))


@dataclass(slots=True)
class Story:
    """What a story has told so far: the claim before, the region of its lead, its towns."""

    sentences: range
    before: Draft | None = None
    region: Chain | None = None
    towns: set[str] = field(default_factory=set)

    def add(self, scene: Scene, draft: Draft, news: bool) -> None:
        """Go on with a claim that has got its place; what was before the news is not gone on with."""
        gone_on_with = self.before is None or (draft.counts and news)
        if not draft.places or is_away(draft.places) or not gone_on_with:
            return
        self.before = draft
        self.region = self.region or _region(scene, draft)
        self.towns.update(place.location.name for place in draft.places[:1] if place.rank < WIDE)

    def leads(self, sentence: int) -> bool:
        """Whether a sentence is one of its lead."""
        return sentence - self.sentences.start < _LEAD


class Weighing:
    """Weighs the places of all claims of a report in order, for a claim may go on where the last one was."""

    def __init__(
        self,
        scene: Scene,
        incidents: Sequence[Sequence[Draft]],
        ordered: Sequence[Draft],
        shifts: set[int],
        weights: Weights,
    ) -> None:
        self._scene = scene
        self._ordered = ordered
        self._weights = weights
        self._candidates = Candidates(scene, ordered, shifts)
        self._incidents = {draft.number: incident for incident in incidents for draft in incident}
        # «بإطلاق القذائف من معسكر X»: where they came from tells nobody else where they fell.
        self._told = {
            id(draft): [] if draft.places and is_away(draft.places) else draft.places for draft in ordered
        }
        self._country = country_of(scene, ordered)

    def place_all(self) -> None:
        """Give each draft its place, with why it is and how much heavier than the next it was."""
        story = Story(range(0))
        for draft in self._ordered:
            here = self._sentence(draft)
            if here not in story.sentences:
                story = Story(self._candidates.story(here))
            heaviest = self._weigh(draft, story).ranked()
            if heaviest and heaviest[0].weight > 0:
                second = heaviest[1].weight if len(heaviest) > 1 else 0.0
                draft.place_margin = heaviest[0].weight - second
                draft.places, draft.place_traits = heaviest[0].chain, heaviest[0].traits
            story.add(self._scene, draft, self._candidates.is_news(here))

    def _sentence(self, draft: Draft) -> int:
        return self._scene.page.sentence(draft.anchor)

    def _weigh(self, draft: Draft, story: Story) -> Weighed:
        scene, here = self._scene, self._sentence(draft)
        weighed = Weighed(self._weights, arrested_in(scene, draft), is_of_years(scene, draft))
        told = self._said_where(draft) if draft.places else ""
        if told in ("own.event", "own.later") and is_away(draft.places):
            draft.places = []  # «بإطلاق القذائف من معسكر X. … انفجرت»: they came from there
        if draft.places:
            weighed.say(draft.places, told)
        else:
            self._go_on(weighed, draft, story)
        self._put_country(weighed, here)
        people = any(count.outcome.of_people for _, count in draft.counts)
        wide = weighed.lasting or not people or is_scattered(scene, here)
        wide = wide or bool(draft.places and scene.where.is_listed(draft.places))
        if draft.places and (wide or self._is_summed(draft)):
            return weighed
        told_by = {here, *self._put_tellings(weighed, draft)} & set(story.sentences)
        self._put_near(weighed, draft, story, told_by)
        self._put_quarter(weighed, draft, story)
        return weighed

    def _is_summed(self, draft: Draft) -> bool:
        """Whether some of those counted are told of in one town of the region, some in another."""
        parts = (self._told[id(other)] for other in self._incidents[draft.number] if is_part(other, draft))
        inside = (chain for chain in parts if chain and self._candidates.is_in(chain, draft.places))
        return len({chain[0].location.name for chain in inside}) > 1

    def _said_where(self, draft: Draft) -> str:
        """How near the words of a claim stand to the place that they are read to tell."""
        clauses, stands, here = self._scene.clauses, draft.places[0].stands, self._sentence(draft)
        if clauses.number(stands) == clauses.number(draft.anchor):
            return "own.clause"
        there = self._scene.page.sentence(stands)
        return "own.sentence" if there == here else "own.later" if there > here else "own.event"

    def _go_on(self, weighed: Weighed, draft: Draft, story: Story) -> None:
        """A claim that names no place is where they withdrew from, where the last one was, in its region."""
        if draft.own and draft.own.places and is_left(self._scene, draft.own.places):
            weighed.put(draft.own.places, "sentence", "away", "left")
        if story.before is None:
            return
        gap = self._sentence(draft) - self._sentence(story.before)
        anew = tells_anew(self._scene, draft, story.before)
        holds = {"anew": anew, "other.incident": draft.number != story.before.number}
        traits = (name for name, true in holds.items() if true)
        weighed.put(story.before.places, "goes.on", _distance(-max(gap, 1)), *traits)
        if story.region:
            weighed.put(story.region, "frame", *(("listing",) if anew and len(story.towns) > 1 else ()))

    def _put_country(self, weighed: Weighed, here: int) -> None:
        """The country of a state that arrests, and that in which something has gone on for years."""
        countries, chains = self._scene.where.countries, self._scene.chains[here]
        if weighed.nation in countries:
            weighed.put([countries[weighed.nation]], "nation")
        if weighed.lasting and self._country and all(is_away(chain) for chain in chains):
            weighed.put(self._country, "years")

    def _put_tellings(self, weighed: Weighed, draft: Draft) -> Iterator[int]:
        """Where other claims of the incident are; the sentences of those of the same toll or event."""
        own, here = draft.places, self._sentence(draft)
        for other in self._incidents[draft.number]:
            if other is draft:
                continue
            chain, there = self._told[id(other)], self._sentence(other)
            same = is_same_toll(draft, other) or is_same_event(draft, other)
            telling = "telling.same" if same else "telling"
            if chain and not own:
                weighed.say(chain, telling)
            elif chain and self._candidates.is_in(chain, own) and (same or abs(there - here) <= _AHEAD):
                weighed.put(chain, telling, "inside", known=weighed.worth)
            if same:
                yield there

    def _put_near(self, weighed: Weighed, draft: Draft, story: Story, told_by: set[int]) -> None:
        """The places that are named round the tellings of a claim, and the one place in its own."""
        first, last = story.sentences[0], story.sentences[-1]
        alone = self._alone(draft, story, weighed.said)
        near = {at for n in told_by for at in range(max(first, n - _BACK), min(last, n + _AHEAD) + 1)}
        near |= {one.sentence for one in alone} | set(story.sentences[:_LEAD])
        named = list(self._candidates.within(sorted(near)))
        inside = {one.name for one in named if weighed.said and self._is_in(one, weighed.said)}
        many = ("many",) if len(inside) > _FEW else ()
        sure = any(heavy.weight > _LOOSE for heavy in weighed.found.values())
        for one in named:
            if sure and one.name not in inside:
                continue
            only = one.news and any(one.name == other.name for other in alone)
            traits = self._standing(draft, one, story, told_by)
            if one.name in inside and (only or one.sentence >= min(told_by)):
                opens = ("opens",) if story.leads(self._sentence(draft)) else ()
                more = (*many, *(("only",) if only else ()), *opens, "inside")
                weighed.put(one.chain, *traits, *more, known=weighed.worth)
            else:
                weighed.put(one.chain, *traits)

    def _is_in(self, one: Candidate, said: Chain) -> bool:
        """Whether a place lies in the one that is told; where somebody went is not in it."""
        return not one.doubt and self._candidates.is_in(one.chain, said)

    def _standing(self, draft: Draft, one: Candidate, story: Story, told_by: set[int]) -> Iterator[str]:
        """How far from a claim a place is named, and of what its sentence tells."""
        apart = one.sentence - self._sentence(draft)
        yield _distance(apart)
        if one.doubt:
            yield one.doubt
        if apart and self._candidates.is_gate(one):
            yield "gate"
        same = one.sentence in told_by and (apart or draft.places)
        if not same and self._candidates.told_of[one.sentence] - {draft.number}:
            yield "others"
        if story.leads(one.sentence):
            yield "lead"
        events = self._scene.events[one.sentence] if apart else ()
        if draft.event and any(family(event.first) == family(draft.event.first) for event in events):
            yield "kind"
        clause = self._scene.clauses.at(one.chain[0].stands)
        if any(clause.start <= event.index < clause.end for event in events):
            yield "event.clause"

    def _put_quarter(self, weighed: Weighed, draft: Draft, story: Story) -> None:
        """«في مدينة X», then «وقع الهجوم في حي Y»: the only quarter of the town of the lead."""
        said = weighed.said
        town = said and said[0].rank == 1 and said[0].location.country is not None
        if not (town and draft.counts and story.leads(self._sentence(draft))):
            return
        if quarter := self._candidates.quarter_of(story.sentences):
            weighed.put([*quarter, *said], "inside", "sentence", known=weighed.worth)

    def _alone(self, draft: Draft, story: Story, said: Chain) -> list[Candidate]:
        """Where the story names one place alone in that of a claim of its news; suspects are held apart."""
        people = any(count.outcome.of_people for _, count in draft.counts)
        held = any(count.outcome is Outcome.DETAINED for _, count in draft.counts)
        here = self._sentence(draft)
        if not (said and people) or held or is_coarse(draft.date) or not self._candidates.is_news(here):
            return []
        event = draft.event
        new = event is not None and event.tells and not event.definite and event.same_as is None
        news = said[0].rank < WIDE or story.leads(here) or not new
        return self._candidates.alone_in(said, story.sentences) if news else []


def _distance(sentences: int) -> str:
    """The trait of a place that stands so many sentences behind a claim, or before it."""
    return _DISTANCES.get(sentences, "behind" if sentences > 0 else "before")


def _region(scene: Scene, draft: Draft) -> Chain | None:
    """The wide place that the first sentence of a story names, alone or around the closer one."""
    chains = scene.chains[scene.page.sentence(draft.anchor)]
    wide = ([place for place in chain if place.rank >= WIDE] for chain in chains if not is_away(chain))
    return next((chain for chain in wide if chain), None)
