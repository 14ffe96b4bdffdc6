"""Whether two claims tell of one event: by its words, its toll, its place and day."""

from workbench.extract.claims.claims import Draft
from workbench.extract.counts.quantity import Head
from workbench.extract.places.chains import Chain, is_apart
from workbench.extract.scene.times import is_coarse
from workbench.model import Count, Outcome
from workbench.text.values import Found

Sign = tuple[object, ...]
"""What two drafts of one event share: the event, the toll, a count that is part of a count of the other."""


def signs(draft: Draft) -> list[Sign]:
    """By what a draft can be told to be of the event of another."""
    event = [("event", id(draft.event.first))] if draft.event else []
    tolls = [("toll", count.outcome, count.low) for _, count in draft.counts if _is_rare(count)]
    return [*event, *tolls, *(("count", place) for place, _ in draft.counts)]


def signs_of_same(draft: Draft) -> list[Sign]:
    """The signs of which another draft of the event has one at least; `is_told_again` has the last word."""
    own = [sign for sign in signs(draft) if sign[0] != "count"]
    return [*own, *(("count", part) for part in draft.parts if part is not None)]


def is_told_again(draft: Draft, other: Draft) -> bool:
    """Whether two drafts tell of the very same event: by its words, by the same toll, as part and whole."""
    if is_same_event(draft, other) or is_part(draft, other):
        return not _on_another_day(draft.date, other.date)
    return is_restated(draft, other) and is_compatible(draft, other)


def is_part(draft: Draft, other: Draft) -> bool:
    """Whether a count of the one is a part of a count of the other."""
    parts = [part for part in draft.parts if part is not None]
    return bool(parts) and any(place in parts for place, _ in other.counts)


def is_same_event(draft: Draft, other: Draft) -> bool:
    """Whether the words of both lead to one event."""
    return bool(draft.event and other.event and draft.event.first is other.event.first)


def is_same_toll(draft: Draft, other: Draft) -> bool:
    """Whether both tell the same count, or the one a part of what the other counts."""
    return is_restated(draft, other) or is_part(draft, other) or is_part(other, draft)


def is_restated(draft: Draft, other: Draft) -> bool:
    """The same count of the same outcome told again, larger than what happens every day."""
    quantities = [result.quantity for one in (draft, other) for result in one.results]
    if any(one.kind is Head.OTHERS and one.rule != "count.of_them" for one in quantities):
        return False  # «أربعة آخرون» are none of those told before
    return any(_same_count(mine, theirs) for _, mine in draft.counts for _, theirs in other.counts)


def _same_count(mine: Count, theirs: Count) -> bool:
    return mine.outcome is theirs.outcome and mine.low == theirs.low and _is_rare(mine)


def _is_rare(count: Count) -> bool:
    """Whether so many people are hurt at a time too seldom for two events to share the number."""
    daily = 2 if count.outcome is not Outcome.KILLED else 1
    return count.low is not None and count.low > daily and count.outcome.of_people


def is_compatible(draft: Draft, other: Draft) -> bool:
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
