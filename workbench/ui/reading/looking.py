"""Looking at the words: marks on and off, source and quotation, finding, copying."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from workbench.ui.reading.actions import ReadActions
from workbench.ui.reading.claims_pane import ClaimsPane
from workbench.ui.reading.copying import quoted
from workbench.ui.reading.lectern import Lectern
from workbench.ui.reading.reader_pane import ReaderPane
from workbench.ui.reading.whole_words import whole_words
from workbench.ui.screen import Bench


class Looking(QObject):
    """What can be done with the words of the open report and changes nothing."""

    def __init__(
        self, bench: Bench, lectern: Lectern, text: ReaderPane, claims: ClaimsPane, actions: ReadActions
    ) -> None:
        super().__init__(text)
        self._bench, self._lectern = bench, lectern
        self._text, self._claims = text, claims
        actions.marks.toggled.connect(text.reader.show_marked)
        actions.source.triggered.connect(self._toggle_source)
        actions.history.triggered.connect(self._toggle_history)
        actions.find.triggered.connect(self._find)
        actions.copy.triggered.connect(self._copy)
        text.reader.copy_wanted.connect(self._copy)

    def _toggle_source(self) -> None:
        current = self._claims.list.current
        if current is None or self._claims.shows_source:
            self._claims.show_details()
        else:
            self._claims.show_source(self._bench.desk.evidence([current])[0])

    def _toggle_history(self) -> None:
        report, current = self._lectern.report, self._claims.list.current
        if report is None or current is None or self._claims.shows_history:
            self._claims.show_details()
        else:
            self._claims.show_history(report.claims[current], self._bench.desk.history(current))

    def _find(self) -> None:
        """Search for the selected words, or for what is typed then."""
        report, span = self._lectern.report, self._text.reader.selected_span()
        if report is not None:
            self._text.find_bar.begin(span.of(report.text) if span else "")

    def _copy(self) -> None:
        """Copy the selected words of the text, else those of the claim, with where they stand."""
        theme, report = self._bench.theme, self._lectern.report
        selected = self._text.reader.selected_span() if self._text.reader.hasFocus() else None
        span = whole_words(selected, report.text) if report is not None and selected is not None else None
        current = self._claims.list.current
        if report is not None and span is not None:
            QGuiApplication.clipboard().setText(quoted(report, span, theme.lang, theme.digits))
        elif current is not None:
            QGuiApplication.clipboard().setText(self._bench.desk.quotation(current, theme.lang))
