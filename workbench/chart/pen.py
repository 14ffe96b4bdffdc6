"""Drawing in logical pixels from the top left corner, which mirrors where the language does.

matplotlib shapes and orders the texts itself, so they are handed over in logical order.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.figure import Figure as Canvas
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.textpath import TextToPath
from matplotlib.transforms import Affine2D
from matplotlib.typing import LineStyleType

from workbench.chart.colours import Colours
from workbench.chart.fonts import drawable, font, is_arabic
from workbench.chart.looks import Look
from workbench.terms import Lang

DPI = 100
"""Logical pixels an inch: a figure 640 wide is 16 cm on paper."""

# Whole pixels for hinted letters make a line up to a few per cent wider than its shapes.
_HINTING = 1.03
# A point between two parts ends a line and never begins one.
_WORD = re.compile(r"\S+(?: ·(?!\S))?")


class Align(Enum):
    """Which part of a text is at its place; start and end are those of reading."""

    START = "start"
    CENTRE = "centre"
    END = "end"


Side = Literal["left", "center", "right"]
_SIDES: dict[Lang, dict[Align, Side]] = {
    "en": {Align.START: "left", Align.CENTRE: "center", Align.END: "right"},
    "ar": {Align.START: "right", Align.CENTRE: "center", Align.END: "left"},
}
_START_MARK: dict[Lang, str] = {"ar": "\u200f", "en": "\u200e"}


@dataclass(frozen=True, slots=True)
class Sizes:
    """Text sizes and the height of a line, in logical pixels."""

    title: float
    base: float
    small: float
    micro: float
    line: float

    def times(self, factor: float) -> "Sizes":
        """The sizes for another setting of the text size."""
        sizes = (self.title, self.base, self.small, self.micro, self.line)
        return Sizes(*(factor * size for size in sizes))


@dataclass(frozen=True, slots=True)
class Written:
    """A line of text and the room that its letters take, in logical pixels."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


SIZES: dict[Lang, Sizes] = {"ar": Sizes(15.5, 14, 13, 12, 21), "en": Sizes(14, 13, 12, 11, 17)}


