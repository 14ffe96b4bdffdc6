"""The report that is being read, with all that is shown of it: its page, its mentions and its claims."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.desk import Desk
from workbench.model import Claim, Count, KeptClaim, KeptDocument, Mention, Query, Verdict
from workbench.text.span import Span
from workbench.ui.edits import Decision
from workbench.ui.reading.gutter import Sign, signs_of
from workbench.ui.reading.layers import Layer
from workbench.ui.reading.marks import Mark, marks, tellers
from workbench.ui.reading.page import Page
from workbench.ui.reading.painting import marked
from workbench.ui.reading.totals import totals


@dataclass(frozen=True, slots=True)
class OpenReport:
    """A report and its claims by id, in the order of the text; a claim's number is its place among them.

    `marked` has the marks by their places, `signs` what stands in the gutter by paragraph.
    """

    kept: KeptDocument
    page: Page
    mentions: Sequence[Mention]
    claims: Mapping[int, KeptClaim]
    numbers: Mapping[int, int]
    marks: Sequence[Mark]
    marked: Layer[Mark]
    signs: Mapping[int, Sequence[Sign]]

    @property
    def id(self) -> int:
        """The document's id."""
        return self.kept.id

    @property
    def text(self) -> str:
        """The original text."""
        return self.page.text

    def verdicts(self) -> dict[Verdict, int]:
        """How many of its claims have which verdict."""
        held = [kept.verdict for kept in self.claims.values()]
        return {verdict: held.count(verdict) for verdict in Verdict}

    def wholes(self, id: int) -> list[Count | None]:
        """The count that each count of a claim is part of."""
        claims = {id: kept.claim for id, kept in self.claims.items()}
        return [None if key is None else claims[key[0]].counts[key[1]] for key in totals(id, claims)]

    def claims_at(self, offset: int) -> list[int]:
        """The claims that have a word at an offset as one of their parts; failing that, in their clause."""
        of_parts = [id for id, kept in self.claims.items() if _holds(_parts(kept.claim), offset)]
        return of_parts or [id for id, kept in self.claims.items() if _holds([kept.claim.span], offset)]

    def with_decisions(self, decisions: Iterable[Decision]) -> "OpenReport":
        """The report as it is shown while these decisions are on their way."""
        here = [decision for decision in decisions if decision.claim in self.claims]
        decided = {decision.claim: decision.on(self.claims[decision.claim]) for decision in here}
        return replace(self, claims={**self.claims, **decided}) if here else self

    def with_claims(self, claims: Sequence[KeptClaim], gone: Iterable[int] = ()) -> "OpenReport":
        """The report with claims as they have been read again; in the background where their words change."""
        known = {**self.claims, **{kept.id: kept for kept in claims}}
        for id in gone:
            known.pop(id, None)
        before = self.claims
        if known.keys() == before.keys() and all(kept.claim == before[kept.id].claim for kept in claims):
            return replace(self, claims=known)
        return report_of(self.kept, self.page, self.mentions, known.values())


def open_report(desk: Desk, document: int) -> OpenReport:
    """Fetch a report with its claims; for a thread in the background."""
    kept = desk.document(document)
    ids = desk.find_claims(Query(documents=frozenset({document})))
    return report_of(kept, Page(kept.document.text), desk.mentions(document), desk.claims(ids))


def report_of(
    kept: KeptDocument, page: Page, mentions: Sequence[Mention], claims: Iterable[KeptClaim]
) -> OpenReport:
    """A report with its claims in the order of the text, numbered, and the words that they mark."""
    ordered = sorted(claims, key=lambda kept: (kept.claim.span.start, kept.claim.span.end, kept.id))
    numbers = {kept.id: number for number, kept in enumerate(ordered, 1)}
    found = marks(mentions, (kept.claim for kept in ordered))
    signs = (_sign(kept, numbers[kept.id]) for kept in ordered)
    known = {kept.id: kept for kept in ordered}
    return OpenReport(kept, page, mentions, known, numbers, found, marked(page, found), signs_of(page, signs))


def _sign(kept: KeptClaim, number: int) -> Sign:
    return Sign(kept.id, number, kept.claim.polarity, kept.claim.span.start)


def _parts(claim: Claim) -> list[Span]:
    named = (*tellers(claim), *claim.place, *claim.actor, *claim.target, *claim.weapon)
    when = [claim.date.span] if claim.date and claim.date.span else []
    return [*(part.span for part in named), *(count.span for count in claim.counts), *when]


def _holds(spans: Iterable[Span], offset: int) -> bool:
    return any(span.start <= offset < span.end for span in spans)
