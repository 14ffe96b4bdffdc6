"""What claims the list shows and in what order: words, verdict, polarity, outcome, holder."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout

from workbench.errors import BadQuery
from workbench.model import Order, Outcome, Polarity, Query, Verdict
from workbench.query import parse_query
from workbench.query.errors import NoValue
from workbench.terms import explain, label, term
from workbench.ui.button import Button
from workbench.ui.entry import Entry
from workbench.ui.filled import Field
from workbench.ui.panels import Panel
from workbench.ui.panels import label as made_label
from workbench.ui.query_field import QueryField
from workbench.ui.reading.choices import choice, chosen, fill
from workbench.ui.theme import Theme

# As long as letters follow each other faster, the next one is waited for.
_TYPING_MS = 150
_ORDERS = (
    Order.TEXT,
    Order.DATE,
    Order.HOLDER,
    Order.PLACE,
    Order.COUNT,
    Order.VERDICT,
    Order.CONFIDENCE,
)
T = TypeVar("T", bound=StrEnum)


class ClaimsFilter(Panel):
    """Fields that make a Query; `asked` carries it. A query that cannot be read is explained in place.

    `refused` says so: what is listed answers another question then. What is typed is shown in the boxes.

    While `everywhere` is down, it is asked of all reports.
    """

    asked = Signal(object)
    refused = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken", "bottom")
        self._theme = theme
        self.words = QueryField(theme, "claim_words", self.tr("Words of claims"))
        self.holder = Entry(theme, "claim_holder", term("field.holder", theme.lang))
        self.verdict = self._choice("claim_verdict", "field.verdict", Verdict)
        self.polarity = self._choice("claim_polarity", "field.polarity", Polarity)
        self.outcome = self._choice("claim_outcome", "field.outcome", Outcome)
        self.order = self._orders()
        self.descending = Button(self.tr("Descending"), theme)
        self.descending.setObjectName("claims_descending")
        self.descending.setCheckable(True)
        self.everywhere = Button(self.tr("In all reports"), theme, icon="files")
        self.everywhere.setObjectName("claims_everywhere")
        self.everywhere.setCheckable(True)
        self.everywhere.setToolTip(self.tr("List only the reports that have such claims"))
        self.found = made_label("", theme, "small", colour="text2")
        self.found.setWordWrap(True)
        self.found.hide()
        self.fault = made_label("", theme, "small", colour="error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._lay_out()
        self._connect()

    @property
    def fields(self) -> Sequence[Field]:
        """All that is asked with."""
        boxes = (self.verdict, self.polarity, self.outcome, self.order)
        return (self.words, self.holder, *boxes, self.descending, self.everywhere)

    def query(self) -> Query:
        """What is asked; raises BadQuery."""
        query = parse_query(self.words.text())
        holder = self.holder.text().strip()
        return replace(
            query,
            holder=holder or query.holder,
            verdicts=_only(self.verdict, Verdict) or query.verdicts,
            polarities=_only(self.polarity, Polarity) or query.polarities,
            outcomes=_only(self.outcome, Outcome) or query.outcomes,
            order=(chosen(self.order, Order) if self.order.currentIndex() else None) or query.order,
            descending=self.descending.isChecked() or query.descending,
        )

    def clear(self) -> None:
        """Ask for all claims in the order of the text."""
        for entry in (self.words, self.holder):
            entry.show_words("")
        for box in (self.verdict, self.polarity, self.outcome, self.order):
            box.setCurrentIndex(0)
        for button in (self.descending, self.everywhere):
            button.setChecked(False)
        self.ask()

    @property
    def refusal(self) -> str:
        """What stands in the place of an answer while what is asked cannot be read."""
        return "" if self.fault.isHidden() else self.tr("No answer: what is asked above cannot be read.")

    def say_found(self, words: str) -> None:
        """Say what all reports have of what is asked, or nothing, which takes no room."""
        self.found.setText(words)
        self.found.setVisible(bool(words))

    def ask(self, typing: bool = False) -> None:
        """Say what is asked, or what is wrong; while somebody types, a key may still lack its value."""
        self.fault.hide()
        self.found.setVisible(bool(self.found.text()))
        try:
            query = self.query()
        except BadQuery as wrong:
            if not (typing and isinstance(wrong, NoValue)):
                self.fault.setText(explain(wrong, self._theme.lang))
                self.fault.show()
                self.found.hide()  # what it says is of another question
                self.refused.emit()
            return
        self._show_typed(parse_query(self.words.text()))
        self.asked.emit(query)

    def _show_typed(self, typed: Query) -> None:
        """Show in boxes that ask for nothing what is typed of theirs."""
        lang = self._theme.lang
        for box, values in (
            (self.verdict, typed.verdicts), (self.polarity, typed.polarities), (self.outcome, typed.outcomes)
        ):  # fmt: skip
            said = term("comma", lang).join(sorted(label(value, lang) for value in values))
            words = self.tr("%1: any").replace("%1", box.accessibleName())
            box.setItemText(0, f"{box.accessibleName()}: {said}" if said else words)
        self.holder.setPlaceholderText(typed.holder or term("field.holder", lang))

    def _choice(self, name: str, spoken: str, kind: type[StrEnum]) -> QComboBox:
        words = term(spoken, self._theme.lang)
        anything = self.tr("%1: any").replace("%1", words)
        return fill(choice(name, words, self._theme), kind, self._theme, anything)

    def _orders(self) -> QComboBox:
        return fill(choice("claim_order", self.tr("Sort by"), self._theme), _ORDERS, self._theme)

    def _lay_out(self) -> None:
        space = self._theme.space
        self.holder.setPlaceholderText(term("field.holder", self._theme.lang))
        for entry in (self.words, self.holder):
            entry.setClearButtonEnabled(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(space(4), space(3), space(4), space(3))
        grid.setSpacing(space(3))
        grid.addWidget(self.words, 0, 0, 1, 4)
        grid.addWidget(self.holder, 0, 4, 1, 2)
        grid.addWidget(self.fault, 1, 0, 1, 6)
        # In thirds, so that the list below keeps its rows: large text has little height to give.
        for at, field in enumerate((self.verdict, self.polarity, self.outcome, self.order)):
            grid.addWidget(field, 2 + at // 3, 2 * (at % 3), 1, 2)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(space(3))
        for button in (self.descending, self.everywhere):
            buttons.addWidget(button)
        buttons.addStretch(1)
        grid.addLayout(buttons, 3, 2, 1, 4)
        grid.addWidget(self.found, 4, 0, 1, 6)

    def _connect(self) -> None:
        self._typing.timeout.connect(lambda: self.ask(typing=True))
        for entry in (self.words, self.holder):
            entry.returnPressed.connect(lambda: self.ask())
        for entry in (self.words, self.holder):
            entry.textChanged.connect(lambda _text: self._typing.start())
        for box in (self.verdict, self.polarity, self.outcome, self.order):
            box.currentIndexChanged.connect(lambda _index: self.ask())
        for button in (self.descending, self.everywhere):
            button.toggled.connect(lambda _down: self.ask())


def _only(box: QComboBox, kind: type[T]) -> frozenset[T]:
    found = chosen(box, kind)
    return frozenset({found}) if found else frozenset()
