"""`khabar documents`, `claims` and `check`: what is in a project, and whether it is whole."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli import options
from workbench.cli.terminal import followed, note, printable, write_json, write_line
from workbench.contract import JsonObject, claim_to_json
from workbench.model import KeptClaim, KeptDocument, Query
from workbench.terms import Lang, count_words, counted, label, say
from workbench.text.bidi import isolate

if TYPE_CHECKING:
    from workbench.desk import Desk

jsonl = click.option("--jsonl", is_flag=True, help="Write JSON, one a line.")
# Rows fetched at a time: the first lines come at once, and a large project is never wholly in memory.
_PAGE = 200


@click.command()
@options.project
@jsonl
@options.visual
def documents(project: Path, jsonl: bool, visual: bool) -> None:
    """List the documents of a project.

    \b
    Example:
      khabar documents Raqqa.khabar --jsonl
    """
    with options.looked_at(project) as desk:
        found = desk.find_documents()
        for page in pages(found):
            for kept in desk.documents(page):
                write_json(document_to_json(kept)) if jsonl else write_line(document_line(kept), visual)
        if not found:
            note("There are no reports in this project yet; khabar import adds some.")


@click.command()
@options.project
@options.query
@jsonl
@click.option("--out", type=options.PATH, help="Table to write instead, .csv or .xlsx.")
@options.lang
@options.reviewers
@options.visual
def claims(
    project: Path, query: Query, jsonl: bool, out: Path | None, lang: Lang, reviewers: bool, visual: bool
) -> None:
    """List the claims of a project, or write them as a table.

    Who says that what happened, to how many, where, when, and in which words. The table is in the
    language of --lang, and names reviewers only where that is asked for.

    \b
    Example:
      khabar claims Raqqa.khabar --query "outcome:killed since:2014-09-24 order:-count" --jsonl
      khabar claims Raqqa.khabar --query "مكان:الرقة قرار:معلقة"
      khabar claims Raqqa.khabar --query "outcome:killed" --out killed.xlsx --lang en
    """
    if out is not None:
        _write_table(project, out, query, lang, reviewers)
        return
    with options.looked_at(project) as desk:
        found = desk.find_claims(query)
        for page in pages(found):
            if jsonl:
                for kept in desk.claims(page):
                    write_json(kept_claim_to_json(kept))
            else:
                write_claims(desk, page, visual)
        if not found:
            note("No claim answers that." if query != Query() else "There are no claims in this project yet.")


@click.command()
@options.project
@click.option("--json", "as_json", is_flag=True, help="Write the outcome as JSON.")
@click.option(
    "--lang",
    type=click.Choice(["en", "ar"]),
    default="en",
    show_default=True,
    help="Language of what is found.",
)
def check(project: Path, as_json: bool, lang: Lang) -> int:
    """Verify a project.

    Originals, the words of every claim, the journal; exit status 1 if something is wrong.

    \b
    Example:
      khabar check Raqqa.khabar
    """
    with options.opened(project) as desk:
        wrong = desk.check(lang)
        checked = len(desk.find_documents())
    if as_json:
        write_json({"documents": checked, "wrong": wrong})
    else:
        for sentence in wrong:
            note(printable(sentence))
        reports = counted("counted.reports", checked, lang)
        write_line(say("check.wrong" if wrong else "check.whole", lang, reports=reports, n=str(len(wrong))))
    return int(bool(wrong))


def pages(ids: Sequence[int]) -> list[Sequence[int]]:
    """The ids in the portions in which rows are fetched."""
    return [ids[start : start + _PAGE] for start in range(0, len(ids), _PAGE)]


# ------------------------------------------------------------------ for programs


def document_to_json(kept: KeptDocument) -> JsonObject:
    """A document as the contract has it."""
    document = kept.document
    return {
        "id": kept.id,
        "path": document.path,
        "title": document.title,
        "date": document.date and document.date.isoformat(),
        "source": document.source,
        "sha256": document.sha256,
        "language": document.language,
        "uncertain": list(document.uncertain),
    }


def kept_claim_to_json(kept: KeptClaim) -> JsonObject:
    """A claim as the contract has it, with what was decided of it."""
    return {
        "id": kept.id,
        "document": kept.document,
        **claim_to_json(kept.claim),
        "verdict": kept.verdict.value,
        "author": kept.author,
        "machine": kept.machine and claim_to_json(kept.machine),
    }


# ------------------------------------------------------------------ for people


def document_line(kept: KeptDocument) -> str:
    """A document in a line."""
    document = kept.document
    named = [isolate(printable(name)) for name in (document.source or "no source", document.title)]
    claims = f"({counted('counted.claims', kept.claims, 'en')}, {kept.undecided} undecided)"
    return "  ".join([str(kept.id), str(document.date or "no date"), *named, claims])


def _write_table(project: Path, out: Path, query: Query, lang: Lang, reviewers: bool) -> None:
    if out.suffix.lower() not in (".csv", ".xlsx"):
        raise click.BadParameter(f"“{out}” ends in neither .csv nor .xlsx.", param_hint="--out")
    with options.looked_at(project) as desk, followed() as follow:
        write_line(str(desk.outputs.export_claims(out, query, lang, follow, reviewers)))


def write_claims(desk: "Desk", ids: Sequence[int], visual: bool) -> None:
    """Each claim in two lines or three: what it is, its counts, its words with who says them."""
    for kept, evidence in zip(desk.claims(ids), desk.evidence(ids), strict=True):
        claim = kept.claim
        when = (claim.date.iso if claim.date else "") or "no date"
        where = claim.place[0].name if claim.place else "no place"
        facts = [kept.verdict.value, claim.polarity.value, claim.sub_event_type, when, where]
        write_line(f"{kept.id}  {', '.join(facts)}", visual)
        counts = [f"{label(count.outcome, 'en')}: {count_words(count, 'en')}" for count in claim.counts]
        if counts:
            write_line(f"    {'; '.join(counts)}", visual)
        chain = [evidence.holder or "this report", *evidence.reported_by, evidence.source or evidence.title]
        write_line(f"    «{printable(evidence.exact)}» — {', '.join(map(printable, chain))}", visual)
