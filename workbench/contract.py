"""The JSON of the contract: what the command line writes, and what the history of a claim tells.

Read back are claims, which the history shows, and mentions, whose values the store keeps in this form; keys
that the model does not hold (an id, a verdict) are left alone.
"""

from collections.abc import Sequence
from typing import Any

from workbench.model import (
    Claim,
    Count,
    Entity,
    EventDate,
    EventType,
    Extraction,
    Kind,
    Location,
    Mention,
    Named,
    Outcome,
    Place,
    PlaceCandidate,
    PlacePrecision,
    Polarity,
    Status,
    Subgroup,
)
from workbench.text.span import Span
from workbench.text.values import Calendar, Candidate, Duration, Modifier, Number, Ordinal, Precision, When

JsonObject = dict[str, Any]
Value = Number | Ordinal | When | Duration | Entity | Location

_ENTITIES = (Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.FACILITY, Kind.WEAPON, Kind.EVENT)


def to_json(extraction: Extraction, id: str, text: str) -> JsonObject:
    """One line of `khabar extract --jsonl`: the mentions and claims of the document `id` with this `text`."""
    return {
        "id": id,
        "mentions": [mention_to_json(mention, text) for mention in extraction.mentions],
        "claims": [claim_to_json(claim) for claim in extraction.claims],
    }


# ------------------------------------------------------------------ mentions


def mention_to_json(mention: Mention, text: str) -> JsonObject:
    """A mention with its words, taken from the document's `text`."""
    return {
        "kind": mention.kind.value,
        **_ends(mention.span),
        "text": mention.span.of(text),
        "value": value_to_json(mention.value),
        "rule": mention.rule,
    }


def mention_from_json(row: JsonObject) -> Mention:
    """The mention of a JSON object; its kind says what its value is."""
    kind = Kind(row["kind"])
    return Mention(_span(row), kind, _value(kind, row["value"]), row["rule"])


def value_to_json(value: Value) -> JsonObject:
    """The value of a mention, in the form of its kind."""
    match value:
        case Number():
            bounds = {"low": _whole(value.low), "high": _whole(value.high)}
            return {**bounds, "modifier": value.modifier.value, "unit": value.unit}
        case Ordinal():
            return {"n": value.n}
        case When():
            return _when_to_json(value)
        case Duration():
            return {"iso8601": value.iso8601, "seconds": _whole(value.seconds)}
        case Entity():
            return {"name": value.name, "id": value.id}
        case Location():
            return {"name": value.name, **_location_to_json(value)}


def _value(kind: Kind, row: JsonObject) -> Value:
    if kind in _ENTITIES:
        return Entity(row["name"], row["id"])
    if kind is Kind.PLACE:
        return _location(row)
    if kind is Kind.DATE:
        return _when(row)
    if kind is Kind.ORDINAL:
        return Ordinal(row["n"])
    if kind is Kind.DURATION:
        return Duration(row["iso8601"], row["seconds"])
    return Number(row["low"], row["high"], Modifier(row["modifier"]), row["unit"])


def _whole(number: float | None) -> float | None:
    """14.0 as 14, for a number counts people as often as it measures."""
    return int(number) if number is not None and number == int(number) else number


def _when_to_json(when: When) -> JsonObject:
    row: JsonObject = {**_days(when.start, when.end, when.precision), "calendar": when.calendar.value}
    if when.candidates:
        row["candidates"] = [{"start": c.start, "end": c.end, "score": c.score} for c in when.candidates]
    return row


def _when(row: JsonObject) -> When:
    candidates = tuple(Candidate(c["start"], c["end"], c["score"]) for c in row.get("candidates", ()))
    return When(row["start"], row["end"], Precision(row["precision"]), Calendar(row["calendar"]), candidates)


def _days(start: str | None, end: str | None, precision: Precision) -> JsonObject:
    return {"start": start, "end": end, "precision": precision.value}


def _location_to_json(location: Location) -> JsonObject:
    return {
        "latitude": location.latitude,
        "longitude": location.longitude,
        "country": location.country,
        "admin1": location.admin1,
        "precision": location.precision.value,
        "geo_precision": location.precision.geo,
        "gazetteer_id": location.gazetteer_id,
        "candidates": [
            {"gazetteer_id": c.gazetteer_id, "name": c.name, "score": c.score} for c in location.candidates
        ],
    }


