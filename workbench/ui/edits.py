"""What is decided, corrected and undone: written in the background, one edit after the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from workbench.errors import KnownError
from workbench.model import Change, KeptClaim, Verdict
from workbench.progress import Progress
from workbench.ui.jobs import Jobs, Show, do_nothing

T = TypeVar("T")

# What is asked in it is asked once all that was decided before is on disk.
LANE = "edits"

# For so long decisions let an edit that was asked for before them, and may take long, come first.
_PATIENCE = 0.5


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


@dataclass(frozen=True, slots=True)
class _Call:
    """What waits for its turn, and who is told if that never comes; it may have to wait for all."""

    go: Callable[[], None]
    dropped: Callable[[], None] = do_nothing
    behind_all: bool = False


class Edits(QObject):
    """The edits of the open project that are on their way to its disk, in the order of the keys pressed.

    A decision belongs to the claim that was current when its key was pressed, and is shown at once. What is
    undone or entered in a form is in sight only once it is on disk: what is asked for behind it waits here.
    Whatever writes to the journal goes through here: an undo takes back what was written last, once all is.
    `moved` says that there are more or fewer on their way; `unkept` carries an Unkept.
    """

    moved = Signal()
    unkept = Signal(object)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._under_way = self._beside = 0
        self._out_of_sight = False
        self._decisions: list[Decision] = []
        self._waiting: list[_Call] = []
        self._ends: list[Callable[[], None]] = []
        self._lost: list[int] = []
        self._error: KnownError | None = None

    @property
    def is_at_rest(self) -> bool:
        """Whether all that was done is on disk."""
        return self.is_written and not self._beside

    @property
    def is_written(self) -> bool:
        """Whether all that was done is on disk, but for what may take long."""
        return not self._under_way and not self._waiting

    @property
    def is_awaited(self) -> bool:
        """Whether somebody waits for the end."""
        return bool(self._ends)

    @property
    def decisions(self) -> Mapping[int, Decision]:
        """The decisions that are on their way, the latest of each claim."""
        return {decision.claim: decision for decision in self._decisions}

    def in_sight(self, call: Callable[[], None], dropped: Callable[[], None] = do_nothing) -> None:
        """Call at once or, behind an edit that is not in sight yet, once it is; `dropped` if that fails."""
        if self._out_of_sight or self._waiting:
            self._waiting.append(_Call(call, dropped))
        else:
            call()

    def at_rest(self, call: Callable[[], None]) -> None:
        """Call at once or, while something is on its way, once all is on disk: never if that fails."""
        if self.is_at_rest:
            call()
        else:
            self._waiting.append(_Call(call, behind_all=True))

    def at_end(self, call: Callable[[], None]) -> None:
        """Call once all is on disk, what is still to be asked for as well, but for what runs `beside`."""
        if self.is_written:
            call()
        else:
            self._ends.append(call)

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
            self._drop()
            failed(error)

        self._run(work, done, lost)

    def beside(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError | None], None],
        show: Show,
    ) -> None:
        """Write an edit that may take long; to be called when it is `in_sight`.

        It comes behind what was decided before; what is decided meanwhile may overtake it, an undo waits.
        `failed` is as in `run`, and called when the work lets Cancelled out as well.
        """
        turn, over = Event(), Event()

        def let_go_first() -> None:
            turn.set()
            over.wait(_PATIENCE)

        def write(progress: Progress) -> T:
            turn.wait()
            try:
                return work(progress)
            finally:
                over.set()

        def lost(error: KnownError | None) -> None:
            self._drop_undoing()
            failed(error)

        self._beside += 1
        self._jobs.run(self, lambda _: let_go_first(), do_nothing, do_nothing, in_turn=LANE)
        self._jobs.run(
            self,
            write,
            lambda result: self._back_beside(lambda: done(result)),
            lambda error: self._back_beside(lambda: lost(error)),
            show,
            broken=lambda: self._back_beside(lambda: lost(None)),
            in_turn="details",
        )
        self.moved.emit()

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
            in_turn=LANE,
        )
        self.moved.emit()

    def _back(self, tell: Callable[[], None]) -> None:
        """One edit has come back; behind the last of them goes what has waited."""
        self._under_way -= 1
        self._tell(tell)

    def _back_beside(self, tell: Callable[[], None]) -> None:
        self._beside -= 1
        self._tell(tell)

    def _tell(self, tell: Callable[[], None]) -> None:
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
            self._drop()
            self.unkept.emit(unkept)
        while self._waiting and self._may_go(self._waiting[0]):
            self._waiting.pop(0).go()
        while self._ends and self.is_written:
            self._ends.pop(0)()

    def _may_go(self, call: _Call) -> bool:
        return not self._under_way and not (call.behind_all and self._beside)

    def _drop_undoing(self) -> None:
        """What was to be undone is not there: neither that nor what waits behind it is meant any more."""
        first = next((at for at, call in enumerate(self._waiting) if call.behind_all), None)
        if first is not None:
            self._drop(first)

    def _drop(self, first: int = 0) -> None:
        """Tell those who wait that their turn will not come."""
        dropped, self._waiting = self._waiting[first:], self._waiting[:first]
        self._ends.clear()
        for call in dropped:
            call.dropped()
