"""What is to be done with words of a long report once they are laid out."""

from collections.abc import Callable

from workbench.text.span import Span


class Awaited:
    """Calls in the order in which they were asked for, each with the words that it needs."""

    def __init__(self) -> None:
        self._calls: list[tuple[Span, Callable[[], None]]] = []

    def clear(self) -> None:
        """Want nothing any more."""
        self._calls.clear()

    def add(self, span: Span, call: Callable[[], None]) -> None:
        """Want something once these words are there."""
        self._calls.append((span, call))

    def take(self, holds: Callable[[Span], bool]) -> None:
        """Do what can be done by now; what was asked for later waits for what was asked for before."""
        while self._calls and holds(self._calls[0][0]):
            self._calls.pop(0)[1]()
