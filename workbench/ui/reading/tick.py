"""A box to be ticked, whose edge is seen on every ground: the style's own is too faint."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from workbench.ui.icons import paint_icon
from workbench.ui.theme import Theme

# Pixels at 100 %.
_BOX = 15


class Tick(QCheckBox):
    """A square and its words, from the leading side on."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__(words)
        self._theme = theme
        self.setFont(theme.font())

    def sizeHint(self) -> QSize:
        """The square and the words in one line."""
        theme = self._theme
        words = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(theme.scaled(_BOX) + theme.space(3) + words, theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a square with a tick in it, and the words beside it."""
        theme, size = self._theme, self._theme.scaled(_BOX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self.width() - size - 1 if theme.rtl else 1
        box = QRectF(x, (self.height() - size) / 2, size, size)
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "border_strong"), 1.3))
        painter.setBrush(theme.colour("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box, theme.radius("mark"), theme.radius("mark"))
        if self.isChecked():
            paint_icon(painter, box, "bold-check", theme.colour("on_accent"))
        lead = size + theme.space(3)
        left, right = (0, lead) if theme.rtl else (lead, 0)
        painter.setPen(theme.colour("text"))
        side = Qt.AlignmentFlag.AlignRight if theme.rtl else Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(self.rect().adjusted(left, 0, -right, 0), side | middle, self.text())
