"""What is to be added of files and folders, with what the indexes beside the reports say of them."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from io import StringIO
from os import walk
from os.path import isdir, normpath
from pathlib import Path
from unicodedata import normalize

from workbench.desk.reading import bytes_of, failure, refusal, shown
from workbench.errors import BadDate, KnownError, NoDayInIndex, NotThere
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
    """A file to be read, and what is known of it beforehand; `undated` is why its index has no day for it."""

    file: Path
    details: Details = _NOTHING
    undated: Failure | None = None


@dataclass(slots=True)
class Found:
    """The reports in their order, failures among them, and the files of folders that are of other kinds."""

    reports: list[Report | Failure] = field(default_factory=list)
    other_kinds: list[str] = field(default_factory=list)


def look_for(paths: Iterable[Path], tell: Callable[[], None]) -> Found:
    """Files as they are, folders with the reports in all folders below, sorted; `tell` is called meanwhile.

    Hidden files and projects inside a folder are passed over; what cannot be listed is a failure. An index
    tells of files in its folder and below, also where these are named one by one.
    """
    found = Found()
    said_by = cache(_said_by)
    for path in paths:
        if isdir(path):
            _look_in(path, found, tell)
        else:
            indexes = (said_by(folder / INDEX) or {} for folder in path.absolute().parents)
            key = _key(path)
            found.reports.append(_with_file(path, next((said[key] for said in indexes if key in said), None)))
    return found


def _with_file(file: Path, said: Report | None) -> Report:
    return Report(file) if said is None else replace(said, file=file)


def _look_in(folder: Path, found: Found, tell: Callable[[], None]) -> None:
    refused: list[OSError] = []
    said: dict[str, Report] = {}
    there: set[str] = set()
    for files in _files_below(folder, refused, tell):
        said.update(_said_beside(files))
        for file in files:
            key = _key(file)
            if key in said or file.suffix.lower() in KINDS:
                found.reports.append(_with_file(file, said.get(key)))
                there.add(key)
            else:
                found.other_kinds.append(shown(file))
    for error in refused:
        closed = Path(error.filename)
        found.reports.append(failure(closed, refusal(closed, error)))
    # What lies in a folder that may not be listed may well be there.
    missing = [] if refused else [normpath(shown(said[key].file)) for key in said if key not in there]
    found.reports.extend(failure(name, NotThere(path=name)) for name in missing)


def _files_below(folder: Path, refused: list[OSError], tell: Callable[[], None]) -> Iterator[list[Path]]:
    """The files of each folder, sorted, without what is hidden and what lies in projects."""
    for count, (here, below, names) in enumerate(walk(folder, onerror=refused.append), 1):
        if count % _FOLDERS_BETWEEN == 0:
            tell()
        below[:] = sorted(name for name in below if not name.endswith(SUFFIX) and name[0] != ".")
        yield [Path(here, name) for name in sorted(names) if name[0] != "."]


# ------------------------------------------------------------------ the index of a folder


def _said_beside(files: list[Path]) -> Mapping[str, Report]:
    """What the index among the files of a folder says of them and of those below; it is taken out."""
    index = next((file for file in files if file.name == INDEX), None)
    said = None if index is None else _said_by(index)
    if index is None or said is None:
        return {}
    files.remove(index)
    return said


def _said_by(index: Path) -> dict[str, Report] | None:
    """What an index says of each file that it names; None where it is no index or not there."""
    rows = _rows(index)
    if rows is None:
        return None
    reports = (_report(index, line, row) for line, row in rows if row.get("file"))
    return {_key(report.file): report for report in reports}


def _rows(index: Path) -> list[tuple[int, Mapping[str, str]]] | None:
    """The rows of a table `file,title,source,date` (in any order, some left out), each with its line.

    None for another table.
    """
    from workbench.read.encodings import decode

    try:
        decoded = decode(bytes_of(index))
    except KnownError:
        return None
    text = decoded.text.removeprefix("\ufeff") if decoded else ""
    for delimiter in ",;\t":
        reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
        try:
            (_, head), *rows = [(reader.line_num, row) for row in reader] or [(0, [])]
        except csv.Error:
            return None
        names = [_COLUMNS.get(name.strip().casefold(), "") for name in head]
        if "file" in names and len(set(names) - {""}) > 1:
            cells = ((line, map(str.strip, row)) for line, row in rows)
            return [(line, dict(zip(names, row, strict=False))) for line, row in cells]
    return None


def _report(index: Path, line: int, row: Mapping[str, str]) -> Report:
    """A report as a row of an index has it."""
    file, said = index.parent / row["file"], row.get("date", "")
    details = Details(row.get("title") or None, row.get("source") or None)
    try:
        return Report(file, replace(details, date=typed_day(said) if said else None))
    except BadDate:
        wrong = NoDayInIndex(path=shown(file), text=said, line=line, index=shown(index))
        return Report(file, details, failure(file, wrong))


def _key(file: Path) -> str:
    """A path as it is compared: some systems hand out names in other code points than they were given."""
    return normalize("NFC", normpath(shown(file.absolute())))
