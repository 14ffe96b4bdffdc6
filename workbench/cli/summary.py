"""What the window is for, without it: the example's figures, its report, and where its holders disagree."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

from workbench.chart.spec import FigureKind, FigureSpec
from workbench.demo import make_example
from workbench.desk import Desk
from workbench.model import CountRow, Outcome, Polarity, Query
from workbench.progress import Progress
from workbench.terms import day, label, range_words

_EVENTS_SHOWN = 4

Told = tuple[int, str | None, date | None, Outcome]
"""What counts have to share to be compared: report, place, day, outcome."""


def show_work(folder: Path, progress: Progress) -> Iterator[str]:
    """Make the example, draw its figures, write its report; lines saying what came of it and where it is."""
    make_example(folder, progress)
    desk = Desk.open(folder)
    try:
        disputed = list(islice(disagreements(desk), _EVENTS_SHOWN))
        yield from _amount(desk)
        for rows in disputed:
            yield from ("", *_told(desk, rows))
        yield from ("", *_outputs(desk, disputed, progress))
    finally:
        desk.close()


def disagreements(desk: Desk) -> Iterator[Sequence[CountRow]]:
    """The counts of one happening by different holders, lowest first: the most disputed happenings first.

    Parts, denials and vague numbers are left out; of one holder the largest count is taken. What is told
    without a day is taken to be of the day of the report.
    """
    published = {kept.id: kept.document.date for kept in desk.documents(desk.find_documents())}
    told: dict[Told, dict[str, CountRow]] = defaultdict(dict)
    for row in sorted(filter(_has_number, desk.count_rows(_asserted())), key=_number):
        when = row.day or published[row.document]
        told[row.document, row.place, when, row.outcome][row.holder or ""] = row
    groups = [sorted(by_holder.values(), key=_number) for by_holder in told.values()]
    disputed = [rows for rows in groups if _number(rows[0]) < _number(rows[-1])]
    return iter(sorted(disputed, key=lambda rows: (-len(rows), _number(rows[0]) / _number(rows[-1]))))


def _asserted() -> Query:
    return Query(polarities=frozenset({Polarity.AFFIRMED}))


def _has_number(row: CountRow) -> bool:
    """Whether a row counts people, in full, and says how many; one by itself is often just somebody."""
    return row.outcome.of_people and not row.part and _number(row) > 1


def _number(row: CountRow) -> int:
    return row.low or row.high or 0


def _amount(desk: Desk) -> Iterator[str]:
    """How much was read, and how much of it is no event that happened."""
    claims = desk.find_claims(Query())
    others = desk.find_claims(Query(polarities=frozenset(Polarity) - {Polarity.AFFIRMED}))
    yield f"{len(desk.find_documents())} reports hold {len(claims)} claims."
    yield f"{len(others)} of them deny, doubt, intend or rule out: none of these is an event that happened."


def _told(desk: Desk, rows: Sequence[CountRow]) -> Iterator[str]:
    """Who says how many of one happening, and in which words."""
    first = rows[0]
    title = desk.documents([first.document])[0].document.title
    where = [first.place or "", day(first.day, "en") if first.day else ""]
    yield f"{title}  ({', '.join(filter(None, [label(first.outcome, 'en').lower(), *where]))})"
    for row in rows:
        count = range_words(row.low, row.high, row.modifier, "en")
        yield f"  {count:>14}  {row.holder or row.publisher or 'this report'}: «{row.words}»"


def _outputs(desk: Desk, disputed: Sequence[Sequence[CountRow]], progress: Progress) -> Iterator[str]:
    """Draw and write all there is to show; where it lies."""
    folder = desk.folder.resolve()
    specs = [*desk.figures(), *(_figure_of(rows[0], desk) for rows in disputed[:1])]
    figures = [path for spec in specs for path in desk.export_figure(spec, folder / "figures", "ar")]
    report = desk.write_report(folder / "report.html", "ar", progress)
    yield f"The project:  {folder}"
    yield f"The figures:  {folder / 'figures'} ({len(figures)} files)"
    yield f"The report:   {report}"


def _figure_of(row: CountRow, desk: Desk) -> FigureSpec:
    """The counts of one outcome in one report, each holder by itself."""
    query = Query(documents=frozenset({row.document}), outcomes=frozenset({row.outcome}))
    return FigureSpec("disputed", FigureKind.HOLDERS, query, desk.documents([row.document])[0].document.title)
