"""What stands under the list of claims: a column of what is known of one of them."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.panels import column
from workbench.ui.theme import Theme


class Aside(QScrollArea):
    """Lines under each other, scrolled where there is too little room."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)

    def begin(self) -> QVBoxLayout:
        """Begin anew; what stood here goes with its labels."""
        theme, room = self._theme, self._theme.space(5)
        body = QWidget()
        theme.lay_ground(body, "surface")
        self.setWidget(body)
        return column(body, theme.space(3), (room, theme.space(4), room, theme.space(4)))
