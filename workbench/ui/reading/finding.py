"""Words looked for in a report, spelt in whatever way."""

from collections.abc import Iterator

from workbench.progress import Progress, silent
from workbench.text.fold import Folded, fold, fold_words
from workbench.text.span import Span
from workbench.ui.reading.layers import Layer
from workbench.ui.reading.page import Page

# Folding holds the interpreter, and the window, for 4 ms for so many letters.
_PIECE = 65_536


class Searched:
    """A report that is searched in the background, folded piece by piece when that is first needed."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._folded: dict[int, Folded] = {}

    def find(self, words: str, progress: Progress = silent) -> Layer[Span]:
        """Where words stand, whatever their spelling; never over the end of a line. Raises Cancelled."""
        sought = fold_words(words)
        hits = [hit for start in self._starts() for hit in self._in_piece(sought, start, progress)]
        return Layer(self._page, ((hit, hit) for hit in hits))

    def _starts(self) -> Iterator[int]:
        """Where the pieces begin: behind an end of a line, over which no words are found."""
        start = 0
        while start < len(self._page.text):
            yield start
            start = self._end(start)

    def _end(self, start: int) -> int:
        text = self._page.text
        return text.find("\n", start + _PIECE) + 1 or len(text)

    def _in_piece(self, sought: str, start: int, progress: Progress) -> Iterator[Span]:
        progress(start, len(self._page.text), sought)
        if start not in self._folded:
            self._folded[start] = fold(self._page.text[start : self._end(start)])
        folded = self._folded[start]
        at = folded.text.find(sought) if sought else -1
        while at >= 0:
            hit = folded.span(at, at + len(sought))
            yield Span(start + hit.start, start + hit.end)
            at = folded.text.find(sought, at + len(sought))
