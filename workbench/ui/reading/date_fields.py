"""The fields of an event's date: first and last day, how finely it is known, the words that say it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from workbench.contract import JsonObject
from workbench.model import EventDate
from workbench.terms import term
from workbench.text.values import Calendar, Precision
from workbench.ui.day import DayField
from workbench.ui.panels import label
from workbench.ui.reading.choices import choice, choose, chosen, fill
from workbench.ui.reading.words_field import WordsField
from workbench.ui.theme import Theme


class DateFields(QWidget):
    """A date or none; `asked` carries the words field that wants the selection."""

    asked = Signal(object)

    def __init__(self, theme: Theme, text: str, when: EventDate | None) -> None:
        super().__init__()
        self._was = when
        self.words = WordsField(theme, text, when.span if when else None)
        self.first = DayField(theme, "first_day")
        self.last = DayField(theme, "last_day")
        self._days: Sequence[DayField] = (self.first, self.last)
        self.precision = fill(
            choice("precision", term("field.precision", theme.lang), theme), Precision, theme
        )
        self._lay_out(theme)
        self._show(when)
        self.words.asked.connect(lambda: self.asked.emit(self.words))
        for field in self._days:
            field.entered.connect(self.is_right)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self.words.button, self.first.line, self.last.line, self.precision]

    def date(self) -> EventDate | None:
        """What is entered; None where neither a day nor words are. Raises BadDate."""
        start, end = self._moment(self.first, "start"), self._moment(self.last, "end")
        if start is None and end is None and self.words.span is None:
            return None
        precision = chosen(self.precision, Precision) or Precision.DAY
        calendar = self._was.calendar if self._was else Calendar.GREGORIAN
        return EventDate(start, end if end or start is None else start, precision, calendar, self.words.span)

    def entered(self) -> JsonObject:
        """What stands in the fields, right or not."""
        days = [field.line.text() for field in self._days]
        return {"words": self.words.entered(), "days": days, "precision": self.precision.currentData()}

    def enter(self, entered: JsonObject) -> None:
        """Fill the fields in."""
        self.words.enter(entered["words"])
        for field, day in zip(self._days, entered["days"], strict=True):
            field.line.setText(day)
        choose(self.precision, entered["precision"])

    def is_right(self) -> bool:
        """Whether the days can stand; what is wrong with one is said under it."""
        return self.wrong() is None

    def wrong(self) -> DayField | None:
        """The field whose day cannot stand, which then says why."""
        for field in self._days:
            if not field.is_right():
                return field
        first, last = self.first.day, self.last.day
        if first is None or last is None or first <= last:
            return None
        self.last.refuse(self.tr("The last day is before the first."))
        return self.last

    def _moment(self, field: DayField, side: str) -> str | None:
        """The day entered; the time of day that was read with it stays as long as the day does."""
        day = field.day
        if day is None:
            return None
        was = (self._was.start if side == "start" else self._was.end) if self._was else None
        return was if was is not None and was.startswith(day.isoformat()) else day.isoformat()

    def _show(self, when: EventDate | None) -> None:
        for field, iso in ((self.first, when and when.start), (self.last, when and when.end)):
            field.show_day(date.fromisoformat(iso[:10]) if iso else None)
        choose(self.precision, when.precision if when else Precision.DAY)

    def _lay_out(self, theme: Theme) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.space(2))
        grid.addWidget(self.words, 0, 0, 1, 2)
        for column, (field, key) in enumerate(((self.first, "first_day"), (self.last, "last_day"))):
            grid.addWidget(label(term(f"field.{key}", theme.lang), theme, "small", colour="text2"), 1, column)
            field.line.setAccessibleName(term(f"field.{key}", theme.lang))
            grid.addWidget(field, 2, column, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.precision, 3, 0, 1, 2)
