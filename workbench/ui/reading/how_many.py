"""Counts in words of the interface."""

from PySide6.QtCore import QCoreApplication

from workbench.model import Count, bounds_agree
from workbench.terms import label, number, range_words, say, term
from workbench.text.households import counts_households
from workbench.text.values import Modifier
from workbench.ui.theme import Theme


def count_words(count: Count, theme: Theme) -> str:
    """«at least 14 killed»: how many and what happened to them."""
    many = range_words(count.low, count.high, count.modifier, theme.lang, theme.digits)
    return f"{many} {label(count.outcome, theme.lang)}"


def who_words(count: Count, theme: Theme) -> str:
    """The narrowest group that is known, empty where none is."""
    if counts_households(count.text):
        return term("unit.households", theme.lang)
    group = count.subgroup or count.status
    return label(group, theme.lang) if group else ""


def bound_words(bound: int | None, theme: Theme) -> str:
    """A bound of a count, or that it has none."""
    if bound is None:
        return QCoreApplication.translate("Counts", "none")
    return number(bound, theme.lang, theme.digits)


# Words such as «عشرات» that give no number.
_WITHOUT_NUMBER = frozenset(
    {Modifier.TENS, Modifier.HUNDREDS, Modifier.THOUSANDS, Modifier.SEVERAL, Modifier.MANY}
)


def bounds_hint(low: int | None, high: int | None, modifier: Modifier, theme: Theme) -> str:
    """Why the bounds are not simply the number in the words: «more than 20» is 21 or more; else empty."""
    match modifier:
        case Modifier.MORE_THAN if low is not None:
            said, bound = low - 1, low
        case Modifier.LESS_THAN if high is not None:
            said, bound = high + 1, high
        case _ if modifier in _WITHOUT_NUMBER and low is high is None:
            return term("hint.without_number", theme.lang)
        case _:
            return ""
    numbers = {"said": said, "bound": bound}
    shown = {name: number(n, theme.lang, theme.digits) for name, n in numbers.items()}
    return say(f"hint.{modifier.value}", theme.lang, **shown)


# Modifiers that ask the same of the bounds as another.
_LIKE = {
    Modifier.MORE_THAN: "at_least",
    Modifier.LESS_THAN: "at_most",
    **dict.fromkeys(_WITHOUT_NUMBER, "without_number"),
}


def disagreement(low: int | None, high: int | None, modifier: Modifier, theme: Theme) -> str:
    """What the bounds have to be for a number that is meant so; empty where they are."""
    if bounds_agree(low, high, modifier):
        return ""
    key = f"agree.{_LIKE.get(modifier, modifier.value)}"
    return say(key, theme.lang, modifier=label(modifier, theme.lang))
