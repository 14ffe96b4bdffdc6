"""The words of claims with their neighbours, and where they stand."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from workbench.store.among import among
from workbench.store.database import Database

# So many texts are in memory at once, at most.
_TEXTS = 100


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
    encoding: str


_SOURCE = """SELECT k.id, d.id,
    '', '', '', r.start, r.stop, d.title, d.source, d.day, d.path, d.sha256,
    r.polarity, k.verdict, k.author, r.rule, r.version, n.holder, coalesce(n.reported_by, []), d.encoding
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
    sql = _SOURCE.replace("$theirs", theirs).replace("$own", own).replace("$which", which)
    rows = [Source(*row) for row in database.rows(sql, *their_ids, *values, *own_ids)]
    found = {row.claim: row for row in _cut_out(database, rows, reach)}
    return [found[id] for id in ids]


def _cut_out(database: Database, rows: Sequence[Source], reach: int) -> Iterator[Source]:
    """The rows with their words.

    Cut out in SQL, which has to count letters from the beginning of the text for each, those of a long
    report would take seconds.
    """
    of_documents = sorted(rows, key=lambda row: row.document)
    for _, group in groupby(of_documents, key=lambda row: row.document // _TEXTS):
        claims = list(group)
        which, ids = among("id", {row.document for row in claims})
        texts: dict[int, str] = dict(database.rows(f"SELECT id, text FROM documents WHERE {which}", *ids))
        for row in claims:
            text, start, stop = texts[row.document], row.start, row.stop
            before, after = text[max(0, start - reach) : start], text[stop : stop + reach]
            yield row._replace(before=before, exact=text[start:stop], after=after)
