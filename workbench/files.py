"""Files are written whole or not at all; those that go out have no cell that a spreadsheet would run."""

import csv
import errno
import io
import os
import re
import secrets
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256
from pathlib import Path, PureWindowsPath
from typing import BinaryIO

from workbench.errors import CannotWrite, DiskFull

Cell = str | int | float | None
_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n", "\r")
# EDQUOT and EFBIG: to the user a quota, or a limit on the size of a file, is a full disk.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# https://www.w3.org/TR/xml/#charsets; files of Word, Excel and SVG are XML.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_STEM = 80
_NOT_IN_FILE_NAMES = frozenset('<>:"/\\|?*')


@contextmanager
def writing_to(path: Path) -> Iterator[None]:
    """Turn an OSError into DiskFull or CannotWrite, naming `path`."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(path=path) from error
        raise CannotWrite(path=path, reason=error.strerror or error) from error


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file beside `path` that takes its place once it is written and on disk, whenever the power goes.

    Raises OSError; what was at `path` is there as before then.
    """
    part = _part_of(path)
    try:
        with part.open("xb") as file:
            yield file
            _settle(file)
        os.replace(part, path)
        sync_folder(path.parent)
    finally:
        _remove(part)


def write_whole(path: Path, content: bytes) -> Path:
    """Write a file so that no reader meets half of it; raises DiskFull and CannotWrite."""
    return write_pieces(path, [content])


def write_pieces(path: Path, pieces: Iterable[bytes]) -> Path:
    """Write a file piece by piece as they are made, as `write_whole` does; nothing stays where one fails."""
    with writing_to(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as file:
            file.writelines(pieces)
    return path


def write_together(contents: Mapping[Path, bytes], instead_of: Iterable[Path] = ()) -> list[Path]:
    """Write files that belong together, all or none; their paths. Raises DiskFull and CannotWrite.

    The files `instead_of` which they are written go with that, or stay with the others.
    """
    with ExitStack() as afterwards:
        parts = {path: _part_of(path) for path in contents}
        for path, content in contents.items():
            with writing_to(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                afterwards.callback(_remove, parts[path])
                # What the disk has no room for fails here, before any of them takes its place.
                with parts[path].open("xb") as file:
                    file.write(content)
                    _settle(file)
        before = dict.fromkeys([*contents, *instead_of])
        _change_places(before, parts)
        for path in before:
            with suppress(OSError):  # it is hidden, and all else is done
                _remove(_former(path))
            sync_folder(path.parent)
    return list(contents)


def _change_places(before: Iterable[Path], parts: Mapping[Path, Path]) -> None:
    """Put the parts in the places of the files of before; all as it was where one cannot be.

    Each name has the old or the new file at every moment, whenever the program is ended.
    """
    with ExitStack() as back:
        for path in before:
            with writing_to(path):
                if os.path.isdir(path):
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
                if os.path.exists(path):
                    back.callback(_remove, _former(path))  # two names of one file stay two
                    _name_again(path, _former(path))
                    back.callback(os.replace, _former(path), path)
                else:
                    back.callback(_remove, path)
        for path in before:
            with writing_to(path):
                if path in parts:
                    os.replace(parts[path], path)
                else:
                    _remove(path)
        back.pop_all()


def _name_again(path: Path, name: Path) -> None:
    """Let a file have another name as well or, where the file system knows no such thing, a copy."""
    _remove(name)
    try:
        os.link(path, name)
    except OSError:
        with path.open("rb") as old, name.open("xb") as copy:
            shutil.copyfileobj(old, copy)
            _settle(copy)


def _part_of(path: Path) -> Path:
    """A hidden file for what is being written; nobody can put a link there, for nobody knows its name."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")


def _former(path: Path) -> Path:
    """The hidden name of what is being replaced, until all is; a kill may leave it to the next time."""
    return path.with_name(f".{path.name}.before")


def _settle(file: BinaryIO) -> None:
    """Have what was written on the disk, not only on its way there."""
    file.flush()
    os.fsync(file.fileno())


def copy_whole(source: Path, path: Path) -> None:
    """Copy a file so that nobody ever meets half of the copy; raises DiskFull and CannotWrite."""
    with writing_to(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as original, whole_file(path) as file:
            shutil.copyfileobj(original, file)


def sync_folder(folder: Path) -> None:
    """Make a new name last; Windows does it by itself, and some shared folders cannot be asked to."""
    if sys.platform != "win32":
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _remove(path: Path) -> None:
    """Take a file away, if it is there; where the folder cannot be reached there is nothing."""
    if os.path.lexists(path):
        path.unlink()


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


def xml_safe(text: str) -> str:
    """A text with � in the place of every character that no XML file may hold."""
    return _NOT_XML.sub("\ufffd", text)


def file_name(path: str) -> str:
    """The name of a file without the folders that it was in, which tell of whose machine it was on."""
    return PureWindowsPath(path).name or path


def file_stem(name: str) -> str:
    """A name as the stem of a file on any system: no separators, no controls, no reserved signs.

    A long one is cut, and ends in a few signs that another one has not.
    """
    kept = (
        "-" if sign in _NOT_IN_FILE_NAMES else sign
        for sign in name
        if not unicodedata.category(sign).startswith("C")
    )
    stem = "".join(kept).strip(" .")
    if len(stem) > _LONGEST_STEM:
        mark = sha256(stem.encode(errors="replace")).hexdigest()[:8]
        stem = f"{stem[: _LONGEST_STEM - len(mark) - 1].rstrip(' .')} {mark}"
    return stem or "figure"
