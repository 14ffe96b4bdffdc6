"""A page of text to be read: nothing in it can be changed, nor dragged into it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from workbench.ui.theme import Theme


class PlainPage(QTextEdit):
    """Plain text in lines of a width that is set, with the font and the ground of pages."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flags = Qt.TextInteractionFlag
        theme.lay_ground(self, "page")
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("page"))
        self.setPalette(palette)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        # The widget's own: the document would take the application's font whenever that changes.
        self.setFont(theme.reading())
        self.document().setDocumentMargin(theme.space(2))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; Qt's own zooming would change the font under fixed lines."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)
