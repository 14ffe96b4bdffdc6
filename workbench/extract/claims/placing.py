"""Where the claims of a story are that do not say it, or not closely."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from workbench.extract.claims.claims import Draft
from workbench.extract.claims.identity import is_restated
from workbench.extract.claims.stories import tells_anew, turns
from workbench.extract.places.chains import WIDE, Chain, is_away, is_finer, is_foreign, may_be_in
from workbench.extract.scene.scene import Scene
from workbench.extract.scene.times import is_coarse
from workbench.extract.words.lexicon import Class
from workbench.model import Outcome

_TAKEN_FROM = (Outcome.DISPLACED, Outcome.ABDUCTED)  # «نزحوا من X», «خطفوا من X»
_STORY = 30  # sentences over which a place is that of what is told on
_LEAD = 1  # the last sentence of a lead
_NEXT = 2  # sentences in which a lead may leave its place to the detail
_BACK = 6  # sentences before a claim that may name its place
_FAR = 4  # sentences behind a telling in which its place may be told closer


def is_elsewhere(scene: Scene, draft: Draft) -> bool:
    """«قتل شاب من رفح», «فروا إلى عمان»: where somebody came from or went to is not where it happened."""
    if not (draft.places and draft.counts and is_away(draft.places)):
        return False
    first = min(draft.places, key=lambda place: place.stands)
    left = any(count.outcome in _TAKEN_FROM for _, count in draft.counts)
    return not left or scene.page.words[first.begins - 1].form != "من"


def make_closer(scene: Scene, incident: Sequence[Draft], is_of_others: Callable[[int], bool]) -> None:
    """«في شمال البلاد», later «في بلدة X»: the closest place that lies in the one told.

    `is_of_others` tells whether a sentence tells of other incidents.
    """
    told = sorted({scene.page.sentence(draft.anchor) for draft in incident})
    last = next(filter(is_of_others, range(told[-1] + 1, told[-1] + _FAR + 1)), told[-1] + _FAR)
    around = [at for at in range(told[0], last) if at in told or not is_of_others(at)]
    chains: list[Chain] = [draft.places for draft in incident if draft.places]
    chains += [chain for at in around for chain in scene.chains[at] if not is_away(chain)]
    for draft in incident:
        if is_scattered(scene, scene.page.sentence(draft.anchor)):
            continue
        for chain in chains:
            if draft.counts and not draft.settled and draft.places and is_finer(chain, draft.places):
                draft.places = chain


def share_closest(scene: Scene, incident: Sequence[Draft]) -> None:
    """All tellings of an incident were where the closest of them was, of those that lie in each other."""
    for draft in incident:
        if is_scattered(scene, scene.page.sentence(draft.anchor)):
            continue
        for other in incident:
            lent = draft.counts and not draft.settled and draft.places and other.places
            if lent and (is_finer(other.places, draft.places) or _is_told_closer(draft, other)):
                draft.places = other.places


def _is_told_closer(draft: Draft, other: Draft) -> bool:
    """Whether the same toll is told again in a village of the region called after the town."""
    return may_be_in(other.places, draft.places) and is_restated(draft, other)


def widen(scene: Scene, ordered: Sequence[Draft]) -> None:
    """What has gone on for years was all over the country of the report, where no place is said."""
    country = _country(scene, ordered)
    for draft in ordered:
        if draft.counts and _is_of_years(scene, draft):
            draft.settled = True
            here = scene.page.sentence(draft.anchor)
            if country and all(is_away(chain) for chain in scene.chains[here]):
                draft.places = country


def _is_of_years(scene: Scene, draft: Draft) -> bool:
    """Whether a count is of a long time: «منذ 2011», a year, a month, a war; and of no event told before."""
    if scene.times.is_of_war(draft.anchor):
        return True
    if draft.event is not None and (draft.event.definite or draft.event.same_as is not None):
        return False
    if scene.times.is_of_late(draft.date):
        return False  # «منذ الثلاثاء»
    own = draft.date and scene.page.sentence(draft.date.tokens.start) == scene.page.sentence(draft.anchor)
    return bool(own and is_coarse(draft.date)) or scene.times.is_lasting(draft.anchor)


def _country(scene: Scene, ordered: Sequence[Draft]) -> Chain | None:
    """The country in which the first place of a report lies, else the widest place around it."""
    lead = next((draft.places for draft in ordered if draft.places), None)
    if lead is None:
        return None
    known = next((place.location.country for place in lead if place.location.country), None)
    home = known or scene.where.home
    told = (place for number in sorted(scene.chains) for chain in scene.chains[number] for place in chain)
    named = (place for place in told if place.rank > WIDE and home in (None, place.location.country))
    widest = next(named, None) or (None if known else scene.where.countries.get(home)) or lead[-1]
    return [replace(widest, away=False)]


def place_arrests(scene: Scene, ordered: Sequence[Draft]) -> None:
    """«اعتقلت السلطات التونسية»: a state arrests in its country, where its clause names no place."""
    for draft in ordered:
        held = any(count.outcome is Outcome.DETAINED for _, count in draft.counts)
        if not (held and draft.actor) or _names_its_place(scene, draft):
            continue
        nations = (scene.page.words[at].tag("country") for at in range(*draft.actor))
        nation = next(filter(None, nations), "")
        known = draft.places[0].location.country if draft.places else ""
        if nation in scene.where.countries and known is not None and known != nation:
            draft.places = [scene.where.countries[nation]]


def _names_its_place(scene: Scene, draft: Draft) -> bool:
    clause = scene.clauses.at(draft.anchor)
    chains = scene.chains[scene.page.sentence(draft.anchor)]
    return any(clause.start <= chain[0].stands < clause.end and not is_away(chain) for chain in chains)


def return_to_own(scene: Scene, ordered: Sequence[Draft]) -> None:
    """«أثناء انسحابهم من محافظة X»: rather where they came from than what is named only later."""
    for draft in ordered:
        own = draft.own.places if draft.own else []
        if not (own and draft.counts and draft.places) or draft.settled or not is_away(own):
            continue
        later = scene.page.sentence(draft.places[0].start) > scene.page.sentence(own[0].start)
        if later and _is_left(scene, own) and not is_finer(draft.places, own):
            draft.places = own


def _is_left(scene: Scene, chain: Chain) -> bool:
    """«انسحابهم من X», not «تقل مدنيين من X», which says who they are."""
    first = min(place.begins for place in chain)
    return scene.page.words[first - 1].form == "من" and not scene.page.has(first - 2, Class.PERSON)


def place_the_rest(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """A claim without a place is where the last one of its story was, else where the next one is.

    Where a story tells of several towns, a new event is not in the last one, but in the region of the lead.
    """
    for story, far in ((ordered, _STORY), (ordered[::-1], _NEXT)):
        before: Draft | None = None
        lead: Chain | None = None
        towns: set[str] = set()
        for draft in story:
            if before is not None and turns(scene, before, draft, shifts):
                before, lead, towns = None, None, set()
            near = before is not None and abs(_apart(scene, draft, before)) <= far
            if not draft.places and story is ordered and (told := _told_since(scene, draft, before, shifts)):
                draft.places = told
            if not draft.places and before is not None and near:
                other = len(towns) > 1 and tells_anew(scene, draft, before)
                other = other or (lead is not None and is_finer(lead, before.places))
                draft.places = lead if lead and other else before.places
            if draft.places and (
                draft.counts or before is None or not is_foreign(draft.places, before.places)
            ):
                before = draft
                lead = lead or _region(scene, draft)
                towns.update(place.location.name for place in draft.places[:1] if place.rank < WIDE)
    sites = scene.where.sites()
    for draft in ordered:
        draft.places = (
            draft.places
            or scene.where.facility_at(draft.anchor)
            or _told_near(scene, draft, shifts, scene.chains)
            or _told_near(scene, draft, shifts, sites)
        )


def _told_since(scene: Scene, draft: Draft, before: Draft | None, shifts: set[int]) -> Chain:
    """Where the last sentence between two claims tells of an event, which none of them is of."""
    here = scene.page.sentence(draft.anchor)
    last = scene.page.sentence(before.anchor) if before else -1
    for at in range(here - 1, max(last, here - _BACK), -1):
        if at + 1 in shifts:
            return []
        told = [chain for chain in scene.chains[at] if not is_away(chain)]
        told = [chain for chain in told if before is None or not is_foreign(chain, before.places)]
        if told and scene.events[at]:
            return told[-1]
    return []


def _told_near(scene: Scene, draft: Draft, shifts: set[int], named: Mapping[int, Sequence[Chain]]) -> Chain:
    """The place that the sentences before name last, else those behind name first, whatever they tell."""
    here = scene.page.sentence(draft.anchor)
    for steps in (range(here, here - _BACK, -1), range(here + 1, here + _FAR)):
        for at in steps:
            if at > here and at in shifts:
                break
            told = [chain for chain in named.get(at, ()) if not is_away(chain)]
            if told:
                return told[-1 if at <= here else 0]
            if at <= here and at in shifts:
                break
    return []


def _apart(scene: Scene, draft: Draft, other: Draft) -> int:
    """How many sentences one claim stands behind another."""
    return scene.page.sentence(draft.anchor) - scene.page.sentence(other.anchor)


def _region(scene: Scene, draft: Draft) -> Chain | None:
    """The wide place that the first sentence of a story names, alone or around the closer one."""
    chains = scene.chains[scene.page.sentence(draft.anchor)]
    wide = ([place for place in chain if place.rank >= WIDE] for chain in chains if not is_away(chain))
    return next((chain for chain in wide if chain), None)


def is_scattered(scene: Scene, sentence: int) -> bool:
    """«في أعمال عنف بمحافظة X», «حوادث متفرقة»: a lead that sums up several incidents."""
    return scene.page.tells(sentence, "scattered")


def locate_leads(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """A lead names the country or the town; the first place in it that its story names is where it was."""
    for draft in ordered:
        here = scene.page.sentence(draft.anchor)
        if not draft.counts or here > _LEAD or not draft.places or draft.settled or is_scattered(scene, here):
            continue
        last = next((at for at in range(here + 1, here + _FAR + 1) if at in shifts), here + _FAR + 1)
        told = [chain for at in range(here + 1, last) for chain in scene.chains[at]]
        told += [chain for at in range(here, last) for chain in scene.where.homes[at]]
        closer = [chain for chain in told if is_finer(chain, draft.places) and not is_away(chain)]
        if closer:
            draft.places = closer[0]
