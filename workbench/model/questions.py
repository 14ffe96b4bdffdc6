"""What is asked of the claims, and what figures and reports get as an answer."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.model.claims import Polarity
from workbench.model.counts import CountKey, Outcome, Status, Subgroup
from workbench.model.events import EventType
from workbench.model.kept import Verdict
from workbench.text.span import Span
from workbench.text.values import Modifier


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
    claim's; `day` and `last_day` are the event's first and last, None on a side that is open («since …»), and
    both where no day is said.
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

    @property
    def dated(self) -> bool:
        """Whether a first or a last day is said."""
        return self.day is not None or self.last_day is not None


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
    encoding: str = "utf-8"
