"""The folder of a project and what lies in it."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import (
    CannotRead,
    CannotWrite,
    DiskFull,
    KnownError,
    NoDatabase,
    NoPlaceForProject,
    NoProject,
    NotAProject,
)
from workbench.files import sync_folder, writing_to
from workbench.store.lock import Lock

SUFFIX = ".khabar"


@dataclass(frozen=True, slots=True)
class Folder:
    """`Name.khabar/`: the database, the originals by their hash, backups, the lock."""

    path: Path

    @property
    def database(self) -> Path:
        return self.path / "project.duckdb"

    @property
    def log(self) -> Path:
        """What has been written and is not in the database file yet."""
        return Path(f"{self.database}.wal")

    @property
    def looks(self) -> Path:
        """Copies that others look at while a window holds the project."""
        return self.path / "looks"

    @property
    def unfinished(self) -> Path:
        """A database that is being made; it gets its name when it is whole."""
        return self.path / "project.unfinished"

    @property
    def originals(self) -> Path:
        return self.path / "originals"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    @property
    def temporary(self) -> Path:
        """Where DuckDB puts what does not fit in memory; inside the project so that nothing lies about."""
        return self.path / "temporary"

    @property
    def lock(self) -> Path:
        return self.path / "lock"

    def expect_place(self) -> None:
        """Raise NoPlaceForProject where DuckDB would take the end of the path for settings."""
        if "?" in str(self.path.absolute()):
            raise NoPlaceForProject(path=self.path)

    def make(self) -> None:
        """Make the folders of a new project; raises NotAProject where there is something else already."""
        if self.path.suffix != SUFFIX or self._is_something_else():
            raise NotAProject(path=self.path)
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            for part in (self.originals, self.backups):
                part.mkdir(exist_ok=True)
        except OSError as error:
            raise CannotWrite(path=self.path, reason=error.strerror) from error

    def expect(self) -> None:
        """Raise NoProject where nothing lies here, NoDatabase or NotAProject where something else does."""
        try:
            there = self.database.is_file()
        except OSError as error:
            raise CannotRead(path=self.path, reason=error.strerror) from error
        if not there:
            raise self._missing()(path=self.path)

    def _missing(self) -> type[NotAProject]:
        """What is wrong where there is no database."""
        if not self.path.exists():
            return NoProject
        return NoDatabase if self.path.is_dir() and self.path.suffix == SUFFIX else NotAProject

    def finish(self) -> None:
        """Let the database that was being made take its place; raises DiskFull, CannotWrite.

        Where its log is left there was no room to write that into it: without the log it is nothing.
        """
        if Path(f"{self.unfinished}.wal").exists():
            raise DiskFull(path=self.path)
        with writing_to(self.path):
            self.unfinished.replace(self.database)
            sync_folder(self.path)

    def replace_database(self, other: "Folder") -> None:
        """Let another project's database take the place of this one's, both closed.

        A log that is left has not gone into its file: beside another database it would be read into that.
        Raises DiskFull, CannotWrite.
        """
        for database in (self.database, other.database):
            if Path(f"{database}.wal").exists():
                raise DiskFull(path=database.parent)
        with writing_to(self.path):
            other.database.replace(self.database)
            sync_folder(self.path)

    def sweep(self) -> None:
        """Take away what a killed program may have left half-written."""
        shutil.rmtree(self.temporary, ignore_errors=True)
        for look in self.looks.glob("*/"):
            self._sweep_look(look)
        with suppress(OSError):
            self.looks.rmdir()
        self.unfinished.unlink(missing_ok=True)
        Path(f"{self.unfinished}.wal").unlink(missing_ok=True)
        for folder in (self.path, self.originals, self.backups):
            for torn in folder.glob("*.part"):
                torn.unlink(missing_ok=True)

    def _sweep_look(self, look: Path) -> None:
        """Take a copy away, unless somebody is looking at it."""
        with suppress(KnownError):
            lock = Lock.take(lock_of(look), self.path)
            shutil.rmtree(look, ignore_errors=True)
            lock.release()
            lock_of(look).unlink(missing_ok=True)

    def _is_something_else(self) -> bool:
        """Whether the path is a file, or a folder that holds more than a project's beginnings."""
        if not self.path.exists():
            return False
        ours = {"originals", "backups", "temporary", "lock", "project.unfinished", "project.unfinished.wal"}
        return not self.path.is_dir() or any(part.name not in ours for part in self.path.iterdir())


def lock_of(look: Path) -> Path:
    """The file that is locked while somebody looks at a copy; it is there before the copy's folder."""
    return look.with_name(f"{look.name}.lock")
