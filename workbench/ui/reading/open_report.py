"""The report that is being read, with all that is shown of it: its page, its mentions and its claims."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from workbench.desk import Desk
from workbench.model import Claim, KeptClaim, KeptDocument, Mention, Query
from workbench.text.span import Span
from workbench.ui.reading.gutter import Sign
from workbench.ui.reading.marks import Mark, marks, tellers
from workbench.ui.reading.page import Page


@dataclass(frozen=True, slots=True)
class OpenReport:
    """A report and its claims by id, in the order of the text; a claim's number is its place among them."""

    kept: KeptDocument
    page: Page
    mentions: tuple[Mention, ...]
    claims: Mapping[int, KeptClaim]

    @property
    def id(self) -> int:
        """The document's id."""
        return self.kept.id

    @property
    def text(self) -> str:
        """The original text."""
        return self.page.text

    def numbers(self) -> dict[int, int]:
        """The number of each claim, from 1."""
        return {id: number for number, id in enumerate(self.claims, 1)}

    def marks(self) -> list[Mark]:
        """The words to be marked."""
        return marks(self.mentions, (kept.claim for kept in self.claims.values()))

    def signs(self) -> list[Sign]:
        """What stands in the gutter."""
        return [
            Sign(id, number, kept.claim.polarity, kept.claim.span.start)
            for number, (id, kept) in enumerate(self.claims.items(), 1)
        ]

    def claims_at(self, offset: int) -> list[int]:
        """The claims that have a word at an offset as one of their parts; failing that, in their clause."""
        of_parts = [id for id, kept in self.claims.items() if _holds(_parts(kept.claim), offset)]
        return of_parts or [id for id, kept in self.claims.items() if _holds([kept.claim.span], offset)]

    def with_claims(self, claims: Iterable[KeptClaim], gone: Iterable[int] = ()) -> "OpenReport":
        """The report after decisions."""
        known = {**self.claims, **{kept.id: kept for kept in claims}}
        return replace(self, claims=_in_text_order(known[id] for id in known.keys() - set(gone)))


def open_report(desk: Desk, document: int) -> OpenReport:
    """Fetch a report with its claims; for a thread in the background."""
    kept = desk.document(document)
    ids = desk.find_claims(Query(documents=frozenset({document})))
    mentions = tuple(desk.mentions(document))
    return OpenReport(kept, Page(kept.document.text), mentions, _in_text_order(desk.claims(ids)))


def _in_text_order(claims: Iterable[KeptClaim]) -> Mapping[int, KeptClaim]:
    ordered = sorted(claims, key=lambda kept: (kept.claim.span, kept.id))
    return {kept.id: kept for kept in ordered}


def _parts(claim: Claim) -> list[Span]:
    named = (*tellers(claim), *claim.place, *claim.actor, *claim.target, *claim.weapon)
    when = [claim.date.span] if claim.date and claim.date.span else []
    return [*(part.span for part in named), *(count.span for count in claim.counts), *when]


def _holds(spans: Iterable[Span], offset: int) -> bool:
    return any(span.start <= offset < span.end for span in spans)
