"""How an import stands: how much is done, how fast, and how long the rest will take."""

from dataclasses import dataclass

# Before this much is done a rate says nothing: the worker processes are still starting.
_ENOUGH_DONE = 5
_ENOUGH_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Tally:
    """Files of an import: how many there are, are through, and were added; `seconds` since it began."""

    total: int = 0
    done: int = 0
    added: int = 0
    label: str = ""
    seconds: float = 0.0

    @property
    def rate(self) -> float | None:
        """Files a second; None as long as there is too little to tell."""
        if self.done < _ENOUGH_DONE or self.seconds < _ENOUGH_SECONDS:
            return None
        return self.done / self.seconds

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take at the rate so far."""
        return None if self.rate is None else (self.total - self.done) / self.rate
