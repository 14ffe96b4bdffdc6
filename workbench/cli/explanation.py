"""`khabar explain`: what each stage reads in a report, and the rule behind every part of a claim."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from workbench.cli import options
from workbench.cli.terminal import piped_in, printable, write_json, write_line
from workbench.contract import JsonObject, claim_to_json, mention_to_json
from workbench.model import Document
from workbench.text.bidi import isolate
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.extract.claims.confidence import Part
    from workbench.extract.claims.reasons import Reason
    from workbench.extract.explanation import Explanation, Step

STANDARD_INPUT = Path("-")
_WIDTH = 100
_LABEL = 13
_IDLE = {
    "in_date": "is part of a date or a duration",
    "unit": "counts neither people nor things that are claimed",
    "no_event": "no event counts these things",
    "no_outcome": "no word says what befell them",
    "no_claim": "was read, but is no claim: a condition, a question, a fear",
    "of_statement": "is the day of a statement or a comparison",
    "no_scene": "nothing is said to have happened there",
    "not_nearest": "no claim is nearer to it than to another",
}
_WHERE = {
    "clause": "in the clause",
    "sentence": "in the sentence",
    "before": "in a sentence before",
    "behind": "in a sentence behind",
}


@click.command()
@click.argument("file", type=options.PATH)
@click.option("--date", "published", type=options.Day(), help="Day of publication, for «أمس» and the like.")
@click.option("--json", "as_json", is_flag=True, help="Write everything as one JSON object.")
@options.visual
def explain(file: Path, published: date | None, as_json: bool, visual: bool) -> None:
    """Show how a report is read.

    Words, mentions, clauses and frames, sentence by sentence; then each claim, with the rule and the words
    behind every part of it, and how sure each part is, with what lowered that; then the numbers, dates and
    places that are in no claim, and why not. A FILE called - is standard input.

    \b
    Example:
      echo "قتل 3 جنود في الرقة أمس." | khabar explain - --date 2014-09-25
    """
    from workbench.extract import load_rules
    from workbench.extract.explanation import explain as explained

    document = _document(file, published)
    explanation = explained(document, load_rules())
    if as_json:
        write_json(explanation_to_json(document, explanation))
        return
    for line in _lines(document, explanation):
        write_line(line, visual)


def _document(file: Path, published: date | None) -> Document:
    """The report; raises what reading a file raises."""
    from workbench.desk.reading import MOST, bytes_of, shown, too_large
    from workbench.read import read

    piped = file == STANDARD_INPUT
    original = piped_in("the report", MOST + 1) if piped else bytes_of(file)
    if len(original) > MOST:
        raise too_large(shown(file))
    document = read(original, shown(file))
    return replace(document, date=published or document.date)


# ------------------------------------------------------------------ for programs


def explanation_to_json(document: Document, explanation: "Explanation") -> JsonObject:
    """The stages in their order, every part with its span, its words and its rule."""
    text = document.text
    return {
        "path": document.path,
        "date": document.date and document.date.isoformat(),
        "sentences": [_words(span, text) for span in explanation.sentences],
        "tokens": [
            {**_words(token.span, text), "classes": token.classes, "lemmas": token.lemmas}
            for token in explanation.tokens
        ],
        "mentions": [mention_to_json(mention, text) for mention in explanation.mentions],
        "clauses": [{"link": step.says, **_words(step.span, text)} for step in explanation.clauses],
        "frames": [_step_to_json(step, text) for step in explanation.frames],
        "claims": [
            {
                **claim_to_json(one.claim),
                "why": [_reason_to_json(reason, text) for reason in one.reasons],
                "sure": [_part_to_json(part) for part in one.parts],
            }
            for one in explanation.claims
        ],
        "unused": [
            {"kind": one.kind, **_words(one.span, text), "rule": one.rule, "why": one.why.value}
            for one in explanation.unused
        ],
    }


def _words(span: Span | None, text: str) -> JsonObject:
    if span is None:
        return {"start": None, "end": None, "text": None}
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _step_to_json(step: "Step", text: str) -> JsonObject:
    return {"kind": step.kind, **_words(step.span, text), "rule": step.rule, "says": step.says}


def _reason_to_json(reason: "Reason", text: str) -> JsonObject:
    return {
        "part": reason.part,
        "count": reason.count,
        "rule": reason.rule or None,
        "says": reason.says,
        **_words(reason.span, text),
        "where": reason.where and reason.where.value,
        "lent": reason.lent,
    }


def _part_to_json(part: "Part") -> JsonObject:
    doubts = [{"name": doubt.name, "weight": doubt.weight, "because": doubt.because} for doubt in part.doubts]
    return {"part": part.name, "share": round(part.share, 2), "doubts": doubts}


# ------------------------------------------------------------------ for people


def _lines(document: Document, explanation: "Explanation") -> Iterator[str]:
    text = document.text
    yield f"{printable(document.path)}, {document.date or 'no date'}"
    for number, sentence in enumerate(explanation.sentences, 1):
        yield ""
        yield f"{number}  {_shown(sentence.of(text))}"
        yield from _sentence(sentence, text, explanation)
    for number, one in enumerate(explanation.claims, 1):
        yield ""
        yield f"Claim {number}  {_quoted(one.claim.span, text)}  confidence {one.claim.confidence:.2f}"
        yield from (_reason(reason, text) for reason in one.reasons)
        yield from _sure(one.parts)
    if explanation.unused:
        yield ""
        yield "In no claim"
    for idle in explanation.unused:
        yield _line(idle.kind, _quoted(idle.span, text), _apart(idle.rule), _IDLE[idle.why])


def _sentence(sentence: Span, text: str, explanation: "Explanation") -> Iterator[str]:
    """What the stages found in a sentence, a line each."""
    known = [token for token in explanation.tokens if token.classes and _begins_in(token.span, sentence)]
    words = "; ".join(f"{_shown(token.span.of(text))} {', '.join(token.classes)}" for token in known)
    for number, line in enumerate(wrap(words, _WIDTH)):
        yield _line("" if number else "words", line)
    for mention in explanation.mentions:
        if _begins_in(mention.span, sentence):
            yield _line(mention.kind.value, _quoted(mention.span, text), _apart(mention.rule))
    for step in chain(explanation.clauses, explanation.frames):
        if _begins_in(step.span, sentence):
            yield _line(step.kind, _quoted(step.span, text), _apart(step.rule), _apart(step.says))


def _begins_in(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start < sentence.end


def _reason(reason: "Reason", text: str) -> str:
    """A part of a claim in a line; those of a count stand under its number."""
    of_count = reason.count is not None and reason.part != "number"
    label = f"  {reason.part}" if of_count else reason.part
    if not (reason.says or reason.rule):
        return _line(label, "not read")
    words = _quoted(reason.span, text) if reason.span else ""
    lent = "lent by another telling" if reason.lent else ""
    where = _WHERE[reason.where] if reason.where else ""
    return _line(label, _apart(reason.says), _apart(reason.rule), words, where, lent)


def _sure(parts: Sequence["Part"]) -> Iterator[str]:
    """How sure each part is, whose product is the confidence; then what lowered it, a doubt in a line."""
    yield _line("sure", ", ".join(f"{part.name} {part.share:.2f}" for part in parts))
    for doubt in chain.from_iterable(part.doubts for part in parts):
        yield _line("", f"{doubt.name:<16}", f"{doubt.weight:+.2f}", doubt.because)


def _line(label: str, *parts: str) -> str:
    return f"   {label:<{_LABEL}}" + "  ".join(filter(None, parts))


def _apart(said: str) -> str:
    """A rule or a name in its own direction."""
    return said and isolate(said)


def _quoted(span: Span, text: str) -> str:
    return _shown(f"«{span.of(text)}»")


def _shown(words: str) -> str:
    """Words of the report in a line of English, in their own direction."""
    return isolate(printable(words.replace("\n", " ")))
