"""A project on disk: documents, claims, decisions and their journal, behind one lock."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.errors import CannotRead, CannotWrite, DamagedProject, DiskFull
from workbench.files import writing_to
from workbench.model import Document, Extraction
from workbench.store import claims, documents, journal
from workbench.store.database import Database
from workbench.store.faults import opening
from workbench.store.folder import Folder
from workbench.store.lock import Lock
from workbench.store.migrations import MIGRATIONS, migrate, schema_of
from workbench.store.originals import Originals
from workbench.store.state import State, load
from workbench.store.torn import mended
from workbench.store.upgrade import upgrade

_MAGIC = b"DUCK"


@dataclass(frozen=True, slots=True)
class Store:
    """An open project, held by this process until `close`."""

    folder: Folder
    database: Database
    originals: Originals
    lock: Lock

    @classmethod
    def open(cls, path: Path, create: bool = False, migrations: Sequence[str] = MIGRATIONS) -> "Store":
        """Open a project, or make it; a damaged or newer one is left as it is.

        Raises NotAProject, NoPlaceForProject, ProjectInUse, NewerProject, DamagedProject, DiskFull,
        CannotRead, CannotWrite.
        """
        folder = Folder(path)
        folder.expect_place()
        with writing_to(path):  # where a folder above may not be entered, even looking fails
            is_new = create and not folder.database.exists()
            if is_new:
                folder.make()
        if not is_new:
            folder.expect()
        with ExitStack() as on_failure:
            lock = Lock.take(folder.lock, path)
            on_failure.callback(lock.release)
            with writing_to(path):
                folder.sweep()
            if not folder.database.exists():
                _create(folder, migrations)
            database = _open(folder, migrations)
            on_failure.callback(database.close)
            store = cls(folder, database, Originals(folder.originals), lock)
            store._sort_originals()
            on_failure.pop_all()
        return store

    def close(self) -> None:
        """Write everything into the database file and give the project back; a second call does nothing."""
        if self.lock.released:
            return  # somebody else may hold it by now, and be at work on what a sweep would take away
        try:
            self.database.close()
            self.folder.sweep()
        finally:
            self.lock.release()

    def give_way_to(self, other: Path) -> None:
        """Close with the reports of another, closed project in the place of this one's.

        The other is gone then. This project is held until that is done.
        Raises ProjectInUse, DiskFull, CannotWrite.
        """
        theirs = Folder(other)
        try:
            self.database.close()
            self.folder.sweep()
            lock = Lock.take(theirs.lock, other)
            try:
                self.originals.bring(Originals(theirs.originals))
                self.folder.replace_database(theirs)
            finally:
                lock.release()
            shutil.rmtree(other, ignore_errors=True)
        finally:
            self.lock.release()

    def _sort_originals(self) -> None:
        """Set originals aside that no report has, and bring those back whose report is there again."""
        with suppress(DiskFull, CannotWrite):  # then they lie where they are
            self.originals.sort(documents.originals(self.database))

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """What is written inside reaches the disk together, or not at all."""
        with self.database.transaction():
            yield self.database

    @contextmanager
    def snapshot(self) -> Iterator[Database]:
        """What is read inside is of one moment."""
        with self.database.snapshot():
            yield self.database

    def add(self, original: bytes, document: Document, extraction: Extraction) -> int | None:
        """Keep a document with what was extracted from it; None when its original is there already.

        One that had been taken out comes as a new document, by an edit of the journal: undo can then not
        bring the old one back beside it.
        """
        self.originals.keep(original)
        with self.transaction() as database:
            if documents.id_of(database, document.sha256) is not None:
                return None
            again = documents.was_removed(database, document.sha256)
            id = documents.add(database, document, present=not again)
            documents.add_mentions(database, id, 0, extraction.mentions)
            readings = claims.new_readings(database, id, document.text, len(extraction.claims))
            claims.add_extracted(database, readings, extraction.claims)
            if again:
                (absent,) = load(database, [], [id]).documents
                journal.record(database, "add_document", "", State((), (replace(absent, present=True),)))
            return id

    def setting(self, key: str) -> str | None:
        """What the project remembers under a key."""
        value: str | None = self.database.value("SELECT value FROM project WHERE key = ?", key)
        return value

    def settings(self, beginning: str) -> dict[str, str]:
        """What the project remembers under keys that begin so, in the order in which it was kept."""
        kept = "SELECT key, value FROM project WHERE starts_with(key, ?) ORDER BY rowid"
        return dict(self.database.rows(kept, beginning))

    def forget(self, key: str) -> None:
        """Remember nothing under a key."""
        with self.transaction() as database:
            database.rows("DELETE FROM project WHERE key = ?", key)

    def remember(self, key: str, value: str) -> None:
        """Keep a value under a key."""
        with self.transaction() as database:
            database.rows("DELETE FROM project WHERE key = ?", key)
            database.insert("project", ("key", "value"), [(key, value)])


def _create(folder: Folder, migrations: Sequence[str]) -> None:
    """Make the database under another name first: one that bears its name is whole."""
    database = Database(folder.unfinished, folder.temporary)
    try:
        migrate(database, 0, migrations)
    finally:
        database.close()
    folder.finish()


def _open(folder: Folder, migrations: Sequence[str]) -> Database:
    """Open the database and bring it up to date."""
    _expect_database(folder)
    with ExitStack() as on_failure:
        with opening(folder.path):
            database = _whole(folder)
            on_failure.callback(database.close)
            schema = schema_of(database, folder.path, len(migrations))
        if schema < len(migrations):
            database.close()
            upgrade(folder, schema, migrations)
            database = Database(folder.database, folder.temporary)
        on_failure.pop_all()
        return database


def _whole(folder: Folder) -> Database:
    """The database as its file and its log say; a log that a power cut has torn without its torn end."""
    try:
        return Database(folder.database, folder.temporary)
    except DamagedProject as damage:
        if not mended(folder, damage):
            raise
    return Database(folder.database, folder.temporary)


def _expect_database(folder: Folder) -> None:
    """Raise DamagedProject where DuckDB would take a torn file for an empty one and start it anew."""
    try:
        with folder.database.open("rb") as file:
            head = file.read(12)
    except PermissionError as error:
        raise CannotRead(path=folder.path, reason=error.strerror) from error
    except OSError as error:
        raise DamagedProject(path=folder.path, reason=error.strerror) from error
    if head[8:] != _MAGIC:
        raise DamagedProject(path=folder.path, reason="project.duckdb is no database")
