"""The projects that were open last, with what is left to decide in each."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from workbench.terms import counted, in_digits, number, short_day
from workbench.text.bidi import isolate
from workbench.ui.icons import paint_icon
from workbench.ui.lines import Side, draw_words, words_font
from workbench.ui.requests import Requests
from workbench.ui.settings import Recent
from workbench.ui.theme import Theme, Weight

# Where the columns begin, in hundredths of the width: name, counts, what is left, when.
_COLUMNS = (6, 47, 63, 100)


class RecentRow(QAbstractButton):
    """One project; one whose folder cannot be reached says so and cannot be opened."""

    def __init__(self, project: Recent, theme: Theme, requests: Requests) -> None:
        super().__init__()
        self._project, self._theme = project, theme
        self._there = project.is_there
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{isolate(project.name)}, {self._left()}, {self._when()}")
        self.setToolTip(isolate(str(project.folder)))
        if self._there:
            self.clicked.connect(lambda: requests.open_folder.emit(project.folder))

    def offer_to_forget(self, forget: QAction) -> None:
        """Have an entry in the context menu that takes the project from the list."""
        self.addAction(forget)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def sizeHint(self) -> QSize:
        """Two lines with room around them."""
        theme = self._theme
        return QSize(theme.scaled(560), theme.line("strong") + theme.line("small") + theme.scaled(30))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, as well as the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the columns from the leading side, and a line below."""
        painter, theme, project = QPainter(self), self._theme, self._project
        if self.underMouse() and self._there:
            painter.fillRect(self.rect(), theme.colour("sunken"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        size = theme.scaled(17)
        icon = self._cell(theme.scaled(16), size, 0, self.height())
        icon = QRectF(icon.x(), (self.height() - size) / 2, size, size)
        paint_icon(painter, icon, "folder", theme.colour("text2"), theme.rtl)
        self._write(painter, 0, 0, project.name, "strong", "strong", "text")
        self._write(painter, 0, 1, isolate(str(project.folder)), "small", "text", "text2")
        self._write(painter, 1, 0, self._counted("reports", project.reports), "base", "text", "text2")
        self._write(painter, 1, 1, self._counted("claims", project.claims), "base", "text", "text2")
        self._write(painter, 2, 0, self._left(), "base", "strong", "text")
        if not self._there:
            self._write(painter, 2, 1, self._missing(), "base", "text", "warn")
        self._write(painter, 3, 0, self._when(), "base", "text", "text2")

    def _write(
        self, painter: QPainter, column: int, line: int, words: str, role: str, weight: Weight, colour: str
    ) -> None:
        theme = self._theme
        last = column == len(_COLUMNS) - 1
        start, end = (
            (self.width() * _COLUMNS[column if not last else column - 1] / 100),
            (self.width() * _COLUMNS[-1 if last else column + 1] / 100),
        )
        heights = (theme.line("strong"), theme.line("small"))
        top = (self.height() - sum(heights)) / 2 + (heights[0] if line else 0)
        room = theme.scaled(14)
        cell = self._cell(start, end - start - room, top, heights[line])
        if last:
            cell = self._cell(start, end - start - room, 0, self.height())
        painter.setFont(words_font(words, theme, role, weight))
        painter.setPen(theme.colour(colour))
        side: Side = "trailing" if last else "leading"
        draw_words(painter, cell, words, theme, side)

    def _cell(self, x: float, width: float, top: float, height: float) -> QRectF:
        return QRectF(self.width() - x - width if self._theme.rtl else x, top, width, height)

    def _counted(self, what: str, n: int) -> str:
        return counted(f"counted.{what}", n, self._theme.lang, self._theme.digits)

    def _left(self) -> str:
        n = number(self._project.undecided, self._theme.lang, self._theme.digits)
        return self.tr("%1 to decide").replace("%1", n) if self._project.claims else self.tr("nothing yet")

    def _missing(self) -> str:
        return self.tr("Folder or disk is missing")

    def _when(self) -> str:
        theme, opened = self._theme, self._project.opened.astimezone()
        if opened.date() == datetime.now().astimezone().date():
            return self.tr("Today %1").replace("%1", in_digits(f"{opened:%H:%M}", theme.lang, theme.digits))
        return short_day(opened.date(), theme.lang, theme.digits, year=True)
