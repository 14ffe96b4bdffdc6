"""Where somebody was reading: it outlives the page, which is made anew with another theme or language."""

from PySide6.QtCore import QObject

from workbench.ui.screen import Bench


class LastRead(QObject):
    """The report and the claim that were shown last; it belongs to the open project."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.document: int | None = None
        self.claim: int | None = None

    @classmethod
    def of(cls, bench: Bench) -> "LastRead":
        """The one of the open project."""
        found = bench.signals.findChild(LastRead)
        return found if isinstance(found, LastRead) else cls(bench.signals)
