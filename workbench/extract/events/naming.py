"""What a doer is called: the words of the report in the form that stands alone, «انتحاريا» as «انتحاري»."""

from bisect import bisect_left
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


class FullNames:
    """Parties that a report tells of in full, by their nouns: «تنظيم الفجر», later «التنظيم»."""

    def __init__(self, page: Page, told: Iterable[Words]) -> None:
        self._page = page
        self._by_noun: dict[str, list[Words]] = {}
        for words in sorted(told):
            for noun in page.words[words[0]].lemmas if _is_full(page, words) else ():
                self._by_noun.setdefault(noun, []).append(words)

    def of(self, words: Words) -> Words:
        """«التنظيم», «الطيران» as the report has named them last before: «تنظيم الفجر», «طيران التحالف»."""
        start, end = words
        head = self._page.words[start]
        short = end - start == 1 and head.article and head.mask & Class.BODY
        if not short or start in self._page.parties:
            return words
        return max(filter(None, (self._last_before(start, noun) for noun in head.lemmas)), default=words)

    def _last_before(self, start: int, noun: str) -> Words | None:
        """The last party of a noun that ends before a word."""
        named = self._by_noun.get(noun, [])
        before = reversed(range(bisect_left(named, (start, 0))))
        return next((named[at] for at in before if named[at][1] <= start), None)


def _is_full(page: Page, party: Words) -> bool:
    """Whether a party says more than its noun, and is one alone."""
    several = any(page.words[at].conjunction for at in range(party[0] + 1, party[1]))
    return party[1] - party[0] > 1 and not several and not page.words[party[0]].pronoun
