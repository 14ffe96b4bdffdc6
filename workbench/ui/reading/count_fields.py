"""The fields of the counts of a claim, and which of them is part of which."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.contract import JsonObject
from workbench.model import Count, CountKey
from workbench.text.bidi import isolate
from workbench.text.span import Span
from workbench.text.values import Number
from workbench.ui.button import Button
from workbench.ui.panels import column
from workbench.ui.reading.choices import choose
from workbench.ui.reading.count_field import CountField
from workbench.ui.theme import Theme


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
        self._place(parts)

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
        return [
            field
            for field in self.fields
            if field.count() is None
            or field.is_upside_down()
            or field.counts_nobody()
            or field.disagreement()
        ]

    def append(self, count: Count | None = None) -> CountField:
        """Add a count to be filled in."""
        field = CountField(self._theme, self._text, count)
        field.words.asked.connect(lambda: self.asked.emit(field.words))
        field.words.taken.connect(self._offer_totals)
        field.removed.connect(lambda: self._remove(field))
        field.part_of.activated.connect(lambda _at: self._choose_total(field))
        self._lines.insertWidget(len(self.fields), field)
        self.fields.append(field)
        return field

    def append_number(self, span: Span, number: Number) -> None:
        """Add a number of the text of which it is not known yet what it counts."""
        field = self.append()
        field.words.take(span)
        for entry, bound in ((field.low, number.low), (field.high, number.high)):
            entry.show_words("" if bound is None else f"{bound:.0f}")
        choose(field.modifier, number.modifier)

    def entered(self) -> list[JsonObject]:
        """What stands in the fields, finished or not; each with the count that it is part of."""
        return [
            {**field.entered(), "part_of": self._key(self._totals.get(field), self.fields)}
            for field in self.fields
        ]

    def enter(self, entered: Sequence[JsonObject]) -> None:
        """Fill the fields in."""
        for field in list(self.fields):
            self._remove(field)
        for count in entered:
            self.append().enter(count)
        self._place([count["part_of"] and tuple(count["part_of"]) for count in entered])

    def _place(self, parts: Sequence[CountKey | None]) -> None:
        """Make the counts part of these, some of which may be the others."""
        for field, key in zip(self.fields, parts, strict=True):
            if key is not None:
                self._totals[field] = self.fields[key[1]] if key[0] == self._id else key
        self._offer_totals()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through: the fields, then the button that adds one."""
        return [*(stop for field in self.fields for stop in field.stops), self.add]

    def _add_empty(self) -> None:
        field = self.append()
        self._offer_totals()
        field.words.button.setFocus()
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
