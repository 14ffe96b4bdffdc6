"""In the place of figures when there is nothing to draw: what would be here, and why it is not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.button import Button
from workbench.ui.panels import column, label
from workbench.ui.theme import Theme


class Nothing(QWidget):
    """`documents` and `all_wanted` are the two ways out."""

    documents = Signal()
    all_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._narrowed = False
        theme.lay_ground(self, "surface")
        self.why = label("", theme, "strong", colour="text2")
        self.button = Button("", theme, "primary")
        self.button.setObjectName("out_of_nothing")
        self.button.clicked.connect(self._leave)
        lines = column(self, theme.space(4), (theme.space(8),) * 4)
        lines.addWidget(label(self.tr("Figures of the counts will stand here"), theme, "title", "strong"))
        what = label(self.tr("Who counted how many, and on which day: each bar opens the claims behind it."),
                     theme, "strong", colour="text2")  # fmt: skip
        for words in (what, self.why):
            words.setWordWrap(True)
            lines.addWidget(words)
        side = Qt.AlignmentFlag.AlignLeft
        lines.addWidget(self.button, 0, side)
        lines.addStretch(1)
        self.explain(narrowed=False)

    def explain(self, narrowed: bool) -> None:
        """Say why there is nothing: by what is asked, or because no count has been read yet."""
        self._narrowed = narrowed
        if narrowed:
            self.why.setText(self.tr("No count answers what is asked above."))
            self.button.setText(self.tr("Ask for all"))
        else:
            self.why.setText(self.tr("No report that is here has a count yet."))
            self.button.setText(self.tr("Add reports"))
        self.button.setAccessibleName(self.button.text())
        self.button.updateGeometry()

    def _leave(self) -> None:
        (self.all_wanted if self._narrowed else self.documents).emit()
