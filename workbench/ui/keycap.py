"""Keys as they are printed: a cap with one word, or with the letters of both layouts."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workbench.ui.theme import Theme


def caps_width(printed: Sequence[str], theme: Theme) -> float:
    """How wide the caps are side by side."""
    return sum(_width(cap, theme) for cap in printed) + theme.space(2) * max(0, len(printed) - 1)


def paint_caps(painter: QPainter, corner: QPointF, printed: Sequence[str], theme: Theme) -> None:
    """Draw caps side by side from their left top corner; their order follows the interface's direction."""
    x = corner.x()
    for cap in reversed(printed) if theme.rtl else printed:
        width = _width(cap, theme)
        _paint_cap(painter, QRectF(x, corner.y(), width, cap_height(theme)), cap, theme)
        x += width + theme.space(2)


def cap_height(theme: Theme) -> int:
    """How high a cap is."""
    return theme.scaled(20)


def _width(cap: str, theme: Theme) -> float:
    letters = cap.split(" ") if _is_both(cap) else [cap]
    words = sum(_metrics(letter, theme).horizontalAdvance(letter) for letter in letters)
    return max(theme.scaled(22), words + theme.scaled(12) + theme.scaled(4) * (len(letters) - 1))


def _is_both(cap: str) -> bool:
    return len(cap) > 2 and cap[1] == " "


def _metrics(letter: str, theme: Theme) -> QFontMetricsF:
    return QFontMetricsF(theme.font("micro", "strong", arabic=not letter.isascii()))


def _paint_cap(painter: QPainter, rect: QRectF, cap: str, theme: Theme) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = theme.radius("keycap")
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme.colour("border_strong"), 1))
    painter.setBrush(theme.colour("border_strong"))
    painter.drawRoundedRect(inner, radius, radius)
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(inner.adjusted(0, 0, 0, -1), radius, radius)
    painter.setPen(theme.colour("text"))
    _paint_letters(painter, inner.adjusted(0, 0, 0, -1), cap, theme)
    painter.restore()


def _paint_letters(painter: QPainter, rect: QRectF, cap: str, theme: Theme) -> None:
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if not _is_both(cap):
        painter.setFont(theme.font("micro", "strong", arabic=False))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, cap)
        return
    room = theme.scaled(6)
    for letter, side in zip(
        cap.split(" "), (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True
    ):
        arabic = not letter.isascii()
        painter.setFont(theme.font("micro", "text" if arabic else "number_in_text", arabic=arabic))
        painter.drawText(rect.adjusted(room, 0, -room, 0), side | Qt.AlignmentFlag.AlignVCenter, letter)


class Caps(QWidget):
    """Caps as a widget, for pages and lists of keys."""

    def __init__(self, printed: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._printed, self._theme = tuple(printed), theme
        self.setFixedSize(QSize(round(caps_width(printed, theme)) + 1, cap_height(theme)))
        self.setAccessibleName(" ".join(printed))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        paint_caps(QPainter(self), QPointF(0, 0), self._printed, self._theme)
