"""What is decided, corrected and undone: written in the background, one edit after the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from workbench.errors import KnownError
from workbench.model import Change, KeptClaim, Verdict
from workbench.ui.jobs import Jobs

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody has decided of a claim, whether it is on disk yet or not."""

    claim: int
    verdict: Verdict
    author: str
    at: datetime

    @classmethod
    def now(cls, claim: int, verdict: Verdict, author: str) -> "Decision":
        """A decision of this moment."""
        return cls(claim, verdict, author, datetime.now(UTC))

    def on(self, kept: KeptClaim) -> KeptClaim:
        """The claim as it is shown until it has been read again."""
        if self.verdict is Verdict.UNREVIEWED:
            return replace(kept, verdict=self.verdict, author=None, decided=None)
        return replace(kept, verdict=self.verdict, author=self.author, decided=self.at)


@dataclass(frozen=True, slots=True)
class Unkept:
    """Decisions that could not be written: of which claims, and why; None for a fault of the program."""

    claims: tuple[int, ...]
    error: KnownError | None


class Edits(QObject):
    """The edits of the open project that are on their way to its disk, in the order of the keys pressed.

    A decision belongs to the claim that was current when its key was pressed, and is shown at once. What is
    undone or entered in a form is in sight only once it is on disk: what is asked for behind it waits here.
    `moved` says that there are more or fewer on their way; `unkept` carries an Unkept.
    """

    moved = Signal()
    unkept = Signal(object)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._under_way = 0
        self._out_of_sight = False
        self._decisions: list[Decision] = []
        self._waiting: list[Callable[[], None]] = []
        self._lost: list[int] = []
        self._error: KnownError | None = None

    @property
    def is_at_rest(self) -> bool:
        """Whether all that was done is on disk."""
        return not self._under_way and not self._waiting

    @property
    def decisions(self) -> Mapping[int, Decision]:
        """The decisions that are on their way, the latest of each claim."""
        return {decision.claim: decision for decision in self._decisions}

    def in_sight(self, call: Callable[[], None]) -> None:
        """Call at once or, behind an edit that is not in sight yet, once it is."""
        if self._out_of_sight or self._waiting:
            self._waiting.append(call)
        else:
            call()

    def at_rest(self, call: Callable[[], None]) -> None:
        """Call at once or, while something is on its way, once all is on disk: never if that fails."""
        if self.is_at_rest:
            call()
        else:
            self._waiting.append(call)

    def decide(self, decision: Decision, work: Callable[[], Change], done: Callable[[Change], None]) -> None:
        """Write a decision that is shown already."""
        self._decisions.append(decision)

        def kept(change: Change) -> None:
            self._decisions.remove(decision)
            done(change)

        def lost(error: KnownError | None) -> None:
            self._decisions.remove(decision)
            self._lost.append(decision.claim)
            self._error = self._error or error

        self._run(work, kept, lost)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError | None], None],
    ) -> None:
        """Write an edit whose outcome is not known before; to be called when it is `in_sight`.

        `failed` carries what is wrong, None for a fault of the program, which is reported.
        """
        self._out_of_sight = True

        def lost(error: KnownError | None) -> None:
            self._waiting.clear()
            failed(error)

        self._run(work, done, lost)

    def _run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        lost: Callable[[KnownError | None], None],
    ) -> None:
        self._under_way += 1
        self._jobs.run(
            self,
            lambda _: work(),
            lambda result: self._back(lambda: done(result)),
            lambda error: self._back(lambda: lost(error)),
            broken=lambda: self._back(lambda: lost(None)),
            in_turn="edits",
        )
        self.moved.emit()

    def _back(self, tell: Callable[[], None]) -> None:
        """One edit has come back; behind the last of them goes what has waited."""
        self._under_way -= 1
        try:
            tell()
        finally:
            if not self._under_way:
                self._go_on()
            self.moved.emit()

    def _go_on(self) -> None:
        self._out_of_sight = False
        if self._lost:
            unkept, self._lost, self._error = Unkept(tuple(self._lost), self._error), [], None
            self._waiting.clear()
            self.unkept.emit(unkept)
        while self._waiting and not self._under_way:
            self._waiting.pop(0)()
