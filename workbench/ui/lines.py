"""Rows of lists and tables, painted from the leading side on: words in their own direction, icons, tags."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextOption

from workbench.text.bidi import Direction, direction
from workbench.ui.icons import paint_icon
from workbench.ui.theme import Theme, Weight

Side = Literal["leading", "trailing"]


def words_direction(text: str, theme: Theme) -> Direction:
    """The direction of words: their own, or the interface's where they have none."""
    return direction(text, Direction.RTL if theme.rtl else Direction.LTR)


def words_font(text: str, theme: Theme, role: str = "base", weight: Weight = "text") -> QFont:
    """The font of the script that words begin with."""
    return theme.font(role, weight, arabic=words_direction(text, theme) is Direction.RTL)


def draw_words(painter: QPainter, rect: QRectF, text: str, theme: Theme, side: Side = "leading") -> None:
    """Draw one line with the painter's font and pen; too long a one is cut at the end of its words."""
    cut = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    at_right = theme.rtl == (side == "leading")
    across = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(across | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    rtl = words_direction(text, theme) is Direction.RTL
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(rect, cut, option)


class RowPainter:
    """Sets things side by side into a row, each taking its width from what is left at the leading side."""

    def __init__(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        self._painter, self._rest, self._theme = painter, QRectF(rect), theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @property
    def left(self) -> float:
        """How many pixels are left."""
        return self._rest.width()

    def skip(self, width: float) -> None:
        """Leave room."""
        self._take(width)

    def icon(self, name: str, colour: str = "text2") -> None:
        """Draw an icon in a colour of the theme."""
        size = self._theme.scaled(15)
        rect = self._middle(self._take(size), size)
        paint_icon(self._painter, rect, name, self._theme.colour(colour), self._theme.rtl)
        self.skip(self._theme.space(3))

    def words(self, text: str, colour: str = "text", role: str = "base", weight: Weight = "text",
              keep: float = 0) -> None:  # fmt: skip
        """Draw words; they leave at least `keep` pixels to what follows."""
        font = words_font(text, self._theme, role, weight)
        # A pixel more than measured, or the last letter is taken for one too many.
        width = min(QFontMetricsF(font).horizontalAdvance(text) + 1, max(0.0, self.left - keep))
        self._painter.setFont(font)
        self._painter.setPen(self._theme.colour(colour))
        draw_words(self._painter, self._take(width), text, self._theme)
        self.skip(self._theme.space(3))

    def tag(self, text: str, colour: str = "warn", ground: str = "warn_tint") -> None:
        """Draw a tag as wide as its words, if there is room for it."""
        width = tag_width(text, self._theme)
        if not text or width > self.left:
            return
        rect = self._middle(self._take(width), self._theme.line("small") + self._theme.space(1))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.colour(ground))
        radius = self._theme.radius("control")
        self._painter.drawRoundedRect(rect, radius, radius)
        self._painter.setFont(words_font(text, self._theme, "small"))
        self._painter.setPen(self._theme.colour(colour))
        side = self._theme.scaled(7)
        draw_words(self._painter, rect.adjusted(side, 0, -side + 1, 0), text, self._theme)
        self.skip(self._theme.space(3))

    def _take(self, width: float) -> QRectF:
        rest, width = self._rest, min(width, self._rest.width())
        taken = QRectF(
            rest.right() - width if self._theme.rtl else rest.left(), rest.top(), width, rest.height()
        )
        self._rest = rest.adjusted(0, 0, -width, 0) if self._theme.rtl else rest.adjusted(width, 0, 0, 0)
        return taken

    def _middle(self, rect: QRectF, height: float) -> QRectF:
        return QRectF(rect.x(), rect.y() + (rect.height() - height) / 2, rect.width(), height)


def tag_width(text: str, theme: Theme) -> float:
    """How wide a tag of these words is."""
    return QFontMetricsF(words_font(text, theme, "small")).horizontalAdvance(text) + 2 * theme.scaled(7)


def draw_row_ground(
    painter: QPainter, rect: QRectF, theme: Theme, selected: bool, first: bool = False
) -> None:
    """Draw the ground of a cell: the selection with a bar at the row's leading edge, and the line below."""
    if selected:
        painter.fillRect(rect, theme.colour("selection"))
    if selected and first:
        width = theme.scaled(3)
        left = rect.right() - width if theme.rtl else rect.left()
        painter.fillRect(QRectF(left, rect.top(), width, rect.height()), theme.colour("accent"))
    painter.setPen(QPen(theme.colour("border"), 1))
    painter.drawLine(QPointF(rect.left(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5))
