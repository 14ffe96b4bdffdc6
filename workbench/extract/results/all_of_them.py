"""What is said of all who were hit: «جميع الضحايا مدنيون», «كل القتلى والمصابين من المدنيين»."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.extract.counts.quantity import as_status, as_subgroup
from workbench.extract.counts.sides import Side
from workbench.extract.grammar.page import Page
from workbench.extract.results.outcomes import Result
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Part
from workbench.model import Outcome, Status

_ALL = frozenset(("جميع", "كل", "كافه", "وجميع", "وكل"))
_HIT = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES)
_REACH = 8  # words from «جميع الضحايا» to what they are
_BEFORE = 150  # words back to the counts that are meant


def with_all(page: Page, results: Sequence[Result]) -> list[Result]:
    """The results, in the order of their words, with the side that a later sentence gives to all."""
    found = list(results)
    starts = [result.quantity.start for result in found]
    for index, side in _told(page) if found else ():
        for place in range(bisect_left(starts, index - _BEFORE), bisect_left(starts, index)):
            result = found[place]
            if result.outcome in _HIT and result.status is Status.UNKNOWN:
                found[place] = replace(result, status=side[0] or Status.UNKNOWN, subgroup=side[1])
    return found


def _told(page: Page) -> Iterator[tuple[int, Side]]:
    """Where all who were hit are told of, and of which side they are said to be."""
    for at, form in enumerate(page.tokens.forms[:-2]):
        if form in _ALL and page.words[at + 1].article and _is_hit(page, at + 1):
            stop = min(page.sentences[page.sentence(at)].stop, at + 2 + _REACH)
            side = next((side for behind in range(at + 2, stop) if (side := _said(page, behind))), None)
            if side:
                yield at, side


def _said(page: Page, index: int) -> Side | None:
    """«مدنيون», «هم من المدنيين»: the side that a plural behind them says."""
    word = page.words[index]
    person = word.of(Part.PERSON)
    if person is None or person.shape is not Shape.PLURAL or person.entry["outcome"]:
        return None
    said = page.words[index - 1].form in ("من", "هم") or not word.article
    known = person.entry["status"] not in ("", Status.UNKNOWN)
    return (
        (as_status(person.entry["status"]), as_subgroup(person.entry["subgroup"])) if said and known else None
    )


def _is_hit(page: Page, index: int) -> bool:
    person = page.words[index].of(Part.PERSON)
    return person is not None and person.entry["outcome"] in _HIT and person.shape is Shape.PLURAL
