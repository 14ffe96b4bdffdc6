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
        # On a computer that several people use, the one who sits there decides, not the last one who did.
        if settings.reviewer and settings.reviewer != desk.author:
            desk.author = settings.reviewer

    @property
    def name(self) -> str:
        """The name, empty while it is not known."""
        return self._desk.author or ""

    def is_known(self) -> bool:
        """Whether decisions can be made: asks for the name if there is none yet."""
        return bool(self.name) or self.ask()

    def ask(self) -> bool:
        """Ask for the name or for another one; whether one was given."""
        name = (self._prompts.reviewer(self.name) or "").strip()
        if not name:
            return False
        self._desk.author = self._settings.reviewer = name
        self.changed.emit(name)
        return True
