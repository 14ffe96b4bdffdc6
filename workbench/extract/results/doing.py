"""Whether people behind a verb did what it tells, and others suffered it: «قتل جندي ثلاثة مدنيين»."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.extract.counts.quantity import Quantity
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import phrase_end
from workbench.extract.grammar.voice import is_active
from workbench.extract.results.between import Between
from workbench.extract.results.outcomes import Trigger
from workbench.extract.words.lexicon import Class
from workbench.text.tokens import TokenKind

_REACH_HIT = 4  # words from who did it to whom it was done


@dataclass(frozen=True, slots=True)
class Doing:
    """Looks at people behind a verb that may be active; `by_start` are the casualty words."""

    page: Page
    by_start: Mapping[int, Trigger]
    between: Between

    def did(self, quantity: Quantity, trigger: Trigger, following: Quantity | None) -> bool:
        """Whether those counted did it, as their case, the verb or who stands behind them shows."""
        return self._acts(quantity, following) or self._is_doer(quantity, trigger)

    def _acts(self, quantity: Quantity, following: Quantity | None) -> bool:
        """«قتل جندي ثلاثة مدنيين», «قتل قناص المسعفة»: the first is who did it."""
        page, at = self.page, quantity.end
        head, ended = page.words[quantity.head], page.words[at].form[-2:] if at < len(page) else ""
        if head.article and quantity.way == "count.the_two" and head.form.endswith(ended):
            return False  # «الزوجان المتهمان»
        while at in page.walls and at < quantity.end + 4 and page.kinds[at] is TokenKind.WORD:
            at += 1
        at = self._past_origin(quantity, at)
        if page.has(at, Class.PERSON) and page.words[at].article and not page.words[at].preposition:
            return not page.words[at].conjunction
        if following is None or not following.of_people or following.way == "count.one_of_those":
            return False
        if following.implied:  # «طعن شاب جنديين»: the case shows who was hit
            hit = page.words[following.head]
            case = hit.form.endswith(("ين", "ا")) and not page.words[quantity.head].form.endswith(("ين", "ا"))
            return case and self._is_near(quantity, following) and not hit.conjunction
        near = following.start - quantity.end <= _REACH_HIT and self.between.reaches(
            quantity.end, following.start
        )
        deeds = any(index in self.by_start for index in range(quantity.end, following.start))
        joined = page.words[following.start].form.startswith("و") or page.is_mark(following.start - 1, "و،")
        return near and not deeds and not joined

    def _past_origin(self, quantity: Quantity, at: int) -> int:
        """«قتل مقاتلان من الحركة الشيخ سالم»: over whose fighters they are, to whom they killed."""
        nominative = self.page.words[quantity.head].form.endswith(("ان", "ون"))
        led = nominative and self.page.is_mark(at, "من")
        return phrase_end(self.page, at + 1, min(len(self.page), at + _REACH_HIT)) if led else at

    def _is_near(self, quantity: Quantity, following: Quantity) -> bool:
        """«اعتقل شرطيان في المطار مهربا»: right behind, or behind where two did it."""
        apart = following.start - quantity.end
        two = self.page.words[quantity.head].form.endswith(("ان", "ون"))
        reached = two and apart <= _REACH_HIT and self.between.reaches(quantity.end, following.start)
        return apart == 0 or reached

    def _is_doer(self, quantity: Quantity, trigger: Trigger) -> bool:
        """«اغتال مسلحان المدير»: nominative people right behind a verb that can only be active."""
        nominative = self.page.words[quantity.head].form.endswith(("ان", "ون"))
        subject = nominative and quantity.start == trigger.end and quantity.implied
        return subject and is_active(self.page.words[trigger.index])
