"""The places that a report names, each with what is known of it whichever claim it may be of."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from workbench.extract.claims.claims import Draft
from workbench.extract.places.chains import WIDE, Chain, is_apart, is_away, is_finer
from workbench.extract.scene.scene import Scene

_MOST_TOLD = 20  # places of a sentence that are weighed
_MOST = 40  # places of a story that are held against each other; one that tells of more has no one place
_FAR = 3  # sentences from the lead to the quarter


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be meant and the sentence that names it.

    `doubt` is the trait that makes it lighter for every claim; one of the `news` is told as where something
    is, not as where somebody speaks, and by no sentence that looks back.
    """

    chain: Chain
    sentence: int
    doubt: str
    news: bool

    @property
    def name(self) -> str:
        """The name of the closest of its places."""
        return self.chain[0].location.name


class Candidates:
    """The places of a report by sentence; `shifts` are the sentences with which it turns to another story.

    `told_of` are the numbers of the incidents that each sentence tells of.
    """

    def __init__(self, scene: Scene, ordered: Sequence[Draft], shifts: Iterable[int]) -> None:
        self._scene = scene
        self._news: dict[int, bool] = {}
        self._begins = sorted({0, *shifts})
        self._by_sentence: dict[int, list[Candidate]] = defaultdict(list)
        where = scene.where
        for chains, news in ((scene.chains, True), (where.spoken, False), (where.homes, False)):
            for number, told in chains.items():
                self._by_sentence[number] += [self._of(chain, number, news) for chain in _once(told)]
        for number, sites in where.facilities.items():
            found = (Candidate([site], number, "facility", False) for site in sites[:_MOST_TOLD])
            self._by_sentence[number] += found
        self.told_of: dict[int, set[int]] = defaultdict(set)
        for draft in ordered:
            self.told_of[scene.page.sentence(draft.anchor)].add(draft.number)
        self._inside: dict[tuple[int, int], bool] = {}
        self._alone: dict[tuple[int, int], list[Candidate]] = {}

    def _of(self, chain: Chain, sentence: int, news: bool) -> Candidate:
        away = is_away(chain)
        return Candidate(
            chain, sentence, "away" if away else "", news and not away and self.is_news(sentence)
        )

    def is_news(self, sentence: int) -> bool:
        """Whether a sentence does not look back."""
        if sentence not in self._news:
            self._news[sentence] = not self._scene.times.had_been(self._scene.page.sentences[sentence].start)
        return self._news[sentence]

    def story(self, sentence: int) -> range:
        """The sentences of the story to which one belongs."""
        at = bisect_right(self._begins, sentence)
        last = self._begins[at] if at < len(self._begins) else len(self._scene.page.sentences)
        return range(self._begins[at - 1], last)

    def within(self, sentences: Iterable[int]) -> Iterator[Candidate]:
        """The candidates that some sentences name."""
        for sentence in sentences:
            yield from self._by_sentence.get(sentence, ())

    def is_in(self, chain: Chain, other: Chain) -> bool:
        """Whether a place of another name lies in one; both have to live as long as the candidates."""
        key = id(chain), id(other)
        if key not in self._inside:
            named = chain[0].location.name != other[0].location.name
            self._inside[key] = named and is_finer(chain, other)
        return self._inside[key]

    def is_gate(self, one: Candidate) -> bool:
        """«مطار X», «معبر X»: named for much else than what happened there."""
        page, head = self._scene.page, one.chain[0].head
        return head >= 0 and bool(page.words[head].lemmas & page.lists["gate"])

    def alone_in(self, chain: Chain, story: range) -> list[Candidate]:
        """Where the story names the one place in another; none where it names several that lie apart."""
        key = id(chain), story.start
        if key not in self._alone:
            told = islice(self.within(story), _MOST)
            found = [one for one in told if not one.doubt and self.is_in(one.chain, chain)]
            found = [one for one in found if not chain[0].rank < WIDE <= one.chain[-1].rank]  # a namesake
            apart = any(is_apart(one.chain, other.chain) for one in found for other in found)
            self._alone[key] = [] if apart else [one for one in found if one.news]
        return self._alone[key]

    def quarter_of(self, story: range) -> Chain:
        """The one quarter near the lead of a story of one town: «في مدينة X», then «وقع الهجوم في حي Y»."""
        told = [one for one in islice(self.within(story), _MOST) if one.news]
        quarters = {one.name: one for one in reversed(told) if self._is_quarter(one.chain)}
        towns = {one.name for one in told if one.chain[0].rank == 1} - set(quarters)
        if len(quarters) != 1 or len(towns) != 1:
            return []
        (quarter,) = quarters.values()
        near = quarter.sentence <= story.start + _FAR and self._scene.events[quarter.sentence]
        return quarter.chain if near else []

    def _is_quarter(self, chain: Chain) -> bool:
        """Whether a chain is nothing but «منطقة X», «حي X» that no list has, or has as a quarter."""
        page, place = self._scene.page, chain[0]
        alone = len(chain) == 1 and place.head >= 0 and (place.location.country is None or place.rank == 0)
        return alone and bool(page.words[place.head].lemmas & page.lists["quarter"])


def _once(chains: Sequence[Chain]) -> Sequence[Chain]:
    """The first places of a sentence, each once."""
    if len(chains) < 2:
        return chains
    told: dict[tuple[str, int], Chain] = {}
    for chain in chains:
        told.setdefault((chain[0].location.name, len(chain)), chain)
    return list(islice(told.values(), _MOST_TOLD))
