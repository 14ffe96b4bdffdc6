"""Rules as data: patterns of symbols with their names and examples, read from a file and spelt out."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from workbench.text.lexicon import BadLexicon

Parts = Mapping[str, list[str]]

_PART = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a pattern is read as (`reading`), and examples where it is and is not."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    reading: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern that becomes one symbol: its number is that of the symbol it `takes`, or the `sum` of all."""

    symbol: str
    rows: tuple[tuple[str, ...], ...]
    takes: str
    within: tuple[int, int] | None = None

    def holds(self, number: float) -> bool:
        """Whether the phrase may have the number."""
        return self.within is None or (number % 1 == 0 and self.within[0] <= number <= self.within[1])


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of a file in their order, and its phrases.

    A pattern is symbols with spaces between: `a|b` is either, `a?` may be missing, `the:a` must have its
    article, `{name}` is any of the patterns under `parts`. Nothing repeats, so no row is endless.
    """

    rules: tuple[Rule, ...]
    phrases: tuple[Phrase, ...] = ()

    @classmethod
    def load(cls, path: Path) -> "Rulebook":
        """Read a file; raises BadLexicon for keys that nobody knows."""
        with path.open("rb") as file:
            book = tomllib.load(file)
        _refuse_unknown(path, [book], {"rule", "phrase", "parts"})
        _refuse_unknown(path, book["rule"], {"name", "pattern", "reading", "yes", "no"})
        _refuse_unknown(path, book.get("phrase", []), {"symbol", "takes", "within", "patterns"})
        parts = book.get("parts", {})
        rules = (_rule(row, parts) for row in book["rule"])
        phrases = (_phrase(row, parts) for row in book.get("phrase", []))
        return cls(tuple(rules), tuple(phrases))


def _refuse_unknown(path: Path, rows: Iterable[Mapping[str, object]], known: set[str]) -> None:
    for row in rows:
        if unknown := set(row) - known:
            raise BadLexicon(f"{path.name}: {', '.join(sorted(unknown))} in {row}")


def _rule(row: Mapping[str, Any], parts: Parts) -> Rule:
    rows = _rows([row["pattern"]], parts)
    return Rule(row["name"], rows, row["reading"], tuple(row["yes"]), tuple(row.get("no", ())))


def _phrase(row: Mapping[str, Any], parts: Parts) -> Phrase:
    within = row.get("within")
    bounds = (within[0], within[1]) if within else None
    return Phrase(row["symbol"], _rows(row["patterns"], parts), row["takes"], bounds)


def _rows(patterns: Iterable[str], parts: Parts) -> tuple[tuple[str, ...], ...]:
    """Every row of symbols that some patterns stand for, none of them empty."""
    plain = (one for pattern in patterns for one in _without_parts(pattern, parts))
    return tuple(dict.fromkeys(row for one in plain for row in _choices(one) if row))


def _without_parts(pattern: str, parts: Parts) -> Iterator[str]:
    if not (named := _PART.search(pattern)):
        yield pattern
        return
    for part in parts[named[1]]:
        yield from _without_parts(pattern[: named.start()] + part + pattern[named.end() :], parts)


def _choices(pattern: str) -> Iterator[tuple[str, ...]]:
    items = [
        (*item.rstrip("?").split("|"), *([""] if item.endswith("?") else [])) for item in pattern.split()
    ]
    for row in product(*items):
        yield tuple(filter(None, row))
