"""Where the words of a span stand in a laid-out paragraph: measured from glyphs, not from cursor places."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

from workbench.ui.reading.page import Shown

# Neighbouring runs of one span meet within a pixel.
_GAP = 1.0
_LAM_ALEFS = frozenset(f"ل{alef}" for alef in "اأإآٱ")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a span without a gap, on one line of a layout, in the layout's coordinates."""

    line: int
    left: float
    right: float
    baseline: float


@dataclass(frozen=True, slots=True)
class Measured:
    """The stretches of a span, from the first line to the last, and the glyphs that are in them."""

    stretches: tuple[Stretch, ...]
    glyphs: tuple[QGlyphRun, ...]

    def goes_on(self, part: Stretch) -> tuple[bool, bool]:
        """Whether the span has words on a line before that of a stretch, and on one after it."""
        return part.line > self.stretches[0].line, part.line < self.stretches[-1].line

    @property
    def height(self) -> tuple[float, float]:
        """The baselines of its first and its last line; of nothing (0, 0)."""
        lines = [part.baseline for part in self.stretches]
        return min(lines, default=0), max(lines, default=0)


def measure(layout: QTextLayout, shown: Shown, start: int, end: int) -> Measured:
    """Find the UTF-16 units `start` to `end` of what is shown; an end inside a grapheme is moved out of it.

    cursorToX would miss the first character of every run of the other direction.
    """
    start, end = _snapped(layout, shown, start, end)
    stretches: list[Stretch] = []
    glyphs: list[QGlyphRun] = []
    for line in _lines(layout, start, end):
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        runs = line.glyphRuns(first, last - first)
        boxes = [(box.left(), box.right()) for box in (run.boundingRect() for run in runs)]
        glyphs += runs
        stretches += _merged(line, _without_neighbours(line, shown, boxes, first, last))
    return Measured(tuple(stretches), tuple(glyphs))


def _snapped(layout: QTextLayout, shown: Shown, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not layout.isValidCursorPosition(start):
        start -= 1
    while end < shown.units and not layout.isValidCursorPosition(end):
        end += 1
    return start, end


def _lines(layout: QTextLayout, start: int, end: int) -> Iterator[QTextLine]:
    """The lines that hold units of the span."""
    first = layout.lineForTextPosition(start)
    if not first.isValid() or start >= end:
        return
    for number in range(first.lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= end:
            return
        if line.textStart() + line.textLength() > start:
            yield line


def _without_neighbours(
    line: QTextLine, shown: Shown, boxes: list[tuple[float, float]], first: int, last: int
) -> Iterator[tuple[float, float]]:
    """The boxes without the half of a lam-alef that is not in the span; some fonts draw it as one glyph."""
    right_cut = _place(line, first) if shown.around(first) in _LAM_ALEFS else None
    left_cut = _place(line, last) if shown.around(last) in _LAM_ALEFS else None
    for left, right in boxes:
        if right_cut is not None and left < right_cut < right:
            right = right_cut
        if left_cut is not None and left < left_cut < right:
            left = left_cut
        yield left, right


def _place(line: QTextLine, at: int) -> float:
    match line.cursorToX(at):
        case (float() as x, _):
            return x
    raise TypeError("QTextLine.cursorToX gives a place and a cursor")


def _merged(line: QTextLine, boxes: Iterator[tuple[float, float]]) -> Iterator[Stretch]:
    baseline = line.y() + line.ascent()
    joined: list[list[float]] = []
    for left, right in sorted(boxes):
        if joined and left - joined[-1][1] <= _GAP:
            joined[-1][1] = max(joined[-1][1], right)
        else:
            joined.append([left, right])
    for left, right in joined:
        yield Stretch(line.lineNumber(), left, right, baseline)
