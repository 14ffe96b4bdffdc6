"""Which words of a report are marked, and how: from what was found in it and from its claims."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from workbench.model import Claim, Mention, Named
from workbench.text.span import Span


class Cue(StrEnum):
    """The ten ways in which words are marked; the values name colours of the theme."""

    HOLDER = "holder"
    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"
    FACILITY = "facility"
    WEAPON = "weapon"
    DATE = "date"
    NUMBER = "number"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words with a cue; `level` counts the shorter marks under the same words, whose lines come first."""

    span: Span
    cue: Cue
    level: int = 0


Pair = tuple[Span, Cue]

_WITHIN = {Cue.NUMBER: Cue.DATE}
# The cues that are lines under the words; the other two are a ground and a box.
_LINES = frozenset(Cue) - {Cue.NUMBER, Cue.HOLDER}
# Kinds of mention and cues have the same names; these two are drawn like another kind.
_CUES = {cue.value: cue for cue in Cue} | {"quantity": Cue.NUMBER, "duration": Cue.DATE}


def marks(mentions: Iterable[Mention], claims: Iterable[Claim]) -> list[Mark]:
    """The marks of a report in the order of its text; of two alike, one inside the other, the longer."""
    found = {(mention.span, cue) for mention in mentions if (cue := _CUES.get(mention.kind.value))}
    said = {mark for claim in claims for mark in _of_claim(claim)}
    return _levelled(_longest(found | said))


def tellers(claim: Claim) -> list[Named]:
    """Who tells it, from the holder to the page."""
    return [*([claim.holder] if claim.holder else []), *claim.reported_by]


def _of_claim(claim: Claim) -> Iterator[Pair]:
    for teller in tellers(claim):
        yield teller.span, Cue.HOLDER
    for count in claim.counts:
        yield count.span, Cue.NUMBER
    if claim.date and claim.date.span:
        yield claim.date.span, Cue.DATE
    for parts, cue in ((claim.place, Cue.PLACE), (claim.weapon, Cue.WEAPON)):
        for part in parts:
            yield part.span, cue


def _longest(pairs: Iterable[Pair]) -> Iterator[Pair]:
    widest: dict[Cue, Span] = {}
    for span, cue in sorted(pairs, key=lambda pair: (pair[0].start, -pair[0].end)):
        # The number in a date is no number of anything.
        over = [widest[other] for other in {cue, _WITHIN.get(cue, cue)} if other in widest]
        if not any(wide.covers(span) for wide in over):
            widest[cue] = span
            yield span, cue


def _levelled(pairs: Iterable[Pair]) -> list[Mark]:
    levelled: list[Mark] = []
    for bundle in _bundles(pairs):
        if len(bundle) == 1:
            levelled.append(Mark(*bundle[0]))
            continue
        placed: list[Mark] = []
        for span, cue in sorted(bundle, key=lambda pair: len(pair[0])):
            under = [mark.level for mark in placed if mark.cue in _LINES and mark.span.overlaps(span)]
            placed.append(Mark(span, cue, max(under, default=-1) + 1 if cue in _LINES else 0))
        levelled += sorted(placed, key=lambda mark: mark.span)
    return levelled


def _bundles(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Neighbours in the text as long as they overlap."""
    bundle: list[Pair] = []
    end = 0
    for pair in pairs:
        if bundle and pair[0].start >= end:
            yield bundle
            bundle = []
        bundle.append(pair)
        end = max(end, pair[0].end)
    if bundle:
        yield bundle
