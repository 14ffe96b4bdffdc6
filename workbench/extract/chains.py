"""Chains of places: those that together say where one thing is, narrow first, and which is closer."""

from collections.abc import Sequence
from itertools import pairwise

from workbench.extract.lexicon import Class
from workbench.extract.page import Page
from workbench.extract.spotted import Spotted
from workbench.model import Place
from workbench.text.fold import fold_words

Chain = list[Spotted]
WIDE = 3  # the rank of a governorate: too wide to be where something happened if more is known


def chains_of(page: Page, places: Sequence[Spotted]) -> list[Chain]:
    """Places that together say where one thing is («حي X في مدينة Y»), narrow first; «و» begins another."""
    found: list[Chain] = []
    for place in places:
        if place.facility:
            continue
        if found and _linked(page, found[-1][-1], place):
            if not _is_landmark(page, found[-1][-1], place):
                found[-1].append(place)
        else:
            found.append([place])
    _share_regions(page, found)
    return [sorted(chain, key=lambda place: max(place.rank, 1)) for chain in found]


def _share_regions(page: Page, found: Sequence[Chain]) -> None:
    """«X وY في محافظة Z»: both are in it."""
    for first, second in pairwise(found):
        between = second[0].begins - first[-1].end
        if len(first) == 1 and len(second) > 1 and between <= 3 and second[0].rule == "place.kind+second":
            first.extend(place for place in second[1:] if place.rank >= first[0].rank)


def _is_landmark(page: Page, before: Spotted, place: Spotted) -> bool:
    """«بلدة X قرب ميناء Y», «ولاية X جنوب Y»: Y only says which X, and is not where it is."""
    between = range(before.end, place.begins)
    apart = any(
        page.words[at].keys & page.lists["near"]
        or (page.has(at, Class.BEARING) and page.words[at].form != "وسط")
        for at in between
    )
    return apart and (place.rank == 1 or max(place.rank, 1) <= max(before.rank, 1))


def _linked(page: Page, before: Spotted, place: Spotted) -> bool:
    between = range(before.end, place.begins)
    if _is_another(page, place) or len(between) > 3 or before.away != place.away:
        return False
    if between and page.has(between[-1], Class.BEARING) and not page.is_mark(between[0], "،."):
        return True  # «مخيم السدرة للاجئين وسط حمص»
    return all(
        page.words[at].form in page.lists["place_link"] or page.words[at].mask & (Class.BEARING | Class.PLACE)
        for at in between
    )


def _is_another(page: Page, place: Spotted) -> bool:
    """Whether «و» stands on the first word: another location."""
    skipped = page.tokens.forms[place.begins][: place.skip or 0] if place.head < 0 else ""
    return page.words[place.begins].conjunction or skipped.startswith("و")


def parts(page: Page, chain: Sequence[Spotted]) -> tuple[Place, ...]:
    """A chain as the place of a claim."""
    return tuple(place.named(page) for place in chain)


def is_finer(chain: Chain, other: Chain) -> bool:
    """Whether a chain says more closely where the other is: narrower, in the same town, region or country."""
    if _same_name(other[0], chain[1:]) and chain[0].rank <= other[0].rank:
        return True
    if chain[0].rank >= other[0].rank:
        return False
    widest = other[0].location
    names = {word for place in chain for word in fold_words(place.location.name).split()}
    if names.issuperset(fold_words(widest.name).split()):
        return True
    inner = chain[0].location
    if other[0].rank == WIDE:
        return inner.admin1 == widest.name or inner.country is None
    return other[0].rank > WIDE and (inner.country == widest.country or inner.country is None)


def _same_name(place: Spotted, chain: Chain) -> bool:
    return any(place.location.name == other.location.name for other in chain)


def is_apart(chain: Chain, other: Chain) -> bool:
    """Whether two chains are of different places, neither in the other."""
    names = {place.location.name for place in chain} & {place.location.name for place in other}
    return not names and not is_finer(chain, other) and not is_finer(other, chain)


def is_away(chain: Chain) -> bool:
    """Whether a chain says where something came from or went to."""
    return min(chain, key=lambda place: place.start).away
