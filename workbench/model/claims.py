"""Who says of which event that it did, did not, may have or is to happen."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.model.counts import Count
from workbench.model.events import EventType
from workbench.model.mentions import Location, Mention
from workbench.text.span import Span
from workbench.text.values import Calendar, Precision

BY_HAND = "by hand"
"""The rule of claims that no machine has read."""


class Polarity(StrEnum):
    """Whether the holder says that it happened."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    NOT_CONFIRMED = "not_confirmed"
    INTENDED = "intended"
    RULED_OUT = "ruled_out"


@dataclass(frozen=True, slots=True)
class Named:
    """A part of a claim: its words in the text and the name they stand for."""

    span: Span
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Place(Named):
    """A named part that is a location."""

    location: Location


# How much of 2016-03-05 is known of a day whose precision is less.
_LETTERS = {Precision.YEAR: len("2016"), Precision.MONTH: len("2016-03")}


@dataclass(frozen=True, slots=True)
class EventDate:
    """When the event happened; `span` are the words that say so, None when it follows from elsewhere."""

    start: str | None
    end: str | None
    precision: Precision
    calendar: Calendar = Calendar.GREGORIAN
    span: Span | None = None

    @property
    def iso(self) -> str:
        """As ISO 8601 writes it, no closer than it is known: 2016, 2016-03-05/..; empty for no day."""
        first, last = (
            (moment or "..")[: _LETTERS.get(self.precision, 10)] for moment in (self.start, self.end)
        )
        if first == last:
            return first.strip(".")
        return f"{first}/{last}"


@dataclass(frozen=True, slots=True)
class Claim:
    """One holder saying of one event at one location that it did, did not, may have or is to happen."""

    span: Span
    event: int
    event_type: EventType
    sub_event_type: str
    polarity: Polarity
    holder: Named | None = None
    reported_by: tuple[Named, ...] = ()
    actor: tuple[Named, ...] = ()
    target: tuple[Named, ...] = ()
    weapon: tuple[Named, ...] = ()
    place: tuple[Place, ...] = ()
    date: EventDate | None = None
    counts: tuple[Count, ...] = ()
    confidence: float = 0.5
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one document."""

    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
