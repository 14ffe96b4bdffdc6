"""The window: the start page or an open project, made anew when language, colours or text size change."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from workbench.demo import make_example
from workbench.desk import Desk
from workbench.errors import KnownError
from workbench.progress import Progress
from workbench.terms import explain
from workbench.text.bidi import isolate
from workbench.ui.dialogs import Dialogs
from workbench.ui.faults import Faults
from workbench.ui.filled import Filled
from workbench.ui.focus import FocusRing
from workbench.ui.icons import program_icon
from workbench.ui.jobs import Jobs
from workbench.ui.keys import Keys
from workbench.ui.notice import Tone
from workbench.ui.pages import MakeScreen
from workbench.ui.parting import Parting
from workbench.ui.placing import place
from workbench.ui.project import Project, standing
from workbench.ui.prompts import Prompts
from workbench.ui.requests import Requests
from workbench.ui.settings import Recent, Settings
from workbench.ui.start import StartPage
from workbench.ui.theme import Theme
from workbench.ui.translations import Translations
from workbench.ui.workspace import Workspace

AskedBy = Callable[["Window"], Prompts]


def ask_by_dialogs(window: "Window") -> Prompts:
    """The usual way to ask: dialogs in front of the window."""
    return Dialogs(window, window.say, lambda: window.theme, window.settings)


class Window(QMainWindow):
    """Holds what outlives a page: settings, background work, the open project.

    `usable` says that a page has come up, `closed` that the window and its project are closed; `asked_by`
    makes the prompts, which tests answer themselves.
    """

    usable = Signal()
    closed = Signal()

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        screens: Mapping[str, MakeScreen],
        example: Path,
        asked_by: AskedBy = ask_by_dialogs,
    ) -> None:
        super().__init__()
        self._application, self.settings = application, settings
        self._screens, self._example = screens, example
        self._translations = Translations(application)
        self._prompts = asked_by(self)
        self._faults = Faults(self._prompts)
        self._jobs = Jobs(self.report_fault, self)
        self._project: Project | None = None
        self._then: Callable[[], None] = self._build
        self._ended = False
        self._keys: Keys | None = None
        self._ring: FocusRing | None = None
        self.theme = settings.theme
        self.page: StartPage | Workspace | Parting | None = None
        self._take_requests()
        self.setWindowIcon(program_icon(self.theme))
        place(self, settings.geometry)
        self._build()

    # ---------------------------------------------------------------- projects

    def open_project(self, folder: Path, create: bool = False) -> None:
        """Open a project in the place of the open one; what cannot be opened is said on the start page."""
        self._leave(lambda: self._open(folder, create))

    def explore_example(self) -> None:
        """Make the example project unless it is there, and open it."""
        self._leave(self._make_and_open_example)

    def leave_project(self) -> None:
        """Go back to the start page unless something entered would be lost; what was decided is on disk."""
        self._leave(self._build)

    def _is_resting(self) -> bool:
        """Whether no project is open, nor being opened or closed."""
        return self._project is None and isinstance(self.page, StartPage) and not self.page.is_waiting

    def _leave(self, then: Callable[[], None]) -> None:
        """Close what is open once all that was decided is on disk; stay if that fails."""
        self._at_rest(lambda: self._once_free(Workspace.may_close, lambda: self._close(then)))

    def _at_rest(self, call: Callable[[], None]) -> None:
        """Call once all that was decided is on disk; never if that fails."""
        if self._project is None:
            call()
        else:
            self._project.patience.at_end(call)

    def _once_free(self, may: Callable[[Workspace], bool], then: Callable[[], None]) -> None:
        """Call if the page may go; asked again once what was kept of it, and done meanwhile, is on disk."""
        if isinstance(self.page, Workspace) and not may(self.page):
            return
        if self._project is None or self._project.edits.is_written:
            then()
        else:
            self._at_rest(lambda: self._once_free(may, then))

    def _close(self, then: Callable[[], None]) -> None:
        """Close what is open, and go on; asked while that takes its time, go on to the latest wish."""
        self._then = then
        if self._is_resting():
            then()
        elif not isinstance(self.page, Parting):
            self._part(self._project)

    def _part(self, project: Project | None) -> None:
        """Let a project go in the background: work ends at its next report, and the disk takes its time."""
        if isinstance(self.page, Workspace):
            self.page.keep()
        self._project, ended = None, self._jobs.drop()
        self._show_page(Parting("" if project is None else project.desk.name, self.theme))

        def close(progress: Progress) -> Recent | None:
            ended()
            return None if project is None else project.close()

        def closed(standing: Recent | None) -> None:
            if standing is not None and project is not None:
                self.settings.remember(standing)
                project.delete()
            self._then()

        self._jobs.run(self, close, closed, self._fail, broken=self._end_wait)

    def _open(self, folder: Path, create: bool) -> None:
        self._wait(self.tr("Opening %1…"), folder)

        def open_(progress: Progress) -> tuple[Desk, Recent]:
            desk = Desk.open(folder.resolve(), create)
            with ExitStack() as given_up:
                given_up.callback(desk.close)
                progress(1, 1, "")
                found = desk, standing(desk)
                given_up.pop_all()
            return found

        def opened(found: tuple[Desk, Recent]) -> None:
            desk, stands = found
            self.settings.remember(stands.while_open)
            self._project = Project(desk, self.settings, self._prompts, self._jobs)
            self._build()

        self._jobs.run(self, open_, opened, self._fail, broken=self._end_wait)

    def _make_and_open_example(self) -> None:
        self._wait(self.tr("Making %1…"), self._example)

        def make(progress: Progress) -> None:
            make_example(self._example, progress)

        def made(_: None) -> None:
            self._open(self._example, create=False)

        self._jobs.run(self, make, made, self._fail, self._show_progress, broken=self._end_wait)

    # ---------------------------------------------------------------- how it looks

    def set_look(self, theme: Theme) -> None:
        """Take another language, colours, text size or digits, at once and for next time.

        Nothing changes if somebody would rather keep what is being entered, for the page is made anew; what
        was decided is on disk first.
        """
        self._at_rest(lambda: self._once_free(Workspace.may_leave, lambda: self._dress(theme)))

    def _dress(self, theme: Theme) -> None:
        self.theme = self.settings.theme = theme
        if isinstance(self.page, Workspace):
            self._build(self.page.shown, self.page.filled())
        elif isinstance(self.page, StartPage):
            self._build()

    def say(
        self,
        sentence: str,
        tone: Tone = Tone.PROBLEM,
        made: Path | None = None,
        give_up: Callable[[], None] | None = None,
    ) -> None:
        """Show a sentence across the page, what leads to a file that was made, the way to give it up."""
        if isinstance(self.page, StartPage | Workspace):
            self.page.notice.say(sentence, tone, made, give_up)

    def report_fault(self, fault: BaseException) -> None:
        """Keep the report of a fault of the program, and show it; a known error is only said."""
        if isinstance(fault, KnownError):
            self.say(explain(fault, self.theme.lang))
        else:
            self._faults.report(fault)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the project in the background first, and come back; stay if that is wanted."""
        if self._ended or self._is_resting():
            self._end()
            super().closeEvent(event)
        else:
            event.ignore()
            self._leave(self._quit)

    def _quit(self) -> None:
        self._ended = True
        self.close()

    def _end(self) -> None:
        """Keep what is to be remembered, and let go of what outlives pages."""
        self.settings.geometry = self.saveGeometry()
        self._jobs.close()
        if self._keys is not None:
            self._keys.close()
        self._translations.close()
        self.settings.write()
        self.closed.emit()

    # ---------------------------------------------------------------- what it is made of

    def _take_requests(self) -> None:
        self._requests = Requests(self)
        self._requests.new_project.connect(self._make_project)
        self._requests.open_project.connect(self._choose_project)
        self._requests.open_folder.connect(self.open_project)
        self._requests.explore_example.connect(self.explore_example)
        self._requests.leave_project.connect(self.leave_project)
        self._requests.look.connect(self.set_look)
        self._requests.quit.connect(self.close)

    def _build(self, shown: str = "", filled: Mapping[str, Filled] | None = None) -> None:
        """Make the page anew, in the language and the look of now; of a project, as it was before."""
        if self._keys is not None:
            self._keys.close()
        self._translations.use(self.theme)
        self._application.setPalette(self.theme.palette())
        self._application.setFont(self.theme.font("base"))
        self._keys = Keys(self._application, self)
        page = self._make_page(self._keys)
        self._show_page(page)
        page.usable.connect(self.usable)
        if isinstance(page, Workspace):
            page.begin(shown, filled)
        else:
            page.begin()

    def _show_page(self, page: StartPage | Workspace | Parting) -> None:
        self.page = page
        self.setCentralWidget(page)
        self.setWindowTitle("Khabar" if self._project is None else self._project.desk.name)
        self._renew_ring()

    def _make_page(self, keys: Keys) -> StartPage | Workspace:
        project = self._project
        if project is None:
            return StartPage(self.theme, self.settings, keys, self._requests, self._prompts)
        bench = project.bench(self.theme, self._jobs, self._prompts, keys)
        others = [recent for recent in self.settings.recent if recent.folder != project.desk.folder]
        return Workspace(bench, self._screens, others, self._requests)

    def _renew_ring(self) -> None:
        if self._ring is not None:
            self._ring.deleteLater()
        self._ring = FocusRing(self, self.theme)

    # ---------------------------------------------------------------- what is asked of it

    def _make_project(self) -> None:
        folder = self._prompts.new_project()
        if folder is not None:
            self.open_project(folder, create=True)

    def _choose_project(self) -> None:
        folder = self._prompts.open_project()
        if folder is not None:
            self.open_project(folder)

    def _wait(self, words: str, folder: Path) -> None:
        if not isinstance(self.page, StartPage):
            self._build()
        if isinstance(self.page, StartPage):
            self.page.wait(words.replace("%1", isolate(folder.stem)))

    def _show_progress(self, done: int, total: int, _label: str) -> None:
        if isinstance(self.page, StartPage):
            self.page.show_progress(done, total)

    def _end_wait(self) -> None:
        if isinstance(self.page, StartPage):
            self.page.end_wait()
        else:
            self._build()

    def _fail(self, error: KnownError) -> None:
        self._end_wait()
        self.say(explain(error, self.theme.lang))
