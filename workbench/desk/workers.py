"""Processes that read and extract, so that the interpreter of the window stays free."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import ParamSpec, TypeVar

from workbench.errors import TooSlow
from workbench.progress import Cancelled, Progress

Asked = ParamSpec("Asked")
Given = TypeVar("Given")
One = TypeVar("One")

MOST = 4
"""More processes than this only wait for their results to be kept."""

SMALL_BYTES = 100_000
"""Reading this much in the calling thread takes as long as starting a process: bench/imports.py."""

LIMIT = 180.0
"""The seconds that there are for one report; the largest needs a third of them."""
_TOLD_EVERY = 0.2

# One pool at a time: a process that another begins meanwhile would be taken for its own.
_BEGINNING = threading.Lock()


class Workers:
    """A pool of processes, made when first needed and spawned: Qt and DuckDB do not survive a fork."""

    def __init__(self, count: int | None = None) -> None:
        self.count = count or min(MOST, max(1, (os.cpu_count() or 2) - 1))
        self._processes: set[BaseProcess] = set()
        self._pool: ProcessPoolExecutor | None = None
        self._making = threading.Lock()

    @property
    def running(self) -> bool:
        """Whether there are processes already."""
        return self._pool is not None

    def submit(
        self, work: Callable[Asked, Given], *args: Asked.args, **kwargs: Asked.kwargs
    ) -> Future[Given]:
        """Have a module's function called in one of the processes."""
        with self._making, self._noting_processes():
            if self._pool is None:
                self._pool = _pool(self.count)
            try:
                return self._pool.submit(work, *args, **kwargs)
            except BrokenProcessPool:  # a process was killed since: all of the pool goes with it
                self._pool = _pool(self.count)
                return self._pool.submit(work, *args, **kwargs)

    def close(self) -> None:
        """End the processes once they are through with what they do; the next submit makes new ones."""
        with self._making:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(cancel_futures=True)

    def kill(self) -> None:
        """End the processes at once, whatever they do; what they had been given ends as BrokenProcessPool."""
        with self._making:
            pool, self._pool = self._pool, None
            for process in self._processes:
                process.kill()
            self._processes.clear()
        if pool is not None:
            pool.shutdown()

    @contextmanager
    def _noting_processes(self) -> Iterator[None]:
        """Keep the processes that begin inside: a pool does not say which are its own."""
        with _BEGINNING:
            before = set(multiprocessing.active_children())
            yield
            now = set(multiprocessing.active_children())
            self._processes = (self._processes & now) | (now - before)


def end_of(
    work: Future[Given], path: str, tell: Callable[[], None], kill: Callable[[], None], limit: float = LIMIT
) -> BaseException | None:
    """How work on `path` ended, `tell` being called meanwhile: None when well.

    Past its time it is killed, and it is TooSlow; it is killed as well when `tell` raises Cancelled.
    """
    deadline = monotonic() + limit
    while True:
        try:
            return work.exception(timeout=_TOLD_EVERY)
        except TimeoutError:
            try:
                tell()
            except Cancelled:
                kill()
                raise
        if monotonic() > deadline:
            kill()
            return TooSlow(path=path, limit=round(limit))


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


def _pool(count: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), initializer=_settle)


def _settle() -> None:
    """Leave Ctrl+C to the parent, let the window go first, and end when the parent is killed."""
    if sys.platform != "win32":
        os.nice(10)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Without this a pool's process would wait for a killed parent for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
