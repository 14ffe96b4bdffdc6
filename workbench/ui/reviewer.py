"""Who decides: the name that stands with each decision, asked for once."""

from PySide6.QtCore import QObject, Signal

from workbench.desk import Desk
from workbench.errors import KnownError
from workbench.terms import explain
from workbench.ui.jobs import Jobs
from workbench.ui.prompts import Prompts
from workbench.ui.settings import Settings


class Reviewer(QObject):
    """The reviewer of the open project; `changed` carries the name.

    `name` is empty while it is not known. The project learns it in the background: others may be writing.
    """

    changed = Signal(str)

    def __init__(self, desk: Desk, settings: Settings, prompts: Prompts, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._settings, self._prompts, self._jobs = desk, settings, prompts, jobs
        self._asking = False
        # On a computer that several people use, the one who sits there decides, not the last one who did.
        known = desk.author or ""
        self.name = settings.reviewer or known
        if self.name != known:
            self._keep()

    def is_known(self) -> bool:
        """Whether decisions can be made: asks for the name if there is none yet, and says why without."""
        if self._asking:
            return False
        known = bool(self.name) or self._ask(in_passing=True)
        if not known:
            self._prompts.note(
                self.tr("Nothing was changed: every change is kept with a name. A pen name will do.")
            )
        return known

    def ask(self) -> bool:
        """Ask for the name or for another one; whether one was given. It never asks twice at once."""
        return self._ask(in_passing=False)

    def _ask(self, in_passing: bool) -> bool:
        if self._asking:
            return False
        self._asking = True
        try:
            name = (self._prompts.reviewer(self.name, in_passing) or "").strip()
        finally:
            self._asking = False
        if not name:
            return False
        self.name = self._settings.reviewer = name
        self._keep()
        self.changed.emit(name)
        return True

    def _keep(self) -> None:
        """Let the project know the name."""
        name = self.name

        def keep() -> None:
            self._desk.author = name

        self._jobs.run(self, lambda progress: keep(), lambda _: None, self._fail, in_turn="reviewer")

    def _fail(self, error: KnownError) -> None:
        self._prompts.tell(explain(error, self._settings.theme.lang))
