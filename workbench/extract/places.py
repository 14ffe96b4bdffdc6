"""Places in a text: names of the gazetteer, and unknown names behind the word for their kind."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workbench.extract.gazetteer import Name, NameIndex, Spot, candidates
from workbench.extract.inflect import Shape
from workbench.extract.lexicon import Class, Part
from workbench.extract.page import Page
from workbench.extract.place_names import is_common, is_name_alone, over_bearings, unknown_name
from workbench.model import Location, Place, PlacePrecision
from workbench.text.tokens import TokenKind

_HAMLET = 2_000  # people
_RANK = {"named": 0, "city": 1, "district": 2, "area": 2, "governorate": 3, "country": 4}


@dataclass(frozen=True, slots=True)
class Spotted:
    """A place in the text: words, location, how wide it is, whether something can be said to be in it.

    `head` is the word for its kind, -1 where none stands there; a `site` can be what was hit, too; in a
    `facility`, a hotel, a school, something happens, but where that is the town says.
    """

    start: int
    end: int
    location: Location
    rank: int
    locative: bool
    spots: Sequence[Spot] = ()
    rule: str = "place.gazetteer"
    skip: int | None = None
    head: int = -1
    site: bool = False
    away: bool = False
    facility: bool = False

    @property
    def begins(self) -> int:
        """The first word, that for its kind included."""
        return self.start if self.head < 0 else self.head

    def named(self, page: Page) -> Place:
        """The place as a part of a claim."""
        part = page.named(self.start, self.end, skip=self.skip)
        return Place(part.span, part.text, self.location.name, self.location)


def find_places(page: Page, index: NameIndex[Spot]) -> list[Spotted]:
    """The places of a page in order, ambiguous names settled by the country that most others lie in."""
    found = list(_spotted(page, index))
    countries: Counter[str | None] = Counter(
        place.location.country for place in found if place.location.country and not _is_ambiguous(place)
    )
    return [_in_its_surroundings(page, place, countries) for place in found]


def _in_its_surroundings(page: Page, place: Spotted, countries: Counter[str | None]) -> Spotted:
    settled = _settled(_at_home(place, countries), countries)
    return replace(settled, away=True) if _is_away(page, place) else settled


def _is_ambiguous(place: Spotted) -> bool:
    """Whether a name may be another place's: several rows have it, or a village of any country."""
    return len(place.spots) > 1 or (place.head >= 0 and place.rank < _RANK["governorate"])


def _at_home(place: Spotted, countries: Counter[str | None]) -> Spotted:
    """«قرية السدرة» of a report on one country is no namesake in another: its place is not known."""
    location = place.location
    namesake = place.head >= 0 and place.rule == "place.kind" and location.country not in countries
    if not namesake or not countries or place.rank >= _RANK["governorate"]:
        return place
    return replace(
        place, location=Location(location.name, precision=location.precision), rule="place.kind+unknown"
    )


def _is_away(page: Page, place: Spotted) -> bool:
    """«انطلقت من مطار X», «من شرق X»: named, but not where it happened; «بالقرب من X» is."""
    at = place.begins - 1
    while at > 0 and page.words[at].mask & Class.BEARING and not page.words[at].preposition:
        at -= 1
    if at < 0 or page.words[at].form not in page.lists["away"]:
        return False
    before = page.words[at - 1] if at else None
    near = page.lists["near_of"]
    return before is None or not (before.keys & near or before.stem in near)


def _spotted(page: Page, index: NameIndex[Spot]) -> Iterator[Spotted]:
    at, last = 0, -1
    forms = page.tokens.forms
    while at < len(page):
        place = None
        if page.kinds[at] is TokenKind.WORD:
            word = page.words[at]
            if word.mask & Class.PLACE and not word.article:
                place = _of_kind(page, index, at)
            if place is None and index.begins(forms[at]) and (name := index.find(forms, at)):
                place = _by_name(page, name, last)
            elif place is None and word.mask == Class.NONE:
                place = _by_bearing(page, at) or _by_region(page, index, at)
        if place:
            yield place
            last = place.end - 1
            if second := _of_same_kind(page, index, place):
                yield second
                place = second
        at = place.end if place else at + 1


def _by_name(page: Page, name: Name[Spot], last: int) -> Spotted | None:
    """A name of the gazetteer; a common word must stand where a place can."""
    locative = _is_locative(page, name, last)
    best = _largest(name.meanings)
    if name.end == name.start + 1 and not _is_meant(page, name, best, locative):
        return None
    return Spotted(
        name.start, name.end, best.location, _RANK[best.kind], locative, name.meanings, skip=name.skip
    )


