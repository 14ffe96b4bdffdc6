"""A log that a power cut has torn: its end, which nobody was told is kept, is cut off, and the rest is read.

DuckDB refuses such a file, naming the place where it stops making sense.
"""

import os
import re
from datetime import datetime
from pathlib import Path

from workbench.errors import DamagedProject
from workbench.files import copy_whole, writing_to
from workbench.store.database import Database
from workbench.store.folder import Folder

_PLACE = re.compile(r"Corrupt WAL file: entry at byte position (\d+)")
# The entry that ends each transaction in the log of DuckDB 2.0: its length, a checksum, its kind.
_COMMIT = re.compile(rb"\x05\0{7}.{8}\x64\0\x64\xff\xff", re.DOTALL)


def mended(folder: Folder, damage: DamagedProject) -> bool:
    """Cut the torn end of the log off; False where it is not torn, or where more than its end would go.

    A transaction is acknowledged once it is on disk, so only the last one can be torn. The database and its
    log stay among the backups as they were. Raises DiskFull, CannotWrite.
    """
    place = _PLACE.search(damage.details["reason"])
    log = Path(f"{folder.database}.wal")
    if place is None or not log.exists():
        return False
    kept = int(place[1])
    if len(_COMMIT.findall(log.read_bytes()[kept:])) > 1:
        return False
    aside = folder.backups / f"torn-{datetime.now():%Y%m%d-%H%M%S}.duckdb"
    copy_whole(folder.database, aside)
    copy_whole(log, Path(f"{aside}.wal"))
    _try_on_a_copy(folder, log, kept)
    _cut(log, kept)
    return True


def _try_on_a_copy(folder: Folder, log: Path, kept: int) -> None:
    """Raise DamagedProject where the log cannot be read even without its end."""
    copy = Path(f"{folder.unfinished}.wal")
    try:
        copy_whole(folder.database, folder.unfinished)
        copy_whole(log, copy)
        _cut(copy, kept)
        Database(folder.unfinished, folder.temporary).close()
    finally:
        folder.sweep()


def _cut(log: Path, kept: int) -> None:
    with writing_to(log), log.open("r+b") as file:
        file.truncate(kept)
        os.fsync(file.fileno())
