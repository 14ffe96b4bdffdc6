"""The looks that occur in a figure, each as a small picture with what it means."""

from collections.abc import Callable
from dataclasses import dataclass

from workbench.chart.figure import Cue, Figure
from workbench.chart.pen import Pen
from workbench.chart.rows import MARGIN
from workbench.chart.shapes import arrow, bound, days_under, nothing, point, torn_upright
from workbench.chart.spec import FigureKind
from workbench.terms import term

_WIDTH = 30
_HALF = _WIDTH / 2 - 2


@dataclass(frozen=True, slots=True)
class Spot:
    """The middle of a small picture; values grow from `near` to `far`, or upwards where bars are drawn."""

    x: float
    y: float
    near: float
    far: float
    bars: bool


def draw_legend(pen: Pen, figure: Figure, y: float) -> float:
    """Draw the legend from `y` down, in as many lines as needed; where it ends."""
    if not figure.legend:
        return y
    y += pen.sizes.line
    along = float(MARGIN)
    for cue in figure.legend:
        words = term(f"cue.{cue.value}", figure.lang)
        needed = _WIDTH + 8 + pen.measure(words, pen.sizes.micro) + 18
        if along > MARGIN and along + needed > pen.width - MARGIN:
            along, y = float(MARGIN), y + pen.sizes.line + 2
        _LOOKS[cue](pen, _spot(pen, figure, along, y - 4))
        pen.write(pen.across(along + _WIDTH + 8), y, words, pen.sizes.micro, pen.colours.text2)
        along += needed
    return y + 6


def _spot(pen: Pen, figure: Figure, along: float, y: float) -> Spot:
    x = pen.across(along + _WIDTH / 2)
    ends = pen.across(along + 2), pen.across(along + _WIDTH - 2)
    return Spot(x, y, *ends, bars=figure.kind is FigureKind.TIMELINE)


def _range(pen: Pen, at: Spot) -> None:
    pen.line([(at.near, at.y), (at.far, at.y)], pen.colours.mark, 2.6)
    bound(pen, at.far, at.y, pen.colours.mark)


def _no_upper(pen: Pen, at: Spot) -> None:
    if at.bars:
        arrow(pen, (at.x, at.y + 8), (at.x, at.y - 8), pen.colours.mark)
    else:
        arrow(pen, (at.near, at.y), (at.far, at.y), pen.colours.mark)


def _undecided(pen: Pen, at: Spot) -> None:
    if at.bars:
        _box(pen, at, None)
    else:
        point(pen, at.x, at.y, Cue.EXACT, decided=False)


def _box(pen: Pen, at: Spot, fill: str | None, hatched: bool = False) -> None:
    pen.box(at.x - _HALF, at.y - 5, 2 * _HALF, 10, fill, pen.colours.mark, hatched)


_LOOKS: dict[Cue, Callable[[Pen, Spot], None]] = {
    Cue.RANGE: _range,
    Cue.NO_UPPER: _no_upper,
    Cue.NO_LOWER: lambda pen, at: arrow(pen, (at.far, at.y), (at.near, at.y), pen.colours.mark),
    Cue.VAGUE: lambda pen, at: torn_upright(pen, at.x - _HALF, at.y + 6, 2 * _HALF, 13),
    Cue.CONCEDED: lambda pen, at: point(pen, at.x, at.y, Cue.CONCEDED, decided=True),
    Cue.ZERO: lambda pen, at: nothing(pen, at.x, at.y),
    Cue.PART: lambda pen, at: point(pen, at.x, at.y, Cue.PART, decided=True),
    Cue.SOLID: lambda pen, at: _box(pen, at, pen.colours.mark),
    Cue.HATCHED: lambda pen, at: _box(pen, at, pen.colours.ground, hatched=True),
    Cue.UNDECIDED: _undecided,
    Cue.DAYS: lambda pen, at: days_under(pen, at.x - _HALF, at.x + _HALF, at.y + 3),
}
