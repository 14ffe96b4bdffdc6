"""A field for a few words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from workbench.ui.panels import leading
from workbench.ui.theme import Theme


class Entry(QLineEdit):
    """A field for words; Esc brings back what stood in it."""

    def __init__(self, theme: Theme, name: str, spoken: str = "") -> None:
        super().__init__()
        self._before = ""
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFont(theme.font())
        self.setMinimumHeight(theme.size("control"))
        self.setAlignment(leading(theme))

    def show_words(self, words: str) -> None:
        """Put words into the field, shown from their beginning."""
        self._before = words
        self.setText(words)
        self.setCursorPosition(0)
        self.setModified(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back what was typed with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.show_words(self._before)
            return
        super().keyPressEvent(event)
