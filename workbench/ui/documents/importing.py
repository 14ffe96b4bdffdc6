"""Imports in the background, one after the other; what was left out is remembered until it is put aside."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from workbench.desk.reading import failure
from workbench.errors import KnownError
from workbench.model import Change, Details, Failure, Imported
from workbench.progress import Progress
from workbench.ui.documents.tally import Tally
from workbench.ui.jobs import Job
from workbench.ui.of_project import OfProject
from workbench.ui.screen import Bench

Landed = Callable[[Change], None]
NAME = "import"
# Numbers that change faster cannot be read, and each change is drawn.
_GLANCE_MS = 120


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that was not added: it failed, or the import was cancelled before it was tried (`tried` False).

    With neither, the same text is here already. `path` is as the system has it; `text` is that of a paste,
    whose title stands for the path.
    """

    path: str
    details: Details
    failure: Failure | None = None
    tried: bool = True
    text: str = ""

    @property
    def may_be_tried(self) -> bool:
        """Whether it makes sense to try it again."""
        return self.failure is not None or not self.tried

    @property
    def is_nowhere_else(self) -> bool:
        """Whether its text would be lost with it."""
        return bool(self.text) and self.may_be_tried


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be added; `text` as in LeftOut."""

    paths: Sequence[str]
    details: Details
    work: Callable[[Progress, Landed], Imported]
    text: str = ""
    stopped: list[Imported] = field(default_factory=list)  # what came of it until the disk was full

    def left_out(self, path: str, failure: Failure | None = None, tried: bool = True) -> LeftOut:
        return LeftOut(path, self.details, failure, tried, self.text)


class Importing(OfProject):
    """Adds reports to the project; those that wait for each other are told of as one import.

    `stopping` says that cancelling has been heard. `moved` carries a Tally, `ended` an Imported, `failed` a
    KnownError that ended an import; `began` and `broken`, after a fault of the program, carry nothing. Once
    something else has been done, what an import added is `outdated`: it is no longer the newest edit.
    `found` says that there is what was left out before the project was closed.
    """

    began = Signal()
    stopping = Signal()
    moved = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    broken = Signal()
    outdated = Signal()
    found = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._desk, self._jobs, self._signals = bench.desk, bench.jobs, bench.signals
        self._waiting: deque[_Wish] = deque()
        self._job: Job | None = None
        self._at_hand: _Wish | None = None
        self._since = 0.0
        self.tally = Tally()
        self._glance = QTimer(self, singleShot=True, interval=_GLANCE_MS)
        self._glance.timeout.connect(lambda: self.moved.emit(self.tally))
        self.left_out: tuple[LeftOut, ...] = ()
        self.last: Imported | None = None
        bench.signals.changed.connect(self._outdate)

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._job is not None

    @property
    def cancelled(self) -> bool:
        """Whether the import under way is about to stop."""
        return self._job is not None and self._job.cancelled

    @property
    def holds_pastes(self) -> bool:
        """Whether a text that was pasted is in no project yet."""
        return bool(self.pastes)

    @property
    def pastes(self) -> tuple[LeftOut, ...]:
        """The texts that were pasted and are in no project yet: under way, waiting or left out."""
        wishes = [*([self._at_hand] if self._at_hand else []), *self._waiting]
        on_their_way = [
            wish.left_out(path, tried=False) for wish in wishes for path in wish.paths if wish.text
        ]
        return (*on_their_way, *(one for one in self.left_out if one.is_nowhere_else))

    def bring_back(self, pastes: Sequence[LeftOut]) -> None:
        """Have texts among what was left out that had not been added when the project was closed."""
        self.left_out = (*self.left_out, *pastes)
        self.found.emit()

    def add_paths(self, paths: Sequence[Path], details: Details) -> None:
        """Add files and folders, when what is under way has ended."""
        self._begin_anew()
        self._add_paths(paths, details)

    def add_text(self, text: str, title: str, details: Details) -> None:
        """Add a text that was pasted."""
        self._begin_anew()
        self._add_text(text, title, details)

    def _begin_anew(self) -> None:
        """Forget what was left out before, unless it goes on; a text that was pasted is kept."""
        if not self.running:
            self.last = None
            self.left_out = tuple(one for one in self.left_out if one.is_nowhere_else)

    def _add_paths(self, paths: Sequence[Path], details: Details) -> None:
        desk, stopped = self._desk, list[Imported]()

        def work(progress: Progress, landed: Landed) -> Imported:
            return desk.import_paths(paths, details, progress, landed, stopped.append)

        self._wish(_Wish([str(path) for path in paths], details, work, stopped=stopped))

    def _add_text(self, text: str, title: str, details: Details) -> None:
        desk = self._desk

        def work(progress: Progress, landed: Landed) -> Imported:
            return desk.import_text(text, title, details, progress, landed)

        self._wish(_Wish([title], details, work, text))

    def try_again(self, left_out: Sequence[LeftOut]) -> None:
        """Add once more what had failed or was not tried, with the details of its first time."""
        again = [one for one in left_out if one.may_be_tried]
        if not self.running:
            self.last = None
        self.take_out(again)
        files = [one for one in again if not one.text]
        for details in dict.fromkeys(one.details for one in files):
            self._add_paths([Path(one.path) for one in files if one.details == details], details)
        for one in again:
            if one.text:
                self._add_text(one.text, one.path, one.details)

    def take_out(self, left_out: Sequence[LeftOut]) -> None:
        """Forget some of what was left out."""
        gone = set(left_out)
        self.left_out = tuple(one for one in self.left_out if one not in gone)

    def put_aside(self) -> None:
        """Forget what the last import did and what was left out."""
        self.left_out, self.last = (), None

    def _outdate(self, change: Change) -> None:
        """Let go of what the last import added once something else is done; what it left out stays."""
        if self.last is not None and not self.running and change.label not in ("", NAME):
            self.last = None
            self.outdated.emit()

    def cancel(self) -> None:
        """Stop after the report at hand; what is added stays, what waits is not begun."""
        self._give_up_waiting()
        if self._job is not None:
            self._glance.stop()
            self._job.cancel()
            self.stopping.emit()

    def _give_up_waiting(self) -> None:
        """Name what has waited for its turn as not tried."""
        untried = [wish.left_out(path, tried=False) for wish in self._waiting for path in wish.paths]
        self.left_out = (*self.left_out, *untried)
        self._waiting.clear()

    def _wish(self, wish: _Wish) -> None:
        self._waiting.append(wish)
        if not self.running:
            self._begin()

    def _begin(self) -> None:
        self._at_hand = wish = self._waiting.popleft()
        self._since = time.monotonic()
        self.tally = Tally()
        added = _Added(self._signals.tell_soon)
        self._job = self._jobs.run(
            self,
            lambda progress: wish.work(progress, added),
            self._end,
            self._fail,
            lambda done, total, label: self._move(done, total, label, added.count),
            name=NAME,
            broken=self._break,
        )
        self.began.emit()

    def _move(self, done: int, total: int, label: str, added: int) -> None:
        self.tally = Tally(total, done, added, label, time.monotonic() - self._since)
        if not (self.cancelled or self._glance.isActive()):
            self._glance.start()

    def _rest(self) -> _Wish | None:
        """Nothing is under way any more; what was."""
        self._job = None
        self._glance.stop()
        wish, self._at_hand = self._at_hand, None
        return wish

    def _end(self, imported: Imported) -> None:
        wish = self._rest()
        if wish is not None:
            self._take_up(wish, imported)
        self.ended.emit(self.last)
        self._go_on()

    def _take_up(self, wish: _Wish, imported: Imported) -> None:
        """Remember what has come of a wish."""
        failed = [wish.left_out(failure.path, failure) for failure in imported.failed]
        here = [wish.left_out(path) for path in imported.duplicates]
        untried = [wish.left_out(path, tried=False) for path in imported.untried]
        self.left_out = (*self.left_out, *failed, *here, *untried)
        self.last = imported if self.last is None else self.last + imported

    def _fail(self, error: KnownError) -> None:
        wish = self._at_hand
        self._keep_paste(lambda title: failure(title, error))
        if wish is not None and not wish.text:
            self._take_up(wish, wish.stopped[0] if wish.stopped else Imported(untried=tuple(wish.paths)))
        self._give_up_waiting()
        self.failed.emit(error)

    def _break(self) -> None:
        fault = self.tr("a fault of the program")
        self._keep_paste(lambda title: Failure(title, fault, details=(("reason", fault),)))
        self.broken.emit()
        self._go_on()

    def _keep_paste(self, failed: Callable[[str], Failure]) -> None:
        """End what is under way; a paste is left out with its text, for it lies in no folder."""
        wish = self._rest()
        if wish is not None and wish.text:
            self.left_out = (*self.left_out, *(wish.left_out(title, failed(title)) for title in wish.paths))

    def _go_on(self) -> None:
        if self._waiting:
            self._begin()


class _Added:
    """Counts what lands, in the thread of the import, and lets the window know of it."""

    def __init__(self, tell_soon: Landed) -> None:
        self._tell_soon = tell_soon
        self.count = 0

    def __call__(self, change: Change) -> None:
        self.count += len(change.documents)
        self._tell_soon(change)
