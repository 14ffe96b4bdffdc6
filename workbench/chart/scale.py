"""Where numbers fall along an axis."""

from dataclasses import dataclass
from math import ceil

_STEPS = (1, 2, 4, 5, 10)
_MOST = 5


def ticks(top: int, most: int = _MOST) -> tuple[int, ...]:
    """Round numbers from 0 to at or above `top`, `most` of them after 0; only 0 where there is no scale."""
    if top <= 0:
        return (0,)
    size = 1
    while True:
        for step in _STEPS:
            if ceil(top / (step * size)) <= most:
                return tuple(range(0, step * size * ceil(top / (step * size)) + 1, step * size))
        size *= 10


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis of `length` pixels that begins `start` pixels from where reading starts."""

    start: float
    length: float
    ticks: tuple[int, ...]

    @property
    def end(self) -> float:
        """Where the axis ends."""
        return self.start + self.length

    def along(self, value: float) -> float:
        """How far from where reading starts a value lies."""
        return self.start + self.length * value / max(self.ticks[-1], 1)
