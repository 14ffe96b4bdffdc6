"""The field's terms: documents, mentions, claims, decisions, and what is asked of them.

The names and values are those of the contract (docs/contract.md); spans are code points in the original text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from workbench.text.span import Span
from workbench.text.values import Calendar, Duration, Modifier, Number, Ordinal, Precision, When

Day = date
"""A calendar day; a field called `date` hides the name of its type."""

# ------------------------------------------------------------------ documents


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a report and what is known of it; `uncertain` names what may be wrong about the reading."""

    text: str
    path: str
    sha256: str
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    language: str = "ar"
    title: str = ""
    source: str | None = None
    date: Day | None = None
    uncertain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Details:
    """What a person says of a document at import; None where nothing is said."""

    title: str | None = None
    source: str | None = None
    date: Day | None = None


# ------------------------------------------------------------------ mentions


class Kind(StrEnum):
    """What a stretch of words names."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    DATE = "date"
    DURATION = "duration"
    QUANTITY = "quantity"
    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    FACILITY = "facility"
    WEAPON = "weapon"
    PLACE = "place"
    EVENT = "event"


class PlacePrecision(StrEnum):
    """How exactly a place is known; `geo` is ACLED's code."""

    PLACE = "place"
    NEAR = "near"
    DISTRICT = "district"
    GOVERNORATE = "governorate"
    COUNTRY = "country"

    @property
    def geo(self) -> int:
        return {"place": 1, "near": 2, "district": 2, "governorate": 3, "country": 3}[self.value]


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """A gazetteer row that a place name may mean."""

    gazetteer_id: str
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Entity:
    """What a name stands for: a person, organisation, group, facility or weapon, or the kind of an event."""

    name: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """A place on the map; coordinates in degrees, both None when unknown; `country` is ISO 3166 alpha-2."""

    name: str
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: PlacePrecision = PlacePrecision.PLACE
    gazetteer_id: str | None = None
    candidates: tuple[PlaceCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name something, what they mean, and the rule that read them."""

    span: Span
    kind: Kind
    value: Number | Ordinal | When | Duration | Entity | Location
    rule: str


# ------------------------------------------------------------------ claims


class EventType(StrEnum):
    """ACLED's event types, and Other for the rest."""

    BATTLES = "Battles"
    EXPLOSIONS = "Explosions/Remote violence"
    VIOLENCE_AGAINST_CIVILIANS = "Violence against civilians"
    PROTESTS = "Protests"
    RIOTS = "Riots"
    STRATEGIC = "Strategic developments"
    OTHER = "Other"


SUB_EVENT_TYPES: dict[EventType, tuple[str, ...]] = {
    EventType.BATTLES: (
        "Armed clash", "Government regains territory", "Non-state actor overtakes territory",
    ),
    EventType.EXPLOSIONS: (
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    ),
    EventType.VIOLENCE_AGAINST_CIVILIANS: ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    EventType.PROTESTS: (
        "Peaceful protest", "Protest with intervention", "Excessive force against protesters",
    ),
    EventType.RIOTS: ("Violent demonstration", "Mob violence"),
    EventType.STRATEGIC: (
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction",
        "Non-violent transfer of territory", "Other",
    ),
    EventType.OTHER: ("Accident", "Disaster", "Judicial", "Statement", "Unknown"),
}  # fmt: skip


class Polarity(StrEnum):
    """Whether the holder says that it happened."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    NOT_CONFIRMED = "not_confirmed"
    INTENDED = "intended"
    RULED_OUT = "ruled_out"


class Outcome(StrEnum):
    """What happened to those counted; the last six count things."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    DISPLACED = "displaced"
    CASUALTIES = "casualties"
    STRIKES = "strikes"
    AIRCRAFT = "aircraft"
    FACILITIES = "facilities"
    VEHICLES = "vehicles"
    WEAPONS = "weapons"
    OTHER = "other"

    @property
    def of_people(self) -> bool:
        return self in _PEOPLE


_PEOPLE = frozenset(tuple(Outcome)[:7])


class Status(StrEnum):
    """Which side of the line between those who fight and those who don't."""

    CIVILIAN = "civilian"
    BELLIGERENT = "belligerent"
    UNKNOWN = "unknown"


class Subgroup(StrEnum):
    """The narrowest group that the words give."""

    CHILDREN = "children"
    WOMEN = "women"
    MEN = "men"
    ELDERLY = "elderly"
    JOURNALISTS = "journalists"
    HEALTH_WORKERS = "health_workers"
    AID_WORKERS = "aid_workers"
    POLICE = "police"
    SOLDIERS = "soldiers"
    MILITANTS = "militants"


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


@dataclass(frozen=True, slots=True)
class EventDate:
    """When the event happened; `span` are the words that say so, None when it follows from elsewhere."""

    start: str | None
    end: str | None
    precision: Precision
    calendar: Calendar = Calendar.GREGORIAN
    span: Span | None = None


CountKey = tuple[int, int]
"""A count of a project: the id of its claim and its position among that claim's counts."""

BY_HAND = "by hand"
"""The rule of claims that no machine has read."""


def count_keys(claims: Iterable[tuple[Span, int, int]]) -> list[CountKey]:
    """The counts of a document's claims in the order in which `subset_of` numbers them, that of the text.

    A claim is given by its span, its id, and how many counts it has.
    """
    return [(id, position) for _, id, counts in sorted(claims) for position in range(counts)]


@dataclass(frozen=True, slots=True)
class Count:
    """How many, of whom, with what outcome; `subset_of` indexes the counts of the document."""

    span: Span
    text: str
    outcome: Outcome
    status: Status | None
    subgroup: Subgroup | None
    low: int | None
    high: int | None
    modifier: Modifier
    subset_of: int | None = None
    conceded: bool = False


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


# ------------------------------------------------------------------ decisions


class Verdict(StrEnum):
    """What the analyst has decided of a claim."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """A claim in a project. `machine` is what had been extracted, where a person corrected it;
    it is None as well for a claim made by hand, whose `rule` is then `by hand`."""

    id: int
    document: int
    claim: Claim
    verdict: Verdict
    author: str | None
    decided: datetime | None
    machine: Claim | None = None


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document in a project, with how many of its claims are undecided."""

    id: int
    document: Document
    claims: int
    undecided: int
    added: datetime


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing an analyst did, as the journal holds it; `was` and `now` are JSON."""

    id: int
    label: str
    author: str
    at: datetime
    was: str
    now: str
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What a mutation touched: views look at it to decide whether to refresh."""

    documents: frozenset[int] = frozenset()
    claims: frozenset[int] = frozenset()
    label: str = ""


# ------------------------------------------------------------------ questions and answers


class Order(StrEnum):
    """What a list of claims or documents is sorted by."""

    TEXT = "text"
    DATE = "date"
    HOLDER = "holder"
    PLACE = "place"
    COUNT = "count"
    VERDICT = "verdict"
    CONFIDENCE = "confidence"
    SOURCE = "source"
    TITLE = "title"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Query:
    """Which claims, in what order. Empty parts ask nothing; names and words are compared folded."""

    documents: frozenset[int] = frozenset()
    claims: frozenset[int] = frozenset()
    polarities: frozenset[Polarity] = frozenset()
    verdicts: frozenset[Verdict] = frozenset()
    outcomes: frozenset[Outcome] = frozenset()
    event_types: frozenset[EventType] = frozenset()
    holder: str = ""
    place: str = ""
    words: str = ""
    since: date | None = None
    until: date | None = None
    order: Order = Order.TEXT
    descending: bool = False


@dataclass(frozen=True, slots=True)
class CountRow:
    """One count of one claim with what a chart needs to know of it.

    `position` is its place among the claim's counts, `part_of` the count that it is part of, maybe another
    claim's; `day` is the first day of the event.
    """

    claim: int
    position: int
    document: int
    holder: str | None
    publisher: str | None
    polarity: Polarity
    verdict: Verdict
    event_type: EventType
    outcome: Outcome
    status: Status | None
    subgroup: Subgroup | None
    low: int | None
    high: int | None
    modifier: Modifier
    part_of: CountKey | None
    conceded: bool
    day: date | None
    last_day: date | None
    place: str | None
    words: str

    @property
    def key(self) -> CountKey:
        return self.claim, self.position

    @property
    def part(self) -> bool:
        return self.part_of is not None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a number comes from: the quotation with its neighbours, its document, and what read it."""

    claim: int
    prefix: str
    exact: str
    suffix: str
    span: Span
    title: str
    source: str | None
    date: date | None
    path: str
    sha256: str
    holder: str | None
    reported_by: tuple[str, ...]
    polarity: Polarity
    verdict: Verdict
    author: str | None
    rule: str
    version: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why: a sentence for the user.

    `key` and `details` are those of the KnownError, so that it can be said in the interface's language.
    """

    path: str
    reason: str
    key: str = "error"
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did."""

    added: tuple[int, ...] = ()
    duplicates: tuple[str, ...] = ()
    uncertain: tuple[int, ...] = ()
    failed: tuple[Failure, ...] = ()
    cancelled: bool = False
