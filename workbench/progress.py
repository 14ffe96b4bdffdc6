"""How long work reports where it is, and is told to stop."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[int, int, str], None]
"""Called with (done, total, what is being worked on); raises Cancelled when the user has cancelled."""


class Cancelled(Exception):
    """The user has cancelled; what is done so far stays done."""


def between(progress: Progress, start: int, end: int) -> Progress:
    """What reports a part of some work as going from `start` to `end` percent of the whole."""

    def part(done: int, total: int, label: str) -> None:
        progress(start + (end - start) * done // max(total, 1), 100, label)

    return part


def along(parts: Sequence[T], progress: Progress, every: int, label: str = "") -> Iterator[T]:
    """The parts of some work in turn; `progress` is told of each `every`th before it is at hand."""
    for place, part in enumerate(parts):
        if place % every == 0:
            progress(place, len(parts), label)
        yield part


def silent(done: int, total: int, label: str) -> None:
    """Report nothing and never cancel."""
