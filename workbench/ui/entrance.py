"""Wide buttons of the start page: an icon, words, and at the other end a remark or the keys."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from workbench.ui.button import Pressed
from workbench.ui.icons import paint_icon
from workbench.ui.keyboard import caps
from workbench.ui.keycap import cap_height, caps_width, paint_caps
from workbench.ui.keys import label_of
from workbench.ui.lines import Side, draw_words
from workbench.ui.theme import Theme


class Entrance(Pressed):
    """One way in, done by its action; the `primary` one is filled."""

    def __init__(
        self, action: QAction, icon: str, theme: Theme, beside: str = "", primary: bool = False
    ) -> None:
        super().__init__()
        self._theme, self._icon, self._beside, self._primary = theme, icon, beside, primary
        self._caps = caps(action.shortcut()) if not action.shortcut().isEmpty() else ()
        self.setObjectName(f"entrance-{action.objectName()}")
        self.setText(label_of(action))
        self.setAccessibleName(label_of(action))
        self.setAccessibleDescription(beside)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:
        """As wide as the column."""
        return QSize(self._theme.scaled(340), self._theme.scaled(48))

    def minimumSizeHint(self) -> QSize:
        """As wide as the words alone."""
        return QSize(self._theme.scaled(240), self._theme.scaled(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon and words from the leading side, the rest at the trailing one."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        room, size = theme.scaled(18), theme.scaled(17)
        rect = self._placed(room, size)
        icon = QRectF(rect.x(), (self.height() - size) / 2, size, size)
        paint_icon(painter, icon, self._icon, self._ink(), theme.rtl)
        painter.setPen(self._ink())
        painter.setFont(theme.font("strong", "strong" if self._primary else "text"))
        self._paint_words(painter, room + size + theme.scaled(13), self.text(), "leading")
        if self._caps:
            width = caps_width(self._caps, theme)
            x = self._placed(self.width() - room - width, width).x()
            paint_caps(painter, QPointF(x, (self.height() - cap_height(theme)) / 2), self._caps, theme)
        elif self._has_room(painter):
            painter.setFont(theme.font("small"))
            self._paint_words(painter, room, self._beside, "trailing")

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        over = self.isEnabled() and (self.underMouse() or self.isDown())
        if self._primary:
            ground = edge = "border_strong" if not self.isEnabled() else "accent_hover" if over else "accent"
        else:
            ground, edge = "sunken" if over else "surface", "border_strong"
        painter.setPen(QPen(theme.colour(edge), 1))
        painter.setBrush(theme.colour(ground))
        inner = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, theme.radius("control"), theme.radius("control"))

    def _ink(self) -> QColor:
        if self._primary:
            return self._theme.colour("on_accent")
        return self._theme.colour("text" if self.isEnabled() else "text3")

    def _has_room(self, painter: QPainter) -> bool:
        """Whether the remark stands clear of the words."""
        both = painter.fontMetrics().horizontalAdvance(self.text() + self._beside)
        return both + self._theme.scaled(80) < self.width()

    def _paint_words(self, painter: QPainter, x: float, words: str, side: Side) -> None:
        at_left = (side == "leading") != self._theme.rtl
        rect = QRectF(self.rect()).adjusted(x if at_left else 0, 0, 0 if at_left else -x, 0)
        draw_words(painter, rect, words, self._theme, side)

    def _placed(self, x: float, width: float) -> QRectF:
        """A stretch measured from the leading side."""
        return QRectF(self.width() - x - width if self._theme.rtl else x, 0, width, self.height())
