"""What stays at the bottom of a figure's pane while the figure scrolls: the days, and no half of a row."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.charts.studio import Drawn
from workbench.ui.theme import Theme


class Footer(QWidget):
    """Lies over the bottom of a pane `pane` high: the time axis of a timeline as long as it is further down.

    It covers the row that would be cut there, which comes into view as a whole.
    """

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._drawn: Drawn | None = None
        theme.lay_ground(self, "surface")
        self.hide()

    def lay(self, drawn: Drawn | None, top: float, pane: QRectF) -> None:
        """Take its place for a figure whose row of pixels `top` is the first that is seen in `pane`."""
        self._drawn = drawn
        height = self._height(drawn, top, pane.height()) if drawn else 0.0
        self.setGeometry(QRectF(pane.left(), pane.bottom() - height, pane.width(), height).toRect())
        self.setVisible(height > 0)
        self.update()

    def _height(self, drawn: Drawn, top: float, pane: float) -> float:
        bottom, axis = top + pane, self._axis(drawn, top + pane)
        if axis >= pane / 2:
            return 0.0
        edge = bottom - axis
        rows = [(hit.top / drawn.wish.scale, hit.height / drawn.wish.scale) for hit in drawn.hits]
        cut = [row for row, high in rows if row < edge < row + high]
        if any(row <= top for row in cut):  # a bar cut off at the axis would seem to stand on it
            return 0.0
        return bottom - min(cut, default=edge)

    def _axis(self, drawn: Drawn, bottom: float) -> float:
        """How high the time axis is, where there is one further down than `bottom`."""
        if drawn.axis is None:
            return 0.0
        start, end = (at / drawn.wish.scale for at in drawn.axis)
        return end - start if end > bottom else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the part of the image that is the time axis."""
        drawn = self._drawn
        if drawn is None or drawn.axis is None:
            return
        start, end = drawn.axis
        shown = drawn.image.size()
        width, high = shown.width() / drawn.wish.scale, (end - start) / drawn.wish.scale
        target = QRectF(0, self.height() - high, width, high)
        painter = QPainter(self)
        painter.drawImage(target, drawn.image, QRectF(0, start, shown.width(), end - start))
