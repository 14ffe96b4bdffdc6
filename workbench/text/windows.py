"""The few words that a number or a date is read from: the same words are read once for all texts."""

from collections.abc import Callable

from workbench.text.tokens import TokenKind, Tokens

LONGEST = 24  # tokens: no number and no date is written with more
_TOUCHING = 4  # tokens before that may belong to the same code or date: «2014-03-12»
_JOINTS = "-–−_/:.,"


def window(tokens: Tokens, index: int, may_go_on: Callable[[str], object]) -> tuple[str, int]:
    """The folded words that decide what is read from a token on, and how many tokens before it they hold.

    Behind it those that `may_go_on` and the marks between them, before it what it hangs on to, and «و»:
    nothing else has a say, so that two places with the same window are read alike.
    """
    first, last = _first(tokens, index), _last(tokens, index, may_go_on)
    return tokens.folded.text[tokens.starts[first] : tokens.ends[last]], index - first


def _first(tokens: Tokens, index: int) -> int:
    if index == 0:
        return index
    if not tokens.touches(index):
        return index - 1 if tokens.forms[index - 1] == "و" else index
    if tokens.forms[index] not in _JOINTS and tokens.forms[index - 1] in '()«»"،\n':
        return index
    first = index - 1
    while index - first < _TOUCHING and tokens.touches(first):
        first -= 1
    return first


def _last(tokens: Tokens, index: int, may_go_on: Callable[[str], object]) -> int:
    """The last token that has a say: one that touches, a definite noun, or one that may go on."""
    kinds, forms = tokens.kinds, tokens.forms
    last = index
    for behind in range(index + 1, min(index + LONGEST, len(forms))):
        kind = kinds[behind]
        if kind is TokenKind.NUMBER or may_go_on(forms[behind]):
            last = behind
        elif kind is not TokenKind.MARK:
            definite = forms[behind].startswith("ال")
            touches = kind is not TokenKind.BREAK and tokens.touches(behind)
            return behind if last == behind - 1 and (definite or touches) else last
    return last
