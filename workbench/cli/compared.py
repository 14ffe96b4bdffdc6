"""Which counts of different holders contradict each other, and which merely stand side by side."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from workbench.model import Claim, CountRow
from workbench.text.values import Modifier

Rows = tuple[CountRow, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Counts of different holders, lowest first; only those of the same contradict each other."""

    rows: Rows
    of_the_same: bool


def compared(
    rows: Iterable[CountRow], claims: Mapping[int, Claim], published: Mapping[int, date | None]
) -> list[Compared]:
    """The counts that contradict each other, then those of one place, day and outcome, which need not.

    `claims` has the claims of the rows, `published` the day of each report. Parts and vague numbers are left
    out; of one holder the largest count is taken. What is told without a day is taken to be of the day of the
    report.
    """
    numbers = sorted(filter(_has_number, rows), key=_number)

    def same(row: CountRow) -> Hashable:
        claim = claims[row.claim]
        target = frozenset(part.name for part in claim.target)
        return row.document, claim.event, row.place, row.outcome, row.status, row.subgroup, target

    def near(row: CountRow) -> Hashable:
        return row.document, row.place, row.day or published[row.document], row.outcome

    disputed = [rows for rows in _by_holder(numbers, same) if _contradict(rows)]
    told = {row.key for rows in disputed for row in rows}
    beside = [rows for rows in _by_holder(numbers, near) if not told.issuperset(row.key for row in rows)]
    return [
        *(Compared(rows, of_the_same=True) for rows in disputed),
        *(Compared(rows, of_the_same=False) for rows in beside),
    ]


def _by_holder(numbers: Sequence[CountRow], key: Callable[[CountRow], Hashable]) -> list[Rows]:
    """The counts that share a key where holders differ, one a holder: those of most holders first."""
    told: dict[Hashable, dict[str, CountRow]] = defaultdict(dict)
    for row in numbers:
        told[key(row)][row.holder or ""] = row
    groups = [tuple(sorted(by_holder.values(), key=_number)) for by_holder in told.values()]
    differing = [rows for rows in groups if _number(rows[0]) < _number(rows[-1])]
    return sorted(differing, key=lambda rows: (-len(rows), _number(rows[0]) / _number(rows[-1])))


def _contradict(rows: Rows) -> bool:
    """Whether two counts cannot both be right: «at least 9» and 14 can, and so can «about 20» and 22."""
    exact = [row for row in rows if row.modifier is not Modifier.ABOUT]
    return any(
        (one.high is not None and one.high < (other.low or 0))
        or (other.high is not None and other.high < (one.low or 0))
        for one, other in combinations(exact, 2)
    )


def _has_number(row: CountRow) -> bool:
    """Whether a row counts people, in full, and says how many; one by itself is often just somebody."""
    return row.outcome.of_people and not row.part and _number(row) > 1


def _number(row: CountRow) -> int:
    return row.low or row.high or 0