def _by_bearing(page: Page, at: int) -> Spotted | None:
    """«قرب أولاري», «شمال كوندا»: behind such a word stands a place, whatever its name."""
    before = page.words[at - 1] if at else None
    if before is None or not is_name_alone(page, at):
        return None
    if not (before.mask & Class.BEARING or before.keys & page.lists["near"]):
        return None
    location = Location(page.named(at, at + 1).name, precision=PlacePrecision.NEAR)
    return Spotted(at, at + 1, location, 1, True, rule="place.bearing+unknown")


def _by_region(page: Page, index: NameIndex[Spot], at: int) -> Spotted | None:
    """«في غوبالاند بالصومال»: a name that «في» stands before and its region behind."""
    if not at or page.words[at - 1].form != "في" or not is_name_alone(page, at):
        return None
    end = at + 2 if at + 1 < len(page) and is_name_alone(page, at + 1) else at + 1
    behind = index.find(page.tokens.forms, end) if end < len(page) else None
    kind = end < len(page) and page.has(end, Class.PLACE) and page.words[end].preposition == "ب"
    if not kind and (behind is None or "ب" not in page.tokens.forms[behind.start][: behind.skip]):
        return None
    location = Location(page.named(at, end).name, precision=PlacePrecision.PLACE)
    return Spotted(at, end, location, 1, True, rule="place.region+unknown")


def _is_meant(page: Page, name: Name[Spot], best: Spot, locative: bool) -> bool:
    """Whether a single word is a place here: «في سورية» is, «مصادر سورية» is not."""
    if name.start in page.walls or _is_hamlet(page, name):
        return False  # «الدول الخمس», «قرب السياج»
    odd = page.words[name.start - 1].form.endswith("ا") if name.start else False
    if best.kind == "country" and (locative or not (name.skip or odd or _is_adjective(page, name.start))):
        return True
    common = is_common(page.words[name.start], _is_small(name.meanings))
    return not common and (locative or not _is_doubtful(page, name))


def _is_adjective(page: Page, index: int) -> bool:
    """«مالي», «سورية»: the country, or of it, or of money."""
    return any(reading.shape is Shape.SINGULAR for reading in page.words[index].readings)


def _is_doubtful(page: Page, name: Name[Spot]) -> bool:
    return bool(page.words[name.start].readings) or _is_small(name.meanings)


def _is_hamlet(page: Page, name: Name[Spot]) -> bool:
    """Whether a noun with ال may as well be no name: only hamlets are called so, behind no kind."""
    small = all(
        spot.kind == "city" and spot.location.gazetteer_id and spot.population < _HAMLET
        for spot in name.meanings
    )
    kind = name.start > 0 and page.has(name.start - 1, Class.PLACE)
    return small and page.tokens.forms[name.start][name.skip :].startswith("ال") and not kind


def _is_small(spots: Sequence[Spot]) -> bool:
    """Whether only small towns have the name, which might as well be a person's or any word."""
    return all(spot.kind == "city" and spot.population < 20_000 for spot in spots)


def _largest(spots: Sequence[Spot]) -> Spot:
    """A town before the region called after it, the larger town first."""
    return max(spots, key=lambda spot: (spot.kind == "country", spot.kind == "city", spot.population))


def _is_locative(page: Page, name: Name[Spot], last: int) -> bool:
    """Whether a word before, or a ب on the word, says that something is there."""
    clitics = page.tokens.forms[name.start][: name.skip]
    before = name.start - 1 - page.is_mark(name.start - 1, "#")
    if "ب" in clitics or (clitics == "و" and before == last):
        return True
    while before > 0 and page.words[before].article and page.has(before, Class.ADJECTIVE):
        before -= 1  # «العاصمة العراقية بغداد»
    return before >= 0 and _is_locating(page, before) and not _is_between_parties(page, before)


def _is_between_parties(page: Page, index: int) -> bool:
    """«الصراع بين دلهي وسكان الإقليم», «اتفاق بين X وY»: capitals that stand for governments."""
    return page.words[index].form == "بين" and index > 0 and page.has(index - 1, Class.EVENT)


def _is_locating(page: Page, index: int) -> bool:
    """Whether a place may follow a word: في, قرب, شمال, مدينة."""
    word, locative = page.words[index], page.lists["locative"]
    return bool(word.keys & locative or word.stem in locative or word.mask & (Class.BEARING | Class.PLACE))


