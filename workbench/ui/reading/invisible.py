"""What stands in the reader for characters that cannot be seen, or that Qt takes for its own."""

import re

from workbench.text.bidi import visible_controls

_CONTROLS = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
# An override would show other words than those that were read, so only its sign is shown.
_OVERRIDES = "\u202d\u202e"
_CLOSERS = "\u202c\u2069"
# Qt ends a frame at the first two, draws an object at the third and may end the text at the last.
_OF_QT = "\ufdd0\ufdd1\ufffc\x00"

CONTROL = re.compile(f"[{_CONTROLS}]")
IRREGULAR = re.compile(f"[{_CONTROLS}{_OF_QT}]")


def stand_in(character: str) -> str:
    """What is shown for one character of the original; a control other than an override keeps its effect."""
    if character in _OF_QT:
        return "\ufffd"
    sign = visible_controls(character)
    if sign == character:
        return character
    isolated = f"\u2066{sign}\u2069"
    if character in _OVERRIDES:
        return isolated
    return character + isolated if character in _CLOSERS else isolated + character
