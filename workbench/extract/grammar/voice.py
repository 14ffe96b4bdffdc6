"""Whether a verb can only be active: «اغتال» beside «اغتيل», where «قتل» is both."""

from functools import lru_cache

from workbench.extract.words import inflect
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Word


def is_active(word: Word) -> bool:
    """Whether a word is the perfect of a verb whose passive is written with other letters."""
    reading = word.verb
    if reading is None or reading.shape is not Shape.PERFECT or len(word.lemmas) > 1:
        return False
    entry = reading.entry
    return _shows_voice(entry["lemma"], entry["form"], entry["imperfect"])


@lru_cache(maxsize=1 << 10)
def _shows_voice(lemma: str, form: str, imperfect: str) -> bool:
    forms = inflect.verb_forms(inflect.verb(lemma, form, imperfect))
    return any(shape is Shape.PASSIVE for _, shape in forms)
