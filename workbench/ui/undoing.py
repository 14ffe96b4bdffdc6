"""Undo and redo: what became of which report is said, and a claim comes into view."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from workbench.desk import Desk
from workbench.errors import KnownError
from workbench.model import Change, KeptDocument, Query
from workbench.terms import term
from workbench.text.bidi import isolate
from workbench.ui.edits import Unkept
from workbench.ui.screen import Bench
from workbench.ui.standing import Standing

# Edits that are seen where their claim is read.
_OF_CLAIMS = frozenset({"accept", "reject", "reset", "correct", "add_claim"})
# So many words of a claim are enough to know it by.
_WORDS = 6


@dataclass(frozen=True, slots=True)
class _Moved:
    """What was undone or done again: the reports that it touches; which of them and its claims there are.

    `words` are the first of its claim, where it is one.
    """

    change: Change
    reports: Sequence[KeptDocument]
    present: Sequence[int]
    claims: Sequence[int]
    words: str = ""


class Undoing(QObject):
    """Moves along the journal, and leads back to decisions that could not be written to it."""

    def __init__(
        self, bench: Bench, undo: QAction, redo: QAction, is_editing: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bench, self._undo, self._redo, self._is_editing = bench, undo, redo, is_editing
        self._standing: Standing | None = None
        desk = bench.desk
        undo.triggered.connect(lambda: self._move(desk.undo, self.tr("Undone: %1")))
        redo.triggered.connect(lambda: self._move(desk.redo, self.tr("Done again: %1")))
        bench.edits.moved.connect(self._let_move)
        bench.edits.unkept.connect(self._lead_back)

    def show_standing(self, standing: Standing) -> None:
        """Name what may be undone and done again."""
        self._standing = standing
        self._name(self._undo, self.tr("&Undo"), self.tr("&Undo: %1"), standing.undo)
        self._name(self._redo, self.tr("&Redo"), self.tr("&Redo: %1"), standing.redo)

    def _name(self, action: QAction, bare: str, full: str, label: str | None) -> None:
        action.setEnabled(label is not None or not self._bench.edits.is_at_rest)
        action.setText(bare if label is None else full.replace("%1", self._edits().get(label, label)))

    def _let_move(self) -> None:
        """Let what is on its way be undone, and what is being undone be done again, before it is there."""
        if not self._bench.edits.is_at_rest:
            self._undo.setEnabled(True)
            self._redo.setEnabled(True)

    def _move(self, moving: Callable[[], Change | None], said: str) -> None:
        bench = self._bench

        def fail(error: KnownError | None) -> None:
            # A fault of the program is reported once, however often it comes.
            bench.tell_lost(self.tr("Nothing was undone or done again: all stands as before."), error)

        def move() -> None:
            bench.edits.run(lambda: _moved(bench.desk, moving()), lambda moved: self._show(moved, said), fail)

        bench.edits.at_rest(move)

    def _show(self, moved: _Moved | None, said: str) -> None:
        """Bring what was undone into view, and say what it was."""
        if moved is None:
            if self._standing is not None:
                self.show_standing(self._standing)
            return
        bench, change, reports = self._bench, moved.change, moved.reports
        bench.signals.tell(change)
        titles = [isolate(report.document.title) for report in reports] if len(reports) == 1 else []
        if moved.claims:
            bench.signals.show_claim.emit(moved.claims[0])
        elif change.label in _OF_CLAIMS and moved.present:
            bench.signals.show_document.emit(moved.present[0])
        elif moved.present:
            bench.signals.show_reports.emit(moved.present)
        what = self._edits().get(change.label, change.label)
        quoted = [f"«{isolate(moved.words)}»"] if moved.words else []
        named = term("comma", bench.theme.lang).join([what, *quoted, *titles])
        bench.prompts.note(said.replace("%1", named))

    def _lead_back(self, unkept: Unkept) -> None:
        """Say how many decisions could not be kept; show the first of their claims, unless one is edited."""
        bench = self._bench
        lost = self.tr("%n decisions were not kept: their claims stand as before.", "", len(unkept.claims))
        bench.tell_lost(lost, unkept.error)
        if not self._is_editing():
            bench.signals.show_claim.emit(unkept.claims[0])

    def _edits(self) -> Mapping[str, str]:
        return {
            "accept": self.tr("acceptance"),
            "reject": self.tr("rejection"),
            "reset": self.tr("decision taken back"),
            "correct": self.tr("correction"),
            "add_claim": self.tr("new claim"),
            "set_details": self.tr("report’s details"),
            "remove_documents": self.tr("removal of reports"),
            "add_document": self.tr("new report"),
        }


def _moved(desk: Desk, change: Change | None) -> _Moved | None:
    """What came of undoing; from any thread."""
    if change is None:
        return None
    reports = desk.documents(sorted(change.documents))
    present = [id for id in desk.find_documents() if id in change.documents]
    there = desk.find_claims(Query(claims=change.claims)) if change.label in _OF_CLAIMS else []
    words = _begun(desk.evidence(there)[0].exact) if len(there) == 1 else ""
    return _Moved(change, reports, present, there, words)


def _begun(exact: str) -> str:
    """How the words of a claim begin."""
    words = exact.split()
    return " ".join(words) if len(words) <= _WORDS else f"{' '.join(words[:_WORDS])}…"
