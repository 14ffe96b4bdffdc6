"""Incidents: which claims of a report tell of one event, lead and detail, headline and body."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.extract.blame import settle_doer
from workbench.extract.claims import Draft
from workbench.extract.lending import lend, place_the_rest
from workbench.extract.scene import Chain, Scene, is_apart, is_coarse
from workbench.model import Count, Outcome
from workbench.text.values import Found

_EVENTS_BACK = 40  # incidents of a report that a claim can go back to
_MOST_TELLINGS = 40
_FAR = 3  # sentences over which a claim without an event of its own goes on with the one before


@dataclass(slots=True)
class Story:
    """The incidents of a report so far, and the sentences with which it turns to another story."""

    scene: Scene
    shifts: set[int]
    incidents: list[list[Draft]] = field(default_factory=list)

    def add(self, draft: Draft) -> None:
        """Put a draft to the incident that it tells of, or to a new one."""
        incident = self._told_before(draft) or self._going_on(draft)
        if incident is None:
            self.incidents.append([draft])
        else:
            incident.append(draft)

    def _told_before(self, draft: Draft) -> list[Draft] | None:
        """The latest incident that a draft tells of again."""
        for incident in reversed(self.incidents[-_EVENTS_BACK:]):
            if len(incident) < _MOST_TELLINGS and any(is_told_again(draft, other) for other in incident):
                return incident
        return None

    def _going_on(self, draft: Draft) -> list[Draft] | None:
        """The incident told last, where the draft goes on with it and nothing speaks against it."""
        if not self.incidents or len(self.incidents[-1]) >= _MOST_TELLINGS:
            return None
        before = self.incidents[-1][-1]
        here, there = self.scene.page.sentence(draft.start), self.scene.page.sentence(before.start)
        if here - there > _FAR or self.shifts & set(range(there + 1, here + 1)):
            return None
        own = draft.event is not None and here != there and not draft.event.definite
        return self.incidents[-1] if not own and _compatible(draft, before) else None


def number_events(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give each draft the number of its event, and lend it what another telling of the event knows."""
    shifts = {scene.page.sentence(hit.start) for hit in scene.stages.hits if hit["link"] == "shift"}
    story = Story(scene, shifts)
    ordered = sorted(drafts, key=lambda draft: draft.start)
    for draft in ordered:
        settle_doer(scene, draft)
        story.add(draft)
    for number, incident in enumerate(story.incidents, 1):
        for draft in incident:
            draft.number = number
        lend(scene, incident)
    place_the_rest(scene, ordered, shifts)


def is_told_again(draft: Draft, other: Draft) -> bool:
    """Whether two drafts tell of the very same event: by its words, by the same toll, as part and whole."""
    if _same_event(draft, other) or _is_part(draft, other):
        return not _on_another_day(draft.date, other.date)
    return _restated(draft, other) and _compatible(draft, other)


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
    rare = 2 if mine.outcome is not Outcome.KILLED else 1
    return told and mine.low is not None and mine.low > rare and mine.outcome.of_people


def _compatible(draft: Draft, other: Draft) -> bool:
    """Whether neither place nor day of the one speaks against the other."""
    return not _elsewhere(draft.places, other.places) and not _on_another_day(draft.date, other.date)


def _elsewhere(here: Chain, there: Chain) -> bool:
    return bool(here and there) and is_apart(here, there)


def _on_another_day(mine: Found | None, theirs: Found | None) -> bool:
    if mine is None or theirs is None or mine.value == theirs.value:
        return False
    return is_coarse(mine) or is_coarse(theirs) or not _overlap(mine, theirs)


def _overlap(mine: Found, theirs: Found) -> bool:
    (start, end), (other_start, other_end) = days(mine), days(theirs)
    return not (start and other_end and start > other_end) and not (end and other_start and other_start > end)


def days(found: Found) -> tuple[str, str]:
    """First and last day of a date, empty where it is open."""
    value = found.value
    return (getattr(value, "start", None) or "")[:10], (getattr(value, "end", None) or "")[:10]
