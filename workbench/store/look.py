"""A look at a project that another process holds: at a copy of its database, which is thrown away.

DuckDB lets nobody read a file that somebody else writes, but anyone may copy it. The copy is of one moment
if no checkpoint fell between its beginning and its end: until the next one DuckDB writes only to blocks that
are free, and to the end of the log. Each checkpoint writes another head, so that the heads tell: of 422
copies made slowly during 2,900 commits of another process 172 had met a checkpoint, and the rest were whole.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from workbench.errors import CannotWrite, ProjectInUse
from workbench.store.folder import Folder, lock_of
from workbench.store.lock import Lock

# The head of the file and the two of its checkpoints, of which the later one holds.
_HEADS = 3 * 4096
# A window writes a checkpoint when it opens or closes a project, and after some megabytes of decisions.
_TRIES = 20


@contextmanager
def copied(folder: Folder, refusal: ProjectInUse) -> Iterator[Path]:
    """A copy of a project as it stands, without its originals; gone afterwards.

    Raises `refusal` where none can be made: a computer may lock files against reading too.
    """
    with suppress(OSError):
        folder.looks.mkdir(mode=0o700, exist_ok=True)
    place = folder.looks / token_hex(8)
    try:
        lock = Lock.take(lock_of(place), folder.path)
    except CannotWrite as error:
        raise refusal from error
    try:
        copy = Folder(place / folder.path.name)
        try:
            copy.path.mkdir(parents=True)
            copy.backups.mkdir()
            whole = any(_copy(folder, copy) for _ in range(_TRIES))
        except OSError as error:
            raise refusal from error
        if not whole:
            raise refusal
        yield copy.path
    finally:
        shutil.rmtree(place, ignore_errors=True)
        lock.release()
        with suppress(OSError):  # somebody else is looking, too
            lock_of(place).unlink()
            folder.looks.rmdir()


def _copy(folder: Folder, copy: Folder) -> bool:
    """Copy the database with its log; whether both are of one moment."""
    before = _heads(folder.database)
    # The log first: it may name blocks of the file that are written before it.
    copy.log.unlink(missing_ok=True)
    with suppress(FileNotFoundError):
        shutil.copyfile(folder.log, copy.log)
    shutil.copyfile(folder.database, copy.database)
    return _heads(folder.database) == before


def _heads(database: Path) -> tuple[int, bytes]:
    """What another checkpoint, or another database in the place of this one, would change."""
    with database.open("rb") as file:
        return os.fstat(file.fileno()).st_ino, file.read(_HEADS)
