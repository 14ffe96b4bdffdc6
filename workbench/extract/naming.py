"""What a doer is called: the words of the report in the form that stands alone, «انتحاريا» as «انتحاري»."""

from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class
from workbench.extract.page import Page

_ENDS = {"ين": "ون", "ي": "و"}


def nominative(page: Page, start: int, end: int) -> str | None:
    """The name of people in the nominative, or None where the words need no change."""
    word, said = page.words[start], page.named(start, end).name
    if not word.mask & (Class.PERSON | Class.BODY):
        return None
    first, gap, rest = said.partition(" ")
    if Shape.ACCUSATIVE in {reading.shape for reading in word.readings}:
        return first.rstrip("ًا") + gap + rest
    shapes = {reading.shape for reading in word.readings}
    if Shape.PLURAL in shapes and not word.pronoun:
        for oblique, plain in _ENDS.items():
            if first.endswith(oblique):
                return first.removesuffix(oblique) + plain + gap + rest
    return None
