"""What the editor starts from: a claim as it stands, or one made of words that somebody has selected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.model import BY_HAND, Claim, EventType, KeptClaim, Kind, Mention, Polarity
from workbench.text.span import Span
from workbench.text.values import Number
from workbench.ui.reading.open_report import OpenReport


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim to be edited, in the report's text and among its other claims.

    `id` is one that is not taken yet for a new claim; `machine` is what was extracted, if anything was;
    `numbers` stand in the words of a new claim, and it is not known yet what they count.
    """

    id: int
    claim: Claim
    report: OpenReport
    machine: Claim | None = None
    numbers: tuple[tuple[Span, Number], ...] = ()

    @property
    def others(self) -> dict[int, Claim]:
        """The other claims of the report."""
        return {id: kept.claim for id, kept in self.report.claims.items() if id != self.id}


def draft_of(kept: KeptClaim, report: OpenReport) -> Draft:
    """A claim of the report as it stands."""
    by_hand = kept.machine is None and kept.claim.rule == BY_HAND
    machine = None if by_hand else kept.machine or kept.claim
    return Draft(kept.id, kept.claim, report, machine)


def draft_from(span: Span, report: OpenReport) -> Draft:
    """A new claim of these words, with the numbers found in them; what is not known is left open."""
    events = [kept.claim.event for kept in report.claims.values()]
    claim = Claim(
        span=span,
        event=max(events, default=0) + 1,
        event_type=EventType.OTHER,
        sub_event_type="Unknown",
        polarity=Polarity.AFFIRMED,
        confidence=1.0,
        rule=BY_HAND,
    )
    numbers = tuple(_numbers(report.mentions, span))
    return Draft(max(report.claims, default=0) + 1, claim, report, numbers=numbers)


def _numbers(mentions: Iterable[Mention], span: Span) -> Iterator[tuple[Span, Number]]:
    for mention in mentions:
        if mention.kind is Kind.NUMBER and isinstance(mention.value, Number) and span.covers(mention.span):
            yield mention.span, mention.value
