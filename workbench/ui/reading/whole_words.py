"""Selections as words: nobody means half of a name."""

import re
import unicodedata

from workbench.text.fold import fold_words
from workbench.text.span import Span
from workbench.text.tokens import cuts

_BRACKETS = {"(": ")", "[": "]", "«": "»", "“": "”"}
_PER_CENT = "%٪"
# Letters, digits and what stands on or between them: harakat, kashida, joiners.
_IN_WORDS = re.compile(r"[\w\u0610-\u061A\u0640\u064B-\u065F\u0670\u200C\u200D]")


def whole_words(span: Span, text: str) -> Span | None:
    """A selection without the white space at its ends, widened to whole words; None when nothing is left.

    What is joined to the front of a word may stay outside: «التحالف» out of «والتحالف».
    """
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if start >= end:
        return None
    first, last = start, end
    while first > 0 and _joined(text, first):
        first -= 1
    while last < len(text) and _joined(text, last):
        last += 1
    return Span(start if _is_a_cut(text[first:start], text, first) else first, last)


def without_punctuation(span: Span, text: str) -> Span:
    """Words without the commas, stops and quotation marks around them: no part of a name.

    A bracket stays with the one that it belongs to, and so does what is all punctuation.
    """
    start, end = span.start, span.end
    while start < end and _is_outer(text[end - 1]) and not _is_opened(text[start:end]):
        end -= 1
    while start < end and _is_outer(text[start]) and not _is_closed(text[start:end]):
        start += 1
    return Span(start, end) if start < end else span


def _is_outer(letter: str) -> bool:
    return letter.isspace() or (unicodedata.category(letter)[0] == "P" and letter not in _PER_CENT)


def _is_closed(words: str) -> bool:
    """Whether a bracket that words begin with is closed before their end."""
    close = _BRACKETS.get(words[0])
    return close is not None and close in words[1:-1]


def _is_opened(words: str) -> bool:
    """Whether a bracket that words end with was opened behind their beginning."""
    return any(close == words[-1] and open_ in words[1:] for open_, close in _BRACKETS.items())


def _joined(text: str, at: int) -> bool:
    """Whether a place lies inside a word."""
    return bool(_IN_WORDS.match(text, at - 1) and _IN_WORDS.match(text, at))


def _is_a_cut(before: str, text: str, first: int) -> bool:
    """Whether what stands before a selection in its first word is joined to it: و, ب, ل."""
    end = first
    while end < len(text) and _IN_WORDS.match(text, end):
        end += 1
    folded = len(fold_words(before))
    return any(cut.length == folded and not cut.article for cut in cuts(fold_words(text[first:end])))
