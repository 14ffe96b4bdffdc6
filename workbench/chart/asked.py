"""The question of a figure in words: a number that rests on a part of the project must say on which."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import TypeVar

from workbench.model import Query
from workbench.terms import Digits, Lang, counted, day, label, say, term

Term = TypeVar("Term", bound=StrEnum)


def asked(query: Query, lang: Lang, digits: Digits) -> str:
    """What a question narrows a figure to, in one sentence; empty where it asks for everything."""
    parts = [part for part in _parts(query, lang, digits) if part]
    return say("figure.asked", lang, parts=term("list", lang).join(parts)) if parts else ""


def _parts(query: Query, lang: Lang, digits: Digits) -> list[str]:
    """Each part of the question, from what is counted to where it is looked for; empty where nothing is."""
    outcomes = [label(outcome, lang).lower() for outcome in _in_order(query.outcomes)]
    types = [label(kind, lang) for kind in _in_order(query.event_types)]
    return [
        term("comma", lang).join(outcomes),
        _either("asked.verdicts", [label(each, lang).lower() for each in _in_order(query.verdicts)], lang),
        _either(
            "asked.polarities", [label(each, lang).lower() for each in _in_order(query.polarities)], lang
        ),
        _either("asked.event_types", types, lang),
        _days(query.since, query.until, lang, digits),
        *(_words(key, words, lang) for key, words in _quoted(query)),
        counted("asked.documents", len(query.documents), lang, digits) if query.documents else "",
        counted("asked.claims", len(query.claims), lang, digits) if query.claims else "",
    ]


def _in_order(wanted: Collection[Term]) -> list[Term]:
    """Terms in the order in which their kind names them, which is that of the figure's lanes."""
    return [each for kind in {type(each) for each in wanted} for each in kind if each in wanted]


def _either(key: str, names: Collection[str], lang: Lang) -> str:
    return say(key, lang, names=term("asked.or", lang).join(names)) if names else ""


def _days(since: date | None, until: date | None, lang: Lang, digits: Digits) -> str:
    """When the events were; what has no date is not among them."""
    if since is None or until is None:
        key, when = ("asked.since", since) if since else ("asked.until", until)
        return say(key, lang, day=day(when, lang, digits)) if when else ""
    if since == until:
        return say("asked.on", lang, day=day(since, lang, digits))
    return say("asked.between", lang, low=day(since, lang, digits), high=day(until, lang, digits))


def _quoted(query: Query) -> tuple[tuple[str, str], ...]:
    return ("asked.holder", query.holder), ("asked.place", query.place), ("asked.words", query.words)


def _words(key: str, words: str, lang: Lang) -> str:
    return say(key, lang, words=words.strip()) if words.strip() else ""
