"""Where something happened: the places of a sentence round a word, and how close each says it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.extract.counts.quantity import Quantity
from workbench.extract.events.event import Event
from workbench.extract.events.events import family
from workbench.extract.grammar.clauses import Link
from workbench.extract.grammar.phrases import is_verb
from workbench.extract.places.chains import WIDE, Chain, chains_of, is_another, is_away, is_finer, located
from workbench.extract.places.pointing import COUNTRY, pointing_back
from workbench.extract.places.spotted import Spotted
from workbench.extract.scene.stages import Stages
from workbench.extract.words.begins import Begin

_MOST_TELLINGS = 12
_SETTING = 5  # words of «وفي لندن،» before a verb of saying
_IN = ("في", "وفي")
_TAKEN = ("arrest", "abduction")
_NAMED_FOR = frozenset(
    ("attack", "attack_armed", "bomb", "clash", "control", "overtake", "protest", "raid", "riot", "siege")
)
_BULLETS = "-–—•*"


class Where:
    """Looks places up: `chains`, `facilities` by sentence, `told` by event, `countries` by their codes.

    `home` is the code of the country of which a report tells most.
    """

    def __init__(self, stages: Stages, told: Mapping[int, Sequence[Event]]) -> None:
        self.stages = stages
        self.page = stages.page
        self.clauses = stages.clauses
        self.told = told
        self.chains: dict[int, list[Chain]] = defaultdict(list)
        self.facilities: dict[int, list[Spotted]] = defaultdict(list)
        self.homes: dict[int, list[Chain]] = defaultdict(list)
        self.spoken: dict[int, list[Chain]] = defaultdict(list)
        self.headed: set[int] = set()  # sentences with which a list goes on to news from elsewhere
        self._dated = {at for found in stages.page.dates for at in found.tokens}
        self._sort()

    def _sort(self) -> None:
        page = self.page
        barred, spoken = self._barred()
        for place in self.stages.places:
            if place.start in spoken and place.head >= 0 and not place.facility and place.rank <= WIDE:
                self.homes[page.sentence(place.start)].append([place])
        placed = [place for place in self.stages.places if place.start not in barred]
        seats = self._seats()
        placed = [place for place in placed if place.begins not in seats]
        headers, struck = spoken | self._headers(), self._struck()
        for chain in chains_of(page, [place for place in self.stages.places if place.start in headers]):
            if self._is_where_somebody_speaks(chain):
                self.spoken[page.sentence(chain[0].start)].append(chain)
        for chain in chains_of(page, [place for place in placed if place.start not in headers]):
            heads = self._is_heading(chain)
            if self._is_of_the_next(chain):
                continue
            if heads or any(place.locative or place.begins in struck for place in chain):
                self.chains[page.sentence(chain[0].start)].append(chain)
        for place in placed:
            if place.facility:
                self.facilities[page.sentence(place.start)].append(place)
        named = frozenset(at for place in self.stages.places for at in range(place.begins, place.end))
        countries = [
            place for place in self.stages.places if place.rank == COUNTRY and place.location.country
        ]
        self.countries = {place.location.country: replace(place, away=False) for place in countries}
        nations = (page.words[at].tag("country") for at in page.beginnings.of(Begin.NATION))
        homes = (place.location.country for place in self.stages.places if place.location.country)
        self.home = next((country for country, _ in Counter([*nations, *homes]).most_common(1)), None)
        for chain in pointing_back(page, self.chains, named, countries, self._pointed_at()):
            self.chains[page.sentence(chain[0].stands)].append(chain)
        for chains in self.chains.values():
            chains.sort(key=lambda chain: chain[0].stands)
        for number, chains in zip(
            sorted(self.chains), located([self.chains[number] for number in sorted(self.chains)]), strict=True
        ):
            self.chains[number] = chains
        told = (place for chains in self.chains.values() for chain in chains for place in chain)
        self._countries = {place.location.country for place in told if place.location.country}

    def _barred(self) -> tuple[set[int], set[int]]:
        """Words of sources, parties and dates, where nothing happened; those of sources by themselves."""
        barred = set[int]()
        for saying in self.stages.sayings.frames:
            barred.update(
                index for words in (saying.source, *saying.chain) if words for index in range(*words)
            )
        spoken = set(barred)
        for start, name in self.page.parties.items():
            if name.meanings[0].kind != "organisation":
                barred.update(range(start, name.end))
        for found in self.page.dates:
            barred.update(found.tokens)
        return barred, spoken

    def _headers(self) -> set[int]:
        """The words between who speaks and what is said: «وقال مسؤول في مدينة X إن»."""
        frames = self.stages.sayings.frames
        opened = [saying for saying in frames if saying.source and not saying.trailing]
        found = {at for saying in opened if saying.source for at in range(saying.source[1], saying.start)}
        for saying in opened:
            found.update(self._setting(saying.frame))
        return found

    def _setting(self, frame: int) -> range:
        """«وفي لندن، | قال مدير المرصد إن»: what begins the sentence and only says where somebody speaks."""
        first = self.page.sentences[self.page.sentence(frame)].start
        opens = self.page.words[first].form in _IN and self.page.is_mark(frame - 1, "،")
        return range(first, frame if opens and frame - first <= _SETTING else first)

    def _seats(self) -> set[int]:
        """The words behind a source that stands behind its words: «بحسب دبلوماسي غربي | في جنيف»."""
        ends = (frame.source[1] for frame in self.stages.sayings.frames if frame.source and frame.trailing)
        return {at for end in ends for at in range(end, end + 1 + (self._form(end) == "في"))}

    def _form(self, index: int) -> str:
        return self.page.words[index].form if index < len(self.page) else ""

    def _is_heading(self, chain: Chain) -> bool:
        """«- ديالى: قال مصدر»: where the news of a line of a list is from."""
        first = self.page.sentences[self.page.sentence(chain[0].start)].start
        bullet = self.page.is_mark(first, _BULLETS) and chain[0].begins == first + 1
        if bullet and len(chain) == 1 and self.page.is_mark(chain[0].end, ":"):
            self.headed.add(self.page.sentence(first))
            return True
        return False

    def _struck(self) -> set[int]:
        """The first words of towns that a blow hit or that are named for what was there.

        «قصفت القوات عدن», «تفجيرات باريس», «تحرير الحديدة», «شهدت البصرة احتجاجات».
        """
        towns = {place.begins for place in self.stages.places if place.rank <= WIDE}
        blows = (event for event in self.stages.events if not event.outcome and family(event) == "blow")
        struck = {target[0] for event in blows for target in event.targets if target[0] in towns}
        named = (
            event.index + 1 for event in self.stages.events if event.key in _NAMED_FOR and not event.verb
        )
        named = (at for at in named if at in towns and not self.page.words[at - 1].article)
        struck.update(named)
        struck.update(at for at in towns if self._is_witness(at))
        return struck

    def _pointed_at(self) -> set[int]:
        """«استهدفت المطار», «شهدتها البلاد»: nouns that stand for a place that was hit or saw something."""
        blows = (event for event in self.stages.events if not event.outcome and family(event) == "blow")
        nouns = set(self.page.beginnings.of(Begin.POINTING))
        hit = {target[0] for event in blows for target in event.targets} & nouns
        return hit | {at for at in nouns if self._is_witness(at)}

    def _is_witness(self, index: int) -> bool:
        """«شهدت البصرة», «تشهد فيه البصرة»: a town as what saw something happen."""
        before = index - 1 - (self._form(index - 1) in ("فيه", "فيها"))
        return before >= 0 and "شهد" in self.page.words[before].lemmas and bool(self.page.words[before].verb)

    def _is_where_somebody_speaks(self, chain: Chain) -> bool:
        """«قال ناشطون في X», not «قالت موسكو», «شرطة X»."""
        words = self.page.words
        begins = min(place.begins for place in chain)
        first = min(chain, key=lambda place: place.begins)
        clitics = self.page.tokens.forms[begins][: first.skip or 0] + words[begins].clitics
        return "ب" in clitics or (begins > 0 and words[begins - 1].form in _IN)

    def places_of(self, index: int, quantity: Quantity | None, event: Event | None) -> Chain | None:
        """Where something happened: behind the count, in clause or sentence, where the event was told."""
        own = self._own_place(quantity) if quantity else None
        if own and not (is_away(own) and own[0].rank > WIDE):
            return own  # «تسعة جنود من النيجر» says who they were
        found = self._place_near(index) or self._spoken_in(self.page.sentence(index))
        if event and (found is None or (found[0].rank and not self.is_listed(found))):
            for told in self._tellings(event):
                found = told if found is None or is_finer(told, found) else found
        return found

    def _spoken_in(self, sentence: int) -> Chain | None:
        """Where somebody speaks, if not in a country in which the report says of nothing that it happened."""
        found = next(iter(self.spoken[sentence]), None)
        country = found[0].location.country if found else None
        return None if country and self._countries and country not in self._countries else found

    def _tellings(self, event: Event) -> list[Chain]:
        """Where the event is said to have been, by each sentence that tells of it."""
        tellings = self.told[event.first.index][:_MOST_TELLINGS]
        return [chain for other in tellings if (chain := self._place_near(other.index))]

    def _place_near(self, index: int) -> Chain | None:
        chains = self.chains[self.page.sentence(index)]
        clause = self.clauses.at(index)
        here = [chain for chain in chains if clause.start <= chain[0].stands < clause.end]
        behind = sorted((chain for chain in here if chain[0].stands > index), key=is_away)
        after = sorted((chain for chain in chains if chain[0].stands >= clause.end), key=is_away)
        after = [] if after and self._is_meanwhile(clause.end, after[0][0].stands) else after
        before = self._heads_of_lists([chain for chain in chains if chain[0].stands < index])
        beyond = [after[:1], before[-1:]]
        if clause.link is Link.CONSEQUENCE:
            beyond.reverse()  # «هجوم في X، ما أسفر عن مقتل 3، وأعلنت … في Y»
        here = self._heads_of_lists(here)
        order = sorted([*behind[:1], *here[-1:], *beyond[0], *beyond[1]], key=is_away)
        found = order[0] if order else None
        for chain in order[1:]:
            if found and not is_away(chain) and is_finer(chain, found):
                found = chain
        return found

    def _is_of_the_next(self, chain: Chain) -> bool:
        """«قبل ساعات من قمة في X»: where is what the news came before."""
        first = min(place.begins for place in chain)
        if first < 2 or self._form(first - 1) != "في" or first - 2 in self._dated:
            return False
        for at in range(first - 2, max(0, first - 2 - _SETTING) - 1, -1):
            if self.page.is_mark(at, "،") or is_verb(self.page.words[at]):
                return False
            if self.page.words[at].bare in self.page.lists["bounds"]:
                return True
        return False

    def _heads_of_lists(self, chains: Sequence[Chain]) -> list[Chain]:
        """The chains without those that a list goes on with: «قصف تلبيسة | والحولة»."""
        return [
            chain
            for number, chain in enumerate(chains)
            if not (number and self._goes_on(chains[number - 1], chain))
        ]

    def is_listed(self, chain: Chain) -> bool:
        """«في حلب وإدلب»: whether a list of places goes on behind a chain."""
        told = self.chains[self.page.sentence(chain[0].start)]
        return any(self._goes_on(chain, other) for other in told if other is not chain)

    def _goes_on(self, before: Chain, chain: Chain) -> bool:
        """Whether «و» and no more than a comma stands between two chains."""
        first = min(place.begins for place in chain)
        gap = range(max(place.end for place in before), first)
        started = min(chain, key=lambda place: place.begins)
        return is_another(self.page, started) and all(self.page.is_mark(at, "،") for at in gap)

    def _is_meanwhile(self, start: int, stop: int) -> bool:
        """«قتل أربعة، | بينما أصيب ستة قرب تمبكتو»: behind «بينما» something else is told."""
        meanwhile = self.page.lists["meanwhile"]
        numbers = range(self.clauses.number(start), self.clauses.number(stop) + 1)
        return any(self.page.words[self.clauses.all[at].start].keys & meanwhile for at in numbers)

    def _own_place(self, quantity: Quantity) -> Chain | None:
        """«3 في حلب و4 في إدلب»: a place right behind a count."""
        for chain in self.chains[self.page.sentence(quantity.start)]:
            first = min(place.stands for place in chain)
            told = any(at in self.stages.reader.by_index for at in range(quantity.end, first))
            if 0 <= first - quantity.end <= 3 and not told:
                return chain
        return None
