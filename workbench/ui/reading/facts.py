"""Names of parts beside what is said of them, and the signs that stand there."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from workbench.model import Polarity, Verdict
from workbench.ui.cues import paint_polarity, paint_verdict
from workbench.ui.panels import label as made_label
from workbench.ui.theme import Theme


class Sign(QWidget):
    """The circle of a polarity or the square of a verdict, beside its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Polarity | Verdict = Verdict.UNREVIEWED
        self.setFixedSize(theme.scaled(14), theme.line())

    def show_sign(self, shown: Polarity | Verdict) -> None:
        """Show another one."""
        self._shown = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle."""
        size = self._theme.scaled(13)
        rect = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        if isinstance(self._shown, Polarity):
            paint_polarity(QPainter(self), rect, self._shown, self._theme)
        else:
            paint_verdict(QPainter(self), rect, self._shown, self._theme)


class Facts(QGridLayout):
    """Names of parts beside what is said of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setHorizontalSpacing(theme.space(4))
        self.setVerticalSpacing(theme.space(2))
        self.setColumnStretch(1, 1)

    def add(self, name: str, *values: QWidget) -> QLabel:
        """Add a row; the label of its name, to hide with it."""
        named = made_label(name, self._theme, colour="text2")
        at = self.rowCount()
        self.addWidget(named, at, 0, Qt.AlignmentFlag.AlignTop)
        if len(values) == 1:
            self.addWidget(values[0], at, 1)
            return named
        beside = QHBoxLayout()
        beside.setSpacing(self._theme.space(2))
        for value in values:
            # Words that may be broken take what is left, or they would be broken early.
            words = isinstance(value, QLabel) and value.wordWrap()
            beside.addWidget(value, int(words), Qt.AlignmentFlag.AlignTop)
        beside.addStretch(0)
        self.addLayout(beside, at, 1)
        return named

    def add_across(self, value: QWidget) -> None:
        """Add something that takes the whole width."""
        self.addWidget(value, self.rowCount(), 0, 1, 2)

    def add_below(self, value: QWidget) -> None:
        """Add something more under what was added last."""
        self.addWidget(value, self.rowCount(), 1, Qt.AlignmentFlag.AlignTop)


def value_label(theme: Theme, role: str = "base", colour: str = "text") -> QLabel:
    """A label for what is said: in several lines if need be, and to be copied from."""
    value = made_label("", theme, role, colour=colour)
    value.setWordWrap(True)
    value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return value
