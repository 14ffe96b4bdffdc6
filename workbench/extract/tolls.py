"""Tolls told as a number that rose or was reached: «ارتفع عدد القتلى إلى 20», «ليرتفع العدد إلى 20»."""

from workbench.extract.lexicon import Class
from workbench.extract.outcomes import RISES, Trigger
from workbench.extract.page import Page
from workbench.extract.quantity import Quantity

_REACH = 8  # words from «ارتفع» or «العدد» to the number
_REACH_OF = 9  # words from «عدد» to the casualty word
_TOLLS = ("عدد", "حصيله", "محصله", "اجمالي", "مجموع")
_TOLLS_OF_ALL = ("عددهم", "حصيلتهم", "حصيلته", "حصيلتها")


def is_toll_of(page: Page, trigger: Trigger, quantity: Quantity) -> bool:
    """«عدد القتلى … إلى 20», «عدد الذين قتلوا بلغ 15»: whether a toll of a casualty word comes to a count."""
    before = page.words[max(0, trigger.index - _REACH_OF) : trigger.index]
    if trigger.rule != "result.toll" and all(word.stem != "عدد" for word in before):
        return False
    words = page.words[max(0, quantity.start - _REACH) : quantity.start + 1]  # «لتتجاوز 150» is one number
    return any(word.lemmas & RISES for word in words) or page.words[quantity.start - 1].form == "الي"


def is_toll_alone(page: Page, quantity: Quantity, sentence: range) -> bool:
    """«ليرتفع العدد إلى 20», «بلغت الحصيلة 12»: what befell them was said before."""
    words = page.words[max(sentence.start, quantity.start - _REACH) : quantity.start]
    if any(word.form.startswith("البالغ") or word.mask & Class.RELATIVE for word in words):
        return False  # «السكان الذين يبلغ عددهم 86 ألفا»
    named = any((word.stem in _TOLLS and word.article) or word.form in _TOLLS_OF_ALL for word in words)
    return named and any(word.lemmas & RISES for word in words)
