"""Totals and their parts, told in different sentences."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.extract.outcomes import Result
from workbench.extract.quantity import Head, Quantity
from workbench.text.values import Modifier

MOST_PARTS = 30  # results behind or before a total that may be its parts
_LEAST = 4  # smaller totals have parts by chance
_WHOLE = (Modifier.EXACTLY, Modifier.AT_LEAST)


def holds(total: Quantity, part: Quantity) -> bool:
    """Whether one count is large enough to hold another; vague ones hold whatever is said to be in them."""
    if total.number.low is None and total.number.high is None:
        return True
    return (total.number.low or total.number.high or 0) >= (part.number.low or 0)


def with_sums(results: Sequence[Result]) -> list[Result]:
    """The results with those made parts that follow a total and add up to it exactly."""
    found = list(results)
    for place, total in enumerate(found):
        whole = total.quantity.number
        if whole.low is None or whole.low < _LEAST or whole.modifier not in _WHOLE:
            continue
        if total.part_of is not None:
            continue
        for part in _summing(found, place, whole.low):
            found[part] = replace(found[part], part_of=place)
    return found


def _summing(results: Sequence[Result], place: int, whole: float) -> list[int]:
    """The next results of the same outcome whose counts add up to a whole, at least two; else none."""
    parts: list[int] = []
    rest = whole
    for at in range(place + 1, min(place + MOST_PARTS, len(results))):
        result = results[at]
        number, same = result.quantity.number, result.outcome is results[place].outcome
        if (
            result.part_of == place
            and same
            and number.low is not None
            and result.quantity.kind is not Head.OTHERS
        ):
            rest -= number.low  # «15 بينهم 10 … و5 آخرون»
            if rest <= 0:
                return []
            continue
        if not same or result.part_of is not None or number.low is None or not _may_be_part(result):
            continue
        if number.low >= whole or number.high != number.low or number.low > rest:
            return []
        parts.append(at)
        rest -= number.low
        if rest <= 0:
            break
    most = rest < whole and len(parts) > (0 if rest == 0 and parts and _others(results[parts[-1]]) else 1)
    return parts if rest == 0 and most else []


def _may_be_part(result: Result) -> bool:
    """One alone is a part only beside others that it is joined to, or where a number says one."""
    quantity = result.quantity
    return (quantity.number.low or 0) > 1 or quantity.rule in (
        "count.number",
        "count.indefinite",
        "count.one_of",
    )


def _others(result: Result) -> bool:
    return result.quantity.kind is Head.OTHERS
