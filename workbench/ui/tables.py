"""Tables as the screens have them: whole rows, quiet column heads, lines between rows, no grid."""

from collections.abc import Sequence

from PySide6.QtCore import QLine, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from workbench.ui.icons import paint_icon
from workbench.ui.lines import draw_words, words_font
from workbench.ui.theme import Theme

# The column that takes what is left is never narrower than this where others can be given up.
_LEAST = 240


class Heads(QHeaderView):
    """The heads of a table's columns: small quiet words, and an arrow where the table is sorted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.scaled(56))

    def sizeHint(self) -> QSize:
        """As high as a dense row."""
        return QSize(super().sizeHint().width(), self._theme.size("row_dense"))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one head."""
        painter.save()
        theme, inner = self._theme, QRectF(rect)
        painter.fillRect(inner, theme.colour("surface"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.setFont(words_font(text, theme, "small"))
        painter.setPen(theme.colour("text2"))
        room = theme.space(4)
        draw_words(painter, inner.adjusted(room, 0, -room, 0), text, theme)
        self._draw_arrow(painter, inner, logicalIndex)
        painter.restore()

    def _draw_arrow(self, painter: QPainter, rect: QRectF, section: int) -> None:
        if not self.isSortIndicatorShown() or self.sortIndicatorSection() != section:
            return
        size = self._theme.scaled(12)
        left = rect.left() + 2 if self._theme.rtl else rect.right() - size - 2
        middle = rect.center().y()
        if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder:
            painter.translate(0, 2 * middle)
            painter.scale(1, -1)
        target = QRectF(left, middle - size / 2, size, size)
        paint_icon(painter, target, "chevron-down", self._theme.colour("text2"))


class Rows(QTableView):
    """A table of whole rows of one height, with lines between them."""

    def __init__(self, theme: Theme, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._widths: Sequence[int | None] = ()
        self._given_up: Sequence[int] = ()
        self._least = _LEAST
        self.setHorizontalHeader(Heads(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)
        theme.lay_ground(self.viewport(), "surface")

    def set_widths(
        self, widths: Sequence[int | None], given_up: Sequence[int] = (), least: int = _LEAST
    ) -> None:
        """Give each column its width at 100 %; None takes what the others leave.

        Where that is less than `least`, the columns of `given_up` are hidden, in this order.
        """
        self._widths, self._given_up, self._least = widths, given_up, least
        heads = self.horizontalHeader()
        heads.setStretchLastSection(False)
        for column, width in enumerate(widths):
            stretched = QHeaderView.ResizeMode.Stretch
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive if width else stretched)
            heads.resizeSection(column, self.theme.scaled(width or 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, and the lines below the rows at one go."""
        super().paintEvent(event)
        height, right = self.verticalHeader().defaultSectionSize(), self.viewport().width()
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return
        rows = range(first, (last if last >= 0 else self.model().rowCount() - 1) + 1)
        bottoms = [self.rowViewportPosition(row) + height - 1 for row in rows]
        painter = QPainter(self.viewport())
        painter.setPen(self.theme.colour("border"))
        painter.drawLines([QLine(0, bottom, right, bottom) for bottom in bottoms])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give columns up where the room is too narrow for all."""
        room = event.size().width() - self.theme.scaled(self._least)
        others = {column: self.theme.scaled(width) for column, width in enumerate(self._widths) if width}
        for column in self._given_up:
            narrow = sum(others.values()) > room
            self.setColumnHidden(column, narrow)
            if narrow:
                del others[column]
        super().resizeEvent(event)
