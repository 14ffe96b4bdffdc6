"""The list of reports: a table that keeps what is chosen while reports come in."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.terms import short_day, term
from workbench.ui.documents.model import Column, DocumentTable
from workbench.ui.lines import RowPainter, draw_selection, tag_width, words_width
from workbench.ui.tables import Rows
from workbench.ui.theme import Theme

# A title is cut so far before its source is given up, which its details say.
_LEAST = 220
# Days are as wide as the longest name of a month.
_WIDTHS = (None, 165, 0, 76, 92, 96)


class DocumentList(Rows):
    """The table of reports; `opened` carries the id of the one to be read, `chosen` follows the selection."""

    opened = Signal(int)
    chosen = Signal()

    def __init__(self, table: DocumentTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, theme.size("row_dense"), parent)
        self.setObjectName("document_list")
        self.setAccessibleName(self.tr("Reports"))
        self.table = table
        self._kept: set[int] = set()
        self._current: int | None = None
        self._near: int | None = None
        self._wanted: frozenset[int] = frozenset()
        self.setModel(table)
        self.horizontalHeader().setSortIndicator(Column.ADDED, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        widths = [*_WIDTHS]
        widths[Column.PUBLISHED] = round(self._day_width() * 100 / theme.scaled(100))
        self.set_widths(widths, (Column.ADDED, Column.CLAIMS, Column.SOURCE, Column.PUBLISHED), _LEAST)
        self.setItemDelegate(DocumentDelegate(theme, self))
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self.chosen)
        table.modelAboutToBeReset.connect(self._keep)
        table.modelReset.connect(self._choose_again)
        table.found.connect(self._look_for_wanted)

    def _day_width(self) -> float:
        """How wide the widest day is, with the room beside it."""
        theme = self.theme
        in_each_month = [date(2024, month, 28) for month in range(1, 13)]
        days = [short_day(day, theme.lang, theme.digits, year=True) for day in in_each_month]
        return max(words_width(day, theme) for day in days) + 2 * theme.space(4)

    def chosen_ids(self) -> list[int]:
        """The reports that are chosen, in the order of the table."""
        return [self.table.ids[index.row()] for index in sorted(self.selectionModel().selectedRows())]

    def choose(self, id: int) -> None:
        """Choose one report and show its row."""
        row = self.table.row_of(id)
        if row is not None:
            self.setCurrentIndex(self.table.index(row, 0))

    def choose_all(self, ids: Iterable[int]) -> None:
        """Choose these reports and show the first of them, as soon as they are listed."""
        self._wanted = frozenset(ids)
        self._look_for_wanted()

    @property
    def is_waiting(self) -> bool:
        """Whether reports that are to be chosen have not been listed yet."""
        return bool(self._wanted)

    def _look_for_wanted(self) -> None:
        if self._wanted & set(self.table.ids):
            self._choose_again()

    def _take_wanted(self) -> None:
        """Choose what was asked for in the place of what was chosen before, if it is there."""
        there = [id for id in self.table.ids if id in self._wanted]
        if there:
            self._kept, self._current, self._wanted = set(there), there[0], frozenset()

    def stay_near(self) -> None:
        """Choose what stands in the place of the report at hand once that has gone."""
        current = self.currentIndex()
        self._near = current.row() if current.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the report at hand with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
            return
        super().keyPressEvent(event)

    def open_current(self) -> None:
        """Open the report at hand."""
        if self.currentIndex().isValid():
            self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.table.ids[index.row()])

    def _keep(self) -> None:
        self._kept = set(self.chosen_ids())
        current = self.currentIndex()
        self._current = self.table.ids[current.row()] if current.isValid() else None

    def _choose_again(self) -> None:
        self._take_wanted()
        selection = QItemSelection()
        last = len(Column) - 1
        for row, id in enumerate(self.table.ids):
            if id in self._kept:
                selection.select(self.table.index(row, 0), self.table.index(row, last))
        current = None if self._current is None else self.table.row_of(self._current)
        if current is not None:
            index = self.table.index(current, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if selection.isEmpty() and self._near is not None and self.table.ids:
            # selectRow() does nothing from right to left while the last column is hidden.
            self.setCurrentIndex(self.table.index(min(self._near, len(self.table.ids) - 1), 0))
        self._near = None
        # Clearing the model has taken the selection away without a word.
        self.chosen.emit()


class DocumentDelegate(QStyledItemDelegate):
    """Draws a cell of the table."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the words; at the title an icon and what is uncertain as well.

        It leaves the painter's font and pen changed: each cell sets its own.
        """
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        column = Column(index.column())
        if selected:
            draw_selection(painter, rect, self._theme, first=column is Column.TITLE)
        room = self._theme.space(4)
        row = RowPainter(painter, rect.adjusted(room, 0, -room, 0), self._theme)
        text = str(index.data() or "")
        if column is Column.TITLE:
            self._paint_title(row, text, index)
        else:
            row.words(text, "text" if column is Column.UNDECIDED else "text2")

    def _paint_title(self, row: RowPainter, title: str, index: QModelIndex | QPersistentModelIndex) -> None:
        table = index.model()
        kept = table.document(index) if isinstance(table, DocumentTable) else None
        doubts = kept.document.uncertain if kept else ()
        tags = [term(f"uncertain.{doubt}", self._theme.lang) for doubt in doubts]
        row.icon("file-warning" if doubts else "file-text", "warn" if doubts else "text3")
        row.words(title, "text" if kept else "text3", weight="label", keep=self._room(tags, row.left))
        for tag in tags:
            row.tag(tag)

    def _room(self, tags: Sequence[str], left: float) -> float:
        """What the title leaves to the tags; where they would take most of it, the icon must do."""
        wanted = sum(tag_width(tag, self._theme) + self._theme.space(3) for tag in tags)
        return wanted if wanted < left * 0.6 else 0
