"""What goes to the clipboard: words with where they stand."""

from workbench.terms import Digits, Lang, day, embed, say, term
from workbench.text.span import Span
from workbench.ui.reading.open_report import OpenReport


def quoted(report: OpenReport, span: Span, lang: Lang, digits: Digits) -> str:
    """Selected words with their publisher (or title), day and paragraph, as claims are quoted by the desk."""
    document = report.kept.document
    where = [
        embed(document.source or document.title, lang),
        day(document.date, lang, digits) if document.date else term("no_date", lang),
        term("quotation.paragraph", lang).format(n=report.page.paragraph_at(span.start) + 1),
    ]
    words = say("quotation.marks", lang, words=span.of(report.text))
    return f"{words} — {term('comma', lang).join(where)}"
