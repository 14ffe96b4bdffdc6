"""How far the writing of a report has come."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from workbench.progress import Progress
from workbench.report.report import Report

Line = TypeVar("Line")
_OFTEN = 200


class Written:
    """Passes lines on to a template and tells how many of all have been; cancelling ends the writing."""

    def __init__(self, report: Report, progress: Progress) -> None:
        self._all = sum(len(part) for part in report.parts)
        self._done = 0
        self._progress, self._title = progress, report.title

    def __call__(self, lines: Iterable[Line]) -> Iterator[Line]:
        """The lines, one after the other."""
        for line in lines:
            if self._done % _OFTEN == 0:
                self._progress(self._done, self._all, self._title)
            self._done += 1
            yield line
