"""The list of reports beside the one that is read: title, source, date, how much is left to decide."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.model import Document, KeptDocument, Verdict
from workbench.terms import number, short_day, term
from workbench.ui.cues import paint_verdict
from workbench.ui.documents.file_names import file_name
from workbench.ui.documents.model import Column, DocumentTable
from workbench.ui.icons import paint_icon
from workbench.ui.lines import draw_row_ground, draw_words, words_font
from workbench.ui.theme import Theme

_SQUARE = 13


class ReportsList(QListView):
    """The reports by title.

    `opened` carries the id of the one that the mouse or the keys have gone to; `picked` says that it was
    meant: clicked, or Enter.
    """

    opened = Signal(int)
    picked = Signal()

    def __init__(self, table: DocumentTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._pressed = False
        self.setModel(table)
        self.setModelColumn(Column.TITLE)
        self.setItemDelegate(ReportDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Reports"))
        theme.lay_ground(self.viewport(), "sunken")
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick)
        self.selectionModel().currentChanged.connect(self._follow)

    def choose(self, document: int | None) -> None:
        """Show which report is read."""
        row = None if document is None else self._table.row_of(document)
        if row is not None and row != self.currentIndex().row():
            self.setCurrentIndex(self._table.index(row, Column.TITLE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open nothing before the click is whole: a question in the midst of it would be asked twice."""
        self._pressed = True
        super().mousePressEvent(event)
        self._pressed = False

    def _follow(self, current: QModelIndex) -> None:
        """Open the report that the keys have gone to."""
        if current.isValid() and self.hasFocus() and not self._pressed:
            self._open(current)

    def _pick(self, index: QModelIndex) -> None:
        document = self._table.ids[index.row()]
        # A list that drops down goes first: it would lie over a question.
        self.picked.emit()
        self.opened.emit(document)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._table.ids[index.row()])


class ReportDelegate(QStyledItemDelegate):
    """Draws a report in three lines."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row is of one height."""
        return QSize(0, self._theme.size("row_three_lines"))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the lines; while the report is being fetched, only what stands in its place."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, selected = QRectF(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
        draw_row_ground(painter, row, self._theme, selected, first=True)
        model = index.model()
        table = model if isinstance(model, DocumentTable) else None
        kept = table.document(index) if table else None
        lines = self._lines(row)
        # Asking for the words is what has them fetched.
        self._words(painter, lines[0], str(index.data() or ""), "text", strong=True)
        if kept is not None:
            matches = (table.matches or {}).get(kept.id) if table else None
            self._paint_rest(painter, lines, kept, "text2" if selected else "text3", matches)
        painter.restore()

    def _lines(self, row: QRectF) -> list[QRectF]:
        theme, pad = self._theme, self._theme.space(5)
        high, low = theme.line("base"), theme.line("small")
        top = row.top() + (row.height() - high - 2 * low) / 2
        inner = row.adjusted(pad, 0, -pad, 0)
        return [
            QRectF(inner.left(), top, inner.width(), high),
            QRectF(inner.left(), top + high, inner.width(), low),
            QRectF(inner.left(), top + high + low, inner.width(), low),
        ]

    def _paint_rest(
        self, painter: QPainter, lines: list[QRectF], kept: KeptDocument, quiet: str, matches: int | None
    ) -> None:
        """Draw publisher and day, and at the far end what is left to decide or how many claims `matches`."""
        theme, document = self._theme, kept.document
        used = self._paint_left(painter, lines[1], kept, matches)
        rest = lines[1].adjusted(used, 0, 0, 0) if theme.rtl else lines[1].adjusted(0, 0, -used, 0)
        self._paint_publisher(painter, rest, document, quiet)
        day = short_day(document.date, theme.lang, theme.digits, year=True) if document.date else ""
        self._words(painter, lines[2], day or term("no_date", theme.lang), quiet)
        if document.uncertain:
            size = theme.scaled(_SQUARE)
            x = lines[2].left() if theme.rtl else lines[2].right() - size
            sign = QRectF(x, lines[2].center().y() - size / 2, size, size)
            paint_icon(painter, sign, "triangle-alert", theme.colour("warn"))

    def _paint_publisher(self, painter: QPainter, line: QRectF, document: Document, quiet: str) -> None:
        """Draw who published it; where that is not known, the file, or many reports would look the same."""
        theme = self._theme
        file = file_name(document.path)
        if document.source or document.path == document.title:
            self._words(painter, line, document.source or term("no_publisher", theme.lang), quiet)
            return
        size, gap = theme.scaled(_SQUARE), theme.space(2)
        x = line.right() - size if theme.rtl else line.left()
        sign = QRectF(x, line.center().y() - size / 2, size, size)
        paint_icon(painter, sign, "file-text", theme.colour(quiet), theme.rtl)
        lead = size + gap
        rest = line.adjusted(0, 0, -lead, 0) if theme.rtl else line.adjusted(lead, 0, 0, 0)
        self._words(painter, rest, file.whole, quiet)

    def _paint_left(self, painter: QPainter, line: QRectF, kept: KeptDocument, matches: int | None) -> float:
        """Draw how many claims are asked for, or undecided, or that none is; how wide that is."""
        theme = self._theme
        if not kept.claims:
            return 0
        size = theme.scaled(_SQUARE)
        verdict = Verdict.UNREVIEWED if kept.undecided else Verdict.ACCEPTED
        many = kept.undecided if matches is None else matches
        label = number(many, theme.lang, theme.digits) if many else ""
        painter.setFont(theme.font("small"))
        width = painter.fontMetrics().horizontalAdvance(label) + 1
        at = line.left() if theme.rtl else line.right() - width
        painter.setPen(theme.colour("text2"))
        draw_words(painter, QRectF(at, line.top(), width, line.height()), label, theme, "trailing")
        gap = theme.space(2) if label else 0
        x = line.left() + width + gap if theme.rtl else line.right() - width - gap - size
        sign = QRectF(x, line.center().y() - size / 2, size, size)
        if matches is None:
            paint_verdict(painter, sign, verdict, theme)
        else:
            paint_icon(painter, sign, "list-filter", theme.colour("text2"), theme.rtl)
        return width + gap + size + theme.space(3)

    def _words(self, painter: QPainter, line: QRectF, words: str, colour: str, strong: bool = False) -> None:
        theme = self._theme
        font = words_font(words, theme, weight="strong") if strong else words_font(words, theme, "small")
        painter.setFont(font)
        painter.setPen(theme.colour(colour))
        draw_words(painter, line, words, theme)
