"""The claims of the open report over the details of the chosen one, with the buttons that decide."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSizePolicy, QSplitter, QStackedWidget, QWidget

from workbench.model import Document, Edit, Evidence, KeptClaim, Verdict
from workbench.terms import number, term
from workbench.ui.button import Button, Look
from workbench.ui.keyboard import Key
from workbench.ui.panels import Bar, Panel, column, row
from workbench.ui.panels import label as made_label
from workbench.ui.reading.claim_details import ClaimDetails
from workbench.ui.reading.claims_filter import ClaimsFilter
from workbench.ui.reading.claims_list import ClaimsList
from workbench.ui.reading.claims_model import ClaimsModel
from workbench.ui.reading.history_panel import HistoryPanel
from workbench.ui.reading.open_report import OpenReport
from workbench.ui.reading.source_panel import SourcePanel
from workbench.ui.reading.tally import VerdictTally
from workbench.ui.theme import Theme

# How the list and what is below it share the height, in a usual and in a narrow window.
_SHARES, _SHARES_NARROW = (440, 350), (300, 400)
# So many claims are to be seen at least when the filter takes its share.
_ROWS = 3


class ClaimsPane(Panel):
    """The list with its filter, which `look` shows, over what is known of one claim.

    `buttons` are decisions with their keys.
    """

    def __init__(
        self, theme: Theme, buttons: Sequence[tuple[QAction, Key]], source: QAction, history: QAction
    ) -> None:
        super().__init__(theme, "surface", "leading")
        self.model = ClaimsModel(theme, self)
        self.list = ClaimsList(self.model, theme)
        self.filter = ClaimsFilter(theme)
        self.details = ClaimDetails(theme, history)
        self.source, self.history = SourcePanel(theme), HistoryPanel(theme)
        self.tally = VerdictTally(theme)
        self._report: OpenReport | None = None
        self._shown: tuple[KeptClaim, Mapping[int, int], Document] | None = None
        self._lay_out(buttons, source)
        self.filter.hide()
        self.filter.refused.connect(self._show_no_answer)
        self.show_claim(None)

    # ---------------------------------------------------------------- what is shown

    def show_claims(
        self, report: OpenReport | None, ids: Sequence[int], counts: Mapping[Verdict, int]
    ) -> None:
        """Show these claims of a report, and how many of all its claims have which verdict."""
        self._report = report
        self.model.show_claims(report, ids)
        self.tally.show_counts(counts)
        theme, many = self._theme, len(report.claims) if report else 0
        of = number(many, theme.lang, theme.digits)
        shown = number(len(ids), theme.lang, theme.digits)
        some = self.tr("%1 of %2").replace("%1", shown).replace("%2", of)
        self._bar.beside.setText(of if len(ids) == many else some)
        refusal = self.filter.refusal
        self.nothing.setText(refusal or self._why_nothing(many))
        self._lists.setCurrentWidget(self.list if ids and not refusal else self.nothing)

    def _show_no_answer(self) -> None:
        """Leave out what answers another question than the one that stands there."""
        self._bar.beside.setText("")
        self.nothing.setText(self.filter.refusal)
        self._lists.setCurrentWidget(self.nothing)

    def show_claim(self, id: int | None) -> None:
        """Show one claim, or that none is chosen."""
        kept = self._report.claims.get(id) if self._report and id is not None else None
        self._below.setVisible(kept is not None)
        if kept is None or self._report is None:
            return
        shown = kept, self._report.numbers, self._report.kept.document
        if self._shown != shown:
            self.details.show_claim(kept, self._report)
        # What is decided is known before it is on disk, and its moment a little later.
        if self._shown is None or self._shown[0] != replace(kept, decided=self._shown[0].decided):
            self.show_details()
        self._shown = shown

    def show_details(self) -> None:
        """Show the details in the place of source or history."""
        self._parts.setCurrentWidget(self.details)

    def show_source(self, evidence: Evidence) -> None:
        """Show where the claim comes from in the place of its details."""
        if self._report is not None:
            page = self._report.page
            at = page.paragraph_at(evidence.span.start) + 1
            self.source.show_evidence(evidence, at, len(page.paragraphs))
            self._parts.setCurrentWidget(self.source)

    def show_history(self, kept: KeptClaim, edits: Sequence[Edit]) -> None:
        """Show who decided what of the claim in the place of its details."""
        if self._report is not None:
            self.history.show_history(kept, self._report.kept.added, edits)
            self._parts.setCurrentWidget(self.history)

    @property
    def shows_source(self) -> bool:
        """Whether the source stands in the place of the details."""
        return self._parts.currentWidget() is self.source

    @property
    def shows_history(self) -> bool:
        """Whether the history stands in the place of the details."""
        return self._parts.currentWidget() is self.history

    def show_editor(self, editor: QWidget) -> None:
        """Put an editor in the place of the list and the details."""
        self._pages.addWidget(editor)
        self._pages.setCurrentWidget(editor)
        self._bar.hide()
        self.filter.hide()

    def close_editor(self) -> None:
        """Show list and details again."""
        editor = self._pages.currentWidget()
        if editor is not None and editor is not self._browse:
            self._pages.setCurrentWidget(self._browse)
            self._bar.show()
            self.filter.setVisible(self.look.isChecked())
            self._pages.removeWidget(editor)
            editor.deleteLater()

    def set_narrow(self, narrow: bool) -> None:
        """Give the details more of the height: less of them fits into a line."""
        self._source_box.setVisible(not narrow)
        self.details.set_narrow(narrow)
        self._share(_SHARES_NARROW if narrow else _SHARES)

    def _share(self, shares: Sequence[int]) -> None:
        self._browse.setSizes([self._theme.scaled(share) for share in shares])

    def _why_nothing(self, many: int) -> str:
        if self._report is None:
            return ""
        if many:
            return self.tr("No claim of this report is as asked for.")
        if self._report.kept.document.language not in ("ar", "und"):
            return self.tr("Only Arabic is read for claims so far. Select words in this report to make one.")
        return self.tr("Nothing in this report was read as a claim. Select words in it to make one.")

    # ---------------------------------------------------------------- how it is made

    def _lay_out(self, buttons: Sequence[tuple[QAction, Key]], source: QAction) -> None:
        theme = self._theme
        self._bar = Bar(theme, term("field.claims", theme.lang))
        self.look = look = Button("", theme, "flat", "list-filter")
        look.setObjectName("filter_claims")
        look.setCheckable(True)
        look.setAccessibleName(self.tr("Filter and sort"))
        look.setToolTip(self.tr("Filter and sort"))
        look.toggled.connect(self._show_filter)
        self._bar.line.addWidget(self.tally)
        self._bar.line.addWidget(look)
        self.nothing = self._quiet()
        self._lists = QStackedWidget()
        for part in (self.list, self.nothing):
            self._lists.addWidget(part)
        self._below = self._make_below(buttons, source)
        self._browse = QSplitter(Qt.Orientation.Vertical)
        self._browse.setChildrenCollapsible(False)
        self._browse.addWidget(self._lists)
        self._browse.addWidget(self._below)
        self._share(_SHARES)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._browse)
        lines = column(self)
        for widget in (self._bar, self.filter):
            lines.addWidget(widget)
        lines.addWidget(self._pages, 1)

    def _make_below(self, buttons: Sequence[tuple[QAction, Key]], source: QAction) -> QWidget:
        theme = self._theme
        self._parts = QStackedWidget()
        for part in (self.details, self.source, self.history):
            self._parts.addWidget(part)
        foot = Panel(theme, "header", "top")
        foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = row(foot, theme.space(3), (theme.space(4), theme.space(3), theme.space(4), theme.space(3)))
        for action, key in buttons:
            look: Look = "primary" if action is buttons[0][0] else "outlined"
            line.addWidget(Button(action.text(), theme, look, caps=(key.cap,)).follow(action))
        line.addStretch(1)
        # In a box of its own: a button is as visible as its action.
        self._source_box = QWidget()
        row(self._source_box).addWidget(
            Button(source.text(), theme, "flat", caps=(Key.Q.cap,)).follow(source)
        )
        line.addWidget(self._source_box)
        below = Panel(theme, "surface", "top")
        lines = column(below, margins=(0, 2, 0, 0))
        lines.addWidget(self._parts, 1)
        lines.addWidget(foot)
        return below

    def _quiet(self) -> QLabel:
        quiet = made_label("", self._theme, colour="text2")
        quiet.setWordWrap(True)
        quiet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        quiet.setMargin(self._theme.space(6))
        return quiet

    def _show_filter(self, shown: bool) -> None:
        self.filter.setVisible(shown)
        # What is below can be scrolled.
        self._lists.setMinimumHeight(_ROWS * self._theme.size("row_two_lines") if shown else 0)
        if shown:
            self.filter.words.setFocus()
        else:
            self.filter.clear()
