"""Rows as claims: a page of them with one question a table."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from workbench.model import (
    Claim,
    Count,
    CountKey,
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
    count_keys,
)
from workbench.store.among import among
from workbench.store.database import Database, Row
from workbench.store.readings import COUNTS, NAMES, READINGS
from workbench.text.span import Span
from workbench.text.values import Calendar, Modifier, Precision

_DOCUMENT, _TOTAL = READINGS.index("document"), COUNTS.index("total_claim")


def reassemble(database: Database, ids: Collection[int]) -> dict[int, Claim]:
    """The claims of these readings, each table asked once."""
    if not ids:
        return {}
    which, values = among("id", ids)
    rows = database.rows(f"SELECT {', '.join(READINGS)} FROM readings WHERE {which}", *values)
    names = _names_of(database, ids)
    counts = _with_totals(database, ids, {row[0]: row[_DOCUMENT] for row in rows})
    return {row[0]: _claim(row, names[row[0]], counts[row[0]]) for row in rows}


def counts_of(database: Database, ids: Collection[int]) -> Mapping[int, Sequence[Count]]:
    """The counts of these readings, without what they are part of."""
    counts: dict[int, list[Count]] = defaultdict(list)
    for reading, _, *row in _parts(database, "counts", COUNTS, ids):
        counts[reading].append(_read_count(row, {}))
    return counts


def _names_of(database: Database, ids: Collection[int]) -> Mapping[int, Mapping[str, Sequence[Named]]]:
    names: dict[int, dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    for reading, role, _, *row in _parts(database, "names", NAMES, ids):
        names[reading][role].append(_place(row) if role == "place" else _named(row))
    return names


def _with_totals(
    database: Database, ids: Collection[int], documents: Mapping[int, int]
) -> Mapping[int, Sequence[Count]]:
    """The counts of each reading; only where there are parts do the counts of the document matter."""
    rows = _parts(database, "counts", COUNTS, ids)
    with_parts = {documents[row[0]] for row in rows if row[_TOTAL] is not None}
    numbers = _numbered(database, with_parts) if with_parts else {}
    counts: dict[int, list[Count]] = defaultdict(list)
    for reading, _, *row in rows:
        counts[reading].append(_read_count(row, numbers))
    return counts


def _numbered(database: Database, documents: Collection[int]) -> dict[CountKey, int]:
    """The index that a `subset_of` has for each count of these documents: counts go in the text's order."""
    which, values = among("k.document", documents)
    rows = database.rows(
        f"""SELECT k.document, r.start, r.stop, k.id, count(*)
        FROM claims k JOIN readings r ON r.id = k.reading JOIN counts c ON c.reading = k.reading
        WHERE k.present AND {which} GROUP BY ALL""",
        *values,
    )
    counted: dict[int, list[tuple[Span, int, int]]] = defaultdict(list)
    for document, start, stop, claim, counts in rows:
        counted[document].append((Span(start, stop), claim, counts))
    return {key: number for claims in counted.values() for number, key in enumerate(count_keys(claims))}


def _parts(database: Database, table: str, columns: Sequence[str], ids: Collection[int]) -> Sequence[Row]:
    which, values = among("reading", ids)
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE {which} ORDER BY reading, position"
    return database.rows(sql, *values)


def _claim(row: Row, names: Mapping[str, Sequence[Named]], counts: Sequence[Count]) -> Claim:
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
    (start, stop, text, outcome, status, subgroup, low, high, modifier, claim, position, conceded, *_) = row
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
