"""Who decides: the name that stands with each decision, asked for once."""

from PySide6.QtCore import QObject, Signal

from workbench.desk import Desk
from workbench.ui.prompts import Prompts
from workbench.ui.settings import Settings


class Reviewer(QObject):
    """The reviewer of the open project; `changed` carries the name."""

    changed = Signal(str)

    def __init__(self, desk: Desk, settings: Settings, prompts: Prompts) -> None:
        super().__init__()
        self._desk, self._settings, self._prompts = desk, settings, prompts
        self._asking = False
        # On a computer that several people use, the one who sits there decides, not the last one who did.
        if settings.reviewer and settings.reviewer != desk.author:
            desk.author = settings.reviewer

    @property
    def name(self) -> str:
        """The name, empty while it is not known."""
        return self._desk.author or ""

    def is_known(self) -> bool:
        """Whether decisions can be made: asks for the name if there is none yet, and says why without."""
        if self._asking:
            return False
        known = bool(self.name) or self.ask()
        if not known:
            self._prompts.note(
                self.tr("Nothing was changed: every change is kept with a name. A pen name will do.")
            )
        return known

    def ask(self) -> bool:
        """Ask for the name or for another one; whether one was given. It never asks twice at once."""
        if self._asking:
            return False
        self._asking = True
        try:
            name = (self._prompts.reviewer(self.name) or "").strip()
        finally:
            self._asking = False
        if not name:
            return False
        self._desk.author = self._settings.reviewer = name
        self.changed.emit(name)
        return True
