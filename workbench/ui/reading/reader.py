"""The text of a report: read-only, plain, each paragraph in its own direction, its marks painted."""

from collections.abc import Callable, Mapping, Sequence
from math import ceil

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from workbench.text.bidi import Direction
from workbench.text.span import Span
from workbench.ui.reading.awaited import Awaited
from workbench.ui.reading.column import Column
from workbench.ui.reading.gutter import Gutter, Sign
from workbench.ui.reading.layers import Layer
from workbench.ui.reading.marks import Mark
from workbench.ui.reading.page import Page
from workbench.ui.reading.painting import Chosen, Painting
from workbench.ui.reading.plain_page import PlainPage
from workbench.ui.reading.sheet import Sheet
from workbench.ui.theme import Theme

# 1 MB is laid out in a third of a second: it keeps its column until the window rests, as long as it fits.
_LONG, _MUCH, _REST_MS = 100_000, 160, 200


class Reader(PlainPage):
    """Shows one report. Offsets are code points of its original text.

    `picked` tells an offset that was clicked, or where the caret was at Enter; `sign_picked` a claim whose
    sign in the gutter was clicked; `left` that Esc was pressed; `copy_wanted` Ctrl+C.
    """

    picked = Signal(int)
    sign_picked = Signal(int)
    copy_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Text of the report"))
        self._page = Page("")
        self._sheet = Sheet(self._page, self.document(), theme)
        self._painting = Painting(self._page, Layer(self._page, ()), theme)
        self._hits: Layer[Span] | None = None
        self._reached: Span | None = None
        self._awaited = Awaited()
        self._pressed = QPoint()
        self.gutter = Gutter(theme, self, self.blocks)
        self.gutter.picked.connect(self.sign_picked)
        self.verticalScrollBar().valueChanged.connect(self.gutter.update)
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._append_more)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._lay_out)

    # ---------------------------------------------------------------- what is shown

    def show_page(self, page: Page) -> None:
        """Show another report from its beginning, without marks; the rest of a long one follows by and by."""
        self._page, self._hits, self._reached = page, None, None
        self._awaited.clear()
        # While there is nothing to lay out, a width costs nothing.
        self.document().clear()
        self._place(self._column.best)
        self.setLineWrapColumnOrWidth(self._column.best)
        self._sheet = Sheet(page, self.document(), self._theme)
        self._more.start()
        self.show_marks(Layer(page, ()), {})
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_marks(self, marks: Layer[Mark], signs: Mapping[int, Sequence[Sign]]) -> None:
        """Show other marks in the same report; no claim stays selected."""
        marked = self._painting.marked
        self._painting = Painting(self._page, marks, self._theme)
        self._painting.show_hits(self._hits, self._reached)
        self.gutter.show_signs(self._page, signs)
        self.show_marked(marked)

    @property
    def marked(self) -> bool:
        """Whether the marks are shown."""
        return self._painting.marked

    def show_marked(self, marked: bool) -> None:
        """Show the marks, or only those of the selected claim."""
        self._painting.marked = marked
        self.viewport().update()

    def choose(self, chosen: Chosen | None, claim: int | None = None) -> None:
        """Show a claim as selected and bring its words into view; None shows none."""
        self._painting.choose(chosen)
        self.gutter.choose(claim, None)
        self._awaited.clear()
        if chosen is not None:
            self._once_there(chosen.span, lambda: self._show_chosen(chosen, claim))
        self.viewport().update()

    def _show_chosen(self, chosen: Chosen, claim: int | None) -> None:
        self.gutter.choose(claim, self._extent(chosen))
        self.reveal(chosen.span)

    def show_hits(self, hits: Layer[Span] | None) -> None:
        """Show what was searched for in the report."""
        self._hits, self._reached = hits, None
        self._painting.show_hits(hits, None)
        self.viewport().update()

    def reach(self, hit: Span) -> None:
        """Show which of what was searched for is at hand."""
        self._reached = hit
        self._painting.reached = hit
        self._awaited.clear()
        self._once_there(hit, lambda: self.reveal(hit))
        self.viewport().update()

    def _once_there(self, span: Span, show: Callable[[], None]) -> None:
        """Show words now or, where a long report has not been laid out as far as that, a moment later."""
        self._awaited.add(span, show)
        self._awaited.take(self._sheet.holds)

    @property
    def top(self) -> int | None:
        """Where the first line begins that is seen; None at the beginning."""
        scrolled = self.verticalScrollBar().value()
        return self._sheet.line_below(scrolled) if scrolled else None

    def bring_to_top(self, offset: int) -> None:
        """Scroll so that the line of an offset is the first that is seen."""
        at = Span(offset, min(offset + 1, len(self._page.text)))
        bar = self.verticalScrollBar()
        self._once_there(at, lambda: bar.setValue(ceil(self._sheet.extent(at)[0])))

    def reveal(self, span: Span) -> None:
        """Scroll so that the words can be seen, if they cannot."""
        top, bottom = self._sheet.extent(span)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() or bottom > bar.value() + height:
            bar.setValue(round(top - max(0, (height - (bottom - top)) / 2)))

    def _extent(self, chosen: Chosen) -> tuple[float, float]:
        """From the top of the claim's first line to the bottom of its last, with who tells it beside it."""
        paragraphs = self._page.touched(chosen.span)
        near = [span for span in chosen.tellers if self._page.paragraph_at(span.start) in paragraphs]
        tops, bottoms = zip(*map(self._sheet.extent, [chosen.span, *near]), strict=True)
        return min(tops), max(bottoms)

    # ---------------------------------------------------------------- words picked by the reader

    def selected_span(self) -> Span | None:
        """The words selected by mouse or keyboard."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(self._sheet.offset(cursor.selectionStart()), self._sheet.offset(cursor.selectionEnd()))

    def select(self, span: Span) -> None:
        """Select words and bring them into view."""
        cursor = self.textCursor()
        cursor.setPosition(self._sheet.position(span.start))
        cursor.setPosition(self._sheet.position(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def unselect(self) -> None:
        """Select nothing; the caret stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def put_caret(self, offset: int) -> None:
        """Put the caret before a code point."""
        self.select(Span(offset, offset))

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words as they stand in the original: plain, without the signs shown between them."""
        words = QMimeData()
        span = self.selected_span()
        words.setText(span.of(self._page.text) if span else "")
        return words

    # ---------------------------------------------------------------- events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection; what was selected is not dragged about."""
        self._pressed = event.position().toPoint()
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() == Qt.MouseButton.LeftButton and not extends:
            self.unselect()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the words under a click that selects nothing."""
        super().mouseReleaseEvent(event)
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if event.button() == Qt.MouseButton.LeftButton and moved < self._theme.space(3):
            offset = self._sheet.offset_at(event.position() + self._scrolled)
            if offset is not None and not self.textCursor().hasSelection():
                self.picked.emit(offset)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks the words at the caret, Esc leaves, Ctrl+C copies with the source."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit(self._sheet.offset(self.textCursor().position()))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the pane."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw grounds, then the text, then lines and boxes."""
        blocks = self.blocks(event.rect())
        self._paint(blocks, over=False)
        super().paintEvent(event)
        self._paint(blocks, over=True)

    def blocks(self, rect: QRect) -> list[QTextBlock]:
        """The blocks in a part of the viewport."""
        scroll = self.verticalScrollBar().value()
        return list(self._sheet.between(rect.top() + scroll, rect.bottom() + scroll))

    @property
    def _scrolled(self) -> QPointF:
        """Where the page begins that is seen: a word wider than the column moves all of it aside."""
        aside, down = self.horizontalScrollBar(), self.verticalScrollBar()
        x = aside.maximum() - aside.value() if self.isRightToLeft() else aside.value()
        return QPointF(x, down.value())

    def _paint(self, blocks: Sequence[QTextBlock], over: bool) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self._scrolled)
        draw = self._painting.over if over else self._painting.under
        for block in blocks:
            draw(painter, block.blockNumber(), block.layout())
        painter.end()

    # ---------------------------------------------------------------- laying out

    def _append_more(self) -> None:
        if self._sheet.append():
            self._more.start()
        self._awaited.take(self._sheet.holds)

    def _fit(self) -> None:
        """Keep the column in the pane; only another width lays the page out anew."""
        width, now = self._column.best, self.lineWrapColumnOrWidth()
        is_long = len(self._page.text) > _LONG
        if is_long and now <= width <= now + self._theme.scaled(_MUCH):
            width = now
        self._place(width)
        if width != now and is_long:
            self._rest.start()
        elif width != now:
            self._lay_out()

    @property
    def _column(self) -> Column:
        return Column(self.width() - self.verticalScrollBar().sizeHint().width(), self._theme)

    def _place(self, width: int) -> None:
        """Put a column of this width into the pane, the gutter where its lines begin."""
        rtl = self._page.direction is Direction.RTL
        left, right = self._column.margins(width, rtl)
        self.setViewportMargins(left, 0, right, 0)
        gutter, view = self._theme.size("reader_gutter"), self.viewport().geometry()
        x = view.right() + 1 if rtl else view.left() - gutter
        self.gutter.setGeometry(x, view.top(), gutter, view.height())

    def _lay_out(self) -> None:
        """Break the lines anew, with the first block that was seen still the first."""
        seen = self.blocks(QRect(0, 0, 1, 1))
        self.setLineWrapColumnOrWidth(self._column.best)
        self._painting.forget()
        if seen and self.verticalScrollBar().value() > 0:
            top = self._sheet.block(seen[-1].blockNumber()).layout().position().y()
            self.verticalScrollBar().setValue(round(top))
