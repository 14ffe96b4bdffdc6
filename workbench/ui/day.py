"""A day as it is typed, and the field for it."""

import re
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from workbench.errors import BadDate
from workbench.terms import day as day_words
from workbench.terms import explain, term
from workbench.text.typed_day import typed_day
from workbench.ui.entry import Entry
from workbench.ui.panels import column, label, leading
from workbench.ui.theme import Theme

_ARABIC = re.compile("[\u0620-\u064a]")
_DIGITS = {ord(letter): str(n % 10) for n, letter in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}


def read_day(text: str) -> date | None:
    """The day that is typed in one of the ways of `typed_day`; None for nothing. Raises BadDate."""
    return typed_day(text) if text.strip() else None


class DayField(QWidget):
    """A field for a day; underneath stands how what is typed was understood, or what is wrong with it."""

    entered = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.line = Entry(theme, name)
        # The label beside it is the whole field's, which screen readers do not stop at.
        self.line.setAccessibleName(term("field.date", theme.lang))
        self.show_placeholder("")
        self._turn("")
        self.line.setAlignment(leading(theme))
        self.understood = label("", theme, "small", colour="text2")
        self.understood.setObjectName("understood")
        self.understood.hide()
        self.fault = label("", theme, "small", colour="error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        lines = column(self, theme.space(1))
        lines.addWidget(self.line)
        lines.addWidget(self.understood)
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
        self._turn(self.line.text())
        self.understood.hide()
        self.fault.hide()

    def show_placeholder(self, words: str) -> None:
        """Show words in the empty field; without any, those that say how a day is written."""
        self.line.setPlaceholderText(words or self.tr("year-month-day"))

    def is_right(self) -> bool:
        """Whether a day or nothing is typed; else what is wrong is said under the field."""
        try:
            read_day(self.line.text())
        except BadDate as wrong:
            self.refuse(explain(wrong, self._theme.lang))
            return False
        self.refuse("")
        return True

    def refuse(self, why: str) -> None:
        """Say under the field why the day cannot stand; nothing takes that back."""
        self.fault.setText(why)
        self.line.setAccessibleDescription(why)
        self.fault.setVisible(bool(why))

    def _typed(self, text: str) -> None:
        # Arabic-Indic digits around a dash would be shown with the year last.
        at = self.line.cursorPosition()
        self.line.setText(text.translate(_DIGITS))
        self.line.setCursorPosition(at)
        self.line.setModified(True)
        self.fault.hide()
        self._turn(text)
        self._say_understood(text)

    def _say_understood(self, text: str) -> None:
        """Say in words which day is meant: 3/4/2014 is two different days to two different people."""
        try:
            meant = read_day(text)
        except BadDate:
            meant = None
        theme = self._theme
        self.understood.setText("" if meant is None else day_words(meant, theme.lang, theme.digits))
        self.understood.setVisible(meant is not None)

    def _turn(self, text: str) -> None:
        """Let digits and dashes run from left to right in both languages, and Arabic words as they do."""
        rtl = _ARABIC.search(text) or (not text and self._theme.rtl)
        way = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.line.setLayoutDirection(way)

    def _finished(self) -> None:
        if self.is_right():
            self.entered.emit()
