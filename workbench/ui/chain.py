"""One number of the example, followed through who said it down to its words."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workbench.model import Outcome
from workbench.resources import resource
from workbench.terms import label as term_of
from workbench.terms import number, short_day
from workbench.text.bidi import isolate
from workbench.ui.icons import icon, icon_size
from workbench.ui.panels import Panel, Tag, column, label, row
from workbench.ui.quotation import Quotation
from workbench.ui.requests import Requests
from workbench.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Shown:
    """What the chain shows; a test sees that the example says so."""

    report: str
    source: str
    day: date
    holder: str
    low: int
    outcome: Outcome
    words: str
    marked: tuple[str, ...]


@cache
def shown() -> Shown:
    """The number chosen for the start page."""
    found = json.loads(resource("start", "chain.json").read_text(encoding="utf-8"))
    count = found["count"]
    return Shown(
        report=found["report"],
        source=found["source"],
        day=date.fromisoformat(found["date"]),
        holder=found["holder"],
        low=count["low"],
        outcome=Outcome(count["outcome"]),
        words=found["words"],
        marked=tuple(found["marked"]),
    )


class Chain(Panel):
    """Number → holder → words; a click anywhere opens the example."""

    def __init__(self, theme: Theme, requests: Requests) -> None:
        super().__init__(theme, "surface", "all")
        self._theme, self._requests = theme, requests
        layout = column(self, 0, (1, 1, 1, 1))
        layout.addWidget(self._head())
        layout.addWidget(self._links(shown()))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the example."""
        if self.rect().contains(event.position().toPoint()):
            self._requests.explore_example.emit()

    def _head(self) -> QWidget:
        theme = self._theme
        head = Panel(theme, "header", "bottom")
        head.setFixedHeight(theme.size("bar"))
        line = row(head, theme.space(3), (theme.scaled(18), 0, theme.scaled(18), 0))
        words = self.tr("Every number goes back, through who said it, to the exact words")
        line.addWidget(label(words, theme, "base", "strong"))
        line.addStretch(1)
        line.addWidget(label(self.tr("from the example"), theme, "base", colour="text2"))
        return head

    def _links(self, what: Shown) -> QWidget:
        theme = self._theme
        links = QWidget()
        line = row(
            links, theme.space(6), (theme.scaled(18), theme.space(5), theme.scaled(18), theme.space(5))
        )
        figure = label(number(what.low, theme.lang, theme.digits), theme, "figure_number", "strong")
        killed = label(term_of(what.outcome, theme.lang).lower(), theme, colour="text2")
        line.addLayout(_below(theme, figure, killed))
        line.addWidget(self._arrow())
        line.addLayout(self._said(what))
        line.addWidget(self._arrow())
        line.addWidget(Quotation(what.words, what.marked, theme), 1)
        return links

    def _said(self, what: Shown) -> QVBoxLayout:
        theme = self._theme
        day = short_day(what.day, theme.lang, theme.digits, year=True)
        told = self.tr("told by %1, %2").replace("%1", isolate(what.source)).replace("%2", day)
        return _below(
            theme,
            label(self.tr("according to"), theme, "small", colour="text2"),
            HolderBox(what.holder, theme),
            label(told, theme, "small", colour="text2"),
        )

    def _arrow(self) -> QLabel:
        arrow = QLabel()
        arrow.setPixmap(icon("arrow-right", self._theme).pixmap(icon_size(self._theme)))
        return arrow


class HolderBox(Tag):
    """The name of a holder in the box that marks holders in reports."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme, "text", "")
        self._holder_pen = QPen(theme.kind("holder"), 1.3)
        self._radius = theme.radius("control")
        self.setFont(theme.font("base", arabic=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box around the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._holder_pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self._radius, self._radius)
        painter.end()
        super().paintEvent(event)


def _below(theme: Theme, *parts: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(theme.space(1))
    layout.addStretch(1)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return layout
