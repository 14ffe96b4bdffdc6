"""The query language: `verdict:unreviewed holder:"…" outcome:killed since:2014-09-01 order:count words`.

A part is `key:value`, or a free word. A value with spaces stands in quotation marks; several values of one
key are joined by commas or by naming the key again. `order:-count` turns an order round.
"""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from workbench.errors import BadDate, BadQuery
from workbench.model import EventType, Order, Outcome, Polarity, Query, Verdict
from workbench.text.typed_day import typed_day

Term = TypeVar("Term", bound=StrEnum)
_PART = re.compile(r'(?:(?P<key>[a-z]+):)?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))|(?P<open>")')


def parse_query(text: str) -> Query:
    """The query that a line asks; raises BadQuery naming the part that is wrong."""
    query = Query()
    words: list[str] = []
    for part in _PART.finditer(text):
        key, value = part["key"], part["quoted"] if part["quoted"] is not None else part["bare"]
        if part["open"] is not None:
            raise BadQuery(part=part[0], reason="a quotation mark is not closed")
        if key is None:
            words.append(value)
        elif key in _KEYS:
            query = _with(query, key, value, part[0])
        else:
            raise BadQuery(part=part[0], reason=f"there is no {key}:, only {', '.join(_KEYS)}")
    return replace(query, words=" ".join(words))


def query_to_json(query: Query) -> dict[str, object]:
    """What a query asks, by the names of its parts; those that ask nothing are left out."""
    given = {part.name: (getattr(query, part.name), part.default) for part in fields(query)}
    return {name: _plain(value) for name, (value, default) in given.items() if value != default}


def _plain(value: object) -> object:
    """A part of a query as JSON has it: sets in order, days in ISO form."""
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value


def _with(query: Query, key: str, value: str, part: str) -> Query:
    try:
        return _KEYS[key](query, value)
    except ValueError as error:
        raise BadQuery(part=part, reason=error) from error


def _terms(kind: type[Term], value: str) -> frozenset[Term]:
    """The enum's values that are named, whatever their case."""
    known = {term.value.casefold(): term for term in kind}
    names = [name.strip().casefold() for name in value.split(",")]
    for name in names:
        if name not in known:
            raise ValueError(f"“{name}” is none of {', '.join(known)}")
    return frozenset(known[name] for name in names)


def _numbers(value: str) -> frozenset[int]:
    # Ids have 63 bits.
    if not re.fullmatch(r"\d{1,18}(,\d{1,18})*", value):
        raise ValueError("a number is needed")
    return frozenset(map(int, value.split(",")))


def _day(value: str) -> date:
    try:
        return typed_day(value)
    except BadDate as error:
        raise ValueError("write a day as 2014-09-25") from error


def _name(value: str) -> str:
    if not value.strip():
        raise ValueError("a name is needed")
    return value


def _ordered(query: Query, value: str) -> Query:
    orders = _terms(Order, value.removeprefix("-"))
    if len(orders) > 1:
        raise ValueError("one order is needed")
    (order,) = orders
    return replace(query, order=order, descending=value.startswith("-"))


_KEYS: dict[str, Callable[[Query, str], Query]] = {
    "verdict": lambda query, value: replace(query, verdicts=query.verdicts | _terms(Verdict, value)),
    "polarity": lambda query, value: replace(query, polarities=query.polarities | _terms(Polarity, value)),
    "outcome": lambda query, value: replace(query, outcomes=query.outcomes | _terms(Outcome, value)),
    "event": lambda query, value: replace(query, event_types=query.event_types | _terms(EventType, value)),
    "document": lambda query, value: replace(query, documents=query.documents | _numbers(value)),
    "claim": lambda query, value: replace(query, claims=query.claims | _numbers(value)),
    "holder": lambda query, value: replace(query, holder=_name(value)),
    "place": lambda query, value: replace(query, place=_name(value)),
    "since": lambda query, value: replace(query, since=_day(value)),
    "until": lambda query, value: replace(query, until=_day(value)),
    "order": _ordered,
}
