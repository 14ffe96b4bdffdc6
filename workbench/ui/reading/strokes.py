"""How marks are drawn: one way for each cue, so that kinds can be told apart without their colours."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from workbench.text.bidi import Direction
from workbench.ui.reading.marks import Cue
from workbench.ui.reading.rectangles import Measured, Stretch
from workbench.ui.theme import Theme

# All figures are pixels at 100 %.
_BESIDE, _NEXT_LEVEL = 2.0, 3.5
_HOLDER, _HOLDER_SELECTED, _NUMBER_SELECTED = 1.3, 2.0, 1.6
_HIT, _HIT_REACHED = 1.0, 2.6

# Width of the pen, and its dashes in widths of it.
_LINES: dict[Cue, tuple[float, tuple[float, ...]]] = {
    Cue.PERSON: (1.4, ()),
    Cue.ORGANISATION: (1.2, ()),
    Cue.GROUP: (3.0, ()),
    Cue.PLACE: (2.4, (0.01, 1.9)),
    Cue.FACILITY: (1.6, (6, 2, 1, 2)),
    Cue.WEAPON: (1.3, ()),
    Cue.DATE: (1.6, (4, 2)),
    Cue.EVENT: (1.3, ()),
}


@dataclass(frozen=True, slots=True)
class Reach:
    """How far letters of a size reach from their baseline: grounds up and down, lines under them."""

    above: float
    below: float
    under: float


# A line nearer to the baseline would cut the dots of ي.
ARABIC = Reach(above=21.0, below=13.5, under=10.5)
LATIN = Reach(above=17.5, below=7.0, under=5.0)
INTERFACE = Reach(above=14.0, below=7.0, under=5.0)


class Strokes:
    """The pens of one theme. Words are given by their left and right ends and their baseline."""

    def __init__(self, theme: Theme, reach: Reach = ARABIC) -> None:
        self._theme = theme
        self._scale = theme.text_size / 100
        self._reach = reach
        self._pens = {cue: self._pen(cue, *line) for cue, line in _LINES.items()}

    def ground(self, painter: QPainter, words: Measured, colour: QColor) -> None:
        """Lay a ground under words."""
        for part in words.stretches:
            self.lay(painter, self._box(part), colour)

    def lay(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        """Lay a ground into a box."""
        radius = self._theme.radius("mark")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, radius, radius)

    def outline(
        self, painter: QPainter, cue: Cue, words: Measured, way: Direction, selected: bool = False
    ) -> None:
        """Draw the box of a holder, or of a number of the selected claim; open where the line breaks."""
        for part in words.stretches:
            self.draw_box(painter, cue, self._box(part), selected, *_open(words, part, way))

    def frame(self, painter: QPainter, words: Measured, way: Direction, reached: bool) -> None:
        """Draw the box of words that were searched for; a thick one around those that are at hand."""
        width = _HIT_REACHED if reached else _HIT
        painter.setPen(QPen(self._theme.colour("accent"), width * self._scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for part in words.stretches:
            radius = self._theme.radius("mark")
            painter.drawPath(_outline(self._box(part), radius, *_open(words, part, way)))

    def draw_box(
        self,
        painter: QPainter,
        cue: Cue,
        box: QRectF,
        selected: bool = False,
        open_left: bool = False,
        open_right: bool = False,
    ) -> None:
        """Draw the sides of a box that are not open."""
        width = _NUMBER_SELECTED if cue is Cue.NUMBER else _HOLDER_SELECTED if selected else _HOLDER
        painter.setPen(QPen(self._theme.kind(cue.value), width * self._scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_outline(box, self._theme.radius("control"), open_left, open_right))

    def underline(self, painter: QPainter, cue: Cue, words: Measured, level: int = 0) -> None:
        """Draw the line of a cue under words; each level lies lower."""
        for part in words.stretches:
            self.draw_line(painter, cue, part.left, part.right, part.baseline, level)

    def draw_line(
        self, painter: QPainter, cue: Cue, left: float, right: float, baseline: float, level: int = 0
    ) -> None:
        """Draw the line of a cue between two places."""
        painter.setPen(self._pens[cue])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        y = baseline + (self._reach.under + level * _NEXT_LEVEL) * self._scale
        match cue:
            case Cue.ORGANISATION:
                gap = 1.4 * self._scale
                painter.drawLines(
                    [QLineF(left, y - gap, right, y - gap), QLineF(left, y + gap, right, y + gap)]
                )
            case Cue.WEAPON:
                painter.drawPath(self._wave(left, right, y))
            case Cue.EVENT:
                end = 4 * self._scale
                painter.drawPolyline(
                    [QPointF(left, y - end), QPointF(left, y), QPointF(right, y), QPointF(right, y - end)]
                )
            case _:
                painter.drawLine(QLineF(left, y, right, y))

    def _box(self, part: Stretch) -> QRectF:
        """The ground of words: as high as their letters reach, a little wider."""
        reach = self._reach
        beside, above, below = (length * self._scale for length in (_BESIDE, reach.above, reach.below))
        width = part.right - part.left + 2 * beside
        return QRectF(part.left - beside, part.baseline - above, width, above + below)

    def _pen(self, cue: Cue, width: float, dashes: tuple[float, ...]) -> QPen:
        pen = QPen(self._theme.kind(cue.value), width * self._scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if cue is Cue.PLACE else Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern(dashes)
        return pen

    def _wave(self, left: float, right: float, y: float) -> QPainterPath:
        step, height = 3 * self._scale, 3 * self._scale
        path = QPainterPath(QPointF(left, y))
        up = True
        while left < right:
            middle, left = left + step / 2, left + step
            path.quadTo(QPointF(middle, y - height if up else y + height), QPointF(min(left, right), y))
            up = not up
        return path


def _open(words: Measured, part: Stretch, way: Direction) -> tuple[bool, bool]:
    """Whether a box is open at its left and at its right, where its words go on in another line."""
    before, after = words.goes_on(part)
    return (after, before) if way is Direction.RTL else (before, after)


def _outline(box: QRectF, radius: float, open_left: bool, open_right: bool) -> QPainterPath:
    """A rounded box without the sides at which its words go on in another line."""
    path = QPainterPath()
    if not open_left and not open_right:
        path.addRoundedRect(box, radius, radius)
        return path
    for y in (box.top(), box.bottom()):
        inward = radius if y == box.top() else -radius
        if open_left:
            path.moveTo(box.left(), y)
        else:
            path.moveTo(box.left(), y + inward)
            path.quadTo(QPointF(box.left(), y), QPointF(box.left() + radius, y))
        if open_right:
            path.lineTo(box.right(), y)
        else:
            path.lineTo(box.right() - radius, y)
            path.quadTo(QPointF(box.right(), y), QPointF(box.right(), y + inward))
    for x, open_side in ((box.left(), open_left), (box.right(), open_right)):
        if not open_side:
            path.moveTo(x, box.top() + radius)
            path.lineTo(x, box.bottom() - radius)
    return path
