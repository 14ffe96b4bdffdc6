"""A report as it will be written in any format: figures, a table of counts, and the words behind them."""

from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from workbench.model import CountRow, Evidence
from workbench.terms import Digits, Lang
from workbench.text.bidi import Direction

Found = TypeVar("Found")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Each(Generic[Found, Made]):
    """Lines of a report that are made one by one when they are written: there may be a hundred thousand."""

    found: Sequence[Found]
    make: Callable[[Found], Made]

    def __len__(self) -> int:
        return len(self.found)

    def __iter__(self) -> Iterator[Made]:
        return map(self.make, self.found)


@dataclass(frozen=True, slots=True)
class Piece:
    """A page of a figure as PNG for Word, as SVG for HTML; `alt` tells it to those who do not see it."""

    image: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure: its title, what it shows of how much, and its caption are set as text.

    One without claims has nothing to show; its caption says why.
    """

    title: str
    subtitle: str
    caption: tuple[str, ...]
    pieces: tuple[Piece, ...]
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """A row of the table of counts; `note` is the number of its quotation."""

    note: int
    holder: str
    publisher: str
    polarity: str
    outcome: str
    value: str
    place: str
    days: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A row of the table of what was said without a count; `note` is the number of its quotation."""

    note: int
    holder: str
    publisher: str
    polarity: str
    words: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of a claim with their neighbours in the paragraph, who says so, and where they stand.

    `source` is the number of the document.
    """

    note: int
    prefix: str
    exact: str
    suffix: str
    direction: Direction
    chain: str
    source: int
    document: str
    decision: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document that quotations are from, with what proves that it is the same one; `file` is its name."""

    note: int
    title: str
    published: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Where the words of a quotation stand in their document, and what has read them: for those who check."""

    note: int
    source: int
    position: str
    rule: str


@dataclass(frozen=True, slots=True)
class Report:
    """All of a report, in one language; texts are in logical order with foreign names isolated."""

    lang: Lang
    digits: Digits
    title: str
    made: date
    opening: tuple[str, ...]
    pictures: tuple[Picture, ...]
    counts: Each[CountRow, Counted]
    statements: Each[Evidence, Statement]
    quotations: Each[Evidence, Quotation]
    sources: tuple[Source, ...]
    readings: Each[Evidence, Reading]
    made_with: str

    @property
    def parts(self) -> tuple[Sized, ...]:
        """The long parts in the order in which they are written."""
        return self.counts, self.statements, self.quotations, self.sources, self.readings

    @property
    def direction(self) -> Direction:
        """The direction that the report reads in."""
        return Direction.RTL if self.lang == "ar" else Direction.LTR
