"""How long work reports where it is, and is told to stop."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with (done, total, what is being worked on); raises Cancelled when the user has cancelled."""


class Cancelled(Exception):
    """The user has cancelled; what is done so far stays done."""


def between(progress: Progress, start: int, end: int) -> Progress:
    """What reports a part of some work as going from `start` to `end` percent of the whole."""

    def part(done: int, total: int, label: str) -> None:
        progress(start + (end - start) * done // max(total, 1), 100, label)

    return part


def silent(done: int, total: int, label: str) -> None:
    """Report nothing and never cancel."""
