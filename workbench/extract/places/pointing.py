"""Places that a definite noun points back to: «في البلدة», «قرب القاعدة», «شمال البلاد»."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from workbench.extract.grammar.page import Page
from workbench.extract.places.chains import WIDE, Chain
from workbench.extract.places.spotted import Spotted
from workbench.extract.words.begins import Begin
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part
from workbench.model import PlacePrecision

COUNTRY = 4  # the rank of a country
_FRONT = "جبهه"
_TOWNS, _TOWN = ("بلده", "قريه"), "مدينه"
_CHAINS_BACK = 40  # places of a report that a noun can point back to


def pointing_back(
    page: Page,
    chains: Mapping[int, Sequence[Chain]],
    named: frozenset[int],
    countries: Sequence[Spotted],
    struck: Set[int],
) -> list[Chain]:
    """The chains that definite nouns stand for, each at its noun.

    `named` are the words of places, `struck` those of what was hit or saw something happen.
    """
    found: list[Chain] = []
    told: list[Chain] = []
    for number, sentence in enumerate(page.sentences):
        here = sorted(chains.get(number, ()), key=lambda chain: chain[0].start)
        nouns = page.beginnings.within(Begin.POINTING, sentence)
        points = [at for at in nouns if at in struck or _points(page, at)]
        points = [at for at in points if at not in named and at - 2 not in named]
        for at in points:
            before = [*told[-_CHAINS_BACK:], *(chain for chain in here if chain[0].start < at)]
            home = _home(page, at, countries) if _is_country(page, at) else None
            if chain := home or _referent(page, at, before):
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


def _is_country(page: Page, index: int) -> bool:
    kind = page.words[index].of(Part.PLACE)
    return kind is not None and kind.shape is Shape.SINGULAR and kind.entry["precision"] == "country"


def _home(page: Page, index: int, countries: Sequence[Spotted]) -> Chain | None:
    """The country that a report has told most of up to «البلاد», by its name or as whose people are."""
    known = bisect_left(countries, index, key=lambda place: place.start)
    nations = page.beginnings.of(Begin.NATION)
    near = nations[max(0, bisect_left(nations, index) - _CHAINS_BACK) : bisect_left(nations, index)]
    named = countries[max(0, known - _CHAINS_BACK) : known]
    told = Counter(
        [*(place.location.country for place in named), *(page.words[at].tag("country") for at in near)]
    )
    most = max(told.values(), default=0)
    found = next((place for place in reversed(named) if told[place.location.country] == most), None)
    return [replace(found, anchor=index, away=False)] if found and most else None


def _referent(page: Page, index: int, told: Sequence[Chain]) -> Chain | None:
    """The last chain that holds such a place, from that place on."""
    kind = page.words[index].of(Part.PLACE)
    if kind is None or kind.shape is not Shape.SINGULAR or kind.entry.lemma == _FRONT:
        return None  # «في المناطق الجنوبية», «تقدم في الجبهة»
    nation = page.words[index + 1].tag("country") if index + 1 < len(page) else ""
    if kind.entry.lemma in _TOWNS and not any(_is_head(page, chain, kind.entry.lemma) for chain in told):
        return next((_from_town(page, chain, index) for chain in reversed(told) if _town(page, chain)), None)
    for chain in reversed(told):
        if nation and chain[0].location.country not in (None, nation):
            continue  # «العاصمة الليبية»
        for number, place in enumerate(chain):
            if _is_such(page, place, kind.entry.lemma, PlacePrecision(kind.entry["precision"])):
                return [replace(one, anchor=index, away=False) for one in chain[number:]]
    return None


def _is_head(page: Page, chain: Chain, lemma: str) -> bool:
    """Whether a place of a chain was called such."""
    return any(place.head >= 0 and lemma in page.words[place.head].lemmas for place in chain)


def _town(page: Page, chain: Chain) -> bool:
    """«مدينة X», which «البلدة» may mean as well where no other was called so."""
    return any(_is_head(page, chain[:1], lemma) for lemma in (*_TOWNS, _TOWN))


def _from_town(page: Page, chain: Chain, index: int) -> Chain:
    return [replace(one, anchor=index, away=False) for one in chain]


def _is_such(page: Page, place: Spotted, lemma: str, precision: PlacePrecision) -> bool:
    """Whether «البلدة» can mean a place: it was called one, or is as wide as such are."""
    if precision is PlacePrecision.COUNTRY:
        return place.rank == COUNTRY
    if lemma == "عاصمه":
        return _is_called(page, place, "capital")
    if place.head >= 0:
        return lemma in page.words[place.head].lemmas
    if precision is PlacePrecision.GOVERNORATE:
        return place.rank == WIDE
    return lemma == "مدينه" and place.rank == 1


def _is_called(page: Page, place: Spotted, kind: str) -> bool:
    """«العاصمة X», «العاصمة الليبية X»."""
    before = page.words[max(0, place.begins - 2) : place.begins]
    return any(word.article and word.lemmas & page.lists[kind] for word in before)
