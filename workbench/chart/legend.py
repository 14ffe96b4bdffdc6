"""The looks that occur in a figure, each as a small picture with what it means."""

from collections.abc import Callable
from dataclasses import dataclass

from workbench.chart.figure import Cue, Figure
from workbench.chart.looks import Look
from workbench.chart.pen import Pen
from workbench.chart.rows import MARGIN
from workbench.chart.shapes import (
    at_least,
    at_most,
    broken,
    hatched,
    lowest,
    nothing,
    outlined,
    over_days,
    point,
    solid,
    span,
    torn_lying,
    torn_upright,
)
from workbench.chart.spec import FigureKind
from workbench.terms import term

_WIDTH = 30
_HALF = _WIDTH / 2 - 2
_BESIDE = _WIDTH + 8


@dataclass(frozen=True, slots=True)
class Spot:
    """The middle of a small picture; values grow from `near` to `far`, or upwards where bars are drawn."""

    x: float
    y: float
    near: float
    far: float
    bars: bool


def draw_legend(pen: Pen, figure: Figure, y: float) -> float:
    """Explain what has been drawn so far, from `y` down, in as many lines as needed; where it ends."""
    looks = [look for look in Look if look in pen.looks]
    if not looks:
        return y
    y += pen.sizes.line
    along, lines = float(MARGIN), 1
    for look in looks:
        words = pen.wrap(term(f"look.{look.value}", figure.lang), _room(pen), pen.sizes.micro)
        needed = _BESIDE + max(pen.measure(line, pen.sizes.micro) for line in words) + 18
        if along > MARGIN and along + needed > pen.width - MARGIN:
            along, y, lines = float(MARGIN), y + lines * pen.sizes.line + 2, 1
        _LOOKS[look](pen, _spot(pen, figure, along, y - 4))
        for at, line in enumerate(words):
            place = pen.across(along + _BESIDE), y + at * pen.sizes.line
            pen.write(*place, line, pen.sizes.micro, pen.colours.text2)
        along, lines = along + needed, max(lines, len(words))
    return y + (lines - 1) * pen.sizes.line + 6


def _room(pen: Pen) -> float:
    return pen.width - 2 * MARGIN - _BESIDE


def _spot(pen: Pen, figure: Figure, along: float, y: float) -> Spot:
    x = pen.across(along + _WIDTH / 2)
    ends = pen.across(along + 2), pen.across(along + _WIDTH - 2)
    return Spot(x, y, *ends, bars=figure.kind is FigureKind.TIMELINE)


def _no_upper(pen: Pen, at: Spot) -> None:
    if at.bars:
        at_least(pen, (at.x, at.y + 8), (at.x, at.y - 8))
    else:
        at_least(pen, (at.near, at.y), (at.far, at.y))


def _vague(pen: Pen, at: Spot) -> None:
    if at.bars:
        torn_upright(pen, at.x - _HALF, at.y + 6, 2 * _HALF, 13)
    else:
        torn_lying(pen, at.near, at.far, at.y, 12)


def _lowest(pen: Pen, at: Spot) -> None:
    outlined(pen, *_box(at))
    lowest(pen, at.x - _HALF, at.x + _HALF, at.y)


def _box(at: Spot) -> tuple[float, float, float, float]:
    return at.x - _HALF, at.y - 5, 2 * _HALF, 10


def _dot(cue: Cue, decided: bool) -> Callable[[Pen, Spot], None]:
    return lambda pen, at: point(pen, at.x, at.y, cue, decided)


_LOOKS: dict[Look, Callable[[Pen, Spot], None]] = {
    Look.DECIDED: _dot(Cue.EXACT, decided=True),
    Look.UNDECIDED: _dot(Cue.EXACT, decided=False),
    Look.RANGE: lambda pen, at: span(pen, at.near, at.far, at.y),
    Look.NO_UPPER: _no_upper,
    Look.NO_LOWER: lambda pen, at: at_most(pen, at.far, at.near, at.y),
    Look.PART: _dot(Cue.PART, decided=True),
    Look.PART_UNDECIDED: _dot(Cue.PART, decided=False),
    Look.CONCEDED: _dot(Cue.CONCEDED, decided=True),
    Look.CONCEDED_UNDECIDED: _dot(Cue.CONCEDED, decided=False),
    Look.ZERO: lambda pen, at: nothing(pen, at.x, at.y),
    Look.SOLID: lambda pen, at: solid(pen, *_box(at)),
    Look.HATCHED: lambda pen, at: hatched(pen, *_box(at)),
    Look.OUTLINED: lambda pen, at: outlined(pen, *_box(at)),
    Look.LOWEST: _lowest,
    Look.VAGUE: _vague,
    Look.DAYS: lambda pen, at: over_days(pen, at.x - _HALF, at.x + _HALF, at.y, decided=True),
    Look.DAYS_UNDECIDED: lambda pen, at: over_days(pen, at.x - _HALF, at.x + _HALF, at.y, decided=False),
    Look.BREAK: lambda pen, at: broken(pen, at.x - 7, at.y - 7, 14, 14),
}
