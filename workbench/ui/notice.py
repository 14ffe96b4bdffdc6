"""A sentence across the page: what went wrong and what to do, until it is put aside."""

from PySide6.QtWidgets import QSizePolicy

from workbench.ui.button import Button
from workbench.ui.panels import Panel, Tag, row
from workbench.ui.theme import Theme


class Notice(Panel):
    """Hidden until it has something to say; it takes no focus and stops nobody."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "warn_tint", "bottom")
        self.words = Tag("", theme, "warn", "", "triangle-alert")
        self.words.setFont(theme.font("base"))
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        close = Button("", theme, "flat", "x")
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.hide)
        layout = row(self, theme.space(3), (theme.space(4), theme.space(2), theme.space(4), theme.space(2)))
        layout.addWidget(self.words)
        layout.addWidget(close)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence in the place of the one before."""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
