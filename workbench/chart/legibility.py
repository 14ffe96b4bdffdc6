"""Whether Arabic is drawn shaped and in order here, judged by libraries that take no part in the drawing.

arabic-reshaper shapes and python-bidi orders; Pillow's basic layout then only sets sign after sign.
"""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from workbench.chart.colours import LIGHT
from workbench.chart.pen import Pen
from workbench.resources import resource
from workbench.text.bidi import visual, without_controls

_WIDTH, _HEIGHT, _SIZE, _DPI = 900, 100, 28, 100
_FONT = "IBMPlexSansArabic_400Regular.ttf"
# Labels in order come to 0.65 and more, reversed or unshaped ones to 0.45 and less.
_ALIKE = 0.55

Ink = NDArray[np.float64]


def draws_in_order(text: str) -> bool:
    """Whether a label is drawn as arabic-reshaper shapes and python-bidi orders it."""
    return likeness(text, text) > _ALIKE


def likeness(drawn: str, read: str) -> float:
    """How alike the drawing of one label is to the letters of another in their order, from -1 to 1.

    It is the correlation of the ink along their words, of which both have the same number.
    """
    words = len(read.split())
    meant = _set(without_controls(visual(read)), words)
    widths = [len(word) // 4 + 1 for word in meant]
    return float((_profile(_drawn(drawn, words), widths) * _profile(meant, widths)).mean())


def _drawn(text: str, words: int) -> list[Ink]:
    """The ink of a label as figures have it."""
    pen = Pen(_WIDTH, "ar", LIGHT)
    pen.write(_WIDTH - 20, 60, text, _SIZE, "#000000")
    pen.finish(_HEIGHT)
    image = io.BytesIO()
    pen.canvas.savefig(image, format="png", dpi=_DPI)
    return _ink(Image.open(image), words)


def _set(text: str, words: int) -> list[Ink]:
    """The ink of a text whose signs are set from left to right as they come."""
    font = ImageFont.truetype(str(resource("fonts", _FONT)), _SIZE, layout_engine=ImageFont.Layout.BASIC)
    image = Image.new("L", (_WIDTH, _HEIGHT), 255)
    ImageDraw.Draw(image).text((20, 20), text, font=font, fill=0)
    return _ink(image, words)


def _ink(image: Image.Image, words: int) -> list[Ink]:
    """How dark each column of each word is, from left to right."""
    columns = 255.0 - np.asarray(image.convert("L"), dtype=float).mean(axis=0)
    (written,) = np.nonzero(columns > 0.5)
    gaps = np.sort(np.argsort(np.diff(written))[len(written) - words :])
    return [columns[part] for part in np.split(written, gaps + 1)]


def _profile(words: list[Ink], widths: list[int]) -> Ink:
    """The ink of words that are stretched to `widths`, for kerning differs; with mean 0 and spread 1."""
    profile = np.concatenate([_along(*pair) for pair in zip(words, widths, strict=True)])
    centred: Ink = (profile - profile.mean()) / profile.std()
    return centred


def _along(word: Ink, width: int) -> Ink:
    """The ink of a word at `width` places."""
    smooth = np.convolve(word, np.ones(5) / 5, mode="same")
    samples: Ink = np.interp(np.linspace(0, len(word) - 1, width), np.arange(len(word)), smooth)
    return samples
