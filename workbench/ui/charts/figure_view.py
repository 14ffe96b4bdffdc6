"""A figure on the screen: the image as it was drawn, and on it the mark that is chosen."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from workbench.chart.figure import Figure, Mark
from workbench.chart.spec import FigureKind
from workbench.ui.charts.footer import Footer
from workbench.ui.charts.studio import Drawn
from workbench.ui.panels import Tag
from workbench.ui.theme import Theme


class Canvas(QWidget):
    """The image with its marks; arrow keys go from mark to mark, as they are seen.

    `chosen` carries the number of a mark, `shown` says that there is another drawing. `focused` says that the
    keys go here now, `entered` that the claims behind the mark are wanted, `beside` that another figure is (1
    the next, -1 the one before), `left` that the list of figures is.
    """

    chosen = Signal(int)
    shown = Signal()
    focused = Signal()
    entered = Signal()
    beside = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.drawn: Drawn | None = None
        self.mark: int | None = None
        self.active = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedSize(self.sizeHint())
        theme.lay_ground(self, "surface")

    # ---------------------------------------------------------------- what is shown

    def show_drawn(self, drawn: Drawn) -> None:
        """Show a figure; what was chosen before stays chosen, if it is still there."""
        shown, chosen = self.figure, self.mark
        before = None if shown is None or chosen is None else _identities(shown)[chosen]
        self.drawn = drawn
        after = [] if before is None else _identities(drawn.figure)
        self.mark = after.index(before) if before in after else None
        self.setAccessibleName(drawn.figure.title)
        self.setFixedSize(self.sizeHint())
        self._say()
        self.update()
        self.shown.emit()

    def choose(self, mark: int | None) -> None:
        """Choose a mark by its number."""
        if mark == self.mark:
            return
        self.mark = mark
        self._say()
        self.update()
        if mark is not None:
            self.chosen.emit(mark)

    def set_active(self, active: bool) -> None:
        """Show the mark that is chosen here, or leave that to another figure."""
        self.active = active
        self.update()

    @property
    def figure(self) -> Figure | None:
        """The figure that is shown."""
        return self.drawn.figure if self.drawn else None

    def rect_of(self, mark: int) -> QRectF:
        """Where a mark is, in logical pixels of this widget."""
        if self.drawn is None:
            return QRectF()
        hit, scale = self.drawn.hits[mark], self.drawn.wish.scale
        return QRectF(hit.left / scale, hit.top / scale, hit.width / scale, hit.height / scale)

    def sizeHint(self) -> QSize:
        """As large as the image."""
        if self.drawn is None:
            return QSize(self._theme.scaled(320), self._theme.size("bar"))
        return self.drawn.image.deviceIndependentSize().toSize()

    def _say(self) -> None:
        marks: tuple[Mark, ...] = self.drawn.figure.marks if self.drawn else ()
        self.setAccessibleDescription("" if self.mark is None else marks[self.mark].spoken)
        # A screen reader does not look again by itself.
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # ---------------------------------------------------------------- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → Home End choose, ↑ and ↓ change the figure, Enter goes to the claims, Esc back to the list."""
        step = self._step(Qt.Key(event.key()))
        match Qt.Key(event.key()):
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._go(step)
            case Qt.Key.Key_Home:
                self._go(-self._many)
            case Qt.Key.Key_End:
                self._go(self._many)
            case Qt.Key.Key_Up:
                self.beside.emit(-1)
            case Qt.Key.Key_Down:
                self.beside.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> int:
        """Time always runs to the right; rows follow the direction of the figure's language."""
        if key not in (Qt.Key.Key_Left, Qt.Key.Key_Right) or self.drawn is None:
            return 0
        figure = self.drawn.figure
        onwards = Qt.Key.Key_Right
        if figure.kind is FigureKind.HOLDERS and figure.lang == "ar":
            onwards = Qt.Key.Key_Left
        return 1 if key == onwards else -1

    def _go(self, step: int) -> None:
        if self._many:
            self.choose(0 if self.mark is None else min(max(self.mark + step, 0), self._many - 1))

    @property
    def _many(self) -> int:
        """How many marks there are."""
        return len(self.drawn.figure.marks) if self.drawn else 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked."""
        mark = self.mark_at(event.position())
        if mark is not None:
            self.choose(mark)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the claims behind what is clicked twice."""
        if self.mark_at(event.position()) is not None:
            self.entered.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked, and say what it is when the pointer rests on it."""
        mark = self.mark_at(event.position())
        over = None if mark is None or self.figure is None else self.figure.marks[mark]
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.setToolTip(over.spoken if over else "")

    def mark_at(self, place: QPointF) -> int | None:
        """The mark at a place of this widget; of several the smallest."""
        hits = range(len(self.drawn.hits) if self.drawn else 0)
        found = [mark for mark in hits if self.rect_of(mark).contains(place)]
        return min(found, key=self._area, default=None)

    def _area(self, mark: int) -> float:
        rect = self.rect_of(mark)
        return rect.width() * rect.height()

    # ---------------------------------------------------------------- painting

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first mark when there is none yet."""
        super().focusInEvent(event)
        self.focused.emit()
        if self.mark is None:
            self._go(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys no longer go here."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the image, and a frame on a tint around the chosen mark."""
        painter = QPainter(self)
        if self.drawn is None:
            return
        painter.drawImage(QPointF(0, 0), self.drawn.image)
        if self.mark is None or not self.active:
            return
        rect = self.rect_of(self.mark)  # not a pixel more: the words of the next row begin there
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = self._theme.colour("accent")
        # The image is under the tint: it must shine through.
        tint.setAlphaF(0.13)
        painter.setBrush(tint)
        edge = self._theme.colour("focus" if self.hasFocus() else "accent")
        painter.setPen(QPen(edge, self._theme.size("focus_ring")))
        radius = self._theme.radius("mark")
        painter.drawRoundedRect(rect, radius, radius)


def _identities(figure: Figure) -> list[tuple[object, ...]]:
    """What each mark is known by, whatever is decided of its counts: its days, or its one count."""
    if figure.kind is FigureKind.TIMELINE:
        return [(mark.rows[0].outcome, mark.first, mark.last, mark.cue) for mark in figure.marks]
    return [(mark.rows[0].claim, mark.rows[0].words) for mark in figure.marks]


class FigureView(QScrollArea):
    """A figure that scrolls where it is higher than its pane; `resized` says that it may be drawn anew."""

    resized = Signal()

    def __init__(self, theme: Theme, name: str, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.canvas = Canvas(theme)
        # Until it is drawn.
        self.canvas.setAccessibleName(title)
        self.canvas.setObjectName(f"figure_{name}")
        self.setWidget(self.canvas)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # In the other order it would be the canvas that takes no focus: policies are handed on to the proxy.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.canvas)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.lay_ground(self.viewport(), "surface")
        self.canvas.chosen.connect(self._reveal)
        self.footer = Footer(self, theme)
        self.canvas.shown.connect(self._lay_footer)
        self.verticalScrollBar().valueChanged.connect(self._lay_footer)
        self.waiting = Tag(self.tr("Drawing…"), theme, "text2", "sunken", "")
        self.waiting.setParent(self)
        self.waiting.hide()

    def show_waiting(self, waiting: bool) -> None:
        """Say over the figure that it is being drawn, or take that away."""
        if waiting:
            self.waiting.adjustSize()
            self.waiting.move((self.width() - self.waiting.width()) // 2, self._theme.space(4))
            self.waiting.raise_()
        self.waiting.setVisible(waiting)

    @property
    def room(self) -> int:
        """How wide a figure may be, in logical pixels: with a scroll bar beside it, too."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another drawing when the width changes."""
        super().resizeEvent(event)
        if self.canvas.drawn is None:
            # The ring of the focus goes round the whole pane, and not round a corner of it.
            self.canvas.setFixedSize(event.size())
        self._lay_footer()
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def event(self, event: QEvent) -> bool:
        """Ask for another drawing on another screen, too."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()
        return super().event(event)

    def _reveal(self, mark: int) -> None:
        """Bring a mark into view, above what lies over the bottom of the pane."""
        middle = self.canvas.rect_of(mark)
        room = round(middle.height() / 2) + 16
        drawn = self.canvas.drawn
        if drawn and drawn.axis:
            room += round((drawn.axis[1] - drawn.axis[0]) / drawn.wish.scale)
        self.ensureVisible(round(middle.center().x()), round(middle.center().y()), 0, room)

    def _lay_footer(self) -> None:
        top = self.verticalScrollBar().value()
        self.footer.lay(self.canvas.drawn, top, QRectF(self.viewport().geometry()))
