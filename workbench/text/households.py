"""Families that are counted, whose members nobody has counted."""

from collections.abc import Mapping
from functools import cache

from workbench.resources import resource
from workbench.text.fold import fold_words
from workbench.text.lexicon import read_rows


def counts_households(words: str) -> bool:
    """Whether the words of a count count families: «120 أسرة», not «خمسة من أفراد أسرة»."""
    before = None
    for word in fold_words(words).split():
        kind = _kind(word) or _kind(word.removeprefix("و"))
        if kind == "household":
            return before != "people_of"
        before = kind
    return False


def _kind(word: str) -> str | None:
    return _kinds().get(word.removeprefix("ال"))


@cache
def _kinds() -> Mapping[str, str]:
    """What folded words without their article are: `household`, or `people_of` one."""
    return {fold_words(row["word"]): row["kind"] for row in read_rows(resource("lexicons", "households.csv"))}
