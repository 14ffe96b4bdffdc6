"""Tokens: the words, numbers and marks of a folded text, and the clitics that stand on a word."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate, chain, compress
from operator import attrgetter, itemgetter
from typing import NamedTuple

from workbench.text.fold import Folded
from workbench.text.span import Span


class TokenKind(IntEnum):
    """What a token is made of."""

    SPACE = 0  # between tokens, never in a list of them
    WORD = 1  # Arabic letters
    NUMBER = 2  # digits with their separators: 14, 3.5, 10,000, 25.9.2014, ½
    LATIN = 3  # letters of any other script, or a web address
    MARK = 4  # one mark or symbol
    BREAK = 5  # the end of one paragraph or more


_ARABIC = "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9"
# No alternative repeats anything twice, and what one takes no other is tried on: linear. A web address is
# one token, so that nothing in it is read as a number.
_PIECE = re.compile(
    rf"[{_ARABIC}]+|[^\S\n]+|[0-9]+(?:[.,٫٬،][0-9]+)*|https?://[!-~]+|www\.[!-~]+"
    rf"|[^\W0-9_{_ARABIC}]+|\n\s*|[\W_]"
)


_TAGS = "#_"  # what joins the words of a tag parts them like a space: «#سوق_الجمعة»


class _Kinds(dict[str, TokenKind]):
    """The kind of a token by its first character: bounded by Unicode itself."""

    def __missing__(self, char: str) -> TokenKind:
        kind = self[char] = _kind(char)
        return kind


def _kind(char: str) -> TokenKind:
    if re.match(f"[{_ARABIC}]", char):
        return TokenKind.WORD
    if char.isspace() or char in _TAGS:
        return TokenKind.BREAK if char == "\n" else TokenKind.SPACE
    if char.isnumeric():
        return TokenKind.NUMBER
    return TokenKind.LATIN if char.isalpha() else TokenKind.MARK


_KINDS = _Kinds()
_FIRST = itemgetter(0)
_MAY_BE_CUT = frozenset("وفبلكسا")
_PREPOSITIONS = frozenset("بلكس")
_LENGTH = attrgetter("length")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a folded text as parallel lists, by token index.

    `starts` and `ends` are folded positions, `forms` the folded words themselves (work on a form, memoise
    by form). Nothing but spaces lies between tokens; line ends are tokens of kind BREAK with form "\\n",
    so that no window need run into the next paragraph. # and _ are like spaces.
    و12 and لـ3 are two tokens that touch.
    """

    folded: Folded
    starts: list[int]
    ends: list[int]
    forms: list[str]
    kinds: list[TokenKind]

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, last: int, skip: int = 0) -> Span:
        """The original span of tokens `first` to `last`, both included, without `skip` letters of clitics."""
        return self.folded.span(self.starts[first] + skip, self.ends[last])

    def raw(self, index: int) -> str:
        """The token as it is written in the original, with its hamzas and harakat."""
        return self.span(index, index).of(self.folded.original)

    def touches(self, index: int) -> bool:
        """Whether no space stands before the token."""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    def within(self, span: Span) -> range:
        """The indexes of the tokens that begin inside an original span."""
        low, high = self.folded.position(span.start), self.folded.position(span.end)
        return range(bisect_left(self.starts, low), bisect_left(self.starts, high))


def tokenize(folded: Folded) -> Tokens:
    """Cut a folded text into tokens: one expression, linear in the length of the text."""
    pieces = _PIECE.findall(folded.text)
    kinds = list(map(_KINDS.__getitem__, map(_FIRST, pieces)))
    ends = list(accumulate(map(len, pieces)))
    return Tokens(
        folded,
        starts=list(compress(chain((0,), ends), kinds)),
        ends=list(compress(ends, kinds)),
        forms=["\n" if piece[0] == "\n" else piece for piece in compress(pieces, kinds)],
        kinds=list(compress(kinds, kinds)),
    )


class Cut(NamedTuple):
    """One way to take clitics off a word: what is left, and how many letters went.

    `stem` is the word to look up; `length` letters of the form stand before it, so that
    `tokens.span(i, i, cut.length)` are the words without the clitics. For «للجيش» the stem «الجيش» has
    length 1: its alif is not written. `article` tells that ال was taken off as well.
    """

    stem: str
    length: int
    clitics: str
    article: bool


@lru_cache(maxsize=1 << 10)  # a word is cut by several that read it, one after another
def cuts(form: str) -> tuple[Cut, ...]:
    """The ways to split a folded word, the whole word first, then by letters taken off.

    و ف, then ب ل ك س, then ال; س only before a verb's prefix. Try a longer cut only where a shorter one
    is no word: وزارة, بعد and كتب begin with letters of their own.
    """
    found = [Cut(form, 0, "", article=False)]
    if form[:1] not in _MAY_BE_CUT:
        return tuple(found)
    for prefix in _prefixes(form):
        found += _behind(prefix, form[len(prefix) :])
    return tuple(sorted(found, key=_LENGTH))


def _prefixes(form: str) -> Iterator[str]:
    """The clitics that a word may begin with, none at all first."""
    yield ""
    if form[0] in "بلكس":
        yield form[0]
    elif form[0] in "وف":
        yield form[0]
        if form[1:2] in _PREPOSITIONS:
            yield form[:2]


def _behind(prefix: str, rest: str) -> Iterator[Cut]:
    """The cuts that leave `rest` behind the clitics `prefix`."""
    length = len(prefix)
    if (length and len(rest) < 2) or (prefix.endswith("س") and rest[0] not in "ايتن"):
        return
    if length:
        yield Cut(rest, length, prefix, article=False)
    if rest.startswith("ال") and len(rest) > 3:
        yield Cut(rest[2:], length + 2, prefix, article=True)
    if prefix.endswith("ل") and rest.startswith("ل") and len(rest) > 2:
        yield Cut("ا" + rest, length, prefix, article=False)  # للجيش
        yield Cut("ال" + rest, length, prefix, article=False)  # للاذقية
        yield Cut(rest[1:], length + 1, prefix, article=True)
