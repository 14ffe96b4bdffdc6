"""File names as shown: stem and date apart, so that neither turns the other round; the extension a tag."""

import re
from dataclasses import dataclass
from pathlib import PurePath

from workbench.desk.reading import shown
from workbench.text.bidi import Direction, direction, isolate, without_controls

# A date is the stretch whose digit groups Arabic letters before it would put in the opposite order.
_DATE = re.compile(r"(\d{1,4}(?:[-._]\d{1,4}){1,2})")

# Isolates that say which way, for one that finds out itself does not look into those inside it.
_LTR, _RTL, _END = "\u2066", "\u2067", "\u2069"
_BARE = {ord(sign): None for sign in "\u2068\u2069"}

_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}")


@dataclass(frozen=True, slots=True)
class FileName:
    """A name in isolated pieces, without its extension, and the extension without its dot."""

    words: str
    extension: str

    @property
    def whole(self) -> str:
        """The name as one text, for sentences and for screen readers; it runs as its own words do."""
        if not self.extension:
            return self.words
        start = _RTL if direction(self.words.translate(_BARE), Direction.LTR) is Direction.RTL else _LTR
        return f"{start}{self.words}.{isolate(self.extension)}{_END}"

    @property
    def ending(self) -> str:
        """The extension with its dot; where there is none the name."""
        return f".{self.extension}" if self.extension else self.words


def file_name(path: str) -> FileName:
    """The last part of `path`, ready to be shown in either direction."""
    # Controls in a name can make “exe.txt” of “txt.exe”.
    name = PurePath(without_controls(shown(path)))
    # What was pasted has its title for a path, where a dot may be just a dot.
    extension = name.suffix if _EXTENSION.fullmatch(name.suffix) else ""
    stem = name.name.removesuffix(extension)
    pieces = (piece.strip() for piece in _DATE.split(stem))
    return FileName(" ".join(isolate(piece) for piece in pieces if piece), extension[1:])
