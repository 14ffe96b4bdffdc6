"""Which total a count is a part of: «بينهم», «من بين القتلى», «29 منهم», a list in brackets behind it."""

from collections.abc import Mapping, Sequence

from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.grammar.page import Page
from workbench.extract.grammar.phrases import is_verb
from workbench.extract.results.between import BREAKS
from workbench.extract.results.outcomes import COPULAS, Result, Trigger
from workbench.extract.results.totals import MOST_PARTS, holds
from workbench.extract.words.lexicon import Class
from workbench.extract.words.match import Hit
from workbench.model import Outcome

_REACH_PART = 12  # words from «بينهم» to a part
_REACH_TOTAL = 60  # words from the total in a sentence before to «29 منهم»


class Totals:
    """Looks for totals among the results `found` so far; `passed` are people counted whom nothing befell."""

    def __init__(
        self, page: Page, hits: Sequence[Hit], by_start: Mapping[int, Trigger], found: Sequence[Result]
    ) -> None:
        among = (hit for hit in hits if hit["link"] == "among")
        self._page = page
        self._among = {index: hit for hit in among for index in range(hit.start, hit.end)}
        self._by_start = by_start
        self._found = found
        self.passed: Quantity | None = None

    def of(self, quantity: Quantity, sentence: range, free: bool) -> int | None:
        """The total that «بينهم» makes a count a part of: the last one told in the sentence before it."""
        if not self._found:
            return None
        if (listed := self._listed(quantity)) is not None:
            return listed
        page = self._page
        for at in range(quantity.start - 1, max(sentence.start, quantity.start - _REACH_PART) - 1, -1):
            if at in self._among:
                return self._total_of(self._among[at], quantity, sentence)
            if (
                at in self._by_start
                or page.words[at].form in BREAKS
                or page.has(at, Class.COMPLEMENTIZER)  # «… بينهم 9 نساء، وإن محاميين»
                or (is_verb(page.words[at]) and at not in page.walls)
            ):
                break
        if quantity.way == "count.of_them":
            return self._total_before(quantity.start, sentence, quantity)
        behind = self.named_behind(quantity, sentence, free)
        return self._total_of(behind, quantity, sentence) if behind else None

    def named_behind(self, quantity: Quantity, sentence: range, free: bool) -> Hit | None:
        """«تسعة من الحراس كانوا بين القتلى»: farther off only where no casualty word is before."""
        page, stop = self._page, min(sentence.stop, quantity.end + (_REACH_PART if free else 1))
        for at in () if quantity.implied else range(quantity.end, stop):
            hit = self._among.get(at)
            if hit and hit.start == at:
                return hit if hit["named"] else None
            verb = is_verb(page.words[at]) and not page.words[at].lemmas & COPULAS
            if verb or at in self._by_start or at in page.walls or page.words[at].form in "،؛:":
                return None
        return None

    def _listed(self, quantity: Quantity) -> int | None:
        """«عشرة مهاجرين (سوريان وثمانية من مالي)»: a list in brackets right behind its total."""
        last = range(max(0, len(self._found) - MOST_PARTS), len(self._found))
        alone = (at for at in reversed(last) if self._found[at].part_of is None)
        place = next(alone, None)
        if place is None:
            return None
        total = self._found[place].quantity
        closing = self._page.quotations.get(total.end, 0) if self._page.is_mark(total.end, "(") else 0
        bare = quantity.kind is Head.BARE and not self._page.has(quantity.end, Class.PREPOSITION)
        inside = total.end < quantity.start < closing and not bare
        return place if inside and total.number.low != 1 and holds(total, quantity) else None

    def _total_of(self, hit: Hit, part: Quantity, sentence: range) -> int | None:
        """The total before «بينهم», or the last one of «من بين القتلى» wherever it was told."""
        if not hit["named"]:
            place = self._total_before(hit.start, sentence)
            fits = place is not None and holds(self._found[place].quantity, part)
            return place if fits else None
        outcome = named_outcome(self._page, hit)
        for place in range(len(self._found) - 1, max(-1, len(self._found) - MOST_PARTS), -1):
            total = self._found[place]
            same = total.outcome is outcome or Outcome.CASUALTIES in (total.outcome, outcome)
            whole = total.part_of is None and total.rule != "result.among_named"
            if same and whole and holds(total.quantity, part):
                return place
        return None

    def _total_before(self, index: int, sentence: range, member: Quantity | None = None) -> int | None:
        """The last total before a word: in its sentence, or for «29 منهم» the last one that is larger."""
        for place in range(len(self._found) - 1, max(-1, len(self._found) - MOST_PARTS), -1):
            result = self._found[place]
            told_so = result.quantity.kind is Head.BARE or result.rule == "result.of_casualties"
            if result.part_of is not None and not told_so:
                continue
            if result.quantity.start < (sentence.start if member is None else sentence.start - _REACH_TOTAL):
                return None
            if result.quantity.end <= index and (member is None or _is_of(result.quantity, member)):
                nearer = self.passed is not None and self.passed.start > result.quantity.start
                return None if nearer and member is not None else place
        return None


def _is_of(total: Quantity, member: Quantity) -> bool:
    """Whether «29 منهم» can be of a total: a larger one."""
    return total.number.low is not None and holds(total, member) and total.number.low != member.number.low


def named_outcome(page: Page, hit: Hit) -> Outcome:
    """What befell those of «بين القتلى»."""
    tags = (page.words[index].tag("outcome") for index in range(hit.start, hit.end))
    return next((Outcome(tag) for tag in tags if tag), Outcome.CASUALTIES)
