"""What is asked of a chart: a saved question, never pixels."""

from dataclasses import dataclass, field
from enum import StrEnum

from workbench.model import Query


class FigureKind(StrEnum):
    """The ways to show counts."""

    HOLDERS = "holders"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """A figure that can be asked for by its name; where `title` is empty the kind's name stands for it."""

    name: str
    kind: FigureKind
    query: Query = field(default_factory=Query)
    title: str = ""
