"""The contract's JSON goes out and comes back unchanged."""

import json

from hypothesis import given
from hypothesis import strategies as st

from workbench.contract import claim_from_json, claim_to_json, mention_from_json, mention_to_json, to_json
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

TEXT = "قالت الشرطة في الميناء إن ثلاثة صيادين فقدوا يوم الاثنين"

spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ends: Span(*sorted(ends)))
names = st.text(max_size=12)
wholes = st.none() | st.integers(0, 10**9)
days = st.none() | st.dates().map(str)
scores = st.floats(0, 1)
calendars, precisions = st.sampled_from(Calendar), st.sampled_from(Precision)
locations = st.builds(
    Location,
    name=names,
    latitude=st.none() | st.floats(-90, 90),
    longitude=st.none() | st.floats(-180, 180),
    country=st.none() | st.just("SY"),
    admin1=st.none() | names,
    precision=st.sampled_from(PlacePrecision),
    gazetteer_id=st.none() | names,
    candidates=st.lists(st.builds(PlaceCandidate, names, names, scores), max_size=2).map(tuple),
)
named = st.builds(Named, spans, names, names)
places = st.builds(lambda span, text, at: Place(span, text, at.name, at), spans, names, locations)
counts = st.builds(
    Count,
    span=spans,
    text=names,
    outcome=st.sampled_from(Outcome),
    status=st.none() | st.sampled_from(Status),
    subgroup=st.none() | st.sampled_from(Subgroup),
    low=wholes,
    high=wholes,
    modifier=st.sampled_from(Modifier),
    subset_of=st.none() | st.integers(0, 9),
    conceded=st.booleans(),
)
claims = st.builds(
    Claim,
    span=spans,
    event=st.integers(1, 99),
    event_type=st.sampled_from(EventType),
    sub_event_type=names,
    polarity=st.sampled_from(Polarity),
    holder=st.none() | named,
    reported_by=st.lists(named, max_size=2).map(tuple),
    actor=st.lists(named, max_size=2).map(tuple),
    target=st.lists(named, max_size=2).map(tuple),
    weapon=st.lists(named, max_size=2).map(tuple),
    place=st.lists(places, max_size=2).map(tuple),
    date=st.none() | st.builds(EventDate, days, days, precisions, calendars, st.none() | spans),
    counts=st.lists(counts, max_size=3).map(tuple),
    confidence=scores,
    rule=names,
)
numbers = st.builds(
    Number,
    low=wholes,
    high=st.none() | st.floats(0, 9),
    modifier=st.sampled_from(Modifier),
    unit=st.none() | st.just("km"),
)
whens = st.builds(
    When,
    days,
    days,
    precisions,
    calendars,
    st.lists(st.builds(Candidate, days, days, scores), max_size=2).map(tuple),
)
entity_kinds = st.sampled_from(
    [Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.FACILITY, Kind.WEAPON, Kind.EVENT]
)
mentions = st.one_of(
    st.builds(Mention, spans, st.sampled_from([Kind.NUMBER, Kind.QUANTITY]), numbers, names),
    st.builds(Mention, spans, st.just(Kind.ORDINAL), st.builds(Ordinal, st.integers(1, 99)), names),
    st.builds(Mention, spans, st.just(Kind.DATE), whens, names),
    st.builds(Mention, spans, st.just(Kind.DURATION), st.builds(Duration, names, st.floats(0, 1e9)), names),
    st.builds(Mention, spans, entity_kinds, st.builds(Entity, names, st.none() | names), names),
    st.builds(Mention, spans, st.just(Kind.PLACE), locations, names),
)


@given(claims)
def test_a_claim_comes_back_unchanged(claim: Claim) -> None:
    assert claim_from_json(json.loads(json.dumps(claim_to_json(claim)))) == claim


@given(mentions)
def test_a_mention_comes_back_unchanged(mention: Mention) -> None:
    assert mention_from_json(json.loads(json.dumps(mention_to_json(mention, TEXT)))) == mention


@given(st.lists(mentions, max_size=3), st.lists(claims, max_size=2))
def test_a_line_holds_all_of_a_document_in_its_order(mentions: list[Mention], claims: list[Claim]) -> None:
    line = to_json(Extraction(tuple(mentions), tuple(claims)), "a", TEXT)
    assert line["id"] == "a"
    assert [mention_from_json(row) for row in line["mentions"]] == mentions
    assert [claim_from_json(row) for row in line["claims"]] == claims


def test_the_keys_a_project_adds_are_left_alone() -> None:
    claim = Claim(
        Span(0, 4), 1, EventType.OTHER, "Unknown", Polarity.DENIED, date=EventDate(None, None, Precision.DAY)
    )
    assert claim_from_json({**claim_to_json(claim), "id": 7, "verdict": "accepted"}) == claim


def test_a_number_is_written_whole_when_it_is_whole() -> None:
    mention = Mention(Span(26, 31), Kind.NUMBER, Number(3.0, 3.0), "number.word")
    assert mention_to_json(mention, TEXT) == {
        "kind": "number",
        "start": 26,
        "end": 31,
        "text": "ثلاثة",
        "value": {"low": 3, "high": 3, "modifier": "exactly", "unit": None},
        "rule": "number.word",
    }
