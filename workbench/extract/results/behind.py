"""The verb behind those whom it speaks of: «خمسة أشخاص قتلوا», «و3500 نزحوا»."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb
from workbench.extract.results.between import Between
from workbench.extract.results.fits import has_object
from workbench.extract.results.outcomes import COPULAS, Result, Trigger, is_noun_here
from workbench.extract.results.wholes import is_of_many
from workbench.extract.words.lexicon import Class
from workbench.model import Outcome

_REACH = 14  # words from a count to the verb behind it
_REACH_RELATIVE = 6  # words from a definite count to «والذين»
_WHO = frozenset(("الذين", "اللذين", "اللذان", "اللتين", "اللواتي"))
_TAKEN = (Outcome.ABDUCTED, Outcome.DETAINED, Outcome.MISSING)


@dataclass(frozen=True, slots=True)
class Behind:
    """Looks behind counts, at the casualty words `by_start`."""

    page: Page
    by_start: Mapping[int, Trigger]
    between: Between

    def verb(self, quantity: Quantity, triggers: Sequence[Trigger]) -> Trigger | None:
        """The verb behind its subject: «خمسة أشخاص قتلوا», «الجنود الخمسة الذين قتلوا»."""
        if quantity.start and self.page.words[quantity.start - 1].form == "ل":
            return None  # «أم لـ8 أولاد أصيبت»
        start = self._past_relative(quantity)
        if quantity.kind is Head.MEMBERS:  # «ثلاثة من جنودها "استشهدوا"»
            inside = (index for index in range(quantity.head + 1, quantity.end) if index in self.by_start)
            start = next(inside, start)
        for trigger in triggers:
            noun = is_noun_here(self.page, trigger.index)
            if start <= trigger.index <= quantity.end + _REACH and trigger.verb and not noun:
                word = self.page.words[trigger.index]
                clear = not word.conjunction and self.between.reaches(start, trigger.index)
                clear = clear and not has_object(self.page, trigger, trigger.end)
                return trigger if clear else None
        return None

    def _past_relative(self, quantity: Quantity) -> int:
        """Behind «الذين» of those counted: «الجنود الخمسة الموالون للحكومة والذين قتلوا»."""
        page = self.page
        if page.has(quantity.end, Class.RELATIVE):
            return quantity.end + 1
        if page.words[quantity.head].article and not quantity.implied:
            for at in range(quantity.end, min(len(page), quantity.end + _REACH_RELATIVE)):
                if page.words[at].form.removeprefix("و") in _WHO:
                    return at + 1
        return quantity.end

    def is_told_by(self, quantity: Quantity, left: Trigger, right: Trigger) -> bool:
        """Whether the verb behind says what befell them: after a far verb, or with «بين قتيل وجريح»."""
        if right.rule == "result.dead_and_hurt":
            return True
        if left.rule == "result.fate_unknown":
            return right.outcome in (Outcome.ABDUCTED, Outcome.DETAINED)
        if right.index == quantity.end and right.rule == "result.predicate":
            return left.outcome is not Outcome.KILLED
        return self.page.words[left.index].verb is not None and left.end < quantity.start - 8

    def own(self, quantity: Quantity, left: Trigger | None, before: Result | None) -> Trigger | None:
        """«قتل 1200 شخص و3500 نزحوا»: what befell those joined to the ones of whom the word before speaks."""
        verb, at = self.by_start.get(quantity.end), quantity.end
        if left is None or before is None or before.trigger is not left or verb is None:
            return None
        word = self.page.words[at]
        agrees = is_of_many(word) or (quantity.implied and not word.conjunction)
        if not verb.verb or not agrees or is_noun_here(self.page, at):
            return None
        named = quantity.kind is Head.PEOPLE and not quantity.implied
        if named and left.outcome is Outcome.KILLED and verb.outcome in _TAKEN:
            return None  # «مقتل طبيب وخمسة عمال خطفوا قبل شهر»: who had been taken were killed
        told = replace(before.quantity, end=max(before.quantity.end, left.end))  # «خمسة قتلوا و3 أصيبوا»
        joined = self.between.is_joined(told, quantity)
        return verb if joined and not has_object(self.page, verb, verb.end) else None

    def is_of_another(self, quantity: Quantity, verb: Trigger, following: Quantity | None) -> bool:
        """«ودع مئات السكان 12 تلميذا قتلوا»: the verb is that of others who stand before it."""
        if following is None or following.end != verb.index or following.start < quantity.end:
            return False
        named = following.kind in (Head.PEOPLE, Head.MEMBERS) and not following.implied
        if not named and following.way != "count.one_of_those":
            return False  # «شابا آخر أصيب», «ثمانية من الجنود الـ54 خطفوا»
        between = self.page.words[quantity.end : following.start + 1]
        among = any(
            "بين" in word.form or "ضمن" in word.form or word.form.startswith("من") for word in between
        )
        return not among and not any(word.form.startswith(("و", "،")) for word in between)

    def does_else(self, quantity: Quantity, before: Result | None) -> bool:
        """«إن طفلا توفي و13 شخصا واجهوا صعوبات»: another subject with a verb of its own."""
        trigger = before.trigger if before else None
        if before is None or trigger is None or quantity.end >= len(self.page):
            return False
        word = self.page.words[quantity.end]
        told = word.form.endswith("وا") and is_verb(word) and not word.lemmas & COPULAS
        subject = trigger.verb and before.quantity.start < trigger.index
        alone = quantity.kind is Head.BARE and self.between.is_joined(before.quantity, quantity)
        return (subject or alone) and told and quantity.end not in self.by_start
