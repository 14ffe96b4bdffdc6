"""The counts of a claim: words, outcome, who, lowest and highest number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from workbench.model import Count
from workbench.terms import label, term
from workbench.ui.panels import label as made_label
from workbench.ui.reading.how_many import bound_words, bounds_hint, who_words
from workbench.ui.theme import Theme, Weight


class CountsTable(QWidget):
    """One row a count; under the words stands what it is part of, and that the side responsible says so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(4))
        self._grid.setVerticalSpacing(theme.space(2))
        self._grid.setColumnStretch(0, 1)

    def show_counts(self, counts: Sequence[Count]) -> None:
        """Show other counts; nothing where there are none."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.setVisible(bool(counts))
        if counts:
            self._add_heads()
        for at, count in enumerate(counts):
            self._add(1 + 2 * at, count)

    def _add_heads(self) -> None:
        lang = self._theme.lang
        bounds = (term(f"bound.{side}", lang) for side in ("low", "high"))
        heads = (self.tr("Words"), self.tr("Outcome"), self.tr("Who"), *bounds)
        for column, head in enumerate(heads):
            self._grid.addWidget(made_label(head, self._theme, "small", colour="text3"), 0, column)

    def _add(self, row: int, count: Count) -> None:
        line = QWidget()
        line.setFixedHeight(1)
        self._theme.lay_ground(line, "border")
        self._grid.addWidget(line, row, 0, 1, 5)
        theme = self._theme
        cells = (
            self._cell(count.text),
            self._cell(label(count.outcome, theme.lang)),
            self._cell(who_words(count, theme)),
            self._bound(count.low),
            self._bound(count.high),
        )
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, row + 1, column)
        if note := self._note(count):
            cells[0].setText(f"{count.text}\n{note}")

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

    def _note(self, count: Count) -> str:
        notes = []
        if count.subset_of is not None:
            notes.append(term("part_of", self._theme.lang))
        if count.conceded:
            notes.append(term("cue.conceded", self._theme.lang))
        if why := bounds_hint(count.low, count.high, count.modifier, self._theme):
            notes.append(why)
        return "\n".join(notes)
