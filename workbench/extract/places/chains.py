"""Chains of places: those that together say where one thing is, narrow first, and which is closer."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from workbench.extract.grammar.page import Page
from workbench.extract.places.spotted import Spotted
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part
from workbench.model import Location, Place, PlacePrecision
from workbench.text.fold import fold_words

Chain = list[Spotted]
_CLOSE = 3  # words between two places of a pair
_REGIONS = 8  # that a report is told of at a time
_FARTHEST = 12  # words from a place to what says which one it is
_TELLS = Class.EVENT | Class.OUTCOME | Class.SAY | Class.COMPLEMENTIZER
WIDE = 3  # the rank of a governorate: too wide to be where something happened if more is known


def chains_of(page: Page, places: Sequence[Spotted]) -> list[Chain]:
    """Places that together say where one thing is («حي X في مدينة Y»), narrow first; «و» begins another."""
    found: list[Chain] = []
    for place in places:
        if place.facility:
            continue
        before = found[-1][-1] if found else None
        if before is not None and before.beside and _is_around(page, before, place):
            if before.away == place.away:
                found[-1].append(place)
            else:
                found.append([place])
        elif before is not None and _says_which(page, before, place):
            found[-1][-1] = replace(before, beside=(*before.beside, place.location.name))
        elif before is not None and _is_pair(page, before, place):
            found[-1].append(replace(place, near=True) if before.near else place)
        elif before is not None and _linked(page, before, place):
            if _is_route(page, found[-1], place):
                found[-1] = [replace(one, away=True) for one in found[-1]]
                found.append([place])  # «قطار يربط بين مدينتي X وY في منطقة Z»
                continue
            if _is_inside(page, before, place):
                found[-1][-1] = replace(before, rank=1)
            found[-1].append(place)
        else:
            found.append([replace(place, near=True) if _is_outside(page, place) else place])
    return [sorted(chain, key=lambda place: max(place.rank, 1)) for chain in found]


def _is_around(page: Page, before: Spotted, place: Spotted) -> bool:
    """«بلدة X على بعد 70 كلم جنوب Y في ولاية Z»: the region of X is not what says which X it is."""
    known = before.location.country is not None and place.rank >= WIDE and _holds(place, before)
    near = place.begins - before.end <= _FARTHEST and not is_another(page, place)
    return known and near and page.sentence(before.end) == page.sentence(place.start)


def _is_pair(page: Page, before: Spotted, place: Spotted) -> bool:
    """«بين بلدتي X وY», «في محافظتي X وY»: one place that is called by two."""
    dual = page.words[before.head].of(Part.PLACE) if before.head >= 0 else None
    close = place.begins - before.end <= _CLOSE and before.rank == place.rank
    second = is_another(page, place) or place.rule == "place.kind+second"
    return dual is not None and dual.shape is Shape.DUAL and close and second


def _is_route(page: Page, chain: Chain, place: Spotted) -> bool:
    """«بين مدينتي X وY في منطقة Z»: the way between two towns, and the spot on it."""
    small = place.head >= 0 and place.rank == 1 and "مدينه" not in page.words[place.head].lemmas
    return small and len(chain) > 1 and _is_pair(page, *chain[-2:])


def _is_outside(page: Page, place: Spotted) -> bool:
    """«شمال العاصمة X»: not in it, and a capital is named only for those who know no other place there."""
    at = place.begins - 1
    capital = at > 0 and page.words[at].article and page.words[at].lemmas & page.lists["capital"]
    return bool(capital) and _is_bearing(page, at - 1)


def _is_bearing(page: Page, index: int) -> bool:
    """«قرب», «شمال», «شمالي» before a place, not «وسط»."""
    word = page.words[index]
    bearing = (word.mask & Class.BEARING and word.stem != "وسط") or word.stem in page.lists["direction"]
    return bool(bearing or word.keys & page.lists["near"] or word.stem in page.lists["near"])


def _says_which(page: Page, before: Spotted, place: Spotted) -> bool:
    """«بلدة X قرب ميناء Y», «قرية X التي تبعد 60 كلم شرق Y»: Y only says which X, and is not where it is."""
    between = range(before.end, place.begins)
    if (
        is_another(page, place)
        or (before.away and not place.away and before.rank >= WIDE)
        or len(between) > _FARTHEST
        or page.sentence(before.end) != page.sentence(place.start)
    ):
        return False
    stems = {page.words[at].stem for at in between}
    bearing = any(_is_bearing(page, at) for at in between)
    if stems & page.lists["distance"] or ("الي" in stems and bearing and len(between) < _FARTHEST // 2):
        told = (page.words[at] for at in between)
        return not any(word.verb and word.stem not in page.lists["distance"] for word in told)
    apart = bearing and (place.rank == 1 or max(place.rank, 1) <= max(before.rank, 1))
    beside = stems <= page.lists["beside"] and len(between) <= _CLOSE + 1
    return apart and (beside or _linked(page, before, place))


def _is_inside(page: Page, before: Spotted, place: Spotted) -> bool:
    """«قطاع X في كابول»: what may be as wide as a governorate is here a part of a town."""
    between = page.words[before.end : place.begins]
    inside = any(word.form == "في" or word.preposition == "ب" for word in between)
    return inside and 1 <= place.rank <= before.rank and before.rule.endswith("+unknown")


def _linked(page: Page, before: Spotted, place: Spotted) -> bool:
    between = range(before.end, place.begins)
    if is_another(page, place) or before.away != place.away or is_foreign([before], [place]):
        return False  # «المقربة من إيران في الديوانية»
    if len(between) > 3:
        return _is_described(page, before, place)
    if between and page.has(between[-1], Class.BEARING) and not page.is_mark(between[0], "،."):
        return True  # «مخيم السدرة للاجئين وسط حمص»
    return all(
        page.words[at].form in page.lists["place_link"] or page.words[at].mask & (Class.BEARING | Class.PLACE)
        for at in between
    )


def _is_described(page: Page, before: Spotted, place: Spotted) -> bool:
    """«بلدة X، آخر معاقل المعارضة في ريف Y»: what a town is said to be leads to what holds it."""
    between = page.words[before.end : place.begins]
    if len(between) > _FARTHEST or not page.is_mark(before.end, "،") or between[-1].form != "في":
        return False
    told = any(word.predicate or word.conjunction or word.mask & _TELLS for word in between[1:])
    return not told and not page.is_mark(place.begins - 2, "،") and _holds(place, before)


def _holds(place: Spotted, inner: Spotted) -> bool:
    """Whether a place is a region or a country that is known to hold another, or may hold an unknown one."""
    if place.rank <= max(inner.rank, 1) or inner.rank > 1:
        return False
    known = inner.location.country is not None
    return not known or place.rank > WIDE or inner.location.admin1 == place.location.admin1


def is_another(page: Page, place: Spotted) -> bool:
    """Whether «و» stands on the first word: another location."""
    skipped = page.tokens.forms[place.begins][: place.skip or 0] if place.head < 0 else ""
    return page.words[place.begins].conjunction or skipped.startswith("و")


def parts(page: Page, chain: Sequence[Spotted]) -> tuple[Place, ...]:
    """A chain as the place of a claim, each name once."""
    return tuple(place.named(page) for place in {place.start: place for place in chain}.values())


def is_finer(chain: Chain, other: Chain) -> bool:
    """Whether a chain says more closely where the other is: narrower, in the same town, region or country."""
    if _same_name(other[0], chain[1:]) and chain[0].rank <= other[0].rank:
        return True
    if any(other[0].location.name in place.beside for place in chain) and chain[0].rank <= other[0].rank:
        return True
    if other[0].near and not chain[0].near and chain[0].rank <= WIDE and not is_foreign(chain, other):
        return True
    if chain[0].rank >= other[0].rank or chain[-1].rank > other[0].rank > WIDE:
        return False
    widest = other[0].location
    if _words_of(widest.name) <= frozenset().union(*[_words_of(place.location.name) for place in chain]):
        return True
    inner = chain[0].location
    if inner.precision is PlacePrecision.NEAR and chain[0].rank == 0 and other[0].rank > WIDE:
        return False  # «قرب حدود X»: a border is in the country that it names, if in any
    if inner.country is None and chain[0].within:
        return other[0].rank >= WIDE and any(_is_in(region, widest) for region in chain[0].within)
    if 1 < other[0].rank <= WIDE:
        around = (inner.admin1, f"ريف {inner.admin1}", *chain[0].inside)
        held = widest.name in around
        return held or (other[0].rank == WIDE and inner.country is None)
    return other[0].rank > WIDE and _country(chain) in (widest.country, None)


@lru_cache(maxsize=1 << 10)
def _words_of(name: str) -> frozenset[str]:
    return frozenset(fold_words(name).split())


def may_be_in(chain: Chain, other: Chain) -> bool:
    """«في الضالع», then «قرية X بمحافظة الضالع»: the town that is meant may as well be its region."""
    place = other[0]
    inside = place.rank == 1 and chain[0].location.country is None and chain[0].head >= 0
    return inside and any(
        region.name == place.location.name and region.precision is PlacePrecision.GOVERNORATE
        for region in chain[0].within
    )


def is_foreign(chain: Chain, other: Chain) -> bool:
    """Whether two are known to lie in different countries."""
    mine, theirs = _country(chain), _country(other)
    return mine is not None and theirs is not None and mine != theirs


def _country(chain: Chain) -> str | None:
    """The country of a chain: «قرية X في محافظة Y» is in that of Y."""
    return next((place.location.country for place in chain if place.location.country), None)


def _same_name(place: Spotted, chain: Chain) -> bool:
    return any(place.location.name == other.location.name for other in chain)


def is_apart(chain: Chain, other: Chain) -> bool:
    """Whether two chains are of different places, neither in the other."""
    names = {place.location.name for place in chain} & {place.location.name for place in other}
    inside = any(one(*two) for one in (is_finer, may_be_in) for two in ((chain, other), (other, chain)))
    return not names and not inside


def is_away(chain: Chain) -> bool:
    """Whether a chain says where something came from or went to."""
    return min(chain, key=lambda place: place.start).away


def _is_in(region: Location, other: Location) -> bool:
    """Whether a region is another or in it, as far as is known."""
    country = other.precision is PlacePrecision.COUNTRY
    return region.name == other.name or (country and region.country in (None, other.country))


def located(sentences: Sequence[Sequence[Chain]]) -> list[list[Chain]]:
    """The chains of a report, by sentence; a place that no list has is in a region named up to it."""
    regions: tuple[Location, ...] = ()
    found: list[list[Chain]] = []
    for chains in sentences:
        wide = [place.location for chain in chains for place in chain if place.rank >= WIDE]
        regions = tuple({region.name: region for region in (*regions, *wide)}.values())[-_REGIONS:]
        found.append([_within(chain, regions) for chain in chains])
    return found


def _within(chain: Chain, regions: tuple[Location, ...]) -> Chain:
    unknown = len(chain) == 1 and chain[0].location.country is None and not chain[0].beside
    return [replace(chain[0], within=regions)] if unknown else chain
