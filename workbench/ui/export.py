"""What leaves the program: figures with their data, reports, tables of claims; written in the background."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workbench.chart.spec import FigureSpec
from workbench.errors import KnownError
from workbench.model import Query
from workbench.progress import Progress
from workbench.terms import Digits, Lang, explain, number
from workbench.text.bidi import isolate
from workbench.ui.actions import add_action
from workbench.ui.screen import Bench

T = TypeVar("T")


class Exports(QObject):
    """Asks where to, writes, and says in one line where it went or why it could not be written."""

    def __init__(self, bench: Bench, page: QWidget) -> None:
        super().__init__(page)
        self._bench = bench
        arabic, english = self.tr("Report in Arabic…"), self.tr("Report in English…")
        self.actions: Sequence[QAction] = (
            self._action(page, "report_ar", arabic, lambda: self.write_report("ar")),
            self._action(page, "report_en", english, lambda: self.write_report("en")),
            self._action(page, "export_claims", self.tr("Claims as a table…"), self.export_claims),
        )

    def export_figure(self, spec: FigureSpec, lang: Lang, digits: Digits) -> None:
        """Write a figure as PNG, SVG and PDF with its data and provenance into a folder."""
        folder = self._bench.prompts.folder()
        if folder is None:
            return
        desk = self._bench.desk
        self._write(
            self.tr("Writing the figure…"),
            lambda progress: desk.export_figure(spec, folder, lang, digits),
            lambda paths: self.tr("The figure and its data are in {place}: {names}").format(
                place=isolate(str(folder)), names=self._names(paths)
            ),
        )

    def write_report(self, lang: Lang) -> None:
        """Write the report as docx or HTML, which the ending says."""
        desk = self._bench.desk
        suggested = Path(f"{desk.name}.docx")
        path = self._bench.prompts.save_as(self.tr("Write a report"), suggested, ["docx", "html"])
        if path is not None:
            self._write(
                self.tr("Writing the report…"),
                lambda progress: desk.write_report(path, lang, progress),
                self._went_to,
            )

    def export_claims(self) -> None:
        """Write all claims as xlsx or CSV, which the ending says, with heads in the window's language."""
        desk, lang = self._bench.desk, self._bench.theme.lang
        suggested = Path(f"{desk.name}.xlsx")
        path = self._bench.prompts.save_as(self.tr("Claims as a table"), suggested, ["xlsx", "csv"])
        if path is not None:
            self._write(
                self.tr("Writing the claims…"),
                lambda progress: desk.export_claims(path, Query(), lang),
                self._went_to,
            )

    def _action(self, page: QWidget, name: str, text: str, does: Callable[[], None]) -> QAction:
        return add_action(page, name, text, does)

    def _write(self, doing: str, work: Callable[[Progress], T], said: Callable[[T], str]) -> None:
        prompts = self._bench.prompts
        prompts.tell(doing)
        self._bench.jobs.run(
            self,
            work,
            lambda result: prompts.tell(said(result)),
            self._fail,
            lambda done, total, label: prompts.tell(f"{doing} {self._share(done, total)}"),
        )

    def _went_to(self, path: Path) -> str:
        return self.tr("Written: {path}").format(path=isolate(str(path)))

    def _share(self, done: int, total: int) -> str:
        theme = self._bench.theme
        amounts = (number(amount, theme.lang, theme.digits) for amount in (done, total))
        return self.tr("{done} of {total}").format(**dict(zip(("done", "total"), amounts, strict=True)))

    def _names(self, paths: Sequence[Path]) -> str:
        return " ".join(isolate(path.name) for path in paths)

    def _fail(self, error: KnownError) -> None:
        self._bench.prompts.tell(explain(error, self._bench.theme.lang))
