"""What imports do and did: the panel of the one under way, and the list of what was left out."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.desk.reading import shown
from workbench.errors import KnownError
from workbench.files import csv_table, write_whole
from workbench.model import Imported
from workbench.terms import explain
from workbench.ui.actions import add_action
from workbench.ui.documents.import_panel import ImportPanel
from workbench.ui.documents.importing import Importing, LeftOut
from workbench.ui.documents.left_out_list import LeftOutList
from workbench.ui.panels import column
from workbench.ui.screen import Bench


class Intake(QWidget):
    """Shown while an import runs, and afterwards until it is put aside, which `emptied` tells.

    `taken_back` carries the ids of the reports that it added, which somebody would rather not have added;
    `reopened` a LeftOut whose text somebody would like to see again.
    """

    emptied = Signal()
    taken_back = Signal(list)
    reopened = Signal(object)

    def __init__(self, bench: Bench, importing: Importing, page: QWidget) -> None:
        super().__init__()
        self._bench, self._importing = bench, importing
        self.cancel = add_action(page, "cancel_import", self.tr("Cancel the rest"), importing.cancel, "Esc")
        self.try_again = add_action(page, "try_again", self.tr("Try again"), self._try_again, "Ctrl+R")
        self.save_list = add_action(page, "save_left_out", self.tr("Save the list…"), self._save_list)
        self.take_back = add_action(
            page, "take_back_import", self.tr("Remove what was added…"), self._take_back
        )
        self.put_aside = add_action(page, "put_aside", self.tr("Put aside"), self._put_aside)
        self.panel = ImportPanel(bench, self.cancel, self.take_back, self.put_aside)
        self.left_out = LeftOutList(bench, self.try_again, self.save_list)
        room = bench.theme.space(6)
        lines = column(self, bench.theme.space(5), (room, bench.theme.space(5), room, bench.theme.space(4)))
        lines.addWidget(self.panel)
        lines.addWidget(self.left_out)
        self.left_out.pasted.connect(self.reopened)
        importing.began.connect(self._begin)
        importing.stopping.connect(self._stopping)
        importing.moved.connect(self.panel.show_tally)
        importing.ended.connect(self._end)
        importing.failed.connect(self._fail)
        importing.broken.connect(self._break)
        importing.outdated.connect(self._outdate)
        importing.found.connect(self._find)
        self._follow()

    def _follow(self) -> None:
        """Show an import that was under way, or had ended, before this page was made."""
        if self._importing.running:
            self.panel.begin()
            self.panel.show_tally(self._importing.tally)
            self._show_stopping()
        elif self._importing.last is not None:
            self.panel.show_end(self._importing.last)
        elif self._importing.left_out:
            self.panel.show_found()
        self._look()

    def _begin(self) -> None:
        self.panel.begin()
        self._look()

    def _stopping(self) -> None:
        self._show_stopping()
        self._look()

    def _show_stopping(self) -> None:
        if self._importing.cancelled:
            self.panel.show_stopping()

    def _end(self, imported: Imported) -> None:
        self.panel.show_end(imported)
        self._look()

    def _outdate(self) -> None:
        self._look()
        self.emptied.emit()

    def _find(self) -> None:
        if not self._importing.running and self._importing.last is None:
            self.panel.show_found()
        self._look()

    def _fail(self, error: KnownError) -> None:
        self._stop(explain(error, self._bench.theme.lang))

    def _break(self) -> None:
        self._stop(self.tr("A fault of the program ended the import. The reports added before it are kept."))

    def _stop(self, sentence: str) -> None:
        self.panel.show_failure(sentence)
        self._look()
        self.show()

    def _look(self) -> None:
        running, left_out = self._importing.running, self._importing.left_out
        self.cancel.setEnabled(running and not self._importing.cancelled)
        self.cancel.setVisible(running)
        self.put_aside.setVisible(not running)
        last = self._importing.last
        self.take_back.setVisible(not running and last is not None and bool(last.added))
        self.try_again.setEnabled(any(one.may_be_tried for one in left_out))
        self.save_list.setEnabled(bool(left_out))
        self.left_out.show_entries(left_out)
        self.setVisible(running or bool(left_out) or self._importing.last is not None)

    def _try_again(self) -> None:
        self._importing.try_again(self.left_out.chosen())
        self._look()

    def _take_back(self) -> None:
        if self._importing.last is not None:
            self.taken_back.emit(list(self._importing.last.added))

    def hand_over(self, one: LeftOut) -> None:
        """Let go of one that was left out: somebody else has it now."""
        self._importing.take_out([one])
        self._look()

    def _put_aside(self) -> None:
        question = self.tr("A report that you pasted is in this list and nowhere else. Forget it?")
        if any(one.is_nowhere_else for one in self._importing.left_out) and not self._bench.prompts.confirm(
            question, self.tr("Forget")
        ):
            return
        self._importing.put_aside()
        self._look()
        self.emptied.emit()

    def _save_list(self) -> None:
        path = self._bench.prompts.save_as(self.tr("Save the list"), Path("not-added.csv"), ["csv"])
        if path is None:
            return
        rows = [(shown(one.path), self.left_out.model.reason(one)) for one in self._importing.left_out]
        content = csv_table([(self.tr("File"), self.tr("Reason")), *rows])
        bench = self._bench
        bench.jobs.run(self, lambda _: write_whole(path, content), self._tell_saved, bench.tell_of)

    def _tell_saved(self, path: Path) -> None:
        self._bench.prompts.done(self.tr("The list is saved."), path)
