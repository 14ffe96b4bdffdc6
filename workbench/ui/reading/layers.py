"""Spans of a report that are drawn, with their places on the page: measured once, when first seen."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtGui import QTextLayout

from workbench.text.span import Span
from workbench.ui.reading.page import Page
from workbench.ui.reading.rectangles import Measured, measure

T = TypeVar("T")


class Layer(Generic[T]):
    """Things at spans. What is measured holds until the page is laid out anew: then `forget` it."""

    def __init__(self, page: Page, things: Iterable[tuple[Span, T]]) -> None:
        self._page = page
        self._things = sorted(things, key=lambda pair: pair[0].start)
        self._starts = [span.start for span, _ in self._things]
        self._longest = max((span.end - span.start for span, _ in self._things), default=0)
        self._measured: dict[int, Sequence[tuple[T, Measured]]] = {}

    @property
    def spans(self) -> Sequence[Span]:
        """Where things are, in the order of the text."""
        return [span for span, _ in self._things]

    def forget(self) -> None:
        """The page has been laid out anew."""
        self._measured.clear()

    def at(self, paragraph: int, layout: QTextLayout) -> Sequence[tuple[T, Measured]]:
        """The things in a paragraph and their places in its layout."""
        if paragraph not in self._measured:
            self._measured[paragraph] = list(self._measure(paragraph, layout))
        return self._measured[paragraph]

    def _measure(self, paragraph: int, layout: QTextLayout) -> Iterable[tuple[T, Measured]]:
        own = self._page.paragraphs[paragraph].span
        first = bisect_right(self._starts, own.start - self._longest)
        for span, thing in self._things[first : bisect_left(self._starts, own.end)]:
            if units := self._page.units(paragraph, span):
                yield thing, measure(layout, self._page.shown(paragraph), *units)
