"""Places in a text: names of the gazetteer, and unknown names behind the word for their kind."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.extract.grammar.page import Page
from workbench.extract.places.away import is_away, with_pairs
from workbench.extract.places.place_kinds import of_kind, of_same_kind
from workbench.extract.places.place_names import (
    is_behind_in,
    is_called_ali,
    is_common,
    is_described,
    is_plain,
    nisbas,
)
from workbench.extract.places.spotted import RANK, Spotted
from workbench.extract.places.unknown_places import over_from, unknown_place
from workbench.extract.words.begins import COMES, Begin
from workbench.extract.words.gazetteer import Name, NameIndex, Spot, candidates, is_small, largest
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class
from workbench.model import Location
from workbench.text.tokens import TokenKind

_HAMLET = 2_000  # people
_TOWN = 40_000
_NOUN = "place.gazetteer+noun"
_SEVERAL = 2  # villages of a country
_SONS = ("بن", "ابن", "بنت")


def find_places(page: Page, index: NameIndex[Spot]) -> list[Spotted]:
    """The places of a page in order, ambiguous names settled by the country that most others lie in."""
    groups = _groups(page)
    found = [place for place in _spotted(page, index) if place.start not in groups]
    countries: Counter[str | None] = Counter(
        place.location.country for place in found if place.location.country and not _is_ambiguous(place)
    )
    countries.update(_nations(page))
    countries.update(_villages(found, countries))
    found = [place for place in found if place.rule != _NOUN or place.location.country in countries]
    told = ({spot.location.admin1 for spot in place.spots} for place in found)
    regions = frozenset[str | None]().union(*(one for one in told if len(one) == 1)) - {None}
    return with_pairs(page, [_in_its_surroundings(page, place, countries, regions) for place in found])


def _groups(page: Page) -> set[int]:
    """The words of names of groups behind the first: «أنصار بيت المقدس» is nowhere."""
    named = ((start, name) for start, name in page.parties.items() if name.meanings[0].kind == "group")
    return {at for start, name in named for at in range(start + 1, name.end)}


def _nations(page: Page) -> Iterator[str]:
    """The countries of «الجيش الأفغاني», «خمسة أردنيين»: a report on them is likely from there."""
    for at in page.beginnings.of(Begin.NATION):
        yield page.words[at].tag("country")


def _villages(found: Sequence[Spotted], countries: Counter[str | None]) -> Iterator[str | None]:
    """The countries of which a report names two villages or more, though nothing else of them."""
    heads = {(place.location.country, place.location.name) for place in found if place.rule == "place.kind"}
    several = Counter(country for country, _ in heads)
    return (country for country, names in several.items() if names >= _SEVERAL and not countries[country])


def _in_its_surroundings(
    page: Page, place: Spotted, countries: Counter[str | None], regions: frozenset[str | None]
) -> Spotted:
    nouns = page.words[place.head].lemmas if place.head >= 0 else frozenset()
    settled = _at_home(_settled(place, countries, regions, nouns), countries)
    return replace(settled, away=True) if is_away(page, place) else settled


def _is_ambiguous(place: Spotted) -> bool:
    """Whether a name may be another place's: several rows have it, a village of any country, a noun."""
    several = len({spot.location.country for spot in place.spots}) > 1
    return several or place.rule == _NOUN or (place.head >= 0 and place.rank < RANK["governorate"])


def _at_home(place: Spotted, countries: Counter[str | None]) -> Spotted:
    """«قرية السدرة» of a report on one country is no namesake in another: its place is not known."""
    location = place.location
    namesake = place.head >= 0 and place.rule == "place.kind" and location.country not in countries
    if not namesake or not countries or place.rank >= RANK["governorate"]:
        return place
    return replace(
        place, location=Location(location.name, precision=location.precision), rule="place.kind+unknown"
    )


def _spotted(page: Page, index: NameIndex[Spot]) -> Iterator[Spotted]:
    behind, last = 0, -1  # the last word of the place before, where something was in it
    forms = page.tokens.forms
    for at in _beginnings(page):
        if at < behind:
            continue
        word, place, name = page.words[at], None, None
        if word.mask & Class.PLACE and not word.article:
            place = of_kind(page, index, at)
        if place is None and word.begins & Begin.PLACE and (name := index.find(forms, at)):
            place = _by_name(page, name, last)
        if place is None and word.mask == Class.NONE and (name is None or is_small(name.meanings)):
            place = unknown_place(page, at)
            town = index.find(forms, place.end) if place and place.end < len(page) else None
            place = None if town and not town.skip else place  # «في مشرحة الموصل»
        if place:
            yield place
            last = place.end - 1 if place.locative else -1
            if second := of_same_kind(page, index, place):
                yield second
                place = second
            behind = place.end


