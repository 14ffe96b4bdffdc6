"""What is to stand with the reports that are added next: their source and their date."""

from workbench.model import Details
from workbench.ui.day import DayField
from workbench.ui.entry import Entry
from workbench.ui.panels import Panel, label, row
from workbench.ui.theme import Theme


class NextDetails(Panel):
    """A strip of two fields; what stands in them goes with the next files, once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken", "bottom")
        self.source = Entry(theme, "next_source")
        self.source.setMaximumWidth(theme.scaled(260))
        self.day = DayField(theme, "next_date")
        self.day.setMaximumWidth(theme.scaled(260))
        line = row(self, theme.space(3), (theme.scaled(14), theme.space(3), theme.scaled(14), theme.space(3)))
        line.addWidget(label(self.tr("For what you add next:"), theme, colour="text2"))
        line.addSpacing(theme.space(4))
        for words, field in ((self.tr("Source"), self.source), (self.tr("Date"), self.day)):
            name = label(words, theme)
            name.setBuddy(field)
            line.addWidget(name)
            line.addWidget(field, 1)
            line.addSpacing(theme.space(4))
        line.addStretch(1)

    def take(self) -> Details | None:
        """What the fields say, leaving them empty; None when the date is none, which is said at the field."""
        if not self.day.is_right():
            self.day.setFocus()
            return None
        details = Details(source=self.source.text().strip() or None, date=self.day.day)
        self.source.clear()
        self.day.show_day(None)
        return details
