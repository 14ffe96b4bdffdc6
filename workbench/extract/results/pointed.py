"""Counts that point to people told of: «القتيلين», «أحدهما ضابط والآخر مجند», «القتلى وعددهم 20»."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.grammar.page import Page
from workbench.extract.results.between import BREAKS
from workbench.extract.results.outcomes import Result, Trigger
from workbench.extract.results.totals import MOST_PARTS, holds
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part
from workbench.model import Outcome
from workbench.text.values import Modifier

_REACH = 12  # words from the people to «وعددهم»
_REACH_RISE = 4  # words from «ارتفع» to the number
_REACH_TOLL = 6  # words from «عدد» behind a number to what befell them
_REACH_OBJECT = 16  # words from the people to «تم توقيفهم»
_THERE_IS = frozenset(("هناك", "وهناك", "ثمه", "وثمه", "توجد", "يوجد", "وجود", "بوجود"))
_NUMBER_OF_THEM = frozenset(("عددهم", "وعددهم", "عددهن", "وعددهن", "وعددها"))
_BODIES_OF = frozenset(("جثث", "جثامين", "رفات", "وجثث", "وجثامين", "ورفات", "لجثث", "لجثامين"))
_ONE_OF_THEM = frozenset(("احدهما", "احدهم", "احداهما", "احداهن", "واحدهما", "واحدهم"))
_THE_OTHER = frozenset(("والاخر", "والاخري", "والثاني", "والثانيه", "والثالث", "والثالثه"))
_CAME_ABOUT = frozenset(("تم", "يتم", "وتم", "جري", "وجري", "جرت"))
_HIM = frozenset(("ه", "ها"))
_THEM = frozenset(("هم", "هما", "هن"))


@dataclass(frozen=True, slots=True)
class Point:
    """What befell those pointed to, by which word, and the place of their total."""

    outcome: Outcome
    rule: str
    part_of: int | None = None
    trigger: Trigger | None = None


class Pointing:
    """Reads what counts point to, among the results `found` so far."""

    def __init__(self, page: Page, by_start: Mapping[int, Trigger], found: Sequence[Result]) -> None:
        self._page = page
        self._by_start = by_start
        self._found = found

    def read(self, quantity: Quantity, sentence: range, before: Result | None) -> Point | None:
        """What a count points to, if it does."""
        last = self._page.words[quantity.start - 1].form if quantity.start > sentence.start else ""
        if point := self._of_casualties_before(quantity, sentence):
            return point
        if point := self._of_toll_behind(quantity):
            return point
        if not quantity.implied:
            described = quantity.start > 1 and self._page.words[quantity.start - 2].verb is not None
            if last in _NUMBER_OF_THEM and not described:  # «سكانه الذين يبلغ عددهم 300»
                return self._number_of_them(quantity, sentence)
            return self._object_behind(quantity, sentence)
        if quantity.way == "count.indefinite" and quantity.outcome is None:
            near = range(sentence.start, min(sentence.stop, quantity.end + 3))
            if point := self._object_behind(quantity, near):
                return point  # «رجل تم ذبحه»
        if quantity.way == "count.the_two":
            return self._the_two(quantity)
        if quantity.way == "count.one_of":
            return self._one_of(quantity)
        if last in _ONE_OF_THEM or last in _THE_OTHER:
            return self._of_them(quantity, last in _THE_OTHER, before)
        if quantity.outcome and (last in _THERE_IS or self._is_headline(quantity, sentence)):
            return Point(quantity.outcome, "result.there_is")
        return None

    def _of_toll_behind(self, quantity: Quantity) -> Point | None:
        """«ارتفع إلى 7 عدد القتلى», «إلى 21 عدد الذين قتلوا»: the toll named behind its number."""
        page, end = self._page, quantity.end
        words = page.words[max(0, quantity.start - _REACH_RISE) : quantity.start]
        risen = any(word.lemmas & page.lists["rises"] for word in words)
        if not risen or end >= len(page) or page.words[end].form not in page.lists["toll"]:
            return None
        near = range(end + 1, min(len(page), end + _REACH_TOLL))
        trigger = next((self._by_start[at] for at in near if at in self._by_start), None)
        return Point(trigger.outcome, "result.toll", None, trigger) if trigger else None

    def _is_headline(self, quantity: Quantity, sentence: range) -> bool:
        """«قتيل وجريحان في هجوم»: a sentence that begins with who was hit and tells no more of him."""
        at = quantity.end
        if quantity.start != sentence.start or quantity.way != "count.indefinite" or at >= len(self._page):
            return False
        after = self._page.words[at]
        return bool(after.mask & Class.PREPOSITION or after.preposition or after.mask & Class.OUTCOME)

    def _of_casualties_before(self, quantity: Quantity, sentence: range) -> Point | None:
        """«بين القتلى ثلاثة أطفال», «القتلى 12», «القتلى: 12»: casualties named right before their number."""
        page = self._page
        at = quantity.start - 1
        at -= page.is_mark(at, ":")
        if at < sentence.start or quantity.kind not in (Head.PEOPLE, Head.MEMBERS, Head.BARE):
            return None
        person = page.words[at].of(Part.PERSON) if page.words[at].article else None
        if person is None or not person.entry["outcome"] or person.shape is not Shape.PLURAL:
            return None
        outcome = Outcome(person.entry["outcome"])
        if page.words[at - 1].form.removeprefix("و") in ("بين", "ضمن"):
            return Point(outcome, "result.among_named", self._total(outcome, quantity))
        bare = quantity.kind is Head.BARE and quantity.number.low is not None
        return Point(outcome, "result.list") if bare else None

    def _the_two(self, quantity: Quantity) -> Point | None:
        """«القتيلان من درنة», «العسكريان هما من جنودها»; «عائلتا القتيلين» are others."""
        page, start = self._page, quantity.start
        after = page.words[quantity.end].form if quantity.end < len(page) else ""
        if quantity.outcome is None:
            same = after == "هما" and self._found
            if not same:
                return None
            outcome = self._found[-1].outcome
            return Point(outcome, "result.the_two", self._total(outcome, quantity))
        before = page.words[start - 1] if start else page.words[start]
        construct = before.mask & Class.NOMINAL and not before.article and not before.mask & Class.VERB
        return None if construct else Point(quantity.outcome, "result.the_two")

    def _one_of(self, quantity: Quantity) -> Point | None:
        """«أحد القتيلين ضابط»: who one of those told of is said to be."""
        if quantity.outcome is None or not self._is_said_of(quantity.end):
            return None
        return Point(quantity.outcome, "result.one_of", self._total(quantity.outcome, quantity))

    def _is_said_of(self, index: int) -> bool:
        """Whether a word tells who somebody is: an indefinite noun of people."""
        page = self._page
        person = page.words[index].of(Part.PERSON) if index < len(page) else None
        single = person is not None and person.shape in (Shape.SINGULAR, Shape.ACCUSATIVE)
        return single and not page.words[index].article and not page.words[index].clitics

    def _of_them(self, quantity: Quantity, other: bool, before: Result | None) -> Point | None:
        """«قتل اثنان أحدهما ضابط والآخر مجند»: parts of the total before."""
        if before is None or (other and before.rule not in ("result.one_of", "result.one_of_them")):
            return None
        if other:
            return Point(before.outcome, "result.one_of_them", before.part_of, before.trigger)
        last = range(max(0, len(self._found) - MOST_PARTS), len(self._found))
        place = next((at for at in reversed(last) if self._found[at].part_of is None), None)
        if place is None or not holds(self._found[place].quantity, quantity):
            return None
        total = self._found[place]
        return Point(total.outcome, "result.one_of_them", place, total.trigger)

    def _total(self, outcome: Outcome, part: Quantity) -> int | None:
        """The place of the last total of an outcome that can hold a part and more."""
        for place in range(len(self._found) - 1, max(-1, len(self._found) - MOST_PARTS), -1):
            total = self._found[place]
            same = total.outcome is outcome or Outcome.CASUALTIES in (total.outcome, outcome)
            if same and total.part_of is None and _is_more(total.quantity, part):
                return place
        return None

    def of_casualties(self, quantity: Quantity) -> Point:
        """«18 شخصا من القتلى»: a part of those told of, who are what their total says of «الضحايا»."""
        own = quantity.outcome or Outcome.CASUALTIES
        vague = quantity.number.low is None and quantity.number.high is None  # «العشرات من القتلى»
        place = None if vague else self._total(own, quantity)
        outcome = self._found[place].outcome if place is not None and own is Outcome.CASUALTIES else own
        return Point(outcome, "result.of_casualties", place)

    def _number_of_them(self, quantity: Quantity, sentence: range) -> Point | None:
        """«القتلى من المدنيين وعددهم 232»: what the people before are said to be, or what befell them."""
        page = self._page
        for at in range(quantity.start - 2, max(sentence.start, quantity.start - _REACH) - 1, -1):
            if at in self._by_start:
                trigger = self._by_start[at]
                return Point(trigger.outcome, "result.number_of_them", None, trigger)
            person = page.words[at].of(Part.PERSON)
            if person and person.entry["outcome"]:
                outcome = Outcome(person.entry["outcome"])
                found = Trigger(at, at + 1, outcome, False, False, "result.toll")
                return Point(outcome, "result.number_of_them", None, found)
            if page.words[at].form in BREAKS:
                return None
        return None

    def _object_behind(self, quantity: Quantity, sentence: range) -> Point | None:
        """«أربعة مهاجرين قفزوا في المياه وتم توقيفهم»: who is meant by the pronoun of what was done."""
        page = self._page
        pronouns = _HIM if quantity.implied else _THEM
        if quantity.kind not in (Head.PEOPLE, Head.MEMBERS) or quantity.number.modifier is Modifier.NONE:
            return None
        for at in range(quantity.end, min(sentence.stop, quantity.end + _REACH_OBJECT)):
            word = page.words[at]
            if word.mask & Class.PERSON and word.form.endswith(("ين", "ون", "ان")) and not word.article:
                return None
            trigger = self._by_start.get(at)
            if trigger is None or word.pronoun not in pronouns or trigger.rule.startswith("result.toll"):
                continue
            done = not trigger.verb and any(page.words[near].form in _CAME_ABOUT for near in (at - 1, at - 2))
            return Point(trigger.outcome, "result.object_behind", None, trigger) if done else None
        return None


def _is_more(total: Quantity, part: Quantity) -> bool:
    """Whether a total is larger than a part, not the same told again."""
    return holds(total, part) and (total.number.low is None or total.number.low != part.number.low)


def is_of_bodies(page: Page, quantity: Quantity) -> bool:
    """«جثث ستة مسلحين»: a number of people whose bodies are told of, whatever is done with them."""
    return quantity.start > 0 and not quantity.implied and page.words[quantity.start - 1].form in _BODIES_OF
