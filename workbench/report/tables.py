"""Claims as a table: one row for each count, and one for each claim without counts.

Headings and values are the words of the interface; for programs there is the JSON of the contract.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType

from workbench.files import file_name
from workbench.model import Claim, Count, CountKey, EventDate, Evidence, KeptClaim, Location, Named
from workbench.progress import Progress, along, silent
from workbench.report.differences import differences
from workbench.terms import Lang, count_words, label, part_words, term

_OFTEN = 100
Wholes = Mapping[CountKey, Count]
Value = str | int | float | date | None

COLUMNS = (
    "claim", "document", "title", "source", "published", "polarity", "verdict", "author", "decided",
    "holder", "reported_by", "event", "event_type", "sub_event_type", "actor", "target", "weapon",
    "place", "admin1", "country", "latitude", "longitude", "place_precision",
    "first_day", "last_day", "date_precision", "calendar",
    "outcome", "status", "subgroup", "low", "high", "modifier", "as_said", "part", "conceded", "words",
    "quotation", "before", "after", "machine", "confidence", "rule", "version",
    "start", "end", "path", "sha256",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows of the same length; texts are as they stand in the documents, not yet guarded."""

    lang: Lang
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def claims_table(
    claims: Sequence[KeptClaim],
    evidence: Sequence[Evidence],
    lang: Lang,
    progress: Progress = silent,
    wholes: Wholes = MappingProxyType({}),
) -> Table:
    """The table of claims; `evidence` has an entry for each of them, `wholes` for each part of a count."""
    behind = {each.claim: each for each in evidence}
    rows = (
        row for kept in along(claims, progress, _OFTEN) for row in _rows(kept, behind[kept.id], wholes, lang)
    )
    headings = tuple(term(f"field.{column}", lang) for column in COLUMNS)
    return Table(lang, headings, tuple(tuple(row.get(column) for column in COLUMNS) for row in rows))


def _rows(kept: KeptClaim, evidence: Evidence, wholes: Wholes, lang: Lang) -> Iterator[Mapping[str, Value]]:
    of_claim = {
        **_of_decision(kept, lang),
        **_of_event(kept.claim, lang),
        **_of_place(kept.claim.place[0].location if kept.claim.place else None, lang),
        **_of_date(kept.claim.date, lang),
        **_of_evidence(evidence),
    }
    if not kept.claim.counts:
        yield of_claim
    for at, count in enumerate(kept.claim.counts):
        yield {**of_claim, **_of_count(count, wholes.get((kept.id, at)), lang)}


def _of_decision(kept: KeptClaim, lang: Lang) -> dict[str, Value]:
    return {
        "claim": kept.id,
        "document": kept.document,
        "verdict": _name(kept.verdict, lang),
        "author": kept.author,
        "decided": kept.decided.isoformat(timespec="seconds") if kept.decided else None,
        "machine": differences(kept.machine, kept.claim, lang) if kept.machine else None,
    }


def _of_event(claim: Claim, lang: Lang) -> dict[str, Value]:
    return {
        "polarity": _name(claim.polarity, lang),
        "holder": claim.holder.name if claim.holder else term("this_report", lang),
        "reported_by": _names(claim.reported_by, lang),
        "event": claim.event,
        "event_type": _name(claim.event_type, lang),
        "sub_event_type": term(f"sub_event_type.{claim.sub_event_type}", lang),
        "actor": _names(claim.actor, lang),
        "target": _names(claim.target, lang),
        "weapon": _names(claim.weapon, lang),
        "place": _names(claim.place, lang),
        "confidence": claim.confidence,
    }


def _of_place(location: Location | None, lang: Lang) -> dict[str, Value]:
    if location is None:
        return {}
    return {
        "admin1": location.admin1,
        "country": location.country,
        "latitude": location.latitude,
        "longitude": location.longitude,
        "place_precision": _name(location.precision, lang),
    }


def _of_date(when: EventDate | None, lang: Lang) -> dict[str, Value]:
    if when is None:
        return {}
    return {
        "first_day": _date(when.start),
        "last_day": _date(when.end),
        "date_precision": _name(when.precision, lang),
        "calendar": _name(when.calendar, lang),
    }


def _of_count(count: Count, whole: Count | None, lang: Lang) -> dict[str, Value]:
    return {
        "outcome": _name(count.outcome, lang),
        "status": _name(count.status, lang),
        "subgroup": _name(count.subgroup, lang),
        "low": count.low,
        "high": count.high,
        "modifier": _name(count.modifier, lang),
        "as_said": count_words(count, lang),
        "part": term("no", lang) if count.subset_of is None else part_words(whole, lang),
        "conceded": term("yes" if count.conceded else "no", lang),
        "words": count.text,
    }


def _of_evidence(evidence: Evidence) -> dict[str, Value]:
    return {
        "title": evidence.title,
        "source": evidence.source,
        "published": evidence.date,
        "quotation": evidence.exact,
        "before": evidence.prefix,
        "after": evidence.suffix,
        "rule": evidence.rule,
        "version": evidence.version,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "path": file_name(evidence.path),
        "sha256": evidence.sha256,
    }


def _name(value: Enum | None, lang: Lang) -> str | None:
    """A value as the interface says it."""
    return None if value is None else label(value, lang)


def _names(parts: Sequence[Named], lang: Lang) -> str | None:
    return term("list", lang).join(part.name for part in parts) or None


def _date(iso: str | None) -> Value:
    """A day as a date; a time of day stays a text."""
    return date.fromisoformat(iso) if iso and len(iso) == 10 else iso
