"""What waits for the disk: closing the project, another language."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from workbench.ui.edits import Edits
from workbench.ui.prompts import Prompts

# What is waited for less long needs no word.
_NOTICED_MS = 500


class Patience(QObject):
    """Goes on once all that was done is on disk, and says so where that takes longer than goes unnoticed."""

    def __init__(self, edits: Edits, prompts: Prompts) -> None:
        super().__init__(edits)
        self._edits, self._prompts = edits, prompts
        self._waited = QTimer(self, singleShot=True, interval=_NOTICED_MS)
        self._waited.timeout.connect(self._say_so)

    def at_end(self, call: Callable[[], None]) -> None:
        """Call once all is on disk: never if that fails."""
        self._edits.at_end(call)
        self._waited.start()

    def _say_so(self) -> None:
        if self._edits.is_awaited:
            self._prompts.note(self.tr("What was done before is being written first…"))
