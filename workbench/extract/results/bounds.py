"""Bounds that stand apart from their number: «تجاوز عدد القتلى 50», «لم تتجاوز خسائره ثمانية»."""

from dataclasses import replace

from workbench.extract.counts.quantity import Quantity, bounded
from workbench.extract.grammar.page import Page
from workbench.extract.words.lexicon import Class, Word
from workbench.text.values import Modifier, Number

_REACH = 5  # words from the verb to the number
_TOLLS = ("عدد", "حصيل", "خساير", "اعداد")


def with_bound_apart(page: Page, quantity: Quantity) -> Quantity:
    """The quantity with the bound of a verb before the noun of the toll."""
    number = quantity.number
    if number.modifier is not Modifier.EXACTLY or number.low is None:
        return quantity
    for at in range(quantity.start - 2, max(-1, quantity.start - _REACH), -1):
        if page.words[at].verb and page.words[at].lemmas & page.lists["exceeds"]:
            if not _is_toll(page.words[at + 1]):
                return quantity
            most = at > 0 and page.has(at - 1, Class.NEGATION)
            return replace(quantity, number=_beyond(number, most), rule=quantity.rule + "+bound")
    return quantity


def _is_toll(word: Word) -> bool:
    return word.stem.startswith(_TOLLS) or bool(word.mask & Class.OUTCOME)


def _beyond(number: Number, most: bool) -> Number:
    if most:
        return bounded(number, Modifier.AT_MOST)
    return Number((number.low or 0) + 1, None, Modifier.MORE_THAN)
