"""File names as shown: stem and date apart, so that neither turns the other round; the extension a tag."""

import re
from dataclasses import dataclass
from pathlib import PurePath

from workbench.text.bidi import isolate, without_controls

# A date is the stretch whose digit groups Arabic letters before it would put in the opposite order.
_DATE = re.compile(r"(\d{1,4}(?:[-._]\d{1,4}){1,2})")

_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}")


@dataclass(frozen=True, slots=True)
class FileName:
    """A name in isolated pieces, without its extension, and the extension without its dot."""

    words: str
    extension: str

    @property
    def whole(self) -> str:
        """The name as one text, for sentences and for screen readers."""
        return f"{self.words} {isolate(self.extension)}" if self.extension else self.words


def file_name(path: str) -> FileName:
    """The last part of `path`, ready to be shown in either direction."""
    # Controls in a name can make “exe.txt” of “txt.exe”.
    name = PurePath(without_controls(path))
    # What was pasted has its title for a path, where a dot may be just a dot.
    extension = name.suffix if _EXTENSION.fullmatch(name.suffix) else ""
    stem = name.name.removesuffix(extension)
    pieces = (piece.strip() for piece in _DATE.split(stem))
    return FileName(" ".join(isolate(piece) for piece in pieces if piece), extension[1:])
