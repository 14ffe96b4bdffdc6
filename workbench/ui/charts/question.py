"""What the figures are asked and how they are written: the same for all that are shown."""

from dataclasses import dataclass, replace
from datetime import date

from workbench.chart.spec import FigureSpec
from workbench.model import Outcome, Verdict
from workbench.terms import Digits, Lang

DECIDED = frozenset({Verdict.ACCEPTED, Verdict.CORRECTED})
UNDECIDED = frozenset({Verdict.UNREVIEWED})


@dataclass(frozen=True, slots=True)
class Question:
    """Which counts; empty parts ask nothing. `lang` and `digits` are the figure's, not the window's."""

    lang: Lang
    digits: Digits = "european"
    outcomes: frozenset[Outcome] = frozenset()
    verdicts: frozenset[Verdict] = frozenset()
    since: date | None = None
    until: date | None = None

    def narrow(self, spec: FigureSpec) -> FigureSpec:
        """The figure with what is asked here on top of its own question."""
        query = spec.query
        return replace(
            spec,
            query=replace(
                query,
                outcomes=self.outcomes or query.outcomes,
                verdicts=self.verdicts or query.verdicts,
                since=self.since or query.since,
                until=self.until or query.until,
            ),
        )

    @property
    def asks(self) -> bool:
        """Whether anything is left out on purpose."""
        return bool(self.outcomes or self.verdicts or self.since or self.until)
