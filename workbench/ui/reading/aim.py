"""Which field of a claim the words are for that are selected in the text."""

from collections.abc import Mapping
from itertools import chain

from PySide6.QtWidgets import QWidget

from workbench.terms import term
from workbench.text.bidi import isolate
from workbench.ui.keyboard import Key
from workbench.ui.panels import Panel, label, row
from workbench.ui.reading.count_fields import CountFields
from workbench.ui.reading.date_fields import DateFields
from workbench.ui.reading.named_fields import NamedFields
from workbench.ui.reading.words_field import WordsField
from workbench.ui.theme import Theme

Part = WordsField | CountFields | NamedFields | DateFields


class Aim(Panel):
    """Names the field that F fills, and shows it there; `parts` are those of the form by name.

    Until one is chosen F fills none: the quotation of a claim is not replaced by chance.
    """

    def __init__(self, theme: Theme, parts: Mapping[str, Part]) -> None:
        super().__init__(theme, "header", "top")
        self._parts = parts
        self.says = label("", theme, "small", colour="text2")
        self.says.setWordWrap(True)
        row(self, margins=(theme.space(4), theme.space(2), theme.space(4), theme.space(2))).addWidget(
            self.says
        )

    def at(self, stop: QWidget) -> None:
        """Show what words are for while a stop of Tab has, or had, the focus."""
        name, aimed = self._part_at(stop)
        for field in chain.from_iterable(map(_words_of, self._parts.values())):
            field.set_aimed(field is aimed)
        if name:
            part = isolate(term(f"field.{name}", self._theme.lang))
            taken = self.tr("%2 takes the selected words for: %1")
            self.says.setText(taken.replace("%1", part).replace("%2", isolate(Key.F.cap)))
        else:
            self.says.setText(self.tr("Words are taken for the field that you choose: press ❞ beside it."))

    def field_at(self, stop: QWidget) -> WordsField | None:
        """The words field that a stop of Tab belongs to; a new one where it adds parts."""
        name, aimed = self._part_at(stop)
        part = self._parts.get(name)
        if aimed is None and isinstance(part, CountFields | NamedFields):
            return part.append().words
        return aimed

    def _part_at(self, stop: QWidget) -> tuple[str, WordsField | None]:
        for name, part in self._parts.items():
            match part:
                case WordsField() if stop is part.button:
                    return name, part
                case DateFields() if stop in part.stops:
                    return name, part.words
                case CountFields() | NamedFields() if stop in part.stops:
                    return name, next((field.words for field in part.fields if stop in field.stops), None)
        return "", None


def _words_of(part: Part) -> list[WordsField]:
    match part:
        case WordsField():
            return [part]
        case DateFields():
            return [part.words]
    return [field.words for field in part.fields]
