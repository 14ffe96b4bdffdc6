"""The reports of the project, to be gone through one after the other."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal

from workbench.model import Order
from workbench.terms import number
from workbench.ui.button import Button
from workbench.ui.documents.model import Asked, DocumentTable
from workbench.ui.entry import Entry
from workbench.ui.panels import Bar, Panel, column
from workbench.ui.reading.reports import ReportsList
from workbench.ui.theme import Theme

# As long as letters follow each other faster, the next one is waited for.
_TYPING_MS = 150


class ReportsPane(Panel):
    """A list with a filter; `add_wanted` asks for the page where reports are added."""

    add_wanted = Signal()

    def __init__(self, table: DocumentTable, theme: Theme) -> None:
        super().__init__(theme, "sunken", "trailing")
        self._table = table
        self.list = ReportsList(table, theme)
        self.words = Entry(theme, "report_words", self.tr("Filter the reports"))
        self._bar = Bar(theme, self.tr("Reports"))
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._lay_out()
        self._typing.timeout.connect(self._ask)
        self.words.textChanged.connect(lambda _text: self._typing.start())
        table.found.connect(self._found)
        table.ask(Asked(order=Order.DATE, descending=False))

    def _ask(self) -> None:
        self._table.ask(replace(self._table.asked, words=self.words.text().strip()))

    def _found(self, many: int) -> None:
        self._bar.beside.setText(number(many, self._theme.lang, self._theme.digits))

    def _show_filter(self, shown: bool) -> None:
        self.words.setVisible(shown)
        if shown:
            self.words.setFocus()
        else:
            self.words.show_words("")

    def _lay_out(self) -> None:
        look = self._button("list-filter", "filter_reports", self.tr("Filter"))
        look.setCheckable(True)
        look.toggled.connect(self._show_filter)
        add = self._button("plus", "add_reports", self.tr("Add reports"))
        add.clicked.connect(self.add_wanted)
        self.words.setPlaceholderText(self.tr("Title, source or file"))
        self.words.setClearButtonEnabled(True)
        self.words.hide()
        lines = column(self)
        for part in (self._bar, self.words):
            lines.addWidget(part)
        lines.addWidget(self.list, 1)

    def _button(self, icon: str, name: str, spoken: str) -> Button:
        button = Button("", self._theme, "flat", icon)
        button.setObjectName(name)
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)
        self._bar.line.addWidget(button)
        return button
