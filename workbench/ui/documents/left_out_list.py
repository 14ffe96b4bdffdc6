"""The files that were not added, each with its reason."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.terms import number, say
from workbench.ui.button import Button
from workbench.ui.documents.file_names import file_name
from workbench.ui.documents.import_panel import DOT
from workbench.ui.documents.importing import LeftOut
from workbench.ui.lines import RowPainter, draw_row_ground, tag_width
from workbench.ui.panels import Tag, column, label
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHOWN = 6
_NAMES = 0.4  # of a row's width is for the name
_SAID = frozenset(
    [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole]
)
# By whether it failed and whether it was tried.
_ICONS = {
    (True, True): ("triangle-alert", "error"),
    (False, True): ("copy", "text3"),
    (False, False): ("x", "text3"),
}


class LeftOutModel(QAbstractListModel):
    """What was left out: first what failed, then what was not tried, last what is here already."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entries: Sequence[LeftOut] = ()

    def show_entries(self, entries: Sequence[LeftOut]) -> None:
        """Show these."""
        self.beginResetModel()
        self.entries = sorted(entries, key=lambda entry: (entry.failure is None, entry.tried))
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The name and the reason in one line; what the row has no room for is said under the mouse."""
        if role not in _SAID:
            return None
        entry = self.entries[index.row()]
        return f"{file_name(entry.path).whole}: {self.reason(entry)}"

    def reason(self, entry: LeftOut) -> str:
        """Why it was not added, in the language of the interface."""
        failure = entry.failure
        if not entry.tried:
            return self.tr("not tried: the import was stopped before it")
        if failure is None:
            return self.tr("the same text is here already; not added")
        # The name stands before it.
        parts = dict(failure.details) | (
            {"path": self.tr("This file")} if "path" in dict(failure.details) else {}
        )
        return say(f"error.{failure.key}", self._theme.lang, **(parts or {"reason": failure.reason}))


class LeftOutDelegate(QStyledItemDelegate):
    """Draws one file: an icon, its name, its extension as a tag, the reason."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(0, self._theme.size("row_dense"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        model = index.model()
        if not isinstance(model, LeftOutModel):
            return
        painter.save()
        entry, rect = model.entries[index.row()], QRectF(option.rect)
        draw_row_ground(
            painter, rect, self._theme, bool(option.state & QStyle.StateFlag.State_Selected), True
        )
        room = self._theme.space(4)
        row = RowPainter(painter, rect.adjusted(room, 0, -room, 0), self._theme)
        name, before = file_name(entry.path), row.left
        row.icon(*_ICONS[entry.failure is not None, entry.tried])
        tag = tag_width(name.extension, self._theme) + room if name.extension else 0
        row.words(name.words, keep=row.left - before * _NAMES + tag)
        row.tag(name.extension, "text2", "window")
        row.skip(max(0.0, before * _NAMES - (before - row.left)))
        row.words(model.reason(entry), "text2")
        painter.restore()


class LeftOutList(QWidget):
    """The list with its title and what can be done: try again, save the list.

    `pasted` carries a LeftOut that was pasted, once it is opened.
    """

    pasted = Signal(object)

    def __init__(self, bench: Bench, try_again: QAction, save: QAction) -> None:
        super().__init__()
        self._theme = theme = bench.theme
        self.model = LeftOutModel(theme, self)
        self.view = QListView()
        self.view.setObjectName("left_out_list")
        self.view.setAccessibleName(self.tr("Files that were not added"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(LeftOutDelegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.activated.connect(self._open)
        self.sign = Tag("", theme, "error", "error_tint", "triangle-alert")
        self.title = label("", theme, "strong", "strong")
        self.parts = label("", theme, "base", colour="text2")
        head = QHBoxLayout()
        head.setSpacing(theme.space(3))
        head.addWidget(self.title)
        head.addWidget(self.parts)
        head.addStretch(1)
        head.addWidget(
            Button(try_again.text(), theme, icon="rotate-ccw", caps=("Ctrl", "R")).follow(try_again)
        )
        head.addWidget(Button(save.text(), theme, icon="bookmark").follow(save))
        lines = column(self, theme.space(3))
        lines.addLayout(head)
        lines.addWidget(self.view)

    def show_entries(self, entries: Sequence[LeftOut]) -> None:
        """Show these; the list is as high as it needs, up to six rows."""
        self.model.show_entries(entries)
        self.title.setText(self.tr("Not added: {n}").format(n=self._number(len(entries))))
        self.parts.setText(self._parts(entries))
        self.view.setFixedHeight(self._theme.size("row_dense") * min(_SHOWN, len(entries)) + 1)
        self.setVisible(bool(entries))

    def _parts(self, entries: Sequence[LeftOut]) -> str:
        """How many for each kind of reason; nothing where there is one kind alone, which the rows say."""
        untried = sum(not entry.tried for entry in entries)
        failed = sum(entry.failure is not None for entry in entries)
        parts = (
            (failed, self.tr("{n} failed")),
            (untried, self.tr("{n} not tried")),
            (len(entries) - failed - untried, self.tr("{n} here already")),
        )
        said = [words.format(n=self._number(n)) for n, words in parts if n]
        return DOT.join(said) if len(said) > 1 else ""

    def _number(self, n: int) -> str:
        return number(n, self._theme.lang, self._theme.digits)

    def _open(self, index: QModelIndex) -> None:
        entry = self.model.entries[index.row()]
        if entry.text:
            self.pasted.emit(entry)

    def chosen(self) -> list[LeftOut]:
        """The files that are chosen; all where none is."""
        rows = sorted(index.row() for index in self.view.selectedIndexes())
        return [self.model.entries[row] for row in rows] or list(self.model.entries)
