"""The regression corpus: what a careful reader takes out of a report, and nothing else about people."""

from collections.abc import Sequence

import pytest

from tests.corpus.reports import Expected, Report, number, reports
from workbench.extract import extract, load_rules
from workbench.model import Claim, Count, Document, Named
from workbench.text.fold import fold_words

ALL = reports()


@pytest.mark.parametrize("report", ALL, ids=lambda report: report.name)
def test_a_report_is_read_as_a_person_would(report: Report) -> None:
    document = Document(report.text, report.name, "", date=report.published)
    claims = extract(document, load_rules()).claims
    assert [line for line in _wrong(report, claims) if line] == []


def _wrong(report: Report, claims: Sequence[Claim]) -> list[str]:
    """What is not as expected, a line each."""
    said = [(count, claim) for claim in claims for count in claim.counts]
    people = [(count, claim) for count, claim in said if count.outcome.of_people]
    lines = [_count_wrong(expected, people, said) for expected in report.counts]
    lines += [_assertion_wrong(expected, claims) for expected in report.assertions]
    known = [(expected.start, expected.end) for expected in report.counts]
    lines += [
        f"invented {count.text}"
        for count, _ in people
        if not any(start < count.span.end and count.span.start < end for start, end in known)
    ]
    return lines


def _count_wrong(
    expected: Expected, people: Sequence[tuple[Count, Claim]], said: Sequence[tuple[Count, Claim]]
) -> str:
    for count, claim in people:
        if count.span.start < expected.end and expected.start < count.span.end:
            wrong = [
                part for part in expected.parts if not _agrees(part, expected.parts[part], count, claim, said)
            ]
            return f"{expected.words}: {wrong} in {count} {claim}" if wrong else ""
    return f"missed {expected.words}"


def _assertion_wrong(expected: Expected, claims: Sequence[Claim]) -> str:
    near = [claim for claim in claims if claim.span.start < expected.end and expected.start < claim.span.end]
    for claim in near:
        if all(_agrees(part, value, None, claim, ()) for part, value in expected.parts.items()):
            return ""
    return f"not asserted: {expected.words} {expected.parts} among {near}"


def _agrees(
    part: str, value: str, count: Count | None, claim: Claim, said: Sequence[tuple[Count, Claim]]
) -> bool:
    match part:
        case "polarity":
            return claim.polarity == value
        case "event":
            return claim.sub_event_type == value
        case "holder":
            return _named((claim.holder,) if claim.holder else (), value)
        case "by":
            return _named(claim.reported_by, value)
        case "place" | "actor" | "target":
            return _named(getattr(claim, part), value)
        case "date":
            first, _, last = value.partition("..")
            days = (claim.date.start or "", claim.date.end or "") if claim.date else ("-", "")
            return days == (first, last if ".." in value else first if value != "-" else "")
    return count is not None and _count_agrees(part, value, count, said)


def _count_agrees(part: str, value: str, count: Count, said: Sequence[tuple[Count, Claim]]) -> bool:
    match part:
        case "outcome":
            return count.outcome == value
        case "status":
            status, _, subgroup = value.partition("/")
            return (count.status, count.subgroup or "") == (status, subgroup)
        case "number":
            return (count.low, count.high, count.modifier) == number(value)
        case "part of":
            whole = said[count.subset_of][0].text if count.subset_of is not None else "-"
            return whole == value
    raise ValueError(part)


def _named(parts: Sequence[Named], value: str) -> bool:
    """Whether a name is among those of a part, however much of it each of the two gives."""
    if value == "-":
        return not parts
    wanted = fold_words(value)
    names = {fold_words(name) for part in parts for name in (part.text, part.name)}
    return any(wanted in name or name in wanted for name in names)
