"""What is to stand with the reports that are added next: their source and date, and the title of one."""

from collections.abc import Sequence
from os.path import isdir
from pathlib import Path

from PySide6.QtWidgets import QWidget

from workbench.model import Details
from workbench.ui.day import DayField
from workbench.ui.entry import Entry
from workbench.ui.panels import Panel, column, label, row
from workbench.ui.theme import Theme


class NextDetails(Panel):
    """A strip of three fields; what stands in them goes with the next files, once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken", "bottom")
        self.title, self.source = Entry(theme, "next_title", self.tr("Title")), Entry(theme, "next_source")
        self.title.setPlaceholderText(self.tr("for one file"))
        self.title.textEdited.connect(lambda _words: self._refuse_title(""))
        self.title_fault = label("", theme, "small", colour="error")
        self.title_fault.setWordWrap(True)
        self.title_fault.hide()
        self.day = DayField(theme, "next_date")
        line = row(self, theme.space(3), (theme.scaled(14), theme.space(3), theme.scaled(14), theme.space(3)))
        line.addWidget(label(self.tr("For what you add next:"), theme, colour="text2"))
        line.addSpacing(theme.space(4))
        below = column(titled := QWidget(), theme.space(1))
        below.addWidget(self.title)
        below.addWidget(self.title_fault)
        for words, named, field in (
            (self.tr("Title"), self.title, titled),
            (self.tr("Source"), self.source, self.source),
            (self.tr("Date"), self.day, self.day),
        ):
            name = label(words, theme)
            name.setBuddy(named)
            field.setMaximumWidth(theme.scaled(260))
            line.addWidget(name)
            line.addWidget(field, 1)
            line.addSpacing(theme.space(4))
        line.addStretch(1)

    def take(self, paths: Sequence[Path]) -> Details | None:
        """What the fields say of these, leaving them empty; None when it cannot be, which is said there."""
        title = self.title.text().strip()
        if title and (len(paths) > 1 or isdir(paths[0])):
            self._refuse_title(self.tr("A title is for one file: add that one alone, or take it out."))
            self.title.setFocus()
            return None
        if not self.day.is_right():
            self.day.setFocus()
            return None
        details = Details(title or None, self.source.text().strip() or None, self.day.day)
        for field in (self.title, self.source):
            field.clear()
        self._refuse_title("")
        self.day.show_day(None)
        return details

    def _refuse_title(self, why: str) -> None:
        self.title_fault.setText(why)
        self.title.setAccessibleDescription(why)
        self.title_fault.setVisible(bool(why))
