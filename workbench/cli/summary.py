"""What the window is for, without it: the example's figures, its report, and what its holders say."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from workbench.chart.spec import FigureKind, FigureSpec
from workbench.cli.compared import Compared, compared
from workbench.demo import make_example
from workbench.desk import Desk
from workbench.model import CountRow, Polarity, Query
from workbench.progress import Progress
from workbench.terms import day, label, range_words

_EVENTS_SHOWN = 3
_HEADINGS = {
    True: "Read as one event and the same people, in numbers that exclude each other:",
    False: "Side by side, of one place and day, perhaps of different people or events:",
}


def show_work(folder: Path, progress: Progress) -> Iterator[str]:
    """Make the example, draw its figures, write its report; lines saying what came of it and where it is."""
    make_example(folder, progress)
    desk = Desk.open(folder)
    try:
        found = _comparisons(desk)
        yield from _amount(desk)
        for of_the_same, heading in _HEADINGS.items():
            shown = [each.rows for each in found if each.of_the_same is of_the_same][:_EVENTS_SHOWN]
            yield from ("", heading) if shown else ()
            for rows in shown:
                yield from ("", *_told(desk, rows))
        yield from ("", *_outputs(desk, [each.rows for each in found], progress))
    finally:
        desk.close()


def _comparisons(desk: Desk) -> list[Compared]:
    """What holders affirm of people, compared: contradictions first."""
    rows = desk.count_rows(_asserted())
    claims = {kept.id: kept.claim for kept in desk.claims(list({row.claim for row in rows}))}
    published = {kept.id: kept.document.date for kept in desk.documents(desk.find_documents())}
    return compared(rows, claims, published)


def _asserted() -> Query:
    return Query(polarities=frozenset({Polarity.AFFIRMED}))


def _amount(desk: Desk) -> Iterator[str]:
    """How much was read, and how much of it is no event that happened."""
    claims = desk.find_claims(Query())
    others = desk.find_claims(Query(polarities=frozenset(Polarity) - {Polarity.AFFIRMED}))
    yield f"{len(desk.find_documents())} reports hold {len(claims)} claims."
    yield f"{len(others)} of them deny, doubt, intend or rule out: none of these is an event that happened."


def _told(desk: Desk, rows: Sequence[CountRow]) -> Iterator[str]:
    """Who says how many of one happening, and in which words."""
    first = next((row for row in rows if row.day), rows[0])
    title = desk.documents([first.document])[0].document.title
    where = [first.place or "", day(first.day, "en") if first.day else ""]
    yield f"{title}  ({', '.join(filter(None, [label(first.outcome, 'en').lower(), *where]))})"
    for row in rows:
        count = range_words(row.low, row.high, row.modifier, "en")
        yield f"  {count:>14}  {row.holder or row.publisher or 'this report'}: «{row.words}»"


def _outputs(desk: Desk, disputed: Sequence[Sequence[CountRow]], progress: Progress) -> Iterator[str]:
    """Draw and write all there is to show; where it lies."""
    folder = desk.folder.resolve()
    specs = [*desk.outputs.figures(), *(_figure_of(rows[0], desk) for rows in disputed[:1])]
    figures = [path for spec in specs for path in desk.outputs.export_figure(spec, folder / "figures", "ar")]
    report = desk.outputs.write_report(folder / "report.html", "ar", progress)
    yield f"The project:  {folder}"
    yield f"The figures:  {folder / 'figures'} ({len(figures)} files)"
    yield f"The report:   {report}"


def _figure_of(row: CountRow, desk: Desk) -> FigureSpec:
    """The counts of one outcome in one report, each holder by itself."""
    query = Query(documents=frozenset({row.document}), outcomes=frozenset({row.outcome}))
    return FigureSpec("disputed", FigureKind.HOLDERS, query, desk.documents([row.document])[0].document.title)
