"""What the window shows while its project is being closed: the disk takes its time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workbench.text.bidi import isolate
from workbench.ui.panels import column, label
from workbench.ui.theme import Theme


class Parting(QWidget):
    """One sentence in the middle of an empty window; none while what was being opened is given up."""

    def __init__(self, project: str, theme: Theme) -> None:
        super().__init__()
        theme.lay_ground(self, "surface")
        sentence = self.tr("Saving %1…").replace("%1", isolate(project)) if project else ""
        self.words = label(sentence, theme, "title", colour="text2")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column(self).addWidget(self.words)
