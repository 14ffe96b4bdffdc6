"""The reports of a project as a table: the ids are held, the rows are fetched by page in the background."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    Qt,
    QTimer,
    Signal,
)

from workbench.desk import Desk
from workbench.errors import KnownError
from workbench.model import Change, KeptDocument, Order, Query
from workbench.terms import number, short_day
from workbench.text.bidi import isolate
from workbench.ui.screen import Bench
from workbench.ui.table_model import Index, TableModel

_PAGE = 100
# Twenty thousand rows are some twenty megabytes.
_KEPT = 20_000
# While reports come in, the list follows at this pace: each time all that is seen is drawn.
_REST_MS = 500


class Column(IntEnum):
    """The columns of the table."""

    TITLE = 0
    SOURCE = 1
    PUBLISHED = 2
    CLAIMS = 3
    UNDECIDED = 4
    ADDED = 5


ORDERS = {
    Column.TITLE: Order.TITLE,
    Column.SOURCE: Order.SOURCE,
    Column.PUBLISHED: Order.DATE,
    Column.CLAIMS: Order.COUNT,
    Column.UNDECIDED: Order.VERDICT,
    Column.ADDED: Order.ADDED,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which reports, in what order; with `claims` only those that have some of the claims asked for."""

    words: str = ""
    claims: Query | None = None
    order: Order = Order.ADDED
    descending: bool = True


Found = tuple[list[int], Mapping[int, int] | None]
"""The reports, and how many of the claims asked for each of them has."""


