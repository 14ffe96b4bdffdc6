"""Flat tables of words for the views: what Qt asks of every table, answered from a few methods."""

from enum import IntEnum
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class TableModel(QAbstractTableModel):
    """Rows of words under heads; `columns` are those of the table, screen readers are told what is shown."""

    columns: type[IntEnum]

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def head(self, column: int) -> str:
        """The head of a column."""
        raise NotImplementedError

    def words(self, index: Index) -> str:
        """The words of a cell."""
        raise NotImplementedError

    def tip(self, index: Index) -> str | None:
        """What a cell says when the mouse rests on it, where it may be cut; None for nothing."""
        return None

    def say_changed(self) -> None:
        """Have all that is seen drawn again."""
        if self.count():
            last = self.index(self.count() - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are, for Qt."""
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The heads of the columns, for Qt."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.head(section)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words of a cell, for Qt."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self.tip(index))
        return self.words(index) if role in _SAID else None


def tool_tip(words: str | None) -> str | None:
    """Words as a tool tip, in lines that are broken: what a document says never becomes mark-up."""
    return f"<p>{escape(words).replace(chr(10), '<br>')}</p>" if words else None
