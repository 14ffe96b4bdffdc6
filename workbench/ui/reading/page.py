"""A report cut into the paragraphs that the reader shows, and the way between its offsets and theirs."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.text.bidi import Direction, direction
from workbench.text.sentences import paragraphs
from workbench.text.span import Span
from workbench.ui.reading.invisible import CONTROL, IRREGULAR, stand_in
from workbench.ui.reading.utf16 import Utf16, length

# Qt needs a second for a line of a million characters; longer paragraphs are broken in the view only.
LONGEST = 20_000
_HEADING = 80
_ENDS_A_SENTENCE = tuple('.!?؟…:،؛,;"»”)')


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the report shown as one block; `broken` when it goes on from the block before."""

    span: Span
    direction: Direction
    heading: bool = False
    broken: bool = False


class Shown:
    """A paragraph as it is shown, where some characters stand for others."""

    __slots__ = ("_at", "_utf16", "text", "units")

    def __init__(self, original: str) -> None:
        self.text, self._at = _shown(original)
        self._utf16 = Utf16(self.text)
        self.units = length(self.text)

    def unit(self, offset: int) -> int:
        """Where a code point of the original paragraph is shown, in UTF-16 units."""
        return self._utf16.units(self._at[offset])

    def offset(self, unit: int) -> int:
        """The code point of the original paragraph that is shown at a UTF-16 unit."""
        return bisect_right(self._at, self._utf16.points(unit)) - 1

    def around(self, unit: int) -> str:
        """The character before a UTF-16 unit and the one at it, as far as there are any."""
        point = self._utf16.points(unit)
        return self.text[max(0, point - 1) : point + 1]


def _shown(original: str) -> tuple[str, Sequence[int]]:
    """What is shown, and for each code point of the original (and its end) where that is."""
    if not IRREGULAR.search(original):
        return original, range(len(original) + 1)
    pieces = [stand_in(character) for character in original]
    at = [0]
    for piece in pieces:
        at.append(at[-1] + len(piece))
    return "".join(pieces), at


class Page:
    """The paragraphs of a report in order, and its hidden controls, in code points of the original text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraphs = list(_paragraphs(text))
        self._starts = [paragraph.span.start for paragraph in self.paragraphs]
        self.direction = _most(self.paragraphs)
        self.controls = [Span(found.start(), found.end()) for found in CONTROL.finditer(text)]
        self.shown = lru_cache(maxsize=2_000)(self._shown)

    def _shown(self, paragraph: int) -> Shown:
        return Shown(self.paragraphs[paragraph].span.of(self.text))

    def paragraph_at(self, offset: int) -> int:
        """The paragraph that holds a code point, or the last that begins before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def units(self, paragraph: int, span: Span) -> tuple[int, int] | None:
        """Where the part of a span that lies in a paragraph is shown in it, in UTF-16 units."""
        own = self.paragraphs[paragraph].span
        start, end = max(span.start, own.start) - own.start, min(span.end, own.end) - own.start
        shown = self.shown(paragraph)
        return (shown.unit(start), shown.unit(end)) if start < end else None

    def unit(self, paragraph: int, offset: int) -> int:
        """Where a code point of a paragraph, or the nearest to it, is shown in it, in UTF-16 units."""
        own = self.paragraphs[paragraph].span
        return self.shown(paragraph).unit(min(max(offset, own.start), own.end) - own.start)

    def touched(self, span: Span) -> range:
        """The paragraphs in which a span lies; at least the one nearest to it."""
        first = self.paragraph_at(span.start)
        return range(first, max(first, self.paragraph_at(max(span.start, span.end - 1))) + 1)

    def offset(self, paragraph: int, unit: int) -> int:
        """The code point of the report at a UTF-16 unit of a paragraph."""
        return self.paragraphs[paragraph].span.start + self.shown(paragraph).offset(unit)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    lines = paragraphs(text)
    for line in lines:
        words = line.of(text)
        way = direction(words)
        heading = len(lines) > 1 and len(words) <= _HEADING and not words.endswith(_ENDS_A_SENTENCE)
        for part in _parts(text, line):
            yield Paragraph(part, way, heading, broken=part.start > line.start)


def _parts(text: str, line: Span) -> Iterator[Span]:
    """A line, or the pieces of one that is too long, cut behind a space where there is any."""
    start = line.start
    while line.end - start > LONGEST:
        space = text.rfind(" ", start, start + LONGEST)
        end = space + 1 if space > start else start + LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, line.end)


def _most(paragraphs: Sequence[Paragraph]) -> Direction:
    """The direction of most of the text."""
    rtl = sum(len(paragraph.span) for paragraph in paragraphs if paragraph.direction is Direction.RTL)
    return Direction.RTL if 2 * rtl >= sum(len(paragraph.span) for paragraph in paragraphs) else Direction.LTR
