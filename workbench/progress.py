"""How long work reports where it is, and is told to stop."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with (done, total, what is being worked on); raises Cancelled when the user has cancelled."""


class Cancelled(Exception):
    """The user has cancelled; what is done so far stays done."""


def silent(done: int, total: int, label: str) -> None:
    """Report nothing and never cancel."""
