"""From a line to a query.

A part is `key:value`, or a free word. A value with spaces stands in quotation marks; several values of one
key are joined by commas or by naming the key again. `-polarity:denied` asks for all others; `order:-count`
turns an order round.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from workbench.errors import BadDate, BadQuery
from workbench.model import EventType, Order, Outcome, Polarity, Query, Verdict
from workbench.query.errors import (
    NoDay,
    NoIds,
    NotTurned,
    NoValue,
    OpenQuotation,
    UnknownKey,
    UnknownValue,
)
from workbench.query.words import MINUS, is_closed, key_names, key_of, lang_of, value_names, values_of
from workbench.text.typed_day import typed_day

Term = TypeVar("Term", bound=StrEnum)

_QUOTED = r'"(?P<straight>[^"]*)"|“(?P<curved>[^”]*)”|«(?P<angled>[^»]*)»'
_KEY = r"[^\W\d_][^\W\d]*"
# A space may stand behind a colon, but what follows is no value where it is a key of its own.
_PART = re.compile(
    rf"(?:[{MINUS}](?={_KEY}:))?(?:(?P<lonely>{_KEY}):(?=\s*$|\s+[{MINUS}]?{_KEY}:)"
    rf'|(?:(?P<key>{_KEY}):\s*)?(?:{_QUOTED}|(?P<bare>[^\s"“«]+)))'
    rf'|(?P<open>["“«])'
)
_UNSEEN = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_BETWEEN = re.compile("[,،;؛]")
# «لم تراجع», «1 أيلول 2014»: so many words more may belong to a value without quotation marks.
_MORE = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line: its letters, the key that was typed, and what stands behind it or by itself."""

    text: str
    key: str | None
    value: str
    quoted: bool = False

    @property
    def turned(self) -> bool:
        """Whether all others are asked for."""
        return self.key is not None and self.text[0] in MINUS


def parse_query(text: str) -> Query:
    """The query that a line asks; raises BadQuery naming the part that is wrong."""
    query, words, parts, turned = Query(), list[str](), _parts(text), list[tuple[Part, Query]]()
    while parts:
        part, parts = parts[0], parts[1:]
        if part.key is None and not _belongs_to_key(part, parts):
            words.append(part.value)
        elif part.key is None:
            # «نوع الحدث:معارك»
            whole = f"{part.text} {parts[0].text}"
            parts[0] = replace(parts[0], text=whole, key=f"{part.value.lstrip(MINUS)} {parts[0].key}")
        elif part.turned:
            but, taken = _with(Query(), part, parts)
            turned.append((part, but))
            parts = parts[taken:]
        else:
            query, taken = _with(query, part, parts)
            parts = parts[taken:]
    for part, but in turned:
        query = _without(query, part, but)
    return replace(query, words=" ".join(words))


def _without(query: Query, part: Part, but: Query) -> Query:
    """The query less what `but` asks; a claim has one verdict and one polarity, yet not one of the rest."""
    typed = part.key or ""
    verdicts = (query.verdicts or frozenset(Verdict)) - but.verdicts
    polarities = (query.polarities or frozenset(Polarity)) - but.polarities
    if not (but.verdicts or but.polarities):
        names = [name for name in key_names(lang_of(typed)) if key_of(name) in ("verdict", "polarity")]
        raise NotTurned(part=part.text, known=_listed(names, typed))
    if not (verdicts and polarities):  # which would ask for all
        raise BadQuery(part=part.text)
    return replace(query, verdicts=verdicts) if but.verdicts else replace(query, polarities=polarities)


def _parts(text: str) -> list[Part]:
    return list(_split(_UNSEEN.sub("", text)))


def _split(text: str) -> Iterator[Part]:
    for found in _PART.finditer(text):
        if found["open"] is not None:
            raise OpenQuotation(part=found[0])
        quoted = next((found[kind] for kind in _QUOTATIONS if found[kind] is not None), None)
        value = quoted if quoted is not None else found["bare"] or ""
        yield Part(found[0], found["key"] or found["lonely"], value, quoted is not None)


