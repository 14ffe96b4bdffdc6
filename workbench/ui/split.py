"""Panes whose border can be moved: a thin line that is easy to get hold of."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from workbench.ui.theme import Theme


class Split(QSplitter):
    """Panes beside or below each other; the first given `stretched` takes what is left of the room."""

    def __init__(self, way: Qt.Orientation, theme: Theme, *panes: QWidget, stretched: int = 0) -> None:
        super().__init__(way)
        self._theme = theme
        # Qt lets a handle of one pixel be caught some pixels beside it.
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for at, pane in enumerate(panes):
            self.addWidget(pane)
            self.setStretchFactor(at, int(at == stretched))

    def createHandle(self) -> QSplitterHandle:
        """Make the line between two panes."""
        return _Line(self.orientation(), self, self._theme)


class _Line(QSplitterHandle):
    """A line in the colour of borders."""

    def __init__(self, way: Qt.Orientation, split: QSplitter, theme: Theme) -> None:
        super().__init__(way, split)
        self._colour = theme.colour("border" if way == Qt.Orientation.Horizontal else "border_strong")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        QPainter(self).fillRect(self.contentsRect(), self._colour)
