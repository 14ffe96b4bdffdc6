"""Whether Arabic is drawn shaped and in order here, judged by libraries that take no part in the drawing."""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from workbench.chart.colours import LIGHT
from workbench.chart.pen import Pen
from workbench.resources import resource
from workbench.text.bidi import visual

_WIDTH, _SIZE, _DPI = 900, 28, 100
_FONT = "IBMPlexSansArabic_400Regular.ttf"
_ALIKE = 0.8
_COLUMNS = 100

Ink = NDArray[np.float64]


def draws_in_order(text: str) -> bool:
    """Whether a short label is drawn as arabic-reshaper shapes and python-bidi orders it."""
    return likeness(text, text) > _ALIKE


def likeness(drawn: str, read: str) -> float:
    """How alike the drawing of one label is to the letters of another set in their order, from -1 to 1.

    It is the correlation of the ink along the lines: above 0.9 for a label that is drawn as it reads, below
    0.5 for one that is reversed or not shaped. Kerning blurs it in lines longer than some 25 letters.
    """
    return float((_drawn(drawn) * _set(visual(read))).mean())


def _drawn(text: str) -> Ink:
    """The ink of a label as figures have it."""
    pen = Pen(_WIDTH, "ar", LIGHT)
    pen.write(_WIDTH - 20, 60, text, _SIZE, "#000000")
    pen.finish(_DPI)
    image = io.BytesIO()
    pen.canvas.savefig(image, format="png", dpi=_DPI)
    return _ink(Image.open(image))


def _set(text: str) -> Ink:
    """The ink of a text whose signs are set from left to right as they come."""
    font = ImageFont.truetype(str(resource("fonts", _FONT)), _SIZE, layout_engine=ImageFont.Layout.BASIC)
    image = Image.new("L", (_WIDTH, 100), 255)
    ImageDraw.Draw(image).text((20, 20), text, font=font, fill=0)
    return _ink(image)


def _ink(image: Image.Image) -> Ink:
    """How dark each hundredth of the written line is, from left to right, with mean 0 and spread 1."""
    columns = 255.0 - np.asarray(image.convert("L"), dtype=float).mean(axis=0)
    (written,) = np.nonzero(columns > 0.5)
    line = columns[written[0] : written[-1] + 1]
    profile = np.interp(np.linspace(0, len(line) - 1, _COLUMNS), np.arange(len(line)), line)
    smooth: Ink = np.convolve(profile, np.ones(5) / 5, mode="same")
    centred: Ink = (smooth - smooth.mean()) / smooth.std()
    return centred
