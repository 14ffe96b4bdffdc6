"""The page where a report is read beside its claims, and the claims are decided."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from workbench.errors import KnownError
from workbench.model import Change, Query
from workbench.terms import explain
from workbench.ui.actions import add_action
from workbench.ui.documents.model import DocumentTable
from workbench.ui.keyboard import Key
from workbench.ui.panels import column
from workbench.ui.reading.claims_pane import ClaimsPane
from workbench.ui.reading.copying import quoted
from workbench.ui.reading.deciding import Decider, next_undecided
from workbench.ui.reading.last_read import LastRead
from workbench.ui.reading.lectern import Lectern
from workbench.ui.reading.painting import Chosen
from workbench.ui.reading.reader_pane import ReaderPane
from workbench.ui.reading.reports_pane import ReportsPane
from workbench.ui.reading.reports_popup import ReportsPopup
from workbench.ui.screen import Bench, Menu, Screen

# Widths of the three panes at 100 %; the text takes what a wider window gives.
_WIDTHS = (233, 650, 463)
_NARROW = (0, 560, 370)


class ReadScreen(Screen):
    """Reports, the open one, its claims; single keys decide one claim after the other."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.setObjectName("read")
        self._query = Query()
        self._came_up = self._narrow = False
        self._last = LastRead.of(bench)
        self._decider = Decider(bench)
        self._make_actions()
        self.lectern = Lectern(bench, self)
        self.table = DocumentTable(bench, self)
        self.reports = ReportsPane(self.table, bench.theme)
        self.popup = ReportsPopup(self.table, bench.theme, self)
        self.text = ReaderPane(bench.theme, self.show_marks)
        decisions = ((self.accept, Key.A), (self.correct, Key.S), (self.reject, Key.D))
        self.claims = ClaimsPane(bench.theme, decisions, self.show_source)
        self._lay_out()
        self._connect()
        self._say_keys()
        self._settle()

    # ---------------------------------------------------------------- what the window asks of a page

    def shown(self) -> None:
        """Open the report that was read last, or the first one, as soon as they are listed."""
        self._came_up = True
        if self.lectern.report is None and not self.lectern.is_opening:
            self._open_some()

    def focus_panes(self) -> list[QWidget]:
        """The claims, their details, the reports, the text."""
        return [self.claims.list, self.claims.details, self.reports.list, self.text.reader]

    def menus(self) -> Mapping[Menu, Sequence[QAction | None]]:
        """What can be done with claims and words."""
        decisions = [self.accept, self.correct, self.reject, self.reset]
        return {
            Menu.EDIT: [self.copy_words, self.find_words],
            Menu.VIEW: [self.show_marks, self.show_source],
            Menu.CLAIM: [*decisions, None, self.new_claim, self.go_on],
        }

    def refresh(self, change: Change) -> None:
        """Look again; a claim that was undone or redone comes back into view."""
        self.table.refresh(change)
        report = self.lectern.report
        if report is None or report.id not in change.documents:
            return
        if not change.claims or change.label == "set_details":
            self.lectern.open(report.id, self.claims.list.current)
            return
        if self.lectern.follow(change):
            self._mark()
        self._ask(self._query)
        if len(change.claims) == 1 and not self._decider.deciding and self.isVisible():
            self.choose(*change.claims)

    # ---------------------------------------------------------------- reports and claims

    def choose(self, claim: int) -> None:
        """Make a claim the current one; a filter that hides it is lifted."""
        report = self.lectern.report
        if report is None or claim not in report.claims:
            return
        if not self.claims.list.choose(claim):
            self.claims.filter.clear()
            self.claims.list.choose(claim)

    def _open_some(self) -> None:
        ids, last = self.table.ids, self._last
        if last.document is not None and last.document in ids:
            self.lectern.open(last.document, last.claim)
        elif ids:
            self.lectern.open(ids[0])

    def _found(self, many: int) -> None:
        if self.lectern.report is not None:
            self.reports.list.choose(self.lectern.report.id)
        elif not many:
            self.text.show_nothing(self.tr("No reports yet. Add some under Documents, then read them here."))
        elif self._came_up:
            self.shown()

    def _opened(self, claim: int | None) -> None:
        report = self.lectern.report
        if report is None:
            return
        if report.id != self._last.document or not self.text.shows(report):
            row = self.table.row_of(report.id)
            self.text.show_report(report, 1 + (row or 0), len(self.table.ids))
        self._last.document = report.id
        self._mark()
        self.reports.list.choose(report.id)
        self._ask(self._query)
        ids = self.claims.model.ids
        first = next_undecided(ids, report.claims, None)
        self._show_claim(None)
        for id in (claim, first, *ids[:1]):
            if id is not None and id in report.claims:
                self.choose(id)
                return

    def _mark(self) -> None:
        """Mark the words of the claims as they are now."""
        if (report := self.lectern.report) is not None:
            self.text.reader.show_marks(report.marks(), report.signs())
            self._show_words(self.claims.list.current)

    def _ask(self, query: Query) -> None:
        """List the claims that are asked for; the current one stays if it is among them."""
        self._query = query
        report, desk = self.lectern.report, self.bench.desk
        if report is None:
            self.claims.show_claims(None, (), {})
            return
        here, current = frozenset({report.id}), self.claims.list.current
        ids = desk.find_claims(replace(query, documents=here))
        self.claims.show_claims(report, ids, desk.verdict_counts(Query(documents=here)))
        if current is not None and current in ids:
            self.claims.list.choose(current)
        self._show_claim(self.claims.list.current)

    def _show_claim(self, claim: int | None) -> None:
        self.claims.show_claim(claim)
        self._show_words(claim)
        self._last.claim = claim
        self._settle()

    def _show_words(self, claim: int | None) -> None:
        report = self.lectern.report
        kept = report.claims.get(claim) if report and claim is not None else None
        self.text.reader.choose(Chosen.of(kept.claim) if kept else None, claim)

    def _settle(self) -> None:
        """Enable what can be done now."""
        for action in (self.accept, self.correct, self.reject, self.reset, self.show_source):
            action.setEnabled(self.claims.list.current is not None)

    def _pick(self, offset: int) -> None:
        """Choose a claim that has the word at an offset; picked again, the next of them."""
        report, current = self.lectern.report, self.claims.list.current
        claims = report.claims_at(offset) if report else []
        if claims:
            after = claims.index(current) + 1 if current in claims else 0
            self.choose(claims[after % len(claims)])

    def _enter_words(self) -> None:
        """Go from the claim to its words in the text."""
        report, current = self.lectern.report, self.claims.list.current
        if report is not None and current is not None:
            start = report.claims[current].claim.span.start
            self.text.reader.put_caret(start)
            self.text.reader.setFocus()

    # ---------------------------------------------------------------- decisions

    def _decide(self, decision: Callable[[int], Change]) -> None:
        """Decide the current claim; the next undecided one comes up."""
        report, current = self.lectern.report, self.claims.list.current
        if report is None or current is None:
            return
        following = next_undecided(self.claims.model.ids, report.claims, current)
        if self._decider.decide(lambda: decision(current)) is not None:
            self.choose(following if following is not None else current)

    def _reset(self) -> None:
        current = self.claims.list.current
        if current is not None:
            self._decider.decide(lambda: self.bench.desk.reset(current))

    def _go_on(self) -> None:
        report = self.lectern.report
        if report is not None:
            following = next_undecided(self.claims.model.ids, report.claims, self.claims.list.current)
            if following is not None:
                self.choose(following)

    def _begin_correction(self) -> None:
        """Open the editor on the current claim."""

    def _begin_claim(self) -> None:
        """Open the editor on a claim made of the selected words."""

    # ---------------------------------------------------------------- looking

    def _toggle_marks(self) -> None:
        self.text.reader.show_marked(self.show_marks.isChecked())

    def _toggle_source(self) -> None:
        current = self.claims.list.current
        if current is None or self.claims.shows_source:
            self.claims.show_source(None)
        else:
            self.claims.show_source(self.bench.desk.evidence([current])[0])

    def _find(self) -> None:
        report, span = self.lectern.report, self.text.reader.selected_span()
        if report is not None:
            self.text.find_bar.begin(span.of(report.text) if span else "")

    def _copy(self) -> None:
        """Copy the selected words of the text, else those of the claim, with where they stand."""
        theme, report = self.bench.theme, self.lectern.report
        span = self.text.reader.selected_span() if self.text.reader.hasFocus() else None
        current = self.claims.list.current
        if report is not None and span is not None:
            copied = quoted(report, span, theme.lang, theme.digits)
        elif current is not None:
            copied = self.bench.desk.quotation(current, theme.lang)
        else:
            return
        QGuiApplication.clipboard().setText(copied)

    def _failed(self, error: KnownError) -> None:
        self.bench.prompts.tell(explain(error, self.bench.theme.lang))

    # ---------------------------------------------------------------- how it is made

    def _make_actions(self) -> None:
        desk = self.bench.desk
        self.accept = add_action(self, "accept", self.tr("Accept"), lambda: self._decide(desk.accept))
        self.correct = add_action(self, "correct", self.tr("Correct"), self._begin_correction)
        self.reject = add_action(self, "reject", self.tr("Reject"), lambda: self._decide(desk.reject))
        self.reset = add_action(self, "reset", self.tr("Leave undecided"), self._reset)
        self.new_claim = add_action(self, "new_claim", self.tr("New from selection"), self._begin_claim)
        self.go_on = add_action(self, "next_undecided", self.tr("Next undecided"), self._go_on)
        self.show_source = add_action(self, "source", self.tr("Source"), self._toggle_source)
        self.show_marks = add_action(self, "marks", self.tr("Marks"), self._toggle_marks)
        self.show_marks.setCheckable(True)
        self.show_marks.setChecked(True)
        self.find_words = add_action(self, "find", self.tr("Find in the report"), self._find, "Ctrl+F")
        self.copy_words = add_action(self, "copy", self.tr("Copy with source"), self._copy, "Ctrl+C")

    def _lay_out(self) -> None:
        theme = self.bench.theme
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        for at, (pane, width) in enumerate(zip((self.reports, self.text, self.claims), _WIDTHS, strict=True)):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(at, 1 if pane is self.text else 0)
            pane.setMinimumWidth(theme.scaled(width * 0.6))
        self._panes.setSizes([theme.scaled(width) for width in _WIDTHS])
        column(self).addWidget(self._panes)

    def _connect(self) -> None:
        signals, reader, claims = self.bench.signals, self.text.reader, self.claims
        signals.show_claim.connect(self.lectern.open_claim)
        signals.show_document.connect(self.lectern.open)
        self.lectern.opened.connect(self._opened)
        self.lectern.failed.connect(self._failed)
        self.table.found.connect(self._found)
        self.table.failed.connect(self._failed)
        self.reports.list.opened.connect(self.lectern.open)
        self.popup.list.opened.connect(self.lectern.open)
        self.reports.add_wanted.connect(lambda: signals.show_screen.emit("documents"))
        self.text.pick.clicked.connect(lambda: self.popup.drop(self.text.pick))
        claims.list.chosen.connect(self._show_claim)
        claims.list.entered.connect(self._enter_words)
        claims.filter.asked.connect(self._ask)
        reader.picked.connect(self._pick)
        reader.sign_picked.connect(self.choose)
        reader.copy_wanted.connect(self._copy)
        reader.left.connect(claims.list.setFocus)

    def _say_keys(self) -> None:
        keys, actions = self.bench.keys, (self.copy_words, self.new_claim, self.find_words)
        keys.hint(self.claims.list, ("↑", "↓"), self.tr("Claim"))
        keys.hint(self.claims.list, ("↵",), self.tr("Its words"))
        keys.hint(self.text.reader, ("↵",), self.tr("Claims of the word"))
        for action, key in (
            (self.accept, Key.A),
            (self.correct, Key.S),
            (self.reject, Key.D),
            (self.new_claim, Key.F),
            (self.go_on, Key.G),
            (self.show_marks, Key.W),
            (self.show_source, Key.Q),
        ):
            keys.bind(action, key, self)
        self.text.reader.addActions(actions)
        self.claims.list.addActions([self.copy_words, self.accept, self.correct, self.reject, self.reset])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the narrow lay-out in a narrow window."""
        super().resizeEvent(event)
        self._set_narrow(self.window().width() < self.bench.theme.size("narrow_window"))

    def _set_narrow(self, narrow: bool) -> None:
        if narrow != self._narrow:
            self._narrow = narrow
            widths = _NARROW if narrow else _WIDTHS
            self._panes.setSizes([self.bench.theme.scaled(width) for width in widths])
        self.reports.setVisible(not narrow)
        self.text.set_narrow(narrow)
        self.claims.set_narrow(narrow)
