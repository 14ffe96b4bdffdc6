"""The open report: its date and source over it, the text, and what the marks mean under it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from workbench.model import Document
from workbench.terms import number, short_day, term
from workbench.text.bidi import isolate
from workbench.ui.button import Button
from workbench.ui.jobs import Jobs
from workbench.ui.keyboard import Key
from workbench.ui.panels import Bar, Panel, Tag, column, row
from workbench.ui.panels import label as made_label
from workbench.ui.reading.find_bar import FindBar
from workbench.ui.reading.legend import Legend
from workbench.ui.reading.open_report import OpenReport
from workbench.ui.reading.reader import Reader
from workbench.ui.theme import Theme


class ReaderPane(Panel):
    """Shows one report, or why there is none."""

    def __init__(self, theme: Theme, jobs: Jobs, marks: QAction) -> None:
        super().__init__(theme, "page")
        self.reader = Reader(theme)
        self.find_bar = FindBar(theme, jobs)
        self.pick = Button("", theme, icon="chevron-down")
        self._legend = Legend(theme)
        self._doubts: list[Tag] = []
        self.nothing = made_label("", theme, colour="text2")
        self._narrow = False
        self._report: OpenReport | None = None
        self._lay_out(marks)
        self._connect()
        self.show_nothing("")

    def show_report(self, report: OpenReport, nth: int, of: int) -> None:
        """Show a report, the `nth` of so many, from its beginning."""
        self._report = report
        self._show_head(report.kept.document, nth, of)
        self.reader.setAccessibleName(report.kept.document.title)
        self.reader.show_page(report.page)
        self.find_bar.show_page(report.page)
        self._pages.setCurrentWidget(self.reader)

    def shows(self, report: OpenReport) -> bool:
        """Whether this report is shown as it is now; its claims may have changed."""
        return self._report is not None and self._report.kept.document == report.kept.document

    def show_nothing(self, why: str) -> None:
        """Show a sentence in the place of a report."""
        self._report = None
        self.nothing.setText(why)
        self._bar.title.setText("")
        self._bar.beside.setText("")
        self._pages.setCurrentWidget(self.nothing)

    def set_narrow(self, narrow: bool) -> None:
        """Take up less room: the reports are picked from the bar, the marks are explained elsewhere."""
        self._narrow = narrow
        self._legend.setVisible(not narrow)
        self.pick.setVisible(narrow)
        self._wide.setVisible(not narrow)
        self._small.setVisible(narrow)
        for part in (self._bar.title, self._bar.beside, *self._doubts):
            part.setVisible(not narrow)

    def _show_head(self, document: Document, nth: int, of: int) -> None:
        theme = self._theme
        lang = theme.lang
        day = short_day(document.date, lang, theme.digits, year=True) if document.date else ""
        self._bar.title.setText(day or term("no_date", lang))
        self._bar.beside.setText(isolate(document.source) if document.source else term("no_publisher", lang))
        where = self.tr("%1 of %2").replace("%1", number(nth, lang, theme.digits))
        where = where.replace("%2", number(of, lang, theme.digits))
        self.pick.setText(f"{isolate(day)}  {where}" if day else where)
        self.pick.setAccessibleName(self.tr("Reports") + f": {where}")
        self.pick.updateGeometry()
        for tag in self._doubts:
            tag.deleteLater()
        self._doubts = [self._doubt(doubt) for doubt in document.uncertain]

    def _doubt(self, doubt: str) -> Tag:
        tag = Tag(term(f"uncertain.{doubt}", self._theme.lang), self._theme, icon="triangle-alert")
        # Shown before it stands in the bar, it would be a window of its own for a moment.
        self._bar.line.insertWidget(3, tag)
        tag.setVisible(not self._narrow)
        return tag

    # ---------------------------------------------------------------- how it is made

    def _lay_out(self, marks: QAction) -> None:
        theme = self._theme
        self._bar = Bar(theme)
        self.pick.setObjectName("pick_report")
        self.pick.hide()
        self._bar.line.insertWidget(0, self.pick)
        # In boxes of their own: a button is as visible as its action.
        self._wide, self._small = QWidget(), QWidget()
        for box, words in ((self._wide, marks.text()), (self._small, "")):
            button = Button(words, theme, caps=(Key.W.cap,)).follow(marks)
            button.setAccessibleName(marks.text())
            row(box).addWidget(button)
            self._bar.line.addWidget(box)
        self._small.hide()
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setMargin(theme.space(7))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.reader)
        self._pages.addWidget(self.nothing)
        lines = column(self)
        lines.addWidget(self._bar)
        lines.addWidget(self.find_bar)
        lines.addWidget(self._pages, 1)
        lines.addWidget(self._legend)

    def _connect(self) -> None:
        self.find_bar.found.connect(self.reader.show_hits)
        self.find_bar.reached.connect(self.reader.reach)
        self.find_bar.left.connect(self.reader.setFocus)
