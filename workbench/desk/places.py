"""Where the places lie that a person names."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from workbench.model import Claim, Location, Place
from workbench.resources import resource

if TYPE_CHECKING:
    from workbench.extract.words.gazetteer import NameIndex, Spot


def known_place(name: str) -> Location | None:
    """What the map knows of a place of this name: no point where there are several, None where there is none.

    The first call reads the map, which takes a tenth of a second.
    """
    # Late: a window opens without what reads.
    from workbench.extract.words.gazetteer import by_name

    return by_name(_map(), name)


@cache
def _map() -> "NameIndex[Spot]":
    from workbench.extract.words.gazetteer import load_places

    return load_places(resource("places"))


def located(claim: Claim, before: Sequence[Claim]) -> Claim:
    """The claim with locations for those places of which nothing but their name is said.

    A name that the claim had `before` means what it meant there, be that on the map or not.
    """
    known = {place.name: place.location for said in before for place in said.place}
    return replace(claim, place=tuple(_located(place, known) for place in claim.place))


def _located(place: Place, known: dict[str, Location]) -> Place:
    if place.location != Location(place.name):
        return place
    return replace(place, location=known.get(place.name) or known_place(place.name) or place.location)
