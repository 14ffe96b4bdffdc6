"""A quantity: words that count something."""

from dataclasses import replace
from enum import StrEnum

from workbench.extract.words.lexicon import Part, Word
from workbench.model import Outcome, Status, Subgroup
from workbench.records import record
from workbench.text.span import Span
from workbench.text.values import Modifier, Number


class Head(StrEnum):
    """What stands behind a number."""

    PEOPLE = "people"
    MEMBERS = "members"  # «8 من عناصر التنظيم»
    OTHERS = "others"  # «5 آخرون»: the noun is that of the count before
    SAME = "same"  # «3 أخرى», «6 أميركية»: likewise, of things
    THINGS = "things"
    OPEN = "open"  # a noun of no table
    BARE = "bare"
    UNIT = "unit"  # days, metres, countries: nothing that is claimed


@record(frozen=True, slots=True)
class Quantity:
    """Words that count something; `head` is the word counted, `outcome` what the noun itself says of it.

    `implied` are the dual and the indefinite singular, which count only where something befalls them;
    `span` is that of the number, which knows best where clitics end.
    """

    start: int
    end: int
    number: Number
    kind: Head
    head: int
    status: Status | None = None
    subgroup: Subgroup | None = None
    outcome: Outcome | None = None
    implied: bool = False
    rule: str = "count.number"
    span: Span | None = None

    @property
    def way(self) -> str:
        """The rule that counted, whatever bounds the count."""
        return self.rule.partition("+")[0]

    @property
    def of_people(self) -> bool:
        """Whether people may be meant."""
        return self.kind in (Head.PEOPLE, Head.MEMBERS, Head.OTHERS, Head.OPEN, Head.BARE)


def bounded(number: Number, modifier: Modifier) -> Number:
    """A number with a bound put on it."""
    match modifier:
        case Modifier.AT_LEAST:
            return replace(number, high=None, modifier=modifier)
        case Modifier.AT_MOST:
            return replace(number, low=None, modifier=modifier)
        case _:
            return replace(number, modifier=modifier)


def status_of(word: Word) -> tuple[Status | None, Subgroup | None]:
    """What a noun says of the side and the group of those it counts; an origin says nothing."""
    person = word.of(Part.PERSON)
    if person is None:
        return (Status.UNKNOWN, None) if word.of(Part.NATIONALITY) else (None, None)
    return as_status(person.entry["status"]), as_subgroup(person.entry["subgroup"])


def as_status(text: str) -> Status | None:
    return Status(text) if text else None


def as_subgroup(text: str) -> Subgroup | None:
    return Subgroup(text) if text else None
