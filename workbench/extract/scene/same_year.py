"""Months of a year that was told before: «في يناير من العام نفسه»."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.extract.grammar.page import Page
from workbench.text.values import Found, When

_LONGEST = 3  # words from «من» to «نفسه»


def in_same_year(page: Page, dates: Sequence[Found]) -> Iterator[Found]:
    """The dates in order, each that is said to be of the year told last with that year."""
    year = ""
    for found in dates:
        when = found.value
        if isinstance(when, When) and when.start:
            if year and _is_of_same(page, found.tokens.stop):
                end = when.end and year + when.end[4:]
                found = replace(found, value=replace(when, start=year + when.start[4:], end=end))
            year = found.value.start[:4] if isinstance(found.value, When) and found.value.start else year
        yield found


def _is_of_same(page: Page, index: int) -> bool:
    """Whether «من العام نفسه», «من نفس السنة» stands at a word."""
    words = page.words[index : index + _LONGEST]
    if len(words) < _LONGEST or words[0].form != "من":
        return False
    forms = {word.stem for word in words[1:]}
    return bool(forms & page.lists["same"]) and bool(forms & page.lists["years"])