def _location(row: JsonObject) -> Location:
    return Location(
        row["name"],
        row["latitude"],
        row["longitude"],
        row["country"],
        row["admin1"],
        PlacePrecision(row["precision"]),
        row["gazetteer_id"],
        tuple(PlaceCandidate(c["gazetteer_id"], c["name"], c["score"]) for c in row["candidates"]),
    )


# ------------------------------------------------------------------ claims


def claim_to_json(claim: Claim) -> JsonObject:
    """A claim with all its parts."""
    return {
        **_ends(claim.span),
        "event": claim.event,
        "event_type": claim.event_type.value,
        "sub_event_type": claim.sub_event_type,
        "polarity": claim.polarity.value,
        "holder": claim.holder and named_to_json(claim.holder),
        "reported_by": _all_named(claim.reported_by),
        "actor": _all_named(claim.actor),
        "target": _all_named(claim.target),
        "weapon": _all_named(claim.weapon),
        "place": [place_to_json(place) for place in claim.place],
        "date": claim.date and date_to_json(claim.date),
        "counts": [count_to_json(count) for count in claim.counts],
        "confidence": claim.confidence,
        "rule": claim.rule,
    }


def claim_from_json(row: JsonObject) -> Claim:
    """The claim of a JSON object."""
    return Claim(
        span=_span(row),
        event=row["event"],
        event_type=EventType(row["event_type"]),
        sub_event_type=row["sub_event_type"],
        polarity=Polarity(row["polarity"]),
        holder=row["holder"] and named_from_json(row["holder"]),
        reported_by=_read_named(row["reported_by"]),
        actor=_read_named(row["actor"]),
        target=_read_named(row["target"]),
        weapon=_read_named(row["weapon"]),
        place=tuple(map(place_from_json, row["place"])),
        date=row["date"] and date_from_json(row["date"]),
        counts=tuple(map(count_from_json, row["counts"])),
        confidence=row["confidence"],
        rule=row["rule"],
    )


def count_to_json(count: Count) -> JsonObject:
    """A count."""
    return {
        **_ends(count.span),
        "text": count.text,
        "outcome": count.outcome.value,
        "status": count.status and count.status.value,
        "subgroup": count.subgroup and count.subgroup.value,
        "low": count.low,
        "high": count.high,
        "modifier": count.modifier.value,
        "subset_of": count.subset_of,
        "conceded": count.conceded,
    }


def count_from_json(row: JsonObject) -> Count:
    """The count of a JSON object."""
    return Count(
        span=_span(row),
        text=row["text"],
        outcome=Outcome(row["outcome"]),
        status=row["status"] and Status(row["status"]),
        subgroup=row["subgroup"] and Subgroup(row["subgroup"]),
        low=row["low"],
        high=row["high"],
        modifier=Modifier(row["modifier"]),
        subset_of=row["subset_of"],
        conceded=row["conceded"],
    )


def named_to_json(named: Named) -> JsonObject:
    """A holder, actor, target or weapon."""
    return {"text": named.text, **_ends(named.span), "name": named.name}


def named_from_json(row: JsonObject) -> Named:
    """The named part of a JSON object."""
    return Named(_span(row), row["text"], row["name"])


def place_to_json(place: Place) -> JsonObject:
    """A place of a claim: its words and, under one `name`, its location."""
    return {**named_to_json(place), **_location_to_json(place.location)}


def place_from_json(row: JsonObject) -> Place:
    """The place of a JSON object."""
    return Place(_span(row), row["text"], row["name"], _location(row))


def date_to_json(when: EventDate) -> JsonObject:
    """The date of an event, with the words that say it."""
    span = [when.span.start, when.span.end] if when.span is not None else None
    return {**_days(when.start, when.end, when.precision), "calendar": when.calendar.value, "span": span}


def date_from_json(row: JsonObject) -> EventDate:
    """The date of a JSON object."""
    span = Span(*row["span"]) if row["span"] is not None else None
    return EventDate(row["start"], row["end"], Precision(row["precision"]), Calendar(row["calendar"]), span)


def _all_named(parts: Sequence[Named]) -> list[JsonObject]:
    return [named_to_json(part) for part in parts]


def _read_named(rows: Sequence[JsonObject]) -> tuple[Named, ...]:
    return tuple(map(named_from_json, rows))


def _ends(span: Span) -> JsonObject:
    return {"start": span.start, "end": span.end}


def _span(row: JsonObject) -> Span:
    return Span(row["start"], row["end"])
