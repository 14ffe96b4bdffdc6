"""How many claims have each verdict: squares with numbers, in the bar over the list."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.model import Verdict
from workbench.terms import label, number, term
from workbench.ui.cues import paint_verdict
from workbench.ui.theme import Theme

_SQUARE = 13
_ORDER = (Verdict.ACCEPTED, Verdict.CORRECTED, Verdict.REJECTED, Verdict.UNREVIEWED)


class VerdictTally(QWidget):
    """Only verdicts that some claim has are shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: Mapping[Verdict, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font())

    def show_counts(self, counts: Mapping[Verdict, int]) -> None:
        """Show other numbers."""
        self._counts = counts
        lang = self._theme.lang
        words = (f"{label(verdict, lang)} {words}" for verdict, words in self._shown())
        self.setAccessibleName(term("comma", lang).join(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the squares and numbers."""
        widths = [self._width(words) for _, words in self._shown()]
        between = self._theme.space(4) * max(0, len(widths) - 1)
        return QSize(round(sum(widths) + between) + 1, self._theme.line())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them from the leading side on."""
        painter = QPainter(self)
        theme, size = self._theme, self._theme.scaled(_SQUARE)
        painter.setPen(theme.colour("text2"))
        x = 0.0
        for verdict, words in self._shown():
            width = self._width(words)
            left = self.width() - x - width if theme.rtl else x
            square = left + width - size if theme.rtl else left
            paint_verdict(painter, QRectF(square, (self.height() - size) / 2, size, size), verdict, theme)
            side = Qt.AlignmentFlag.AlignLeft if theme.rtl else Qt.AlignmentFlag.AlignRight
            middle = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(left, 0, width, self.height()), middle, words)
            x += width + theme.space(4)

    def _shown(self) -> Iterator[tuple[Verdict, str]]:
        for verdict in _ORDER:
            if count := self._counts.get(verdict, 0):
                yield verdict, number(count, self._theme.lang, self._theme.digits)

    def _width(self, words: str) -> float:
        letters = QFontMetricsF(self.font()).horizontalAdvance(words) + 1
        return self._theme.scaled(_SQUARE) + self._theme.space(2) + letters
