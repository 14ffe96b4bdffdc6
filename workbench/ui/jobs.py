"""Work in the background: plain functions in threads, their results delivered on the interface thread."""

from collections.abc import Callable, Collection
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from workbench.errors import KnownError
from workbench.progress import Cancelled, Progress

T = TypeVar("T")
Show = Callable[[int, int, str], None]

# One long import and quick questions beside it; more only take turns at the interpreter.
THREADS = 3


def do_nothing(*_: object) -> None:
    """What is called where nothing needs to be done."""


def _wait_for(work: Collection[Future[None]]) -> None:
    wait(work)


class Job:
    """One piece of work under way; nothing of it is delivered once its `owner` is gone."""

    def __init__(self, owner: QObject, name: str) -> None:
        self.name = name
        self.cancelled = False
        self._owner = owner
        self._dropped = False

    @property
    def is_heard(self) -> bool:
        """Whether there is still someone to be told."""
        return not self._dropped and isValid(self._owner)

    def cancel(self) -> None:
        """Make the next report of progress raise Cancelled."""
        self.cancelled = True

    def drop(self) -> None:
        """Cancel, and tell nobody what came of it."""
        self.cancelled = self._dropped = True


@dataclass(frozen=True, slots=True)
class _Attempt(Generic[T]):
    """What is to be done, and who is told what comes of it: one of the last three."""

    job: Job
    work: Callable[[], T]
    done: Callable[[T], None]
    failed: Callable[[KnownError], None]
    broken: Callable[[], None]


class Jobs(QObject):
    """Runs work in threads; the one object that lives as long as the window and delivers what comes of it.

    `fault` is called with what is not a KnownError: a fault of the program, for the error report.
    """

    _ready = Signal(object)

    def __init__(self, fault: Callable[[Exception], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fault = fault
        self._closed = False
        self._running: dict[Future[None], Job] = {}
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="khabar")
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._ready.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
        show: Show = do_nothing,
        name: str = "",
        broken: Callable[[], None] = do_nothing,
        in_turn: str = "",
    ) -> Job:
        """Call `work(progress)` in a thread, then `done(result)` or `failed(error)` on the interface thread.

        `show(done, total, label)` follows the progress, skipping what comes too fast to be seen. `broken()`
        says that there is neither a result nor a known error: the work let Cancelled out, or a fault of the
        program, which is reported. Nothing is called once `owner` is gone, and what is asked for after
        `close`, by a page that has not been deleted yet, is not begun. What has the name of a lane in
        `in_turn` begins when all that was asked for before in that lane has ended.
        """
        job = Job(owner, name)
        if self._closed:
            return job
        report = _Follow(self._ready.emit, job, show)
        attempt = _Attempt(job, lambda: work(report), done, failed, broken)
        threads = self._lane(in_turn) if in_turn else self._threads
        future = threads.submit(lambda: self._make(attempt))
        self._running[future] = job
        future.add_done_callback(lambda ended: self._ready.emit(lambda: self._running.pop(ended, None)))
        return job

    def post(self, owner: QObject, call: Callable[[], None]) -> None:
        """Call something on the interface thread, from any thread, if `owner` is still there."""
        self._tell(Job(owner, ""), call)

    def running(self, name: str) -> Job | None:
        """The job of that name that is under way, if there is one."""
        return next((job for job in self._running.values() if job.name == name), None)

    def drop(self) -> Callable[[], None]:
        """Cancel all work, none of which is delivered any more; what is returned waits for its end."""
        dropped = list(self._running)
        for job in self._running.values():
            job.drop()
        return lambda: _wait_for(dropped)

    def settle(self) -> None:
        """Drop all work and wait for its end."""
        self.drop()()
        self._running = {}

    def close(self) -> None:
        """Settle, and let the threads end; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        self.settle()
        self._ready.disconnect(self._deliver)
        for threads in (self._threads, *self._lanes.values()):
            threads.shutdown()

    def _lane(self, name: str) -> ThreadPoolExecutor:
        """The one thread of a lane."""
        if name not in self._lanes:
            self._lanes[name] = ThreadPoolExecutor(1, thread_name_prefix=f"khabar {name}")
        return self._lanes[name]

    def _make(self, attempt: "_Attempt[T]") -> None:
        """Do the work, in its thread, and deliver what comes of it."""
        job = attempt.job
        try:
            result = attempt.work()
        except Cancelled:
            self._tell(job, attempt.broken)
        except KnownError as error:
            known = error
            self._tell(job, lambda: attempt.failed(known))
        except Exception as error:  # the faults of all background work are reported here
            fault = error
            self._tell(job, attempt.broken)
            self._ready.emit(lambda: self._fault(fault))
        else:
            self._tell(job, lambda: attempt.done(result))

    def _tell(self, job: Job, call: Callable[[], None]) -> None:
        self._ready.emit(lambda: call() if job.is_heard else None)

    def _deliver(self, call: Callable[[], None]) -> None:
        call()


class _Follow:
    """The progress that a job is given: raises when cancelled, shows the latest when the window has time."""

    def __init__(self, post: Callable[[Callable[[], None]], None], job: Job, show: Show) -> None:
        self._post, self._job, self._show = post, job, show
        self._latest: tuple[int, int, str] | None = None

    def __call__(self, done: int, total: int, label: str) -> None:
        if self._job.cancelled:
            raise Cancelled
        waiting, self._latest = self._latest is not None, (done, total, label)
        if not waiting:
            self._post(self._show_latest)

    def _show_latest(self) -> None:
        latest, self._latest = self._latest, None
        if latest is not None and self._job.is_heard:
            self._show(*latest)
