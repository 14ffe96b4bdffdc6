"""Find words in the report, spelt in whatever way."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from workbench.terms import number
from workbench.text.fold import Folded, fold, fold_words
from workbench.text.span import Span
from workbench.ui.button import Button
from workbench.ui.entry import Entry
from workbench.ui.panels import Panel, label, row
from workbench.ui.theme import Theme


def find(words: str, folded: Folded) -> list[Span]:
    """Where words stand in a text, whatever their spelling."""
    sought = fold_words(words).strip()
    hits: list[Span] = []
    at = folded.text.find(sought) if sought else -1
    while at >= 0:
        hits.append(folded.span(at, at + len(sought)))
        at = folded.text.find(sought, at + len(sought))
    return hits


class FindBar(Panel):
    """A field over the report; `found` carries all hits, `reached` the one at hand, `left` tells of Esc."""

    found = Signal(list)
    reached = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken", "bottom")
        self._theme = theme
        self._text = ""
        self._folded: Folded | None = None
        self.hits: Sequence[Span] = ()
        self._at = 0
        self.words = Entry(theme, "find_in_report", self.tr("Find in the report"))
        self.words.setPlaceholderText(self.tr("Find in the report, in any spelling"))
        self.which = label("", theme, "small", colour="text2")
        self._before = Button("", theme, "flat", "chevron-left")
        self._after = Button("", theme, "flat", "chevron-right")
        self._close = Button("", theme, "flat", "x")
        self._lay_out()
        self.hide()

    def show_text(self, text: str) -> None:
        """Search in another report."""
        self._text, self._folded = text, None
        if self.isVisible():
            self._search()

    def begin(self, words: str = "") -> None:
        """Come up, with words to start from."""
        self.show()
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus()
        self._search()

    def end(self) -> None:
        """Go away."""
        self.hide()
        self.found.emit([])
        self.left.emit()

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before; from the last to the first."""
        if self.hits:
            self._at = (self._at + by) % len(self.hits)
            self._show_hit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        if self._folded is None:
            self._folded = fold(self._text)
        self.hits, self._at = find(self.words.text(), self._folded), 0
        self.found.emit(list(self.hits))
        self._show_hit()

    def _show_hit(self) -> None:
        theme = self._theme
        if not self.hits:
            self.which.setText(self.tr("not found") if self.words.text().strip() else "")
            return
        at, of = (number(n, theme.lang, theme.digits) for n in (self._at + 1, len(self.hits)))
        self.which.setText(self.tr("%1 of %2").replace("%1", at).replace("%2", of))
        self.reached.emit(self.hits[self._at])

    def _lay_out(self) -> None:
        theme = self._theme
        line = row(self, theme.space(3), (theme.space(5), theme.space(2), theme.space(4), theme.space(2)))
        line.addWidget(self.words, 1)
        for part in (self.which, self._before, self._after, self._close):
            line.addWidget(part)
        _name(self._before, self.tr("Previous"))
        _name(self._after, self.tr("Next"))
        _name(self._close, self.tr("Close"))
        self.words.textChanged.connect(lambda _text: self._search())
        self._before.clicked.connect(lambda: self.step(-1))
        self._after.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.end)


def _name(button: Button, name: str) -> None:
    button.setAccessibleName(name)
    button.setToolTip(name)
