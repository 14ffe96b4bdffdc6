"""How many, of whom, with what outcome; and which count is part of which."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workbench.text.span import Span
from workbench.text.values import Modifier

CountKey = tuple[int, int]
"""A count of a project: the id of its claim and its position among that claim's counts."""


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


def count_keys(claims: Iterable[tuple[Span, int, int]]) -> list[CountKey]:
    """The counts of a document's claims in the order in which `subset_of` numbers them, that of the text.

    A claim is given by its span, its id, and how many counts it has.
    """
    return [(id, position) for _, id, counts in sorted(claims) for position in range(counts)]
