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

    @property
    def agrees(self) -> bool:
        """Whether the bounds are those of a number that is meant so; see Count in docs/contract.md."""
        return bounds_agree(self.low, self.high, self.modifier)


def bounds_agree(low: int | None, high: int | None, modifier: Modifier) -> bool:
    """Whether a number that is meant so has these bounds: «at least» has no highest, «none» is 0."""
    match modifier:
        case Modifier.NONE:
            return low == high == 0
        case Modifier.EXACTLY:
            return low == high
        case Modifier.ABOUT if low is None or high is None:
            return low is high
        case Modifier.ABOUT | Modifier.BETWEEN:
            return low is not None and high is not None and low <= high
        case Modifier.AT_LEAST | Modifier.MORE_THAN:
            return low is not None and high is None
        case Modifier.AT_MOST | Modifier.LESS_THAN:
            return low is None and high is not None
        case _:
            return low is high is None


def plain_modifier(low: int | None, high: int | None) -> Modifier | None:
    """The modifier that says just these bounds: 21 or more is «at least 21»; None where there are none."""
    if low is None:
        return None if high is None else Modifier.AT_MOST
    if high is None:
        return Modifier.AT_LEAST
    return Modifier.EXACTLY if low == high else Modifier.BETWEEN


def count_keys(claims: Iterable[tuple[Span, int, int]]) -> list[CountKey]:
    """The counts of a document's claims in the order in which `subset_of` numbers them, that of the text.

    A claim is given by its span, its id, and how many counts it has.
    """
    return [(id, position) for _, id, counts in sorted(claims) for position in range(counts)]
