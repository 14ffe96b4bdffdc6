"""Counts of people that a casualty word beside them does not speak of: doers, witnesses, those set free."""

from collections.abc import Sequence

from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.grammar.page import Page
from workbench.extract.words.lexicon import Class
from workbench.extract.words.match import Hit
from workbench.model import Outcome

_REACH_DOER = 6  # words from «من طرف» to «تتكون من 4 مسلحين»
_NAMING_DOERS = ("agent.by_hand", "agent.from_side", "agent.by_fire")
_MADE_UP = frozenset(("تتكون", "يتكون", "مكون", "مكونه", "مولف", "مولفه", "تتالف", "يتالف"))


class Unhurt:
    """Knows by the rules that fired on a page whom nothing befell."""

    def __init__(self, page: Page, hits: Sequence[Hit]) -> None:
        self._page = page
        self._described = {hit.end - back for hit in hits for back in (1, 2, 3) if hit["described"]}
        barred = (hit for hit in hits if hit.rule.family == "results" and hit["outcome"] == "none")
        self._barred = {index for hit in barred for index in range(hit.start, hit.end)}
        self._doers = {hit.end for hit in hits if hit.rule.name in _NAMING_DOERS}

    def holds(self, quantity: Quantity) -> bool:
        """Whether a count is of such people, or a word of a phrase that describes others."""
        if quantity.start in self._barred or self._are_doers(quantity.start):
            return True
        if quantity.implied and quantity.head in self._described:
            return True
        return quantity.outcome is not None and (self._is_met(quantity.start) or self._is_free(quantity))

    def _are_doers(self, start: int) -> bool:
        """«على يد 3 مسلحين», «من طرف مجموعة تتكون من 4 عناصر»: who is counted did it."""
        words = self._page.words
        if start > 1 and words[start - 1].form == "من" and words[start - 2].stem in _MADE_UP:
            return not self._doers.isdisjoint(range(max(0, start - _REACH_DOER), start))
        return start in self._doers

    def _is_free(self, quantity: Quantity) -> bool:
        """«أفرج عن خمسة معتقلين»: who is released is not taken."""
        taken = quantity.outcome in (Outcome.DETAINED, Outcome.ABDUCTED)
        return taken and quantity.start - 1 in self._barred

    def _is_met(self, start: int) -> bool:
        """«مقابلات مع 174 ضحية»: who tells is not who is told of."""
        words = self._page.words[max(0, start - 2) : start]
        talk = len(words) == 2 and words[1].form == "مع"
        return talk and bool(words[0].mask & Class.SAY or words[0].stem in self._page.lists["talk"])


def are_families(page: Page, quantity: Quantity) -> bool:
    """«قتل أفراد ثلاث عائلات» says nothing of how many people; only who fled is told by families."""
    families = page.words[quantity.head].lemmas & page.lists["family"]
    return quantity.kind is Head.PEOPLE and bool(families)
