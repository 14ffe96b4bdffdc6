"""The example project: reports written for Khabar, read and extracted."""

import csv
import hashlib
import shutil
from datetime import date
from os.path import isfile
from pathlib import Path

from workbench.desk import Desk
from workbench.errors import KnownError
from workbench.model import Details, Query, Verdict
from workbench.progress import Progress, silent
from workbench.resources import PACKAGE, resource, seeds

# What an example was made from is written into it last; while it says the same there is nothing to do.
_MARK = "example.txt"


class NotTheExample(KnownError):
    """A project in the place of the example holds somebody's own reports."""

    key = "not_the_example"
    sentence = "{path} holds reports that are not the example's; name another folder for the example."


def make_example(folder: Path, progress: Progress = silent) -> None:
    """Make the example project, or complete or renew one in which nobody has decided, begun or added a thing.

    Raises NotTheExample, and what opening and importing raise: ProjectInUse while a window has it open.
    """
    made_from = _made_from()
    mark = folder / _MARK
    if isfile(mark) and mark.read_text() == made_from:
        return
    if isfile(mark):
        if not _renew(folder, progress):
            return
    else:
        _make(folder, progress)
    mark.write_text(made_from)


def _make(folder: Path, progress: Progress, reviewer: str | None = None) -> None:
    desk = Desk.open(folder, create=True)
    try:
        _bring_seeds(desk, progress)
        if reviewer:
            desk.author = reviewer
    finally:
        desk.close()


def _renew(folder: Path, progress: Progress) -> bool:
    """Put a new database in the place of the old one unless somebody has touched that; whether it was done.

    The example is held all the while: no other window can decide anything between the look and the swap.
    """
    desk = Desk.open(folder)
    try:
        if _is_touched(desk):
            return False
        beside = folder.with_name(f".{folder.stem}-renewed.khabar")
        shutil.rmtree(beside, ignore_errors=True)  # of a renewal that was interrupted
        _make(beside, progress, desk.author)
        desk.give_way_to(beside)
        return True
    finally:
        desk.close()


def _bring_seeds(desk: Desk, progress: Progress) -> None:
    """Import the reports, each with its title, source and date; those that are there are left as they are."""
    if not _holds_only_seeds(desk):
        raise NotTheExample(path=desk.folder)
    rows = _index()
    for done, row in enumerate(rows):
        progress(done, len(rows), row["file"])
        details = Details(row["title"], row["source"], date.fromisoformat(row["date"]))
        desk.import_paths([seeds() / row["file"]], details)
    progress(len(rows), len(rows), desk.name)


def _index() -> list[dict[str, str]]:
    with (seeds() / "index.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _made_from() -> str:
    """A digest of the reports and of all that reads them."""
    folders = [seeds(), *(resource(name) for name in ("lexicons", "rules", "places"))]
    folders += [PACKAGE / name for name in ("text", "read", "extract")]
    files = sorted(path for folder in folders for path in folder.rglob("*.*") if path.suffix != ".pyc")
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files if isfile(path))).hexdigest()


def _is_touched(desk: Desk) -> bool:
    """Whether somebody has decided or begun something in an example, or added a report."""
    counts = desk.verdict_counts(Query())
    decided = sum(counts.values()) - counts[Verdict.UNREVIEWED]
    edited = decided or desk.undo_label() or desk.redo_label()
    begun = desk.unfinished.begun() or desk.unfinished.pasted()
    return bool(edited or begun) or not _holds_only_seeds(desk)


def _holds_only_seeds(desk: Desk) -> bool:
    known = {hashlib.sha256((seeds() / row["file"]).read_bytes()).hexdigest() for row in _index()}
    return all(kept.document.sha256 in known for kept in desk.documents(desk.find_documents()))
