"""Saying when a report was published, from the claim whose words wait for it."""

from PySide6.QtCore import QObject

from workbench.model import Details
from workbench.terms import term
from workbench.ui.day import DayField
from workbench.ui.forms import Form
from workbench.ui.reading.lectern import Lectern
from workbench.ui.redating import Redating
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme


class ReportDay(Form):
    """Asks for the day on which a report was published."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            self.tr("When was this report published?"),
            self.tr("“Yesterday” and “Thursday” become days from it; what is decided stays as it is."),
            self.tr("Set the date"),
            theme,
        )
        self.day = DayField(theme, "report_day")
        self.ask(term("field.published", theme.lang), self.day)
        self.finish(self.tr("Cancel"))

    def accept(self) -> None:
        """Close with a day alone."""
        if self.day.is_right() and self.day.day is not None:
            super().accept()


class Dating(QObject):
    """Asks for the open report's day and keeps it; the relative dates in it are read anew."""

    def __init__(self, bench: Bench, lectern: Lectern) -> None:
        super().__init__(lectern)
        self._bench, self._lectern = bench, lectern

    def ask(self) -> None:
        """Ask, and read anew in the background."""
        bench, report = self._bench, self._lectern.report
        form = ReportDay(bench.theme)
        if report is None or not bench.reviewer.is_known() or not bench.prompts.show(form):
            return
        Redating.of(bench).set_details([report.id], Details(date=form.day.day), {"date"})
