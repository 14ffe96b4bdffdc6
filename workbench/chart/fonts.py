"""The bundled fonts in matplotlib, and texts as they can be drawn with them."""

import re
from dataclasses import replace
from functools import cache

from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.ft2font import FT2Font

from workbench.resources import resource
from workbench.text.bidi import without_controls

_SANS, _SANS_ARABIC, _NASKH = "IBM Plex Sans", "IBM Plex Sans Arabic", "Noto Naskh Arabic"
_EMOJI = "Noto Emoji"
_REGULAR = (
    "IBMPlexSans_400Regular.ttf",
    "IBMPlexSansArabic_400Regular.ttf",
    "NotoNaskhArabic_400Regular.ttf",
    "NotoEmoji_400Regular.ttf",
)
_ARABIC = re.compile("[\u0600-\u06ff]")
_ISOLATES = frozenset("\u2068\u2069")
# Signs that have no shape of their own and are never missing: marks of direction, joiners.
_SHAPELESS = frozenset("\u200c\u200d\u200e\u200f\u2068\u2069\u061c")
_UNKNOWN = "\ufffd"


@cache
def register() -> None:
    """Make the bundled fonts known to matplotlib, so that every machine draws the same."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        fontManager.addfont(path)
    # It has one weight: asked for another, matplotlib would say so at each figure.
    (emoji,) = {entry for entry in fontManager.ttflist if entry.name == _EMOJI}
    fontManager.ttflist.extend(replace(emoji, weight=weight) for weight in (500, 600, 700))


@cache
def font(text_is_arabic: bool, size: float, weight: int) -> FontProperties:
    """A font of `size` points that has Latin, digits, brackets and Arabic; what is tried first is faster."""
    register()
    first = [_SANS_ARABIC, _SANS] if text_is_arabic else [_SANS, _SANS_ARABIC]
    return FontProperties(family=[*first, _NASKH, _EMOJI], size=size, weight=weight)


def is_arabic(text: str) -> bool:
    """Whether Arabic letters or digits stand in the text."""
    return _ARABIC.search(text) is not None


def drawable(text: str) -> str:
    """A text on one line, its direction controls gone (our isolates stay), unknown signs as U+FFFD."""
    known = _known()
    signs = (
        sign if sign in known or sign in _SHAPELESS else _UNKNOWN
        for sign in " ".join(text.split())
        if sign in _ISOLATES or without_controls(sign)
    )
    return "".join(signs)


@cache
def _known() -> frozenset[str]:
    """All signs of which one of the fonts has a shape."""
    fonts = (FT2Font(str(resource("fonts", name))) for name in _REGULAR)
    return frozenset(chr(code) for each in fonts for code in each.get_charmap())
