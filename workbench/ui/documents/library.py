"""The reports of the project: imports above the list, the details of what is chosen beside it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from workbench.model import Change, Details, KeptDocument
from workbench.terms import say
from workbench.ui.actions import add_action
from workbench.ui.documents.details_pane import DetailsPane, Wanted
from workbench.ui.documents.importing import Importing
from workbench.ui.documents.intake import Intake
from workbench.ui.documents.model import DocumentTable
from workbench.ui.documents.nothing_found import NothingFound
from workbench.ui.documents.removing import Removing
from workbench.ui.documents.table import DocumentList
from workbench.ui.panels import column
from workbench.ui.redating import Redating
from workbench.ui.screen import Bench
from workbench.ui.split import Split


class Library(Split):
    """Finds, shows and opens reports, and changes what is said of them."""

    def __init__(self, bench: Bench, importing: Importing) -> None:
        super().__init__(Qt.Orientation.Horizontal, bench.theme)
        self._bench = bench
        self.table = DocumentTable(bench, self)
        self.list = DocumentList(self.table, bench.theme)
        self.details = DetailsPane(bench.theme)
        self.nothing = NothingFound(bench.theme)
        self.intake = Intake(bench, importing, self)
        self._redating = Redating.of(bench)
        self._redating.as_before.connect(self._show_chosen)
        self._shown: list[KeptDocument] = []
        self.removing = Removing(bench, self.list, self.list.chosen_ids, self.list.stay_near)
        self._lay_out()
        self.list.opened.connect(bench.signals.show_document)
        self.list.chosen.connect(self._show_chosen)
        self.list.chosen.connect(self.removing.follow)
        self.intake.taken_back.connect(self._take_back)
        self._offer_at_rows()
        self.table.dataChanged.connect(self._follow_chosen)
        self.table.failed.connect(self._bench.tell_of)
        self.details.wanted.connect(self._set_details)
        self.details.dropped.connect(self._tell_of_dropped)
        self._say_keys()

    def look_again(self, change: Change) -> None:
        """Look again at what a change touches."""
        self.table.refresh(change)

    def ask_words(self, words: str) -> None:
        """List only the reports whose title, source or file holds the words."""
        self.table.ask(replace(self.table.asked, words=words))

    def explain_nothing(self, words: str) -> None:
        """Say in the place of the list where words were looked for that are nowhere; "" shows the list."""
        sentence = self.tr(
            "No report has {words} in its title, its source or its file. Words of claims are looked for "
            "under Read, with the filter over the claims."
        )
        quoted = say("quotation.marks", self._bench.theme.lang, words=words)
        self.nothing.why.setText(sentence.format(words=quoted))
        self._lists.setCurrentWidget(self.nothing if words else self.list)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        left_out = [] if self.intake.left_out.isHidden() else [self.intake.left_out.view]
        listed = self.list if self.nothing.isHidden() else self.nothing
        return [listed, *left_out, self.details.title]

    def _take_back(self, ids: list[int]) -> None:
        self.removing.remove(ids, self.intake.put_aside.trigger)

    def _offer_at_rows(self) -> None:
        """Show under the right button, and at Shift+F10, what can be done with the rows chosen."""
        read = add_action(self.list, "read_report", self.tr("Read"), self.list.open_current)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.addActions([read, self.removing.action])

    def _show_chosen(self) -> None:
        self._shown = self._chosen()
        self.details.show_documents(self._shown)
        if len(self._shown) == 1:
            self._look_what_is_stated(self._shown[0].id)

    def _follow_chosen(self) -> None:
        """Show the chosen reports again if they are others now: while reports come in, rows change often."""
        if self._chosen() != self._shown:
            self._show_chosen()

    def _chosen(self) -> list[KeptDocument]:
        rows = sorted(self.list.selectionModel().selectedRows())
        return [kept for row in rows if (kept := self.table.document(row))]

    def _look_what_is_stated(self, document: int) -> None:
        desk = self._bench.desk

        def show(stated: Details) -> None:
            self.details.show_stated(document, stated)

        self._bench.jobs.run(self, lambda progress: desk.stated(document), show, self._bench.tell_of)

    def _tell_of_dropped(self, why: str) -> None:
        said = self._bench.prompts.tell
        said(self.tr("The date of the report before stays as it was. %1").replace("%1", why))

    def _set_details(self, wanted: Wanted) -> None:
        if not self._bench.reviewer.is_known():
            self._show_chosen()
            return
        self._redating.set_details(wanted.documents, wanted.details, {wanted.field})

    def _lay_out(self) -> None:
        theme = self._bench.theme
        left = QWidget()
        lines = column(left)
        lines.addWidget(self.intake)
        self._lists = QStackedWidget()
        for part in (self.list, self.nothing):
            self._lists.addWidget(part)
        lines.addWidget(self._lists, 1)
        self.addWidget(left)
        self.addWidget(self.details)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.details.setMinimumWidth(theme.scaled(240))
        self.setSizes([theme.scaled(1060), theme.scaled(250)])

    def _say_keys(self) -> None:
        keys, intake = self._bench.keys, self.intake
        keys.hint(self.list, ("↑", "↓"), self.tr("Report"))
        keys.hint(self.list, ("↵",), self.tr("Read"))
        keys.hint(intake.left_out.view, ("↑", "↓"), self.tr("File"))
        keys.hint(intake.left_out.view, ("↵",), self.tr("Open what was pasted"))
        keys.offer(self.removing.action, self.list, self.tr("Remove"))
        keys.offer(intake.try_again, self)
        keys.offer(intake.cancel, self)