def _of_kind(page: Page, index: NameIndex[Spot], at: int) -> Spotted | None:
    """«قرية X»: a place of that kind, whatever its name."""
    kind = page.words[at].of(Part.PLACE)
    start = at + 1 + page.is_mark(at + 1, "#")
    if kind is None or kind.entry["named"] == "skip" or start >= len(page) or page.words[at].pronoun:
        return None
    if kind.shape not in (Shape.SINGULAR, Shape.DUAL):
        return None  # «مناطق خاضعة», «قرى مجاورة»
    if start in page.parties and page.parties[start].meanings[0].kind != "organisation":
        return None
    name = index.find(page.tokens.forms, start)
    known = name is not None and not name.skip
    named = kind.entry["named"] in ("area", "site", "facility")
    end, spots = (name.end, name.meanings) if name and known else (unknown_name(page, start, not named), ())
    if end == start + 2 and (behind := index.find(page.tokens.forms, start + 1)) and behind.skip:
        end = start + 1  # «بلدة شوال بوزيرستان»
    if end == start:
        return None
    if start in page.quotations and not named:
        first, end = start + 1, end - 1
    else:
        first, end = (at, over_bearings(page, end)) if named else (start, end)
    precision = PlacePrecision(kind.entry["precision"])
    location = _location_of(page, first, end, named, precision, spots)
    rank = _rank_of(precision)
    if named:
        rank = 0 if precision in (PlacePrecision.PLACE, PlacePrecision.NEAR) else max(rank, 2)
    rule = "place.kind" if spots else "place.kind+unknown"
    site = kind.entry["named"] == "site" or (not spots and kind.entry.lemma == "منطقه")
    facility = kind.entry["named"] == "facility"
    return Spotted(
        first, end, location, rank, not facility, (), rule, None if named else 0, at, site, facility=facility
    )


def _of_same_kind(page: Page, index: NameIndex[Spot], first: Spotted) -> Spotted | None:
    """«بلدتي (X) و(Y)»: the second of two places behind a dual."""
    kind = page.words[first.head].of(Part.PLACE) if first.head >= 0 else None
    at = first.end + page.is_mark(first.end, '()»”"')
    if kind is None or kind.shape is not Shape.DUAL or at >= len(page):
        return None
    if page.words[at].form == "و" and at + 1 in page.quotations:
        start, end = at + 2, unknown_name(page, at + 1, settled=True) - 1
        skip = 0
    else:
        start, end, skip = at, at + 1, 1
        known = (
            not page.tokens.forms[at].startswith("و")
            or page.words[at].readings
            or index.find(page.tokens.forms, at)
        )
        if known:
            return None
    if end <= start:
        return None
    location = replace(first.location, name=page.named(start, end, skip=skip).name)
    return replace(
        first, start=start, end=end, location=location, skip=skip, head=-1, rule="place.kind+second"
    )


def _rank_of(precision: PlacePrecision) -> int:
    return {"place": 1, "near": 1, "district": 1, "governorate": 3, "country": 4}[precision.value]


def _location_of(
    page: Page, start: int, end: int, named: bool, precision: PlacePrecision, spots: Sequence[Spot]
) -> Location:
    """The row of the gazetteer, or a location by name alone; a quarter is not where its city's centre is."""
    if not spots:
        return Location(page.named(start, end, skip=None if named else 0).name, precision=precision)
    wide = precision is PlacePrecision.GOVERNORATE
    fitting = [spot for spot in spots if (spot.kind == "governorate") == wide] or list(spots)
    location = _largest(fitting).location
    if not named:
        return replace(location, precision=precision)
    return replace(location, name=page.named(start, end).name, precision=precision)


def _settled(place: Spotted, countries: Counter[str | None]) -> Spotted:
    if len(place.spots) < 2:
        return place
    best = max(
        place.spots,
        key=lambda spot: (
            spot.kind == "country", countries[spot.location.country], spot.kind == "city", spot.population
        ),
    )  # fmt: skip
    location = replace(best.location, candidates=candidates(place.spots))
    return replace(place, location=location, rank=_RANK[best.kind])


def chains(page: Page, places: Sequence[Spotted]) -> list[list[Spotted]]:
    """Places that together say where one thing is («حي X في مدينة Y»), narrow first; «و» begins another."""
    found: list[list[Spotted]] = []
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


def _share_regions(page: Page, found: Sequence[list[Spotted]]) -> None:
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
