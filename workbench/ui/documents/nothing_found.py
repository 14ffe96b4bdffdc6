"""In the place of the list of reports when none is as asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.button import Button
from workbench.ui.panels import column, label
from workbench.ui.theme import Theme


class NothingFound(QWidget):
    """Says why, and `all_wanted` leads back to all reports."""

    all_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        theme.lay_ground(self, "surface")
        self.why = label("", theme, "strong", colour="text2")
        self.why.setWordWrap(True)
        self.button = Button(self.tr("Show all reports"), theme, icon="filter-x")
        self.button.clicked.connect(self.all_wanted)
        self.setFocusProxy(self.button)
        lines = column(self, theme.space(4), (theme.space(8),) * 4)
        lines.addWidget(self.why)
        lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
