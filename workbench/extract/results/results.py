"""What befell those counted: for each quantity the word that says so, its outcome, its total."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.grammar.clauses import Clauses, asides
from workbench.extract.grammar.page import Page
from workbench.extract.results.all_of_them import with_all
from workbench.extract.results.behind import Behind
from workbench.extract.results.between import Between
from workbench.extract.results.bounds import with_bound_apart
from workbench.extract.results.fits import Fits, Pair, has_object, is_loss_of_own
from workbench.extract.results.outcomes import Result, Trigger, own_outcome
from workbench.extract.results.parts import Totals, named_outcome
from workbench.extract.results.pointed import Pointing, is_of_bodies
from workbench.extract.results.tolls import is_toll_alone, is_toll_of
from workbench.extract.results.totals import with_sums
from workbench.extract.results.unhurt import Unhurt, are_families
from workbench.extract.results.wholes import Whole, as_part_of, befell_whole, is_whole
from workbench.extract.results.whose import may_lend, whose
from workbench.extract.saying.attribution import Sayings
from workbench.extract.words.lexicon import Class
from workbench.extract.words.match import Hit
from workbench.model import Outcome, Status, Subgroup

_FELL = ("result.fell", "result.fell_hurt", "result.left_dead")  # the phrase ends with one of several nouns
_COUNTED = ("count.dual", "count.many")  # nouns that say by themselves what befell how many
_OF_HURT = (Outcome.CASUALTIES, Outcome.KILLED, Outcome.INJURED)


class Results:
    """Reads the results of a page, sentence by sentence."""

    def __init__(
        self,
        page: Page,
        clauses: Clauses,
        triggers: Sequence[Trigger],
        quantities: Sequence[Quantity],
        hits: Sequence[Hit],
        sayings: Sayings,
    ) -> None:
        self._page = page
        self._sayings = sayings
        self._clauses = clauses
        self._triggers = triggers
        self._by_start = {trigger.index: trigger for trigger in triggers}
        self._quantities = quantities
        self._counted = {quantity.head for quantity in quantities if not quantity.implied}
        self._unhurt = Unhurt(page, hits)
        self._between = Between(page, asides(page, hits))
        self._behind = Behind(page, self._by_start, self._between)
        self._fits = Fits(page, self._by_start, self._between)
        self.found: list[Result] = []
        self._totals = Totals(page, hits, self._by_start, self.found)
        self._pointing = Pointing(page, self._by_start, self.found)

    def read(self) -> list[Result]:
        """All results in the order of their counts."""
        by_sentence: dict[int, list[Quantity]] = {}
        for quantity in self._quantities:
            by_sentence.setdefault(self._page.sentence(quantity.start), []).append(quantity)
        triggers: dict[int, list[Trigger]] = {}
        for trigger in self._triggers:
            triggers.setdefault(self._page.sentence(trigger.index), []).append(trigger)
        for number, quantities in sorted(by_sentence.items()):
            self._sentence(self._page.sentences[number], quantities, triggers.get(number, []))
        return with_sums(self._page, with_all(self._page, self.found))

    def _sentence(self, sentence: range, quantities: Sequence[Quantity], triggers: Sequence[Trigger]) -> None:
        before: Result | None = None
        whole: Whole | None = None
        taken = set[int]()
        quantities = [one for one in quantities if not (self._unhurt.holds(one) or self._is_said(one))]
        for at, quantity in enumerate(quantities):
            if quantity.start in taken:
                continue
            if not quantity.of_people and not self._are_cases(quantity, before):
                continue
            if is_whole(self._page, quantity):
                whole = self._whole(quantity)
                continue
            following = next((other for other in quantities[at + 1 :] if other.of_people), None)
            result = self._one(quantity, sentence, triggers, before, following)
            if not result and quantity.kind in (Head.PEOPLE, Head.MEMBERS) and not quantity.implied:
                self._totals.passed = quantity
            if result and (result.outcome is Outcome.DISPLACED or not are_families(self._page, quantity)):
                before = result = as_part_of(self._page, result, whole) if whole else result
                whole = None
                taken.update(range(quantity.start, quantity.end))
                self.found.append(result)

    def _is_said(self, quantity: Quantity) -> bool:
        """«فتاتين لا تزالان مفقودتين»: what somebody is said to be counts nobody more."""
        trigger = self._by_start.get(quantity.start)
        return quantity.implied and trigger is not None and trigger.rule == "result.predicate"

    def _whole(self, quantity: Quantity) -> Whole:
        """A whole, counted where something befell all of it; who was counted right before is a part of it."""
        told = befell_whole(self._page, quantity, self._by_start)
        part = self.found[-1] if self.found and self.found[-1].quantity.end == quantity.start - 2 else None
        if part and told and part.trigger is told[1]:
            told = None  # «12 من أصل 40 غرقوا»
        whole = Whole(quantity, len(self.found) if told else None)
        if part:
            self.found[-1] = as_part_of(self._page, part, whole)
        if told:
            self.found.append(self._result(quantity, *told, None))
        return whole

    def _are_cases(self, quantity: Quantity, before: Result | None) -> bool:
        """«أصيب 20 بينهم خمس حالات خطيرة»: cases are people behind people."""
        cases = not quantity.implied and "حاله" in self._page.words[quantity.head].lemmas
        return cases and before is not None

    def _one(
        self,
        quantity: Quantity,
        sentence: range,
        triggers: Sequence[Trigger],
        before: Result | None,
        following: Quantity | None,
    ) -> Result | None:
        left = self._left(quantity, triggers)
        part = self._totals.of(quantity, sentence, free=left is None)
        if is_of_bodies(self._page, quantity) and not (left and left.outcome is Outcome.KILLED):
            return replace(self._result(quantity, Outcome.KILLED, None, before), part_of=part)
        if part is not None and not self._is_another_lot(quantity, left, self.found[part]):
            return self._with_own_verb(self._as_part(quantity, part))
        if not quantity.of_people or self._behind.does_else(quantity, before):
            return None
        own = self._behind.own(quantity, left, before)
        left = None if own else left
        right = None if left and not left.verb else own or self._behind.verb(quantity, triggers)
        if right and right is not own and self._behind.is_of_another(quantity, right, following):
            right = None
        trigger = self._chosen(quantity, left, right)
        if quantity.way == "count.of_casualties" and own_outcome(quantity, trigger) is quantity.outcome:
            point = self._pointing.of_casualties(quantity)
            result = self._result(quantity, point.outcome, trigger, before)
            return replace(self._of_whole(result, point.part_of), part_of=point.part_of, rule=point.rule)
        if quantity.outcome and (not quantity.implied or quantity.rule.startswith(_COUNTED)):
            return self._result(quantity, own_outcome(quantity, trigger), trigger, before)
        if trigger is None and (among := self._totals.named_behind(quantity, sentence, free=True)):
            return self._result(quantity, named_outcome(self._page, among), None, None)
        if trigger is None:
            told = self._joined(quantity, before) or self._toll(quantity, sentence, before)
            return told or self._pointed(quantity, sentence, before)
        others = quantity.implied and quantity.kind is Head.OTHERS and before is None and self.found
        told = self.found[-1] if others else before  # «فيما توفي آخر»
        if not self._fits.fits(Pair(quantity, trigger, trigger is right, told, following)):
            return self._pointed(quantity, sentence, before)
        return self._result(quantity, self._befell(quantity, trigger), trigger, before)

    def _chosen(self, quantity: Quantity, left: Trigger | None, right: Trigger | None) -> Trigger | None:
        """Which of the words on either side says what befell them."""
        trigger = left or right
        if left and right and self._behind.is_told_by(quantity, left, right):
            trigger = right
        other = trigger is right and right is not None and right.outcome is not quantity.outcome
        if right and right.verb and own_outcome(quantity, right) is right.outcome:
            return trigger  # «ثلاثة نازحين، بينهم امرأة، قتلوا»
        return None if quantity.outcome and other else trigger

    def _befell(self, quantity: Quantity, trigger: Trigger) -> Outcome:
        """What the word that fits says befell them."""
        if is_loss_of_own(self._page, quantity, trigger):
            return Outcome.KILLED
        if quantity.outcome and (trigger.rule in _FELL or _are_hostages(quantity, trigger)):
            return quantity.outcome  # «سقوط قتيل وثلاثة جرحى», «احتجاز رهينة»
        return trigger.outcome

    def _pointed(self, quantity: Quantity, sentence: range, before: Result | None) -> Result | None:
        """A count that points to people whom something befell: «القتيلين», «وعددهم 20»."""
        point = self._pointing.read(quantity, sentence, before)
        if point is None:
            return None
        lender = before if point.rule not in ("result.among_named", "result.list", "result.toll") else None
        result = self._result(quantity, point.outcome, point.trigger, lender)
        whole = self.found[point.part_of] if point.part_of is not None else None
        if whole and whole.subgroup and self._page.words[quantity.head].lemmas & self._page.lists["member"]:
            result = replace(result, status=whole.status, subgroup=whole.subgroup)  # «أحدهما ضابط»
        return replace(result, part_of=point.part_of, rule=point.rule)

    def _is_another_lot(self, quantity: Quantity, left: Trigger | None, whole: Result) -> bool:
        """«قتل 33 وأصيب العشرات منهم»: those hurt are no part of the dead."""
        if quantity.outcome and not quantity.implied:
            hurt = quantity.outcome in _OF_HURT and whole.outcome in _OF_HURT
            return hurt and quantity.outcome is not whole.outcome and whole.outcome is not Outcome.CASUALTIES
        of_them = quantity.way == "count.of_them"
        return of_them and left is not None and left.outcome is not whole.outcome

    # -------------------------------------------------------------- left and right

    def _left(self, quantity: Quantity, triggers: Sequence[Trigger]) -> Trigger | None:
        """The nearest casualty word before a count that nothing parts from it."""
        for trigger in reversed(triggers):
            if trigger.index in self._counted and trigger.index != quantity.head:
                continue  # «12 إصابة، 3 معتقلين»
            if trigger.index < quantity.start:
                spans = trigger.end > quantity.start  # «لقي 5 عمال مصرعهم»
                toll = is_toll_of(self._page, trigger, quantity)
                inside = spans or toll or self._between.reaches(trigger.end, quantity.start)
                lost = has_object(self._page, trigger, quantity.end)
                return trigger if not lost and (inside or self._waits(trigger, quantity)) else None
        return None

    def _waits(self, trigger: Trigger, quantity: Quantity) -> bool:
        """Whether a verb without a subject so far has it in people counted behind a relative clause."""
        told = bool(self.found) and self.found[-1].trigger is trigger
        people = quantity.kind in (Head.PEOPLE, Head.MEMBERS) and not quantity.implied
        return (
            trigger.verb and people and not told and self._between.over_relative(trigger.end, quantity.start)
        )

    # -------------------------------------------------------------- what goes on

    def _joined(self, quantity: Quantity, before: Result | None) -> Result | None:
        """A count that goes on from the one before: same outcome."""
        if before is None or not self._between.is_joined(before.quantity, quantity):
            return None
        apart = quantity.start - before.quantity.end > 1
        another = quantity.kind is Head.OTHERS and self._page.words[quantity.start].conjunction
        if quantity.implied and ((apart and not another) or quantity.start in self._by_start):
            return None
        if quantity.implied and quantity.kind is Head.OTHERS and not another:
            return None
        result = self._result(quantity, before.outcome, before.trigger, before)
        return replace(result, part_of=before.part_of, rule="result.joined")

    def _toll(self, quantity: Quantity, sentence: range, before: Result | None) -> Result | None:
        """A new total of what the report told before: «ليرتفع العدد إلى 20»."""
        last = before or next((result for result in reversed(self.found) if result.part_of is None), None)
        if last is None or quantity.implied or quantity.kind is Head.OPEN:
            return None
        if not is_toll_alone(self._page, quantity, sentence):
            return None
        return replace(self._result(quantity, last.outcome, last.trigger, last), rule="result.toll_alone")

    # -------------------------------------------------------------- parts

    def _as_part(self, quantity: Quantity, total: int) -> Result | None:
        """A part of a total: its outcome, and its kind of people where the part says nothing."""
        whole = self.found[total]
        listed = self._page.has(quantity.end, Class.PREPOSITION)
        if quantity.kind is Head.BARE and quantity.number.low is None and not listed:
            return None
        if quantity.implied and quantity.start in self._by_start:
            return None  # «بينهم طفل، وإصابة 3»
        people = quantity.outcome is not None and quantity.outcome.of_people
        outcome = quantity.outcome if quantity.outcome and people and not quantity.implied else whole.outcome
        result = self._result(quantity, outcome, whole.trigger, whole)
        result = self._of_whole(result, total) if not quantity.outcome else result
        return replace(result, part_of=total, rule="subset.among")

    def _of_whole(self, part: Result, total: int | None) -> Result:
        """«عشرة مهاجرين بينهم صوماليان», «أربعة من المصابين»: of the kind that their total is of."""
        whole = self.found[total] if total is not None else None
        if whole is None or part.status is not Status.UNKNOWN or whole.status is Status.UNKNOWN:
            return part
        children = whole.subgroup is Subgroup.CHILDREN
        return replace(
            part, status=whole.status, subgroup=part.subgroup or (None if children else whole.subgroup)
        )

    def _with_own_verb(self, part: Result | None) -> Result | None:
        """«450 بينهم 120 قتلوا»: what a verb right behind a part says of it alone."""
        trigger = self._by_start.get(part.quantity.end) if part else None
        if part is None or trigger is None or not trigger.verb or self._page.words[trigger.index].conjunction:
            return part
        return replace(part, outcome=trigger.outcome, trigger=trigger)

    # -------------------------------------------------------------- whom

    def _result(
        self, quantity: Quantity, outcome: Outcome, trigger: Trigger | None, before: Result | None
    ) -> Result:
        lends = partial(may_lend, self._sayings, quantity)
        status, subgroup = whose(self._page, quantity, outcome, trigger, before, self.found, lends)
        quantity = with_bound_apart(self._page, quantity)
        rule = trigger.rule if trigger else "result.noun"
        return Result(quantity, outcome, status or Status.UNKNOWN, subgroup, trigger, rule=rule)


def _are_hostages(quantity: Quantity, trigger: Trigger) -> bool:
    return quantity.outcome is Outcome.ABDUCTED and trigger.outcome is Outcome.DETAINED
