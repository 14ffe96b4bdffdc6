"""Lexicons: words and phrases in tables, with what they are, looked up by their first folded word."""

import csv
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from workbench.text.fold import fold, fold_words
from workbench.text.tokens import tokenize

_CLITICS = {"و": "and", "ف": "and", "ب": "by", "ل": "to"}


class Entry(NamedTuple):
    """A row of a lexicon: what its words are (`symbol`), and what they mean (`number`, `code`)."""

    symbol: str
    number: float
    code: str
    rest: tuple[str, ...] = ()
    definite: bool = False
    letters: int = 0  # that a clitic takes of its word; a word takes all


class BadLexicon(Exception):
    """A lexicon or rule file of the program is wrong; the message says where."""


def read_rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a lexicon file; presentation forms and rows of the wrong length are refused."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, strict=True):
            if None in row or None in row.values():
                raise BadLexicon(f"{path.name}: wrong number of columns in {row}")
            if any("\ufb50" <= char <= "\ufefc" for value in row.values() for char in value):
                raise BadLexicon(f"{path.name}: presentation forms in {row}")
            yield row


def read_entries(path: Path) -> Iterator[tuple[str, Entry]]:
    """The rows `form,symbol,number,code` of a file, each with its form; a number may be 2/3."""
    for row in read_rows(path):
        above, _, below = row["number"].partition("/")
        yield row["form"], Entry(row["symbol"], float(above) / float(below or 1), row["code"])


class Lexicon:
    """Words and phrases by their first folded token, looked up once for each type of word."""

    def __init__(self, rows: Iterable[tuple[str, Entry]]) -> None:
        self._phrases: dict[str, list[Entry]] = {}
        for form, entry in rows:
            self._add(form, entry)
        # Memos of bounded size: the types of a language are many, those of one import few.
        self.arcs = lru_cache(maxsize=1 << 12)(self._arcs)
        self.cut = lru_cache(maxsize=1 << 12)(self._cut)
        self._behind = frozenset(
            word for same in self._phrases.values() for entry in same for word in entry.rest
        )
        self.goes_on = lru_cache(maxsize=1 << 12)(self._goes_on)
        self.symbols = lru_cache(maxsize=1 << 12)(self._symbols)

    def _add(self, form: str, entry: Entry) -> None:
        first, *rest = tokenize(fold(form)).forms
        same = self._phrases.setdefault(first, [])
        entry = entry._replace(rest=tuple(rest))
        if any(other.symbol == entry.symbol and other.rest == entry.rest for other in same):
            raise BadLexicon(f"twice {entry.symbol}: {fold_words(form)}")
        same.append(entry)

    def entries(self, form: str, behind_lam: bool = False) -> tuple[Entry, ...]:
        """What a folded form may begin, as it stands and without ال (ل after another ل: «لليوم»)."""
        found = self._phrases.get(form, ())
        if found and any(entry.symbol == "none" for entry in found):
            return tuple(found)  # «الاثنين» is a day: no number behind an article
        article = 2 if form.startswith("ال") else int(behind_lam and form.startswith("ل"))
        if article and (bare := self._phrases.get(form[article:])):
            return (*found, *(entry._replace(definite=True) for entry in bare))
        return tuple(found)

    def _arcs(self, form: str, behind_lam: bool = False) -> tuple[Entry, ...]:
        """What a folded form may begin, and the clitic on it where what is left may begin something."""
        found = self.entries(form, behind_lam)
        symbol = _CLITICS.get(form[0])
        if symbol and len(form) > 1 and self.cut(form[1:], form[0] == "ل") >= 0:
            return (*found, Entry(symbol, 0, "", letters=1))
        return found

    def _goes_on(self, form: str) -> bool:
        """Whether a folded form may be read behind others, as the next word or inside a phrase."""
        return form in self._behind or bool(self.arcs(form))

    def _symbols(self, form: str) -> frozenset[str]:
        """All that a folded form may be or begin, clitics off."""
        readings = (self.entries(stem, behind_lam) for _, stem, behind_lam in stems(form))
        return frozenset(entry.symbol for entries in readings for entry in entries)

    def _cut(self, form: str, behind_lam: bool = False) -> int:
        """How many clitic letters stand before what can be read; -1 where nothing can."""
        if self.entries(form, behind_lam):
            return 0
        readings = stems(form)
        return next((skip for skip, stem, lam in readings if self.entries(stem, lam)), -1)


def stems(form: str) -> Iterator[tuple[int, str, bool]]:
    """A form without the letters that may be clitics (و or ف, then ب or ل), and whether ل is the last."""
    yield 0, form, False
    skip = 0
    if form[0] in "وف" and len(form) > 1:
        skip = 1
        yield 1, form[1:], False
    if len(form) > skip + 1 and form[skip] in "بل":
        yield skip + 1, form[skip + 1 :], form[skip] == "ل"
