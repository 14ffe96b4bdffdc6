"""What leaves the program: figures with their data, reports, tables of claims; written in the background."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workbench.chart.save import paths_there
from workbench.chart.spec import FigureSpec
from workbench.errors import KnownError
from workbench.model import Query, Verdict
from workbench.progress import Progress
from workbench.terms import Digits, Lang, number
from workbench.text.bidi import isolate, isolate_path
from workbench.ui.actions import add_action
from workbench.ui.jobs import Job
from workbench.ui.report_choice import ReportChoice, has_choice
from workbench.ui.screen import Bench

T = TypeVar("T")


class Exports(QObject):
    """Asks where to, writes, and says in one line where it went or why it could not be written."""

    def __init__(self, bench: Bench, page: QWidget) -> None:
        super().__init__(page)
        self._bench = bench
        arabic, english = self.tr("Write a report in Arabic…"), self.tr("Write a report in English…")
        # Off by itself: what is written may reach those whom a reviewer fears.
        self.naming = QAction(self.tr("Name the reviewers in what is written"), page, checkable=True)
        self.naming.setObjectName("name_reviewers")
        self.actions: Sequence[QAction] = (
            self._action(page, "report_ar", arabic, lambda: self.write_report("ar")),
            self._action(page, "report_en", english, lambda: self.write_report("en")),
            self._action(page, "export_claims", self.tr("Export the claims as a table…"), self.export_claims),
            self.naming,
            self._action(page, "stop_writing", self.tr("Stop writing"), self.stop),
        )
        self._writing: list[Job] = []
        self._stop.setEnabled(False)

    def export_figure(self, spec: FigureSpec, lang: Lang, digits: Digits) -> None:
        """Write a figure as PNG, SVG and PDF with its data and provenance into a folder."""
        folder = self._bench.prompts.folder_to_write()
        if folder is None:
            return

        def write(there: list[Path]) -> None:
            if looking.cancelled or not self._may_replace(there):
                self._say_given_up()
            else:
                self._write_figure(spec, folder, lang, digits)

        looking = self._begin(
            self.tr("Writing the figure…"),
            lambda progress: paths_there(spec.name, spec.query, lang, folder),
            write,
        )

    def _write_figure(self, spec: FigureSpec, folder: Path, lang: Lang, digits: Digits) -> None:
        desk, reviewers = self._bench.desk, self.naming.isChecked()
        self._write(
            self.tr("Writing the figure…"),
            lambda progress: desk.outputs.export_figure(spec, folder, lang, digits, reviewers, progress),
            lambda paths: self.tr("The figure and its data are in {place}: {names}").format(
                place=isolate_path(str(folder)), names=self._names(paths)
            ),
            folder,
        )

    def _may_replace(self, paths: Sequence[Path]) -> bool:
        """Ask before files that are there are replaced."""
        if not paths:
            return True
        question = self.tr("The folder has these files already: {names}. Replace them?")
        return self._bench.prompts.confirm(question.format(names=self._names(paths)), self.tr("Replace"))

    def write_report(self, lang: Lang) -> None:
        """Write the report as docx or HTML, which the ending says, with the claims that are asked for."""
        bench = self._bench
        bench.jobs.run(
            self,
            lambda progress: bench.desk.verdict_counts(Query()),
            lambda claims: self._ask_for_report(lang, claims),
            bench.tell_of,
        )

    def stop(self) -> None:
        """Give up all that is being written; nothing of it stays."""
        for job in self._writing:
            job.cancel()

    def _ask_for_report(self, lang: Lang, claims: Mapping[Verdict, int]) -> None:
        theme, prompts, desk = self._bench.theme, self._bench.prompts, self._bench.desk
        query, reviewers = Query(), self.naming.isChecked()
        if has_choice(claims):
            choice = ReportChoice(claims, theme.lang, theme.digits, theme)
            if not prompts.show(choice):
                return
            query = choice.query
        path = prompts.save_as(self.tr("Write a report"), Path(f"{desk.name}.docx"), ["docx", "html"])
        if path is not None:
            self._write(
                self.tr("Writing the report…"),
                lambda progress: desk.outputs.write_report(path, lang, progress, query, reviewers),
                self._went_to,
                path,
            )

    def export_claims(self) -> None:
        """Write all claims as xlsx or CSV, which the ending says, with heads in the window's language."""
        desk, lang, reviewers = self._bench.desk, self._bench.theme.lang, self.naming.isChecked()
        suggested = Path(f"{desk.name}.xlsx")
        path = self._bench.prompts.save_as(self.tr("Claims as a table"), suggested, ["xlsx", "csv"])
        if path is not None:
            self._write(
                self.tr("Writing the claims…"),
                lambda progress: desk.outputs.export_claims(path, Query(), lang, progress, reviewers),
                self._went_to,
                path,
            )

    def _action(self, page: QWidget, name: str, text: str, does: Callable[[], None]) -> QAction:
        return add_action(page, name, text, does)

    @property
    def _stop(self) -> QAction:
        return self.actions[-1]

    def _write(self, doing: str, work: Callable[[Progress], T], said: Callable[[T], str], made: Path) -> None:
        self._begin(doing, work, lambda result: self._bench.prompts.done(said(result), made))

    def _begin(self, doing: str, work: Callable[[Progress], T], then: Callable[[T], None]) -> Job:
        """Do something that `stop` gives up, saying what, and `then` what follows from what came of it."""
        prompts = self._bench.prompts

        def done(result: T) -> None:
            self._end(job)
            then(result)

        def failed(error: KnownError) -> None:
            self._end(job)
            self._bench.tell_of(error)

        def show(done: int, total: int, label: str) -> None:
            prompts.note(f"{doing} {self._share(done, total)}", job.cancel)

        job = self._bench.jobs.run(self, work, done, failed, show, broken=lambda: self._give_up(job))
        prompts.note(doing, job.cancel)
        self._writing.append(job)
        self._stop.setEnabled(True)
        return job

    def _end(self, job: Job) -> None:
        self._writing.remove(job)
        self._stop.setEnabled(bool(self._writing))

    def _give_up(self, job: Job) -> None:
        """Say that nothing was written, when that is what was asked for; faults say it themselves."""
        if job.cancelled:
            self._say_given_up()
        self._end(job)

    def _say_given_up(self) -> None:
        self._bench.prompts.note(self.tr("Given up; nothing was written."))

    def _went_to(self, path: Path) -> str:
        return self.tr("Written: {path}").format(path=isolate_path(str(path)))

    def _share(self, done: int, total: int) -> str:
        """How much is done, in percent."""
        theme = self._bench.theme
        share = number(100 * done // max(total, 1), theme.lang, theme.digits)
        return self.tr("{n}% done.").format(n=share)

    def _names(self, paths: Sequence[Path]) -> str:
        return " ".join(isolate(path.name) for path in paths)
