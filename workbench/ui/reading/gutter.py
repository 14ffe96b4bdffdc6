"""Beside the text: the number and polarity of each claim at its paragraph, and a bar at the selected one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTextBlock, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from workbench.model import Polarity
from workbench.terms import number
from workbench.text.bidi import Direction
from workbench.ui.cues import paint_polarity
from workbench.ui.reading.page import Page
from workbench.ui.theme import Theme

# Pixels at 100 %.
_STEP, _CIRCLE, _BAR = 18, 11, 3


@dataclass(frozen=True, slots=True)
class Sign:
    """A claim in the gutter: its id, its number in the report, its polarity, where its words begin."""

    claim: int
    number: int
    polarity: Polarity
    offset: int


def signs_of(page: Page, signs: Iterable[Sign]) -> Mapping[int, Sequence[Sign]]:
    """Signs by the paragraph beside which they stand."""
    by_paragraph: defaultdict[int, list[Sign]] = defaultdict(list)
    for sign in signs:
        by_paragraph[page.paragraph_at(sign.offset)].append(sign)
    return dict(by_paragraph)


@dataclass(frozen=True, slots=True)
class Row:
    """A sign and its place in the gutter; where there is no room, the first of `more` signs."""

    sign: Sign
    rect: QRectF
    more: int = 0


class Gutter(QWidget):
    """The margin of a reader; `picked` tells the claim whose sign was clicked."""

    picked = Signal(int)

    def __init__(
        self, theme: Theme, reader: QTextEdit, blocks: Callable[[QRect], Sequence[QTextBlock]]
    ) -> None:
        super().__init__(reader)
        self._theme = theme
        self._reader = reader
        self._blocks = blocks
        self._signs: Mapping[int, Sequence[Sign]] = {}
        self._rtl = True
        self._claim: int | None = None
        self._bar: tuple[float, float] | None = None

    def show_signs(self, page: Page, signs: Mapping[int, Sequence[Sign]]) -> None:
        """Show the claims of a report, by paragraph; none is selected."""
        self._signs = signs
        self._rtl = page.direction is Direction.RTL
        self.choose(None, None)

    def choose(self, claim: int | None, extent: tuple[float, float] | None) -> None:
        """Show a claim as selected, with a bar along its lines (heights of the whole page)."""
        self._claim, self._bar = claim, extent
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the signs beside their paragraphs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self.rows():
            self._paint_row(painter, row)
        if self._bar is not None:
            top, bottom = self._bar
            width = self._theme.scaled(_BAR)
            x = self.width() - width if self._rtl else 0
            bar = QRectF(x, top - self._scroll(), width, bottom - top)
            painter.fillRect(bar, self._theme.colour("accent"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click, or the text under it would."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the claim of a sign."""
        event.accept()
        for row in self.rows():
            if row.rect.contains(event.position()):
                self.picked.emit(row.sign.claim)
                return

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        QCoreApplication.sendEvent(self._reader.viewport(), event)

    def rows(self) -> Iterator[Row]:
        """The rows that can be seen."""
        step = self._theme.scaled(_STEP)
        for block in self._blocks(self.rect()):
            signs = self._signs.get(block.blockNumber(), [])
            height = block.layout().boundingRect().height() + self._theme.space(3)
            shown, more = self._shown(signs, max(1, int(height // step)))
            top = block.layout().position().y() - self._scroll()
            first = top + (self._theme.reading_line() - step) / 2
            for at, sign in enumerate(shown):
                rect = QRectF(0, first + at * step, self.width(), step)
                yield Row(sign, rect, more if at == len(shown) - 1 else 0)

    def _shown(self, signs: Sequence[Sign], room: int) -> tuple[Sequence[Sign], int]:
        """The signs for which there is room; the last one stands for so many if there are more."""
        if len(signs) <= room:
            return signs, 0
        head, rest = signs[: room - 1], signs[room - 1 :]
        chosen = [sign for sign in rest if sign.claim == self._claim]
        # The selected claim is seen; if there is one row only, the count of the others is not.
        if chosen and room > 1:
            head = [*signs[: room - 2], *chosen]
        elif chosen:
            return chosen, 0
        left = [sign for sign in signs if sign not in head]
        return [*head, left[0]], len(left)

    def _scroll(self) -> int:
        return self._reader.verticalScrollBar().value()

    def _paint_row(self, painter: QPainter, row: Row) -> None:
        theme, chosen = self._theme, row.sign.claim == self._claim
        size, edge, gap = theme.scaled(_CIRCLE), theme.space(3), theme.space(2)
        x = row.rect.right() - edge - size if self._rtl else row.rect.left() + edge
        if not row.more:
            circle = QRectF(x, row.rect.center().y() - size / 2, size, size)
            paint_polarity(painter, circle, row.sign.polarity, theme)
        lead = edge + size + gap
        words = row.rect.adjusted(0, 0, -lead, 0) if self._rtl else row.rect.adjusted(lead, 0, 0, 0)
        painter.setFont(theme.font("micro", "number_in_text" if chosen else "text", arabic=False))
        painter.setPen(theme.colour("text" if chosen else "text3"))
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        said = number(row.more or row.sign.number, theme.lang, theme.digits)
        # Without Absolute, Qt would mirror the side with the interface; the gutter follows the report.
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(words, side | middle, f"+{said}" if row.more else said)
