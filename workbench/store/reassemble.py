"""Rows as claims: a page of them with one question a table."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from workbench.model import (
    Claim,
    Count,
    EventDate,
    EventType,
    Location,
    Named,
    Outcome,
    Place,
    PlaceCandidate,
    PlacePrecision,
    Polarity,
    Status,
    Subgroup,
)
from workbench.store.database import Database, Row
from workbench.store.readings import COUNTS, NAMES, READINGS, CountKey
from workbench.text.span import Span
from workbench.text.values import Calendar, Modifier, Precision


def reassemble(database: Database, ids: Sequence[int], numbers: Mapping[CountKey, int]) -> dict[int, Claim]:
    """The claims of these readings, each table asked once; `numbers` say what index a count has."""
    if not ids:
        return {}
    names: dict[int, dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    for reading, role, _, *row in _parts(database, "names", NAMES, ids):
        names[reading][role].append(_place(row) if role == "place" else _named(row))
    counts: dict[int, list[Count]] = defaultdict(list)
    for reading, _, *row in _parts(database, "counts", COUNTS, ids):
        counts[reading].append(_read_count(row, numbers))
    rows = database.rows(f"SELECT {', '.join(READINGS)} FROM readings WHERE {_within('id')}", *_bounds(ids))
    return {row[0]: _claim(row, names[row[0]], counts[row[0]]) for row in rows}


def _parts(database: Database, table: str, columns: Sequence[str], ids: Sequence[int]) -> Sequence[Row]:
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE {_within('reading')} ORDER BY reading, position"
    return database.rows(sql, *_bounds(ids))


def _within(column: str) -> str:
    """The bounds let DuckDB pass over whole blocks of the sorted tables."""
    return f"{column} BETWEEN ? AND ? AND {column} IN (SELECT unnest(?::BIGINT[]))"


def _bounds(ids: Sequence[int]) -> tuple[int, int, list[int]]:
    return min(ids), max(ids), list(ids)


def _claim(row: Row, names: Mapping[str, list[Named]], counts: Sequence[Count]) -> Claim:
    (_, _, _, start, stop, event, event_type, sub_event_type, polarity, *when, confidence, rule, _) = row
    holder = names.get("holder")
    return Claim(
        span=Span(start, stop),
        event=event,
        event_type=EventType(event_type),
        sub_event_type=sub_event_type,
        polarity=Polarity(polarity),
        holder=holder[0] if holder else None,
        reported_by=tuple(names.get("reported_by", ())),
        actor=tuple(names.get("actor", ())),
        target=tuple(names.get("target", ())),
        weapon=tuple(names.get("weapon", ())),
        place=tuple(place for place in names.get("place", ()) if isinstance(place, Place)),
        date=_date(*when),
        counts=tuple(counts),
        confidence=confidence,
        rule=rule,
    )


def _date(
    start: str | None,
    end: str | None,
    precision: str | None,
    calendar: str | None,
    first: int | None,
    past: int | None,
) -> EventDate | None:
    if precision is None or calendar is None:
        return None
    span = None if first is None or past is None else Span(first, past)
    return EventDate(start, end, Precision(precision), Calendar(calendar), span)


def _named(row: Row) -> Named:
    start, stop, text, name, *_ = row
    return Named(Span(start, stop), text, name)


def _place(row: Row) -> Place:
    start, stop, text, name, latitude, longitude, country, admin1, precision, gazetteer_id, candidates = row
    location = Location(
        name,
        latitude,
        longitude,
        country,
        admin1,
        PlacePrecision(precision),
        gazetteer_id,
        tuple(PlaceCandidate(**candidate) for candidate in json.loads(candidates)),
    )
    return Place(Span(start, stop), text, name, location)


def _read_count(row: Row, numbers: Mapping[CountKey, int]) -> Count:
    (start, stop, text, outcome, status, subgroup, low, high, modifier, claim, position, conceded) = row
    return Count(
        span=Span(start, stop),
        text=text,
        outcome=Outcome(outcome),
        status=status and Status(status),
        subgroup=subgroup and Subgroup(subgroup),
        low=low,
        high=high,
        modifier=Modifier(modifier),
        subset_of=None if claim is None else numbers.get((claim, position)),
        conceded=conceded,
    )
