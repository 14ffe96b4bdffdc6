"""Families that are counted, whose members nobody has counted."""

from workbench.text.fold import fold_words

_STEMS = (
    "عائلة", "عائلات", "عوائل", "عائلتان", "عائلتين", "عائلتا", "عائلتي",
    "أسرة", "أسر", "أسرتان", "أسرتين", "أسرتا", "أسرتي",
)  # fmt: skip
_HOUSEHOLDS = frozenset(map(fold_words, _STEMS))
_OF_A_FAMILY = frozenset(("من", "افراد", "فرد", "ابناء", "ابن", "اعضاء", "اطفال"))


def counts_households(words: str) -> bool:
    """Whether the words of a count count families: «120 أسرة», not «خمسة من أفراد أسرة»."""
    before = ""
    for word in fold_words(words).split():
        if word.removeprefix("ال") in _HOUSEHOLDS or word.removeprefix("و").removeprefix("ال") in _HOUSEHOLDS:
            return before not in _OF_A_FAMILY
        before = word.removeprefix("ال")
    return False
