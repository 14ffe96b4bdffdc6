"""The rail: one button a screen, with icon and name, or the icon alone in a narrow window."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from workbench.ui.icons import paint_icon
from workbench.ui.panels import Panel, column
from workbench.ui.theme import Theme

# How high a button is without its name; a narrow one has its badge above its icon.
_WIDE, _NARROW = 44, 50


@dataclass(frozen=True, slots=True)
class Stop:
    """A screen on the rail."""

    name: str
    label: str
    icon: str


class RailButton(QAbstractButton):
    """One screen: raised, with a bar at its side, while it is shown; a badge may count what is left."""

    def __init__(self, stop: Stop, theme: Theme) -> None:
        super().__init__()
        self._theme, self._icon = theme, stop.icon
        self.narrow = False
        self.badge = ""
        self.setObjectName(f"rail-{stop.name}")
        self.setText(stop.label)
        self.setToolTip(stop.label)
        self.setAccessibleName(stop.label)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Room for the icon, and for the name under it."""
        width = self._theme.size("rail_narrow" if self.narrow else "rail")
        name = 0 if self.narrow else self._theme.line("micro") - self._theme.scaled(7)
        return QSize(width, self._theme.scaled(_NARROW if self.narrow else _WIDE) + name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, name and badge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            self._paint_ground(painter)
        ink = self._theme.colour("accent" if self.isChecked() else "text2")
        at = self.icon_at()
        paint_icon(painter, at, self._icon, ink, self._theme.rtl)
        if not self.narrow:
            painter.setFont(self._theme.font("micro", "strong" if self.isChecked() else "text"))
            painter.setPen(ink)
            below = self.rect().adjusted(0, round(at.bottom()), 0, -self._theme.scaled(3))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.badge:
            self._paint_badge(painter)

    def icon_at(self) -> QRectF:
        """Where the icon lies: below its badge where the rail is narrow, for beside it there is no room."""
        theme, size = self._theme, self._theme.scaled(20)
        top = (self.height() - size) / 2 if self.narrow else theme.scaled(8)
        if self.narrow and self.badge:
            top = self.badge_at().bottom()
        return QRectF((self.width() - size) / 2, top, size, size)

    def badge_at(self) -> QRectF:
        """Where the badge lies, clear of the icon."""
        theme = self._theme
        words = QFontMetricsF(theme.font("micro", "strong", arabic=False)).horizontalAdvance(self.badge)
        width, high = max(theme.scaled(20), words + theme.scaled(9)), theme.scaled(16)
        if self.narrow:
            x = theme.scaled(4) if theme.rtl else self.width() - width - theme.scaled(4)
            return QRectF(x, theme.scaled(6), width, high)
        beside = (self.width() + theme.scaled(20)) / 2 + theme.scaled(3)
        x = min(beside, self.width() - width)
        return QRectF(self.width() - x - width if theme.rtl else x, theme.scaled(3), width, high)

    def _paint_ground(self, painter: QPainter) -> None:
        theme, room = self._theme, self._theme.scaled(5)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("surface"))
        inner = QRectF(self.rect()).adjusted(room + 0.5, 0.5, -room - 0.5, -0.5)
        painter.drawRoundedRect(inner, theme.radius("control"), theme.radius("control"))
        bar, room = theme.scaled(3), theme.scaled(6)
        x = self.width() - bar if theme.rtl else 0
        painter.fillRect(x, room, bar, self.height() - 2 * room, theme.colour("accent"))

    def _paint_badge(self, painter: QPainter) -> None:
        theme, at = self._theme, self.badge_at()
        painter.setFont(theme.font("micro", "strong", arabic=False))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("text2"))
        painter.drawRoundedRect(at, at.height() / 2, at.height() / 2)
        painter.setPen(theme.colour("surface"))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, self.badge)


class Rail(Panel):
    """The buttons below each other; `chosen` carries the name of a screen."""

    chosen = Signal(str)

    def __init__(self, stops: Sequence[Stop], theme: Theme) -> None:
        super().__init__(theme, "window", "trailing")
        self._theme = theme
        self._buttons = {stop.name: RailButton(stop, theme) for stop in stops}
        group = QButtonGroup(self)
        layout = column(self, theme.scaled(3), (0, theme.space(3), 0, theme.space(3)))
        for name, button in self._buttons.items():
            group.addButton(button)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            layout.addWidget(button)
        layout.addStretch(1)
        self.set_narrow(False)

    def choose(self, name: str) -> None:
        """Mark the screen that is shown."""
        self._buttons[name].setChecked(True)

    def set_badge(self, name: str, badge: str, said: str) -> None:
        """Put a count at a screen's icon, and say for a screen reader what it counts."""
        button = self._buttons[name]
        button.badge = badge
        button.setAccessibleDescription(said if badge else "")
        button.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or names as well."""
        self.setFixedWidth(self._theme.size("rail_narrow" if narrow else "rail"))
        for button in self._buttons.values():
            button.narrow = narrow
            button.updateGeometry()
