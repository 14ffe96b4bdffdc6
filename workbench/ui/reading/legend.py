"""What the marks mean: each kind's name, marked as its words are."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workbench.model import Kind
from workbench.terms import term
from workbench.ui.panels import Panel
from workbench.ui.reading.marks import Cue
from workbench.ui.reading.strokes import INTERFACE, Strokes
from workbench.ui.theme import Theme, Weight


class Legend(Panel):
    """One line; what has no room in a narrow pane is left out from the end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "header", "top")
        self._strokes = Strokes(theme, INTERFACE)
        kinds = {kind.value for kind in Kind}
        shown = (cue for cue in Cue if cue is Cue.HOLDER or cue.value in kinds)
        self._names = {cue: self._name(cue) for cue in shown}
        self.setFixedHeight(theme.size("bar") - theme.space(2))
        self.setAccessibleName(term("comma", theme.lang).join(self._names.values()))

    def sizeHint(self) -> QSize:
        """As high as a bar."""
        return QSize(0, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names from the leading side on."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        x = float(theme.space(5))
        for cue, name in self._names.items():
            weight: Weight = "number_in_text" if cue is Cue.NUMBER else "text"
            painter.setFont(theme.font("small", weight))
            width = QFontMetricsF(painter.font()).horizontalAdvance(name)
            if x + width > self.width():
                return
            left = self.width() - x - width if theme.rtl else x
            self._paint(painter, cue, name, left, width)
            x += width + theme.space(5)

    def _paint(self, painter: QPainter, cue: Cue, name: str, left: float, width: float) -> None:
        theme, metrics = self._theme, QFontMetricsF(painter.font())
        baseline = self.height() / 2 + metrics.ascent() / 2 - metrics.descent() / 2
        pad, high = theme.space(2), theme.line("small") + theme.space(2)
        box = QRectF(left - pad, (self.height() - high) / 2, width + 2 * pad, high)
        if cue is Cue.NUMBER:
            self._strokes.lay(painter, box, theme.tint(cue.value))
        elif cue is Cue.HOLDER:
            self._strokes.draw_box(painter, cue, box)
        else:
            self._strokes.draw_line(painter, cue, left, left + width, baseline)
        painter.setPen(theme.colour("text2"))
        painter.drawText(QRectF(left, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, name)

    def _name(self, cue: Cue) -> str:
        own = {Cue.HOLDER: self.tr("Holder"), Cue.EVENT: self.tr("Event")}
        return own.get(cue) or term(f"kind.{cue.value}", self._theme.lang)
