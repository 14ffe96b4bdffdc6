"""The counts of claims as rows for charts."""

from workbench.model import CountRow, EventType, Outcome, Polarity, Query, Status, Subgroup, Verdict
from workbench.store.database import Database, Row
from workbench.store.find import DOCUMENTS, Selection, sorting
from workbench.text.values import Modifier

_JOINED = f"""{DOCUMENTS} JOIN counts c ON c.reading = k.reading
    LEFT JOIN names h ON h.reading = k.reading AND h.role = 'holder'
    LEFT JOIN (SELECT reading, string_agg(name, '، ' ORDER BY position) AS name
        FROM names WHERE role = 'place' GROUP BY reading) p ON p.reading = k.reading"""
_COLUMNS = """k.id, c.position, k.document, h.name, d.source, r.polarity, k.verdict, r.event_type,
    c.outcome, c.status, c.subgroup, c.low, c.high, c.modifier, c.total_claim, c.total_position, c.conceded,
    r.since, r.until, p.name, c.text"""


def count_rows(database: Database, query: Query) -> list[CountRow]:
    """Every count of the claims asked for, in the order asked for."""
    selection = Selection(query)
    sql = f"SELECT {_COLUMNS} {selection.sql(_JOINED)} ORDER BY {sorting(query)}, c.position"
    return [_count_row(row) for row in database.rows(sql, *selection.values)]


def _count_row(row: Row) -> CountRow:
    (claim, position, document, holder, publisher, polarity, verdict, event_type, outcome, status, subgroup,
     low, high, modifier, of_claim, of_position, conceded, day, last_day, place, words) = row  # fmt: skip
    return CountRow(
        claim=claim,
        position=position,
        document=document,
        holder=holder,
        publisher=publisher,
        polarity=Polarity(polarity),
        verdict=Verdict(verdict),
        event_type=EventType(event_type),
        outcome=Outcome(outcome),
        status=status and Status(status),
        subgroup=subgroup and Subgroup(subgroup),
        low=low,
        high=high,
        modifier=Modifier(modifier),
        part_of=None if of_claim is None else (of_claim, of_position),
        conceded=conceded,
        day=day,
        last_day=last_day,
        place=place,
        words=words,
    )