class Pen:
    """Puts texts and shapes on a canvas that is `width` wide and grows downwards.

    Horizontal positions named `along` are counted from where reading starts: the right in Arabic.
    `looks` are the kinds of shapes drawn so far, `written` the texts and where they stand.
    """

    def __init__(self, width: float, lang: Lang, colours: Colours, text: float = 1.0) -> None:
        sizes = SIZES[lang]
        self.width, self.lang, self.colours = width, lang, colours
        self.sizes = sizes.times(text)
        self.looks: set[Look] = set()
        self._drawn = 0
        self.written: list[Written] = []
        self.canvas = Canvas(figsize=(width / DPI, 1), dpi=DPI, facecolor=colours.ground)
        self._shaper = TextToPath()
        self._down = Affine2D()
        self._transform = self._down + self.canvas.dpi_scale_trans
        self._widths: dict[tuple[str, float, int], float] = {}

    def finish(self, height: float) -> None:
        """Give the canvas its height, once everything has found its place."""
        self.canvas.set_size_inches(self.width / DPI, height / DPI)
        self._down.clear().scale(1 / DPI, -1 / DPI).translate(0, height / DPI)

    def across(self, along: float) -> float:
        """The pixel from the left for a distance from where reading starts."""
        return self.width - along if self.lang == "ar" else along

    # ------------------------------------------------------------------ texts

    def measure(self, text: str, size: float, weight: int = 400) -> float:
        """How wide a text is drawn."""
        key = text, size, weight
        if key not in self._widths:
            chosen = font(is_arabic(text), size, weight)
            width, _, _ = self._shaper.get_text_width_height_descent(drawable(text), chosen, False)
            self._widths[key] = width * _HINTING
        return self._widths[key]

    def elide(self, text: str, width: float, size: float, weight: int = 400) -> str:
        """The text, or as much of its beginning as fits."""
        if self.measure(text, size, weight) <= width:
            return text
        kept = bisect(range(1, len(text)), width, key=lambda n: self.measure(_cut(text, n), size, weight))
        return _cut(text, max(kept, 1))

    def fit(self, text: str, width: float, size: float, weight: int = 400, most: int = 2) -> list[str]:
        """The text on as many lines as it needs, but `most`; the last is cut at its end."""
        if self.measure(text, size, weight) <= width:
            return [text]
        lines = self.wrap(text, width, size, weight)
        rest = " ".join(lines[most - 1 :])
        return [self.elide(line, width, size, weight) for line in [*lines[: most - 1], rest]]

    def wrap(self, text: str, width: float, size: float, weight: int = 400) -> list[str]:
        """The lines of a text that has at most `width` for each."""
        space = self.measure("n n", size, weight) - self.measure("nn", size, weight)
        lines: list[str] = []
        used = width
        for word in _WORD.findall(text):
            needed = self.measure(word, size, weight)
            if used + space + needed > width:
                lines.append(word)
                used = needed
            else:
                lines[-1] += f" {word}"
                used += space + needed
        return _isolated_in_each(lines)

    def write(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str,
        weight: int = 400,
        align: Align = Align.START,
        cleared: bool = False,
    ) -> None:
        """One line of text with its baseline at `y`; start and end are those of the language.

        What lies under a `cleared` text is covered.
        """
        width = self.measure(text, size, weight)
        left = {"left": x, "center": x - width / 2, "right": x - width}[_SIDES[self.lang][align]]
        if cleared:
            self.box(left - 3, y - size, width + 6, 1.35 * size, self.colours.ground, self.colours.ground)
        self.written.append(Written(text, left, y - 0.8 * size, left + width, y + 0.3 * size))
        chosen = font(is_arabic(text), size * 72 / DPI, weight)
        # The mark gives the line the direction of the figure, whatever its first letter is.
        words = Text(
            x, y, _START_MARK[self.lang] + drawable(text), color=colour, fontproperties=chosen,
            horizontalalignment=_SIDES[self.lang][align], verticalalignment="baseline",
            parse_math=False, usetex=False,
        )  # fmt: skip
        self._add(words)

    # ------------------------------------------------------------------ shapes

    def note(self, look: Look) -> None:
        """Remember what kind of shape is being drawn."""
        self.looks.add(look)

    def line(
        self, points: Sequence[tuple[float, float]], colour: str, width: float = 1.0, dashed: bool = False
    ) -> None:
        """A line through points."""
        style: LineStyleType = (0, (3.2, 2.2)) if dashed else "-"
        xs, ys = zip(*points, strict=True)
        self._add(
            Line2D(xs, ys, color=colour, linewidth=_points(width), linestyle=style, solid_capstyle="butt")
        )

    def area(
        self,
        points: Sequence[tuple[float, float]],
        fill: str | None,
        edge: str,
        width: float = 1.6,
        dashed: bool = False,
    ) -> None:
        """A closed shape."""
        style: LineStyleType = (0, (2.4, 1.8)) if dashed else "-"
        self._add(
            Polygon(
                points, facecolor=fill or "none", edgecolor=edge, linewidth=_points(width), linestyle=style
            )
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str | None,
        edge: str,
        hatched: bool = False,
    ) -> None:
        """A rectangle, filled, outlined or hatched."""
        patch = Rectangle(
            (x, y), width, height, facecolor=fill or "none", edgecolor=edge, linewidth=_points(1.6)
        )
        if hatched:
            patch.set_hatch("//////")
            patch.set_hatch_linewidth(_points(1.1))
        self._add(patch)

    def dot(self, x: float, y: float, radius: float, fill: str, edge: str, shape: str = "o") -> None:
        """A disc, or a diamond for shape `D`."""
        self._add(
            Line2D(
                [x], [y], marker=shape, markersize=_points(2 * radius), markerfacecolor=fill,
                markeredgecolor=edge, markeredgewidth=_points(2.0), linestyle="none",
            )
        )  # fmt: skip

    def _add(self, artist: Artist) -> None:
        artist.set_transform(self._transform)
        # What comes later covers what was there: by themselves lines would lie over all areas.
        artist.set_zorder(self._drawn)
        self._drawn += 1
        artist.set_clip_on(False)
        self.canvas.add_artist(artist)


def _points(pixels: float) -> float:
    return pixels * 72 / DPI


def _isolated_in_each(lines: list[str]) -> list[str]:
    """Lines in which what was isolated across a break is isolated on both sides of it."""
    balanced = []
    still_open = 0
    for line in lines:
        opened = "\u2068" * still_open + line
        still_open = opened.count("\u2068") - opened.count("\u2069")
        balanced.append(opened + "\u2069" * still_open)
    return balanced


def _cut(text: str, kept: int) -> str:
    """The first `kept` signs with an ellipsis; isolates that were opened are closed."""
    start = text[:kept].rstrip()
    open_isolates = start.count("\u2068") - start.count("\u2069")
    return start + "…" + "\u2069" * open_isolates
