"""Totals and their parts, told in different sentences."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.extract.outcomes import Result
from workbench.extract.quantity import Quantity

MOST_PARTS = 30  # results behind or before a total that may be its parts


def holds(total: Quantity, part: Quantity) -> bool:
    """Whether one count is large enough to hold another."""
    return (total.number.low or 0) >= (part.number.low or 0)


def with_sums(results: Sequence[Result]) -> list[Result]:
    """The results with those made parts that follow a total and add up to it exactly."""
    found = list(results)
    for place, total in enumerate(found):
        whole = total.quantity.number.low
        exact = total.quantity.number.high == whole
        if whole is None or whole < 4 or not exact or total.part_of is not None:
            continue
        for part in _summing(found, place, whole):
            found[part] = replace(found[part], part_of=place)
    return found


def _summing(results: Sequence[Result], place: int, whole: float) -> list[int]:
    """The next results of the same outcome whose counts add up to a whole, at least two; else none."""
    parts: list[int] = []
    rest = whole
    for at in range(place + 1, min(place + MOST_PARTS, len(results))):
        number, same = results[at].quantity.number, results[at].outcome is results[place].outcome
        if not same or results[at].part_of is not None or number.low is None or number.low < 2:
            continue
        if number.low >= whole or number.high != number.low:
            return []
        parts.append(at)
        rest -= number.low
        if rest <= 0:
            break
    return parts if rest == 0 and len(parts) > 1 else []
