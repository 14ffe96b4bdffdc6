"""Which counts may stand in a figure, and why the others may not."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.chart.figure import Left, Reason
from workbench.model import CountKey, CountRow, EventType, Outcome, Polarity, Query, Verdict
from workbench.text.values import Modifier

_NOT_HAPPENED = {
    Polarity.DENIED: Reason.DENIED,
    Polarity.NOT_CONFIRMED: Reason.NOT_CONFIRMED,
    Polarity.INTENDED: Reason.INTENDED,
    Polarity.RULED_OUT: Reason.RULED_OUT,
}


@dataclass(frozen=True, slots=True)
class Sifted:
    """Counts that were said to have happened, counts of none, and what is left out."""

    happened: tuple[CountRow, ...]
    none: tuple[CountRow, ...]
    left: tuple[Left, ...]


def sift(rows: Iterable[CountRow], query: Query) -> Sifted:
    """Keep what a holder says has happened; parts stay, for their totals to carry them.

    A claim that was asked for may have other counts beside those of the outcomes asked for: these are left,
    and so is what has no day where days are asked for. Seven raids are not seven people: counts of things
    need to be asked for.
    """
    asked = query.outcomes
    happened: list[CountRow] = []
    none: list[CountRow] = []
    left: list[Left] = []
    for row in _of_their_own(tuple(rows)):
        reason = why_left(row, asked) or _without_day(row, query)
        if reason is Reason.DENIED and says_none(row):
            none.append(row)
        elif reason is not None:
            left.append(Left(row, reason))
        else:
            happened.append(row)
    people, things = people_alone(happened, asked)
    return Sifted(tuple(people), tuple(none), (*left, *things))


def why_left(row: CountRow, asked: Collection[Outcome] = ()) -> Reason | None:
    """Why a count does not stand for something asked for that happened in a conflict; None when it does."""
    if asked and row.outcome not in asked:
        return Reason.NOT_ASKED
    if row.verdict is Verdict.REJECTED:
        return Reason.REJECTED
    if row.event_type is EventType.OTHER:
        return Reason.OTHER_EVENT
    return _NOT_HAPPENED.get(row.polarity)


def _without_day(row: CountRow, query: Query) -> Reason | None:
    """What has no day at all may or may not be of the days asked for."""
    asks = query.since is not None or query.until is not None
    return Reason.UNDATED if asks and not row.dated else None


def _of_their_own(rows: Sequence[CountRow]) -> list[CountRow]:
    """The counts, those freed that are parts only of another outcome: two of the detained were killed.

    A part of a part of such a whole stays a part: one of the two was a child.
    """
    known = {row.key: row for row in rows}
    return [replace(row, part_of=None) if _stands_alone(row, known) else row for row in rows]


def _stands_alone(row: CountRow, known: Mapping[CountKey, CountRow]) -> bool:
    whole = known.get(row.part_of) if row.part_of else None
    return whole is not None and whole.outcome is not row.outcome


def people_alone(rows: Sequence[CountRow], asked: Collection[Outcome]) -> tuple[list[CountRow], list[Left]]:
    """The counts of people, and those of things left out: unless asked for, or all there is."""
    things = [row for row in rows if not row.outcome.of_people]
    if len(things) == len(rows) or any(not outcome.of_people for outcome in asked):
        return list(rows), []
    return [row for row in rows if row.outcome.of_people], [Left(row, Reason.THING) for row in things]


def says_none(row: CountRow) -> bool:
    """Whether a denial is itself a count: «no one was killed» says zero."""
    return row.modifier is Modifier.NONE and row.low == row.high == 0


def with_parts(rows: Sequence[CountRow]) -> tuple[list[tuple[CountRow, ...]], list[CountRow]]:
    """Each count with the parts that it is the total of, and the parts that have no total here."""
    known = {row.key: row for row in rows}
    parts: dict[CountKey, list[CountRow]] = defaultdict(list)
    orphans: list[CountRow] = []
    for row in rows:
        if row.part:
            whole = _whole(row, known)
            fits = whole and whole.outcome is row.outcome
            (parts[whole.key] if whole and fits else orphans).append(row)
    return [(row, *parts.pop(row.key, ())) for row in rows if not row.part], orphans


def _whole(row: CountRow, known: Mapping[CountKey, CountRow]) -> CountRow | None:
    """The count that a part is part of in the end; None where it is not here, or parts go in a circle."""
    seen = {row.key}
    whole: CountRow | None = row
    while whole is not None and whole.part_of is not None:
        if whole.part_of in seen:
            return None
        seen.add(whole.part_of)
        whole = known.get(whole.part_of)
    return whole
