"""Counts that are parts keep to their totals when another reading of the total's claim holds."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.model import Count, CountKey
from workbench.store.among import among
from workbench.store.database import Database, Row
from workbench.store.readings import COUNTS, Total
from workbench.store.reassemble import counts_of
from workbench.store.state import ClaimState, load

_TOTAL, _LOST = COUNTS.index("total_claim"), COUNTS.index("lost_claim")


@dataclass(frozen=True, slots=True)
class Moves:
    """Where counts of claims go when other readings hold."""

    moved: dict[CountKey, CountKey | None] = field(default_factory=dict)
    """From where they were; None where they are no more."""
    lost: dict[CountKey, CountKey] = field(default_factory=dict)
    """From where those were that are no more to where they are in the machine's reading."""
    back: dict[CountKey, CountKey] = field(default_factory=dict)
    """From where they are in the machine's reading."""

    def total(self, at: Total) -> Total:
        """The total of a part after the move: one that had been dropped comes back with its count."""
        key, lost = at
        if key is not None:
            return (self.moved.get(key, key), self.lost.get(key))
        return (None, lost) if lost not in self.back else (self.back[lost], None)


def in_step(database: Database, now: Sequence[ClaimState]) -> tuple[ClaimState, ...]:
    """The states `now` and those of the claims with parts of counts that move, go or come back.

    `now` is not applied yet, and the transaction goes on. What the machine had read follows as well, for a
    reset to find its totals.
    """
    was = {state.id: state for state in load(database, [state.id for state in now], []).claims}
    moves = _moves(database, was, now)
    holding = _holding(database, moves) if moves.moved or moves.back else set()
    if not holding:
        return tuple(now)
    staying = [id for id in _present(database, now[0].document, holding) if id not in was]
    others = load(database, staying, []).claims
    copies: dict[int, int] = {}
    for state in (*was.values(), *others):
        for reading in holding & {state.reading, state.machine}:
            copies[reading] = _copy(database, reading, state.id, moves)
    return tuple(_with(copies, state) for state in (*now, *others))


def places(before: Sequence[Count], after: Sequence[Count]) -> list[int | None]:
    """For each count its position among those `after` with the same words, or words that overlap."""
    return [_place(count, after) for count in before]


def _place(count: Count, after: Sequence[Count]) -> int | None:
    near = [position for position, other in enumerate(after) if other.span.overlaps(count.span)]

    def strangeness(position: int) -> tuple[bool, bool]:
        other = after[position]
        return other.span != count.span, other.outcome is not count.outcome

    return min(near, key=strangeness, default=None)


def _moves(database: Database, was: Mapping[int, ClaimState], now: Sequence[ClaimState]) -> Moves:
    """The counts that other readings of claims put elsewhere, leave out or bring back."""
    changed = [state for state in now if (state.reading, state.present) != _standing(was[state.id])]
    readings = ((state.reading, was[state.id].reading, state.machine) for state in changed)
    counts = counts_of(database, {reading for three in readings for reading in three if reading is not None})
    moves = Moves()
    for state in changed:
        before = counts[was[state.id].reading]
        after = counts[state.reading] if state.present else ()
        machine = () if state.machine is None else counts[state.machine]
        for old, (new, read) in enumerate(zip(places(before, after), places(before, machine), strict=True)):
            if new != old:
                moves.moved[state.id, old] = None if new is None else (state.id, new)
            if new is None and read is not None:
                moves.lost[state.id, old] = (state.id, read)
        for read, new in enumerate(places(machine, after)):
            if new is not None:
                moves.back[state.id, read] = (state.id, new)
    return moves


def _standing(state: ClaimState) -> tuple[int, bool]:
    return state.reading, state.present


def _holding(database: Database, moves: Moves) -> set[int]:
    """The readings of other claims with parts of these counts."""
    claims = {claim for claim, _ in (*moves.moved, *moves.back)}
    total, totals = among("c.total_claim", claims)
    lost, same_totals = among("c.lost_claim", claims)
    rows = database.rows(
        f"""SELECT c.reading, c.total_claim, c.total_position, c.lost_claim, c.lost_position
        FROM counts c JOIN readings r ON r.id = c.reading
        WHERE {total} AND r.claim != c.total_claim OR {lost} AND r.claim != c.lost_claim""",
        *totals, *same_totals,
    )  # fmt: skip
    stand = [(reading, (_key(at[:2]), _key(at[2:]))) for reading, *at in rows]
    return {reading for reading, at in stand if moves.total(at) != at}


def _key(row: Row) -> CountKey | None:
    claim, position = row
    return None if claim is None else (claim, position)


def _present(database: Database, document: int, readings: Collection[int]) -> list[int]:
    """The claims of a document for which one of these readings holds, or is the machine's."""
    rows = database.rows(
        "SELECT id, reading, machine FROM claims WHERE present AND document = ? ORDER BY id", document
    )
    return [id for id, reading, machine in rows if reading in readings or machine in readings]


def _copy(database: Database, reading: int, claim: int, moves: Moves) -> int:
    """Write a reading again with its totals where they are now."""
    (new,) = database.new_ids("readings")
    database.rows("INSERT INTO readings SELECT * REPLACE (? AS id) FROM readings WHERE id = ?", new, reading)
    database.rows(
        "INSERT INTO names SELECT * REPLACE (? AS reading) FROM names WHERE reading = ?", new, reading
    )
    rows = database.rows(f"SELECT {', '.join(COUNTS)} FROM counts WHERE reading = ?", reading)
    moved = []
    for _, *row in rows:
        total, lost = slice(_TOTAL - 1, _TOTAL + 1), slice(_LOST - 1, _LOST + 1)
        at = moves.total((_key(row[total]), _key(row[lost])))
        row[total], row[lost] = at[0] or (None, None), at[1] or (None, None)
        moved.append((new, *row))
    database.insert("counts", COUNTS, moved)
    return new


def _with(copies: Mapping[int, int], state: ClaimState) -> ClaimState:
    machine = None if state.machine is None else copies.get(state.machine, state.machine)
    return replace(state, reading=copies.get(state.reading, state.reading), machine=machine)
