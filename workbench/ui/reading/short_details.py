"""The chosen claim in two lines, for a narrow window: who says it, and its numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workbench.model import Count, KeptClaim
from workbench.terms import label, number, term
from workbench.text.span import Span
from workbench.ui.lines import words_font
from workbench.ui.panels import Panel, column, row
from workbench.ui.panels import label as made_label
from workbench.ui.reading.chain import Chain
from workbench.ui.reading.how_many import count_words
from workbench.ui.reading.words import Words, WordsLine
from workbench.ui.theme import Theme


class CountsLine(QWidget):
    """The words of the counts on chips, each with its outcome; what has no room is left out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: Sequence[Count] = ()
        self.setFixedHeight(theme.line("strong") + theme.space(2))

    def show_counts(self, counts: Sequence[Count]) -> None:
        """Show the counts of a claim."""
        self._counts = counts
        spoken = (count_words(count, self._theme) for count in counts)
        self.setAccessibleName(term("comma", self._theme.lang).join(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(0, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them from the leading side on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = float(self._theme.space(2))
        for count in self._counts:
            x += self._draw(painter, x, Words(count.text, (Span(0, len(count.text)),)))
            x += self._draw(painter, x, Words(label(count.outcome, self._theme.lang)))
            x += self._theme.space(3)

    def _draw(self, painter: QPainter, x: float, words: Words) -> float:
        """Draw words `x` pixels from the leading side; how far they reach."""
        rect = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        room = rect.adjusted(0, 0, -x, 0) if self._theme.rtl else rect.adjusted(x, 0, 0, 0)
        if room.width() < self._theme.space(7):
            return 0
        line = WordsLine(words, words_font(words.text, self._theme), room.width(), self._theme)
        line.draw(painter, room, "number")
        return line.width + self._theme.space(3)


class ShortDetails(Panel):
    """The number of the claim and its chain, and under them its counts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "surface")
        self._nth = made_label("", theme, "strong", "strong")
        self._chain, self._counts = Chain(theme, one_line=True), CountsLine(theme)
        room = theme.space(4)
        lines = column(self, theme.space(2), (room, theme.space(3), room, theme.space(3)))
        first = QWidget()
        line = row(first, theme.space(3))
        line.addWidget(self._nth, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._chain, 1)
        lines.addWidget(first)
        lines.addWidget(self._counts)

    def show_claim(self, kept: KeptClaim, nth: int) -> None:
        """Show a claim."""
        self._nth.setText(number(nth, self._theme.lang, self._theme.digits))
        self._chain.show_claim(kept.claim)
        self._counts.show_counts(kept.claim.counts)
