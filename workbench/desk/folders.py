"""What is to be added of files and folders, with what an index in a folder says of the reports in it."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import StringIO
from os import walk
from os.path import isdir, normpath
from pathlib import Path
from unicodedata import normalize

from workbench.desk.reading import bytes_of, failure, refusal, shown
from workbench.errors import BadDate, KnownError, NotThere
from workbench.model import Details, Failure
from workbench.store.folder import SUFFIX
from workbench.text.typed_day import typed_day

KINDS = frozenset({".txt", ".text"})
"""The endings of files that a folder brings; others are named, one by one or in an index."""
INDEX = "index.csv"
_NOTHING = Details()
_COLUMNS = {
    "file": "file", "title": "title", "source": "source", "date": "date",
    "الملف": "file", "العنوان": "title", "المصدر": "source", "التاريخ": "date",
}  # fmt: skip
_FOLDERS_BETWEEN = 50


@dataclass(frozen=True, slots=True)
class Report:
    """A file to be read, and what is known of it beforehand."""

    file: Path
    details: Details = _NOTHING


@dataclass(slots=True)
class Found:
    """The reports in their order, failures among them, and the files of folders that are of other kinds."""

    reports: list[Report | Failure] = field(default_factory=list)
    other_kinds: list[str] = field(default_factory=list)


def look_for(paths: Iterable[Path], tell: Callable[[], None]) -> Found:
    """Files as they are, folders with the reports in all folders below, sorted; `tell` is called meanwhile.

    Hidden files and projects inside a folder are passed over; what cannot be listed is a failure.
    """
    found = Found()
    for path in paths:
        if isdir(path):
            _look_in(path, found, tell)
        else:
            found.reports.append(Report(path))
    return found


def _look_in(folder: Path, found: Found, tell: Callable[[], None]) -> None:
    refused: list[OSError] = []
    said: dict[str, Details] = {}
    there: set[str] = set()
    for files in _files_below(folder, refused, tell):
        said.update(_said_beside(files, found))
        for file in files:
            key = _key(file)
            if key in said or file.suffix.lower() in KINDS:
                found.reports.append(Report(file, said.get(key, _NOTHING)))
                there.add(key)
            else:
                found.other_kinds.append(shown(file))
    for error in refused:
        closed = Path(error.filename)
        found.reports.append(failure(shown(closed), refusal(closed, error)))
    # What lies in a folder that may not be listed may well be there.
    missing = [] if refused else [name for name in said if name not in there]
    found.reports.extend(failure(name, NotThere(path=name)) for name in missing)


def _files_below(folder: Path, refused: list[OSError], tell: Callable[[], None]) -> Iterator[list[Path]]:
    """The files of each folder, sorted, without what is hidden and what lies in projects."""
    for count, (here, below, names) in enumerate(walk(folder, onerror=refused.append), 1):
        if count % _FOLDERS_BETWEEN == 0:
            tell()
        below[:] = sorted(name for name in below if not name.endswith(SUFFIX) and name[0] != ".")
        yield [Path(here, name) for name in sorted(names) if name[0] != "."]


# ------------------------------------------------------------------ the index of a folder


def _said_beside(files: list[Path], found: Found) -> Mapping[str, Details]:
    """What the index among the files of a folder says of them and of those below; it is taken out."""
    index = next((file for file in files if file.name == INDEX), None)
    rows = None if index is None else _rows(index)
    if index is None or rows is None:
        return {}
    files.remove(index)
    return dict(_said(index, rows, found))


def _rows(index: Path) -> list[Mapping[str, str]] | None:
    """The rows of a table `file,title,source,date` (in any order, some left out); None for another one."""
    from workbench.read.encodings import decode

    try:
        decoded = decode(bytes_of(index))
    except KnownError:
        return None
    text = decoded.text.removeprefix("\ufeff") if decoded else ""
    for delimiter in ",;\t":
        try:
            head, *rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter)) or [[]]
        except csv.Error:
            return None
        names = [_COLUMNS.get(name.strip().casefold(), "") for name in head]
        if "file" in names and len(set(names) - {""}) > 1:
            return [dict(zip(names, (cell.strip() for cell in row), strict=False)) for row in rows]
    return None


def _said(index: Path, rows: Iterable[Mapping[str, str]], found: Found) -> Iterator[tuple[str, Details]]:
    """What the rows say of each file; a date that is none is a failure of the index."""
    for row in rows:
        if not row.get("file"):
            continue
        details = Details(row.get("title") or None, row.get("source") or None)
        try:
            day = typed_day(row["date"]) if row.get("date") else None
        except BadDate as error:
            found.reports.append(failure(shown(index), error))
            day = None
        yield _key(index.parent / row["file"]), replace(details, date=day)


def _key(file: Path) -> str:
    """A path as it is compared: some systems hand out names in other code points than they were given."""
    return normalize("NFC", normpath(shown(file)))
