"""The reports as a list that drops down, for windows too narrow to have it always there."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QWidget

from workbench.ui.documents.model import DocumentTable
from workbench.ui.panels import column
from workbench.ui.reading.reports import ReportsList
from workbench.ui.theme import Theme


class ReportsPopup(QFrame):
    """Goes away once a report is picked."""

    def __init__(self, table: DocumentTable, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.Box)
        self.list = ReportsList(table, theme)
        lines = column(self, margins=(1, 1, 1, 1))
        lines.addWidget(self.list)
        self.list.picked.connect(self.hide)

    def drop(self, below: QWidget) -> None:
        """Come up under a button."""
        rows = min(8, max(1, self.list.model().rowCount()))
        size = QSize(self._theme.scaled(300), rows * self._theme.size("row_three_lines") + 2)
        self.resize(size)
        corner = below.mapToGlobal(QPoint(0, below.height()))
        if self._theme.rtl:
            corner.setX(corner.x() + below.width() - size.width())
        self.move(corner)
        self.show()
        self.list.setFocus()
