"""The corner of the menu bar: the project, how far it is saved, that there is no network, and who reviews."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from workbench.terms import in_digits, short_day
from workbench.text.bidi import isolate, isolate_path
from workbench.ui.button import Button
from workbench.ui.lines import cut_to
from workbench.ui.panels import Tag, row
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme

# Of a name of a project or a person, at most about this many are shown.
_LETTERS = 26
# What is on disk sooner needs no word.
_SOON_MS = 100


class Corner(QWidget):
    """Four notes; the last one is a button that asks for the reviewer's name."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench, theme = bench, bench.theme
        self.project = _note("", theme, "folder", strong=True)
        self.project.setText(_short(bench.desk.name, self.project))
        self.project.setToolTip(isolate_path(str(bench.desk.folder)))
        self.saved = _note("", theme, "check")
        self._last: datetime | None = None
        self.network = _note(self.tr("No network"), theme, "wifi-off")
        self.reviewer = Button("", theme, "flat", "user")
        self.reviewer.setObjectName("reviewer")
        self.reviewer.clicked.connect(bench.reviewer.ask)
        layout = row(self, theme.space(4), (theme.space(4), 0, theme.space(2), 0))
        for part in (self.project, self.saved, self.network, self.reviewer):
            layout.addWidget(part)
        self._late = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._late.timeout.connect(self._show_saved)
        bench.edits.moved.connect(self._follow)
        bench.reviewer.changed.connect(self._show_reviewer)
        self._show_reviewer()

    def show_saved(self, saved: datetime | None) -> None:
        """Show when the last edit reached the disk."""
        self._last = saved
        self._show_saved()

    def _follow(self) -> None:
        """Say that something is being saved once that takes long enough to be read."""
        if self._bench.edits.is_at_rest:
            self._late.stop()
            self._show_saved()
        elif not self._late.isActive():
            self._late.start()

    def _show_saved(self) -> None:
        words = self._saved()
        if words != self.saved.text():
            self.saved.dress("text2", "check" if self._bench.edits.is_at_rest else "clock")
            self.saved.setText(words)

    def _show_reviewer(self) -> None:
        """Show who reviews."""
        name = self._bench.reviewer.name
        short = _short(name, self.reviewer)
        self.reviewer.setText(isolate(short) if short else self.tr("No reviewer yet"))
        self.reviewer.setAccessibleName(self.tr("Reviewer: %1").replace("%1", isolate(name)) if name else "")
        self.reviewer.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what does not change in a narrow window."""
        self.network.setVisible(not narrow)
        self.reviewer.setVisible(not narrow)

    def _saved(self) -> str:
        saved = self._last
        if not self._bench.edits.is_at_rest:
            return self.tr("Saving…")
        if saved is None:
            return self.tr("Nothing to save")
        return self.tr("All decisions saved %1").replace("%1", self._when(saved.astimezone()))

    def _when(self, moment: datetime) -> str:
        theme = self._bench.theme
        if moment.date() == datetime.now().astimezone().date():
            return in_digits(f"{moment:%H:%M}", theme.lang, theme.digits)
        return short_day(moment.date(), theme.lang, theme.digits)


def _short(name: str, where: QWidget) -> str:
    """A name that leaves room for the menus, however long somebody has made it."""
    room = where.fontMetrics().horizontalAdvance("n") * _LETTERS
    return cut_to(name, room, QFontMetricsF(where.font()))


def _note(text: str, theme: Theme, icon: str, strong: bool = False) -> Tag:
    note = Tag(text, theme, "text2", "", icon)
    note.setFont(theme.font("small", "strong" if strong else "text"))
    return note
