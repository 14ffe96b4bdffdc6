"""What befell those counted: for each quantity the word that says so, its outcome, its total."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.extract.clauses import Clauses, Link, asides
from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class
from workbench.extract.match import Hit
from workbench.extract.outcomes import Result, Trigger
from workbench.extract.page import Page
from workbench.extract.phrases import is_verb
from workbench.extract.quantity import Head, Quantity
from workbench.extract.totals import MOST_PARTS, holds, with_sums
from workbench.model import Outcome, Status, Subgroup
from workbench.text.tokens import TokenKind

_REACH_RIGHT = 14  # words from a count to the verb behind it
_REACH_BARE = 5  # words from a casualty word to a number without a noun
_STOPS = frozenset((Link.CONNECTIVE, Link.RELATIVE))
_BREAKS = "؛:\n"
_NAMED = (Head.PEOPLE, Head.MEMBERS, Head.OTHERS)


class Results:
    """Reads the results of a page, sentence by sentence."""

    def __init__(
        self,
        page: Page,
        clauses: Clauses,
        triggers: Sequence[Trigger],
        quantities: Sequence[Quantity],
        hits: Sequence[Hit],
    ) -> None:
        self._page = page
        self._clauses = clauses
        self._triggers = triggers
        self._by_start = {trigger.index: trigger for trigger in triggers}
        self._quantities = quantities
        self._among = {hit.start: hit for hit in hits if hit["link"] == "among"}
        self._asides = asides(page, hits)
        self.found: list[Result] = []

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
        return with_sums(self.found)

    def _sentence(self, sentence: range, quantities: Sequence[Quantity], triggers: Sequence[Trigger]) -> None:
        before: Result | None = None
        taken = set[int]()
        for at, quantity in enumerate(quantities):
            if not quantity.of_people or quantity.start in taken:
                continue
            following = quantities[at + 1] if at + 1 < len(quantities) else None
            result = self._one(quantity, sentence, triggers, before, following)
            if result:
                before = result
                taken.update(range(quantity.start, quantity.end))
                self.found.append(result)

    def _one(
        self,
        quantity: Quantity,
        sentence: range,
        triggers: Sequence[Trigger],
        before: Result | None,
        following: Quantity | None,
    ) -> Result | None:
        left = self._left(quantity, sentence, triggers)
        part = self._part(quantity, sentence)
        if part is not None and not self._is_another_lot(quantity, left, self.found[part]):
            return self._as_part(quantity, part)
        right = None if left and not left.verb else self._right(quantity, sentence, triggers)
        trigger = left or right
        if left and right and self._page.words[left.index].verb and left.end < quantity.start - 8:
            trigger = right
        if quantity.outcome and (not quantity.implied or quantity.rule == "count.dual"):
            return self._result(quantity, self._own(quantity, trigger), trigger, before)
        if trigger is None:
            return self._joined(quantity, before)
        if not self._fits(quantity, trigger, trigger is right, before, following):
            return None
        return self._result(quantity, trigger.outcome, trigger, before)

    def _is_another_lot(self, quantity: Quantity, left: Trigger | None, whole: Result) -> bool:
        """«قتل 33 وأصيب العشرات منهم»: those hurt are no part of the dead."""
        of_them = quantity.rule == "count.of_them"
        return of_them and left is not None and left.outcome is not whole.outcome

    def _own(self, quantity: Quantity, trigger: Trigger | None) -> Outcome:
        """The outcome that the noun names, but «ضحايا» of a killing are dead."""
        own = quantity.outcome or Outcome.KILLED
        if trigger and trigger.end == quantity.start and trigger.outcome is Outcome.KILLED:
            return trigger.outcome  # «وفاة جريحين»
        if own is Outcome.CASUALTIES and trigger and trigger.outcome is Outcome.KILLED:
            return trigger.outcome
        return own

    # -------------------------------------------------------------- left and right

    def _left(self, quantity: Quantity, sentence: range, triggers: Sequence[Trigger]) -> Trigger | None:
        """The nearest casualty word before a count that nothing parts from it."""
        for trigger in reversed(triggers):
            if trigger.index < quantity.start:
                spans = trigger.end > quantity.start  # «لقي 5 عمال مصرعهم»
                toll = trigger.rule == "result.toll" and self._is_told_as_toll(quantity)
                inside = spans or toll or self._reaches(trigger.end, quantity.start)
                return trigger if inside else None
        return None

    def _is_told_as_toll(self, quantity: Quantity) -> bool:
        """«ارتفع عدد القتلى … إلى 20», «بلغ عدد القتلى 20»."""
        before = self._page.words[quantity.start - 1] if quantity.start else None
        return before is not None and (before.form == "الي" or "بلغ" in before.lemmas)

    def _reaches(self, start: int, end: int) -> bool:
        """Whether neither another verb nor a new clause stands between two words."""
        page = self._page
        for index in range(start, end):
            word = page.words[index]
            if index in page.walls or index in self._asides:
                continue
            if word.mask & (Class.RELATIVE | Class.COMPLEMENTIZER | Class.CONNECTIVE) or word.form in _BREAKS:
                return False
            if (is_verb(word) and not self._is_masdar(index)) or self._is_another_deed(index):
                return False
        return True

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

    def _right(self, quantity: Quantity, sentence: range, triggers: Sequence[Trigger]) -> Trigger | None:
        """The verb behind its subject: «خمسة أشخاص قتلوا»."""
        for trigger in triggers:
            if quantity.end <= trigger.index <= quantity.end + _REACH_RIGHT and trigger.verb:
                word = self._page.words[trigger.index]
                joined = word.conjunction and trigger.index > quantity.end
                clear = not joined and self._reaches(quantity.end, trigger.index)
                return trigger if clear else None
        return None

    # -------------------------------------------------------------- does it fit

    def _fits(
        self,
        quantity: Quantity,
        trigger: Trigger,
        behind: bool,
        before: Result | None,
        following: Quantity | None,
    ) -> bool:
        """Whether the quantity can be what the casualty word speaks of."""
        distance = quantity.start - trigger.end
        if trigger.near and not behind:
            return distance == 0 and quantity.kind in _NAMED and not quantity.implied
        if quantity.implied and (quantity.kind is Head.OTHERS or quantity.start in self._by_start):
            return False
        joined = before is not None and self._is_joined(before.quantity, quantity)
        if quantity.kind is Head.BARE:
            near = distance <= _REACH_BARE or trigger.rule == "result.toll"
            return not self._is_age(quantity) and (behind or near or joined)
        if quantity.kind is Head.OPEN:
            if trigger.outcome in (Outcome.DETAINED, Outcome.MISSING, Outcome.DISPLACED):
                return False  # «إيقاف 3 فعاليات», «ضبط 5 أجهزة»
            return behind or distance <= 1 or joined
        if not quantity.implied:
            return True
        if behind:
            return quantity.rule == "count.dual" or self._page.words[quantity.start - 1].form in ("ان", "بان")
        acts = trigger.active and self._acts(quantity, following)
        near = distance <= (8 if quantity.rule == "count.dual" else 1)
        return not acts and (near or joined)

    def _acts(self, quantity: Quantity, following: Quantity | None) -> bool:
        """«قتل جندي ثلاثة مدنيين», «قتل قناص المسعفة»: the first is who did it."""
        page, at = self._page, quantity.end
        while at in page.walls and at < quantity.end + 4 and page.kinds[at] is TokenKind.WORD:
            at += 1
        if page.has(at, Class.PERSON) and page.words[at].article and not page.words[at].preposition:
            return not page.words[at].conjunction
        if following is None or following.implied or not following.of_people:
            return False
        near = following.start - quantity.end <= 3
        return near and not page.words[following.start].form.startswith("و")

    def _is_age(self, quantity: Quantity) -> bool:
        page = self._page
        return page.is_mark(quantity.start - 1, "(") or page.has(quantity.start - 1, Class.BODY | Class.THING)

    def _is_joined(self, before: Quantity, quantity: Quantity) -> bool:
        """Whether «و» or a comma joins a quantity to the one before it."""
        page = self._page
        between = range(before.end, quantity.start)
        if len(between) > 8 or not self._reaches(before.end, quantity.start):
            return False
        first = page.words[quantity.start]
        return first.form.startswith("و") or (
            quantity.start > 0 and page.words[quantity.start - 1].form in ("و", "،")
        )

    def _joined(self, quantity: Quantity, before: Result | None) -> Result | None:
        """A count that goes on from the one before: same outcome."""
        if before is None or (quantity.kind is Head.BARE and not before):
            return None
        if not self._is_joined(before.quantity, quantity):
            return None
        if quantity.implied and (
            quantity.start - before.quantity.end > 1
            or quantity.kind is Head.OTHERS
            or quantity.start in self._by_start
        ):
            return None
        result = self._result(quantity, before.outcome, before.trigger, before)
        return replace(result, part_of=before.part_of, rule="result.joined")

    # -------------------------------------------------------------- parts

    def _part(self, quantity: Quantity, sentence: range) -> int | None:
        """The total that «بينهم» makes a count a part of: the last one told in the sentence before it."""
        if not self.found:
            return None
        page = self._page
        for at in range(quantity.start - 1, max(sentence.start, quantity.start - 12) - 1, -1):
            if at in self._among:
                return self._total_before(at, sentence)
            if (
                at in self._by_start
                or page.words[at].form in _BREAKS
                or (is_verb(page.words[at]) and at not in page.walls)
            ):
                break
        if quantity.rule == "count.of_them":
            return self._total_before(quantity.start, sentence, quantity)
        return None

    def _total_before(self, index: int, sentence: range, member: Quantity | None = None) -> int | None:
        """The last total before a word: in its sentence, or for «29 منهم» the last one that is as large."""
        for place in range(len(self.found) - 1, max(-1, len(self.found) - MOST_PARTS), -1):
            result = self.found[place]
            if result.part_of is not None:
                continue
            if member is None and result.quantity.start < sentence.start:
                return None
            if result.quantity.end <= index and (member is None or holds(result.quantity, member)):
                return place
        return None

    def _as_part(self, quantity: Quantity, total: int) -> Result | None:
        """A part of a total: its outcome, and its kind of people where the part says nothing."""
        whole = self.found[total]
        if quantity.kind is Head.BARE and quantity.number.low is None:
            return None
        if quantity.implied and quantity.start in self._by_start:
            return None  # «بينهم طفل، وإصابة 3»
        outcome = quantity.outcome if quantity.outcome and not quantity.implied else whole.outcome
        result = self._result(quantity, outcome, whole.trigger, whole)
        return replace(result, part_of=total, rule="subset.among")

    # -------------------------------------------------------------- whom

    def _result(
        self, quantity: Quantity, outcome: Outcome, trigger: Trigger | None, before: Result | None
    ) -> Result:
        status, subgroup = quantity.status, quantity.subgroup
        if quantity.kind in (Head.OTHERS, Head.BARE) and before is not None and status is None:
            if before.part_of is not None and quantity.kind is Head.OTHERS:
                before = self.found[before.part_of]  # «11 شخصا بينهم طفلان، وإصابة 3 آخرين»
            status, subgroup = before.status, before.subgroup
            if subgroup is Subgroup.CHILDREN:
                subgroup = None
        rule = trigger.rule if trigger else "result.noun"
        return Result(quantity, outcome, status or Status.UNKNOWN, subgroup, trigger, rule=rule)
