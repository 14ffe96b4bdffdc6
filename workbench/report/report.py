"""A report as it will be written in any format: figures, a table of counts, and the words behind them."""

from dataclasses import dataclass
from datetime import date

from workbench.terms import Digits, Lang
from workbench.text.bidi import Direction


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure: its title and caption are set as text, `alt` tells it to those who do not see it.

    One without claims has nothing to show; its caption says why.
    """

    title: str
    alt: str
    caption: tuple[str, ...]
    png: bytes
    svg: bytes
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
    position: str
    decision: str
    rule: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document that quotations are from, with what proves that it is the same one."""

    note: int
    title: str
    published: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """All of a report, in one language; texts are in logical order with foreign names isolated."""

    lang: Lang
    digits: Digits
    title: str
    made: date
    opening: tuple[str, ...]
    pictures: tuple[Picture, ...]
    counts: tuple[Counted, ...]
    quotations: tuple[Quotation, ...]
    sources: tuple[Source, ...]

    @property
    def direction(self) -> Direction:
        """The direction that the report reads in."""
        return Direction.RTL if self.lang == "ar" else Direction.LTR
