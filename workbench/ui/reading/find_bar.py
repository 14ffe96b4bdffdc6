"""Find words in the report, spelt in whatever way."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from workbench.terms import number
from workbench.text.span import Span
from workbench.ui.button import Button
from workbench.ui.entry import Entry
from workbench.ui.jobs import Job, Jobs
from workbench.ui.panels import Panel, label, row
from workbench.ui.reading.finding import Searched
from workbench.ui.reading.layers import Layer
from workbench.ui.reading.page import Page
from workbench.ui.theme import Theme

# What is found within this time needs no word.
_NOTICED_MS = 200


class FindBar(Panel):
    """A field over the report, which is searched in the background.

    `found` carries the layer of all hits, or None; `reached` the one at hand; `left` tells of Esc.
    """

    found = Signal(object)
    reached = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, jobs: Jobs) -> None:
        super().__init__(theme, "sunken", "bottom")
        self._theme, self._jobs = theme, jobs
        self._searched = Searched(Page(""))
        self._job: Job | None = None
        self.hits: Sequence[Span] = ()
        self._at = 0
        self._noticed = QTimer(self, singleShot=True, interval=_NOTICED_MS)
        self._noticed.timeout.connect(self._say_so)
        self.words = Entry(theme, "find_in_report", self.tr("Find in the report"))
        self.words.setPlaceholderText(self.tr("Find in the report, in any spelling"))
        self.which = label("", theme, "small", colour="text2")
        self._before = Button("", theme, "flat", "chevron-left")
        self._after = Button("", theme, "flat", "chevron-right")
        self._close = Button("", theme, "flat", "x")
        self._lay_out()
        self.hide()

    def show_page(self, page: Page) -> None:
        """Search in another report."""
        self._searched = Searched(page)
        if self.isVisible():
            self._search()

    @property
    def is_searching(self) -> bool:
        """Whether what is found of the words in the field has still to come."""
        return self._job is not None

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
        self._give_up()
        self.found.emit(None)
        self.left.emit()

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before; from the last to the first.

        Of words that are still looked for, it is gone to once they are found.
        """
        self._at += by
        if self._job is None:
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
        """Look for what stands in the field, and no longer for what stood there before."""
        self._give_up()
        self._at = 0
        searched, words = self._searched, self.words.text()
        self._noticed.start()
        self._job = self._jobs.run(
            self,
            lambda progress: searched.find(words, progress),
            self._show_found,
            lambda error: self._give_up(),
        )

    def _say_so(self) -> None:
        self.which.setText(self.tr("searching…"))

    def _give_up(self) -> None:
        self._noticed.stop()
        if self._job is not None:
            self._job.drop()
        self._job = None

    def _show_found(self, found: Layer[Span]) -> None:
        self._noticed.stop()
        self._job = None
        self.hits = found.spans
        self.found.emit(found)
        self._show_hit()

    def _show_hit(self) -> None:
        theme = self._theme
        if not self.hits:
            self.which.setText(self.tr("not found") if self.words.text().strip() else "")
            return
        self._at %= len(self.hits)
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
        self.words.textChanged.connect(lambda _text: self.show())
        self.words.textChanged.connect(lambda _text: self._search())
        self._before.clicked.connect(lambda: self.step(-1))
        self._after.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.end)


def _name(button: Button, name: str) -> None:
    button.setAccessibleName(name)
    button.setToolTip(name)
