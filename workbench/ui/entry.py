"""A field for a few words."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.ui.panels import column, leading
from workbench.ui.theme import Theme


class Entry(QLineEdit):
    """A field for words; Esc brings back what stood in it."""

    def __init__(self, theme: Theme, name: str, spoken: str = "") -> None:
        super().__init__()
        self._theme, self._before = theme, ""
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFont(theme.font())
        self.setMinimumHeight(theme.size("control"))
        self.setAlignment(leading(theme))
        self.setTextMargins(theme.space(2), 0, theme.space(2), 0)
        self.setFrame(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge: the style's own is too faint on a dark ground."""
        super().paintEvent(event)
        draw_edge(self, self._theme)

    def show_words(self, words: str) -> None:
        """Put words into the field, shown from their beginning."""
        self._before = words
        self.setText(words)
        self.setCursorPosition(0)
        self.setModified(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back what was typed with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.show_words(self._before)
            return
        super().keyPressEvent(event)


class Framed(QWidget):
    """A field of many lines with the edge that those of one line have."""

    def __init__(self, field: QWidget, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.lay_ground(self, "surface")
        room = theme.space(2)
        column(self, 0, (room, room, room, room)).addWidget(field)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge."""
        draw_edge(self, self._theme)


def draw_edge(field: QWidget, theme: Theme) -> None:
    """Draw the edge of a field over what is in it."""
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("border_strong" if field.isEnabled() else "border"), 1))
    radius = theme.radius("control")
    painter.drawRoundedRect(QRectF(field.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
