"""Work in other processes: its answers, its faults, and processes that are killed at any moment."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from multiprocessing.process import BaseProcess
from threading import Event

import pytest

from workbench.errors import KnownError, Missing, TooSlow
from workbench.progress import Cancelled, silent
from workbench.workers import OverTime, ProcessEnded, Workers, apart, end_of

# More than a pipe holds: whoever sends it waits for a reader.
MUCH = bytes(10_000_000)
Begun = Callable[[], list[BaseProcess]]


@pytest.fixture
def workers(begun: Begun) -> Iterator[Workers]:
    """Two processes, none of which is left behind."""
    workers = Workers(2)
    yield workers
    workers.close()
    assert begun() == []


def own_process(_: object = None) -> int:
    """The process that is at work."""
    return os.getpid()


def wait_for_ever(_: object = None) -> None:
    """Work without an end."""
    Event().wait()


def die(_: object = None) -> None:
    """What a system out of memory does."""
    os.kill(os.getpid(), signal.SIGKILL)


def miss() -> None:
    """Something that a person can mend."""
    raise Missing(path="no.txt")


def divide() -> float:
    """A fault of the program."""
    return 1 / 0


def test_work_is_done_elsewhere_by_processes_that_stay(workers: Workers) -> None:
    assert not workers.running
    done = [workers.submit(own_process).result() for _ in range(3)]
    assert os.getpid() not in done
    assert len(set(done)) == 1
    assert workers.running
    assert workers.submit(len, MUCH).result() == len(MUCH)


def test_what_it_raises_comes_back_and_says_where(workers: Workers) -> None:
    with pytest.raises(KnownError) as known:
        workers.submit(miss).result()
    assert (known.value.key, known.value.details["path"]) == ("missing", "no.txt")
    with pytest.raises(ZeroDivisionError) as fault:
        workers.submit(divide).result()
    assert "in divide" in "".join(fault.value.__notes__)


def test_a_process_that_dies_takes_nothing_else_with_it(workers: Workers) -> None:
    works = [workers.submit(work) for work in (own_process, die, own_process, die, own_process)]
    ends = [type(work.exception()) for work in works]
    assert ends == [type(None), ProcessEnded, type(None), ProcessEnded, type(None)]


def test_one_that_dies_while_it_has_nothing_to_do_is_replaced(workers: Workers, begun: Begun) -> None:
    before = workers.submit(own_process).result()
    os.kill(before, signal.SIGKILL)
    for child in begun():
        child.join()
    assert workers.submit(own_process).result() != before


@pytest.mark.parametrize("sent", [b"", MUCH])
def test_work_past_its_time_is_killed(sent: bytes, begun: Begun) -> None:
    workers = Workers(1, limit=0)
    assert isinstance(workers.submit(wait_for_ever, sent).exception(), OverTime)
    assert begun() == []
    late = workers.submit(wait_for_ever, sent)
    error = end_of(late, "a.txt", lambda: None, workers.kill)
    assert isinstance(error, TooSlow)
    assert error.details == {"path": "a.txt", "limit": "0"}
    workers.close()


@pytest.mark.parametrize("sent", [b"", MUCH])
def test_killing_ends_what_is_done_and_what_waits(workers: Workers, sent: bytes, begun: Begun) -> None:
    works = [workers.submit(wait_for_ever, sent) for _ in range(4)]
    workers.kill()
    assert begun() == []
    ends = [CancelledError if work.cancelled() else type(work.exception()) for work in works]
    assert set(ends) <= {CancelledError, ProcessEnded}
    assert workers.submit(own_process).result()


def test_cancelling_kills(workers: Workers, begun: Begun) -> None:
    told = Event()

    def cancel_then() -> None:
        if told.is_set():
            raise Cancelled
        told.set()

    with pytest.raises(Cancelled):
        end_of(workers.submit(wait_for_ever), "a.txt", cancel_then, workers.kill)
    assert begun() == []


def test_a_process_of_its_own_ends_with_its_work(begun: Begun) -> None:
    assert apart(own_process, None, "a.txt", silent) != os.getpid()
    with pytest.raises(ProcessEnded):
        apart(die, None, "a.txt", silent)
    assert begun() == []
