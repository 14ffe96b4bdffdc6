"""Numbers that count nobody: they tell which road, gun or division it was."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.grammar.page import Page
from workbench.extract.words.lexicon import Class
from workbench.text.tokens import TokenKind

_REACH = 6  # words from those counted to the number of the road


def without_labels(page: Page, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a page in order, those that only tell which one as units of something else."""
    return [
        *found[:1],
        *(
            replace(quantity, kind=Head.UNIT) if _is_label(page, before, quantity) else quantity
            for before, quantity in pairwise(found)
        ),
    ]


def _is_label(page: Page, before: Quantity, quantity: Quantity) -> bool:
    """«قتل شخصان على الطريق 47», «بنيران دبابة تي 72»: digits that tell which one, behind those counted."""
    start = quantity.start
    digits = quantity.kind is Head.BARE and page.kinds[start] is TokenKind.NUMBER
    between = range(before.end, start)
    if not (digits and before.implied and before.of_people and 0 < len(between) <= _REACH):
        return False
    joined = page.words[start - 1].form == "و"
    joined = joined or any(
        page.kinds[at] is not TokenKind.WORD or page.words[at].conjunction for at in between
    )
    last = page.words[start - 1]
    told = last.mask & (Class.PERSON | Class.OUTCOME | Class.VERB | Class.PREPOSITION)
    return not joined and not told
