"""The open report: its date and source over it, the text, and what the marks mean under it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from workbench.model import Document
from workbench.terms import number, short_day, term
from workbench.text.bidi import isolate
from workbench.ui.button import Button
from workbench.ui.documents.model import DocumentTable
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
    """Shows one report of those in `table`, or why there is none."""

    def __init__(self, theme: Theme, jobs: Jobs, marks: QAction, table: DocumentTable) -> None:
        super().__init__(theme, "page")
        self._table = table
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

    def show_report(self, report: OpenReport) -> None:
        """Show a report from its beginning."""
        self._report = report
        self._show_head(report.kept.document)
        self._show_place()
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

    def _show_head(self, document: Document) -> None:
        lang = self._theme.lang
        self._bar.title.setText(self._day(document) or term("no_date", lang))
        self._bar.beside.setText(isolate(document.source) if document.source else term("no_publisher", lang))
        for tag in self._doubts:
            tag.deleteLater()
        self._doubts = [self._doubt(doubt) for doubt in document.uncertain]

    def _show_place(self) -> None:
        """Say at the list that drops down which report it is of those that are asked for, if it is one."""
        if self._report is None:
            return
        theme, at = self._theme, self._table.row_of(self._report.id)
        where = ""
        if at is not None:
            nth, of = (number(n, theme.lang, theme.digits) for n in (at + 1, self._table.count()))
            where = self.tr("%1 of %2").replace("%1", nth).replace("%2", of)
        day = self._day(self._report.kept.document)
        self.pick.setText("  ".join(filter(None, (isolate(day) if day else "", where))) or self.tr("Reports"))
        self.pick.setAccessibleName(": ".join(filter(None, (self.tr("Reports"), where))))
        self.pick.updateGeometry()

    def _day(self, document: Document) -> str:
        theme = self._theme
        return short_day(document.date, theme.lang, theme.digits, year=True) if document.date else ""

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
        self._table.found.connect(self._show_place)
        self.find_bar.reached.connect(self.reader.reach)
        self.find_bar.left.connect(self.reader.setFocus)
