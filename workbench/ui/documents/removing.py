"""Reports are taken out of the project, after a question that says what goes with them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workbench.model import Change
from workbench.progress import Progress
from workbench.terms import counted, number
from workbench.text.bidi import isolate
from workbench.ui.actions import add_action
from workbench.ui.screen import Bench


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

        def look(progress: Progress) -> tuple[Sequence[int], int]:
            there = sorted(set(ids) & set(desk.find_documents()))
            return there, desk.decisions_on(there)

        def ask(found: tuple[Sequence[int], int]) -> None:
            there, decisions = found
            if not there:
                done()
            elif self._bench.prompts.confirm(self._question(len(there), decisions), self.tr("Remove")):
                self._take_out(there, done)

        self._bench.jobs.run(self, look, ask, self._bench.tell_of)

    def _remove_chosen(self) -> None:
        self.remove(self._chosen())

    def _take_out(self, ids: Sequence[int], done: Callable[[], None]) -> None:
        desk = self._bench.desk

        def gone(change: Change) -> None:
            self._about_to()
            self._bench.signals.tell(change)
            done()

        self._bench.jobs.run(self, lambda progress: desk.remove_documents(ids), gone, self._bench.tell_of)

    def _question(self, reports: int, decisions: int) -> str:
        theme = self._bench.theme
        sentences = [
            self.tr("{reports} will leave the project, with all claims.").format(
                reports=counted("counted.reports", reports, theme.lang, theme.digits)
            ),
            self.tr("Decisions by people that go with them: {n}.").format(
                n=number(decisions, theme.lang, theme.digits)
            ),
            self.tr("This can be undone with {keys}.").format(keys=isolate("Ctrl+Z")),
        ]
        return " ".join(sentences)
