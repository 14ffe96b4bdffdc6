"""An older project is brought up to date on a copy, which takes its place once it is whole and compared."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from workbench.errors import DiskFull
from workbench.files import copy_whole
from workbench.store.database import Database
from workbench.store.folder import Folder
from workbench.store.migrations import migrate

# No step takes away what a person has done or what a report has said.
_KEPT = ("documents", "mentions", "claims", "readings", "names", "counts", "edits")


def upgrade(folder: Folder, schema: int, migrations: Sequence[str]) -> None:
    """Take the steps that a closed project lacks; whatever happens, its database is the old or the new one.

    The old one stays among the backups. Raises DiskFull, CannotWrite.
    """
    if Path(f"{folder.database}.wal").exists():  # there was no room to write the log into the file
        raise DiskFull(path=folder.path)
    copy_whole(folder.database, folder.backups / f"before-schema-{schema + 1}.duckdb")
    try:
        copy_whole(folder.database, folder.unfinished)
        with closing(Database(folder.unfinished, folder.temporary)) as database:
            before = _tally(database)
            migrate(database, schema, migrations)
        _compare(folder, before)
        folder.finish()
    finally:
        folder.sweep()


def _compare(folder: Folder, before: list[int]) -> None:
    """Open the new database as it lies on the disk, and see that nothing has gone."""
    if Path(f"{folder.unfinished}.wal").exists():
        raise DiskFull(path=folder.path)
    with closing(Database(folder.unfinished, folder.temporary)) as database:
        after = _tally(database)
    if after != before:
        raise ValueError(f"the steps of an upgrade have lost rows: {before} became {after}")


def _tally(database: Database) -> list[int]:
    """How many rows each table holds."""
    return [int(database.value(f"SELECT count(*) FROM {table}")) for table in _KEPT]
