"""Processes that work beside this one: its interpreter stays free, and one that is killed costs little."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from multiprocessing.connection import Connection
from traceback import format_exc
from typing import Any, ParamSpec, TypeVar

from workbench.errors import TooSlow
from workbench.progress import Cancelled, Progress

Asked = ParamSpec("Asked")
Given = TypeVar("Given")
One = TypeVar("One")

MOST = 4
"""More processes than this only wait for their results to be kept."""

SMALL_BYTES = 30_000
"""Reading this much takes no longer than starting a process, a second where all of it is numbers.

In the calling thread it can be neither limited nor given up.
"""

LIMIT = 180.0
"""The seconds that there are for one report; the largest needs a third of them."""
_TOLD_EVERY = 0.2


class ProcessEnded(Exception):
    """The process that was at the work is gone: killed, by us or by a system out of memory."""


class OverTime(Exception):
    """The work was not done in `limit` seconds; its process was killed."""

    def __init__(self, limit: float) -> None:
        super().__init__(limit)
        self.limit = limit


class Workers:
    """Processes with one piece of work each, begun when needed; spawned: Qt and DuckDB survive no fork.

    Not the pool of the standard library: until Python 3.11.5 that waits for ever where a process is killed
    while much is sent to it (https://github.com/python/cpython/issues/94777), and one that ends takes what
    the others do with it.
    """

    def __init__(self, count: int | None = None, limit: float = LIMIT) -> None:
        self.count = count or min(MOST, max(1, (os.cpu_count() or 2) - 1))
        self._limit = limit
        self._crew: _Crew | None = None
        self._making = threading.Lock()

    @property
    def running(self) -> bool:
        """Whether there are processes already."""
        return self._crew is not None

    def submit(
        self, work: Callable[Asked, Given], *args: Asked.args, **kwargs: Asked.kwargs
    ) -> Future[Given]:
        """Have a module's function called in a process; the future may raise OverTime and ProcessEnded."""
        with self._making:
            if self._crew is None:
                self._crew = _Crew(self.count, self._limit)
            return self._crew.submit(partial(work, *args, **kwargs))

    def close(self) -> None:
        """End the processes once they are through with what they do; the next submit makes new ones."""
        if crew := self._dismissed():
            crew.close()

    def kill(self) -> None:
        """End the processes at once, whatever they do; what was not begun yet is cancelled."""
        if crew := self._dismissed():
            crew.kill()

    def _dismissed(self) -> "_Crew | None":
        with self._making:
            crew, self._crew = self._crew, None
        return crew


class _Crew:
    """As many threads as processes: each asks one, and waits for what it answers."""

    def __init__(self, count: int, limit: float) -> None:
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="khabar asks a process")
        self._limit = limit
        self._processes: list[_Process] = []
        self._idle: list[_Process] = []
        self._ended = False
        self._changing = threading.Lock()

    def submit(self, call: Callable[[], Given]) -> Future[Given]:
        """Have something called as soon as a process is free."""
        return self._threads.submit(self._ask, call)

    def close(self) -> None:
        """Let the processes end after what they do; nothing else is begun."""
        self._threads.shutdown(cancel_futures=True)
        for process in self._processes:
            process.close()

    def kill(self) -> None:
        """End the processes; what they were asked ends as ProcessEnded."""
        with self._changing:
            self._ended = True
            for process in self._processes:
                process.kill()
        self.close()

    def _ask(self, call: Callable[[], Given]) -> Given:
        process = self._take()
        try:
            return process.ask(call, self._limit)
        except (OverTime, ProcessEnded):
            process.kill()
            process.close()
            raise
        finally:
            self._idle.append(process)

    def _take(self) -> "_Process":
        """A process that has nothing to do, or a new one."""
        with self._changing:
            if self._ended:
                raise ProcessEnded
            while self._idle:
                process = self._idle.pop()
                if process.is_there:
                    return process
            self._processes.append(_Process())
            return self._processes[-1]


class _Process:
    """A spawned process at the other end of a pipe."""

    def __init__(self) -> None:
        spawning = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawning.Pipe()
        self._process = spawning.Process(target=_work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()  # or its end would not be noticed

    @property
    def is_there(self) -> bool:
        """Whether it has not ended: a system out of memory kills even one that has nothing to do."""
        return self._process.is_alive()

    def ask(self, call: Callable[[], Given], limit: float) -> Given:
        """What `call` gives or raises in the process; OverTime after `limit` seconds, ProcessEnded."""
        given: Given
        try:
            self._pipe.send(call)
            if not self._pipe.poll(limit):
                raise OverTime(limit)
            given, error = self._pipe.recv()
        except (EOFError, OSError) as gone:
            raise ProcessEnded from gone
        if error is not None:
            raise error
        return given

    def kill(self) -> None:
        """End it, whatever it does."""
        self._process.kill()

    def close(self) -> None:
        """Let it end after what it does, and wait for that."""
        self._pipe.close()
        self._process.join()


def end_of(
    work: Future[Given], path: str, tell: Callable[[], None], kill: Callable[[], None]
) -> BaseException | None:
    """How work on `path` ended, `tell` being called meanwhile: None when well.

    It is killed when `tell` raises Cancelled.
    """
    while True:
        try:
            error = work.exception(timeout=_TOLD_EVERY)
        except TimeoutError:
            try:
                tell()
            except Cancelled:
                kill()
                raise
        else:
            return TooSlow(path=path, limit=round(error.limit)) if isinstance(error, OverTime) else error


def apart(work: Callable[[One], Given], asked: One, path: str, progress: Progress) -> Given:
    """What `work` gives, done in a process of its own; raises what it raises, TooSlow and Cancelled."""
    workers = Workers(1)
    try:
        done = workers.submit(work, asked)
        if error := end_of(done, path, partial(progress, 0, 1, path), workers.kill):
            raise error
        return done.result()
    finally:
        workers.close()


def _work(asking: "Connection[Any, Any]") -> None:
    """What a process does: answer, until nobody asks any more."""
    _settle()
    while True:
        try:
            call = asking.recv()
        except EOFError:
            return
        asking.send(_answer(call))


def _answer(call: Callable[[], object]) -> tuple[object, Exception | None]:
    """What a call gives, or what it raises, which says in a note where: a traceback stays behind."""
    try:
        return call(), None
    except Exception as error:  # whoever asked gets it
        error.add_note(format_exc())
        return None, error


def _settle() -> None:
    """Leave Ctrl+C to the parent, let the window go first, and end when the parent is killed."""
    if sys.platform != "win32":
        os.nice(10)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Without this a process at work would go on for a killed parent."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
