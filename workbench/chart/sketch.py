"""A figure laid out: heading, lanes, legend and caption, on a canvas of its own height."""

from collections.abc import Callable
from dataclasses import dataclass

from matplotlib.figure import Figure as Canvas

from workbench.chart.bars import draw_bars
from workbench.chart.colours import Colours
from workbench.chart.figure import Cue, Figure
from workbench.chart.pen import Pen
from workbench.chart.rows import MARGIN, Box, draw_rows
from workbench.chart.shapes import arrow, bound, nothing, point, torn_upright
from workbench.chart.spec import FigureKind
from workbench.terms import term

_SWATCH = 30


@dataclass(frozen=True, slots=True)
class Sketch:
    """A canvas with everything on it, its height, and where each mark can be clicked."""

    canvas: Canvas
    height: float
    boxes: list[Box]


def sketch(
    figure: Figure, width: float, colours: Colours, text: float = 1.0, with_words: bool = True
) -> Sketch:
    """Lay out a figure `width` logical pixels wide; `text` is the factor of the text size.

    Without its words it has neither heading nor caption: a report sets them as text.
    """
    pen = Pen(width, figure.lang, colours, text)
    y = _heading(pen, figure) if with_words else 0.0
    draw = draw_rows if figure.kind is FigureKind.HOLDERS else draw_bars
    y, boxes = draw(pen, figure, y) if figure.lanes else (y, [])
    y = _legend(pen, figure, y)
    if with_words:
        y = _caption(pen, figure, y)
    pen.finish(y + MARGIN)
    return Sketch(pen.canvas, y + MARGIN, boxes)


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


def _legend(pen: Pen, figure: Figure, y: float) -> float:
    """The looks that occur with what they mean, in as many lines as needed."""
    if not figure.legend:
        return y
    y += pen.sizes.line
    along = float(MARGIN)
    for cue in figure.legend:
        words = term(f"cue.{cue.value}", figure.lang)
        needed = _SWATCH + 8 + pen.measure(words, pen.sizes.micro) + 18
        if along > MARGIN and along + needed > pen.width - MARGIN:
            along, y = float(MARGIN), y + pen.sizes.line + 2
        _swatch(pen, cue, pen.across(along + _SWATCH / 2), y - 4, figure.kind)
        start = pen.across(along + _SWATCH + 8)
        pen.write(start, y, words, pen.sizes.micro, pen.colours.text2)
        along += needed
    return y + 6


def _swatch(pen: Pen, cue: Cue, x: float, y: float, kind: FigureKind) -> None:
    """A small picture of a look around its middle."""
    colour, ground = pen.colours.mark, pen.colours.ground
    left, half = x - _SWATCH / 2 + 2, _SWATCH / 2 - 2
    end = -half if pen.lang == "ar" else half
    row = kind is FigureKind.HOLDERS

    def ranged() -> None:
        pen.line([(x - end, y), (x + end, y)], colour, 2.6)
        bound(pen, x + end, y, colour)

    def undecided() -> None:
        if row:
            point(pen, x, y, Cue.EXACT, decided=False)
        else:
            pen.box(left, y - 5, 2 * half, 10, None, colour)

    def upwards() -> None:
        arrow(pen, (x - end, y) if row else (x, y + 8), (x + end, y) if row else (x, y - 8), colour)

    looks: dict[Cue, Callable[[], None]] = {
        Cue.RANGE: ranged,
        Cue.NO_UPPER: upwards,
        Cue.NO_LOWER: lambda: arrow(pen, (x + end, y), (x - end, y), colour),
        Cue.VAGUE: lambda: torn_upright(pen, left, y + 6, 2 * half, 13),
        Cue.CONCEDED: lambda: point(pen, x, y, Cue.CONCEDED, decided=True),
        Cue.ZERO: lambda: nothing(pen, x, y),
        Cue.PART: lambda: point(pen, x, y, Cue.PART, decided=True),
        Cue.SOLID: lambda: pen.box(left, y - 5, 2 * half, 10, colour, colour),
        Cue.HATCHED: lambda: pen.box(left, y - 5, 2 * half, 10, ground, colour, hatched=True),
        Cue.UNDECIDED: undecided,
    }
    looks[cue]()
