"""What the tellings of one event lend each other: what is stated is never changed."""

from collections.abc import Sequence

from workbench.extract.claims.blame import (
    HELD,
    is_accident,
    is_harmless,
    is_of_war,
    is_own_force,
    is_suffered,
    may_be_lent,
)
from workbench.extract.claims.claims import Draft
from workbench.extract.claims.identity import is_compatible, is_same_event, is_told_again
from workbench.extract.claims.stories import has_day, turns
from workbench.extract.claims.victims import are_alike, is_attacker, is_victim
from workbench.extract.counts.quantity import Head
from workbench.extract.events.events import family, is_blow_of
from workbench.extract.scene.lasting import is_of_toll
from workbench.extract.scene.scene import Scene
from workbench.model import Polarity, Status

_NEXT = 2  # sentences over which fighters of one name are hit by the same


def lend(scene: Scene, incident: Sequence[Draft], *parts: str) -> None:
    """Fill in the day or the doer that one telling of an event leaves open from the nearest that says it."""
    for part in parts:
        told = [draft for draft in incident if getattr(draft, part)]
        if part == "date":
            told = [
                draft
                for draft in told
                if has_day(draft) and not (draft.event and draft.event.index in scene.asides)
            ]
        for draft in incident:
            if not getattr(draft, part) and (lender := _nearest(scene, draft, told, part)):
                setattr(draft, part, getattr(lender, part))


def _may_lend_day(scene: Scene, draft: Draft, other: Draft) -> bool:
    """A day is shared by all that is told of an event, a month or a year by its sentence alone."""
    here, there = (scene.page.sentence(one.anchor) for one in (draft, other))
    if here == there:
        return not is_of_toll(other.date) or (other.date is not None and scene.times.is_day(other.date))
    if scene.times.is_lasting(draft.anchor):
        return False
    older = scene.times.had_been(other.anchor) and not is_same_event(draft, other)
    return other.date is not None and not older and scene.times.is_day(other.date)


def _nearest(scene: Scene, draft: Draft, told: Sequence[Draft], part: str) -> Draft | None:
    may = {"actor": _may_lend_doer, "date": _may_lend_day}.get(part)
    lenders = [other for other in told if may is None or may(scene, draft, other)]
    return min(
        lenders,
        key=lambda other: (other.start > draft.start, abs(other.start - draft.start)),
        default=None,
    )


def _may_lend_doer(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Those whom one side of a fight has hit were not hit by both: the victims have to be alike."""
    if other.actor and (is_victim(scene, draft, other.actor) or is_accident(draft)):
        return False
    if other.actor and (not may_be_lent(scene, other.actor) or is_own_force(scene, draft, other.actor)):
        return False
    if draft.counts and not other.counts and is_harmless(other):
        return False  # «انسحب مقاتلون مع آلاف نزحوا»
    same = is_same_event(draft, other)
    accused = other.rule.startswith("charge.") and other.polarity is Polarity.NOT_CONFIRMED
    charged = accused and _sentence(scene, draft) == _sentence(scene, other)
    if draft.counts and not (other.counts or same or charged):
        return False  # what somebody else did near by hurt nobody
    hangs_on = _hangs_on(scene, draft, other) and not scene.times.is_turned(draft.anchor)
    if not (same or hangs_on or is_told_again(draft, other)):
        return False
    if not (_are_done_by_one(draft, other) or _are_the_rest(scene, draft, other)):
        return False
    if is_attacker(scene, draft) or is_suffered(scene, draft):
        return False
    if other.holder.kind == "responsibility" and other.holder.holder != draft.holder.holder:
        return False  # that somebody claims it, the report does not say of what it tells
    mine, theirs = ({count.status for _, count in one.counts} for one in (draft, other))
    return not {Status.CIVILIAN, Status.BELLIGERENT} <= mine | theirs or bool(mine & theirs)


def _sentence(scene: Scene, draft: Draft) -> int:
    return scene.page.sentence(draft.anchor)


def _are_done_by_one(draft: Draft, other: Draft) -> bool:
    """Whether both tell of people hurt, or both of people held: who struck did not arrest the suspects."""
    held = bool(draft.counts) and draft.counts[0][1].outcome in HELD
    if not other.counts:
        return not (held and is_blow_of(other.event, other.actor))
    return not draft.counts or held == (other.counts[0][1].outcome in HELD)


def _are_the_rest(scene: Scene, draft: Draft, other: Draft) -> bool:
    """«قتل 12 مسلحا، فيما أسر أربعة آخرون»: fighters of one band, of whom the same took others alive."""
    armed = all(count.status is Status.BELLIGERENT for one in (draft, other) for _, count in one.counts)
    rest = bool(draft.results) and draft.results[0].quantity.kind is Head.OTHERS
    return armed and rest and bool(other.counts) and _sentence(scene, draft) == _sentence(scene, other)


def _hangs_on(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Whether a claim tells of no event of its own, or of one that the report has told of before."""
    if is_of_war(scene, draft):
        return False
    if draft.event is None or not draft.event.tells or (draft.event.definite and draft.event.same_as is None):
        return True
    near = abs(scene.page.sentence(draft.anchor) - scene.page.sentence(other.anchor)) <= 1
    near = near and is_compatible(draft, other)  # raids on two towns may be of two parties
    return (
        near and other.event is not None and family(draft.event.first) == family(other.event.first) == "blow"
    )


def blame_the_rest(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """Fighters of one name in a story are hit by whoever hit them before, if nobody else is named."""
    for story in (ordered, ordered[::-1]):
        before: Draft | None = None
        for draft in story:
            if before is not None and turns(scene, before, draft, shifts):
                before = None
            if before is not None and draft.counts and draft.actor is None and not is_accident(draft):
                near = abs(scene.page.sentence(draft.anchor) - scene.page.sentence(before.anchor)) <= _NEXT
                if near and are_alike(scene, draft, before):
                    draft.actor = before.actor
            if draft.actor and draft.counts and draft.counts[0][1].outcome.of_people:
                before = draft
