"""How sure a claim is: how sure each of its parts is, its doubts weighed by hand."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.extract.words.rules import Doubt


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a claim: how likely it is right, 0 to 1, and what lowered that, the heaviest first."""

    name: str
    share: float
    doubts: tuple[Doubt, ...]


def weighed(parts: Mapping[str, Sequence[str]], table: Mapping[str, Doubt]) -> tuple[Part, ...]:
    """The parts of a claim with their doubts weighed; what a part begins with stands under its own name."""
    return tuple(_part(table[name], [table[doubt] for doubt in doubts]) for name, doubts in parts.items())


def _part(base: Doubt, doubts: Sequence[Doubt]) -> Part:
    score = base.weight + sum(doubt.weight for doubt in doubts)
    heaviest = sorted(doubts, key=lambda doubt: (doubt.weight, doubt.name))
    return Part(base.name, 1 / (1 + math.exp(-score)), tuple(heaviest))


def confidence(parts: Sequence[Part]) -> float:
    """How likely all parts of a claim are right, 0 to 1: parts go wrong each for its own reasons."""
    return round(math.prod(part.share for part in parts), 2)
