"""What is being entered of a claim lies in the project, too: the power may go before it is decided."""

import json

from PySide6.QtCore import Signal
from shiboken6 import isValid

from workbench.contract import JsonObject
from workbench.desk.unfinished import Begun
from workbench.text.span import Span
from workbench.ui.kept import LANE, Kept, as_text
from workbench.ui.of_project import OfProject
from workbench.ui.reading.claim_editor import ClaimEditor
from workbench.ui.screen import Bench

Place = tuple[int, int | None]
"""A report and its claim, or None for a new one."""

# Where somebody has been led to it already, who has not gone on with it: work goes on where it was left.
_TOLD = "told"


class BegunClaims(OfProject):
    """Keeps the fields of the open editor, and has what was left by a program that was ended by force.

    `found` says at which report and claim that is, once.
    """

    found = Signal(int, object)

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._left: dict[Place, JsonObject] = {}
        self._place: Place | None = None
        self._editor: ClaimEditor | None = None
        self._entered = self._untouched = ""
        self._kept = Kept(bench, self)
        self._kept.looked_for.connect(self.keep)
        self._kept.failed.connect(bench.tell_of)
        unfinished = bench.desk.unfinished
        bench.jobs.run(self, lambda progress: unfinished.begun(), self._find, bench.tell_of, in_turn=LANE)

    def follow(self, editor: ClaimEditor, document: int, claim: int | None) -> bool:
        """Keep what is entered from now on; whether there was something, which then stands in the fields."""
        self._place, self._editor = (document, claim), editor
        self._entered = self._untouched = as_text(editor.entered())
        left = self._left.pop(self._place, None)
        if left is not None:
            editor.enter(left)
        return left is not None

    def words_of(self, document: int) -> Span | None:
        """The words of a new claim of this report that had been begun."""
        left = self._left.get((document, None))
        return Span(*left["words"]) if left else None

    def end(self) -> None:
        """Forget what was entered: it is decided or given up."""
        if self._place is not None:
            self._keep(self._place, "")
        self._place = self._editor = None

    def forget(self, claim: int) -> None:
        """Forget what had been begun of a claim: it is decided."""
        for place in [place for place in self._left if place[1] == claim]:
            del self._left[place]
            self._keep(place, "")

    def keep(self) -> None:
        """Keep what stands in the fields, if that is new; what only repeats the claim is not kept."""
        if self._place is None or self._editor is None or not isValid(self._editor):
            return
        entered = as_text(self._editor.entered())
        if entered != self._entered:
            self._entered = entered
            self._keep(self._place, "" if entered == self._untouched else entered)

    def _keep(self, place: Place, entered: str) -> None:
        unfinished, begun = self.bench.desk.unfinished, Begun(*place, entered)
        self._kept.keep(place, lambda: unfinished.keep_begun(begun))

    def _find(self, left: list[Begun]) -> None:
        new = None
        for each in left:
            place, entered = (each.document, each.claim), json.loads(each.entered)
            if not entered.pop(_TOLD, False):
                self._keep(place, as_text({**entered, _TOLD: True}))
                new = place
            self._left[place] = entered
        if new is not None:
            self.found.emit(*new)
