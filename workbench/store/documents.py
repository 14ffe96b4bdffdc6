"""The documents of a project and what was found in them."""

import json
from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from workbench.contract import mention_from_json, value_to_json
from workbench.errors import ReportGone
from workbench.model import Document, KeptDocument, Mention, Order
from workbench.store.among import among
from workbench.store.database import Database, Row
from workbench.store.state import DocumentState, fetched, load, stored, words_of
from workbench.text.fold import fold_words

_COLUMNS = (
    "id", "text", "path", "sha256", "media_type", "encoding", "language", "title", "source", "day",
    "uncertain", "added",
)  # fmt: skip
_TALLY = """(SELECT document, count(*) AS claims, count(*) FILTER (verdict = 'unreviewed') AS undecided
    FROM claims WHERE present AND {} GROUP BY document)"""
_SORTED_BY = {
    Order.DATE: "d.day",
    Order.SOURCE: "d.source",
    Order.TITLE: "d.title",
    Order.COUNT: "coalesce(t.claims, 0)",
    Order.VERDICT: "coalesce(t.undecided, 0)",
}
_MENTIONS = ("document", "batch", "position", "start", "stop", "kind", "value", "rule")


def add(database: Database, document: Document, present: bool = True) -> int:
    """Add a document, inside a transaction; its id."""
    (id,) = database.new_ids("documents")
    row = (
        id, document.text, document.path, document.sha256, document.media_type, document.encoding,
        document.language, document.title, document.source, document.date, list(document.uncertain),
        stored(datetime.now(UTC)), words_of(document.title, document.source), fold_words(document.path), 0,
        present,
    )  # fmt: skip
    database.insert("documents", (*_COLUMNS, "words", "path_words", "batch", "present"), [row])
    return id


def add_mentions(database: Database, document: int, batch: int, mentions: Sequence[Mention]) -> None:
    """Keep a batch of what was found in a document, inside a transaction."""
    rows = [
        (document, batch, position, mention.span.start, mention.span.end, mention.kind.value,
         json.dumps(value_to_json(mention.value), ensure_ascii=False), mention.rule)
        for position, mention in enumerate(mentions)
    ]  # fmt: skip
    database.insert("mentions", _MENTIONS, rows)


def next_batch(database: Database, document: int) -> int:
    """The number of a document's next batch of mentions; older ones stay for undo."""
    # The one that holds counts as well: it may be empty, and an undo may have left later ones.
    return int(
        database.value(
            """SELECT max(batch) + 1 FROM (
                SELECT batch FROM documents WHERE id = $1
                UNION ALL SELECT batch FROM mentions WHERE document = $1
            )""",
            document,
        )
    )


def mentions(database: Database, document: int) -> list[Mention]:
    """What was found in a document, in the order of the text."""
    rows = database.rows(
        """SELECT m.start, m.stop, m.kind, m.value, m.rule
        FROM mentions m JOIN documents d ON d.id = m.document AND d.batch = m.batch
        WHERE m.document = ? ORDER BY m.start, m.stop, m.position""",
        document,
    )
    return [_mention(row) for row in rows]


def _mention(row: Row) -> Mention:
    start, stop, kind, value, rule = row
    return mention_from_json(
        {"start": start, "end": stop, "kind": kind, "value": json.loads(value), "rule": rule}
    )


def id_of(database: Database, sha256: str) -> int | None:
    """The document with this original, if it is there already."""
    id: int | None = database.value("SELECT id FROM documents WHERE present AND sha256 = ?", sha256)
    return id


def originals(database: Database) -> set[str]:
    """The hashes of all originals that a report has or, taken out, may have again."""
    return {sha256 for (sha256,) in database.rows("SELECT sha256 FROM documents")}


def was_removed(database: Database, sha256: str) -> bool:
    """Whether the journal can bring a document with this original back."""
    return bool(database.value("SELECT count(*) FROM documents WHERE NOT present AND sha256 = ?", sha256))


def state(database: Database, id: int) -> DocumentState:
    """What a document is called and which mentions hold; raises ReportGone."""
    for found in load(database, [], [id]).documents:
        if found.present:
            return found
    raise ReportGone


def decided(database: Database, ids: Collection[int]) -> int:
    """How many claims of these documents a person has decided."""
    which, values = among("document", ids)
    sql = f"SELECT count(*) FROM claims WHERE present AND verdict != 'unreviewed' AND {which}"
    return int(database.value(sql, *values))


def find(database: Database, words: str, order: Order, descending: bool) -> list[int]:
    """The documents whose title, source or path holds all the words, in this order."""
    wanted = fold_words(words).split()
    conditions = ["(contains(d.words, ?) OR contains(d.path_words, ?))" for _ in wanted] or []
    way = "DESC" if descending else "ASC"
    rows = database.rows(
        f"""SELECT d.id FROM documents d LEFT JOIN {_TALLY.format("true")} t ON t.document = d.id
        WHERE {" AND ".join(["d.present", *conditions])}
        ORDER BY {_SORTED_BY.get(order, "d.id")} {way} NULLS LAST, d.id {way}""",
        *[word for word in wanted for _ in range(2)],
    )
    return [id for (id,) in rows]


def page(database: Database, ids: Sequence[int], with_text: bool = False) -> list[KeptDocument]:
    """The documents in the order of `ids`; KeyError for one that never was."""
    columns = [f"d.{column}" for column in _COLUMNS]
    if not with_text:
        columns[_COLUMNS.index("text")] = "''"
    which, values = among("d.id", ids)
    theirs, same_values = among("document", ids)
    rows = database.rows(
        f"""SELECT {", ".join(columns)}, coalesce(t.claims, 0), coalesce(t.undecided, 0)
        FROM documents d LEFT JOIN {_TALLY.format(theirs)} t ON t.document = d.id WHERE {which}""",
        *same_values,
        *values,
    )
    found = {row[0]: _kept(row) for row in rows}
    return [found[id] for id in ids]


def _kept(row: Row) -> KeptDocument:
    (id, text, path, sha256, media_type, encoding, language, title, source, day,
     uncertain, added, claims, undecided) = row  # fmt: skip
    document = Document(
        text, path, sha256, media_type, encoding, language, title, source, day, tuple(uncertain)
    )
    return KeptDocument(id, document, claims, undecided, fetched(added))
