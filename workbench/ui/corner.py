"""The corner of the menu bar: the project, how far it is saved, that there is no network, and who reviews."""

from datetime import datetime

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from workbench.terms import in_digits, short_day
from workbench.text.bidi import isolate
from workbench.ui.button import Button
from workbench.ui.lines import cut_to
from workbench.ui.panels import Tag, row
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme

# Of a name of a project or a person, at most about this many are shown.
_LETTERS = 26


class Corner(QWidget):
    """Four notes; the last one is a button that asks for the reviewer's name."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench, theme = bench, bench.theme
        self.project = _note("", theme, "folder", strong=True)
        self.project.setText(_short(bench.desk.name, self.project))
        self.project.setToolTip(isolate(str(bench.desk.folder)))
        self.saved = _note("", theme, "check")
        self.network = _note(self.tr("No network"), theme, "wifi-off")
        self.reviewer = Button("", theme, "flat", "user")
        self.reviewer.setObjectName("reviewer")
        self.reviewer.clicked.connect(bench.reviewer.ask)
        layout = row(self, theme.space(4), (theme.space(4), 0, theme.space(2), 0))
        for part in (self.project, self.saved, self.network, self.reviewer):
            layout.addWidget(part)
        bench.reviewer.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Look again at what was saved last, and who reviews."""
        self.saved.setText(self._saved())
        name = self._bench.reviewer.name
        self.reviewer.setText(_short(name, self.reviewer) or self.tr("No reviewer yet"))
        self.reviewer.setAccessibleName(self.tr("Reviewer: %1").replace("%1", isolate(name)) if name else "")
        self.reviewer.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what does not change in a narrow window."""
        self.network.setVisible(not narrow)
        self.reviewer.setVisible(not narrow)

    def _saved(self) -> str:
        saved = self._bench.desk.last_saved()
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