def _belongs_to_key(part: Part, following: Sequence[Part]) -> bool:
    """Whether a word is the first of a key of two words."""
    key = following[0].key if following else None
    return key is not None and not part.quoted and key_of(f"{part.value.lstrip(MINUS)} {key}") is not None


def _with(query: Query, part: Part, following: Sequence[Part]) -> tuple[Query, int]:
    """The query with what a part asks on top, and how many of the following words belong to it."""
    typed = part.key or ""
    key = key_of(typed)
    if key is None:
        raise UnknownKey(part=part.text, name=typed, known=_listed(key_names(lang_of(typed)), typed))
    for more in range(_free(key, part, following), 0, -1):
        value = " ".join([part.value, *(word.value for word in following[:more])])
        try:
            return _READERS[key](query, replace(part, value=value)), more
        except BadQuery:
            continue  # a word fewer may do
    if not part.value.strip():
        raise NoValue(part=part.text)
    return _READERS[key](query, part), 0


def _free(key: str, part: Part, following: Sequence[Part]) -> int:
    """How many of the following words may belong to a value."""
    if part.quoted or not (is_closed(key) or key in _DAYS):
        return 0
    near = following[:_MORE]
    return next((at for at, word in enumerate(near) if word.key is not None or word.quoted), len(near))


def _listed(names: Sequence[str], typed: str) -> str:
    """Names in the language of what was typed."""
    return ("، " if lang_of(typed) == "ar" else ", ").join(names)


def _terms(key: str, kind: type[Term], part: Part) -> frozenset[Term]:
    """The values that are named, in either language."""
    names = [name.strip() for name in _BETWEEN.split(part.value)]
    found: set[Term] = set()
    for name in filter(None, names):
        values = values_of(key, name)
        if not values:
            raise UnknownValue(
                part=part.text, name=name, known=_listed(value_names(key, lang_of(name)), name)
            )
        found.update(map(kind, values))
    if not found:
        raise NoValue(part=part.text)
    return frozenset(found)


def _numbers(part: Part) -> frozenset[int]:
    # Ids have 63 bits.
    if not re.fullmatch(r"\d{1,18}([,،]\d{1,18})*", part.value):
        raise NoIds(part=part.text)
    return frozenset(map(int, _BETWEEN.split(part.value)))


def _day(part: Part) -> date:
    try:
        return typed_day(part.value)
    except BadDate as error:
        raise NoDay(part=part.text) from error


def _ordered(query: Query, part: Part) -> Query:
    # From right to left the sign is easily typed at the other end.
    name = part.value.strip(MINUS)
    orders = values_of("order", name)
    if len(orders) != 1:
        known = _listed(value_names("order", lang_of(name)), name)
        raise UnknownValue(part=part.text, name=name, known=known)
    (order,) = orders
    return replace(query, order=Order(order), descending=name != part.value)


_QUOTATIONS = ("straight", "curved", "angled")
_DAYS = ("since", "until")
_READERS: Mapping[str, Callable[[Query, Part], Query]] = {
    "verdict": lambda query, part: replace(query, verdicts=query.verdicts | _terms("verdict", Verdict, part)),
    "polarity": lambda query, part: replace(
        query, polarities=query.polarities | _terms("polarity", Polarity, part)
    ),
    "outcome": lambda query, part: replace(query, outcomes=query.outcomes | _terms("outcome", Outcome, part)),
    "event": lambda query, part: replace(
        query, event_types=query.event_types | _terms("event", EventType, part)
    ),
    "document": lambda query, part: replace(query, documents=query.documents | _numbers(part)),
    "claim": lambda query, part: replace(query, claims=query.claims | _numbers(part)),
    "holder": lambda query, part: replace(query, holder=part.value),
    "place": lambda query, part: replace(query, place=part.value),
    "since": lambda query, part: replace(query, since=_day(part)),
    "until": lambda query, part: replace(query, until=_day(part)),
    "order": _ordered,
}
