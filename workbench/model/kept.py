"""What a project holds: documents and claims with what an analyst has decided of them, and the edits."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.model.claims import Claim
from workbench.model.documents import Document


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
