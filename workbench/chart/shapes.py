"""The shapes that say what a number is: each can be told from the others without colour.

Each notes what it means with the pen, for the legend.
"""

from workbench.chart.figure import Cue
from workbench.chart.looks import Look
from workbench.chart.pen import Pen

DOT = 6.5
PART = 4.0

Place = tuple[float, float]


def span(pen: Pen, low: float, high: float, y: float) -> None:
    """A line from the lowest to the highest that one holder names, with a stroke at its end."""
    pen.note(Look.RANGE)
    pen.line([(low, y), (high, y)], pen.colours.mark, 2.6)
    _stroke(pen, high, y)


def at_most(pen: Pen, high: float, low: float, y: float) -> None:
    """A bound with nothing below it but the axis."""
    _arrow(pen, (high, y), (low, y), Look.NO_LOWER)
    _stroke(pen, high, y)


def at_least(pen: Pen, tail: Place, head: Place) -> None:
    """A dashed line to the side without a bound: along a row, or up from a bar."""
    _arrow(pen, tail, head, Look.NO_UPPER)


def _stroke(pen: Pen, x: float, y: float) -> None:
    """The end of a range: a short stroke across its line."""
    pen.line([(x, y - 6), (x, y + 6)], pen.colours.mark, 2.4)


def _arrow(pen: Pen, tail: Place, head: Place, look: Look) -> None:
    pen.note(look)
    (x, y), (end, top) = tail, head
    colour = pen.colours.mark
    pen.line([tail, head], colour, 2.6, dashed=True)
    if y == top:
        back = 6 if end > x else -6
        pen.line([(end - back, y - 5), (end, y), (end - back, y + 5)], colour, 2.0)
    else:
        pen.line([(end - 4, top + 5), (end, top), (end + 4, top + 5)], colour, 2.0)


def over_days(pen: Pen, left: float, right: float, y: float, decided: bool) -> None:
    """The days that a count tells of, where they are several: filled once a count is decided."""
    pen.note(Look.DAYS if decided else Look.DAYS_UNDECIDED)
    fill = pen.colours.mark if decided else pen.colours.ground
    pen.box(left, y - 3, right - left, 6, fill, pen.colours.mark)


def broken(pen: Pen, left: float, top: float, width: float, height: float) -> None:
    """A time that is left out of an axis."""
    pen.note(Look.BREAK)
    pen.box(left, top, width, height, pen.colours.gap, pen.colours.gap)


def torn_upright(pen: Pen, x: float, base: float, width: float, height: float) -> None:
    """A bar without scale: dashed, its top torn."""
    pen.note(Look.VAGUE)
    top = base - height
    teeth = 6
    edge = [(x + width * i / teeth, top + (4 if i % 2 else 0)) for i in range(teeth + 1)]
    pen.area([(x, base), *edge, (x + width, base)], None, pen.colours.text2, 1.4, dashed=True)


def torn_lying(pen: Pen, x: float, end: float, y: float, height: float) -> None:
    """A row without scale: from the axis to a torn end."""
    pen.note(Look.VAGUE)
    back = 4 if end > x else -4
    teeth = 4
    edge = [(end - (back if i % 2 else 0), y - height / 2 + height * i / teeth) for i in range(teeth + 1)]
    shape = [(x, y - height / 2), *edge, (x, y + height / 2)]
    pen.area(shape, None, pen.colours.text2, 1.4, dashed=True)


def nothing(pen: Pen, x: float, y: float) -> None:
    """A count of none: the disc with a bar, as denials are marked everywhere."""
    pen.note(Look.ZERO)
    pen.dot(x, y, DOT, pen.colours.text2, pen.colours.text2)
    pen.line([(x - 4, y), (x + 4, y)], pen.colours.ground, 2.4)


def point(pen: Pen, x: float, y: float, cue: Cue, decided: bool) -> None:
    """A number: filled when decided, a ring when not; a diamond when conceded; small when a part."""
    colours = pen.colours
    pen.note(look_of_point(cue, decided))
    if cue is Cue.CONCEDED:
        pen.dot(x, y, DOT - 0.5, colours.mark if decided else colours.ground, colours.mark, "D")
    else:
        fill = colours.mark if decided else colours.ground
        pen.dot(x, y, PART if cue is Cue.PART else DOT - 1, fill, colours.mark)


def look_of_point(cue: Cue, decided: bool) -> Look:
    """What a point says."""
    if cue is Cue.CONCEDED:
        return Look.CONCEDED if decided else Look.CONCEDED_UNDECIDED
    if cue is Cue.PART:
        return Look.PART if decided else Look.PART_UNDECIDED
    return Look.DECIDED if decided else Look.UNDECIDED


def solid(pen: Pen, x: float, y: float, width: float, height: float) -> None:
    """As much of a bar as the lowest count that is decided."""
    pen.note(Look.SOLID)
    pen.box(x, y, width, height, pen.colours.mark, pen.colours.mark)


def hatched(pen: Pen, x: float, y: float, width: float, height: float) -> None:
    """From there to the highest count that is decided."""
    pen.note(Look.HATCHED)
    pen.box(x, y, width, height, pen.colours.ground, pen.colours.mark, hatched=True)


def outlined(pen: Pen, x: float, y: float, width: float, height: float) -> None:
    """To the highest count that nobody has decided."""
    pen.note(Look.OUTLINED)
    pen.box(x, y, width, height, None, pen.colours.mark)


def lowest(pen: Pen, left: float, right: float, y: float) -> None:
    """The lowest count inside an outlined bar."""
    pen.note(Look.LOWEST)
    pen.line([(left, y), (right, y)], pen.colours.mark, 1.6)
