"""Claims as rows. A reading is one state of a claim; it is written once and never changed."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.contract import place_to_json
from workbench.model import Claim, Count, CountKey, Named, Place
from workbench.store.database import Database, Row
from workbench.text.fold import fold_words

READINGS = (
    "id", "claim", "document", "start", "stop", "event", "event_type", "sub_event_type", "polarity",
    "date_start", "date_end", "date_precision", "calendar", "date_from", "date_to",
    "confidence", "rule", "version",
)  # fmt: skip
_FOUND_BY = ("holder", "places", "words", "since", "until", "greatest", "outcomes")
NAMES = (
    "reading", "role", "position", "start", "stop", "text", "name",
    "latitude", "longitude", "country", "admin1", "precision", "gazetteer_id", "candidates",
)  # fmt: skip
COUNTS = (
    "reading", "position", "start", "stop", "text", "outcome", "status", "subgroup", "low", "high",
    "modifier", "total_claim", "total_position", "conceded", "lost_claim", "lost_position",
)  # fmt: skip

Total = tuple[CountKey | None, CountKey | None]
"""The count that another is part of; where a correction has dropped it, that of the machine's reading."""


@dataclass(slots=True)
class Readings:
    """Rows of readings to be inserted at once, of claims of one document with its `text`."""

    ids: range
    document: int
    text: str
    version: str
    readings: list[Row] = field(default_factory=list)
    names: list[Row] = field(default_factory=list)
    counts: list[Row] = field(default_factory=list)

    def add(self, id: int, claim: Claim, total: Callable[[int], Total]) -> int:
        """Take up a reading of the claim `id`; `total` says which count a `subset_of` means."""
        reading = self.ids[len(self.readings)]
        own = (reading, id, self.document, *_own(claim), self.version)
        self.readings.append((*own, *_found_by(claim, self.text)))
        self.names.extend((reading, *row) for row in _names(claim))
        for position, count in enumerate(claim.counts):
            at, lost = (None, None) if count.subset_of is None else total(count.subset_of)
            key, lost_key = at or (None, None), lost or (None, None)
            self.counts.append((reading, position, *_count(count), *key, count.conceded, *lost_key))
        return reading

    def insert(self, database: Database) -> None:
        """Write them, inside a transaction."""
        database.insert("readings", READINGS + _FOUND_BY, self.readings)
        database.insert("names", NAMES, self.names)
        database.insert("counts", COUNTS, self.counts)


def _own(claim: Claim) -> Row:
    when = claim.date
    span = when.span if when else None
    return (
        claim.span.start, claim.span.end, claim.event,
        claim.event_type.value, claim.sub_event_type, claim.polarity.value,
        *((when.start, when.end, when.precision.value, when.calendar.value) if when else (None,) * 4),
        *((span.start, span.end) if span else (None, None)),
        claim.confidence, claim.rule,
    )  # fmt: skip


def _found_by(claim: Claim, text: str) -> Row:
    """What a reading is found and sorted by."""
    named = [*([claim.holder] if claim.holder else []), *claim.reported_by, *claim.actor, *claim.target,
             *claim.weapon, *claim.place]  # fmt: skip
    words = "\n".join([claim.span.of(text), *(words for part in named for words in (part.text, part.name))])
    names = (f"{place.name}\n{place.text}" for place in claim.place)
    around = (place.location.admin1 for place in claim.place)
    places = "\n".join([*names, *(name for name in around if name)])
    bounds = [bound for count in claim.counts for bound in (count.low, count.high) if bound is not None]
    first, last = (claim.date.start, claim.date.end) if claim.date else (None, None)
    return (
        claim.holder and fold_words(claim.holder.name), fold_words(places), fold_words(words),
        day_of(first), day_of(last),
        max(bounds, default=None), sorted({count.outcome.value for count in claim.counts}),
    )  # fmt: skip


def day_of(moment: str | None) -> date | None:
    """The day of an ISO date that may have a time of day."""
    return date.fromisoformat(moment[:10]) if moment else None


def _names(claim: Claim) -> Iterable[Row]:
    parts: dict[str, Sequence[Named]] = {
        "holder": (claim.holder,) if claim.holder else (),
        "reported_by": claim.reported_by,
        "actor": claim.actor,
        "target": claim.target,
        "weapon": claim.weapon,
        "place": claim.place,
    }
    for role, named in parts.items():
        for position, part in enumerate(named):
            location = _location(part) if isinstance(part, Place) else (None,) * 7
            yield (role, position, part.span.start, part.span.end, part.text, part.name, *location)


def _location(place: Place) -> Row:
    at = place.location
    candidates = json.dumps(place_to_json(place)["candidates"], ensure_ascii=False)
    return at.latitude, at.longitude, at.country, at.admin1, at.precision.value, at.gazetteer_id, candidates


def _count(count: Count) -> Row:
    return (
        count.span.start, count.span.end, count.text, count.outcome.value,
        count.status and count.status.value, count.subgroup and count.subgroup.value,
        count.low, count.high, count.modifier.value,
    )  # fmt: skip