def _beginnings(page: Page) -> list[int]:
    """Where places may begin: at their kinds, at known names, and at unknown words behind «في» or «قرب»."""
    known = (*page.beginnings.of(Begin.PLACE), *page.beginnings.of(Begin.PLACE_KIND))
    behind = (over_from(page, at + 1) for at in page.beginnings.of(Begin.UNKNOWN_PLACE))
    found = sorted({*known, *(at for at in behind if at < len(page))})
    return [at for at in found if page.kinds[at] is TokenKind.WORD or at in page.quotations]


def _by_name(page: Page, name: Name[Spot], last: int) -> Spotted | None:
    """A name of the gazetteer; a common word must stand where a place can."""
    if "ك" in page.tokens.forms[name.start][: name.skip]:
        return None  # «كرم»: nothing happens as in Rome
    if is_small(name.meanings) and page.words[name.end : name.end + 1] and page.words[name.end].form in _SONS:
        return None  # «بئر علي بن مسعود»
    locative = _is_locative(page, name, last)
    best = largest(name.meanings)
    if name.end == name.start + 1 and not _is_meant(page, name, best, locative):
        return None
    if not any(spot.bare for spot in name.meanings) and not _is_placed(page, name, last):
        return None  # «قال الصابري», «إلى النور»
    rule = _NOUN if _may_be_a_noun(page, name, last) else "place.gazetteer"
    return Spotted(
        name.start, name.end, best.location, _rank_of(best), locative, name.meanings, rule, name.skip
    )


def _is_placed(page: Page, name: Name[Spot], last: int) -> bool:
    """Whether a word that can be another's name stands where only a place can: «في الصابري»."""
    before = name.start - 1
    if before < 0 or (name.end == name.start + 1 and is_plain(page, name.start)):
        return False
    if name.skip:
        return before == last and page.tokens.forms[name.start][: name.skip] == "و"
    return bool(page.words[before].begins & Begin.UNKNOWN_PLACE) and not page.words[before].verb


def _may_be_a_noun(page: Page, name: Name[Spot], last: int) -> bool:
    """«في قنوات»: a word of the language that a small town is called by, where none is announced."""
    if name.end > name.start + 1 or not is_small(name.meanings):
        return False
    form = page.tokens.forms[name.start]
    if form[name.skip :].removeprefix("ال") not in page.lists["also_a_place"]:
        return False
    before = name.start - 1
    near = before >= 0 and bool(page.words[before].keys & page.lists["near"])
    listed = before == last and form.startswith("و") and bool(name.skip)  # «سنجار ومخمور»
    return not (near or listed or page.has(before, Class.BEARING | Class.PLACE))


def _rank_of(spot: Spot) -> int:
    """How wide it is; «الشرق الأوسط» is wider than a country."""
    wide = spot.kind == "area" and spot.location.country is None
    return RANK["country"] + 1 if wide else RANK[spot.kind]


def _is_meant(page: Page, name: Name[Spot], best: Spot, locative: bool) -> bool:
    """Whether a single word is a place here: «في سورية» is, «مصادر سورية» is not."""
    if name.start in page.walls or _is_hamlet(page, name):
        return False  # «قرب السياج»
    if is_described(page, name.start, name.end) and not _is_of_its_country(page, name):
        return False  # «الدول الخمس»
    word, form = page.words[name.start], page.words[name.start].form
    if word.article and word.stem in page.lists["bordering"]:
        return False  # «المواقع المطلة على الميناء»
    if name.skip and is_small(name.meanings) and page.tokens.forms[name.start] in page.lists["whole"]:
        return False  # «بادر»
    if form in page.lists["not_a_name"] or (not locative and form in page.lists["double_name"]):
        return False  # «فرانس برس», «علي بن مسعود»
    if not locative and form.endswith("يه") and not page.lists["plain"].isdisjoint(nisbas(form)):
        return False  # «مسيرة سلمية»
    odd = page.words[name.start - 1].form.endswith("ا") if name.start else False
    if best.kind == "country" and (locative or not (name.skip or odd or _is_adjective(page, name.start))):
        return True
    small = is_small(name.meanings)
    common = is_common(page.words[name.start], small, page.lists["plain"])
    if common and not small and _is_town_by_its_place(page, name):
        return True
    return not common and (locative or not _is_doubtful(page, name))


