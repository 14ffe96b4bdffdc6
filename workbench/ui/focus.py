"""The ring around what has the focus: one transparent overlay for the whole window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenuBar, QWidget
from shiboken6 import isValid

from workbench.ui.theme import Theme

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Draws a ring around the focus widget inside `window`: outside of controls, inside of panes.

    It masks itself to the ring alone, or Qt could no longer scroll what lies under it by moving pixels.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move along with the focus widget."""
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._theme.size("focus_ring")
        painter.setPen(QPen(self._theme.colour("focus"), width))
        half = width / 2
        radius = self._theme.radius("control") + half
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), radius, radius)

    def _follow(self, _old: QWidget | None, focus: QWidget | None) -> None:
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._followed = []
        while focus is not None and focus is not self._window and self._window.isAncestorOf(focus):
            focus.installEventFilter(self)
            self._followed.append(focus)
            focus = focus.parentWidget()
        self._place()

    def _place(self) -> None:
        seen = self._seen() if self._followed and isValid(self._followed[0]) else QRect()
        if seen.isEmpty() or isinstance(self._followed[0], QMenuBar):
            self.hide()
            return
        is_pane = isinstance(self._followed[0], QAbstractScrollArea)
        outside = 0 if is_pane else self._theme.size("focus_ring") + 1
        around = seen.adjusted(-outside, -outside, outside, outside)
        self.setGeometry(around.intersected(self._window.rect()))
        width = self._theme.size("focus_ring")
        inner = self.rect().adjusted(width, width, -width, -width)
        # The corners of the ring are round, so the mask leaves a little more than its width.
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inner.adjusted(1, 1, -1, -1))))
        self.raise_()
        self.show()

    def _seen(self) -> QRect:
        """The part of the focus widget that can be seen: it may be scrolled half out of view."""
        focus, *around = self._followed
        if not focus.isVisible():
            return QRect()
        seen = QRect(focus.mapTo(self._window, QPoint(0, 0)), focus.size())
        for widget in around:
            seen &= QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
        return seen
