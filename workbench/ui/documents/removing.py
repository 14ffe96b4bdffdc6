"""Reports are taken out of the project, after a question that says what goes with them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from textwrap import shorten

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workbench.errors import KnownError
from workbench.model import Change
from workbench.progress import Progress
from workbench.terms import counted, number, say
from workbench.text.bidi import isolate, visible_controls
from workbench.ui.actions import add_action
from workbench.ui.screen import Bench

# Titles that a question names, and of how many letters each.
_NAMED, _LONGEST = 5, 70


@dataclass(frozen=True, slots=True)
class Leaving:
    """The reports that are to go, the first of them by title, and what people have decided in them."""

    ids: Sequence[int]
    titles: Sequence[str]
    decisions: int


class Removing(QObject):
    """Asks, and removes; `about_to` is called before the list hears of it."""

    def __init__(
        self, bench: Bench, page: QWidget, chosen: Callable[[], Sequence[int]], about_to: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self._bench, self._chosen, self._about_to = bench, chosen, about_to
        self.action: QAction = add_action(
            page, "remove_reports", self.tr("Remove from the project…"), self._remove_chosen, "Del"
        )
        self.action.setEnabled(False)

    def follow(self) -> None:
        """Let the action work only while something is chosen."""
        self.action.setEnabled(bool(self._chosen()))

    def remove(self, ids: Sequence[int], done: Callable[[], None] = lambda: None) -> None:
        """Ask whether these are to go, and take them out; those that have gone already are let be."""
        desk = self._bench.desk

        def look(progress: Progress) -> Leaving:
            present = set(desk.find_documents())
            there = [id for id in ids if id in present]
            titles = [kept.document.title for kept in desk.documents(there[:_NAMED])]
            return Leaving(there, titles, desk.decisions_on(there))

        def ask(leaving: Leaving) -> None:
            if not leaving.ids:
                done()
            elif self._bench.prompts.confirm(self._question(leaving), self.tr("Remove")):
                self._take_out(leaving.ids, done)

        self._bench.jobs.run(self, look, ask, self._bench.tell_of)

    def _remove_chosen(self) -> None:
        self.remove(self._chosen())

    def _take_out(self, ids: Sequence[int], done: Callable[[], None]) -> None:
        bench, name = self._bench, self._bench.reviewer.name

        def gone(change: Change) -> None:
            self._about_to()
            bench.signals.tell(change)
            done()

        def fail(error: KnownError | None) -> None:
            bench.tell_lost(self.tr("The reports were not removed."), error)

        bench.edits.in_sight(
            lambda: bench.edits.run(lambda: bench.desk.remove_documents(ids, name), gone, fail),
            dropped=lambda: fail(None),
        )

    def _question(self, leaving: Leaving) -> str:
        theme = self._bench.theme
        reports = counted("counted.reports", len(leaving.ids), theme.lang, theme.digits)
        decisions = number(leaving.decisions, theme.lang, theme.digits)
        sentences = [
            self.tr("{reports} will leave the project, with all claims:").format(reports=reports),
            *self._names(leaving),
            self.tr("Decisions by people that go with them: {n}.").format(n=decisions),
            self.tr("This can be undone with {keys}.").format(keys=isolate("Ctrl+Z")),
        ]
        return "\n".join(sentences)

    def _names(self, leaving: Leaving) -> list[str]:
        """The first reports by title, and how many more there are."""
        theme = self._bench.theme
        names = [say("quotation.marks", theme.lang, words=_short(title)) for title in leaving.titles]
        more = len(leaving.ids) - len(names)
        rest = self.tr("and {n} more").format(n=number(more, theme.lang, theme.digits))
        return [*names, rest] if more else names


def _short(title: str) -> str:
    """A title in one line, cut at a word."""
    return shorten(visible_controls(title), _LONGEST, placeholder="…")
