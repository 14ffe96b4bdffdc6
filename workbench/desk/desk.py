"""A project on somebody's desk: every use case is one method here, for windows and commands alike."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal

from workbench.model import (
    Change,
    Claim,
    CountRow,
    Details,
    Edit,
    Evidence,
    Imported,
    KeptClaim,
    KeptDocument,
    Mention,
    Order,
    Query,
    Verdict,
)
from workbench.progress import Progress, silent

Lang = Literal["ar", "en"]


def ignore(change: Change) -> None:
    """Do nothing about a document that has landed."""


class Desk:
    """An open project. Methods may be called from any thread; whatever changes it returns a Change."""

    @classmethod
    def open(cls, folder: Path, create: bool = False) -> "Desk":
        """Open the project `Name.khabar`, or make it.

        Raises NotAProject, ProjectInUse, NewerProject, DamagedProject, DiskFull, CannotRead, CannotWrite.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Close the project and the processes that read for it; a second call does nothing."""
        raise NotImplementedError

    @property
    def folder(self) -> Path:
        """The folder of the project."""
        raise NotImplementedError

    @property
    def name(self) -> str:
        """The project's name: its folder's without `.khabar`."""
        raise NotImplementedError

    @property
    def author(self) -> str | None:
        """Whose name stands with decisions; None until it is set for the first time in this project."""
        raise NotImplementedError

    @author.setter
    def author(self, name: str | None) -> None:
        raise NotImplementedError

    # -------------------------------------------------------------- documents

    def find_documents(
        self, words: str = "", order: Order = Order.ADDED, descending: bool = False
    ) -> list[int]:
        """The documents whose title, source or path holds all the words (folded).

        Order is one of ADDED, DATE, SOURCE, TITLE, COUNT (claims), VERDICT (undecided claims).
        """
        raise NotImplementedError

    def documents(self, ids: Sequence[int]) -> list[KeptDocument]:
        """The documents in the order of `ids`, for lists: their text is left empty."""
        raise NotImplementedError

    def document(self, id: int) -> KeptDocument:
        """One document with its text."""
        raise NotImplementedError

    def mentions(self, document: int) -> list[Mention]:
        """What was found in a document, in the order of the text."""
        raise NotImplementedError

    def import_paths(
        self,
        paths: Iterable[Path],
        details: Details,
        progress: Progress = silent,
        landed: Callable[[Change], None] = ignore,
    ) -> Imported:
        """Add files, and folders with all that is in them; `landed` is told of each document once it is kept.

        When `progress` raises Cancelled, what has landed stays and `cancelled` is set. Raises DiskFull.
        """
        raise NotImplementedError

    def import_text(self, text: str, title: str, details: Details) -> Imported:
        """Add a text that was pasted or piped in; `title` stands for its path."""
        raise NotImplementedError

    def set_details(self, document: int, details: Details) -> Change:
        """Say anew what a document's title, source and date are; None clears source and date.

        Another date reads the document again: undecided claims follow, decided ones stay.
        """
        raise NotImplementedError

    # -------------------------------------------------------------- claims

    def find_claims(self, query: Query) -> list[int]:
        """The claims asked for, in the order asked for."""
        raise NotImplementedError

    def claims(self, ids: Sequence[int]) -> list[KeptClaim]:
        """The claims in the order of `ids`."""
        raise NotImplementedError

    def claim(self, id: int) -> KeptClaim:
        """One claim."""
        raise NotImplementedError

    def verdict_counts(self, query: Query) -> dict[Verdict, int]:
        """How many of the claims asked for have each verdict (all verdicts are keys)."""
        raise NotImplementedError

    def parse_query(self, text: str) -> Query:
        """The query that a line such as `verdict:unreviewed holder:"…" words` asks; raises BadQuery."""
        raise NotImplementedError

    # -------------------------------------------------------------- decisions: all raise NoReviewer

    def accept(self, claim: int) -> Change:
        """Let a claim stand as it is read now (a corrected one stays corrected)."""
        raise NotImplementedError

    def reject(self, claim: int) -> Change:
        """Take a claim out of every figure."""
        raise NotImplementedError

    def reset(self, claim: int) -> Change:
        """Make a claim undecided again, as the machine had read it."""
        raise NotImplementedError

    def correct(self, id: int, claim: Claim) -> Change:
        """Put another reading in the place of the machine's, which is kept beside it."""
        raise NotImplementedError

    def add_claim(self, document: int, claim: Claim) -> Change:
        """Add a claim that the machine missed; the Change names its id."""
        raise NotImplementedError

    def undo(self) -> Change | None:
        """Take back the latest edit; None when there is none."""
        raise NotImplementedError

    def redo(self) -> Change | None:
        """Do again what was taken back last; None when there is nothing."""
        raise NotImplementedError

    def undo_label(self) -> str | None:
        """What `undo` would take back: accept, reject, reset, correct, add_claim or set_details."""
        raise NotImplementedError

    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        raise NotImplementedError

    def history(self, claim: int) -> list[Edit]:
        """The edits of a claim, oldest first.

        `was` and `now` are JSON objects: verdict, author, decided and claim (as in the contract, or null).
        """
        raise NotImplementedError

    def last_saved(self) -> datetime | None:
        """When the latest decision reached the disk, in UTC."""
        raise NotImplementedError

    # -------------------------------------------------------------- words, figures, reports

    def quotation(self, claim: int, lang: Lang) -> str:
        """The words of a claim with holder, source, date and place in the text, for the clipboard."""
        raise NotImplementedError

    def evidence(self, claims: Sequence[int]) -> list[Evidence]:
        """Where each claim comes from, in the order of `claims`."""
        raise NotImplementedError

    def count_rows(self, query: Query) -> list[CountRow]:
        """The counts of the claims asked for, one row each."""
        raise NotImplementedError

    def write_report(self, path: Path, lang: Lang, progress: Progress = silent) -> Path:
        """Write a report with figures, tables and quotations as .html or .docx; the path written."""
        raise NotImplementedError

    def export_claims(self, path: Path, query: Query) -> Path:
        """Write the claims asked for as .csv or .xlsx; the path written."""
        raise NotImplementedError

    def check(self) -> list[str]:
        """What is wrong with the project, in sentences: originals, spans, words, parts, journal."""
        raise NotImplementedError
