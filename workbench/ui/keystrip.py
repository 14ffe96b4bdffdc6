"""The strip at the bottom: the keys that work at the focus now, with what they do; a click does it too."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from workbench.ui.keycap import cap_height, caps_width, paint_caps
from workbench.ui.keys import Hint, Keys
from workbench.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class _Shown:
    """A hint, or None for a line between two panes' keys, and how much room it takes."""

    hint: Hint | None
    width: float


class KeyStrip(QWidget):
    """Shows `keys.at(focus)` from the leading side on, and `last` (all keys) at the other end.

    What no longer fits is left out: everything is in the menus and in the list of all keys too.
    """

    def __init__(self, keys: Keys, theme: Theme, last: Hint) -> None:
        super().__init__()
        self._keys, self._theme, self._last = keys, theme, last
        self._places: list[tuple[QRectF, Hint]] = []
        self.setFixedHeight(theme.size("key_strip"))
        self.setFont(theme.font("small"))
        theme.lay_ground(self, "header")
        keys.changed.connect(self.update)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Do what the keys under the mouse do."""
        hint = next((hint for rect, hint in self._places if rect.contains(event.position())), None)
        if hint is not None and hint.action is not None:
            hint.action.trigger()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above, the hints, and the last one at the far end."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawLine(0, 0, self.width(), 0)
        self._places = []
        end = self.width() - self._margin() - self._hint_width(self._last)
        self._paint_hint(painter, end, self._last)
        x: float = self._margin()
        for shown in self._shown():
            if x + shown.width > end - self._margin():
                break
            self._paint(painter, x, shown)
            x += shown.width + self._theme.space(5)

    def _shown(self) -> list[_Shown]:
        found: list[_Shown] = []
        pane: QWidget | None = None
        for hint in self._keys.at(QApplication.focusWidget()):
            if pane is not None and hint.pane is not pane:
                found.append(_Shown(None, 1))
            pane = hint.pane
            found.append(_Shown(hint, self._hint_width(hint)))
        return found

    def _paint(self, painter: QPainter, x: float, shown: _Shown) -> None:
        if shown.hint is not None:
            self._paint_hint(painter, x, shown.hint)
            return
        painter.setPen(QPen(self._theme.colour("border"), 1))
        at, high = self._mirrored(x, 1), self._theme.space(5)
        top = (self.height() - high) / 2
        painter.drawLine(QPointF(at, top), QPointF(at, top + high))

    def _paint_hint(self, painter: QPainter, x: float, hint: Hint) -> None:
        caps, words = caps_width(hint.caps, self._theme), self._words_width(hint)
        top = (self.height() - cap_height(self._theme)) / 2
        paint_caps(painter, QPointF(self._mirrored(x, caps), top), hint.caps, self._theme)
        at = self._mirrored(x + caps + self._gap(), words)
        painter.setPen(self._theme.colour("text2"))
        rect = QRectF(at, 0, words, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, hint.label)
        width = self._hint_width(hint)
        self._places.append((QRectF(self._mirrored(x, width), 0, width, self.height()), hint))

    def _mirrored(self, x: float, width: float) -> float:
        return self.width() - x - width if self._theme.rtl else x

    def _margin(self) -> int:
        return self._theme.scaled(14)

    def _gap(self) -> int:
        return self._theme.scaled(6)

    def _words_width(self, hint: Hint) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(hint.label) + 1

    def _hint_width(self, hint: Hint) -> float:
        return caps_width(hint.caps, self._theme) + self._gap() + self._words_width(hint)
