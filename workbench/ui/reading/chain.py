"""Who says it, from the holder to the page: boxes with arrows between them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.model import Claim
from workbench.terms import term
from workbench.ui.icons import paint_icon
from workbench.ui.lines import draw_words, words_font
from workbench.ui.reading.marks import tellers
from workbench.ui.reading.parts import arrows
from workbench.ui.theme import Theme

_ARROW = 13


class Chain(QWidget):
    """The last box is the report itself. Where there is no room the boxes go on in the next line; with
    `one_line` the names are cut instead."""

    def __init__(self, theme: Theme, one_line: bool = False) -> None:
        super().__init__()
        self._theme, self._one_line = theme, one_line
        self._names: Sequence[str] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_claim(self, claim: Claim) -> None:
        """Show who says a claim."""
        own = term("this_report", self._theme.lang)
        self._names = [*(teller.name for teller in tellers(claim)), own]
        self.setAccessibleName(arrows(self._names, self._theme))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As much as one line takes."""
        return QSize(self._theme.scaled(200), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """How high the lines are."""
        boxes = self._boxes(width)
        return round(boxes[-1].bottom()) + 1 if boxes else self._height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw boxes and arrows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = self._boxes(self.width())
        for at, (box, name) in enumerate(zip(boxes, self._names, strict=True)):
            box = self._mirrored(box)
            self._paint_box(painter, box, name, own=at == len(boxes) - 1)
            if at < len(boxes) - 1:
                self._paint_arrow(painter, box)

    def _paint_box(self, painter: QPainter, box: QRectF, name: str, own: bool) -> None:
        theme = self._theme
        style = Qt.PenStyle.DashLine if own else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.colour("border_strong") if own else theme.kind("holder"), 1.3, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = theme.radius("control")
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        painter.setFont(self._font(name))
        painter.setPen(theme.colour("text2" if own else "text"))
        side = theme.space(3)
        draw_words(painter, box.adjusted(side, 0, -side + 1, 0), name, theme)

    def _paint_arrow(self, painter: QPainter, box: QRectF) -> None:
        theme, size = self._theme, self._theme.scaled(_ARROW)
        gap = theme.space(2)
        x = box.left() - gap - size if theme.rtl else box.right() + gap
        rect = QRectF(x, box.center().y() - size / 2, size, size)
        paint_icon(painter, rect, "arrow-right", theme.colour("text3"), theme.rtl)

    def _boxes(self, width: int) -> list[QRectF]:
        """The boxes as in a line from the left."""
        theme, boxes = self._theme, list[QRectF]()
        between = theme.scaled(_ARROW) + 2 * theme.space(2)
        x, y = 0.0, 0.0
        for wide in self._widths(float(max(width, 1)), between):
            if boxes and x + wide > width + 1 and not self._one_line:
                x, y = 0.0, y + self._height() + theme.space(2)
            boxes.append(QRectF(x, y, wide, self._height()))
            x += wide + between
        return boxes

    def _widths(self, width: float, between: float) -> list[float]:
        side = 2 * self._theme.space(3) + 2
        wanted = [QFontMetricsF(self._font(name)).horizontalAdvance(name) + side for name in self._names]
        if self._one_line:
            room = width - between * (len(wanted) - 1)
            # The report itself is named in full; the others share what is left.
            left = max(0.0, room - wanted[-1]) if wanted else 0.0
            shrunk = min(1.0, left / max(1.0, sum(wanted[:-1])))
            return [wide * shrunk for wide in wanted[:-1]] + wanted[-1:]
        return [min(wide, width - between) for wide in wanted]

    def _mirrored(self, box: QRectF) -> QRectF:
        if not self._theme.rtl:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

    def _height(self) -> int:
        return self._theme.line() + self._theme.space(2)

    def _font(self, name: str) -> QFont:
        return words_font(name, self._theme)
