"""Figures, reports and tables: what is asked of the project, planned, and written with its evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from workbench.chart.colours import Colours
from workbench.chart.draw import Drawing, draw
from workbench.chart.figure import Figure
from workbench.chart.holders import SCROLLED
from workbench.chart.plan import plan
from workbench.chart.save import save
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.desk.evidence import evidence
from workbench.errors import NothingToDraw, NothingToReport
from workbench.model import Count, CountKey, CountRow, Evidence, KeptClaim, Query, Verdict
from workbench.progress import Progress, along, between, silent
from workbench.report.compose import compose
from workbench.report.report import Picture, Piece
from workbench.report.write import picture_kind, write_claims
from workbench.report.write import write_report as write
from workbench.store import Store, claims, find
from workbench.store.counts import count_rows
from workbench.store.database import Database
from workbench.store.migrations import program_version
from workbench.terms import Digits, Lang
from workbench.workers import ProcessEnded, Workers

EVERYTHING = Query()
# The evidence of so many claims is fetched without asking whether it is still wanted.
_AT_ONCE = 250


class Outputs:
    """The figures of a project, and what is written of it: all with the claims and the words behind it.

    What is written names those who decided only with `reviewers`: a report may reach whom they fear.
    """

    def __init__(self, store: Store, artist: Workers) -> None:
        """`artist` draws what is shown."""
        self._store, self._artist = store, artist

    def figures(self) -> list[FigureSpec]:
        """The figures that every project has: all counts, by each of the ways to show them."""
        return [FigureSpec(kind.value, kind) for kind in FigureKind]

    def figure(self, spec: FigureSpec, lang: Lang, digits: Digits = "european") -> Figure:
        """The figure that answers a saved question now, without a pixel."""
        return plan(spec, _drawn(self._store.database, spec.query), lang, digits)

    def scrolled(self, spec: FigureSpec, lang: Lang, digits: Digits = "european") -> Figure:
        """The figure as a window shows it, which has room for many more rows."""
        return plan(spec, _drawn(self._store.database, spec.query), lang, digits, SCROLLED)

    def drawing(
        self, figure: Figure, width: int, colours: Colours, scale: float = 1.0, text: float = 1.0
    ) -> Drawing:
        """Draw a figure for the screen as chart.draw does, in another process; waits until it is done.

        matplotlib holds the interpreter for a while. The counts behind the figure, of which there may be
        thousands, stay here: they are not drawn. Where memory is scarce the system may kill the process; it
        is begun anew once.
        """
        lanes = (
            replace(lane, marks=tuple(replace(mark, rows=()) for mark in lane.marks)) for lane in figure.lanes
        )
        bare = replace(figure, lanes=tuple(lanes), left=())
        try:
            return self._artist.submit(draw, bare, width, colours, scale, text).result()
        except ProcessEnded:
            return self._artist.submit(draw, bare, width, colours, scale, text).result()

    def export_figure(
        self,
        spec: FigureSpec,
        folder: Path,
        lang: Lang,
        digits: Digits = "european",
        reviewers: bool = False,
        progress: Progress = silent,
    ) -> list[Path]:
        """Write a figure as PNG (300 dpi), SVG, PDF, CSV and provenance, all or none; the paths written.

        One that leaves all counts out says why. Raises NothingToDraw where none is asked for, DiskFull,
        CannotWrite.
        """
        with self._store.snapshot():
            drawn = self.figure(spec, lang, digits)
            if not drawn.marks and not drawn.left:
                raise NothingToDraw(project=self._store.folder.path.stem)
            rows = [*(row for mark in drawn.marks for row in mark.rows), *(left.row for left in drawn.left)]
            behind = _behind(self._store, _claims_of(rows), reviewers, between(progress, 0, 20))
        return save(drawn, behind, folder, between(progress, 20, 100))

    def write_report(
        self,
        path: Path,
        lang: Lang,
        progress: Progress = silent,
        query: Query = EVERYTHING,
        reviewers: bool = False,
    ) -> Path:
        """Write a report of the claims asked for, as .html or .docx; the path written.

        Figures, a table of all counts, their quotations; rejected claims are never in it. Raises
        NothingToReport where no others are asked for, DiskFull, CannotWrite, TooLongForWord.
        """
        title = self._store.folder.path.stem
        with self._store.snapshot() as database:
            rows = count_rows(database, query)
            behind = _behind(self._store, find.find(database, query), reviewers, between(progress, 0, 10))
            unasked = _unasked(database, query)
            undated = _undated(database, query)
        if all(each.verdict is Verdict.REJECTED for each in behind):
            raise NothingToReport(project=title)
        pictures = self._pictures(query, [*rows, *undated], lang, path, between(progress, 10, 30))
        report = compose(
            title, pictures, rows, behind, lang, "european", date.today(), program_version(), unasked
        )
        return write(path, report, between(progress, 30, 100))

    def _pictures(
        self, query: Query, rows: Sequence[CountRow], lang: Lang, path: Path, progress: Progress
    ) -> list[Picture]:
        pictures = []
        for done, spec in enumerate(specs := self.figures()):
            progress(done, len(specs), spec.name)
            pictures.append(_picture(replace(spec, query=query), rows, lang, path))
        return pictures

    def export_claims(
        self,
        path: Path,
        query: Query,
        lang: Lang = "en",
        progress: Progress = silent,
        reviewers: bool = False,
    ) -> Path:
        """Write the claims asked for, in the order asked for, as .csv or .xlsx; the path written.

        Raises DiskFull, CannotWrite.
        """
        with self._store.snapshot() as database:
            ids = find.find(database, query)
            behind = _behind(self._store, ids, True, between(progress, 0, 10))
            portions = _portions(ids, between(progress, 10, 20))
            kept = [each for page in portions for each in claims.page(database, page)]
            wholes = _wholes(database, query, kept)
        kept = kept if reviewers else [replace(each, author=None) for each in kept]
        temporary = self._store.folder.temporary
        return write_claims(path, kept, behind, temporary, lang, between(progress, 20, 100), wholes)


def _drawn(database: Database, query: Query) -> list[CountRow]:
    """The counts that a figure is planned of: what it leaves out for want of a day is among them."""
    return [*count_rows(database, query), *_undated(database, query)]


def _undated(database: Database, query: Query) -> list[CountRow]:
    """Where days are asked for, the counts without any: they may or may not be of these days."""
    if query.since is None and query.until is None:
        return []
    whenever = count_rows(database, replace(query, since=None, until=None))
    return [row for row in whenever if not row.dated]


def _unasked(database: Database, query: Query) -> int:
    """How many undecided claims there are that a question leaves out by asking for decisions."""
    if not query.verdicts or Verdict.UNREVIEWED in query.verdicts:
        return 0
    return find.verdict_counts(database, replace(query, verdicts=frozenset()))[Verdict.UNREVIEWED]


def _picture(spec: FigureSpec, rows: Sequence[CountRow], lang: Lang, path: Path) -> Picture:
    # matplotlib takes half a second to import, which only those who draw should wait for.
    from workbench.chart.pictures import for_report

    drawn, kind = plan(spec, rows, lang, "european"), picture_kind(path)
    return Picture(
        title=drawn.title,
        subtitle=drawn.subtitle,
        caption=(*drawn.caption, drawn.sources),
        pieces=tuple(
            Piece(image, ". ".join(mark.spoken for mark in page.marks))
            for page, image in for_report(drawn, kind)
        ),
        claims=tuple(claim for mark in drawn.marks for claim in mark.claims),
    )


def _behind(store: Store, ids: Sequence[int], reviewers: bool, progress: Progress) -> list[Evidence]:
    """Where claims come from; who decided on them leaves the project only where that is wanted."""
    found = [each for page in _portions(ids, progress) for each in evidence(store, page)]
    return found if reviewers else [replace(each, author=None) for each in found]


def _wholes(database: Database, query: Query, kept: Sequence[KeptClaim]) -> dict[CountKey, Count]:
    """Of which count each part is one; some are counts of claims that were not asked for."""
    parts = {(row.claim, row.position): row.part_of for row in count_rows(database, query) if row.part_of}
    known = {each.id: each.claim for each in kept}
    others = sorted({claim for claim, _ in parts.values()} - known.keys())
    known.update((each.id, each.claim) for each in claims.page(database, others))
    return {part: known[claim].counts[at] for part, (claim, at) in parts.items()}


def _portions(ids: Sequence[int], progress: Progress) -> Iterator[Sequence[int]]:
    """The ids in the portions in which rows are fetched."""
    return along([ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)], progress, 1)


def _claims_of(rows: Sequence[CountRow]) -> list[int]:
    """The claims behind counts, each once."""
    return list(dict.fromkeys(row.claim for row in rows))
