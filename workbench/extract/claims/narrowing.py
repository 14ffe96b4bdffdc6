"""The one place that a story tells of in a town, a region, a country: there it was, wherever it is told."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence, Set

from workbench.extract.claims.claims import Draft
from workbench.extract.claims.placing import is_scattered
from workbench.extract.places.chains import WIDE, Chain, is_apart, is_away, is_finer
from workbench.extract.scene.scene import Scene
from workbench.extract.scene.times import is_coarse
from workbench.model import Outcome

_LEAD = 1  # the last sentence of a lead
_FAR = 3  # sentences from the lead to the quarter
_MOST_PLACES = 40  # of a story; one that tells of more has no one place


def narrow(scene: Scene, ordered: Sequence[Draft], shifts: Set[int]) -> None:
    """Where a story tells of one place alone in a wider one, what is told of the wider one was there."""
    begins = sorted({0, *shifts})
    stories = defaultdict[int, list[Draft]](list)
    places = defaultdict[int, dict[tuple[str, int], Chain]](dict)
    for draft in ordered:
        stories[bisect_right(begins, scene.page.sentence(draft.anchor))].append(draft)
    for sentence in sorted(scene.chains):
        told = places[bisect_right(begins, sentence)]
        for chain in scene.chains[sentence]:
            if len(told) <= _MOST_PLACES and _is_of_now(scene, chain):
                told.setdefault((chain[0].location.name, len(chain)), chain)
    for number, story in stories.items():
        if len(places[number]) <= _MOST_PLACES:
            _narrow_story(scene, story, begins[number - 1], list(places[number].values()))


def _narrow_story(scene: Scene, story: Sequence[Draft], first: int, told: Sequence[Chain]) -> None:
    """Narrow the places of the claims of a story that begins with the sentence `first`."""
    quarter = _only_quarter(scene, told, first)
    leading = {draft.number for draft in story if scene.page.sentence(draft.anchor) <= first + _LEAD}
    for draft in story:
        if draft.places and not draft.settled and _is_of_news(scene, draft, leading):
            closer = [
                chain for chain in told if is_finer(chain, draft.places) and not _is_namesake(chain, draft)
            ]
            if closer and not any(is_apart(one, other) for one in closer for other in closer):
                draft.places = min(closer, key=lambda chain: chain[0].rank)
            elif quarter and draft.number in leading and _is_known_town(draft.places):
                draft.places = [*quarter, *draft.places]


def _only_quarter(scene: Scene, told: Sequence[Chain], first: int) -> Chain | None:
    """The one quarter near the lead of a story of one town: «في مدينة X», then «وقع الهجوم في حي Y»."""
    quarters = [chain for chain in told if _is_quarter(scene, chain)]
    others = {chain[0].location.name for chain in told if chain[0].rank == 1 and chain not in quarters}
    if len(quarters) != 1 or len(others) != 1:
        return None
    sentence = scene.page.sentence(quarters[0][0].start)
    return quarters[0] if sentence <= first + _FAR and scene.events[sentence] else None


def _is_quarter(scene: Scene, chain: Chain) -> bool:
    """Whether a chain is nothing but «منطقة X», «حي X» that no list has, or has as a quarter."""
    place = chain[0]
    alone = len(chain) == 1 and place.head >= 0 and (place.location.country is None or place.rank == 0)
    return alone and bool(scene.page.words[place.head].lemmas & scene.page.lists["quarter"])


def _is_known_town(chain: Chain) -> bool:
    return chain[0].rank == 1 and chain[0].location.country is not None


def _is_of_news(scene: Scene, draft: Draft, leading: Set[int]) -> bool:
    """Whether a claim tells of people of whom the lead tells, or in a town; suspects are held elsewhere."""
    if not any(count.outcome.of_people for _, count in draft.counts):
        return False  # «7 غارات على المدينة» were on all of it
    if is_scattered(scene, scene.page.sentence(draft.anchor)) or scene.times.had_been(draft.anchor):
        return False
    held = any(count.outcome is Outcome.DETAINED for _, count in draft.counts)
    if held or (draft.date is not None and is_coarse(draft.date)):
        return False
    event = draft.event
    new = event is not None and event.tells and not event.definite and event.same_as is None
    return draft.places[0].rank < WIDE or draft.number in leading or not new


def _is_of_now(scene: Scene, chain: Chain) -> bool:
    """Whether a place is told of what happened, and not looking back."""
    return not is_away(chain) and not scene.times.had_been(chain[0].stands)


def _is_namesake(chain: Chain, draft: Draft) -> bool:
    """«صبر في محافظة تعز» need not be in the town of Taiz."""
    return draft.places[0].rank < WIDE <= chain[-1].rank
