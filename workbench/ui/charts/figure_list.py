"""The list of figures: saved questions, those that are shown marked."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from workbench.chart.spec import FigureKind, FigureSpec
from workbench.terms import label
from workbench.ui.lines import RowPainter, draw_row_ground
from workbench.ui.theme import Theme

_NAME = Qt.ItemDataRole.UserRole
_ICONS: Mapping[FigureKind, str] = {FigureKind.HOLDERS: "chart-gantt", FigureKind.TIMELINE: "calendar"}


class FigureList(QListWidget):
    """`wanted` carries the name of the figure to be shown, `entered` says that the keys are to go to it."""

    wanted = Signal(str)
    entered = Signal(str)

    def __init__(self, specs: Sequence[FigureSpec], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("figure_list")
        self.setAccessibleName(self.tr("Figures"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("sunken"))
        self.setPalette(palette)
        self.shown: Sequence[str] = ()
        self.about: dict[str, str] = {}
        self.specs = {spec.name: spec for spec in specs}
        self.setItemDelegate(_Delegate(self, theme))
        for spec in specs:
            item = QListWidgetItem(spec.title or label(spec.kind, theme.lang))
            item.setData(_NAME, spec.name)
            self.addItem(item)
        self.setCurrentRow(0)
        self.itemClicked.connect(lambda item: self.wanted.emit(_name(item)))

    def mark_shown(self, names: Sequence[str]) -> None:
        """Mark the figures that are shown."""
        self.shown = names
        self.viewport().update()

    def tell_about(self, name: str, words: str) -> None:
        """Put words under a figure's title, such as how many counts it has."""
        self.about[name] = words
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows a figure and goes to it."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.wanted.emit(_name(item))
            self.entered.emit(_name(item))
            return
        super().keyPressEvent(event)


def _name(item: QListWidgetItem) -> str:
    return str(item.data(_NAME))


class _Delegate(QStyledItemDelegate):
    """Draws an icon, the title and the words under it."""

    def __init__(self, figures: FigureList, theme: Theme) -> None:
        super().__init__(figures)
        self._figures, self._theme = figures, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for two lines."""
        return QSize(0, self._theme.size("row_two_lines"))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one figure."""
        theme, rect, name = self._theme, QRectF(option.rect), str(index.data(_NAME))
        painter.save()
        draw_row_ground(painter, rect, theme, name in self._figures.shown, first=True)
        room, base, small = theme.space(4), theme.line("base"), theme.line("small")
        top = rect.top() + (rect.height() - base - small) / 2
        first = QRectF(rect.left() + room, top, rect.width() - 2 * room, base)
        line = RowPainter(painter, first, theme)
        line.icon(_ICONS[self._figures.specs[name].kind], "text2")
        indent = first.width() - line.left
        line.words(str(index.data() or ""), weight="label")
        second = RowPainter(painter, QRectF(first.left(), first.bottom(), first.width(), small), theme)
        second.skip(indent)
        second.words(self._figures.about.get(name, ""), "text2", "small")
        painter.restore()
