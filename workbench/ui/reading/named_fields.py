"""The fields of parts that have names: who says it, who did it, to whom, with what, where."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.contract import JsonObject
from workbench.model import Location, Named, Place
from workbench.ui.button import Button
from workbench.ui.entry import Entry
from workbench.ui.panels import column, row
from workbench.ui.reading.words_field import WordsField
from workbench.ui.theme import Theme


class NamedField(QWidget):
    """One part: its words and the name that they stand for. `removed` says that it is to go."""

    removed = Signal()

    def __init__(self, theme: Theme, text: str, spoken: str, part: Named | None = None) -> None:
        super().__init__()
        self._part = part
        self.words = WordsField(theme, text, part.span if part else None)
        self.name = Entry(theme, "part_name", spoken)
        self.name.show_words(part.name if part else "")
        self.name.setPlaceholderText(self.tr("Name"))
        remove = Button("", theme, "flat", "x")
        remove.setAccessibleName(self.tr("Remove"))
        remove.setToolTip(self.tr("Remove"))
        remove.clicked.connect(self.removed)
        self.words.taken.connect(self._name_anew)
        lines = column(self, 1)
        lines.addWidget(self.words)
        below = QWidget()
        line = row(below, theme.space(2))
        line.addWidget(self.name, 1)
        line.addWidget(remove)
        lines.addWidget(below)
        self.stops = (self.words.button, self.name, remove)

    def part(self) -> Named | None:
        """What is entered; None as long as it has no words in the text."""
        span, words = self.words.span, self.words.words
        if span is None:
            return None
        return Named(span, words, self.name.text().strip() or words)

    def place(self) -> Place | None:
        """What is entered as a place; another name is another place, of which nothing is known."""
        named = self.part()
        if named is None:
            return None
        same = isinstance(self._part, Place) and self._part.name == named.name
        location = self._part.location if same and isinstance(self._part, Place) else Location(named.name)
        return Place(named.span, named.text, named.name, location)

    def entered(self) -> JsonObject:
        """What stands in the fields, finished or not."""
        return {"words": self.words.entered(), "name": self.name.text()}

    def enter(self, entered: JsonObject) -> None:
        """Fill the fields in."""
        self.words.enter(entered["words"])
        self.name.setText(entered["name"])

    def _name_anew(self) -> None:
        self.name.show_words(" ".join(self.words.words.split()))


class NamedFields(QWidget):
    """Any number of parts of one kind, in order; `asked` carries the words field that wants the selection."""

    asked = Signal(object)

    def __init__(self, theme: Theme, text: str, spoken: str, parts: Iterable[Named]) -> None:
        super().__init__()
        self._theme, self._text, self._spoken = theme, text, spoken
        self._lines = column(self, theme.space(2))
        self.fields: list[NamedField] = []
        self.add = Button(self.tr("Add"), theme, "flat", "plus")
        self.add.setAccessibleName(f"{spoken}: {self.add.text()}")
        self.add.clicked.connect(self._add_empty)
        self._lines.addWidget(self.add)
        for part in parts:
            self.append(part)

    def parts(self) -> tuple[Named, ...]:
        """What is entered; fields without words say nothing."""
        return tuple(part for field in self.fields if (part := field.part()) is not None)

    def places(self) -> tuple[Place, ...]:
        """What is entered, as places."""
        return tuple(place for field in self.fields if (place := field.place()) is not None)

    def entered(self) -> list[JsonObject]:
        """What stands in the fields, finished or not."""
        return [field.entered() for field in self.fields]

    def enter(self, entered: Sequence[JsonObject]) -> None:
        """Fill the fields in; of a part that was there before, what is known of its name stays so."""
        known = {field.name.text(): field.place() for field in self.fields}
        for field in list(self.fields):
            self._remove(field)
        for part in entered:
            self.append(known.get(part["name"])).enter(part)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through: the fields, then the button that adds one."""
        return [*(stop for field in self.fields for stop in field.stops), self.add]

    def _add_empty(self) -> None:
        field = self.append()
        field.words.button.setFocus()
        self.asked.emit(field.words)

    def append(self, part: Named | None = None) -> NamedField:
        """Add a part, to be filled in if there is none yet."""
        field = NamedField(self._theme, self._text, self._spoken, part)
        field.words.asked.connect(lambda: self.asked.emit(field.words))
        field.removed.connect(lambda: self._remove(field))
        self._lines.insertWidget(len(self.fields), field)
        self.fields.append(field)
        return field

    def _remove(self, field: NamedField) -> None:
        self.fields.remove(field)
        field.deleteLater()
