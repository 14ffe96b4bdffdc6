"""Buttons with an icon, words and the keys that do the same."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy

from workbench.ui.icons import paint_icon
from workbench.ui.keycap import cap_height, caps_width, paint_caps
from workbench.ui.keys import label_of
from workbench.ui.theme import Theme

Look = Literal["primary", "outlined", "flat"]


class Pressed(QAbstractButton):
    """What can be pressed: with the mouse, the space bar, and with Enter too.

    The second press of a double click is none where the first was on what stood here before.
    """

    _pressed_at = -(10**9)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember when: a second press may belong to it."""
        self._pressed_at = event.timestamp()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Be pressed again, or not at all."""
        if event.timestamp() - self._pressed_at <= QApplication.doubleClickInterval():
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Button(Pressed):
    """A button with an icon, words and keycaps; a checkable one is tinted while it is down.

    `primary` is filled with the accent: one a page. `flat` has no edge until the mouse is over it.
    """

    def __init__(
        self, text: str, theme: Theme, look: Look = "outlined", icon: str = "", caps: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        self._theme, self._look, self._icon, self._caps = theme, look, icon, caps
        self._action: QAction | None = None
        self.setText(text)
        self.setFont(theme.font("base", "strong" if look == "primary" else "text"))
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def follow(self, action: QAction) -> "Button":
        """Trigger an action and be enabled, checked and visible as it is."""
        self._action = action
        self.setCheckable(action.isCheckable())
        self.clicked.connect(action.trigger)
        action.changed.connect(self._look_again)
        self._look_again()
        return self

    def sizeHint(self) -> QSize:
        """As wide as what stands in it."""
        side = self._theme.scaled(8 if not self.text() else 10)
        return QSize(round(self._inside()) + 2 * side, self._theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        """Words in buttons are never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the mouse is over it."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, words and caps in the order of the interface's direction."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        x = (self.width() - self._inside()) / 2
        parts = [self._paint_icon, self._paint_words, self._paint_caps]
        if self._caps and " " in self._caps[0]:
            # A letter that does it is part of the name; other keys are said after it.
            parts = [parts[2], parts[0], parts[1]]
        for part in reversed(parts) if self._theme.rtl else parts:
            x += part(painter, x)

    def _look_again(self) -> None:
        if self._action is not None:
            if self.text():
                self.setText(label_of(self._action))
            self.setEnabled(self._action.isEnabled())
            self.setChecked(self._action.isChecked())
            # Shown before it stands in anything, it would be a window for a moment, and take the focus.
            if self.parentWidget() is not None or not self._action.isVisible():
                self.setVisible(self._action.isVisible())

    def _paint_ground(self, painter: QPainter) -> None:
        ground, edge = self._colours()
        painter.setPen(QPen(self._theme.colour(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        radius = self._theme.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _colours(self) -> tuple[str, str]:
        over = self.isEnabled() and (self.underMouse() or self.isDown())
        if self._look == "primary" and self.isEnabled():
            accent = "accent_hover" if over else "accent"
            return accent, accent
        if self.isChecked():
            return "accent_tint", "accent"
        if self._look == "flat":
            return ("sunken" if over else ""), ""
        return ("sunken" if over else "surface"), ("border_strong" if self.isEnabled() else "border")

    def _ink(self) -> str:
        if not self.isEnabled():
            return "text3"
        if self._look == "primary":
            return "on_accent"
        return "accent" if self.isChecked() else "text2" if self._look == "flat" else "text"

    def _inside(self) -> float:
        widths = [
            self._icon_width(),
            self._words_width(),
            caps_width(self._caps, self._theme) if self._caps else 0,
        ]
        shown = [width for width in widths if width]
        return sum(shown) + self._gap() * (len(shown) - 1)

    def _gap(self) -> int:
        return self._theme.scaled(7)

    def _icon_width(self) -> int:
        return self._theme.scaled(15) if self._icon else 0

    def _words_width(self) -> float:
        return self.fontMetrics().horizontalAdvance(self.text()) if self.text() else 0

    def _paint_icon(self, painter: QPainter, x: float) -> float:
        size = self._icon_width()
        if not size:
            return 0
        rect = QRectF(x, (self.height() - size) / 2, size, size)
        paint_icon(painter, rect, self._icon, self._theme.colour(self._ink()), self._theme.rtl)
        return size + self._gap()

    def _paint_words(self, painter: QPainter, x: float) -> float:
        width = self._words_width()
        if not width:
            return 0
        painter.setPen(self._theme.colour(self._ink()))
        painter.drawText(QRectF(x, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignCenter, self.text())
        return width + self._gap()

    def _paint_caps(self, painter: QPainter, x: float) -> float:
        if not self._caps:
            return 0
        paint_caps(
            painter, QPointF(x, (self.height() - cap_height(self._theme)) / 2), self._caps, self._theme
        )
        return caps_width(self._caps, self._theme) + self._gap()
