"""The table of the counts behind a mark, painted."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.ui.charts.behind import BehindModel, Column
from workbench.ui.cues import paint_polarity, paint_verdict
from workbench.ui.icons import paint_icon
from workbench.ui.lines import RowPainter, draw_selection, draw_words, words_font
from workbench.ui.reading.words import Words, WordsLine
from workbench.ui.tables import Rows
from workbench.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_WIDTHS = (110, 270, 110, 120, None, 160, 44)
_SIGN = 13


class BehindTable(Rows):
    """The counts; `opened` carries the claim whose words are wanted, `left` leads back to the figure."""

    opened = Signal(int)
    left = Signal()

    def __init__(self, model: BehindModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, theme.scaled(44), parent)
        self.setObjectName("claims_behind")
        self.setAccessibleName(self.tr("Claims behind the number"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.behind = model
        self.setModel(model)
        self.set_widths(_WIDTHS, (Column.WHOM, Column.WHY))
        self.setItemDelegate(BehindDelegate(theme, self))
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self._choose_first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the words, Esc back to the figure."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.behind.rows[index.row()].row.claim)

    def _choose_first(self) -> None:
        if self.behind.rows:
            self.setCurrentIndex(self.behind.index(0, 0))


class WholeRows(QWidget):
    """The room of a table, of which it takes as much as whole rows need: the last one is never cut."""

    def __init__(self, table: BehindTable) -> None:
        super().__init__()
        self._table = table
        table.setParent(self)
        table.theme.lay_ground(self, "surface")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the table its room."""
        super().resizeEvent(event)
        rows = max(1, (self.height() - self._heads) // self._row)
        self._table.setGeometry(0, 0, self.width(), self._heads + rows * self._row)

    def minimumSizeHint(self) -> QSize:
        """A row under the heads."""
        return QSize(0, self._heads + self._row)

    @property
    def _heads(self) -> int:
        return self._table.horizontalHeader().sizeHint().height()

    @property
    def _row(self) -> int:
        return self._table.verticalHeader().defaultSectionSize()


class BehindDelegate(QStyledItemDelegate):
    """Draws a cell: signs for polarity and verdict, boxes for holders, a chip under the count's words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell of any column."""
        model = index.model()
        if not isinstance(model, BehindModel):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, column = QRectF(option.rect), Column(index.column())
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            draw_selection(painter, rect, self._theme, first=column is Column.POLARITY)
        room = self._theme.space(4)
        self._paint_cell(painter, rect.adjusted(room, 0, -room, 0), model, index, selected)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, rect: QRectF, model: BehindModel, index: Index, selected: bool
    ) -> None:
        behind, text, theme = model.rows[index.row()], str(index.data() or ""), self._theme
        row = RowPainter(painter, rect, theme)
        match Column(index.column()):
            case Column.POLARITY:
                paint_polarity(painter, self._sign(rect), behind.row.polarity, theme)
                row.skip(theme.scaled(_SIGN) + theme.space(3))
                row.words(text)
            case Column.HOLDER:
                self._paint_chain(painter, rect, model.chain(index))
            case Column.COUNT:
                row.words(text, weight="strong")
            case Column.WHOM:
                row.words(text, "text2")
            case Column.WORDS:
                self._paint_words(painter, rect, model.quotation(index), selected)
            case Column.WHY if behind.counted:
                row.words(text, "text2")
            case Column.WHY:
                row.tag(text, "text2", "window")
            case Column.VERDICT:
                paint_verdict(painter, self._sign(rect), behind.row.verdict, theme)

    def _paint_words(self, painter: QPainter, rect: QRectF, words: Words, selected: bool) -> None:
        """Draw the quotation with a chip under the words of the count."""
        if words.text:
            line = WordsLine(words, words_font(words.text, self._theme), rect.width(), self._theme)
            high = self._theme.line("strong")
            middle = QRectF(rect.left(), rect.center().y() - high / 2, rect.width(), high)
            line.draw(painter, middle, "surface" if selected else "number")

    def _sign(self, rect: QRectF) -> QRectF:
        """Where a circle or a square stands: at the leading side, in the middle of the row."""
        size = self._theme.scaled(_SIGN)
        left = rect.right() - size if self._theme.rtl else rect.left()
        return QRectF(left, rect.center().y() - size / 2, size, size)

    def _paint_chain(self, painter: QPainter, rect: QRectF, chain: Sequence[str]) -> None:
        """Draw a box for each through whom it came, arrows between them; the publisher's is dashed."""
        rest = rect
        for place, name in enumerate(chain):
            if place:
                rest = self._paint_arrow(painter, rest)
            left_over = len(chain) - place - 1
            # Each that follows keeps room for an arrow and a few letters.
            rest = self._paint_box(
                painter, rest, name, rest.width() - left_over * self._theme.scaled(78), not left_over
            )
            if rest.width() < self._theme.scaled(40):
                return

    def _paint_box(self, painter: QPainter, rest: QRectF, name: str, most: float, last: bool) -> QRectF:
        theme = self._theme
        font = words_font(name, theme)
        side = theme.scaled(6)
        width = min(QFontMetricsF(font).horizontalAdvance(name) + 1 + 2 * side, most)
        height = theme.line("base") + theme.space(1)
        left = rest.right() - width if theme.rtl else rest.left()
        box = QRectF(left, rest.center().y() - height / 2, width, height)
        style = Qt.PenStyle.DashLine if last else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.colour("border_strong") if last else theme.kind("holder"), 1.3, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = theme.radius("control")
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(font)
        painter.setPen(theme.colour("text2" if last else "text"))
        draw_words(painter, box.adjusted(side, 0, -side, 0), name, theme)
        return self._after(rest, width)

    def _paint_arrow(self, painter: QPainter, rest: QRectF) -> QRectF:
        theme = self._theme
        size, gap = theme.scaled(12), theme.space(2)
        left = rest.right() - gap - size if theme.rtl else rest.left() + gap
        place = QRectF(left, rest.center().y() - size / 2, size, size)
        paint_icon(painter, place, "arrow-right", theme.colour("text2"), theme.rtl)
        return self._after(rest, size + 2 * gap)

    def _after(self, rest: QRectF, width: float) -> QRectF:
        """What is left of a row."""
        return rest.adjusted(0, 0, -width, 0) if self._theme.rtl else rest.adjusted(width, 0, 0, 0)
