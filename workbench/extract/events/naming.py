"""What a doer is called: the words of the report in the form that stands alone, «انتحاريا» as «انتحاري»."""

from collections.abc import Iterable

from workbench.extract.events.event import Words
from workbench.extract.grammar.page import Page
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part

_ENDS = {"ين": "ون", "ي": "و"}


def nominative(page: Page, start: int, end: int) -> str | None:
    """The name of people in the nominative, or None where the words need no change."""
    word, said = page.words[start], page.named(start, end).name
    alone = end - start == 1 and word.of(Part.NATIONALITY)  # «ليبيا» is a country, too
    if alone or not word.mask & (Class.PERSON | Class.BODY):
        return None
    first, gap, rest = said.partition(" ")
    if Shape.ACCUSATIVE in {reading.shape for reading in word.readings}:
        return first.rstrip("ًا") + gap + rest
    shapes = {reading.shape for reading in word.readings}
    if Shape.PLURAL in shapes and not word.pronoun:
        for oblique, plain in _ENDS.items():
            if first.endswith(oblique) and not (oblique == "ي" and word.article):  # «الأهالي»
                return first.removesuffix(oblique) + plain + gap + rest
    return None


def in_full(page: Page, words: Words, told: Iterable[Words]) -> Words:
    """«التنظيم», «الطيران» as the report has named them last before: «تنظيم الفجر», «طيران التحالف».

    `told` are the parties of a report in any order.
    """
    head = page.words[words[0]]
    if words[1] - words[0] > 1 or not head.article or not head.mask & Class.BODY or words[0] in page.parties:
        return words
    before = (other for other in told if other[1] <= words[0] and _names_more(page, other, words[0]))
    return max(before, default=words)


def _names_more(page: Page, party: Words, index: int) -> bool:
    """Whether a party begins with the noun of another and says more: «تنظيم الفجر» than «التنظيم»."""
    first = page.words[party[0]]
    alike = bool(first.lemmas & page.words[index].lemmas) and not first.pronoun
    several = any(page.words[at].conjunction for at in range(party[0] + 1, party[1]))
    return alike and party[1] - party[0] > 1 and not several