class DocumentTable(TableModel):
    """The reports asked for; `found` says how many, `failed` carries a KnownError.

    What was asked when they were found is `answered`; `matches` says how many of the claims asked for each
    report has, None where none are asked for.
    """

    found = Signal(int)
    failed = Signal(object)
    columns = Column

    def __init__(self, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.asked = Asked()
        self.answered = Asked()
        self.matches: Mapping[int, int] | None = None
        self._ids: list[int] = []
        self._rows: dict[int, KeptDocument] = {}
        self._old: set[int] = set()
        # What is being fetched, and what could not be: asking for that at each drawing would never end.
        self._fetching: set[int] = set()
        self._given_up: set[int] = set()
        self._looking = False
        self._look_again = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look_if_wished)

    # ---------------------------------------------------------------- what is asked

    def ask(self, asked: Asked) -> None:
        """Ask for other reports or another order."""
        if asked != self.asked:
            self.asked = asked
            self.look()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the order of a column."""
        down = order == Qt.SortOrder.DescendingOrder
        self.ask(replace(self.asked, order=ORDERS[Column(column)], descending=down))

    def refresh(self, change: Change) -> None:
        """Look again after a change; the rows it touches are shown as they were until they are fetched."""
        self._old |= change.documents & self._rows.keys() if change.documents else self._rows.keys()
        self._look_again = True
        if not self._rest.isActive():
            self._look_if_wished()

    def look(self) -> None:
        """Find the reports; while that is under way, another wish waits for its end."""
        if self._looking:
            self._look_again = True
            return
        self._looking, self._look_again = True, False
        self._given_up.clear()
        self._rest.start()
        asked, desk = self.asked, self._bench.desk
        self._bench.jobs.run(
            self,
            lambda progress: _find(desk, asked),
            lambda found: self._take(asked, found),
            self._fail,
            broken=self._stop_looking,
        )

    # ---------------------------------------------------------------- what is there

    @property
    def ids(self) -> Sequence[int]:
        """The ids of the reports in the order of the rows."""
        return self._ids

    def document(self, index: Index) -> KeptDocument | None:
        """The report of a row; None as long as it is being fetched."""
        return self._rows.get(self._ids[index.row()]) if index.isValid() else None

    def row_of(self, id: int) -> int | None:
        """Where a report stands; None when it is not among those asked for."""
        return self._ids.index(id) if id in self._ids else None

    def count(self) -> int:
        """How many reports were found."""
        return len(self._ids)

    def head(self, column: int) -> str:
        """The heads of the columns."""
        heads = {
            Column.TITLE: self.tr("Report"),
            Column.SOURCE: self.tr("Source"),
            Column.PUBLISHED: self.tr("Published"),
            Column.CLAIMS: self.tr("Claims"),
            Column.UNDECIDED: self.tr("Undecided"),
            Column.ADDED: self.tr("Added"),
        }
        return heads[Column(column)]

    def words(self, index: Index) -> str:
        """The words of a cell; “Reading…” until they are there."""
        kept = self.document(index)
        if kept is None or kept.id in self._old:
            self._fetch(index.row())
        if kept is None:
            return self._words_meanwhile(index.row()) if index.column() == Column.TITLE else ""
        return self._words(kept, Column(index.column()))

    def tip(self, index: Index) -> str | None:
        """All that the row says: in a narrow window titles are cut and columns hidden."""
        kept = self.document(index)
        if kept is None:
            return None
        said = {self.head(column): self._words(kept, column) for column in Column if column}
        rest = [f"{head}: {isolate(words)}" for head, words in said.items() if words]
        return "\n".join([kept.document.title, *rest])

    def _words_meanwhile(self, row: int) -> str:
        return self.tr("Could not be fetched") if self._ids[row] in self._given_up else self.tr("Reading…")

    def _words(self, kept: KeptDocument, column: Column) -> str:
        theme, document = self._bench.theme, kept.document
        match column:
            case Column.TITLE:
                return document.title
            case Column.SOURCE:
                return document.source or "–"
            case Column.PUBLISHED:
                return short_day(document.date, theme.lang, theme.digits, year=True) if document.date else "–"
            case Column.CLAIMS:
                return number(kept.claims, theme.lang, theme.digits)
            case Column.UNDECIDED:
                return number(kept.undecided, theme.lang, theme.digits) if kept.undecided else ""
            case Column.ADDED:
                return self._moment(kept.added)

    def _moment(self, added: datetime) -> str:
        theme, here = self._bench.theme, added.astimezone()
        if here.date() == datetime.now().astimezone().date():
            return f"{here:%H:%M}"
        return short_day(here.date(), theme.lang, theme.digits)

    # ---------------------------------------------------------------- fetching

    def _take(self, asked: Asked, found: Found) -> None:
        self._looking, self.answered = False, asked
        ids, self.matches = found
        before = self._ids
        more = len(ids) - len(before)
        if ids == before:
            self.say_changed()
        elif more > 0 and ids[more:] == before:
            self.beginInsertRows(QModelIndex(), 0, more - 1)
            self._ids = ids
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
        self.found.emit(len(ids))
        if not self._rest.isActive():
            self._look_if_wished()

    def _look_if_wished(self) -> None:
        if self._look_again:
            self.look()

    def _fail(self, error: KnownError) -> None:
        self._stop_looking()
        self.failed.emit(error)

    def _stop_looking(self) -> None:
        self._looking = False

    def _fetch(self, row: int) -> None:
        start = row // _PAGE * _PAGE
        wanted = [id for id in self._ids[start : start + _PAGE] if id not in self._rows or id in self._old]
        wanted = [id for id in wanted if id not in self._fetching and id not in self._given_up]
        if not wanted:
            return
        self._fetching.update(wanted)
        # What changes from now on has to be fetched once more.
        self._old.difference_update(wanted)
        desk = self._bench.desk

        def fail(error: KnownError) -> None:
            self._give_up(wanted)
            self.failed.emit(error)

        self._bench.jobs.run(
            self,
            lambda progress: desk.documents(wanted),
            self._fill,
            fail,
            broken=lambda: self._give_up(wanted),
        )

    def _give_up(self, wanted: Sequence[int]) -> None:
        """Leave these as they are until somebody looks again."""
        self._fetching.difference_update(wanted)
        self._given_up.update(wanted)
        self._old.update(id for id in wanted if id in self._rows)
        self.say_changed()

    def _fill(self, documents: list[KeptDocument]) -> None:
        if len(self._rows) > _KEPT:
            self._rows.clear()
            self._old.clear()
        for kept in documents:
            self._rows[kept.id] = kept
            self._fetching.discard(kept.id)
        self.say_changed()


def _find(desk: Desk, asked: Asked) -> Found:
    ids = desk.find_documents(asked.words, asked.order, asked.descending)
    if asked.claims is None:
        return ids, None
    matches = desk.matches(asked.claims)
    return [id for id in ids if id in matches], matches
