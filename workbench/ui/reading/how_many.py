"""Counts in words of the interface."""

from PySide6.QtCore import QCoreApplication

from workbench.model import Count
from workbench.terms import label, number, range_words
from workbench.ui.theme import Theme


def count_words(count: Count, theme: Theme) -> str:
    """«at least 14 killed»: how many and what happened to them."""
    many = range_words(count.low, count.high, count.modifier, theme.lang, theme.digits)
    return f"{many} {label(count.outcome, theme.lang)}"


def who_words(count: Count, theme: Theme) -> str:
    """The narrowest group that is known, empty where none is."""
    group = count.subgroup or count.status
    return label(group, theme.lang) if group else ""


def bound_words(bound: int | None, theme: Theme) -> str:
    """A bound of a count, or that it has none."""
    if bound is None:
        return QCoreApplication.translate("Counts", "none")
    return number(bound, theme.lang, theme.digits)
