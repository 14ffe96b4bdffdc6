"""A day as it is typed, and the field for it."""

import re
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from workbench.errors import BadDate
from workbench.terms import explain, term
from workbench.ui.entry import Entry
from workbench.ui.panels import column, label, leading
from workbench.ui.theme import Theme

# Only the year first: 3/4/2014 is two different days to two different people.
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DIGITS = {ord(letter): str(n % 10) for n, letter in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}


def read_day(text: str) -> date | None:
    """The day that is typed as 2014-09-25, in digits of any family; None for nothing. Raises BadDate."""
    typed = text.translate(_DIGITS).strip()
    if not typed:
        return None
    found = _DAY.fullmatch(typed)
    if found is None:
        raise BadDate(text=text.strip())
    try:
        return date(*map(int, found.groups()))
    except ValueError as error:
        raise BadDate(text=text.strip()) from error


class DayField(QWidget):
    """A field for a day; what is wrong with it stands in a sentence underneath."""

    entered = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.line = Entry(theme, name)
        # The label beside it is the whole field's, which screen readers do not stop at.
        self.line.setAccessibleName(term("field.date", theme.lang))
        self.line.setPlaceholderText("2014-09-25")
        # Digits and dashes run from left to right in both languages.
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.line.setAlignment(leading(theme))
        self.fault = label("", theme, "small", colour="error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        lines = column(self, theme.space(1))
        lines.addWidget(self.line)
        lines.addWidget(self.fault)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._finished)

    @property
    def day(self) -> date | None:
        """The day that is typed; raises BadDate."""
        return read_day(self.line.text())

    def show_day(self, day: date | None) -> None:
        """Put a day, or nothing, into the field."""
        self.line.show_words("" if day is None else day.isoformat())
        self.fault.hide()

    def is_right(self) -> bool:
        """Whether a day or nothing is typed; else what is wrong is said under the field."""
        try:
            read_day(self.line.text())
        except BadDate as wrong:
            self.fault.setText(explain(wrong, self._theme.lang))
            self.line.setAccessibleDescription(self.fault.text())
            self.fault.show()
            return False
        self.fault.hide()
        self.line.setAccessibleDescription("")
        return True

    def _typed(self, text: str) -> None:
        # Arabic-Indic digits around a dash would be shown with the year last.
        at = self.line.cursorPosition()
        self.line.setText(text.translate(_DIGITS))
        self.line.setCursorPosition(at)
        self.line.setModified(True)
        self.fault.hide()

    def _finished(self) -> None:
        if self.is_right():
            self.entered.emit()
