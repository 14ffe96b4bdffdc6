"""From figures, counts and evidence to a report: every number with the number of its quotation."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from workbench.files import file_name
from workbench.model import CountKey, CountRow, Evidence, Outcome, Verdict
from workbench.report.report import Counted, Each, Picture, Quotation, Reading, Report, Source, Statement
from workbench.terms import (
    Digits,
    Lang,
    count_words,
    counted,
    day,
    days,
    embed,
    in_digits,
    label,
    number,
    part_words,
    say,
    term,
)
from workbench.text.bidi import direction

Key = TypeVar("Key", int, str)


def compose(
    title: str,
    pictures: Sequence[Picture],
    rows: Sequence[CountRow],
    evidence: Sequence[Evidence],
    lang: Lang,
    digits: Digits,
    made: date,
    version: str,
    unasked: int = 0,
) -> Report:
    """Put a report together; `evidence` has an entry for each claim of `rows`. Rejected claims stay out.

    Claims of `evidence` that have no row say something without a count: a denial, a charge, a threat.

    Quotations are numbered in the order of the table, documents in that of their quotations, from 1.
    `unasked` is how many undecided claims were not to be in it.
    """
    told = _Told.by(rows, evidence)
    note, source = told.notes, told.sources
    whole: Mapping[CountKey | None, CountRow] = {(row.claim, row.position): row for row in told.counts}
    return Report(
        lang=lang,
        digits=digits,
        title=title,
        made=made,
        opening=_opening(told.counts, told.statements, unasked, lang, digits),
        pictures=tuple(_with_notes(picture, note, lang, digits) for picture in pictures),
        counts=Each(
            told.counts, lambda row: _counted(row, whole.get(row.part_of), note[row.claim], lang, digits)
        ),
        statements=Each(told.statements, lambda each: _statement(each, note[each.claim], lang, digits)),
        quotations=Each(
            told.quoted, lambda each: _quotation(each, note[each.claim], source[each.sha256], lang)
        ),
        sources=_sources(told.quoted, source, lang, digits),
        readings=Each(
            told.quoted, lambda each: _reading(each, note[each.claim], source[each.sha256], lang, digits)
        ),
        made_with=say("report.made", lang, day=day(made, lang, digits), version=version),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """What a report tells, in its order: counts, then statements without one, and what is quoted for them.

    `notes` are the numbers of the quotations by claim, `sources` those of the documents by their hash.
    """

    counts: Sequence[CountRow]
    statements: Sequence[Evidence]
    quoted: Sequence[Evidence]
    notes: Mapping[int, int]
    sources: Mapping[str, int]

    @classmethod
    def by(cls, rows: Sequence[CountRow], evidence: Sequence[Evidence]) -> "_Told":
        counts = sorted((row for row in rows if row.verdict is not Verdict.REJECTED), key=_order)
        counting = {row.claim for row in rows}
        said = [each for each in evidence if not (each.claim in counting or each.verdict is Verdict.REJECTED)]
        notes = _numbered([*(row.claim for row in counts), *(each.claim for each in said)])
        behind = {each.claim: each for each in evidence}
        quoted = [behind[claim] for claim in notes]
        return cls(counts, said, quoted, notes, _numbered([each.sha256 for each in quoted]))


def _numbered(keys: Iterable[Key]) -> dict[Key, int]:
    """Each key once, in order, with its number from 1."""
    return {key: number for number, key in enumerate(dict.fromkeys(keys), 1)}


def _order(row: CountRow) -> tuple[int, date, str, int]:
    """By outcome, day and place, as in the figures; the counts of a claim stay in their order."""
    return list(Outcome).index(row.outcome), row.day or date.max, row.place or "", row.claim


def _opening(
    rows: Sequence[CountRow], said: Sequence[Evidence], unasked: int, lang: Lang, digits: Digits
) -> tuple[str, ...]:
    """What the report rests on, what is not in it, and how it is to be read."""
    without = counted("report.without_undecided", unasked, lang, digits) if unasked else ""
    beside = counted("report.without_counts", len(said), lang, digits) if said else ""
    if not rows:
        return tuple(line for line in (term("report.no_counts", lang), beside, without) if line)
    claims = {row.claim for row in rows}
    verdicts = {each.claim: each.verdict for each in said} | {row.claim: row.verdict for row in rows}
    undecided = list(verdicts.values()).count(Verdict.UNREVIEWED)
    scope = say(
        "report.scope",
        lang,
        counts=counted("counted.counts", len(rows), lang, digits),
        claims=counted("counted.claims", len(claims), lang, digits),
        reports=counted("counted.reports", len({row.document for row in rows}), lang, digits),
    )
    decided = counted("report.undecided", undecided, lang, digits) if undecided else without
    return " ".join(line for line in (scope, beside, decided) if line), term("report.method", lang)


def _with_notes(picture: Picture, notes: Mapping[int, int], lang: Lang, digits: Digits) -> Picture:
    """The figure with the numbers of its quotations in the caption, or that it has nothing to show."""
    if not picture.claims:
        return replace(picture, caption=(term("figure.empty", lang), *picture.caption))
    numbers = sorted({notes[claim] for claim in picture.claims if claim in notes})
    if not numbers:
        return picture
    line = say("report.words", lang, notes=_runs(numbers, lang, digits))
    return replace(picture, caption=(*picture.caption, line))


def _runs(numbers: Sequence[int], lang: Lang, digits: Digits) -> str:
    """Numbers in words, neighbours drawn together: «1 إلى 4، 7»."""
    runs: list[list[int]] = []
    for each in numbers:
        if runs and each == runs[-1][1] + 1:
            runs[-1][1] = each
        else:
            runs.append([each, each])
    return term("comma", lang).join(_run(first, last, lang, digits) for first, last in runs)


def _run(first: int, last: int, lang: Lang, digits: Digits) -> str:
    if first == last:
        return number(first, lang, digits)
    ends = number(first, lang, digits), number(last, lang, digits)
    return term("range.between", lang).format(low=ends[0], high=ends[1])


def _counted(row: CountRow, whole: CountRow | None, note: int, lang: Lang, digits: Digits) -> Counted:
    return Counted(
        note=note,
        holder=in_digits(row.holder or term("this_report", lang), lang, digits),
        publisher=in_digits(row.publisher or term("no_publisher", lang), lang, digits),
        polarity=label(row.polarity, lang),
        outcome=_outcome(row, whole, lang, digits),
        value=count_words(row, lang, digits),
        place=in_digits(row.place or term("not_said", lang), lang, digits),
        days=days(row.day, row.last_day, lang, digits, short=True) or term("not_said", lang),
        verdict=label(row.verdict, lang),
    )


def _statement(each: Evidence, note: int, lang: Lang, digits: Digits) -> Statement:
    return Statement(
        note=note,
        holder=in_digits(each.holder or term("this_report", lang), lang, digits),
        publisher=in_digits(each.source or term("no_publisher", lang), lang, digits),
        polarity=label(each.polarity, lang),
        words=each.exact,
        verdict=label(each.verdict, lang),
    )


def _outcome(row: CountRow, whole: CountRow | None, lang: Lang, digits: Digits) -> str:
    """What happened to those counted, and of which count, told or not, they are part."""
    words = [label(row.outcome, lang)]
    if row.part:
        words.append(part_words(whole, lang, digits))
    return term("comma", lang).join(words)


def _quotation(each: Evidence, note: int, source: int, lang: Lang) -> Quotation:
    holder = each.holder or term("this_report", lang)
    chain = dict.fromkeys((holder, *each.reported_by, each.source or term("no_publisher", lang)))
    return Quotation(
        note=note,
        prefix=each.prefix.rpartition("\n")[2],
        exact=each.exact,
        suffix=each.suffix.partition("\n")[0],
        direction=direction(each.prefix + each.exact + each.suffix),
        chain=term("report.chain", lang).join(embed(name, lang) for name in chain),
        source=source,
        document=embed(each.title, lang),
        decision=_decision(each, lang),
    )


def _reading(each: Evidence, note: int, source: int, lang: Lang, digits: Digits) -> Reading:
    start, end = (in_digits(str(side), lang, digits) for side in (each.span.start, each.span.end))
    position = say("report.position", lang, start=start, end=end)
    return Reading(note, source, position, f"{each.rule} {each.version}".strip())


def _sources(
    quoted: Sequence[Evidence], notes: Mapping[str, int], lang: Lang, digits: Digits
) -> tuple[Source, ...]:
    """The documents of the quotations, each once."""
    first = {each.sha256: each for each in reversed(quoted)}
    return tuple(
        Source(
            note=note,
            title=embed(first[sha256].title, lang),
            published=_published(first[sha256], lang, digits),
            file=file_name(first[sha256].path),
            sha256=sha256,
        )
        for sha256, note in notes.items()
    )


def _published(each: Evidence, lang: Lang, digits: Digits) -> str:
    """Who published a document, and when."""
    when = day(each.date, lang, digits) if each.date else term("no_date", lang)
    publisher = embed(each.source, lang) if each.source else term("no_publisher", lang)
    return term("comma", lang).join([publisher, when])


def _decision(each: Evidence, lang: Lang) -> str:
    verdict = label(each.verdict, lang)
    return say("report.decision", lang, verdict=verdict, author=each.author) if each.author else verdict
