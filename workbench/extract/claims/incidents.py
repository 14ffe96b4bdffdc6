"""Incidents: which claims of a report tell of one event, lead and detail, headline and body."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.extract.claims.blame import blame_going_on, settle_doer
from workbench.extract.claims.claims import Draft
from workbench.extract.claims.dating import (
    date_items,
    date_leads,
    date_next,
    date_retold,
    date_the_rest,
    date_tolls,
)
from workbench.extract.claims.extent import is_elsewhere
from workbench.extract.claims.identity import (
    Sign,
    is_compatible,
    is_restated,
    is_told_again,
    signs,
    signs_of_same,
)
from workbench.extract.claims.lending import blame_the_rest, lend
from workbench.extract.claims.participants import place_statements
from workbench.extract.claims.periods import date_before_news, date_by_only_day, date_tolls_of_months
from workbench.extract.claims.prospects import correct_prospects
from workbench.extract.claims.sizes import Sizes
from workbench.extract.claims.victims import clear_victims
from workbench.extract.claims.weighing import Weighing, Weights
from workbench.extract.scene import bulletins
from workbench.extract.scene.scene import Scene

_EVENTS_BACK = 40  # incidents of a report that a claim can go back to
_MOST_TELLINGS = 40
_ASIDES = 3  # incidents in a row that a report may look back on
_FAR = 3  # sentences over which a claim without an event of its own goes on with the one before


@dataclass(slots=True)
class Story:
    """The incidents of a report so far, and the sentences with which it turns to another story.

    `_known` leads from a sign to the drafts that have it, by the numbers of their incidents: else each claim
    would be held against every one before.
    """

    scene: Scene
    shifts: set[int]
    sizes: Sizes
    incidents: list[list[Draft]] = field(default_factory=list)
    _known: dict[Sign, dict[int, list[Draft]]] = field(default_factory=dict)

    def add(self, draft: Draft) -> None:
        """Put a draft to the incident that it tells of, or to a new one."""
        number = self._told_before(draft)
        if number is None:
            number = self._going_on(draft)
        if number is None:
            number = len(self.incidents)
            self.incidents.append([])
        self.incidents[number].append(draft)
        self._note(draft, number)

    def _note(self, draft: Draft, number: int) -> None:
        for sign in signs(draft):
            self._known.setdefault(sign, {}).setdefault(number, []).append(draft)

    def _told_before(self, draft: Draft) -> int | None:
        """The latest incident that a draft tells of again; one without counts may be of an earlier one."""
        known = [self._known[sign] for sign in signs_of_same(draft) if sign in self._known]
        last = len(self.incidents) - 1
        uncounted: int | None = None
        for number in range(last, max(-1, last - _EVENTS_BACK), -1) if known else ():
            incident = self.incidents[number]
            alike = (other for drafts in known for other in drafts.get(number, ()))
            open_ = 0 < len(incident) < _MOST_TELLINGS
            if not (open_ and any(is_told_again(draft, other) for other in alike)):
                continue
            if uncounted is not None and any(self._is_whole_toll(draft, other) for other in incident):
                self._move(uncounted, number)
                return number
            if uncounted is not None:
                continue
            if not self._leads_to(incident, draft):
                return number
            uncounted = number
        return uncounted

    def _is_whole_toll(self, draft: Draft, other: Draft) -> bool:
        """Whether two drafts tell the same count, and their sentences no other of those hurt alike."""
        return is_restated(draft, other) and self.sizes.agree(draft, other)

    def _leads_to(self, incident: Sequence[Draft], draft: Draft) -> bool:
        """Whether an incident is so far no more than what the sentence of a count tells before it."""
        here = self.scene.page.sentence(draft.anchor)
        return bool(draft.counts) and all(
            not other.counts and self.scene.page.sentence(other.anchor) == here for other in incident
        )

    def _move(self, number: int, to: int) -> None:
        """«قتل 9 في X»; «شنت قصفا على قرية Y | ما أدى إلى مقتل 9»: the raid is that of the lead."""
        for draft in self.incidents[number]:
            self._note(draft, to)
        self.incidents[to].extend(self.incidents[number])
        self.incidents[number] = []

    def _going_on(self, draft: Draft) -> int | None:
        """The incident told last, where the draft goes on with it and nothing speaks against it."""
        here = self.scene.page.sentence(draft.start)
        number = self._told_last(here)
        if number is None or len(self.incidents[number]) >= _MOST_TELLINGS:
            return None
        before = self.incidents[number][-1]
        there = self.scene.page.sentence(before.start)
        if here - there > _FAR or self.shifts & set(range(there + 1, here + 1)):
            return None
        event = draft.event
        own = event is not None and event.tells and here != there and not event.definite
        if own or not all(is_compatible(draft, other) for other in self.incidents[number]):
            return None
        return number

    def _told_last(self, here: int) -> int | None:
        """The last incident but those of sentences that look back: «وكانت الجماعة قد شنت هجوما»."""
        latest = range(len(self.incidents) - 1, max(-1, len(self.incidents) - 1 - _EVENTS_BACK), -1)
        for number in [number for number in latest if self.incidents[number]][:_ASIDES]:
            last = self.incidents[number][-1]
            aside = last.date is not None and self.scene.times.had_been(last.anchor)
            if not aside or self.scene.page.sentence(last.anchor) == here:
                return number
        return None


def number_events(scene: Scene, drafts: Sequence[Draft], weights: Weights) -> None:
    """Give each draft the number of its event, and lend it what another telling of the event knows."""
    shifts = {scene.page.sentence(hit.start) for hit in scene.stages.hits if hit["link"] == "shift"}
    items = bulletins.items(scene.page, scene.stages.events)
    shifts |= scene.where.headed | items
    ordered = sorted(drafts, key=lambda draft: draft.start)
    story = Story(scene, shifts, Sizes(scene, ordered))
    for draft in ordered:
        settle_doer(scene, draft)
        if is_elsewhere(scene, draft):
            draft.places = []
        story.add(draft)
    story.incidents = [incident for incident in story.incidents if incident]
    date_items(scene, ordered, items)
    date_tolls(scene, ordered)
    for number, incident in enumerate(story.incidents, 1):
        for draft in incident:
            draft.number = number
        lend(scene, incident, "date", "actor")
    blame_the_rest(scene, ordered, shifts)
    blame_going_on(scene, ordered, shifts)
    date_leads(scene, ordered, shifts)
    date_the_rest(scene, ordered, shifts)
    date_retold(scene, ordered, shifts)
    date_next(scene, ordered, shifts)
    date_before_news(scene, ordered, shifts)
    date_tolls_of_months(scene, ordered, shifts)
    date_by_only_day(scene, ordered, shifts)
    correct_prospects(scene, ordered)
    clear_victims(scene, ordered)
    Weighing(scene, story.incidents, ordered, shifts, weights).place_all()
    place_statements(scene, ordered)
