"""What a failing disk or a damaged file means to the user."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from workbench.errors import CannotWrite, DamagedProject, DiskFull, KnownError, NewerProject, ProjectInUse

# What files.py tells by number DuckDB tells in words.
_FULL_SENTENCES = ("No space left", "Disk quota exceeded", "File too large", "not enough space on the disk")
_FORBIDDEN = "Permission denied"
_DAMAGE = ("Corrupt", "checksum", "not a valid DuckDB", "Could not read", "deserialize")


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """Turn whatever keeps DuckDB from opening a file, or it from being a project, into DamagedProject."""
    try:
        yield
    except duckdb.Error as error:
        raise DamagedProject(path=path, reason=_first_line(error)) from error


def is_full(error: BaseException) -> bool:
    """Whether DuckDB failed because nothing more could be written."""
    return any(sentence in str(error) for sentence in _FULL_SENTENCES)


def known(error: duckdb.Error, path: Path) -> KnownError | None:
    """The known error behind DuckDB's; None where the fault is ours."""
    first_line = _first_line(error)
    if is_full(error):
        return DiskFull(path=path)
    if _FORBIDDEN in first_line:
        return CannotWrite(path=path, reason=_FORBIDDEN)
    if "Could not set lock" in first_line:
        return ProjectInUse(path=path)
    if "database file with version number" in first_line:
        return NewerProject(path=path, version=first_line.split("version number ")[1].split(",")[0])
    lost = isinstance(error, (duckdb.FatalException, duckdb.SerializationException, duckdb.InternalException))
    if lost or any(word in first_line for word in _DAMAGE):
        return DamagedProject(path=path, reason=first_line)
    return None


def _first_line(error: duckdb.Error) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
