"""All stages of one document: tokens, mentions, clauses and frames, for the next one and for who asks why."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.extract.counts.counts import find_quantities
from workbench.extract.counts.quantity import Quantity
from workbench.extract.events.event import Event, Words
from workbench.extract.events.events import EventReader
from workbench.extract.events.weapons import find_weapons
from workbench.extract.grammar.clauses import Clauses, find_clauses
from workbench.extract.grammar.page import Page, read_page
from workbench.extract.places.places import find_places
from workbench.extract.places.spotted import Spotted
from workbench.extract.results.outcomes import Result, Trigger, find_triggers
from workbench.extract.results.results import Results
from workbench.extract.saying.attribution import Sayings
from workbench.extract.saying.polarity import Cue, find_cues
from workbench.extract.words.begins import Begin
from workbench.extract.words.match import Hit
from workbench.extract.words.rules import Rules
from workbench.model import Document, PlacePrecision


@dataclass(frozen=True, slots=True)
class Stages:
    """What each stage has found in a document, for the next one and for who asks why."""

    page: Page
    hits: Sequence[Hit]
    clauses: Clauses
    sayings: Sayings
    cues: Sequence[Cue]
    quantities: Sequence[Quantity]
    triggers: Sequence[Trigger]
    results: Sequence[Result]
    reader: EventReader
    events: Sequence[Event]
    places: Sequence[Spotted]
    weapons: Sequence[Words]


def read_stages(document: Document, rules: Rules) -> Stages:
    """Tokens → mentions → clauses → frames of a document."""
    page = read_page(document.text, document.date, rules)
    hits = rules.hits(page.words, page.beginnings.of(Begin.RULE))
    clauses = find_clauses(page, hits)
    quantities = find_quantities(page)
    triggers = find_triggers(page, hits)
    places = find_places(page, rules.places)
    acting = {at: False for place in places for at in range(place.start + 1, place.end)}
    acting |= {place.start: place.location.precision is PlacePrecision.COUNTRY for place in places}
    sayings = Sayings(page, clauses, hits, frozenset(start for start, acts in acting.items() if acts))
    reader = EventReader(page, clauses, hits, acting, sayings.speaker)
    return Stages(
        page,
        hits,
        clauses,
        sayings,
        find_cues(page, clauses, hits, sayings.headers()),
        quantities,
        triggers,
        Results(page, clauses, triggers, quantities, hits, sayings).read(),
        reader,
        reader.read(),
        places,
        find_weapons(page),
    )
