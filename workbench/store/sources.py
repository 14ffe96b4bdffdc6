"""The words of claims with their neighbours and where they stand, cut out of the texts in SQL."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from workbench.store.among import among
from workbench.store.database import Database


class Source(NamedTuple):
    """A claim's words with `reach` code points on each side, its document, and what read it."""

    claim: int
    document: int
    before: str
    exact: str
    after: str
    start: int
    stop: int
    title: str
    source: str | None
    day: date | None
    path: str
    sha256: str
    polarity: str
    verdict: str
    author: str | None
    rule: str
    version: str
    holder: str | None
    reported_by: list[str]


_SOURCE = """SELECT k.id, d.id,
    substring(d.text, greatest(r.start - $reach, 0) + 1, least(r.start, $reach)),
    substring(d.text, r.start + 1, r.stop - r.start),
    substring(d.text, r.stop + 1, $reach),
    r.start, r.stop, d.title, d.source, d.day, d.path, d.sha256,
    r.polarity, k.verdict, k.author, r.rule, r.version, n.holder, coalesce(n.reported_by, [])
    FROM claims k JOIN readings r ON r.id = k.reading JOIN documents d ON d.id = k.document
    LEFT JOIN (
        SELECT reading, any_value(name) FILTER (role = 'holder') AS holder,
            list(name ORDER BY position) FILTER (role = 'reported_by') AS reported_by
        FROM names WHERE role IN ('holder', 'reported_by') AND $theirs GROUP BY reading
    ) n ON n.reading = k.reading
    WHERE $which AND $own"""


def sources(database: Database, ids: Sequence[int], reach: int) -> list[Source]:
    """Where claims come from, in the order of `ids`."""
    which, values = among("k.id", ids)
    readings = [id for (id,) in database.rows(f"SELECT k.reading FROM claims k WHERE {which}", *values)]
    theirs, their_ids = among("reading", readings)
    own, own_ids = among("r.id", readings)
    sql = _SOURCE.replace("$reach", str(reach)).replace("$theirs", theirs).replace("$own", own)
    rows = database.rows(sql.replace("$which", which), *their_ids, *values, *own_ids)
    found = {row[0]: Source(*row) for row in rows}
    return [found[id] for id in ids]
