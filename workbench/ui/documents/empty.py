"""A project without reports: the whole pane takes drops, and the ways in stand in the middle."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QWidget

from workbench.ui.icons import paint_icon
from workbench.ui.keyboard import caps
from workbench.ui.keycap import Caps
from workbench.ui.keys import label_of
from workbench.ui.lines import draw_words
from workbench.ui.panels import column, label, row, scrolled
from workbench.ui.theme import Theme

# How far inside the pane the edge of the place to drop things is drawn.
_EDGE = 28


class WayIn(QAbstractButton):
    """A wide button: an icon, what it does, what it takes, and its keys.

    `stepped` says that the keys are to go to the next way (1) or the one before (-1).
    """

    stepped = Signal(int)

    def __init__(self, action: QAction, about: str, icon: str, theme: Theme) -> None:
        super().__init__()
        self._theme, self._about, self._icon = theme, about, icon
        self.setText(label_of(action))
        self.setObjectName(f"way_{action.objectName()}")
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        line = row(self, 0, (theme.space(5), 0, theme.space(5), 0))
        line.addStretch(1)
        if not action.shortcut().isEmpty():
            line.addWidget(Caps(caps(action.shortcut()), theme))

    def sizeHint(self) -> QSize:
        """Room for two lines of words."""
        return QSize(self._theme.scaled(560), self._theme.scaled(70))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the mouse is over it."""
        self.update()
        super().enterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; ↑ and ↓ go to the neighbours."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif step is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw edge, icon and both lines."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("sunken" if self.underMouse() else "surface"))
        radius = theme.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        size, room = theme.scaled(20), theme.scaled(18)
        x = self.width() - room - size if theme.rtl else room
        icon = QRectF(x, (self.height() - size) / 2, size, size)
        paint_icon(painter, icon, self._icon, theme.colour("text"), theme.rtl)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        theme = self._theme
        lead, rest = theme.scaled(58), theme.scaled(100)
        strong, base = theme.line("strong"), theme.line("base")
        top = (self.height() - strong - base) / 2
        left, right = (rest, lead) if theme.rtl else (lead, rest)
        title = QRectF(left, top, self.width() - left - right, strong)
        painter.setFont(theme.font("strong", "strong"))
        painter.setPen(theme.colour("text"))
        draw_words(painter, title, self.text(), theme)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text2"))
        draw_words(painter, QRectF(title.left(), title.bottom(), title.width(), base), self._about, theme)


class EmptyPane(QWidget):
    """The page of a project that has no reports yet."""

    def __init__(self, theme: Theme, ways: Sequence[WayIn]) -> None:
        super().__init__()
        self._theme, self.ways = theme, ways
        self._over = False
        self.setObjectName("empty_documents")
        theme.lay_ground(self, "surface")
        room = theme.scaled(_EDGE) + theme.space(3)
        row(self, 0, (room, room, room, room)).addWidget(self._scrolled())
        self.setFocusProxy(ways[0])
        for at, way in enumerate(ways):
            way.stepped.connect(lambda step, at=at: self._step(at + step))

    def show_drag(self, over: bool) -> None:
        """Show that what is being dragged may be dropped here."""
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge of the place to drop things."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("accent" if self._over else "border_strong"), 2 if self._over else 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme.colour("accent_tint") if self._over else Qt.BrushStyle.NoBrush)
        room, radius = theme.scaled(_EDGE), theme.radius("drop_area")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(room, room, -room, -room), radius, radius)

    def _scrolled(self) -> QScrollArea:
        """The middle, to be scrolled where the window is low."""
        inside = QWidget()
        across = row(inside)
        across.addStretch(1)
        across.addWidget(self._middle())
        across.addStretch(1)
        area = scrolled(inside)
        for part in (area.viewport(), inside):
            part.setAutoFillBackground(False)
        return area

    def _step(self, to: int) -> None:
        """Give the keys to a way; the last is followed by the first."""
        self.ways[to % len(self.ways)].setFocus(Qt.FocusReason.TabFocusReason)

    def _middle(self) -> QWidget:
        theme = self._theme
        middle = QWidget()
        middle.setFixedWidth(theme.scaled(562))
        lines = column(middle, theme.space(3))
        lines.addStretch(1)
        lines.addWidget(label(self.tr("Bring in the first reports"), theme, "display", "strong"))
        lines.addWidget(
            label(self.tr("Drop files or folders here, or choose a way:"), theme, "strong", colour="text2")
        )
        lines.addSpacing(theme.space(4))
        for way in self.ways:
            lines.addWidget(way)
        lines.addSpacing(theme.space(4))
        for icon, words in self._promises():
            lines.addWidget(_promise(icon, words, theme))
        lines.addStretch(1)
        return middle

    def _promises(self) -> tuple[tuple[str, str], ...]:
        return (
            ("lock", self.tr("The project keeps its own copy; your files stay as they are.")),
            ("copy", self.tr("A text that is here already is not added twice.")),
            ("triangle-alert", self.tr("What cannot be read is listed, and why.")),
        )


class _Icon(QWidget):
    """An icon as a widget."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._name, self._theme = name, theme
        self.setFixedSize(theme.scaled(16), theme.scaled(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        rect, theme = QRectF(self.rect()), self._theme
        paint_icon(QPainter(self), rect, self._name, theme.colour("text2"), theme.rtl)


def _promise(icon: str, words: str, theme: Theme) -> QWidget:
    made = QWidget()
    line = row(made, theme.space(4))
    line.addWidget(_Icon(icon, theme))
    line.addWidget(label(words, theme, colour="text2"), 1)
    return made
