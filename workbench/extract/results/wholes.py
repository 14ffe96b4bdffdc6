"""Wholes of which some were hit: in «قتل 3 من أصل 10 معتقلين» the ten were detained, not killed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workbench.extract.counts.quantity import Quantity
from workbench.extract.grammar.page import Page
from workbench.extract.results.outcomes import Result, Trigger
from workbench.extract.results.totals import holds
from workbench.extract.words.lexicon import Class, Word
from workbench.model import Outcome, Status

_MANY = ("وا", "ا", "ن", "ت")
_OUT_OF = frozenset(("اصل", "مجموع", "اجمالي", "بين", "ضمن"))


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole, and its place among the results where something befell all of it."""

    quantity: Quantity
    place: int | None


def is_of_many(word: Word) -> bool:
    """Whether a verb can stand behind several people: «قتلوا», not «توفي»."""
    return word.form.endswith(_MANY) and not word.conjunction


def is_whole(page: Page, quantity: Quantity) -> bool:
    """«من أصل 10», «من بين 12 جريحا»."""
    at = quantity.start
    out_of = at > 1 and page.words[at - 1].form in _OUT_OF and page.words[at - 2].bare == "من"
    return out_of and not quantity.implied and quantity.of_people


def befell_whole(
    page: Page, quantity: Quantity, by_start: Mapping[int, Trigger]
) -> tuple[Outcome, Trigger | None] | None:
    """What befell all of a whole: a verb behind it says so («ستة جنود خطفوا»), or its noun."""
    behind = by_start.get(quantity.end + page.has(quantity.end, Class.RELATIVE))
    if behind and behind.verb and is_of_many(page.words[behind.index]):
        return behind.outcome, behind
    return (quantity.outcome, None) if quantity.outcome else None


def as_part_of(page: Page, part: Result, whole: Whole) -> Result:
    """Who was counted right before a whole, or first behind one, as a part of it: of the same people."""
    total = whole.quantity
    joined = part.quantity.start > total.start and page.words[part.quantity.start].conjunction
    if joined or part.part_of is not None or not holds(total, part.quantity):
        return part
    if part.status is Status.UNKNOWN and total.status:
        part = replace(part, status=total.status, subgroup=part.subgroup or total.subgroup)
    return replace(part, part_of=whole.place)
