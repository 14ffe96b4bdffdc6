"""The corpus's format; see the README beside it."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent
_NUMBER = re.compile(r"(?P<mark>[~<>-])?(?P<low>\d+)(?P<more>\+)?(?:-(?P<high>\d+))?")
_MARKS = {"~": "about", "<": "less_than", ">": "more_than", "-": "at_most"}

Number = tuple[int | None, int | None, str]


@dataclass(frozen=True, slots=True)
class Expected:
    """One line: a count or an assertion, where its words begin, and what it says of the parts."""

    words: str
    start: int
    parts: dict[str, str]

    @property
    def end(self) -> int:
        return self.start + len(self.words)


@dataclass(frozen=True, slots=True)
class Report:
    """A report of the corpus."""

    name: str
    subject: str
    published: date
    text: str
    counts: tuple[Expected, ...]
    assertions: tuple[Expected, ...]


def reports() -> list[Report]:
    """All reports of the corpus by name."""
    return [read_report(path) for path in sorted(FOLDER.glob("*.txt"))]


def read_report(path: Path) -> Report:
    """One report; raises ValueError where a line's words are not in the text."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    header = dict(line.split(": ", 1) for line in head.splitlines())
    lines = body.splitlines()
    text = "\n".join(line for line in lines if not line.startswith(("= ", "! "))).strip()
    return Report(
        path.stem,
        header["subject"],
        date.fromisoformat(header["published"]),
        text,
        _expected(text, lines, "= ", ("outcome", "status", "number")),
        _expected(text, lines, "! ", ("polarity",)),
    )


def _expected(text: str, lines: list[str], mark: str, columns: tuple[str, ...]) -> tuple[Expected, ...]:
    found: list[Expected] = []
    for line in lines:
        if line.startswith(mark):
            words, *values = (value.strip() for value in line.removeprefix(mark).split(" | "))
            parts = dict(zip(columns, values, strict=False))
            parts |= dict(value.split(": ", 1) for value in values[len(columns) :])
            last = max((other.start for other in found if other.words == words), default=-1)
            found.append(Expected(words, text.index(words, last + 1), parts))
    return tuple(found)


def number(text: str) -> Number:
    """What the column of a number says, as low, high and modifier."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return (0, 0, text) if text == "none" else (None, None, text)
    low = int(found["low"])
    if found["high"]:
        return low, int(found["high"]), "between"
    if found["more"]:
        return low, None, "at_least"
    match _MARKS.get(found["mark"] or ""):
        case "about":
            return low, low, "about"
        case "less_than":
            return None, low - 1, "less_than"
        case "more_than":
            return low + 1, None, "more_than"
        case "at_most":
            return None, low, "at_most"
    return low, low, "exactly"
