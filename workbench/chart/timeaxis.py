"""The time axis: columns from left to right in both languages, with breaks where long times are empty."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from workbench.chart.figure import Figure
from workbench.chart.pen import Align, Pen
from workbench.chart.periods import Period, columns
from workbench.chart.rows import MARGIN
from workbench.terms import in_digits, term

# The widest column, in heights of a letter: a figure of few days does not fill a wide window with bars.
_WIDEST = 6.5
_BREAK = 0.7
_FILLED = 0.78


@dataclass(frozen=True, slots=True)
class Place:
    """A column with its left edge and width; `start` is None for a break."""

    start: date | None
    left: float
    width: float

    @property
    def middle(self) -> float:
        return self.left + self.width / 2


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Where the columns lie."""

    places: tuple[Place, ...]
    marked: frozenset[date]

    def columns_of(self, first: date | None, last: date | None) -> tuple[int, int]:
        """The indexes of the first and the last column of a mark."""
        starts = [place.start for place in self.places]
        return starts.index(first), starts.index(last)

    def edges(self, first: int, last: int) -> tuple[float, float]:
        """The sides of a bar over columns, with some air to its neighbours."""
        left, right = self.places[first], self.places[last]
        air = (1 - _FILLED) / 2
        return left.left + air * left.width, right.left + (1 - air) * right.width

    def draw_line(self, pen: Pen, y: float) -> None:
        """The line that bars stand on, open where time is left out."""
        for is_break, run in groupby(self.places, key=lambda place: place.start is None):
            places = list(run)
            left, right = places[0].left, places[-1].left + places[-1].width
            if is_break:
                for x in ((left + right) / 2 - 3, (left + right) / 2 + 3):
                    pen.line([(x - 2, y + 5), (x + 2, y - 5)], pen.colours.line)
            else:
                pen.line([(left, y), (right, y)], pen.colours.line)


def time_axis(pen: Pen, figure: Figure, names: float) -> TimeAxis:
    """Lay out the columns beside the names of the lanes, nearest to where reading starts."""
    days = [day for mark in figure.marks for day in (mark.first, mark.last) if day is not None]
    found = columns(days, figure.period)
    parts = [1.0 if column.start else _BREAK for column in found]
    room = pen.width - 2 * MARGIN - names - 16
    unit = min(_WIDEST * pen.sizes.base, room / max(sum(parts), 1))
    x = MARGIN + names + 16 if pen.lang == "en" else MARGIN + room - unit * sum(parts)
    places = []
    for column, part in zip(found, parts, strict=True):
        places.append(Place(column.start, x, part * unit))
        x += part * unit
    return TimeAxis(tuple(places), frozenset(days))


def draw_axis(pen: Pen, figure: Figure, axis: TimeAxis, y: float) -> float:
    """Write the days under the columns, and the months or years under those; where they end."""
    y += pen.sizes.line - 4
    _write_columns(pen, figure, axis, y)
    if figure.period is Period.YEAR:
        return y + 6
    return _write_runs(pen, figure, axis, y + pen.sizes.line) + 6


def _write_columns(pen: Pen, figure: Figure, axis: TimeAxis, y: float) -> None:
    """The name of each column for which there is room, those with counts first."""
    taken: list[tuple[float, float]] = []
    size = pen.sizes.micro
    places = [place for place in axis.places if place.start]
    for place in sorted(places, key=lambda place: (place.start not in axis.marked, place.left)):
        marked = place.start in axis.marked
        words = _column_words(place.start, figure) if place.start else ""
        half = pen.measure(words, size, 600) / 2 + 3
        if all(place.middle + half <= start or end <= place.middle - half for start, end in taken):
            taken.append((place.middle - half, place.middle + half))
            colour = pen.colours.text if marked else pen.colours.text3
            pen.write(place.middle, y, words, size, colour, 600 if marked else 400, Align.CENTRE)


def _column_words(start: date, figure: Figure) -> str:
    if figure.period is Period.MONTH:
        return term(f"short_month.{start.month}", figure.lang)
    number = start.year if figure.period is Period.YEAR else start.day
    return in_digits(str(number), figure.lang, figure.digits)


def _write_runs(pen: Pen, figure: Figure, axis: TimeAxis, y: float) -> float:
    """The month (or year) where it begins, on a further line where it would touch the one before."""
    ends: list[float] = []
    for place in _beginnings(figure, axis):
        words = _run_words(place.start, figure) if place.start else ""
        width = pen.measure(words, pen.sizes.micro)
        left = min(place.left, pen.width - MARGIN - width)
        line = next((i for i, end in enumerate(ends) if end + 6 <= left), len(ends))
        ends[line : line + 1] = [left + width]
        side = left + width if pen.lang == "ar" else left
        pen.write(side, y + line * pen.sizes.line, words, pen.sizes.micro, pen.colours.text2)
    return y + max(len(ends) - 1, 0) * pen.sizes.line


def _beginnings(figure: Figure, axis: TimeAxis) -> list[Place]:
    """The first column of each month (or year)."""
    seen: dict[str, Place] = {}
    for place in axis.places:
        if place.start:
            seen.setdefault(_run_words(place.start, figure), place)
    return list(seen.values())


def _run_words(start: date, figure: Figure) -> str:
    in_months = figure.period in (Period.DAY, Period.WEEK)
    month = f"{term(f'short_month.{start.month}', figure.lang)} " if in_months else ""
    return in_digits(f"{month}{start.year}", figure.lang, figure.digits)
