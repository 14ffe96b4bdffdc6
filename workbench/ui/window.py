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
from workbench.ui.passage import Page, Passage
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
        self._ended = False
        self._keys: Keys | None = None
        self._ring: FocusRing | None = None
        self.theme = settings.theme
        self.page: Page | None = None
        self._passage = Passage(self, self._jobs)
        self._take_requests()
        self.setWindowIcon(program_icon(self.theme))
        place(self, settings.geometry)
        self._build()

    # ---------------------------------------------------------------- projects

    def open_project(self, folder: Path, create: bool = False) -> None:
        """Open a project in the place of the open one, which stays where the other cannot be opened.

        A project that is made is not tried before: it would be there for nothing if the open one may not go.
        """
        now = self._passage.project
        if create or now is None or now.desk.folder.resolve() == folder.resolve():
            self._passage.leave(lambda: self._open(folder, create))
        else:
            self._open_if_it_can_be(folder)

    def _open_if_it_can_be(self, folder: Path) -> None:
        self._jobs.run(
            self,
            lambda progress: Desk.open(folder.resolve()).close(),
            lambda _: self._passage.leave(lambda: self._open(folder, create=False)),
            lambda error: self.say(explain(error, self.theme.lang)),
        )

    def explore_example(self) -> None:
        """Make the example project unless it is there, and open it."""
        self._passage.leave(self._make_and_open_example)

    def leave_project(self) -> None:
        """Go back to the start page unless something entered would be lost; what was decided is on disk."""
        self._passage.leave(self._build)

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
            self._passage.project = Project(desk, self.settings, self._prompts, self._jobs)
            self._build()

        self._jobs.run(self, open_, opened, self.fail, broken=self.end_wait)

    def _make_and_open_example(self) -> None:
        self._wait(self.tr("Making %1…"), self._example)

        def make(progress: Progress) -> None:
            make_example(self._example, progress)

        def made(_: None) -> None:
            self._open(self._example, create=False)

        self._jobs.run(self, make, made, self.fail, self._show_progress, broken=self.end_wait)

    # ---------------------------------------------------------------- how it looks

    def set_look(self, theme: Theme) -> None:
        """Take another language, colours, text size or digits, at once and for next time.

        Nothing changes if somebody would rather keep what is being entered, for the page is made anew; what
        was decided is on disk first.
        """
        self._passage.once_free(Workspace.may_leave, lambda: self._dress(theme))

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
        if self._ended or self._passage.is_resting:
            self._end()
            super().closeEvent(event)
        else:
            event.ignore()
            self._passage.leave(self._quit)

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
        self.show_page(page)
        page.usable.connect(self.usable)
        if isinstance(page, Workspace):
            page.begin(shown, filled)
        else:
            page.begin()

    def show_page(self, page: Page) -> None:
        """Show another page in the place of the one that is shown."""
        self.page = page
        self.setCentralWidget(page)
        self.setWindowTitle("Khabar" if self._passage.project is None else self._passage.project.desk.name)
        self._renew_ring()

    def _make_page(self, keys: Keys) -> StartPage | Workspace:
        project = self._passage.project
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

    def end_wait(self) -> None:
        """Go back to the start page as it is while nothing is waited for."""
        if isinstance(self.page, StartPage):
            self.page.end_wait()
        else:
            self._build()

    def fail(self, error: KnownError) -> None:
        """Say on the start page why what was wanted is not there."""
        self.end_wait()
        self.say(explain(error, self.theme.lang))
