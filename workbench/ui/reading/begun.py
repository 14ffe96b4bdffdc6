"""What is being entered of a claim lies in the project, too: the power may go before it is decided."""

import json

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from workbench.contract import JsonObject
from workbench.desk.unfinished import Begun
from workbench.errors import KnownError
from workbench.text.span import Span
from workbench.ui.reading.claim_editor import ClaimEditor
from workbench.ui.screen import Bench

_LOOK_MS = 1000

Place = tuple[int, int | None]
"""A report and its claim, or None for a new one."""


class BegunClaims(QObject):
    """Keeps the fields of the open editor, and has what was left by a program that was ended by force.

    `found` says at which report and claim that is. It belongs to the open project.
    """

    found = Signal(int, object)

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.signals)
        self.bench = bench
        self._left: dict[Place, JsonObject] = {}
        self._place: Place | None = None
        self._editor: ClaimEditor | None = None
        self._looking: QTimer | None = None
        self._kept = self._untouched = ""
        self._is_keeping = False
        desk = bench.desk
        bench.jobs.run(self, lambda progress: desk.unfinished.begun(), self._find, bench.tell_of)

    @classmethod
    def of(cls, bench: Bench) -> "BegunClaims":
        """The one of the open project."""
        found = bench.signals.findChild(BegunClaims)
        if not isinstance(found, BegunClaims):
            return cls(bench)
        found.bench = bench
        return found

    def follow(self, editor: ClaimEditor, document: int, claim: int | None) -> bool:
        """Keep what is entered from now on; whether there was something, which then stands in the fields."""
        self._place, self._editor = (document, claim), editor
        self._kept = self._untouched = _written(editor)
        left = self._left.pop(self._place, None)
        if left is not None:
            editor.enter(left)
            self._kept = _written(editor)
        # Of the editor, with which it goes.
        self._looking = QTimer(editor, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        return left is not None

    def words_of(self, document: int) -> Span | None:
        """The words of a new claim of this report that had been begun."""
        left = self._left.get((document, None))
        return Span(*left["words"]) if left else None

    def end(self) -> None:
        """Forget what was entered: it is decided or given up."""
        self._stop()
        if self._kept != self._untouched:
            self._keep("")
        self._place = self._editor = None

    def _stop(self) -> None:
        if self._looking is not None and isValid(self._looking):
            self._looking.stop()

    def _look(self) -> None:
        """Keep what stands in the fields, if that is new; what only repeats the claim is not kept."""
        if self._editor is None or self._is_keeping:
            return
        entered = _written(self._editor)
        if entered != self._kept:
            self._kept = entered
            self._keep("" if entered == self._untouched else entered)

    def _keep(self, entered: str) -> None:
        """Write it in the background, in turn: what is forgotten later is not kept again."""
        if self._place is None:
            return
        desk, begun = self.bench.desk, Begun(*self._place, entered)
        self._is_keeping = True
        self.bench.jobs.run(
            self,
            lambda progress: desk.unfinished.keep_begun(begun),
            self._rest,
            self._fail,
            broken=self._rest,
            in_turn="begun",
        )

    def _rest(self, _: None = None) -> None:
        self._is_keeping = False

    def _fail(self, error: KnownError) -> None:
        """Say once that it is not kept, and try no more: the disk may be full."""
        self._stop()
        self._rest()
        self.bench.tell_of(error)

    def _find(self, left: list[Begun]) -> None:
        self._left = {(each.document, each.claim): json.loads(each.entered) for each in left}
        if left:
            self.found.emit(left[-1].document, left[-1].claim)


def _written(editor: ClaimEditor) -> str:
    return json.dumps(editor.entered(), ensure_ascii=False)
