"""What stretches of words name: numbers, dates, people, groups, places."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.records import record
from workbench.text.span import Span
from workbench.text.values import Duration, Number, Ordinal, When


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


@record(frozen=True, slots=True)
class Mention:
    """Words that name something, what they mean, and the rule that read them."""

    span: Span
    kind: Kind
    value: Number | Ordinal | When | Duration | Entity | Location
    rule: str
