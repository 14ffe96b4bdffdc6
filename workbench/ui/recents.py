"""The projects that were open last, with what is left to decide in each."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from workbench.terms import counted, in_digits, number, short_day
from workbench.text.bidi import isolate, isolate_path
from workbench.ui.button import Pressed
from workbench.ui.icons import paint_icon
from workbench.ui.lines import Side, draw_words, words_font
from workbench.ui.requests import Requests
from workbench.ui.settings import Recent
from workbench.ui.theme import Theme, Weight


class RecentRow(Pressed):
    """One project; one whose folder cannot be reached says so and cannot be opened."""

    def __init__(self, project: Recent, theme: Theme, requests: Requests) -> None:
        super().__init__()
        self._project, self._theme = project, theme
        self._there = project.is_there
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        spoken = (isolate(project.name), self._left(), self._when())
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.setToolTip(isolate_path(str(project.folder)))
        if self._there:
            self.clicked.connect(lambda: requests.open_folder.emit(project.folder))

    def offer_to_forget(self, forget: QAction) -> None:
        """Have an entry in the context menu that takes the project from the list."""
        self.addAction(forget)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def sizeHint(self) -> QSize:
        """Two lines with room around them."""
        theme = self._theme
        return QSize(theme.scaled(480), theme.line("strong") + theme.line("small") + theme.scaled(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the columns from the leading side, and a line below."""
        painter, theme, project = QPainter(self), self._theme, self._project
        if self.underMouse() and self._there:
            painter.fillRect(self.rect(), theme.colour("sunken"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        size = theme.scaled(17)
        icon = self._cell(theme.scaled(16), size, (self.height() - size) / 2, size)
        paint_icon(painter, icon, "folder", theme.colour("text2"), theme.rtl)
        counts, left, when = self._columns()
        name = (theme.scaled(50), counts)
        self._write(painter, name, 0, project.name, "strong", "strong", "text")
        self._write(painter, name, 1, isolate_path(str(project.folder)), "small", "text", "text2")
        if counts < left and project.reports is not None and project.claims is not None:
            self._write(painter, (counts, left), 0, self._counted("reports", project.reports))
            self._write(painter, (counts, left), 1, self._counted("claims", project.claims))
        self._write(painter, (left, when), 0, self._left(), "base", "strong", "text")
        if not self._there:
            self._write(painter, (left, when), 1, self._missing(), colour="warn")
        self._write(painter, (when, self.width()), 0, self._when(), side="trailing")

    def _columns(self) -> tuple[int, int, int]:
        """Where counts, what is left, and the time begin; without room the counts give way."""
        theme = self._theme
        when = self.width() - theme.scaled(130)
        left = when - theme.scaled(190)
        roomy = self.width() > theme.scaled(700)
        return left - theme.scaled(130) * roomy, left, when

    def _write(
        self,
        painter: QPainter,
        between: tuple[float, float],
        line: int,
        words: str,
        role: str = "base",
        weight: Weight = "text",
        colour: str = "text2",
        side: Side = "leading",
    ) -> None:
        theme, (start, end) = self._theme, between
        heights = (theme.line("strong"), theme.line("small"))
        top = (self.height() - sum(heights)) / 2 + line * heights[0]
        cell = self._cell(start, end - start - theme.scaled(14), top, heights[line])
        painter.setFont(words_font(words, theme, role, weight))
        painter.setPen(theme.colour(colour))
        draw_words(painter, cell, words, theme, side)

    def _cell(self, x: float, width: float, top: float, height: float) -> QRectF:
        return QRectF(self.width() - x - width if self._theme.rtl else x, top, width, height)

    def _counted(self, what: str, n: int) -> str:
        return counted(f"counted.{what}", n, self._theme.lang, self._theme.digits)

    def _left(self) -> str:
        """What is left to decide; nothing is said where the project was not left but broken off."""
        if self._project.undecided is None:
            return ""
        n = number(self._project.undecided, self._theme.lang, self._theme.digits)
        return self.tr("%1 to decide").replace("%1", n) if self._project.claims else self.tr("nothing yet")

    def _missing(self) -> str:
        return self.tr("Folder or disk is missing")

    def _when(self) -> str:
        theme, opened = self._theme, self._project.opened.astimezone()
        if opened.date() == datetime.now().astimezone().date():
            return self.tr("Today %1").replace("%1", in_digits(f"{opened:%H:%M}", theme.lang, theme.digits))
        return short_day(opened.date(), theme.lang, theme.digits, year=True)
