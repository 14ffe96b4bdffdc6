"""Tolls told as a number that rose or was reached: «ارتفع عدد القتلى إلى 20», «ليرتفع العدد إلى 20»."""

from workbench.extract.counts.quantity import Quantity
from workbench.extract.grammar.page import Page
from workbench.extract.results.outcomes import Trigger
from workbench.extract.words.lexicon import Class

_REACH = 8  # words from «ارتفع» or «العدد» to the number
_REACH_OF = 9  # words from «عدد» to the casualty word
_TOLLS_OF_ALL = ("عددهم", "حصيلتهم", "حصيلته", "حصيلتها")


def is_toll_of(page: Page, trigger: Trigger, quantity: Quantity) -> bool:
    """«عدد القتلى … إلى 20», «عدد الذين قتلوا بلغ 15»: whether a toll of a casualty word comes to a count."""
    before = page.words[max(0, trigger.index - _REACH_OF) : trigger.index]
    if trigger.rule != "result.toll" and all(word.stem != "عدد" for word in before):
        return False
    if page.words[quantity.start - 1].form == "الي":
        return True
    near = range(quantity.start, max(-1, quantity.start - _REACH - 1), -1)  # «لتتجاوز 150» is one number
    risen = next((at for at in near if page.words[at].lemmas & page.lists["rises"]), None)
    return risen is not None and not _is_told(page, risen, quantity.start)


def _is_told(page: Page, risen: int, start: int) -> bool:
    """«ليصل إلى 20 قتيلا، فقد تم نقل 5»: the toll that rose had its number before a comma."""
    comma = next((at for at in range(risen, start) if page.is_mark(at, "،")), start)
    return comma < start and any(at in page.walls for at in range(risen, comma))


def is_toll_alone(page: Page, quantity: Quantity, sentence: range) -> bool:
    """«ليرتفع العدد إلى 20», «بلغت الحصيلة 12»: what befell them was said before."""
    words = page.words[max(sentence.start, quantity.start - _REACH) : quantity.start]
    if any(word.form.startswith("البالغ") or word.mask & Class.RELATIVE for word in words):
        return False  # «السكان الذين يبلغ عددهم 86 ألفا»
    tolls = page.lists["toll"]
    named = any((word.stem in tolls and word.article) or word.form in _TOLLS_OF_ALL for word in words)
    return named and any(word.lemmas & page.lists["rises"] for word in words)
