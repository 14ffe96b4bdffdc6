"""Mentions: the numbers, dates, places, parties and sources of a page as the contract shows them."""

from collections.abc import Iterator, Mapping

from workbench.extract.scene.stages import Stages
from workbench.extract.words.lexicon import Class
from workbench.extract.words.rules import EventKind
from workbench.model import Entity, Kind, Mention
from workbench.text.span import Span
from workbench.text.values import Duration, Found, Number, Ordinal, When

_PARTY = {"group": Kind.GROUP, "force": Kind.GROUP}


def find_mentions(stages: Stages, kinds: Mapping[str, EventKind]) -> list[Mention]:
    """All mentions in the order of their words."""
    found = [
        *_values(stages),
        *_duals(stages),
        *_places(stages),
        *_weapons(stages),
        *_parties(stages),
        *_events(stages, kinds),
    ]
    return sorted(found, key=lambda mention: (mention.span.start, mention.span.end, mention.kind))


def _values(stages: Stages) -> Iterator[Mention]:
    for found in (*stages.page.numbers, *stages.page.dates, *stages.page.durations):
        yield Mention(found.span, _kind(found), found.value, found.rule)


def _kind(found: Found) -> Kind:
    match found.value:
        case Ordinal():
            return Kind.ORDINAL
        case When():
            return Kind.DATE
        case Duration():
            return Kind.DURATION
        case Number():
            return Kind.QUANTITY if found.value.unit else Kind.NUMBER


def _duals(stages: Stages) -> Iterator[Mention]:
    """«قتيلان» is the number 2."""
    for quantity in stages.quantities:
        if quantity.way == "count.dual":
            span = stages.page.span(quantity.head, quantity.head + 1)
            yield Mention(span, Kind.NUMBER, quantity.number, quantity.rule)


def _places(stages: Stages) -> Iterator[Mention]:
    for place in stages.places:
        span = stages.page.span(place.start, place.end, place.skip)
        if place.facility:
            yield Mention(span, Kind.FACILITY, Entity(place.location.name), place.rule)
        else:
            yield Mention(span, Kind.PLACE, place.location, place.rule)


def _weapons(stages: Stages) -> Iterator[Mention]:
    """«عبوة ناسفة», «بالرصاص»."""
    for words in stages.weapons:
        yield Mention(stages.page.span(*words), Kind.WEAPON, Entity(stages.page.named(*words).name), "weapon")


def _events(stages: Stages, kinds: Mapping[str, EventKind]) -> Iterator[Mention]:
    """The words that tell of events: «قصفت», «الغارة»."""
    for event in stages.events:
        span = stages.page.span(event.index, event.index + 1)
        yield Mention(span, Kind.EVENT, Entity(kinds[event.key].sub_event_type), f"event.{event.key}")


def _parties(stages: Stages) -> Iterator[Mention]:
    """Groups and bodies by name, and the sources that are none of them."""
    page = stages.page
    seen = set[Span]()
    for name in page.parties.values():
        party = name.meanings[0]
        span = page.span(name.start, name.end, name.skip)
        seen.add(span)
        yield Mention(span, _PARTY.get(party.kind, Kind.ORGANISATION), Entity(party.name), "party.name")
    for saying in stages.sayings.frames:
        if saying.source is None or page.span(*saying.source) in seen:
            continue
        span = page.span(*saying.source)
        seen.add(span)
        head = page.words[saying.source[0]]
        titled = head.tag("kind") in ("title", "source", "fighter")
        kind = Kind.PERSON if titled or head.mask & Class.PERSON else Kind.ORGANISATION
        yield Mention(span, kind, Entity(page.named(*saying.source).name), "source." + saying.rule)
