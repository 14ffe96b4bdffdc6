"""What the tellings of one event lend each other: what is stated is only made closer, never changed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.extract.blame import are_alike, is_accident, is_victim
from workbench.extract.chains import WIDE, Chain, is_away, is_finer
from workbench.extract.claims import Draft
from workbench.extract.events import family
from workbench.extract.identity import is_compatible, is_told_again
from workbench.extract.scene import Scene
from workbench.extract.times import is_coarse, is_placed
from workbench.model import Polarity, Status
from workbench.text.values import Precision, When

_STORY = 30  # sentences over which a day is that of what is told on
_LEAD = 1  # the last sentence of a lead
_NEXT = 2  # sentences in which a lead may leave its day to the detail
_FAR = 4  # sentences behind a telling in which its place may be told closer
Stories = Iterable[Sequence[Draft]]


def lend(scene: Scene, incident: Sequence[Draft], *parts: str) -> None:
    """Fill in what one telling of an event leaves open from the nearest other that says it."""
    for part in parts:
        told = [draft for draft in incident if getattr(draft, part)]
        if part == "date":
            told = [
                draft
                for draft in told
                if _has_day(draft) and not (draft.event and scene.is_aside(draft.event))
            ]
        for draft in incident:
            if not getattr(draft, part) and (lender := _nearest(scene, draft, told, part)):
                setattr(draft, part, getattr(lender, part))
                draft.inherited += 1


def _has_day(draft: Draft) -> bool:
    """Whether a day is known, and that of something that has happened."""
    return is_placed(draft.date) and draft.polarity is not Polarity.INTENDED


def _nearest(scene: Scene, draft: Draft, told: Sequence[Draft], part: str) -> Draft | None:
    lenders = [other for other in told if part != "actor" or _may_lend_doer(scene, draft, other)]
    return min(
        lenders, key=lambda other: (other.start > draft.start, abs(other.start - draft.start)), default=None
    )


def _may_lend_doer(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Those whom one side of a fight has hit were not hit by both: the victims have to be alike."""
    if other.actor and (is_victim(scene, draft, other.actor) or is_accident(draft)):
        return False
    if not (is_told_again(draft, other) or _hangs_on(scene, draft, other)):
        return False
    mine, theirs = ({count.status for _, count in one.counts} for one in (draft, other))
    return not {Status.CIVILIAN, Status.BELLIGERENT} <= mine | theirs or bool(mine & theirs)


