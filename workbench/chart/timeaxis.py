"""The time axis: columns from left to right in both languages, with breaks where long times are empty."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from workbench.chart.figure import Figure
from workbench.chart.pen import Align, Pen
from workbench.chart.periods import Period
from workbench.chart.rows import MARGIN
from workbench.chart.shapes import broken
from workbench.terms import in_digits, term

# The widest column, bar and break in heights of a letter: few days do not fill a wide window with bars.
_WIDEST, _WIDEST_BAR, _WIDEST_BREAK = 6.5, 2.6, 1.2
# How much of a column a bar takes, and how wide a break is beside a narrow column.
_FILLED, _BREAK = 0.78, 0.7


@dataclass(frozen=True, slots=True)
class Place:
    """A column with its left edge and width; `start` is None for a break."""

    start: date | None
    left: float
    width: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def middle(self) -> float:
        """The pixel of its middle."""
        return self.left + self.width / 2


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Where the columns lie: those of days in `marked` have counts; `left` and `right` end the room for all.

    `widest` is how wide a bar may be.
    """

    places: tuple[Place, ...]
    marked: frozenset[date]
    left: float
    right: float
    widest: float

    def place_of(self, start: date | None) -> Place:
        """The column that begins with a day."""
        return next(place for place in self.places if place.start == start)

    def bar(self, start: date | None) -> tuple[float, float]:
        """Where the bar of a column begins and how wide it is, with air to its neighbours."""
        place = self.place_of(start)
        width = min(_FILLED * place.width, self.widest)
        return place.middle - width / 2, width

    def runs(self) -> list[tuple[float, float]]:
        """The left and right ends of the times between breaks."""
        grouped = groupby(self.places, key=lambda place: place.start is None)
        runs = [list(places) for is_break, places in grouped if not is_break]
        return [(run[0].left, run[-1].right) for run in runs]

    def breaks(self) -> list[Place]:
        """The times that are left out."""
        return [place for place in self.places if place.start is None]


def time_axis(pen: Pen, figure: Figure, names: float, scale: float) -> TimeAxis:
    """Lay out the columns between the names of the lanes, where reading starts, and the scale's numbers."""
    days = (day for mark in figure.marks for day in (mark.first, mark.last) if day is not None)
    side, end = MARGIN + names + 14, pen.width - MARGIN - scale
    left, right = sorted((pen.across(side), pen.across(end)))
    whole = sum(column.start is not None for column in figure.columns)
    breaks = len(figure.columns) - whole
    unit = min(_WIDEST * pen.sizes.base, (right - left) / max(whole + _BREAK * breaks, 1))
    gap = min(_BREAK * unit, _WIDEST_BREAK * pen.sizes.base)
    x = left if pen.lang == "en" else right - unit * whole - gap * breaks
    places = []
    for column in figure.columns:
        places.append(Place(column.start, x, unit if column.start else gap))
        x = places[-1].right
    # Beyond the columns stand the numbers of the scale on one side, nothing on the other.
    ends = (left, x) if pen.lang == "en" else (places[0].left, right)
    return TimeAxis(tuple(places), frozenset(days), *ends, _WIDEST_BAR * pen.sizes.base)


def draw_axis(pen: Pen, figure: Figure, axis: TimeAxis, y: float) -> float:
    """Write the days under the columns, and the months or years under those; where they end."""
    for left, right in axis.runs():
        pen.line([(left, y), (right, y)], pen.colours.text2, 1.4)
    for place in axis.breaks():
        broken(pen, place.left, y - 5, place.width, 10)
    y += pen.sizes.line
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
        return _month(start, figure)
    number = start.year if figure.period is Period.YEAR else start.day
    return in_digits(str(number), figure.lang, figure.digits)


def _write_runs(pen: Pen, figure: Figure, axis: TimeAxis, y: float) -> float:
    """The months, each where it begins, and the years: under them where there are several."""
    in_months = figure.period in (Period.DAY, Period.WEEK)
    years = {place.start.year for place in axis.places if place.start}
    if in_months and len(years) == 1:
        return _write_names(pen, axis, y, lambda start: f"{_month(start, figure)} {_year(start, figure)}")
    if in_months:
        y = _write_names(pen, axis, y, lambda start: _month(start, figure)) + pen.sizes.line
    return _write_names(pen, axis, y, lambda start: _year(start, figure))


def _write_names(pen: Pen, axis: TimeAxis, y: float, name: Callable[[date], str]) -> float:
    """Names where each begins, on a further line where one would touch the one before; the last line."""
    ends: list[float] = []
    for words, place in _beginnings(axis, name):
        width = pen.measure(words, pen.sizes.micro)
        left = min(place.left, pen.width - MARGIN - width)
        line = next((i for i, end in enumerate(ends) if end + 6 <= left), len(ends))
        ends[line : line + 1] = [left + width]
        side = left + width if pen.lang == "ar" else left
        pen.write(side, y + line * pen.sizes.line, words, pen.sizes.micro, pen.colours.text2)
    return y + max(len(ends) - 1, 0) * pen.sizes.line


def _beginnings(axis: TimeAxis, name: Callable[[date], str]) -> list[tuple[str, Place]]:
    """Each run of columns that share a name and a year, with its first column."""
    dated = [(place.start, place) for place in axis.places if place.start]
    runs = groupby(dated, key=lambda each: (each[0].year, name(each[0])))
    return [(key[1], next(run)[1]) for key, run in runs]


def _month(start: date, figure: Figure) -> str:
    return term(f"short_month.{start.month}", figure.lang)


def _year(start: date, figure: Figure) -> str:
    return in_digits(str(start.year), figure.lang, figure.digits)
