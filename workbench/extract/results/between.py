"""The words between a casualty word and a count, or between two counts."""

from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb
from workbench.extract.results.outcomes import COPULAS
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class

BREAKS = "؛:\n"
_MOST_BETWEEN = 8  # words from one count to the next that «و» joins to it
_BARRIERS = Class.RELATIVE | Class.COMPLEMENTIZER | Class.CONNECTIVE
_JOINTS = frozenset(("و", "،", "مقابل"))
_BY = frozenset(("جراء", "اثر", "نتيجه", "خلال", "اثناء", "بسبب", "عقب"))
_CALLED = frozenset(("يدعي", "تدعي", "يكني"))  # «قيادي يدعى فلانا وسبعة آخرين»
_ADDED = frozenset(("اضافه", "بالاضافه", "فضلا", "علاوه"))


class Between:
    """Looks at the words between two others; `asides` are passed over."""

    def __init__(self, page: Page, asides: set[int]) -> None:
        self._page = page
        self._asides = asides

    def reaches(self, start: int, end: int) -> bool:
        """Whether neither another verb nor a new clause stands between two words."""
        page = self._page
        for index in range(start, end):
            word = page.words[index]
            if index in page.walls or index in self._asides or self._is_time(index):
                continue
            if word.mask & _BARRIERS or word.form in BREAKS:
                return False
            passed = word.lemmas & COPULAS or word.lemmas & page.lists["estimate"] or word.bare in _CALLED
            numbers = word.lemmas & page.lists["rises"] and self._is_number(index)
            verb = is_verb(word) and not passed and not numbers and not self._is_masdar(index)
            if verb or self._is_another_deed(index):
                return False
        return True

    def over_relative(self, start: int, end: int) -> bool:
        """«قتل | في الهجوم الذي استهدف السوق | 20 شخصا»: a verb that waits for its subject."""
        page, first = self._page, self._page.words[start]
        if not (first.mask & (Class.PREPOSITION | Class.BEARING) or first.preposition or first.form in _BY):
            return False
        relative = next((at for at in range(start, end) if page.has(at, Class.RELATIVE)), end)
        verbs = (at for at in range(relative + 1, min(relative + 3, end - 1)) if is_verb(page.words[at]))
        verb = next(verbs, relative + 1)
        return verb + 1 < end and self.reaches(start, relative) and self.reaches(verb + 1, end)

    def _is_number(self, index: int) -> bool:
        """«أعدمت عددا قياسيا بلغ 694 شخصا»: told of the number that was named before."""
        return any(word.stem in ("عدد", "عددا") for word in self._page.words[max(0, index - 3) : index])

    def _is_time(self, index: int) -> bool:
        """«فجر أمس», «حتى الآن», «ما زالوا»: words that may be a verb or a connective elsewhere."""
        page = self._page
        after = page.words[index + 1] if index + 1 < len(page) else page.words[index]
        if page.words[index].form == "ما" and after.lemmas & page.lists["estimate"]:
            return True  # «راح ضحيته ما يقدر بنحو 40 ألفا»
        if "زال" in after.lemmas and page.words[index].form in ("ما", "لا"):
            return True
        day = after.form in page.lists["day_word"]
        return day and page.words[index].form.removeprefix("و") in ("فجر", "حتي")

    def _is_another_deed(self, index: int) -> bool:
        """«مقتل 5 وهروب عشرات»: what follows the second noun did not befall the first."""
        word = self._page.words[index]
        if not word.conjunction or word.mask & Class.OUTCOME:
            return False
        return any(reading.shape is Shape.MASDAR for reading in word.readings)

    def _is_masdar(self, index: int) -> bool:
        """Whether a word that may be a verb is a noun here: behind a preposition or another noun's «و»."""
        word = self._page.words[index]
        nominal = any(not reading.finite for reading in word.readings)
        before = self._page.words[index - 1] if index else None
        return nominal and before is not None and bool(before.mask & Class.PREPOSITION)

    def is_joined(self, before: Quantity, quantity: Quantity) -> bool:
        """Whether «و» or a comma joins a quantity to the one before it."""
        page = self._page
        if quantity.start and page.words[quantity.start - 1].form == "مقابل":
            return quantity.kind is not Head.UNIT
        between = range(before.end, quantity.start)
        colon = quantity.start - 1
        if page.is_mark(colon, ":") and len(between) <= _MOST_BETWEEN and self.reaches(before.end, colon):
            return quantity.kind is not Head.UNIT  # «قتل 20: 12 من الجيش و8 مدنيين»
        if len(between) > _MOST_BETWEEN or not self.reaches(before.end, quantity.start):
            return False
        first = page.words[quantity.start]
        if first.form.startswith("و") or (
            quantity.start > 0 and page.words[quantity.start - 1].form in _JOINTS
        ):
            return True
        return any(page.words[index].form.removeprefix("و") in _ADDED for index in between)
