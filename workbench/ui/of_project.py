"""What belongs to the open project and outlives its pages, which are made anew."""

from typing import Self

from PySide6.QtCore import QObject

from workbench.ui.screen import Bench


class OfProject(QObject):
    """One of its kind in the open project, with which it goes; `bench` is that of the page of now."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.signals)
        self.bench = bench

    @classmethod
    def of(cls, bench: Bench) -> Self:
        """The one of the open project."""
        found = bench.signals.findChild(cls)
        if not isinstance(found, cls):
            return cls(bench)
        found.bench = bench
        return found
