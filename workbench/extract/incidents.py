"""Which claims of a document tell of one event, and what they lend each other."""

from collections.abc import Sequence

from workbench.extract.claims import Draft
from workbench.extract.scene import Scene
from workbench.model import Count

_EVENTS_BACK = 40  # events of a report that a claim can go back to
_MOST_TELLINGS = 40
_FAR = 2  # sentences over which a claim without an event of its own goes on with the one before


def number_events(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give each draft the number of its event, and lend it what another telling of the event knows."""
    groups: list[list[Draft]] = []
    shifts = {scene.page.sentence(hit.start) for hit in scene.stages.hits if hit["link"] == "shift"}
    for draft in sorted(drafts, key=lambda draft: draft.start):
        group = _group_of(scene, draft, groups, shifts)
        if group is None:
            groups.append([draft])
        else:
            group.append(draft)
    for number, group in enumerate(groups, 1):
        for draft in group:
            draft.number = number
        _lend(scene, group)
    _place_the_rest(scene, drafts, shifts)


def _place_the_rest(scene: Scene, drafts: Sequence[Draft], shifts: set[int]) -> None:
    """A claim without a place is where the last one of its story was, else where the next one is."""
    ordered = sorted(drafts, key=lambda draft: draft.start)
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


def _group_of(
    scene: Scene, draft: Draft, groups: Sequence[list[Draft]], shifts: set[int]
) -> list[Draft] | None:
    """The group of the event that a draft tells of, if it was told before."""
    for group in reversed(groups[-_EVENTS_BACK:]):
        if len(group) < _MOST_TELLINGS and any(_is_told_again(draft, other) for other in group):
            return group
    if not groups:
        return None
    before = groups[-1][-1]
    if len(groups[-1]) >= _MOST_TELLINGS:
        return None
    here, there = scene.page.sentence(draft.start), scene.page.sentence(before.start)
    if draft.event is None and here - there <= _FAR and not shifts & set(range(there + 1, here + 1)):
        return groups[-1] if _compatible(draft, before) else None
    return groups[-1] if here == there and _compatible(draft, before) else None


def _is_told_again(draft: Draft, other: Draft) -> bool:
    return _same_event(draft, other) or _restated(draft, other) or _is_part(draft, other)


def _is_part(draft: Draft, other: Draft) -> bool:
    """Whether a count of the one is a part of a count of the other."""
    return bool({part for part in draft.parts if part is not None} & {place for place, _ in other.counts})


def _same_event(draft: Draft, other: Draft) -> bool:
    return bool(draft.event and other.event and draft.event.first is other.event.first)


def _restated(draft: Draft, other: Draft) -> bool:
    """The same count of the same outcome told again, larger than what happens every day."""
    return any(_same_count(mine, theirs) for _, mine in draft.counts for _, theirs in other.counts)


def _same_count(mine: Count, theirs: Count) -> bool:
    told = (mine.outcome, mine.low, mine.modifier) == (theirs.outcome, theirs.low, theirs.modifier)
    return told and mine.low is not None and mine.low > 2 and mine.outcome.of_people


def _compatible(draft: Draft, other: Draft) -> bool:
    """Whether nothing said of the one speaks against the other: place, day, doer."""
    here, there = (
        {place.location.name for place in draft.places},
        {place.location.name for place in other.places},
    )
    if here and there and not here & there:
        return False
    if draft.date and other.date and draft.date.value != other.date.value:
        return False
    return draft.actor is None or other.actor is None or draft.actor == other.actor


def _lend(scene: Scene, group: Sequence[Draft]) -> None:
    """What one telling leaves open another fills in; what is stated is never changed."""
    for draft in group:
        for part in ("places", "date", "actor"):
            if not getattr(draft, part):
                lenders = [
                    other for other in group if getattr(other, part) and _may_lend(scene, part, draft, other)
                ]
                lender = _nearest(scene, draft, lenders)
                if lender is not None:
                    setattr(draft, part, getattr(lender, part))
                    draft.inherited += 1


def _may_lend(scene: Scene, part: str, draft: Draft, other: Draft) -> bool:
    """A place goes with the story; day and doer only with the very event, told again or in one sentence."""
    if part == "places" or _same_event(draft, other) or _restated(draft, other) or _is_part(draft, other):
        return True
    return scene.page.sentence(draft.anchor) == scene.page.sentence(other.anchor) and part == "date"


def _nearest(scene: Scene, draft: Draft, others: Sequence[Draft]) -> Draft | None:
    return min(
        others, key=lambda other: (other.start > draft.start, abs(other.start - draft.start)), default=None
    )
