"""What a time hangs on: the verb or the noun of an event whose day it tells, or the verb of a statement."""

from collections.abc import Iterator, Mapping

from workbench.extract.clauses import Clause, Clauses
from workbench.extract.event import Event
from workbench.extract.lexicon import Class, Word
from workbench.extract.page import Page
from workbench.extract.phrases import is_verb
from workbench.text.values import Found

_FAR = 40  # words between a time and what it hangs on


class Governors:
    """Asks for the words that times hang on; `events` are kept by their words."""

    def __init__(self, page: Page, clauses: Clauses, events: Mapping[int, Event]) -> None:
        self._page = page
        self._clauses = clauses
        self._events = events

    def of(self, found: Found) -> int | None:
        """The nearest verb or event before a time in its clause, else the first one behind it."""
        clause = self._clauses.at(found.tokens.start)
        return next((at for at in _around(clause, found) if self._governs(at)), None)

    def _governs(self, index: int) -> bool:
        word = self._page.words[index]
        verb = is_verb(word) and index not in self._page.walls
        return index in self._events or bool(word.mask & Class.OUTCOME) or verb

    def is_statement(self, found: Found) -> bool:
        """«تبنى التنظيم الاثنين هجوما», «حصيلة أعلنها مسؤول السبت»: when it was said, not when it was."""
        at, start = self.of(found), found.tokens.start
        if at is None or at >= start or not says(self._page.words[at]):
            return False
        return is_verb(self._page.words[at]) or not self._page.since(start)  # «منذ إعلان الحرب في يوليو»


def says(word: Word) -> bool:
    """Whether a word is a verb of saying, and tells of no event."""
    return word.verb is not None and bool(word.verb.entry["say"]) and not word.verb.entry["event"]


def _around(clause: Clause, found: Found) -> Iterator[int]:
    start, stop = found.tokens.start, found.tokens.stop
    yield from range(start - 1, max(clause.start, start - _FAR) - 1, -1)
    yield from range(stop, min(clause.end, stop + _FAR))
