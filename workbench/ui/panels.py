"""The parts that pages are made of: labels, lay-outs, panels with edges, bars, tags."""

from typing import Literal, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from workbench.ui.icons import paint_icon
from workbench.ui.theme import Theme, Weight

Edge = Literal["top", "bottom", "leading", "trailing", "all"]
Margins = tuple[int, int, int, int]
Layout = TypeVar("Layout", bound=QBoxLayout)


def label(
    text: str,
    theme: Theme,
    role: str = "base",
    weight: Weight = "text",
    colour: str = "text",
    arabic: bool | None = None,
) -> QLabel:
    """A label of plain text; what a document says never becomes mark-up."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(role, weight, arabic))
    made.setAlignment(leading(theme) | Qt.AlignmentFlag.AlignVCenter)
    theme.tint_text(made, colour)
    return made


def leading(theme: Theme) -> Qt.AlignmentFlag:
    """The side at which lines of the interface start, whatever the text's own direction is."""
    side = Qt.AlignmentFlag.AlignRight if theme.rtl else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def column(parent: QWidget, spacing: int = 0, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Lay out a widget's parts below each other; margins from the left, top, right, bottom."""
    return _laid(QVBoxLayout(parent), spacing, margins)


def row(parent: QWidget, spacing: int = 0, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Lay out a widget's parts beside each other."""
    return _laid(QHBoxLayout(parent), spacing, margins)


def _laid(layout: Layout, spacing: int, margins: Margins) -> Layout:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    return layout


def scrolled(widget: QWidget) -> QScrollArea:
    """A widget that is scrolled where there is too little room for it, and takes all there is."""
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(widget)
    return area


class Panel(QWidget):
    """A ground in a colour of the theme with lines at some of its edges."""

    def __init__(self, theme: Theme, ground: str = "surface", edge: Edge | None = None) -> None:
        super().__init__()
        self._theme, self._edge = theme, edge
        theme.lay_ground(self, ground)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edges."""
        if self._edge is None:
            return
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        right, bottom = self.width() - 1, self.height() - 1
        at_left = (self._edge == "leading") != self._theme.rtl
        match self._edge:
            case "top":
                painter.drawLine(0, 0, right, 0)
            case "bottom":
                painter.drawLine(0, bottom, right, bottom)
            case "leading" | "trailing":
                x = 0 if at_left else right
                painter.drawLine(x, 0, x, bottom)
            case "all":
                painter.drawRect(0, 0, right, bottom)


class Bar(Panel):
    """The bar over a pane: a strong title, quieter words beside it, and buttons at the other end."""

    def __init__(self, theme: Theme, title: str = "", beside: str = "") -> None:
        super().__init__(theme, "header", "bottom")
        self.setFixedHeight(theme.size("bar"))
        self.title = label(title, theme, "strong", "strong")
        self.beside = label(beside, theme, "base", colour="text2")
        self.line = row(self, theme.space(3), (theme.scaled(14), 0, theme.scaled(14), 0))
        self.line.addWidget(self.title)
        self.line.addWidget(self.beside)
        self.line.addStretch(1)


class Tag(QLabel):
    """A few words on a tint, such as a doubt (`warn`) or a failure (`error`); without one if it is empty."""

    def __init__(
        self, text: str, theme: Theme, colour: str = "warn", ground: str = "warn_tint", icon: str = ""
    ) -> None:
        super().__init__(text)
        self._theme, self._colour, self._ground, self._icon = theme, colour, ground, icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font("small"))
        theme.tint_text(self, colour)
        side, lead = theme.scaled(7), theme.scaled(24) if icon else theme.scaled(7)
        left, right = (side, lead) if theme.rtl else (lead, side)
        self.setContentsMargins(left, theme.scaled(1), right, theme.scaled(1))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def dress(self, colour: str, icon: str) -> None:
        """Take another colour and another icon, if it has one at all."""
        self._colour, self._icon = colour, icon
        self._theme.tint_text(self, colour)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the icon under the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(self._ground))
            radius = self._theme.radius("control")
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._icon:
            size, room = self._theme.scaled(13), self._theme.scaled(7)
            x = self.width() - room - size if self._theme.rtl else room
            rect = QRectF(x, (self.height() - size) / 2, size, size)
            paint_icon(painter, rect, self._icon, self._theme.colour(self._colour), self._theme.rtl)
        painter.end()
        super().paintEvent(event)
