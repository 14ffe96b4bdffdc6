"""The shapes that say what a number is: each can be told from the others without colour."""

from workbench.chart.figure import Cue
from workbench.chart.pen import Pen

DOT = 6.5
PART = 4.0


def bound(pen: Pen, x: float, y: float, colour: str) -> None:
    """The end of a range: a short stroke across its line."""
    pen.line([(x, y - 6), (x, y + 6)], colour, 2.4)


def arrow(pen: Pen, tail: tuple[float, float], head: tuple[float, float], colour: str) -> None:
    """A dashed line to an open side."""
    (x, y), (end, top) = tail, head
    pen.line([tail, head], colour, 2.6, dashed=True)
    if y == top:
        back = 6 if end > x else -6
        pen.line([(end - back, y - 5), (end, y), (end - back, y + 5)], colour, 2.0)
    else:
        pen.line([(end - 4, top + 5), (end, top), (end + 4, top + 5)], colour, 2.0)


def days_under(pen: Pen, left: float, right: float, y: float) -> None:
    """The days that a bar tells of, where they are several: a stroke under it, closed at both ends."""
    pen.line([(left, y), (right, y)], pen.colours.mark, 2.6)
    for x in (left, right):
        pen.line([(x, y - 5), (x, y + 1.3)], pen.colours.mark, 2.0)


def torn_upright(pen: Pen, x: float, base: float, width: float, height: float) -> None:
    """A bar without scale: a torn upper edge."""
    top = base - height
    teeth = 6
    edge = [(x + width * i / teeth, top + (4 if i % 2 else 0)) for i in range(teeth + 1)]
    pen.area([(x, base), *edge, (x + width, base)], None, pen.colours.text2, 1.4, dashed=True)


def torn_lying(pen: Pen, x: float, end: float, y: float, height: float) -> None:
    """A row without scale: from the axis to a torn end."""
    back = 4 if end > x else -4
    teeth = 4
    edge = [(end - (back if i % 2 else 0), y - height / 2 + height * i / teeth) for i in range(teeth + 1)]
    shape = [(x, y - height / 2), *edge, (x, y + height / 2)]
    pen.area(shape, None, pen.colours.text2, 1.4, dashed=True)


def nothing(pen: Pen, x: float, y: float) -> None:
    """A count of none: the disc with a bar, as denials are marked everywhere."""
    pen.dot(x, y, DOT, pen.colours.text2, pen.colours.text2)
    pen.line([(x - 4, y), (x + 4, y)], pen.colours.ground, 2.4)


def point(pen: Pen, x: float, y: float, cue: Cue, decided: bool) -> None:
    """A number: filled when decided, a ring when not; a diamond when conceded; small when a part."""
    colours = pen.colours
    fill = colours.mark if decided else colours.ground
    if cue is Cue.CONCEDED:
        pen.dot(x, y, DOT - 0.5, colours.ground, colours.mark, "D")
        if not decided:
            pen.dot(x, y, 1.2, colours.mark, colours.mark)
    else:
        pen.dot(x, y, PART if cue is Cue.PART else DOT - 1, fill, colours.mark)
