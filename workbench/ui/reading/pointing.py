"""Between the words of the open report and its claims: what is marked, what is chosen, what is pointed at."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from workbench.model import Claim
from workbench.ui.reading.claims_list import ClaimsList
from workbench.ui.reading.lectern import Lectern
from workbench.ui.reading.marks import Mark
from workbench.ui.reading.painting import Chosen
from workbench.ui.reading.reader import Reader


class Pointing(QObject):
    """Shows the current claim in the text; `picked` carries a claim whose words or sign were clicked.

    `is_free` says whether another claim may become the current one.
    """

    picked = Signal(int)

    def __init__(
        self, lectern: Lectern, reader: Reader, claims: ClaimsList, is_free: Callable[[], bool]
    ) -> None:
        super().__init__(reader)
        self._lectern, self._reader, self._claims, self._is_free = lectern, reader, claims, is_free
        self._marks: Sequence[Mark] | None = None
        self._shown: tuple[int | None, Claim | None] = (None, None)
        reader.picked.connect(self._pick)
        reader.sign_picked.connect(self._pick_sign)
        claims.entered.connect(self._enter)

    def forget(self) -> None:
        """The text shows another report, without marks."""
        self._marks = None

    def mark(self) -> None:
        """Mark the words of the claims, unless they are those that are marked."""
        report = self._lectern.report
        if report is not None and report.marks is not self._marks:
            self._marks, self._shown = report.marks, (None, None)
            self._reader.show_marks(report.marked, report.signs)

    def show(self, claim: int | None) -> None:
        """Show a claim as chosen; one that is shown is not brought into view again."""
        report = self._lectern.report
        kept = report.claims.get(claim) if report and claim is not None else None
        shown = claim, kept.claim if kept else None
        if shown != self._shown:
            self._shown = shown
            self._reader.choose(Chosen.of(kept.claim) if kept else None, claim)

    def _pick(self, offset: int) -> None:
        """Choose a claim that has the word at an offset; picked again, the next of them."""
        report, current = self._lectern.report, self._claims.current
        claims = report.claims_at(offset) if report and self._is_free() else []
        if claims:
            after = claims.index(current) + 1 if current in claims else 0
            self.picked.emit(claims[after % len(claims)])

    def _pick_sign(self, claim: int) -> None:
        if self._is_free():
            self.picked.emit(claim)

    def _enter(self) -> None:
        """Go from the claim to its words in the text."""
        report, current = self._lectern.report, self._claims.current
        if report is not None and current is not None:
            self._reader.put_caret(report.claims[current].claim.span.start)
            self._reader.setFocus()
