"""Offsets in code points, which the project keeps, and in UTF-16 units, which Qt counts."""

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """The way between the two kinds of offset into one text, in both directions."""

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        self._points = [found.start() for found in _WIDE.finditer(text)]
        self._units = [point + before for before, point in enumerate(self._points)]

    def units(self, point: int) -> int:
        """The UTF-16 offset of a code point."""
        return point + bisect_left(self._points, point)

    def points(self, unit: int) -> int:
        """The code point at a UTF-16 offset; from inside a pair it is the pair's own."""
        return unit - bisect_left(self._units, unit)


def length(text: str) -> int:
    """How many UTF-16 units a text takes."""
    return len(text) + len(_WIDE.findall(text))
