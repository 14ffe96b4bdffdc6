"""The fields of the counts of a claim: how many, of whom, what happened to them, part of which."""

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from workbench.model import Count, CountKey, Outcome, Status, Subgroup
from workbench.terms import term
from workbench.text.bidi import isolate
from workbench.text.span import Span
from workbench.text.values import Modifier, Number
from workbench.ui.button import Button
from workbench.ui.entry import Entry
from workbench.ui.panels import Panel, column
from workbench.ui.reading.choices import choice, choose, chosen, fill
from workbench.ui.reading.taborder import put_before
from workbench.ui.reading.words_field import WordsField
from workbench.ui.theme import Theme

# Digits of three families; int() reads them all.
_DIGITS = QRegularExpression("[0-9٠-٩۰-۹]{0,9}")


def _number(entry: Entry) -> int | None:
    return int(entry.text()) if entry.text() else None


class CountField(Panel):
    """One count; `removed` says that it is to go."""

    removed = Signal()

    def __init__(self, theme: Theme, text: str, count: Count | None = None) -> None:
        super().__init__(theme, "surface", "all")
        lang = theme.lang
        self.words = WordsField(theme, text, count.span if count else None)
        self.outcome = fill(self._choice("outcome"), Outcome, theme, self.tr("What happened: choose"))
        self.status = fill(self._choice("status"), Status, theme, self.tr("No people"))
        self.subgroup = fill(self._choice("subgroup"), Subgroup, theme, self.tr("No narrower group"))
        self.modifier = fill(self._choice("modifier"), Modifier, theme)
        self.low, self.high = self._bound("low"), self._bound("high")
        self.part_of = self._choice("part")
        self.conceded = QCheckBox(term("conceded", lang))
        self.conceded.setFont(theme.font())
        self._lay_out()
        if count is not None:
            self.show_count(count)

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
            _number(self.low),
            _number(self.high),
            chosen(self.modifier, Modifier) or Modifier.EXACTLY,
            conceded=self.conceded.isChecked(),
        )

    def is_upside_down(self) -> bool:
        """Whether the lowest number is higher than the highest."""
        low, high = _number(self.low), _number(self.high)
        return low is not None and high is not None and low > high

    def _choice(self, name: str) -> QComboBox:
        return choice(f"count_{name}", term(f"field.{name}", self._theme.lang), self._theme)

    def _bound(self, name: str) -> Entry:
        spoken = term(f"field.{name}", self._theme.lang)
        entry = Entry(self._theme, f"count_{name}", spoken)
        entry.setPlaceholderText(spoken)
        entry.setValidator(QRegularExpressionValidator(_DIGITS, entry))
        return entry

    def _lay_out(self) -> None:
        theme = self._theme
        remove = Button("", theme, "flat", "x")
        remove.setAccessibleName(self.tr("Remove the count"))
        remove.setToolTip(self.tr("Remove the count"))
        remove.clicked.connect(self.removed)
        room = theme.space(3)
        grid = QGridLayout(self)
        grid.setContentsMargins(room, room, room, room)
        grid.setSpacing(theme.space(2))
        grid.addWidget(self.words, 0, 0, 1, 3)
        grid.addWidget(remove, 0, 3)
        for at, field in enumerate((self.outcome, self.status, self.subgroup, self.modifier)):
            grid.addWidget(field, 1 + at // 2, at % 2 * 2, 1, 2)
        for at, entry in enumerate((self.low, self.high)):
            grid.addWidget(entry, 3, at * 2, 1, 2)
        grid.addWidget(self.part_of, 4, 0, 1, 2)
        grid.addWidget(self.conceded, 4, 2, 1, 2)
        boxes = (self.outcome, self.status, self.subgroup, self.modifier)
        self.stops = (self.words, remove, *boxes, self.low, self.high, self.part_of, self.conceded)


class CountFields(QWidget):
    """The counts of the claim `id`; `asked` carries the words field that wants the selection."""

    asked = Signal(object)

    def __init__(
        self, theme: Theme, text: str, id: int, counts: Sequence[Count], parts: Sequence[CountKey | None]
    ) -> None:
        super().__init__()
        self._theme, self._text, self._id = theme, text, id
        self._lines = column(self, theme.space(3))
        self.fields: list[CountField] = []
        self._totals: dict[CountField, CountField | CountKey] = {}
        self.add = Button(self.tr("Add a count"), theme, "flat", "plus")
        self.add.clicked.connect(self._add_empty)
        self._lines.addWidget(self.add)
        for count in counts:
            self.append(count)
        for field, key in zip(self.fields, parts, strict=True):
            if key is not None:
                self._totals[field] = self.fields[key[1]] if key[0] == id else key
        self._offer_totals()

    def counts(self) -> list[Count]:
        """What is entered; what has no words or no outcome is left out."""
        return [count for field in self.fields if (count := field.count()) is not None]

    def parts(self) -> list[CountKey | None]:
        """Of which count each of these is part."""
        kept = [field for field in self.fields if field.count() is not None]
        return [self._key(self._totals.get(field), kept) for field in kept]

    def _key(self, total: "CountField | CountKey | None", kept: Sequence[CountField]) -> CountKey | None:
        if isinstance(total, CountField):
            return (self._id, kept.index(total)) if total in kept else None
        return total

    def unfinished(self) -> list[CountField]:
        """The counts that cannot be kept as they are."""
        return [field for field in self.fields if field.count() is None or field.is_upside_down()]

    def append(self, count: Count | None = None) -> CountField:
        """Add a count to be filled in."""
        field = CountField(self._theme, self._text, count)
        field.words.asked.connect(lambda: self.asked.emit(field.words))
        field.words.taken.connect(self._offer_totals)
        field.removed.connect(lambda: self._remove(field))
        field.part_of.activated.connect(lambda _at: self._choose_total(field))
        self._lines.insertWidget(len(self.fields), field)
        self.fields.append(field)
        put_before(self.add, field.stops)
        return field

    def append_number(self, span: Span, number: Number) -> None:
        """Add a number of the text of which it is not known yet what it counts."""
        field = self.append()
        field.words.take(span)
        for entry, bound in ((field.low, number.low), (field.high, number.high)):
            entry.show_words("" if bound is None else f"{bound:.0f}")
        choose(field.modifier, number.modifier)

    def _add_empty(self) -> None:
        field = self.append()
        self._offer_totals()
        field.words.setFocus()
        self.asked.emit(field.words)

    def _remove(self, field: CountField) -> None:
        self.fields.remove(field)
        self._totals = {part: total for part, total in self._totals.items() if field not in (part, total)}
        field.deleteLater()
        self._offer_totals()

    def _choose_total(self, field: CountField) -> None:
        total = field.part_of.currentData()
        self._totals.pop(field, None)
        if total is not None:
            self._totals[field] = total

    def _offer_totals(self) -> None:
        """Offer each count the others to be part of."""
        for field in self.fields:
            total, box = self._totals.get(field), field.part_of
            box.clear()
            box.addItem(self.tr("Part of no other count"), None)
            for other in self.fields:
                if other is not field and other.words.span is not None:
                    box.addItem(self.tr("Part of %1").replace("%1", isolate(other.words.words)), other)
            if isinstance(total, tuple):
                box.addItem(self.tr("Part of a count of another claim"), total)
            totals = [box.itemData(at) for at in range(box.count())]
            box.setCurrentIndex(totals.index(total) if total in totals else 0)
            box.setVisible(box.count() > 1)
