"""The marks of a report on the page: grounds go under the text, lines and boxes over it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextLayout

from workbench.model import Claim
from workbench.text.bidi import Direction
from workbench.text.span import Span
from workbench.ui.reading.layers import Layer
from workbench.ui.reading.marks import Cue, Mark, tellers
from workbench.ui.reading.page import Page
from workbench.ui.reading.rectangles import Measured
from workbench.ui.reading.strokes import ARABIC, LATIN, Strokes
from workbench.ui.reading.typesetting import line_height
from workbench.ui.theme import Theme

# How much of a line's height lies over the baseline.
_OVER_BASELINE = 0.66
# A bold drawn over the words, in pixels at 100 %: a bold font would be another format, which tears words.
_BOLD = 0.45


@dataclass(frozen=True, slots=True)
class Chosen:
    """The words of the selected claim: its clause, its numbers and who tells it."""

    span: Span
    numbers: frozenset[Span]
    tellers: frozenset[Span]

    @classmethod
    def of(cls, claim: Claim) -> "Chosen":
        """What is shown of a claim when it is selected."""
        numbers = frozenset(count.span for count in claim.counts)
        return cls(claim.span, numbers, frozenset(teller.span for teller in tellers(claim)))

    def boxes(self, mark: Mark) -> bool:
        """Whether a mark is boxed because its claim is selected."""
        spans = {Cue.NUMBER: self.numbers, Cue.HOLDER: self.tellers}.get(mark.cue, frozenset())
        return mark.span in spans


def marked(page: Page, marks: Iterable[Mark]) -> Layer[Mark]:
    """Marks by their places; with tens of thousands it is made in the background."""
    return Layer(page, ((mark.span, mark) for mark in marks))


class Painting:
    """Draws what is marked, paragraph by paragraph. `marked` False leaves only the selected claim.

    `reached` is which of what was searched for is at hand.
    """

    def __init__(self, page: Page, marks: Layer[Mark], theme: Theme) -> None:
        self.page = page
        self.marked = True
        self._theme = theme
        self._strokes = {Direction.RTL: Strokes(theme, ARABIC), Direction.LTR: Strokes(theme, LATIN)}
        self._marks = marks
        self._controls = Layer(page, ((span, None) for span in page.controls))
        self._chosen: Chosen | None = None
        self._band: Layer[None] = Layer(page, ())
        self._hits: Layer[Span] = Layer(page, ())
        self.reached: Span | None = None

    def choose(self, chosen: Chosen | None) -> None:
        """Show a claim as selected, or none."""
        self._chosen = chosen
        self._band = Layer(self.page, [(chosen.span, None)] if chosen else [])

    def show_hits(self, hits: Layer[Span] | None, reached: Span | None) -> None:
        """Show what was searched for, and which of it is at hand."""
        self._hits, self.reached = hits or Layer(self.page, ()), reached

    def forget(self) -> None:
        """The page has been laid out anew."""
        for layer in (self._controls, self._band):
            layer.forget()
        self._hits.forget()
        self._marks.forget()

    def under(self, painter: QPainter, paragraph: int, layout: QTextLayout) -> None:
        """Draw the grounds of a paragraph; the painter's origin is the page's."""
        strokes, theme = self._strokes[self.page.paragraphs[paragraph].direction], self._theme
        painter.translate(layout.position())
        for _, measured in self._band.at(paragraph, layout):
            self._lay_band(painter, paragraph, measured)
        for _, measured in self._controls.at(paragraph, layout):
            strokes.ground(painter, measured, theme.colour("warn_tint"))
        for mark, measured in self._visible(paragraph, layout):
            if self._boxed(mark):
                number = mark.cue is Cue.NUMBER
                strokes.ground(painter, measured, theme.colour("surface" if number else "band"))
            elif mark.cue is Cue.NUMBER:
                strokes.ground(painter, measured, theme.tint(mark.cue.value))
        # Over the grounds of numbers: what is searched for may be one.
        for _, measured in self._hits.at(paragraph, layout):
            strokes.ground(painter, measured, theme.colour("selection"))
        painter.translate(-layout.position())

    def over(self, painter: QPainter, paragraph: int, layout: QTextLayout) -> None:
        """Draw the lines and boxes of a paragraph."""
        way = self.page.paragraphs[paragraph].direction
        painter.translate(layout.position())
        for mark, measured in self._visible(paragraph, layout):
            if mark.cue is Cue.NUMBER:
                self._embolden(painter, measured)
            if mark.cue is Cue.HOLDER or self._boxed(mark):
                self._strokes[way].outline(painter, mark.cue, measured, way, self._boxed(mark))
            elif mark.cue is not Cue.NUMBER:
                self._strokes[way].underline(painter, mark.cue, measured, mark.level)
        for hit, measured in self._hits.at(paragraph, layout):
            self._strokes[way].frame(painter, measured, way, hit == self.reached)
        painter.translate(-layout.position())

    def _visible(self, paragraph: int, layout: QTextLayout) -> list[tuple[Mark, Measured]]:
        found = self._marks.at(paragraph, layout)
        return [(mark, measured) for mark, measured in found if self.marked or self._boxed(mark)]

    def _boxed(self, mark: Mark) -> bool:
        return self._chosen is not None and self._chosen.boxes(mark)

    def _lay_band(self, painter: QPainter, paragraph: int, measured: Measured) -> None:
        height = line_height(self.page.paragraphs[paragraph], self._theme)
        for part in measured.stretches:
            top = part.baseline - height * _OVER_BASELINE
            painter.fillRect(
                QRectF(part.left, top, part.right - part.left, height), self._theme.colour("band")
            )

    def _embolden(self, painter: QPainter, measured: Measured) -> None:
        painter.setPen(self._theme.colour("text"))
        aside = _BOLD * self._theme.text_size / 100
        for glyphs in measured.glyphs:
            for shift in (-aside, aside):
                painter.drawGlyphRun(QPointF(shift, 0), glyphs)
