"""The way out of what is open in the window: never over what is entered or not on disk yet."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from workbench.errors import KnownError
from workbench.progress import Progress
from workbench.ui.jobs import Jobs
from workbench.ui.parting import Parting
from workbench.ui.project import Project
from workbench.ui.settings import Recent, Settings
from workbench.ui.start import StartPage
from workbench.ui.theme import Theme
from workbench.ui.workspace import Workspace

Page = StartPage | Workspace | Parting


class Frame(Protocol):
    """The window around a page."""

    settings: Settings
    theme: Theme
    page: Page | None

    def show_page(self, page: Page) -> None:
        """Show another page in the place of the one that is shown."""

    def fail(self, error: KnownError) -> None:
        """Say on the start page why what was wanted is not there."""

    def end_wait(self) -> None:
        """Go back to the start page: a fault of the program is reported already."""


class Passage(QObject):
    """Holds the open project, and closes it in the background before the window goes on to something else."""

    def __init__(self, frame: Frame, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._frame, self._jobs = frame, jobs
        self.project: Project | None = None
        self._then: Callable[[], None] = frame.end_wait

    @property
    def is_resting(self) -> bool:
        """Whether no project is open, nor being opened or closed."""
        page = self._frame.page
        return self.project is None and isinstance(page, StartPage) and not page.is_waiting

    def leave(self, then: Callable[[], None]) -> None:
        """Close what is open, if it may go, and go on; asked while that takes time, on to the latest wish."""
        self.once_free(Workspace.may_close, lambda: self._close(then))

    def once_free(self, may: Callable[[Workspace], bool], then: Callable[[], None]) -> None:
        """Call once all that was decided is on disk, if the page may go then; never if writing it fails."""
        self._at_rest(lambda: self._ask(may, then))

    def _at_rest(self, call: Callable[[], None]) -> None:
        if self.project is None:
            call()
        else:
            self.project.patience.at_end(call)

    def _ask(self, may: Callable[[Workspace], bool], then: Callable[[], None]) -> None:
        """Ask the page; once more where what is kept of it, and done meanwhile, has to be written first."""
        page = self._frame.page
        if isinstance(page, Workspace) and not may(page):
            return
        if self.project is None or self.project.edits.is_written:
            then()
        else:
            self.once_free(may, then)

    def _close(self, then: Callable[[], None]) -> None:
        self._then = then
        if self.is_resting:
            then()
        elif not isinstance(self._frame.page, Parting):
            self._part()

    def _part(self) -> None:
        """Let the project go in the background: work ends at its next report, and the disk takes its time."""
        frame, project = self._frame, self.project
        if isinstance(frame.page, Workspace):
            frame.page.keep()
        self.project, ended = None, self._jobs.drop()
        frame.show_page(Parting("" if project is None else project.desk.name, frame.theme))

        def close(progress: Progress) -> Recent | None:
            ended()
            return None if project is None else project.close()

        def closed(standing: Recent | None) -> None:
            if standing is not None and project is not None:
                frame.settings.remember(standing)
                project.delete()
            self._then()

        self._jobs.run(self, close, closed, frame.fail, broken=frame.end_wait)
