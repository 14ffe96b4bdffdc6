"""A figure laid out: heading, lanes, legend and caption, on a canvas of its own height."""

from dataclasses import dataclass

from matplotlib.figure import Figure as Canvas

from workbench.chart.bars import draw_bars
from workbench.chart.colours import Colours
from workbench.chart.figure import Figure
from workbench.chart.legend import draw_legend
from workbench.chart.looks import Look
from workbench.chart.pen import Pen, Written
from workbench.chart.rows import MARGIN, Box, Plot, draw_rows
from workbench.chart.spec import FigureKind


@dataclass(frozen=True, slots=True)
class Sketch:
    """A canvas with everything on it, its height, where each mark can be clicked, and the time axis if any.

    `looks` are the kinds of shapes that the marks are drawn with, `written` all texts with their places.
    """

    canvas: Canvas
    height: float
    boxes: list[Box]
    looks: frozenset[Look]
    written: tuple[Written, ...]
    axis: Box | None = None


def sketch(
    figure: Figure, width: float, colours: Colours, text: float = 1.0, with_words: bool = True
) -> Sketch:
    """Lay out a figure `width` logical pixels wide; `text` is the factor of the text size.

    Without its words it has neither heading nor caption: a report sets them as text.
    """
    pen = Pen(width, figure.lang, colours, text)
    y = _heading(pen, figure) if with_words else 0.0
    draw = draw_rows if figure.kind is FigureKind.HOLDERS else draw_bars
    plot = draw(pen, figure, y) if figure.lanes else Plot(y, [])
    looks = frozenset(pen.looks)
    y = draw_legend(pen, figure, plot.bottom)
    if with_words:
        y = _caption(pen, figure, y)
    pen.finish(y + MARGIN)
    return Sketch(pen.canvas, y + MARGIN, plot.boxes, looks, tuple(pen.written), plot.axis)


def _heading(pen: Pen, figure: Figure) -> float:
    sizes = pen.sizes
    y = _paragraph(pen, figure.title, MARGIN, sizes.title, pen.colours.text, 600)
    return _paragraph(pen, figure.subtitle, y, sizes.small, pen.colours.text2) + 4


def _caption(pen: Pen, figure: Figure, y: float) -> float:
    for line in (*figure.caption, figure.sources):
        y = _paragraph(pen, line, y, pen.sizes.micro, pen.colours.text2)
    return y


def _paragraph(pen: Pen, text: str, y: float, size: float, colour: str, weight: int = 400) -> float:
    """Lines of text under each other; where the next thing may begin."""
    for line in pen.wrap(text, pen.width - 2 * MARGIN, size, weight):
        y += pen.sizes.line
        pen.write(pen.across(MARGIN), y, line, size, colour, weight)
    return y + 3
