"""A few choices side by side of which one holds, such as the digits of a figure."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from workbench.ui.lines import words_font
from workbench.ui.panels import row
from workbench.ui.theme import Theme


class _Segment(QAbstractButton):
    """One of the choices; tinted when it holds."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its words when they are strong."""
        font = words_font(self.text(), self._theme, weight="strong")
        width = QFontMetricsF(font).horizontalAdvance(self.text()) + 2 * self._theme.scaled(12)
        return QSize(round(width), self._theme.size("control"))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the mouse is over it."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, edge and words."""
        painter, theme, holds = QPainter(self), self._theme, self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "border" if not self.isEnabled() else "accent" if holds else "border_strong"
        over = self.underMouse() and self.isEnabled()
        painter.setPen(QPen(theme.colour(edge), 1))
        painter.setBrush(theme.colour("accent_tint" if holds else "sunken" if over else "surface"))
        radius = theme.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(words_font(self.text(), theme, weight="strong" if holds else "text"))
        painter.setPen(theme.colour("text3" if not self.isEnabled() else "accent" if holds else "text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Segments(QWidget):
    """The choices in a row; `chosen` carries the name of the one that holds from now on."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], holds: str, spoken: str, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        self._group = QButtonGroup(self)
        self._buttons = {name: _Segment(text, theme) for name, text in choices}
        line = row(self, 0)
        for name, button in self._buttons.items():
            button.setObjectName(f"choose_{name}")
            button.setChecked(name == holds)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self._group.addButton(button)
            line.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def button(self, name: str) -> QAbstractButton:
        """The button of a choice."""
        return self._buttons[name]
