"""A question asked of all reports: those that have such claims are listed and gone through."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from workbench.model import Order, Query
from workbench.terms import counted
from workbench.ui.documents.model import DocumentTable
from workbench.ui.reading.claims_filter import ClaimsFilter
from workbench.ui.reading.lectern import Lectern
from workbench.ui.theme import Theme


class Narrowing(QObject):
    """Narrows the list of reports as claims are filtered; `wanted` carries the first that matches."""

    wanted = Signal(int)

    def __init__(
        self,
        table: DocumentTable,
        lectern: Lectern,
        claims: ClaimsFilter,
        theme: Theme,
    ) -> None:
        super().__init__(table)
        self._table, self._lectern, self._filter, self._theme = table, lectern, claims, theme
        # Whether the question is new: decisions change the list as well, and nobody wants to be moved then.
        self._moves = False
        claims.asked.connect(self._ask)
        table.found.connect(self._found)

    @property
    def query(self) -> Query | None:
        """What is asked of all reports; None when only the open one is filtered."""
        return self._table.asked.claims

    def _ask(self, query: Query) -> None:
        unordered = replace(query, order=Order.TEXT, descending=False)
        asks = self._filter.everywhere.isChecked() and unordered != Query()
        claims = unordered if asks else None
        if claims != self.query:
            self._moves = asks
            self._table.ask(replace(self._table.asked, claims=claims))
        if not asks:
            self._filter.say_found("")

    def _found(self, many: int) -> None:
        matches, report = self._table.matches, self._lectern.report
        if self.query is None or matches is None or self._table.answered.claims != self.query:
            return
        self._filter.say_found(self._summary(sum(matches.values()), many))
        if self._moves and many and report is not None and report.id not in matches:
            self.wanted.emit(self._table.ids[0])
        self._moves = False

    def _summary(self, claims: int, reports: int) -> str:
        lang, digits = self._theme.lang, self._theme.digits
        if not reports:
            return self.tr("No report has such a claim.")
        parts = (
            counted("counted.claims", claims, lang, digits),
            counted("counted.reports", reports, lang, digits),
        )
        return self.tr("%1 in %2").replace("%1", parts[0]).replace("%2", parts[1])
