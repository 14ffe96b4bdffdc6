"""Work in the background: plain functions in threads, their results delivered on the interface thread."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from workbench.errors import KnownError
from workbench.progress import Cancelled, Progress

T = TypeVar("T")
Show = Callable[[int, int, str], None]

# One long import and one quick question beside it; more only take turns at the interpreter.
_THREADS = 3


def _show_nothing(done: int, total: int, label: str) -> None:
    pass


class Job:
    """One piece of work under way."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.running = True
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether someone has asked it to stop."""
        return self._cancelled

    def cancel(self) -> None:
        """Make the next report of progress raise Cancelled."""
        self._cancelled = True


class Jobs(QObject):
    """Runs work in threads; the one object that lives as long as the window and delivers what comes of it.

    `fault` is called with what is not a KnownError: a fault of the program, for the error report.
    """

    _ready = Signal(object)

    def __init__(self, fault: Callable[[Exception], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fault = fault
        self._jobs: set[Job] = set()
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="khabar")
        self._ready.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
        show: Show = _show_nothing,
        name: str = "",
    ) -> Job:
        """Call `work(progress)` in a thread, then `done(result)` or `failed(error)` on the interface thread.

        `show(done, total, label)` follows the progress, skipping what comes too fast to be seen. Nothing is
        called once `owner` is gone. Work that lets Cancelled out ends without a word.
        """
        job = Job(name)
        self._jobs.add(job)
        report = _Follow(self, owner, job, show)

        def attempt() -> None:
            try:
                result = work(report)
            except Cancelled:
                self._ready.emit(lambda: self._finish(job, owner, lambda: None))
            except KnownError as error:
                known = error
                self._ready.emit(lambda: self._finish(job, owner, lambda: failed(known)))
            except Exception as error:  # the report of faults is the one place that may catch all
                fault = error
                self._ready.emit(lambda: self._finish(job, None, lambda: self._fault(fault)))
            else:
                self._ready.emit(lambda: self._finish(job, owner, lambda: done(result)))

        self._threads.submit(attempt)
        return job

    def post(self, owner: QObject, call: Callable[[], None]) -> None:
        """Call something on the interface thread, from any thread, if `owner` is still there."""
        self._ready.emit(lambda: call() if isValid(owner) else None)

    def running(self, name: str) -> Job | None:
        """The job of that name that is under way, if there is one."""
        return next((job for job in self._jobs if job.name == name), None)

    def cancel_all(self) -> None:
        """Ask all work to stop."""
        for job in self._jobs:
            job.cancel()

    def close(self) -> None:
        """Stop all work and wait for its end; nothing is delivered any more."""
        self.cancel_all()
        self._ready.disconnect(self._deliver)
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _finish(self, job: Job, owner: QObject | None, call: Callable[[], None]) -> None:
        job.running = False
        self._jobs.discard(job)
        if owner is None or isValid(owner):
            call()

    def _deliver(self, call: Callable[[], None]) -> None:
        call()


class _Follow:
    """The progress that a job is given: raises when cancelled, shows the latest when the window has time."""

    def __init__(self, jobs: Jobs, owner: QObject, job: Job, show: Show) -> None:
        self._jobs, self._owner, self._job, self._show = jobs, owner, job, show
        self._latest: tuple[int, int, str] | None = None

    def __call__(self, done: int, total: int, label: str) -> None:
        if self._job.cancelled:
            raise Cancelled
        waiting, self._latest = self._latest is not None, (done, total, label)
        if not waiting:
            self._jobs.post(self._owner, self._show_latest)

    def _show_latest(self) -> None:
        latest, self._latest = self._latest, None
        if latest is not None:
            self._show(*latest)
