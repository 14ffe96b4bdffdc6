"""A disk without room, or one that somebody else is writing to, for as long as a test needs one."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from workbench.store import Store


@contextmanager
def full_disk() -> Iterator[None]:
    """While no file can grow."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@contextmanager
def writing(store: Store) -> Iterator[None]:
    """While somebody else, such as an import, writes to the project."""
    begun, go = Event(), Event()

    def write() -> None:
        with store.transaction():
            begun.set()
            go.wait(20)

    thread = Thread(target=write)
    thread.start()
    begun.wait()
    try:
        yield
    finally:
        go.set()
        thread.join()
