"""The example project: reports written for Khabar, read, extracted, drawn and reported on."""

import csv
import hashlib
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from workbench.desk import Desk
from workbench.errors import KnownError
from workbench.model import CountRow, Details, Outcome, Polarity, Query, Status, Verdict
from workbench.progress import Progress, silent
from workbench.resources import PACKAGE, resource, seeds
from workbench.terms import label, range_words

# What an example was made from is written into it last; while it says the same there is nothing to do.
_MARK = "example.txt"
_TELLING = 5

Counted = tuple[int, int, Outcome, Status | None]
"""Document, event within it, and what happened to whom."""


class NotTheExample(KnownError):
    """A project in the place of the example holds somebody's own reports."""

    key = "not_the_example"
    sentence = "{path} holds reports that are not the example's; name another folder for the example."


# ------------------------------------------------------------------ making it


def make_example(folder: Path, progress: Progress = silent) -> None:
    """Make the example project, or complete or renew one in which nobody has decided or added anything.

    Raises NotTheExample, and what opening and importing raise.
    """
    made_from = _made_from()
    mark = folder / _MARK
    if mark.is_file() and (mark.read_text() == made_from or _is_touched(folder)):
        return
    if mark.is_file():
        shutil.rmtree(folder)
    desk = Desk.open(folder, create=True)
    try:
        _bring_seeds(desk, progress)
    finally:
        desk.close()
    mark.write_text(made_from)


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
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files if path.is_file())).hexdigest()


def _is_touched(folder: Path) -> bool:
    """Whether somebody has decided something in an example, or added a report."""
    desk = Desk.open(folder)
    try:
        counts = desk.verdict_counts(Query())
        decided = sum(counts.values()) - counts[Verdict.UNREVIEWED]
        return bool(decided or desk.undo_label() or desk.redo_label()) or not _holds_only_seeds(desk)
    finally:
        desk.close()


def _holds_only_seeds(desk: Desk) -> bool:
    known = {hashlib.sha256((seeds() / row["file"]).read_bytes()).hexdigest() for row in _index()}
    return all(kept.document.sha256 in known for kept in desk.documents(desk.find_documents()))


# ------------------------------------------------------------------ showing what it is for


def show_work(folder: Path, progress: Progress = silent) -> Iterator[str]:
    """Do without a window what the window is for; lines that say what came of it and where it lies."""
    make_example(folder, progress)
    desk = Desk.open(folder)
    try:
        figures = [
            path for spec in desk.figures() for path in desk.export_figure(spec, folder / "figures", "ar")
        ]
        report = desk.write_report(folder / "report.html", "ar", progress)
        yield from _summary(desk)
        yield from ("", *telling(desk))
        yield f"The project:  {folder.resolve()}"
        yield f"The figures:  {folder.resolve() / 'figures'} ({len(figures)} files)"
        yield f"The report:   {report.resolve()}"
    finally:
        desk.close()


def _summary(desk: Desk) -> Iterator[str]:
    """How much was read, and how little of it is plain fact."""
    claims = desk.find_claims(Query())
    doubted = desk.find_claims(Query(polarities=frozenset(Polarity) - {Polarity.AFFIRMED}))
    yield (
        f"{len(desk.find_documents())} reports hold {len(claims)} claims; {len(doubted)} of them deny, "
        "doubt, intend or rule out, and none of these is an event that happened."
    )


def telling(desk: Desk) -> Iterator[str]:
    """The events whose holders disagree most: the lowest and the highest count of each, with its words."""
    for low, high in sorted(_disagreements(desk), key=_spread, reverse=True)[:_TELLING]:
        title = desk.documents([low.document])[0].document.title
        yield f"{title} — {label(low.outcome, 'en').lower()}, by whom:"
        for row in (low, high):
            count = range_words(row.low, row.high, row.modifier, "en")
            yield f"    {count:>14}  {row.holder or row.publisher or 'this report'}: «{row.words}»"
        yield ""


def _disagreements(desk: Desk) -> Iterator[tuple[CountRow, CountRow]]:
    """The lowest and the highest count of each event that several holders have counted differently."""
    for rows in _by_event(desk, desk.count_rows(Query(polarities=frozenset({Polarity.AFFIRMED})))).values():
        low, high = min(rows, key=_floor), max(rows, key=_floor)
        if low.holder != high.holder and _floor(low) < _floor(high):
            yield low, high


def _by_event(desk: Desk, rows: Iterable[CountRow]) -> dict[Counted, list[CountRow]]:
    """Whole counts of people with a number, by event and by what happened to whom."""
    counted = [row for row in rows if row.outcome.of_people and not row.part and (row.low or row.high)]
    ids = sorted({row.claim for row in counted})
    events = {kept.id: kept.claim.event for kept in desk.claims(ids)}
    groups: dict[Counted, list[CountRow]] = defaultdict(list)
    for row in counted:
        groups[row.document, events[row.claim], row.outcome, row.status].append(row)
    return groups


def _floor(row: CountRow) -> int:
    return row.low or row.high or 0


def _spread(pair: tuple[CountRow, CountRow]) -> float:
    """How many times the lowest count the highest is."""
    return _floor(pair[1]) / _floor(pair[0])
