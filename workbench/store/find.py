"""Which claims a query asks for, in SQL."""

from collections.abc import Collection
from enum import StrEnum

from workbench.model import Order, Query, Verdict
from workbench.store.database import Database
from workbench.text.fold import fold_words

_TABLES = "claims k JOIN readings r ON r.id = k.reading"
DOCUMENTS = "JOIN documents d ON d.id = k.document"
_VERDICTS = ", ".join(f"'{verdict.value}'" for verdict in Verdict)
_SORTED_BY = {
    Order.DATE: "coalesce(r.since, r.until)",
    Order.HOLDER: "r.holder",
    Order.PLACE: "nullif(r.places, '')",
    Order.COUNT: "r.greatest",
    Order.VERDICT: f"list_position([{_VERDICTS}], k.verdict)",
    Order.CONFIDENCE: "r.confidence",
    Order.SOURCE: "d.source",
    Order.TITLE: "d.title",
    Order.ADDED: "d.added",
}
_AS_IN_THE_TEXT = ("k.document", "r.start", "r.stop", "k.id")


_HELD = ("k.present", "k.document NOT IN (SELECT id FROM documents WHERE NOT present)")


class Selection:
    """The claims of a query as the middle of an SQL statement: `FROM … WHERE …` with its values."""

    def __init__(self, query: Query) -> None:
        self._conditions = [*_HELD]
        self.values: list[object] = []
        self._among("k.document", query.documents)
        self._among("k.id", query.claims)
        self._among("r.polarity", query.polarities)
        self._among("k.verdict", query.verdicts)
        self._among("r.event_type", query.event_types)
        if query.outcomes:
            self._where("list_has_any(r.outcomes, ?)", _plain(query.outcomes))
        for column, words in (("r.holder", query.holder), ("r.places", query.place)):
            if folded := fold_words(words):
                self._where(f"contains({column}, ?)", folded)
        for word in fold_words(query.words).split():
            self._where("contains(r.words, ?)", word)
        if query.since:
            self._where("(r.until >= ? OR r.until IS NULL AND r.since IS NOT NULL)", query.since)
        if query.until:
            self._where("(r.since <= ? OR r.since IS NULL AND r.until IS NOT NULL)", query.until)

    def sql(self, joined: str = "") -> str:
        """The statement from FROM on; `joined` tables follow k (claims) and r (readings)."""
        return f"FROM {_TABLES} {joined} WHERE {' AND '.join(self._conditions)}"

    def _among(self, column: str, wanted: Collection[int] | Collection[StrEnum]) -> None:
        if wanted:
            self._where(f"{column} IN (SELECT unnest(?))", _plain(wanted))

    def _where(self, condition: str, value: object) -> None:
        self._conditions.append(condition)
        self.values.append(value)


def _plain(wanted: Collection[int] | Collection[StrEnum]) -> list[int | str]:
    return [item.value if isinstance(item, StrEnum) else item for item in wanted]


def sorting(query: Query) -> str:
    """The order of a query; where nothing is said comes last, ties come as in the text."""
    way = "DESC" if query.descending else "ASC"
    if query.order is Order.TEXT:
        return ", ".join(f"{column} {way}" for column in _AS_IN_THE_TEXT)
    return f"{_SORTED_BY[query.order]} {way} NULLS LAST, {', '.join(_AS_IN_THE_TEXT)}"


def find(database: Database, query: Query) -> list[int]:
    """The ids of the claims asked for, in the order asked for."""
    selection, order = Selection(query), sorting(query)
    sql = selection.sql(DOCUMENTS if "d." in order else "")
    return [id for (id,) in database.rows(f"SELECT k.id {sql} ORDER BY {order}", *selection.values)]


def matches(database: Database, query: Query) -> dict[int, int]:
    """How many of the claims asked for each document has; those that have none are left out."""
    selection = Selection(query)
    return dict(database.rows(f"SELECT k.document, count(*) {selection.sql()} GROUP BY 1", *selection.values))


def verdict_counts(database: Database, query: Query) -> dict[Verdict, int]:
    """How many of the claims asked for have each verdict."""
    selection = Selection(query)
    rows = database.rows(f"SELECT k.verdict, count(*) {selection.sql()} GROUP BY 1", *selection.values)
    found = {Verdict(verdict): count for verdict, count in rows}
    return {verdict: found.get(verdict, 0) for verdict in Verdict}
