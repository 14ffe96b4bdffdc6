"""The words of the query language: what its keys and their values are called in English and in Arabic.

They are in resources/query/words.csv: a row for each key (without a value) and for each value of a key, its
names between bars, the first of them the one that is shown. A name of several values asks for all of them.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from workbench.resources import resource
from workbench.text.fold import fold_words

Lang = Literal["ar", "en"]

MINUS = "-−–"
"""The signs that keyboards and word processors make of a minus."""

_ARABIC = re.compile(r"[\u0621-\u064a]")
_ARTICLE = re.compile(r"(?<!\S)ال(?=\S{2})")


class Row(NamedTuple):
    """A key (its value empty) or one of its values, with its names."""

    key: str
    value: str
    names: Mapping[Lang, tuple[str, ...]]


def lang_of(typed: str) -> Lang:
    """The language that somebody types in."""
    return "ar" if _ARABIC.search(typed) else "en"


def bare(name: str) -> str:
    """A name as names are compared: folded, without articles, `not_confirmed` as `not confirmed`."""
    # Before folding: «آليات» has no article.
    return " ".join(fold_words(_ARTICLE.sub("", name)).replace("_", " ").split())


def key_of(name: str) -> str | None:
    """The key that is called so, as a Query has it; None where there is none."""
    return _keys().get(bare(name))


def values_of(key: str, name: str) -> frozenset[str]:
    """The values of a key that are called so; empty where there are none."""
    return _values(key).get(bare(name), frozenset())


def is_closed(key: str) -> bool:
    """Whether a key has a closed set of values."""
    return bool(_values(key))


def key_names(lang: Lang) -> tuple[str, ...]:
    """What the keys are called."""
    return tuple(row.names[lang][0] for row in rows() if not row.value)


def value_names(key: str, lang: Lang) -> tuple[str, ...]:
    """What the values of a key are called; empty where anything may be asked for."""
    return tuple(row.names[lang][0] for row in rows() if row.key == key and row.value)


@cache
def rows() -> tuple[Row, ...]:
    """All keys and values in the order in which they are shown."""
    with resource("query", "words.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Row(row["key"], row["value"], {"en": _split(row["en"]), "ar": _split(row["ar"])})
            for row in csv.DictReader(lines, strict=True)
        )


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split("|"))


@cache
def _keys() -> Mapping[str, str]:
    return {bare(name): row.key for row in rows() if not row.value for name in _all_names(row)}


@cache
def _values(key: str) -> Mapping[str, frozenset[str]]:
    named: dict[str, set[str]] = defaultdict(set)
    for row in rows():
        if row.key == key and row.value:
            for name in (row.value, *_all_names(row)):
                named[bare(name)].add(row.value)
    return {name: frozenset(values) for name, values in named.items()}


def _all_names(row: Row) -> Iterator[str]:
    for names in row.names.values():
        yield from names
