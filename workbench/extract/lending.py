"""What the tellings of one event lend each other: what is stated is only made closer, never changed."""

from collections.abc import Iterable, Sequence

from workbench.extract.blame import is_accident, is_victim
from workbench.extract.claims import Draft
from workbench.extract.scene import Chain, Scene, is_finer
from workbench.model import Status

Stories = Iterable[Sequence[Draft]]


def lend(scene: Scene, incident: Sequence[Draft]) -> None:
    """Fill in what one telling of an event leaves open from the nearest other that says it."""
    for part in ("places", "date", "actor"):
        told = [draft for draft in incident if getattr(draft, part)]
        for draft in incident:
            if not getattr(draft, part) and (lender := _nearest(scene, draft, told, part)):
                setattr(draft, part, getattr(lender, part))
                draft.inherited += 1
    _make_closer(incident)


def _nearest(scene: Scene, draft: Draft, told: Sequence[Draft], part: str) -> Draft | None:
    lenders = [other for other in told if part != "actor" or _may_lend_doer(scene, draft, other)]
    return min(
        lenders, key=lambda other: (other.start > draft.start, abs(other.start - draft.start)), default=None
    )


def _may_lend_doer(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Those whom one side of a fight has hit were not hit by both: the victims have to be alike."""
    if other.actor and (is_victim(scene, draft, other.actor) or is_accident(draft)):
        return False
    mine, theirs = ({count.status for _, count in one.counts} for one in (draft, other))
    return not {Status.CIVILIAN, Status.BELLIGERENT} <= mine | theirs or bool(mine & theirs)


def _make_closer(incident: Sequence[Draft]) -> None:
    """«في شمال البلاد», later «في بلدة X»: the closest place that lies in the one told."""
    chains: list[Chain] = [draft.places for draft in incident if draft.places]
    for draft in incident:
        for chain in chains:
            if draft.places and is_finer(chain, draft.places):
                draft.places = chain


def place_the_rest(scene: Scene, ordered: Sequence[Draft], shifts: set[int]) -> None:
    """A claim without a place is where the last one of its story was, else where the next one is."""
    for story in (ordered, ordered[::-1]):
        before: Draft | None = None
        for draft in story:
            low, high = sorted(scene.page.sentence(other.start) for other in (draft, before or draft))
            if any(number in shifts for number in range(low + 1, high + 1)):
                before = None
            if not draft.places and before is not None:
                draft.places, draft.inherited = before.places, draft.inherited + 1
            if draft.places:
                before = draft
    for draft in ordered:
        draft.places = draft.places or scene.facility_at(draft.anchor)
