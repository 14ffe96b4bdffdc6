"""Rows of lists and tables, painted from the leading side on: words in their own direction, icons, tags.

Hundreds of these are drawn for one look at a list, while an import wants the interpreter too: what a text is
set in and how wide it is are remembered.
"""

import re
from functools import cache, lru_cache
from typing import Literal

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextOption

from workbench.text.bidi import Direction, direction
from workbench.ui.icons import paint_icon
from workbench.ui.theme import Theme, Weight

Side = Literal["leading", "trailing"]
# More than all the rows that are seen at once.
_REMEMBERED = 4096
_BEGUN_NUMBER = re.compile(r"\d[\d.,٫٬]*$")
_GOES_ON = re.compile(r"[.,٫٬]?\d")


@lru_cache(_REMEMBERED)
def words_direction(text: str, theme: Theme) -> Direction:
    """The direction of words: their own, or the interface's where they have none."""
    return direction(text, Direction.RTL if theme.rtl else Direction.LTR)


def words_font(text: str, theme: Theme, role: str = "base", weight: Weight = "text") -> QFont:
    """The font of the script that words begin with."""
    return _font(theme, role, weight, words_direction(text, theme) is Direction.RTL)


@lru_cache(_REMEMBERED)
def words_width(text: str, theme: Theme, role: str = "base", weight: Weight = "text") -> float:
    """How wide words are, and a pixel: with less their last letter is taken for one too many."""
    return QFontMetricsF(words_font(text, theme, role, weight)).horizontalAdvance(text) + 1


def draw_words(painter: QPainter, rect: QRectF, text: str, theme: Theme, side: Side = "leading") -> None:
    """Draw one line with the painter's font and pen; too long a one is cut at the end of its words."""
    cut = cut_to(text, rect.width(), QFontMetricsF(painter.font()))
    painter.drawText(rect, cut, _option(words_direction(text, theme), theme.rtl == (side == "leading")))


def cut_to(text: str, room: float, letters: QFontMetricsF) -> str:
    """As much of a line as has room, with «…» where it goes on; never a part of a number."""
    cut = letters.elidedText(text, Qt.TextElideMode.ElideRight, room)
    end = len(cut.removesuffix("…"))
    if end == len(cut):
        return cut
    # A letter that has lost its neighbour is wider; what does not fit loses its beginning when it is drawn.
    while end and letters.horizontalAdvance(_ended(text, end)) > room:
        end -= 1
    return _ended(text, end)


def _ended(text: str, end: int) -> str:
    return text[: whole_numbers(text, end)].rstrip() + "…"


def whole_numbers(text: str, end: int) -> int:
    """Where a line may be cut, at `end` or before the number that would be cut there: 30 is not «3…»."""
    begun = _BEGUN_NUMBER.search(text[:end])
    return begun.start() if begun and _GOES_ON.match(text, end) else end


@lru_cache(64)
def _font(theme: Theme, role: str, weight: Weight, arabic: bool) -> QFont:
    return theme.font(role, weight, arabic)


@cache
def _option(way: Direction, at_right: bool) -> QTextOption:
    across = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(across | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    rtl = way is Direction.RTL
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


class RowPainter:
    """Sets things side by side into a row, each taking its width from what is left at the leading side."""

    __slots__ = ("_high", "_left", "_painter", "_right", "_theme", "_top")

    def __init__(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        self._painter, self._theme = painter, theme
        self._left, self._right = rect.left(), rect.right()
        self._top, self._high = rect.top(), rect.height()

    @property
    def left(self) -> float:
        """How many pixels are left."""
        return self._right - self._left

    def skip(self, width: float) -> None:
        """Leave room."""
        width = min(width, self.left)
        if self._theme.rtl:
            self._right -= width
        else:
            self._left += width

    def icon(self, name: str, colour: str = "text2") -> None:
        """Draw an icon in a colour of the theme."""
        size = self._theme.scaled(15)
        paint_icon(self._painter, self._take(size, size), name, self._theme.colour(colour), self._theme.rtl)
        self.skip(self._theme.space(3))

    def words(
        self,
        text: str,
        colour: str = "text",
        role: str = "base",
        weight: Weight = "text",
        keep: float = 0,
    ) -> None:
        """Draw words; they leave at least `keep` pixels to what follows."""
        theme, painter = self._theme, self._painter
        width, room = words_width(text, theme, role, weight), max(0.0, self.left - keep)
        painter.setFont(words_font(text, theme, role, weight))
        painter.setPen(theme.colour(colour))
        if width <= room:
            rect = self._take(width, self._high)
            painter.drawText(rect, text, _option(words_direction(text, theme), theme.rtl))
        else:
            draw_words(painter, self._take(room, self._high), text, theme)
        self.skip(theme.space(3))

    def tag(self, text: str, colour: str = "warn", ground: str = "warn_tint") -> None:
        """Draw a tag as wide as its words, if there is room for it."""
        theme, painter, width = self._theme, self._painter, tag_width(text, self._theme)
        if not text or width > self.left:
            return
        rect = self._take(width, theme.line("small") + theme.space(1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        radius = theme.radius("control")
        painter.drawRoundedRect(rect, radius, radius)
        painter.setFont(words_font(text, theme, "small"))
        painter.setPen(theme.colour(colour))
        side = theme.scaled(7)
        draw_words(painter, rect.adjusted(side, 0, -side + 1, 0), text, theme)
        self.skip(theme.space(3))

    def _take(self, width: float, height: float) -> QRectF:
        """A rectangle at the leading side, in the middle of the row's height."""
        width = min(width, self.left)
        left = self._right - width if self._theme.rtl else self._left
        self.skip(width)
        return QRectF(left, self._top + (self._high - height) / 2, width, height)


def tag_width(text: str, theme: Theme) -> float:
    """How wide a tag of these words is."""
    return words_width(text, theme, "small") + 2 * theme.scaled(7)


def draw_row_ground(
    painter: QPainter, rect: QRectF, theme: Theme, selected: bool, first: bool = False
) -> None:
    """Draw the ground of a cell: the selection with a bar at the row's leading edge, and the line below."""
    if selected:
        draw_selection(painter, rect, theme, first)
    bottom = rect.bottom() - 0.5
    painter.setPen(theme.colour("border"))
    painter.drawLine(QLineF(rect.left(), bottom, rect.right(), bottom))


def draw_selection(painter: QPainter, rect: QRectF, theme: Theme, first: bool) -> None:
    """Draw the ground of a selected cell; the first of a row has a bar at its leading edge."""
    painter.fillRect(rect, theme.colour("selection"))
    if first:
        width = theme.scaled(3)
        left = rect.right() - width if theme.rtl else rect.left()
        painter.fillRect(QRectF(left, rect.top(), width, rect.height()), theme.colour("accent"))
