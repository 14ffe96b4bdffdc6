"""The words of a part of a claim, taken from the text by selecting them there."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from workbench.text.bidi import visible_controls
from workbench.text.span import Span
from workbench.ui.button import Button
from workbench.ui.lines import words_font
from workbench.ui.panels import Panel, label, row
from workbench.ui.theme import Theme

Ends = list[int] | None


class WordsField(Panel):
    """Shows words of the report; `asked` says that others are to be taken for it from the selection.

    Its `button` takes the focus: as a proxy it would be two stops of Tab, which goes round in circles then.
    """

    asked = Signal()
    taken = Signal()

    def __init__(self, theme: Theme, text: str, span: Span | None = None) -> None:
        super().__init__(theme, "sunken", "all")
        self._text = text
        self.span, self._is_aimed = span, False
        self._words = label("", theme)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = Button("", theme, "flat", "quote")
        self.button.setAccessibleName(self.tr("Take the selected words"))
        self.button.setToolTip(self.tr("Take the words selected in the text"))
        self.button.clicked.connect(self.asked)
        line = row(self, theme.space(2), (theme.space(3), 1, 1, 1))
        line.addWidget(self._words, 1)
        line.addWidget(self.button)
        self._show()

    @property
    def words(self) -> str:
        """The words as they stand in the report."""
        return self.span.of(self._text) if self.span else ""

    def entered(self) -> Ends:
        """Where the words stand."""
        return [self.span.start, self.span.end] if self.span else None

    def enter(self, ends: Ends) -> None:
        """Show the words that had been entered."""
        self.span = Span(*ends) if ends else None
        self._show()

    def take(self, span: Span) -> None:
        """Take other words."""
        self.span = span
        self._show()
        self.taken.emit()

    def set_aimed(self, aimed: bool) -> None:
        """Show whether words that are selected in the text are for this field."""
        if self._is_aimed != aimed:
            self._is_aimed = aimed
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be what words are for; what has some already keeps them until others are taken."""
        if self.span is None:
            self.asked.emit()
        else:
            self.button.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a strong edge around what words are for."""
        super().paintEvent(event)
        if self._is_aimed:
            painter = QPainter(self)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _show(self) -> None:
        words = visible_controls(self.words) or self.tr("Select words in the text and press F")
        self._words.setText(words)
        self._words.setFont(words_font(words, self._theme))
        self._theme.tint_text(self._words, "text" if self.span else "text3")
