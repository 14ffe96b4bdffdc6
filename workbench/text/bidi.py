"""The direction of a paragraph, and text of one direction inside text of the other (UAX #9)."""

import re
import unicodedata
from enum import StrEnum

_FIRST_STRONG_ISOLATE, _LEFT_TO_RIGHT_ISOLATE, _POP_ISOLATE = "\u2068", "\u2066", "\u2069"
# One code point for one, so that spans still fit; every symbol is in the bundled interface fonts.
_VISIBLE = str.maketrans(
    {
        "\u200e": "→", "\u200f": "←", "\u061c": "←",
        "\u202a": "↳", "\u202b": "↲", "\u202c": "↓",
        "\u202d": "↪", "\u202e": "↩",
        "\u2066": "↳", "\u2067": "↲", "\u2068": "↔", "\u2069": "↓",
    }
)  # fmt: skip
_NONE = dict.fromkeys(_VISIBLE)
# A stretch of letters from the right in one name, with a number beside it that is no date.
_IN_PATH = re.compile(
    r"(?:(?<![\w.-])\d+[ _])?[\u0590-\u08ff](?:[^A-Za-z/\\]*[\u0590-\u08ff])?(?:[ _]\d+(?![\d.-]*\d))?"
)
_OVERRIDES = frozenset("\u202d\u202e")


class Direction(StrEnum):
    """The direction that a paragraph reads in."""

    LTR = "ltr"
    RTL = "rtl"


def direction(text: str, default: Direction = Direction.RTL) -> Direction:
    """The direction of the first paragraph of `text`: that of its first strong character.

    Rules P2 and P3 of UAX #9: what stands inside isolates is skipped; `default` where nothing is strong.
    """
    depth = 0
    for kind in map(unicodedata.bidirectional, text):
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif kind == "B":
            break
        elif depth == 0 and kind in ("L", "R", "AL"):
            return Direction.LTR if kind == "L" else Direction.RTL
    return default


def isolate(text: str) -> str:
    """`text` as one unit inside text of either direction: between FSI and PDI, its own controls gone."""
    return f"{_FIRST_STRONG_ISOLATE}{without_controls(text)}{_POP_ISOLATE}"


def isolate_path(path: str) -> str:
    """A path as one unit that runs from the left; each name in it runs as its own letters do.

    Folders with Arabic names would else change places, and so would the digits beside one.
    """
    return f"{_LEFT_TO_RIGHT_ISOLATE}{isolate_names(path)}{_POP_ISOLATE}"


def isolate_names(path: str) -> str:
    """A path with the Arabic words of its names isolated; a date and the extension stay outside."""
    return _IN_PATH.sub(lambda found: isolate(found.group()), without_controls(path))


def without_controls(text: str) -> str:
    """`text` without explicit direction controls: for file names and headers."""
    return text.translate(_NONE)


def visible_controls(text: str) -> str:
    """`text` with each explicit direction control as a symbol that can be seen; the length stays."""
    return text.translate(_VISIBLE)


def has_overrides(text: str) -> bool:
    """Whether LRO or RLO, which can make words read other than they are written, stand in `text`."""
    return not _OVERRIDES.isdisjoint(text)


def visual(text: str) -> str:
    """`text` shaped and put in visual order, line by line, for terminals that do neither.

    Never for Qt, matplotlib or a file: they shape and order themselves, and twice is backwards.
    """
    from arabic_reshaper import reshape

    return "\n".join(_ordered(reshape(line)) for line in text.split("\n"))


def _ordered(line: str) -> str:
    """A line in visual order with its brackets turned (rule L4), which python-bidi leaves as they were.

    A mark without shape after each bracket shows which run it came to stand in: before it where that is
    right-to-left.
    """
    from bidi import get_display

    return _MARKED.sub(_turned, get_display(_BRACKET.sub(rf"\g<0>{_MARK}", line)))


def _turned(found: re.Match[str]) -> str:
    left_to_right, right_to_left = found.groups("")
    return left_to_right or right_to_left.translate(_OPPOSITE)


_MARK = "\u034f"
_OPPOSITE = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_BRACKET = re.compile(r"[()\[\]{}<>«»‹›]")
_MARKED = re.compile(rf"({_BRACKET.pattern}){_MARK}|{_MARK}({_BRACKET.pattern})")
