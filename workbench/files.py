"""Files that leave the program: written whole or not at all, and no cell that a spreadsheet would run."""

import csv
import errno
import io
import os
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from workbench.errors import CannotWrite, DiskFull

Cell = str | int | float | None
_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\n", "\r")
# EDQUOT and EFBIG: to the user a quota, or a limit on the size of a file, is a full disk.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NOT_IN_FILE_NAMES = frozenset('<>:"/\\|?*')


def write_whole(path: Path, content: bytes) -> Path:
    """Write a file beside its place and move it there, so that no reader meets half of it.

    Raises DiskFull and CannotWrite.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        os.replace(part, path)
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(path=path) from error
        raise CannotWrite(path=path, reason=error.strerror or error) from error
    finally:
        _remove(part)
    return path


def _remove(part: Path) -> None:
    """Take away what an interrupted write has left; where the folder cannot be reached there is nothing."""
    if os.access(part, os.F_OK):
        part.unlink()


def guarded(cell: Cell) -> Cell:
    """A text that a spreadsheet would take for a formula with an apostrophe before it; the rest unchanged."""
    if isinstance(cell, str) and cell.startswith(_RUN_BY_SPREADSHEETS):
        return f"'{cell}"
    return cell


def csv_table(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Rows as CSV that Excel opens rightly: UTF-8 with its mark, CR LF, guarded cells."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def file_stem(name: str) -> str:
    """A name as the stem of a file on any system: no separators, no controls, no reserved signs."""
    kept = (
        "-" if sign in _NOT_IN_FILE_NAMES else sign
        for sign in name
        if not unicodedata.category(sign).startswith("C")
    )
    return "".join(kept).strip(" .")[:80].rstrip(" .") or "figure"
