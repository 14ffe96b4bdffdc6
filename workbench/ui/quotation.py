"""A few words of a report with the counts in them marked, drawn as the reader draws them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.theme import Theme


class Quotation(QWidget):
    """Words in quotation marks; `marked` are stretches of them that stand on the tint of numbers.

    The stretches begin and end with words, so that a change of format tears no ligature apart.
    """

    def __init__(self, words: str, marked: Sequence[str], theme: Theme) -> None:
        super().__init__()
        self._theme, self._marked = theme, marked
        self._words = f"«{words}»"
        self.setAccessibleName(self._words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Room for two lines of a few words."""
        theme = self._theme
        return QSize(theme.scaled(240), 2 * theme.reading_line("small"))

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        return self._laid_out(width).lineCount() * self._theme.reading_line("small")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words in the middle of the height, from the right."""
        layout = self._laid_out(self.width())
        height = layout.lineCount() * self._theme.reading_line("small")
        painter = QPainter(self)
        painter.setPen(self._theme.colour("text"))
        layout.draw(painter, QPointF(0, (self.height() - height) / 2))

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._words, self._theme.reading("small"))
        option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        layout.setFormats([self._mark(stretch) for stretch in self._marked])
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, (layout.lineCount() - 1) * self._theme.reading_line("small")))
        layout.endLayout()
        return layout

    def _mark(self, stretch: str) -> QTextLayout.FormatRange:
        mark = QTextLayout.FormatRange()
        mark.start = self._words.index(stretch)
        mark.length = len(stretch)
        form = QTextCharFormat()
        form.setBackground(self._theme.tint("number"))
        form.setFont(self._theme.reading("small", weight="number_in_text"))
        mark.format = form
        return mark
