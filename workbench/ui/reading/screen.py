"""The page where a report is read beside its claims, and the claims are decided."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from workbench.model import Change
from workbench.ui.documents.model import DocumentTable
from workbench.ui.filled import Field
from workbench.ui.keyboard import Key
from workbench.ui.panels import column
from workbench.ui.reading.actions import ReadActions
from workbench.ui.reading.begun import BegunClaims
from workbench.ui.reading.claims_pane import ClaimsPane
from workbench.ui.reading.correcting import Correcting
from workbench.ui.reading.dating import Dating
from workbench.ui.reading.deciding import Decisions
from workbench.ui.reading.last_read import LastRead
from workbench.ui.reading.lectern import Lectern
from workbench.ui.reading.listing import Listing
from workbench.ui.reading.looking import Looking
from workbench.ui.reading.narrowing import Narrowing
from workbench.ui.reading.page import Page
from workbench.ui.reading.panes import Panes
from workbench.ui.reading.pointing import Pointing
from workbench.ui.reading.reader_pane import ReaderPane
from workbench.ui.reading.reports_pane import ReportsPane
from workbench.ui.reading.reports_popup import ReportsPopup
from workbench.ui.redating import Redating
from workbench.ui.screen import Bench, Menu, Screen


class ReadScreen(Screen):
    """Reports, the open one, its claims; single keys decide one claim after the other."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.setObjectName("read")
        # What the text shows.
        self._page: Page | None = None
        self._first: int | None = None
        self._filling = QTimer(self, singleShot=True, interval=0)
        self._filling.timeout.connect(self._fill)
        self._last = LastRead.of(bench)
        self._came_up = False
        self.actions_here = ReadActions(self)
        self.lectern = Lectern(bench, self)
        self.table = DocumentTable(bench, self)
        self._make_panes()
        here, reader = self.actions_here, self.text.reader
        self.listing = Listing(bench, self.lectern, self.claims)
        self.narrowing = Narrowing(self.table, self.lectern, self.claims.filter, bench.theme)
        self.decisions = Decisions(bench, self.lectern, self.claims.list, here, self.narrowing)
        self.looking = Looking(bench, self.lectern, self.text, self.claims, here)
        self.dating = Dating(bench, self.lectern)
        self.correcting = Correcting(bench, self.lectern, self.decisions, (reader, self.claims), here)
        self.pointing = Pointing(self.lectern, reader, self.claims.list, lambda: not self.correcting.is_on)
        self._connect()
        here.say_keys(bench.keys, reader, self.claims.list)
        self._settle()

    # ---------------------------------------------------------------- what the window asks of a page

    def shown(self) -> None:
        """Open the report that was read last, or the first one, as soon as they are listed."""
        self._came_up = True
        ids, last = self.table.ids, self._last
        if self.lectern.report is not None or self.lectern.is_opening or not last.is_known:
            return
        if last.document is not None and last.document in ids:
            self.lectern.open(last.document, last.claim)
        elif ids:
            self.lectern.open(ids[0])

    def focus_panes(self) -> list[QWidget]:
        """The claims or the fields of one, its details, the reports, the text."""
        editor = self.correcting.editor
        if editor is not None:
            return [editor, self.text.reader]
        return [self.claims.list, self.claims.details, self.reports.list, self.text.reader]

    def menus(self) -> Mapping[Menu, Sequence[QAction | None]]:
        """What can be done with claims and words."""
        here = self.actions_here
        return {
            Menu.EDIT: [here.copy, here.find],
            Menu.VIEW: [here.marks, here.source, here.history],
            Menu.CLAIM: [*here.decisions, None, here.new_claim, here.go_on],
        }

    def fields(self) -> Sequence[Field]:
        """What the claims are filtered by, and what is searched for while the bar for that is open."""
        find = self.text.find_bar
        searched = [] if find.isHidden() and find.words.text() else [find.words]
        return [self.claims.look, *self.claims.filter.fields, *searched]

    def ask_again(self) -> None:
        """List the claims asked for."""
        self.claims.filter.ask()

    @property
    def is_editing(self) -> bool:
        """Whether a claim is being edited."""
        return self.correcting.is_on

    def may_leave(self) -> bool:
        """Ask before what was entered of a claim is lost; the project keeps where somebody was reading."""
        may = self.correcting.leave()
        if may and self.lectern.report is not None:
            self._last.leave(self.text.reader.top)
        return may

    def may_close(self) -> bool:
        """Ask before a new date of a report is lost."""
        return Redating.of(self.bench).may_close()

    def keep(self) -> None:
        """Keep what is being entered of a claim."""
        BegunClaims.of(self.bench).keep()

    def refresh(self, change: Change) -> None:
        """Look again at what a change touches."""
        self.table.refresh(change)
        self.lectern.refresh(change, self.claims.list.current)

    # ---------------------------------------------------------------- the open report

    def _open(self, document: int) -> None:
        """Open another report, once what is being edited is kept or given up."""
        report = self.lectern.report
        if report is not None and report.id == document and not self.lectern.is_opening:
            return
        if self.correcting.leave():
            self.correcting.once_left(lambda: self.lectern.open(document))
        else:
            self._choose_open()

    def _choose_open(self) -> None:
        """Show again in the lists which report is read: another one has not been opened."""
        report = self.lectern.report
        for reports in (self.reports.list, self.popup.list):
            reports.choose(None if report is None else report.id)

    def _open_claim(self, claim: int) -> None:
        if self.correcting.leave():
            self.correcting.once_left(lambda: self.lectern.open_claim(claim))

    def _open_begun(self, document: int, claim: int | None) -> None:
        """Come up at what had been begun, unless something else has been begun by then."""
        if not self.correcting.is_on:
            self.lectern.open(document, claim)

    def _found(self, many: int) -> None:
        report = self.lectern.report
        if report is not None:
            self.reports.list.choose(report.id)
        elif not many:
            self.text.show_nothing(self.tr("No reports yet. Add some under Documents, then read them here."))
        else:
            self._come_up()

    def _come_up(self) -> None:
        if self._came_up:
            self.shown()

    def _close(self) -> None:
        """Put the report aside that has been removed from the project, and go on with another."""
        self._last.open(None)
        self._page = None
        self.claims.show_claims(None, (), {})
        self.text.show_nothing(self.tr("This report is no longer in the project."))
        self._settle()
        self.table.refresh(Change())

    def _opened(self, claim: int | None) -> None:
        """Show the report that has been fetched, at a claim or at the first undecided one."""
        report = self.lectern.report
        if report is None:
            return
        is_shown = self.text.shows(report)
        if is_shown and report.page is self._page and not self._filling.isActive():
            if claim is not None:
                self.choose(claim)
            return
        self._page, self._first = report.page, claim
        if not is_shown:
            self.text.show_report(report)
            self.pointing.forget()
        self._last.open(report.id)
        self.reports.list.choose(report.id)
        # Its claims come in another turn: keys and drawing go in between.
        self.claims.show_claims(None, (), {})
        self._filling.start()

    def _fill(self) -> None:
        top = self._last.take_top(self._first)
        self.pointing.mark()
        self.listing.begin(self._first)
        if top is not None:
            self.text.reader.bring_to_top(top)

    # ---------------------------------------------------------------- its claims

    def choose(self, claim: int) -> None:
        """Make a claim the current one; one that the filter leaves out stands among the others."""
        self.listing.choose(claim)

    def _follow(self) -> None:
        """Show claims that are others than before."""
        self.pointing.mark()
        self.listing.look()

    def _show_claim(self, claim: int | None) -> None:
        self.claims.show_claim(claim)
        self.pointing.show(claim)
        self._last.claim = claim
        self._settle()

    # ---------------------------------------------------------------- between words and claims

    def _ask_date(self) -> None:
        """Ask for the report's day, and go on with the claims: the button goes once the day is known."""
        self.dating.ask()
        self.claims.list.setFocus()

    def _leave_words(self) -> None:
        """Go back from the text to the list, or to the fields of the claim."""
        (self.correcting.editor or self.claims.list).setFocus()

    # ---------------------------------------------------------------- what can be done now

    def _settle(self) -> None:
        here, editing = self.actions_here, self.correcting.is_entering
        free = self.lectern.report is not None and not editing
        for action in (here.new_claim, here.go_on):
            action.setEnabled(free)
        for action in (*here.decisions, here.source, here.history):
            action.setEnabled(free and self.claims.list.current is not None)
        for action in (here.save, here.take):
            action.setEnabled(editing)

    def _end_editing(self) -> None:
        self._settle()
        self.claims.list.setFocus()

    # ---------------------------------------------------------------- how it is made

    def _make_panes(self) -> None:
        theme, here = self.bench.theme, self.actions_here
        self.reports = ReportsPane(self.table, theme)
        self.popup = ReportsPopup(self.table, theme, self)
        self.text = ReaderPane(theme, self.bench.jobs, here.marks, self.table)
        decisions = ((here.accept, Key.A), (here.correct, Key.S), (here.reject, Key.D))
        self.claims = ClaimsPane(theme, decisions, here.source, here.history)
        self._panes = Panes(self.reports, self.text, self.claims, theme)
        column(self).addWidget(self._panes)

    def _connect(self) -> None:
        signals, reader, claims = self.bench.signals, self.text.reader, self.claims
        signals.show_claim.connect(self._open_claim)
        signals.show_document.connect(self._open)
        self.lectern.opened.connect(self._opened)
        self.lectern.followed.connect(self._follow)
        self.lectern.gone.connect(self._close)
        self.lectern.failed.connect(self.bench.tell_of)
        self.lectern.waiting.connect(lambda: self.text.show_nothing(self.tr("Reading…")))
        self.table.found.connect(self._found)
        self._last.found.connect(self._come_up)
        self.table.failed.connect(self.bench.tell_of)
        for reports in (self.reports.list, self.popup.list):
            reports.opened.connect(self._open)
        self.reports.add_wanted.connect(lambda: signals.show_screen.emit("documents"))
        self.text.pick.clicked.connect(lambda: self.popup.drop(self.text.pick))
        self.listing.shown.connect(self._show_claim)
        claims.details.date_wanted.connect(self._ask_date)
        self.pointing.picked.connect(self.choose)
        reader.left.connect(self._leave_words)
        self.decisions.wanted.connect(self.choose)
        self.decisions.left.connect(self._open)
        self.narrowing.wanted.connect(self._open)
        self.correcting.wanted.connect(self.lectern.open_claim)
        BegunClaims.of(self.bench).found.connect(self._open_begun)
        self.correcting.begun.connect(self._settle)
        self.correcting.begun.connect(self._choose_open)
        self.correcting.ended.connect(self._end_editing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the narrow lay-out in a narrow window."""
        super().resizeEvent(event)
        self._panes.set_narrow(self.window().width() < self.bench.theme.size("narrow_window"))