def _is_town_by_its_place(page: Page, name: Name[Spot]) -> bool:
    """«في بعقوبة», «في تدمر», «قرب الباب»: no verb stands there, and no noun in the singular alone."""
    word, before = page.words[name.start], name.start - 1
    if word.preposition and is_behind_in(page, name.start):
        return True
    leads = before >= 0 and page.words[before].begins & Begin.UNKNOWN_PLACE and not page.words[before].verb
    if name.skip or not leads:
        return False
    return all(reading.finite for reading in word.readings) or _is_noun_of_a_town(page, name)


def _is_noun_of_a_town(page: Page, name: Name[Spot]) -> bool:
    """«في الباب», not «في المدينة», «في الباب الذي», «جاء في الخبر»."""
    word, behind = page.words[name.start], page.words[name.end : name.end + 1]
    town = max(spot.population for spot in name.meanings) >= _TOWN
    told = any(other.mask & Class.RELATIVE for other in behind) or page.words[name.start - 2].lemmas & COMES
    plain = not word.mask & (Class.PLACE | Class.PERSON | Class.ADJECTIVE)
    return town and word.article and plain and not told


def _is_of_its_country(page: Page, name: Name[Spot]) -> bool:
    """«الباب السورية»: an adjective of the country in which the town lies."""
    nation = page.words[name.end].tag("country")
    return bool(nation) and any(spot.location.country == nation for spot in name.meanings)


def _is_adjective(page: Page, index: int) -> bool:
    """«مالي», «سورية»: the country, or of it, or of money."""
    return any(reading.shape is Shape.SINGULAR for reading in page.words[index].readings)


def _is_doubtful(page: Page, name: Name[Spot]) -> bool:
    return bool(page.words[name.start].readings) or is_small(name.meanings)


def _is_hamlet(page: Page, name: Name[Spot]) -> bool:
    """Whether a noun with ال may as well be no name: only hamlets are called so, behind no kind."""
    small = all(
        spot.kind == "city" and spot.location.gazetteer_id and spot.population < _HAMLET and not spot.noun
        for spot in name.meanings
    )
    kind = name.start > 0 and page.has(name.start - 1, Class.PLACE)
    return small and page.tokens.forms[name.start][name.skip :].startswith("ال") and not kind


def _is_locative(page: Page, name: Name[Spot], last: int) -> bool:
    """Whether a word before, or a ب on the word, says that something is there."""
    clitics = page.tokens.forms[name.start][: name.skip]
    before = name.start - 1 - page.is_mark(name.start - 1, "#")
    if "ب" in clitics or (clitics == "و" and before == last):
        return True
    if page.is_mark(before, "،") and page.has(before - 1, Class.PLACE) and page.words[before - 1].article:
        before -= 1  # «في العاصمة، طرابلس»
    while before > 0 and page.words[before].article and page.has(before, Class.ADJECTIVE):
        before -= 1  # «العاصمة العراقية بغداد»
    return before >= 0 and _is_locating(page, before) and not _is_between_parties(page, before)


def _is_between_parties(page: Page, index: int) -> bool:
    """«الصراع بين دلهي وسكان الإقليم», «من بين الشهداء»: governments by their capitals, and people."""
    if page.words[index].form != "بين":
        return False
    behind = page.words[index + 1]
    return (index > 0 and page.has(index - 1, Class.EVENT)) or (
        behind.article and bool(behind.mask & Class.PERSON)
    )


def _is_locating(page: Page, index: int) -> bool:
    """Whether a place may follow a word: في, قرب, شمال, مدينة."""
    word, locative = page.words[index], page.lists["locative"]
    if is_called_ali(page, index):
        return False
    return bool(word.keys & locative or word.stem in locative or word.mask & (Class.BEARING | Class.PLACE))


def _settled(
    place: Spotted, countries: Counter[str | None], regions: frozenset[str | None], nouns: frozenset[str]
) -> Spotted:
    """The row that a name means here: of the country and governorates told of, and of the kind said."""
    if not place.spots:
        return place
    best = max(
        place.spots,
        key=lambda spot: (
            countries[spot.location.country] > 0, spot.kind == "country", spot.noun in nouns,
            spot.location.admin1 in regions, countries[spot.location.country], spot.kind == "city",
            spot.population,
        ),
    )  # fmt: skip
    if len(place.spots) == 1:
        return replace(place, inside=best.within)
    location = replace(best.location, candidates=candidates(place.spots))
    if place.head < 0 and place.rule != "place.kind+second":
        return replace(place, location=location, rank=RANK[best.kind], inside=best.within)
    name = best.location.name if place.skip == 0 else place.location.name
    location = replace(location, name=name, precision=place.location.precision)
    return replace(place, location=location, inside=best.within)
