"""Totals and their parts, told in different sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from workbench.extract.counts.quantity import Head, Quantity
from workbench.extract.grammar.page import Page
from workbench.extract.results.outcomes import Result
from workbench.model import Status
from workbench.text.values import Modifier

MOST_PARTS = 30  # results behind or before a total that may be its parts
_BESIDE = 5  # words
_LEAST = 4  # smaller totals have parts by chance
_WHOLE = (Modifier.EXACTLY, Modifier.AT_LEAST)


def holds(total: Quantity, part: Quantity) -> bool:
    """Whether one count is large enough to hold another; vague ones hold whatever is said to be in them."""
    if total.number.low is None and total.number.high is None:
        return True
    return (total.number.low or total.number.high or 0) >= (part.number.low or 0)


def with_sums(page: Page, results: Sequence[Result]) -> list[Result]:
    """The results with those made parts that follow a total and add up to it exactly."""
    found = list(results)
    for place, total in enumerate(found):
        whole = total.quantity.number
        if whole.low is None or whole.low < 2 or whole.modifier not in _WHOLE:
            continue
        if total.part_of is not None:
            continue
        for part in _parts(page, found, place, whole.low):
            found[part] = replace(found[part], part_of=place)
    return found


def _parts(page: Page, results: Sequence[Result], place: int, whole: float) -> list[int]:
    """The parts of a total that nothing calls so: all of it told one by one, or the rest as «آخرون»."""
    parts = _summing(page, results, place, whole)
    if parts and (whole >= _LEAST or _are_beside(results, parts)):
        return parts
    among = [at for at in _behind(results, place) if results[at].part_of == place]
    rest = whole - sum(results[at].quantity.number.low or 0 for at in among)
    of_them = all(results[at].quantity.way == "count.of_them" for at in among)
    total, behind = results[place], _behind(results, place) if among else ()
    return list(islice((at for at in behind if _is_rest(total, results[at], rest, of_them)), 1))


def _behind(results: Sequence[Result], place: int) -> Iterator[int]:
    """The results behind a total that befell the same."""
    for at in range(place + 1, min(place + MOST_PARTS, len(results))):
        if results[at].outcome is results[place].outcome:
            yield at


def _is_rest(total: Result, result: Result, rest: float, of_them: bool) -> bool:
    """«… و5 آخرين», «قتل 21 منهم … وعنصرين»: as many as no part has told yet."""
    quantity = result.quantity
    alike = quantity.kind is Head.OTHERS or (of_them and rest > 1 and _is_of_side(total, result))
    return result.part_of is None and alike and quantity.number.low == rest


def _summing(page: Page, results: Sequence[Result], place: int, whole: float) -> list[int]:
    """The next results of the same outcome whose counts add up to a whole, at least two; else none."""
    parts: list[int] = []
    rest = whole
    for at in _behind(results, place):
        number = results[at].quantity.number
        fits = _is_of_side(results[place], results[at]) and _may_be_part(results, at)
        fits = fits and not (at == place + 1 and _is_beside(page, results[place], results[at]))
        if results[at].part_of is not None or number.low is None or not fits:
            continue
        least = results[place].quantity.number.modifier is Modifier.AT_LEAST is number.modifier
        if number.low >= whole or (number.high != number.low and not least) or number.low > rest:
            return []
        parts.append(at)
        rest -= number.low
        if rest <= 0:
            break
    return parts if rest == 0 and len(parts) > 1 else []


def _is_beside(page: Page, total: Result, result: Result) -> bool:
    """«مقتل 37 مسلحا و16 من قواتنا»: «و» joins what is no part."""
    start = result.quantity.start
    first = page.words[start].form
    joined = page.words[start - 1].form == "و" or (first[0] == "و" and not first.startswith("واحد"))
    return joined and page.sentence(start) == page.sentence(total.quantity.start)


def _are_beside(results: Sequence[Result], parts: Sequence[int]) -> bool:
    """«جنديا وضابطا قتلا»: parts of a small total stand together and are no total themselves."""
    first, last = results[parts[0]], results[parts[-1]]
    close = last.quantity.start - first.quantity.end < _BESIDE and len(parts) == parts[-1] - parts[0] + 1
    known = first.status is last.status is not Status.UNKNOWN
    return close and known and first.trigger is last.trigger


def _may_be_part(results: Sequence[Result], at: int) -> bool:
    """One alone is a part only beside another count, or where a number says one."""
    quantity = results[at].quantity
    if (quantity.number.low or 0) > 1 or not quantity.implied:
        return True
    near = (results[place].quantity for place in (at - 1, at + 1) if 0 <= place < len(results))
    return any(abs(other.start - quantity.start) < _BESIDE for other in near)


def _is_of_side(total: Result, part: Result) -> bool:
    """No fighter is a part of civilians, no soldier one of militants."""
    sides = {total.status, part.status} - {Status.UNKNOWN}
    fought = part.status is total.status is Status.BELLIGERENT
    groups = {total.subgroup, part.subgroup} - {None}
    return len(sides) < 2 and not (fought and len(groups) > 1)