def _hangs_on(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Whether a claim tells of no event of its own, or of one that the report has told of before."""
    if draft.event is None or not draft.event.tells or (draft.event.definite and draft.event.same_as is None):
        return True
    near = abs(scene.page.sentence(draft.anchor) - scene.page.sentence(other.anchor)) <= 1
    return (
        near and other.event is not None and family(draft.event.first) == family(other.event.first) == "blow"
    )


def make_closer(scene: Scene, incident: Sequence[Draft], others: set[int]) -> None:
    """«في شمال البلاد», later «في بلدة X»: the closest place that lies in the one told.

    `others` are the sentences that tell of other incidents.
    """
    told = sorted({scene.page.sentence(draft.anchor) for draft in incident})
    last = next((at for at in range(told[-1] + 1, told[-1] + _FAR + 1) if at in others), told[-1] + _FAR)
    around = [at for at in range(told[0], last) if at in told or at not in others]
    chains: list[Chain] = [draft.places for draft in incident if draft.places]
    chains += [chain for at in around for chain in scene.chains[at] if not is_away(chain)]
    for draft in incident:
        for chain in chains:
            if draft.counts and not draft.settled and draft.places and is_finer(chain, draft.places):
                draft.places = chain


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
    own = draft.date and scene.page.sentence(draft.date.tokens.start) == scene.page.sentence(draft.anchor)
    return bool(own and is_coarse(draft.date)) or scene.times.is_lasting(draft.anchor)


def _country(scene: Scene, ordered: Sequence[Draft]) -> Chain | None:
    """The country in which the first place of a report lies, else the widest place around it."""
    lead = next((draft.places for draft in ordered if draft.places), None)
    if lead is None:
        return None
    home = next((place.location.country for place in lead if place.location.country), None)
    told = (place for number in sorted(scene.chains) for chain in scene.chains[number] for place in chain)
    named = (place for place in told if place.rank > WIDE and home in (None, place.location.country))
    widest = next(named, lead[-1])
    return [replace(widest, away=False)]


def place_the_rest(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """A claim without a place is where the last one of its story was, else where the next one is.

    What tells of an event of its own is not where the one before was, but in the region that the lead names.
    """
    for story, far in ((ordered, _STORY), (ordered[::-1], _NEXT)):
        before: Draft | None = None
        lead: Chain | None = None
        for draft in story:
            if before is not None and _turns(scene, before, draft, shifts):
                before, lead = None, None
            near = before is not None and abs(_apart(scene, draft, before)) <= far
            if not draft.places and before is not None and near:
                other = lead is not None and _tells_anew(scene, draft, before)
                draft.places = lead if lead and other else before.places
                draft.inherited += 1
            if draft.places:
                before = draft
                lead = lead or _region(scene, draft)
    for draft in ordered:
        draft.places = draft.places or scene.where.facility_at(draft.anchor)


def _apart(scene: Scene, draft: Draft, other: Draft) -> int:
    """How many sentences one claim stands behind another."""
    return scene.page.sentence(draft.anchor) - scene.page.sentence(other.anchor)


def _region(scene: Scene, draft: Draft) -> Chain | None:
    """The wide place that the first sentence of a story names, alone or around the closer one."""
    chains = scene.chains[scene.page.sentence(draft.anchor)]
    wide = [[place for place in chain if place.rank >= WIDE] for chain in chains if not is_away(chain)]
    return next((chain for chain in wide if chain), None)


def _tells_anew(scene: Scene, draft: Draft, before: Draft) -> bool:
    """Whether a claim has an event of its own, told of for the first time, in another sentence."""
    event = draft.event
    new = event is not None and event.tells and not event.definite and event.same_as is None
    return new and scene.page.sentence(draft.anchor) != scene.page.sentence(before.anchor)


def locate_leads(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """A lead names the country or the town; the first place in it that its story names is where it was."""
    for draft in ordered:
        here = scene.page.sentence(draft.anchor)
        if not draft.counts or here > _LEAD or not draft.places or draft.settled:
            continue
        last = next((at for at in range(here + 1, here + _FAR + 1) if at in shifts), here + _FAR + 1)
        told = [chain for at in range(here + 1, last) for chain in scene.chains[at]]
        closer = [chain for chain in told if is_finer(chain, draft.places) and not is_away(chain)]
        if closer:
            draft.places = closer[0]


def date_leads(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """A lead without a day has the one day that the next sentences on such an event name."""
    for draft in ordered:
        here = scene.page.sentence(draft.anchor)
        if draft.date or not draft.counts or here >= _LEAD or scene.times.is_background(draft.anchor):
            continue
        last = next((at for at in range(here + 1, here + _FAR) if at in shifts), here + _FAR)
        told = [
            at for at in range(here + 1, last) if any(family(event) == "blow" for event in scene.events[at])
        ]
        days = [found for at in told for found in scene.dates[at] if scene.times.is_day(found)]
        if days and len({found.value for found in days}) == 1:
            draft.date, draft.inherited = days[0], draft.inherited + 1


def blame_the_rest(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """Fighters of one name in a story are hit by whoever hit them before, if nobody else is named."""
    for story in (ordered, ordered[::-1]):
        before: Draft | None = None
        for draft in story:
            if before is not None and _turns(scene, before, draft, shifts):
                before = None
            if before is not None and draft.counts and draft.actor is None and not is_accident(draft):
                near = abs(scene.page.sentence(draft.anchor) - scene.page.sentence(before.anchor)) <= _NEXT
                if near and are_alike(scene, draft, before):
                    draft.actor, draft.inherited = before.actor, draft.inherited + 1
            if draft.actor and draft.counts and draft.counts[0][1].outcome.of_people:
                before = draft


def date_the_rest(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """A claim without a day goes on with that of its story, unless it looks back at something older."""
    for story, far in ((ordered, _STORY), (ordered[::-1], _NEXT)):
        before: Draft | None = None
        for draft in story:
            if before is not None and _turns(scene, before, draft, shifts):
                before = None
            if draft.date is None and before is not None and _goes_on(scene, draft, before, far):
                draft.date, draft.inherited = before.date, draft.inherited + 1
            if draft.counts and _has_day(draft) and draft.date and scene.times.is_day(draft.date):
                before = draft


def _turns(scene: Scene, draft: Draft, other: Draft, shifts: set[int]) -> bool:
    low, high = sorted(scene.page.sentence(one.start) for one in (draft, other))
    return any(number in shifts for number in range(low + 1, high + 1))


def _goes_on(scene: Scene, draft: Draft, before: Draft, far: int) -> bool:
    """Whether a claim of people hurt is of the same day as the one before, as far as a report says."""
    if not draft.counts or scene.times.is_background(draft.anchor):
        return False
    near = abs(scene.page.sentence(draft.anchor) - scene.page.sentence(before.anchor)) <= far
    own_hour = _has_hour(before) and _tells_anew(scene, draft, before)  # «فجر أمس» is of one event alone
    return near and not own_hour and is_compatible(draft, before)


def _has_hour(draft: Draft) -> bool:
    when = draft.date.value if draft.date else None
    return isinstance(when, When) and when.precision is not Precision.DAY
