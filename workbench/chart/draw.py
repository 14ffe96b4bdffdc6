"""A figure as an image for the screen, with where each of its marks can be clicked."""

import io
import struct
from dataclasses import dataclass

from workbench.chart.colours import LIGHT, Colours
from workbench.chart.figure import Figure

# Where the header of a PNG holds its width and height.
_SIZE, _SIZE_AT = struct.Struct(">II"), 16
_QUICK = {"compress_level": 1}


@dataclass(frozen=True, slots=True)
class Hit:
    """The rectangle of a mark and its label in pixels of the image; `mark` counts `figure.marks` from 0."""

    left: int
    top: int
    width: int
    height: int
    mark: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A PNG image, its size in pixels, and the hits of its marks in their order.

    `axis` is where a timeline has its days: from which row of pixels to which.
    """

    png: bytes
    width: int
    height: int
    hits: tuple[Hit, ...]
    axis: tuple[int, int] | None = None


def draw(
    figure: Figure, width: int = 640, colours: Colours = LIGHT, scale: float = 1.0, text: float = 1.0
) -> Drawing:
    """Draw a figure `width` logical pixels wide and as high as it needs.

    `scale` is pixels for a logical pixel, `text` the factor of the text size. Takes 0.1 to 0.5 s, most of it
    for shaping labels: call it off the interface thread.
    """
    # matplotlib takes half a second to import, which only those who draw should wait for.
    from workbench.chart.pen import DPI
    from workbench.chart.sketch import sketch

    laid = sketch(figure, width, colours, text)
    image = io.BytesIO()
    laid.canvas.savefig(image, format="png", dpi=DPI * scale, facecolor=colours.ground, pil_kwargs=_QUICK)
    hits = tuple(
        Hit(round(box.left * scale), round(box.top * scale), round(box.width * scale),
            round(box.height * scale), index)
        for index, box in enumerate(laid.boxes)
    )  # fmt: skip
    png = image.getvalue()
    across, down = _SIZE.unpack_from(png, _SIZE_AT)
    strip = laid.axis
    axis = (round(strip.top * scale), round((strip.top + strip.height) * scale)) if strip else None
    return Drawing(png, across, down, hits, axis)
