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
    """A new claim of these words, with the numbers found in them.

    Event, place, date and who says so are those of the nearest claim of the paragraph, to be put right; where
    there is none they are left open.
    """
    near = _nearest(span, report)
    events = [kept.claim.event for kept in report.claims.values()]
    claim = Claim(
        span=span,
        event=max(events, default=0) + 1 if near is None else near.event,
        event_type=EventType.OTHER if near is None else near.event_type,
        sub_event_type="Unknown" if near is None else near.sub_event_type,
        polarity=Polarity.AFFIRMED,
        holder=None if near is None else near.holder,
        reported_by=() if near is None else near.reported_by,
        place=() if near is None else near.place,
        date=None if near is None else near.date,
        confidence=1.0,
        rule=BY_HAND,
    )
    return _with_numbers(claim, report)


def _with_numbers(claim: Claim, report: OpenReport) -> Draft:
    numbers = tuple(_numbers(report.mentions, claim.span))
    return Draft(max(report.claims, default=0) + 1, claim, report, numbers=numbers)


def _nearest(span: Span, report: OpenReport) -> Claim | None:
    """The claim of the same paragraph that is nearest to words, before one behind them as near."""
    paragraph = report.page.paragraph_at(span.start)
    claims = [kept.claim for kept in report.claims.values()]
    here = [claim for claim in claims if report.page.paragraph_at(claim.span.start) == paragraph]
    return min(here, key=lambda claim: _apart(claim.span, span), default=None)


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _numbers(mentions: Iterable[Mention], span: Span) -> Iterator[tuple[Span, Number]]:
    for mention in mentions:
        if mention.kind is Kind.NUMBER and isinstance(mention.value, Number) and span.covers(mention.span):
            yield mention.span, mention.value
