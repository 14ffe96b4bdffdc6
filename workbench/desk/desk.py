"""A project on somebody's desk: what windows and commands do with it, families of use cases as its parts."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from workbench.desk import decisions, evidence, imports
from workbench.desk.checks import check
from workbench.desk.details import set_details
from workbench.desk.history import history
from workbench.desk.outputs import Outputs
from workbench.desk.removal import remove_documents
from workbench.desk.unfinished import Unfinished
from workbench.model import (
    EVERY_DETAIL,
    Change,
    Claim,
    CountRow,
    Detail,
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
from workbench.store import Store, claims, documents, find, journal
from workbench.store.counts import count_rows
from workbench.store.documents import decided
from workbench.terms import Lang
from workbench.workers import Workers


def ignore(told: Change | Imported) -> None:
    """Do nothing about a document that has landed, or about what came of an import that was stopped."""


class Desk:
    """An open project. Methods may be called from any thread; whatever changes it returns a Change.

    `outputs` are its figures and what is written of it, `unfinished` what somebody was at.
    """

    def __init__(self, store: Store, artist: Workers | None = None) -> None:
        """`artist` draws for several desks and is ended by its owner; without it this one has its own."""
        self._store = store
        self._workers = Workers()
        self._artist = artist or Workers(1)  # its own, so that no figure waits for an import
        self._own_artist = artist is None
        self.outputs = Outputs(store, self._artist)
        self.unfinished = Unfinished(store)

    @classmethod
    def open(cls, folder: Path, create: bool = False) -> "Desk":
        """Open the project `Name.khabar`, or make it.

        Raises NotAProject, NoPlaceForProject, ProjectInUse, NewerProject, DamagedProject, DiskFull,
        CannotRead, CannotWrite.
        """
        return cls(Store.open(folder, create))

    def close(self) -> None:
        """Close the project and the processes that read for it; a second call does nothing."""
        self._workers.close()
        if self._own_artist:
            self._artist.close()
        self._store.close()

    def give_way_to(self, other: Path) -> None:
        """Close, and let the reports of another, closed project take the place of this one's.

        The other is gone then. Nobody can open this project in between.
        Raises ProjectInUse, DiskFull, CannotWrite.
        """
        self._store.give_way_to(other)

    @property
    def folder(self) -> Path:
        """The folder of the project."""
        return self._store.folder.path

    @property
    def name(self) -> str:
        """The project's name: its folder's without `.khabar`."""
        return self._store.folder.path.stem

    @property
    def author(self) -> str | None:
        """Whose name stands with decisions; None until it is set for the first time in this project."""
        return self._store.setting("author") or None

    @author.setter
    def author(self, name: str) -> None:
        self._store.remember("author", name.strip())

    def _name(self, by: str | None) -> str | None:
        """Whose edit it is: of who is named, who may not be the `author` any more, else of that one."""
        return self.author if by is None else by

    # -------------------------------------------------------------- documents

    def find_documents(
        self, words: str = "", order: Order = Order.ADDED, descending: bool = False
    ) -> list[int]:
        """The documents whose title, source or path holds all the words (folded).

        Order is one of ADDED, DATE, SOURCE, TITLE, COUNT (claims), VERDICT (undecided claims).
        """
        return documents.find(self._store.database, words, order, descending)

    def documents(self, ids: Sequence[int]) -> list[KeptDocument]:
        """The documents in the order of `ids`, for lists: their text is left empty."""
        return documents.page(self._store.database, ids)

    def document(self, id: int) -> KeptDocument:
        """One document with its text."""
        return documents.page(self._store.database, [id], with_text=True)[0]

    def stated(self, document: int) -> Details:
        """What the first lines of a document say of its title, source and date."""
        from workbench.read.header import header  # late, for a window opens without it

        return header(self.document(document).document.text).details

    def mentions(self, document: int) -> list[Mention]:
        """What was found in a document, in the order of the text."""
        return documents.mentions(self._store.database, document)

    def import_paths(
        self,
        paths: Iterable[Path],
        details: Details,
        progress: Progress = silent,
        landed: Callable[[Change], None] = ignore,
        stopped: Callable[[Imported], None] = ignore,
    ) -> Imported:
        """Add files, and the text files in folders; `landed` is told of each document once it is kept.

        Details go before what a folder's index.csv (file,title,source,date) says, and that before the text.

        When `progress` raises Cancelled, what has landed stays and `cancelled` is set. Raises DiskFull; what
        came of it before that is told to `stopped`.
        """
        return imports.import_paths(self._store, self._workers, paths, details, progress, landed, stopped)

    def import_bytes(
        self,
        original: bytes,
        path: str,
        details: Details,
        progress: Progress = silent,
        landed: Callable[[Change], None] = ignore,
    ) -> Imported:
        """Add a report that was piped in, byte for byte, as a file is added; `path` says where it is from."""
        return imports.import_bytes(self._store, self._workers, original, path, details, progress, landed)

    def import_text(
        self,
        text: str,
        title: str,
        details: Details,
        progress: Progress = silent,
        landed: Callable[[Change], None] = ignore,
    ) -> Imported:
        """Add a text that was pasted; `title` stands for its path."""
        return self.import_bytes(text.encode(errors="replace"), title, details, progress, landed)

    def set_details(
        self,
        documents: int | Sequence[int],
        details: Details,
        only: Collection[Detail] = EVERY_DETAIL,
        progress: Progress = silent,
        by: str | None = None,
    ) -> Change:
        """Say anew what titles, sources and dates of documents are, or `only` some of these, as one edit.

        None clears source and date; what is not among `only` stays as it is by then.
        Another date reads them again: undecided claims follow, decided ones stay. Raises ReportGone,
        TooSlow, and Cancelled as `progress` does: nothing is changed then.
        """
        ids = [documents] if isinstance(documents, int) else documents
        return set_details(self._store, ids, details, self._name(by), only, progress)

    def remove_documents(self, ids: Sequence[int], by: str | None = None) -> Change:
        """Take reports out of the project as one edit, which `undo` takes back with all their decisions.

        Their originals stay for that. A file that is added again comes as a new report, undecided.
        """
        return remove_documents(self._store, ids, self._name(by))

    def decisions_on(self, documents: Sequence[int]) -> int:
        """How many claims of these reports somebody has decided: what goes when they are taken out."""
        return decided(self._store.database, documents)

    # -------------------------------------------------------------- claims

    def find_claims(self, query: Query) -> list[int]:
        """The claims asked for, in the order asked for."""
        return find.find(self._store.database, query)

    def claims(self, ids: Sequence[int]) -> list[KeptClaim]:
        """The claims in the order of `ids`."""
        return claims.page(self._store.database, ids)

    def claim(self, id: int) -> KeptClaim:
        """One claim."""
        return claims.page(self._store.database, [id])[0]

    def verdict_counts(self, query: Query) -> dict[Verdict, int]:
        """How many of the claims asked for have each verdict (all verdicts are keys)."""
        return find.verdict_counts(self._store.database, query)

    def matches(self, query: Query) -> dict[int, int]:
        """How many of the claims asked for each document has; those that have none are left out."""
        return find.matches(self._store.database, query)

    # ------------------------------------------ decisions: all raise NoReviewer, ClaimGone, ReportGone

    def accept(self, claim: int, by: str | None = None) -> Change:
        """Let a claim stand as it is read now (a corrected one stays corrected)."""
        return decisions.accept(self._store, claim, self._name(by))

    def reject(self, claim: int, by: str | None = None) -> Change:
        """Take a claim out of every figure."""
        return decisions.reject(self._store, claim, self._name(by))

    def reset(self, claim: int, by: str | None = None) -> Change:
        """Make a claim undecided again, as the machine had read it."""
        return decisions.reset(self._store, claim, self._name(by))

    def correct(self, id: int, claim: Claim, by: str | None = None) -> Change:
        """Put another reading in the place of the machine's, which is kept beside it."""
        return decisions.correct(self._store, id, claim, self._name(by))

    def add_claim(self, document: int, claim: Claim, by: str | None = None) -> Change:
        """Add a claim that the machine missed; the Change names its id."""
        return decisions.add_claim(self._store, document, claim, self._name(by))

    def undo(self) -> Change | None:
        """Take back the latest edit; None when there is none."""
        with self._store.transaction() as database:
            return journal.undo(database)

    def redo(self) -> Change | None:
        """Do again what was taken back last; None when there is nothing."""
        with self._store.transaction() as database:
            return journal.redo(database)

    def undo_label(self) -> str | None:
        """What `undo` would take back: accept, reject, reset, correct, add_claim, set_details,
        remove_documents, or add_document (a report that had been taken out was added again)."""
        return journal.undo_label(self._store.database)

    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        return journal.redo_label(self._store.database)

    def history(self, claim: int) -> list[Edit]:
        """The edits of a claim, oldest first.

        `was` and `now` are JSON objects: verdict, author, decided and claim (as in the contract, or null).
        """
        return history(self._store, claim)

    def last_saved(self) -> datetime | None:
        """When the latest decision reached the disk, in UTC."""
        return journal.last_saved(self._store.database)

    # -------------------------------------------------------------- words, figures, reports

    def quotation(self, claim: int, lang: Lang) -> str:
        """The words of a claim with holder, source, date and place in the text, for the clipboard."""
        return evidence.quotation(self._store, claim, lang)

    def evidence(self, claims: Sequence[int]) -> list[Evidence]:
        """Where each claim comes from, in the order of `claims`."""
        return evidence.evidence(self._store, claims)

    def count_rows(self, query: Query) -> list[CountRow]:
        """The counts of the claims asked for, one row each."""
        return count_rows(self._store.database, query)

    def check(self, lang: Lang = "en") -> list[str]:
        """What is wrong with the project, in sentences: originals, spans, words, parts, journal."""
        return check(self._store, lang)
