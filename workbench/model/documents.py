"""What is known of a report, what a person says of it, and what came of adding some."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Day = date
"""A calendar day; a field called `date` hides the name of its type."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a report and what is known of it; `uncertain` names what may be wrong about the reading."""

    text: str
    path: str
    sha256: str
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    language: str = "ar"
    title: str = ""
    source: str | None = None
    date: Day | None = None
    uncertain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Details:
    """What a person says of a document at import; None where nothing is said."""

    title: str | None = None
    source: str | None = None
    date: Day | None = None


Detail = Literal["title", "source", "date"]
EVERY_DETAIL: frozenset[Detail] = frozenset({"title", "source", "date"})


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why: a sentence for the user.

    `path` is as the system has it, not all of which may be text: `shown` makes it so.

    `key` and `details` are those of the KnownError, so that it can be said in the interface's language.
    """

    path: str
    reason: str
    key: str = "error"
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did; paths of files in folders that are no reports by their kind are `other_kinds`.

    `undated` are those added of whose day nothing is known, `untried` the paths that a cancelled import did
    not get to; all paths are as the system has them, but those of other kinds.
    """

    added: tuple[int, ...] = ()
    duplicates: tuple[str, ...] = ()
    uncertain: tuple[int, ...] = ()
    failed: tuple[Failure, ...] = ()
    cancelled: bool = False
    untried: tuple[str, ...] = ()
    other_kinds: tuple[str, ...] = ()
    undated: tuple[int, ...] = ()

    def __add__(self, later: "Imported") -> "Imported":
        """Two imports as one."""
        return Imported(
            self.added + later.added,
            self.duplicates + later.duplicates,
            self.uncertain + later.uncertain,
            self.failed + later.failed,
            self.cancelled or later.cancelled,
            self.untried + later.untried,
            self.other_kinds + later.other_kinds,
            self.undated + later.undated,
        )
