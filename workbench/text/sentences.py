"""Paragraphs and sentences of an original text, as spans of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from workbench.text.span import Span

_PARAGRAPH = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOP = re.compile(r"[.!?؟…]+")
_QUOTE = re.compile(r"[\"«»“”„]")
_CLOSING = {'"': '"', "«": "»", "“": "”", "„": "“", "”": "”"}
_CLOSERS = frozenset(")]»”’'\"")
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a\u0671-\u06d3]")
_WORD_BEFORE = re.compile(r"(\d\s*)?(\w)(\w*)\Z")
_LONGEST_WORD = 32
# More than one letter, and yet no end of a sentence in an English report.
_ABBREVIATIONS = re.compile(r"(?:mr|mrs|ms|dr|gen|col|lt|maj|capt|sgt|st|no|vs|gov|sen|rep|prof)\Z", re.I)


def paragraphs(text: str) -> list[Span]:
    """The lines that hold anything, without their line ends and outer spaces, in order."""
    spans = (_stripped(text, found.start(), found.end()) for found in _PARAGRAPH.finditer(text))
    return [span for span in spans if span is not None]


def sentences(text: str) -> list[Span]:
    """The sentences, in order; between them lies nothing but white space.

    A sentence ends at . ! ? ؟ … and with its paragraph, so a heading is one of its own; not at the Arabic
    comma or ؛, not inside a quotation, not behind an initial, not between digits.
    """
    return [sentence for paragraph in paragraphs(text) for sentence in _sentences(text, paragraph)]


def _stripped(text: str, start: int, end: int) -> Span | None:
    """The part of a stretch between its outer spaces; None where there is nothing else."""
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return Span(start + left, start + len(words.rstrip())) if left < len(words) else None


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for end in _ends(text, paragraph):
        if end > start and (sentence := _stripped(text, start, end)):
            yield sentence
            start = end
    if rest := _stripped(text, start, paragraph.end):
        yield rest


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    """Where sentences end within a paragraph, closing brackets and quotes included."""
    quotations = _quotations(text, paragraph)
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        row = bisect_right(quotations, stop.start(), key=itemgetter(0)) - 1
        closing = quotations[row][1] if row >= 0 else -1
        if stop.end() <= closing and (stop.end() < closing or stop[0] != "."):
            continue
        end = stop.end() + (stop.end() == closing)
        while end < paragraph.end and text[end] in _CLOSERS and not _opens(quotations, row + 1, end):
            end += 1
        if _is_end(text, paragraph, stop.start(), end):
            yield end


def _quotations(text: str, paragraph: Span) -> list[tuple[int, int]]:
    """Where quotations open and close; a quote that is never closed in its paragraph opens none."""
    marks = [found.start() for found in _QUOTE.finditer(text, paragraph.start, paragraph.end)]
    last = {text[mark]: mark for mark in marks}
    pairs: list[tuple[int, int]] = []
    opened = -1
    for mark in marks:
        if opened >= 0:
            if text[mark] == '"' == text[opened] and _only_opens(text, mark):
                opened = mark if last['"'] > mark else -1  # the one before was never closed
            elif text[mark] == _CLOSING[text[opened]]:
                pairs.append((opened, mark))
                opened = -1
        elif last.get(_CLOSING.get(text[mark], ""), -1) > mark and not _only_closes(text, mark):
            opened = mark
    return pairs


def _only_closes(text: str, mark: int) -> bool:
    """Whether a straight quote stands at the end of a word: it closes what was never opened."""
    return (
        text[mark] == '"'
        and mark > 0
        and not text[mark - 1].isspace()
        and text[mark + 1 : mark + 2].isspace()
    )


def _only_opens(text: str, mark: int) -> bool:
    """Whether a straight quote stands at the beginning of a word, a space before it."""
    before, after = text[mark - 1 : mark], text[mark + 1 : mark + 2]
    return (before.isspace() or before == "(") and after.isalnum()


def _opens(quotations: list[tuple[int, int]], row: int, position: int) -> bool:
    return row < len(quotations) and quotations[row][0] == position


def _is_end(text: str, paragraph: Span, stop: int, end: int) -> bool:
    """Whether the stop at `stop`, closed at `end`, ends a sentence."""
    after = text[end] if end < paragraph.end else " "
    if not (after.isspace() or _ARABIC_LETTER.match(after)):
        return False
    if text[stop:end].rstrip('"»”)') != "." or end >= paragraph.end:
        return True
    begin = max(paragraph.start, stop - _LONGEST_WORD)
    word = _WORD_BEFORE.search(text, begin, stop)
    if word is None:
        return True
    if word[0].isdecimal():
        return word.start() > paragraph.start  # «1. …» numbers a list
    is_initial = not word[3] and not word[1]
    return not is_initial and not _ABBREVIATIONS.match(word[0])
