"""Folding: one form for words that are spelt in several ways, with the way back to the original.

The report is searched folded and always shown and quoted as it was written.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from workbench.text.span import Span

_LETTERS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
        "ى": "ي", "ئ": "ي", "ی": "ي", "ے": "ي", "ې": "ي",
        "ؤ": "و",
        "ة": "ه", "ۀ": "ه", "ہ": "ه", "ۂ": "ه", "ۃ": "ه", "ھ": "ه", "ە": "ه",
        "ک": "ك", "ڪ": "ك",
        "ـ": None, "ۥ": None, "ۦ": None,
        "٪": "%",
    }
)  # fmt: skip
_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_KEPT_WHOLE = frozenset("…")  # NFKD would make three stops of it and tear every offset behind it


def _is_mark(char: str) -> bool:
    """Whether a code point only decorates the letter before it: harakat, accents, selectors, joiners."""
    return unicodedata.category(char) in ("Mn", "Me") and not "\u0900" <= char < "\u1ab0"


def _is_attached(char: str) -> bool:
    """Whether a deleted code point belongs to the letter before it (a bidi control does not)."""
    return _is_mark(char) or char in "ـۥۦ"


def _folded_char(char: str) -> str:
    """What one code point becomes; it never depends on its neighbours."""
    if char in _BREAKS:
        return "\n"
    category = unicodedata.category(char)
    if category in ("Cc", "Cf") and char != "\t":
        return ""
    if category == "No" or char in _KEPT_WHOLE:  # ½ and ² stay: «5½» must not become 51⁄2
        return char
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category == "Zs" or char == "\t":
        return " "
    letters = unicodedata.normalize("NFKD", char.translate(_LETTERS))
    bare = "".join(part for part in letters if not _is_mark(part)).translate(_LETTERS).casefold()
    # A spacing haraka of the presentation forms decomposes to a space that would tear its word.
    return "" if bare.isspace() else bare


class _Table(dict[int, str]):
    """What every code point becomes, worked out when first met: bounded by Unicode itself."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded_char(chr(code))
        return folded


_TABLE = _Table()
# Nearly all of a report is letters that fold one to one; only what is outside needs a second look.
_UNUSUAL = re.compile(r"[^ \n!-~،؛؟«»ء-غف-ي٠-٩“”–—…]")


@dataclass(frozen=True, slots=True)
class Offsets:
    """Where folding changed the length: sparse, one row for each folded position behind such a place.

    From folded position `at[n]` up to `at[n + 1]` both texts advance together, the original from
    `starts[n]`; what ends at `at[n]` ends at `ends[n]` in the original, decorations included.
    """

    at: list[int]
    starts: list[int]
    ends: list[int]

    def note(self, folded: int, here: int, length: int, attached: bool) -> None:
        """Add the original code point at `here` that became `length` folded ones at `folded`."""
        for part in range(1, length + 1):
            self._row(folded + part, here if part < length else here + 1, here + 1)
        if length == 0 and self.at[-1:] == [folded]:
            self.starts[-1] = here + 1
            self.ends[-1] += attached and self.ends[-1] == here
        elif length == 0:
            self._row(folded, here + 1, here + attached)

    def _row(self, at: int, start: int, end: int) -> None:
        self.at.append(at)
        self.starts.append(start)
        self.ends.append(end)

    def start(self, position: int) -> int:
        """The original position of the code point that the folded one at `position` came from."""
        row = bisect_right(self.at, position) - 1
        return position if row < 0 else self.starts[row] + position - self.at[row]

    def end(self, position: int) -> int:
        """The original position behind the code point that the folded one before `position` came from."""
        row = bisect_left(self.at, position)
        if row < len(self.at) and self.at[row] == position:
            return self.ends[row]
        return self.start(position - 1) + 1

    def position(self, original: int) -> int:
        """The first folded position that came from `original` or from behind it."""
        row = bisect_left(self.starts, original)
        before = original if row == 0 else self.at[row - 1] + original - self.starts[row - 1]
        return min(before, self.at[row]) if row < len(self.at) else before


_SAME = Offsets([], [], [])


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with the original that it came from.

    `text` is what is searched, `original` what is reported. Positions in the two differ as soon as a
    haraka, a tatweel, a control or a ligature stood in the original: `span` leads back.
    """

    text: str
    original: str
    offsets: Offsets = _SAME

    def span(self, start: int, end: int) -> Span:
        """The original code points that folded `start` to `end` came from, with their own harakat.

        Folding the words of the span gives `text[start:end]` again (unless the ends cut a ligature).
        """
        if self.offsets is _SAME:
            return Span(start, max(start, end))
        first = self.offsets.start(start)
        return Span(first, self.offsets.end(end) if end > start else first)

    def position(self, original: int) -> int:
        """The first folded position that came from `original` or from behind it."""
        return min(self.offsets.position(original), len(self.text))


def fold(text: str) -> Folded:
    """Fold a text: linear in its length.

    No harakat, tatweel, Quranic marks, accents, controls or zero-width characters; presentation forms and
    ligatures to letters; أ إ آ ٱ → ا, ى ئ → ي, ؤ → و, ة → ه; Persian ک ی → ك ي; all digits → ASCII;
    Latin letters small; every line break → \\n, every space → a space.
    """
    return Folded(text.translate(_TABLE), text, _offsets(text))


def fold_words(text: str) -> str:
    """The folded words with single spaces between them: for comparing names and for search."""
    return " ".join(text.translate(_TABLE).split())


def _offsets(text: str) -> Offsets:
    offsets = Offsets([], [], [])
    shift = 0  # original minus folded position
    for found in _UNUSUAL.finditer(text):
        length = len(_TABLE[ord(found[0])])
        if length != 1:
            offsets.note(found.start() - shift, found.start(), length, _is_attached(found[0]))
            shift += 1 - length
    return offsets if offsets.at else _SAME
