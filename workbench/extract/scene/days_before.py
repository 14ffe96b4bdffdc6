"""Days told before what goes on from them: «ويومها», «منذ ذلك التاريخ», a year above lines."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from workbench.extract.grammar.clauses import Clause
from workbench.extract.grammar.page import Page
from workbench.extract.scene.lasting import from_then, is_lasting, is_placed
from workbench.extract.words.begins import Begin
from workbench.text.headings import RULE as HEADING
from workbench.text.tokens import TokenKind
from workbench.text.values import Found

THAT = "ذلك"


class DaysBefore:
    """Looks up days by what points back to them; `told` are the dates of what happened, `since` words."""

    def __init__(self, page: Page, told: Sequence[Found], since: Sequence[int]) -> None:
        self._page = page
        self._told = told
        self._since = since
        self._beginnings = [found for found in told if is_lasting(found)]
        self._thens = page.beginnings.of(Begin.THEN)
        self.headings = dict(self._headings())

    def _headings(self) -> Iterator[tuple[int, Found]]:
        """The sentences of the lines below years that stand alone, each with the year."""
        for found in self._page.dates:
            line = self._page.sentence(found.tokens.start) + 1
            if found.rule == HEADING and line < len(self._page.sentences):
                yield line, found
                yield from ((at, found) for at in self._rest_of_line(line))

    def _rest_of_line(self, number: int) -> Iterator[int]:
        """The sentences behind one up to the end of its line."""
        for at in range(number + 1, len(self._page.sentences)):
            if self._page.kinds[self._page.sentences[at].start - 1] is TokenKind.BREAK:
                return
            yield at

    def told_then(self, begins: int, clause: Clause) -> Found | None:
        """«ويومها أطلق مسلحون النار», «قتل آنذاك ستة»: on the day that was told last."""
        thens = self._thens[bisect_left(self._thens, begins) : bisect_left(self._thens, clause.end)]
        if not thens or begins < thens[-1] < clause.start:
            return None
        found = _last_before(self._told, thens[-1])
        return found if is_placed(found) else None

    def begun(self, start: int, stop: int) -> Found | None:
        """«منذ اندلاع الاحتجاجات», «منذ ذلك التاريخ»: the day that was told before of what began."""
        first, last = (bisect_left(self._since, at) for at in (start, stop - 1))
        behind = [self._page.words[at + 1] for at in self._since[first:last]]
        begun = any(word.stem in self._page.lists["begun"] for word in behind)
        return _last_before(self._beginnings, start) if begun else None

    def since_then(self, start: int, stop: int) -> Found | None:
        """«بدأ النزاع في 1984 ومنذ ذلك الوقت قتل»: the time from what was told last on."""
        first, last = (bisect_left(self._since, at) for at in (start, stop - 1))
        then = next((at for at in self._since[first:last] if self._page.words[at + 1].form == THAT), None)
        told = None if then is None else _last_before(self._told, then)
        return from_then(told) if told else None


def _last_before(dates: Sequence[Found], index: int) -> Found | None:
    """The last of some dates in order that stand before a word."""
    at = bisect_left(dates, index, key=lambda found: found.tokens.start)
    return dates[at - 1] if at else None
