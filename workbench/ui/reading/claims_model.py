"""The claims of the open report as rows: the ids in the order asked for, the rest from the report."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.model import KeptClaim
from workbench.terms import label, listed, term
from workbench.text.bidi import isolate
from workbench.ui.reading.how_many import count_words
from workbench.ui.reading.open_report import OpenReport
from workbench.ui.reading.when import when_words
from workbench.ui.reading.words import Words, words_of
from workbench.ui.table_model import tool_tip
from workbench.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ClaimsModel(QAbstractListModel):
    """Rows of claims; a row speaks its polarity, holder, counts, place, date and verdict."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._report: OpenReport | None = None
        self._ids: list[int] = []

    def show_claims(self, report: OpenReport | None, ids: Sequence[int]) -> None:
        """Show these claims of a report, in this order."""
        before = self._report
        if before is not None and report is not None and list(ids) == self._ids:
            self._report = report
            for row, id in enumerate(ids):
                if report.claims[id] is not before.claims.get(id):
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._report, self._ids = report, list(ids)
        self.endResetModel()

    @property
    def ids(self) -> Sequence[int]:
        """The ids of the claims in the order of the rows."""
        return self._ids

    def claim(self, index: Index) -> KeptClaim | None:
        """The claim of a row."""
        if self._report is None or not index.isValid():
            return None
        return self._report.claims[self._ids[index.row()]]

    def words(self, index: Index) -> Words:
        """The words of a row."""
        kept = self.claim(index)
        return words_of(kept.claim, self._report.text) if kept and self._report else Words("")

    def index_of(self, id: int | None) -> QModelIndex:
        """Where a claim stands; an invalid index when it is not among those asked for."""
        return self.index(self._ids.index(id)) if id in self._ids else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many claims are shown."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words of a row, or all that it says in one sentence."""
        kept = self.claim(index)
        if kept is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(index).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(kept)
        return tool_tip(self._tip(kept)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _tip(self, kept: KeptClaim) -> str:
        """What a narrow row has to cut: who, all the places, when."""
        theme, claim = self._theme, kept.claim
        said = {
            "field.holder": claim.holder.name if claim.holder else term("this_report", theme.lang),
            "field.place": listed([place.name for place in claim.place], theme.lang),
            "field.date": when_words(claim.date, theme) if claim.date else "",
        }
        return "\n".join(f"{term(key, theme.lang)}: {isolate(words)}" for key, words in said.items() if words)

    def _spoken(self, kept: KeptClaim) -> str:
        theme, claim = self._theme, kept.claim
        parts = [
            label(claim.polarity, theme.lang),
            isolate(claim.holder.name) if claim.holder else term("this_report", theme.lang),
            *(count_words(count, theme) for count in claim.counts),
            *(isolate(place.name) for place in claim.place[:1]),
            when_words(claim.date, theme) if claim.date else "",
            label(kept.verdict, theme.lang),
        ]
        return term("comma", theme.lang).join(part for part in parts if part)
