"""Where a claim comes from: its words with their neighbours, its document, and what read it."""

from collections.abc import Sequence

from workbench.model import Evidence, KeptClaim, KeptDocument
from workbench.store import Store, claims, documents
from workbench.terms import Lang, day, say, term
from workbench.text.sentences import paragraphs
from workbench.text.span import Span

NEIGHBOURS = 80
"""How many code points of the text stand on each side of a quotation, at most."""


def evidence(store: Store, ids: Sequence[int]) -> list[Evidence]:
    """Where each claim comes from, in the order of `ids`; every document is fetched once."""
    kept = claims.page(store.database, ids)
    held_in = {claim.document for claim in kept}
    found = {
        document.id: document for document in documents.page(store.database, sorted(held_in), with_text=True)
    }
    versions = claims.versions(store.database, ids)
    return [_evidence(claim, found[claim.document], versions[claim.id]) for claim in kept]


def _evidence(kept: KeptClaim, held: KeptDocument, version: str) -> Evidence:
    claim, document = kept.claim, held.document
    return Evidence(
        claim=kept.id,
        prefix=_before(document.text, claim.span.start),
        exact=claim.span.of(document.text),
        suffix=_after(document.text, claim.span.end),
        span=claim.span,
        title=document.title,
        source=document.source,
        date=document.date,
        path=document.path,
        sha256=document.sha256,
        holder=claim.holder.name if claim.holder else None,
        reported_by=tuple(named.name for named in claim.reported_by),
        polarity=claim.polarity,
        verdict=kept.verdict,
        author=kept.author,
        rule=claim.rule,
        version=version,
    )


def _before(text: str, start: int) -> str:
    """The words before a quotation, from the beginning of a word."""
    first = max(0, start - NEIGHBOURS)
    words = text[first:start]
    return words if first == 0 or text[first - 1].isspace() else words[_cut(words) :]


def _cut(words: str) -> int:
    """Where the first whole word begins."""
    return next((at + 1 for at, char in enumerate(words) if char.isspace()), len(words))


def _after(text: str, end: int) -> str:
    """The words after a quotation, to the end of a word."""
    words = text[end : end + NEIGHBOURS]
    whole = end + NEIGHBOURS >= len(text) or text[end + NEIGHBOURS].isspace()
    return words if whole else words[: len(words) - _cut(words[::-1])]


def quotation(store: Store, id: int, lang: Lang) -> str:
    """The words of a claim, who says so through whom, the publisher, the day and the paragraph."""
    found = evidence(store, [id])[0]
    comma = term("quotation.comma", lang)
    number = paragraph_of(store, id, found.span)
    return say(
        "quotation.line",
        lang,
        words=found.exact,
        said=comma.join([found.holder or term("this_report", lang), *found.reported_by]),
        source=found.source or found.title,
        date=day(found.date, lang) if found.date else term("no_date", lang),
        place=term("quotation.paragraph", lang).format(n=number),
    )


def paragraph_of(store: Store, id: int, span: Span) -> int:
    """The number of the paragraph of a claim's report in which `span` begins, from 1."""
    document = claims.state(store.database, id).document
    text = documents.page(store.database, [document], with_text=True)[0].document.text
    return sum(paragraph.start <= span.start for paragraph in paragraphs(text))
