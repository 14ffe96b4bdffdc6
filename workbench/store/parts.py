"""Counts that are parts keep to their totals when another reading of the total's claim holds."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from workbench.model import Count, CountKey
from workbench.store.among import among
from workbench.store.database import Database
from workbench.store.readings import COUNTS
from workbench.store.reassemble import reassemble
from workbench.store.state import ClaimState, load

Moves = Mapping[CountKey, CountKey | None]
"""Where counts of claims go; None where they are no more."""

_TOTAL = COUNTS.index("total_claim")


def in_step(database: Database, now: Sequence[ClaimState]) -> tuple[ClaimState, ...]:
    """The states `now` and those of the claims with parts of counts that move or go, in this transaction.

    `now` is not applied yet. What the machine had read follows as well, for a reset to find its totals.
    """
    was = {state.id: state for state in load(database, [state.id for state in now], []).claims}
    moves = _moves(database, was, now)
    if not moves:
        return tuple(now)
    holding = _holding(database, moves)
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
    """The counts that other readings of claims put elsewhere or leave out."""
    changed = [state for state in now if (state.reading, state.present) != _standing(was[state.id])]
    readings = {id for state in changed for id in (state.reading, was[state.id].reading)}
    said = reassemble(database, readings)
    moves: dict[CountKey, CountKey | None] = {}
    for state in changed:
        after = said[state.reading].counts if state.present else ()
        for old, new in enumerate(places(said[was[state.id].reading].counts, after)):
            if new != old:
                moves[state.id, old] = None if new is None else (state.id, new)
    return moves


def _standing(state: ClaimState) -> tuple[int, bool]:
    return state.reading, state.present


def _holding(database: Database, moves: Moves) -> set[int]:
    """The readings of other claims with parts of these counts."""
    which, values = among("c.total_claim", {claim for claim, _ in moves})
    rows = database.rows(
        f"""SELECT c.reading, c.total_claim, c.total_position
        FROM counts c JOIN readings r ON r.id = c.reading WHERE {which} AND r.claim != c.total_claim""",
        *values,
    )
    return {reading for reading, claim, position in rows if (claim, position) in moves}


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
        key = tuple(row[_TOTAL - 1 : _TOTAL + 1])
        row[_TOTAL - 1 : _TOTAL + 1] = moves.get(key, key) or (None, None)
        moved.append((new, *row))
    database.insert("counts", COUNTS, moved)
    return new


def _with(copies: Mapping[int, int], state: ClaimState) -> ClaimState:
    machine = None if state.machine is None else copies.get(state.machine, state.machine)
    return replace(state, reading=copies.get(state.reading, state.reading), machine=machine)
