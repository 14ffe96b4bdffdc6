"""Places that a definite noun points back to: «في البلدة», «قرب القاعدة», «شمال البلاد»."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.extract.begins import Begin
from workbench.extract.chains import WIDE, Chain
from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class, Part
from workbench.extract.page import Page
from workbench.extract.spotted import Spotted
from workbench.model import PlacePrecision

_COUNTRY = 4  # the rank of a country
_CHAINS_BACK = 40  # places of a report that a noun can point back to


def pointing_back(page: Page, chains: Mapping[int, Sequence[Chain]], named: frozenset[int]) -> list[Chain]:
    """The chains that definite nouns stand for, each at its noun; `named` are the words of places."""
    found: list[Chain] = []
    told: list[Chain] = []
    for number, sentence in enumerate(page.sentences):
        here = sorted(chains.get(number, ()), key=lambda chain: chain[0].start)
        nouns = page.beginnings.within(Begin.POINTING, sentence)
        points = [at for at in nouns if _points(page, at) and at not in named]
        for at in points:
            before = [*told[-_CHAINS_BACK:], *(chain for chain in here if chain[0].start < at)]
            if chain := _referent(page, at, before):
                found.append(chain)
        told.extend(here)
    return found


def _points(page: Page, index: int) -> bool:
    """Whether a word is «البلدة» alone, where something is."""
    word = page.words[index]
    before = page.words[index - 1] if index else None
    if before is not None and before.form == "من" and index > 1:
        before = page.words[index - 2]  # «بالقرب من القاعدة»
        return bool(before.keys & page.lists["near_of"] or before.stem in page.lists["near_of"])
    placed = before is not None and bool(before.mask & Class.BEARING or before.keys & page.lists["inside"])
    return placed or word.preposition == "ب"


def _referent(page: Page, index: int, told: Sequence[Chain]) -> Chain | None:
    """The last chain that holds such a place, from that place on."""
    kind = page.words[index].of(Part.PLACE)
    if kind is None or kind.shape is not Shape.SINGULAR:
        return None  # «في المناطق الجنوبية»
    for chain in reversed(told):
        for number, place in enumerate(chain):
            if _is_such(page, place, kind.entry.lemma, PlacePrecision(kind.entry["precision"])):
                return [replace(one, anchor=index, away=False) for one in chain[number:]]
    return None


def _is_such(page: Page, place: Spotted, lemma: str, precision: PlacePrecision) -> bool:
    """Whether «البلدة» can mean a place: it was called one, or is as wide as such are."""
    if precision is PlacePrecision.COUNTRY:
        return place.rank == _COUNTRY
    if place.head >= 0:
        return lemma in page.words[place.head].lemmas
    if precision is PlacePrecision.GOVERNORATE:
        return place.rank == WIDE
    return lemma == "مدينه" and place.rank == 1
