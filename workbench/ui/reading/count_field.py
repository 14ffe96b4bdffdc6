"""The fields of one count: how many, of whom, what happened to them, part of which."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from workbench.contract import JsonObject
from workbench.model import Count, Outcome, Status, Subgroup, bounds_agree, plain_modifier
from workbench.terms import term
from workbench.text.values import Modifier
from workbench.ui.button import Button
from workbench.ui.entry import Entry
from workbench.ui.panels import Panel, label
from workbench.ui.reading.choices import choice, choose, chosen, fill
from workbench.ui.reading.how_many import bounds_hint, disagreement
from workbench.ui.reading.tick import Tick
from workbench.ui.reading.words_field import WordsField
from workbench.ui.theme import Theme

# Digits of three families; int() reads them all.
_DIGITS = QRegularExpression("[0-9٠-٩۰-۹]{0,9}")


class CountField(Panel):
    """One count; `removed` says that it is to go."""

    removed = Signal()

    def __init__(self, theme: Theme, text: str, count: Count | None = None) -> None:
        super().__init__(theme, "surface", "all")
        self.words = WordsField(theme, text, count.span if count else None)
        self.outcome = fill(self._choice("outcome"), Outcome, theme, self.tr("What happened: choose"))
        self.status = fill(self._choice("status"), Status, theme, self.tr("No people"))
        self.subgroup = fill(self._choice("subgroup"), Subgroup, theme, self.tr("No narrower group"))
        self.modifier = fill(self._choice("modifier"), Modifier, theme)
        self.low, self.high = self._bound("low"), self._bound("high")
        self.part_of = self._choice("part")
        self.conceded = Tick(term("cue.conceded", theme.lang), theme)
        self.hint = label("", theme, "small", colour="text2")
        self.hint.setWordWrap(True)
        self._boxes = {
            "outcome": self.outcome, "status": self.status,
            "subgroup": self.subgroup, "modifier": self.modifier,
        }  # fmt: skip
        self._bounds = {"low": self.low, "high": self.high}
        self._explain()
        self._lay_out()
        if count is not None:
            self.show_count(count)
        self._take_as_said()
        for entry in self._bounds.values():
            entry.textChanged.connect(lambda _text: self._follow())
        self.modifier.currentIndexChanged.connect(lambda _at: self._keep_chosen())
        self.outcome.currentIndexChanged.connect(lambda _at: self._take_for_people())
        self._show_hint()

    def show_count(self, count: Count) -> None:
        """Show what a count says."""
        for box, value in (
            (self.outcome, count.outcome), (self.status, count.status),
            (self.subgroup, count.subgroup), (self.modifier, count.modifier),
        ):  # fmt: skip
            choose(box, value)
        for entry, bound in ((self.low, count.low), (self.high, count.high)):
            entry.show_words("" if bound is None else str(bound))
        self.conceded.setChecked(count.conceded)

    def count(self) -> Count | None:
        """What is entered, part of nothing as yet; None without words or outcome."""
        span, outcome = self.words.span, chosen(self.outcome, Outcome)
        if span is None or outcome is None:
            return None
        return Count(
            span,
            self.words.words,
            outcome,
            chosen(self.status, Status),
            chosen(self.subgroup, Subgroup),
            *self._numbers(),
            self._said(),
            conceded=self.conceded.isChecked(),
        )

    def entered(self) -> JsonObject:
        """What stands in the fields, finished or not; of what it is part is not the field's own."""
        boxes = {name: box.currentData() for name, box in self._boxes.items()}
        bounds = {name: entry.text() for name, entry in self._bounds.items()}
        return {"words": self.words.entered(), "conceded": self.conceded.isChecked(), **boxes, **bounds}

    def enter(self, entered: JsonObject) -> None:
        """Fill the fields in."""
        self.words.enter(entered["words"])
        self.conceded.setChecked(entered["conceded"])
        for name, box in self._boxes.items():
            choose(box, entered[name])
        modifier = self._said()
        for name, entry in self._bounds.items():
            entry.setText(entered[name])
        choose(self.modifier, modifier)  # which the bounds may have changed
        self._take_as_said()

    def is_upside_down(self) -> bool:
        """Whether the lowest number is higher than the highest."""
        low, high = self._numbers()
        return low is not None and high is not None and low > high

    def counts_nobody(self) -> bool:
        """Whether people are counted of whom it is said that they are none."""
        outcome = chosen(self.outcome, Outcome)
        return outcome is not None and outcome.of_people and chosen(self.status, Status) is None

    def _take_for_people(self) -> None:
        """Those who are killed are people, of whom it may be unknown which side they are on."""
        if self.counts_nobody():
            choose(self.status, Status.UNKNOWN)

    def disagreement(self) -> str:
        """Why the numbers are not those of the way in which they are meant; empty where they are."""
        return disagreement(*self._numbers(), self._said(), self._theme)

    def _said(self) -> Modifier:
        return chosen(self.modifier, Modifier) or Modifier.EXACTLY

    def _numbers(self) -> tuple[int | None, int | None]:
        return _number(self.low), _number(self.high)

    def _take_as_said(self) -> None:
        """Remember that these numbers are meant so."""
        self._first, self._is_chosen = (self._numbers(), self._said()), False

    def _follow(self) -> None:
        """Mean other numbers just as they stand: «more than 20» is 21, yet 25 in its place is «at least 25».

        What was chosen in the box itself stays, and so does «about».
        """
        numbers, (first, said) = self._numbers(), self._first
        about = said is Modifier.ABOUT and bounds_agree(*numbers, said)
        if not self._is_chosen:
            choose(self.modifier, said if about or numbers == first else plain_modifier(*numbers) or said)
            self._is_chosen = False  # by nobody
        self._show_hint()

    def _keep_chosen(self) -> None:
        self._is_chosen = True
        self._show_hint()

    def _show_hint(self) -> None:
        """Say why the numbers are not those of the words."""
        hint = bounds_hint(*self._numbers(), self._said(), self._theme)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        for entry in self._bounds.values():
            entry.setAccessibleDescription(hint)

    # ---------------------------------------------------------------- how it is made

    def _choice(self, name: str) -> QComboBox:
        return choice(f"count_{name}", term(f"field.{name}", self._theme.lang), self._theme)

    def _bound(self, name: str) -> Entry:
        entry = Entry(self._theme, f"count_{name}", term(f"bound.{name}", self._theme.lang))
        entry.setPlaceholderText(term("not_said", self._theme.lang))
        entry.setValidator(QRegularExpressionValidator(_DIGITS, entry))
        return entry

    def _explain(self) -> None:
        """Say in plain words what the terms mean, to the mouse and to screen readers."""
        for field, name in (
            (self.outcome, "outcome"), (self.status, "status"), (self.subgroup, "subgroup"),
            (self.modifier, "modifier"), (self.part_of, "part"), (self.conceded, "conceded"),
        ):  # fmt: skip
            meaning = term(f"hint.{name}", self._theme.lang)
            field.setToolTip(meaning)
            field.setAccessibleDescription(meaning)
        for box, value in ((self.status, Status.BELLIGERENT), (self.subgroup, Subgroup.MILITANTS)):
            meaning = term(f"hint.{value.value}", self._theme.lang)
            box.setItemData(box.findData(value.value), meaning, Qt.ItemDataRole.ToolTipRole)

    def _lay_out(self) -> None:
        theme, room = self._theme, self._theme.space(3)
        remove = Button("", theme, "flat", "x")
        remove.setAccessibleName(self.tr("Remove the count"))
        remove.setToolTip(self.tr("Remove the count"))
        remove.clicked.connect(self.removed)
        grid = QGridLayout(self)
        grid.setContentsMargins(room, room, room, room)
        grid.setSpacing(theme.space(2))
        grid.addWidget(self.words, 0, 0, 1, 3)
        grid.addWidget(remove, 0, 3)
        boxes = (*self._boxes.values(), *self._bounds.values())
        for at, field in enumerate(boxes):
            name = label(field.accessibleName(), theme, "small", colour="text2")
            grid.addWidget(name, 1 + at // 2 * 2, at % 2 * 2, 1, 2)
            grid.addWidget(field, 2 + at // 2 * 2, at % 2 * 2, 1, 2)
        below: tuple[QWidget, ...] = (self.hint, self.part_of, self.conceded)
        for at, field in enumerate(below, 7):
            grid.addWidget(field, at, 0, 1, 4)
        self.stops = (self.words.button, remove, *boxes, self.part_of, self.conceded)


def _number(entry: Entry) -> int | None:
    return int(entry.text()) if entry.text() else None
