"""Where a claim comes from: its words with their neighbours, its document, and what read it."""

from collections.abc import Sequence

from workbench.model import Evidence, Polarity, Verdict
from workbench.store import Store, documents
from workbench.store.sources import Source, sources
from workbench.terms import Lang, day, say, term
from workbench.text.sentences import paragraphs
from workbench.text.span import Span

NEIGHBOURS = 80
"""How many code points of the text stand on each side of a quotation, at most."""


def evidence(store: Store, ids: Sequence[int]) -> list[Evidence]:
    """Where each claim comes from, in the order of `ids`."""
    return [_evidence(source) for source in sources(store.database, ids, NEIGHBOURS + 1)]


def _evidence(found: Source) -> Evidence:
    return Evidence(
        claim=found.claim,
        prefix=last_words(found.before),
        exact=found.exact,
        suffix=first_words(found.after),
        span=Span(found.start, found.stop),
        title=found.title,
        source=found.source,
        date=found.day,
        path=found.path,
        sha256=found.sha256,
        holder=found.holder,
        reported_by=tuple(found.reported_by),
        polarity=Polarity(found.polarity),
        verdict=Verdict(found.verdict),
        author=found.author,
        rule=found.rule,
        version=found.version,
        encoding=found.encoding,
    )


def first_words(text: str) -> str:
    """The words that have room, the last one whole; the text is one longer where it goes on."""
    if len(text) <= NEIGHBOURS:
        return text
    return text[: max((at for at, char in enumerate(text) if char.isspace()), default=0)]


def last_words(text: str) -> str:
    """The words that have room, the first one whole."""
    return first_words(text[::-1])[::-1]


def quotation(store: Store, id: int, lang: Lang) -> str:
    """The words of a claim, who says so through whom, the publisher, the day and the paragraph."""
    (found,) = sources(store.database, [id], 0)
    text = documents.page(store.database, [found.document], with_text=True)[0].document.text
    number = sum(paragraph.start <= found.start for paragraph in paragraphs(text))
    return say(
        "quotation.line",
        lang,
        words=found.exact,
        said=term("comma", lang).join([found.holder or term("this_report", lang), *found.reported_by]),
        source=found.source or found.title,
        date=day(found.day, lang) if found.day else term("no_date", lang),
        place=term("quotation.paragraph", lang).format(n=number),
    )
