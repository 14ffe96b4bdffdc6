"""The counts of a claim: words, outcome, who, lowest and highest number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from workbench.model import Count, Status, Subgroup
from workbench.terms import label, part_words, term
from workbench.ui.panels import label as made_label
from workbench.ui.reading.how_many import bound_words, bounds_hint, who_words
from workbench.ui.theme import Theme, Weight


class CountsTable(QWidget):
    """One row a count; under the words stands what it is part of, and that the side responsible says so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._stacked = theme, False
        self._counts: Sequence[Count] = ()
        self._wholes: Sequence[Count | None] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(4))
        self._grid.setVerticalSpacing(theme.space(2))
        self._grid.setColumnStretch(0, 1)

    def show_counts(self, counts: Sequence[Count], wholes: Sequence[Count | None]) -> None:
        """Show other counts, each with the count that it is part of; nothing where there are none."""
        self._counts, self._wholes = counts, wholes
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.setVisible(bool(counts))
        if counts:
            self._add_heads()
        for at, (count, whole) in enumerate(zip(counts, wholes, strict=True)):
            self._add(1 + 3 * at, count, whole)

    def set_narrow(self, narrow: bool) -> None:
        """Put the words over the rest, where there is no room for them beside it."""
        self._stacked = narrow
        self.show_counts(self._counts, self._wholes)

    def _add_heads(self) -> None:
        lang = self._theme.lang
        bounds = (term(f"bound.{side}", lang) for side in ("low", "high"))
        heads = ("" if self._stacked else self.tr("Words"), self.tr("Outcome"), self.tr("Who"), *bounds)
        for column, head in enumerate(heads):
            named = made_label(head, self._theme, "small", colour="text3")
            named.setWordWrap(True)
            self._grid.addWidget(named, 0, column)

    def _add(self, row: int, count: Count, whole: Count | None) -> None:
        line = QWidget()
        line.setFixedHeight(1)
        self._theme.lay_ground(line, "border")
        self._grid.addWidget(line, row, 0, 1, 5)
        words = self._cell("\n".join([count.text, *self._notes(count, whole)]))
        self._grid.addWidget(words, row + 1, 0, 1, 5 if self._stacked else 1)
        outcome = self._cell(label(count.outcome, self._theme.lang))
        rest = (outcome, self._who(count), self._bound(count.low), self._bound(count.high))
        for column, cell in enumerate(rest, 1):
            self._grid.addWidget(cell, row + (2 if self._stacked else 1), column)

    def _who(self, count: Count) -> QLabel:
        cell = self._cell(who_words(count, self._theme))
        group = count.subgroup or count.status
        if group in (Status.BELLIGERENT, Subgroup.MILITANTS):
            cell.setToolTip(term(f"hint.{group.value}", self._theme.lang))
        return cell

    def _bound(self, bound: int | None) -> QLabel:
        known = bound is not None
        weight: Weight = "strong" if known else "text"
        return made_label(
            bound_words(bound, self._theme), self._theme, "base", weight, "text" if known else "text3"
        )

    def _cell(self, words: str) -> QLabel:
        cell = made_label(words, self._theme)
        cell.setWordWrap(True)
        cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return cell

    def _notes(self, count: Count, whole: Count | None) -> list[str]:
        """What the analyst has to know of a count besides."""
        lang = self._theme.lang
        notes = (
            part_words(whole, lang, self._theme.digits) if count.subset_of is not None else "",
            term("cue.conceded", lang) if count.conceded else "",
            bounds_hint(count.low, count.high, count.modifier, self._theme),
        )
        return [note for note in notes if note]
