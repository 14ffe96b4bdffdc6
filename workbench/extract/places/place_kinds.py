"""Places behind the word for their kind: «قرية X», «بلدتي X وY», known to the gazetteer or not."""

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.extract.grammar.page import Page
from workbench.extract.places.place_names import (
    is_described,
    is_name_alone,
    is_plain,
    over_bearings,
    unknown_name,
)
from workbench.extract.places.spotted import Spotted
from workbench.extract.words.gazetteer import Name, NameIndex, Spot, is_small, largest
from workbench.extract.words.inflect import Shape
from workbench.extract.words.lexicon import Class, Part, Reading
from workbench.model import Location, PlacePrecision

_FRONT, _REGION, _CENTRE = "جبهه", "منطقه", "مركز"
_PARTS = ("area", "site", "facility", "described")  # of a town, or in the country
_DEED = re.compile(r"ت..ي.|ا.ت.ا.|ان..ا.|است..ا.")


def of_kind(page: Page, index: NameIndex[Spot], at: int) -> Spotted | None:
    """«قرية X»: a place of that kind, whatever its name."""
    kind = page.words[at].of(Part.PLACE)
    start = at + 1 + page.is_mark(at + 1, "#_")
    if kind is None or not _may_be_named(page, kind, at, start):
        return None
    named = kind.entry["named"] in _PARTS
    called = _called(page, index, kind, start, not named)
    if called is None:
        return None
    end, spots = called
    if not spots and _is_for(page, kind, start, end):
        return None  # «معسكر التدريب», «مركز "اطمئنان"»
    if kind.entry["named"] == "described" and not _is_described_site(page, end):
        return None  # «موقع الحادث»
    if end == start or (not spots and not named and is_described(page, start, end)):
        return None  # «مركز التجارة العالمي»
    if start in page.quotations and not named:
        first, end = start + 1, end - 1
    else:
        first, end = (at, over_bearings(page, end)) if named else (start, end)
    precision = PlacePrecision(kind.entry["precision"])
    spots = _as_wide(spots, precision)
    location = _location_of(page, first, end, named, precision, spots)
    rank = _rank_of(precision)
    if named:
        rank = 0 if precision in (PlacePrecision.PLACE, PlacePrecision.NEAR) else max(rank, 2)
    rule = "place.kind" if spots else "place.kind+unknown"
    site = kind.entry["named"] == "site" or (not spots and kind.entry.lemma == _REGION)
    facility = kind.entry["named"] == "facility"
    skip = None if named else 0
    return Spotted(first, end, location, rank, not facility, spots, rule, skip, at, site, facility=facility)


def _called(
    page: Page, index: NameIndex[Spot], kind: Reading, start: int, settled: bool
) -> tuple[int, Sequence[Spot]] | None:
    """The end of a name behind the word for its kind, and the rows it may mean; None if it is no such."""
    name = _quoted(page, index, start) or index.find(page.tokens.forms, start)
    known = name is not None and (not name.skip or page.tokens.forms[start][:2] == "بب")
    if name and known:
        meant = [spot for spot in name.meanings if _may_be_called(spot, kind)]
        name, known = replace(name, meanings=meant), bool(meant)
    if name and known and kind.entry.lemma == _FRONT and not is_small(name.meanings):
        return None  # «جبهة الساحل الغربي» is all of the coast
    end, spots = (name.end, name.meanings) if name and known else (unknown_name(page, start, settled), ())
    inner = page.has(start, Class.PLACE) and not page.words[start].article
    if known and name and name.end == start + 1 and inner and of_kind(page, index, start):
        return None  # «منطقة معسكر الكرين» is the camp, whatever town is called so
    longer = unknown_name(page, start, settled=True)
    if name and known and end == start + 1 and page.words[start].form in page.lists["double_name"]:
        end, spots = (longer, ()) if longer > end else (end, spots)  # «ناحية حمام العليل»
    if name and known and end < len(page) and page.words[end].form in page.lists["which_part"]:
        end, spots = end + 1, ()  # «منطقة بغداد الجديدة» is not the city
    if end == start + 2 and (behind := index.find(page.tokens.forms, start + 1)) and behind.skip:
        end = start + 1  # «بلدة شوال بوزيرستان»
    return end, spots


def _quoted(page: Page, index: NameIndex[Spot], opening: int) -> Name[Spot] | None:
    """«مدينة (X)»: a known name that fills a pair of quotation marks or brackets, with the closing one."""
    closing = page.quotations.get(opening, 0)
    name = index.find(page.tokens.forms, opening + 1) if closing else None
    return replace(name, end=closing + 1) if name and name.end == closing and not name.skip else None


def _may_be_called(spot: Spot, kind: Reading) -> bool:
    """Whether a place whose name can be any word is meant behind a kind: «حي النور», not «مركز النور»."""
    lemma, settled = kind.entry.lemma, not kind.entry["named"] and spot.kind == "city"
    return spot.bare or lemma in (spot.noun, _REGION) or (settled and lemma not in (_CENTRE, _FRONT))


def _may_be_named(page: Page, kind: Reading, at: int, start: int) -> bool:
    """Whether the name of a place may begin at `start`, behind the word for its kind."""
    if kind.entry["named"] == "skip" or start >= len(page) or page.words[at].pronoun:
        return False
    if kind.entry.lemma == _FRONT and (at in page.parties or not _is_front(page, at)):
        return False
    if page.words[at].stem == "وادي" and "أ" in page.tokens.raw(at):
        return False  # «وأدى الصلاة»
    if page.words[at].stem == "طريق" and page.is_mark(at - 1, "عن"):
        return False  # «عن طريق الحوار»
    if kind.shape not in (Shape.SINGULAR, Shape.DUAL) and not _may_be_several(page, kind, start):
        return False  # «مناطق خاضعة», «قرى مجاورة»
    return start not in page.parties or page.parties[start].meanings[0].kind == "organisation"


def _is_front(page: Page, at: int) -> bool:
    """«في جبهة X», «بجبهة X» is where they fight, «قالت جبهة X» who does."""
    return page.words[at].preposition == "ب" or (at > 0 and page.words[at - 1].keys & {"في", "وفي"} != set())


def _may_be_several(page: Page, kind: Reading, start: int) -> bool:
    """«قرى الحميرة»: villages called by one name, which is no word of the language."""
    word = page.words[start]
    named = word.article and is_name_alone(page, start) and not is_described(page, start, start + 1)
    return kind.shape is Shape.PLURAL and not kind.entry["named"] and named


def _is_for(page: Page, kind: Reading, start: int, end: int) -> bool:
    """«معسكر التدريب», «حاجز التفتيش»: what is done in a site that has no name of its own."""
    word = page.words[start]
    if kind.entry.lemma == _CENTRE and not word.article:
        inside = range(start + (start in page.quotations), end - (start in page.quotations))
        return any(is_plain(page, at) for at in inside)
    deed = end == start + 1 and bool(_DEED.fullmatch(word.stem)) and is_plain(page, start)
    return deed and word.article and kind.entry.lemma in page.lists["site_for"]


def _is_described_site(page: Page, end: int) -> bool:
    """«موقع باروا العسكري»: what any spot is called is a place with a name if it is said to be military."""
    behind = page.words[end] if end < len(page) else None
    return behind is not None and behind.article and behind.stem in page.lists["described"]


def of_same_kind(page: Page, index: NameIndex[Spot], first: Spotted) -> Spotted | None:
    """«بلدتي (X) و(Y)»: the second of two places behind a dual."""
    kind = page.words[first.head].of(Part.PLACE) if first.head >= 0 else None
    at = first.end + page.is_mark(first.end, '()»”"')
    if kind is None or kind.shape is not Shape.DUAL or at >= len(page):
        return None
    if page.words[at].form == "و" and at + 1 in page.quotations:
        if name := _quoted(page, index, at + 1):
            return _second(page, first, at + 2, name.end - 1, name.meanings, 0)
        start, end, skip = at + 2, unknown_name(page, at + 1, settled=True) - 1, 0
    else:
        start, end, skip = at, at + 1, 1
        name = index.find(page.tokens.forms, at)
        if not page.tokens.forms[at].startswith("و") or (page.words[at].readings and not name):
            return None
        if name:
            towns = [spot for spot in name.meanings if spot.noun and _may_be_called(spot, kind)]
            known = bool(name.skip and towns and first.spots)
            return _second(page, first, at, name.end, towns) if known else None
    if end <= start:
        return None
    return _second(page, first, start, end, (), skip)


def _second(
    page: Page, first: Spotted, start: int, end: int, spots: Sequence[Spot], skip: int = 1
) -> Spotted:
    """A place of the kind of another, at some words."""
    name, precision = page.named(start, end, skip=skip).name, first.location.precision
    spots = _as_wide(spots, precision)
    location = replace(spots[0].location if spots else Location(name), name=name, precision=precision)
    return replace(
        first,
        start=start,
        end=end,
        location=location,
        skip=skip,
        head=-1,
        rule="place.kind+second",
        spots=spots,
    )


def _as_wide(spots: Sequence[Spot], precision: PlacePrecision) -> Sequence[Spot]:
    """Of a governorate and the town called so those that the word for the kind says, if any."""
    wide = precision is PlacePrecision.GOVERNORATE
    return [spot for spot in spots if (spot.kind == "governorate") == wide] or spots


def _rank_of(precision: PlacePrecision) -> int:
    return {"place": 1, "near": 1, "district": 1, "governorate": 3, "country": 4}[precision.value]


def _location_of(
    page: Page, start: int, end: int, named: bool, precision: PlacePrecision, spots: Sequence[Spot]
) -> Location:
    """The row of the gazetteer, or a location by name alone; a quarter is not where its city's centre is."""
    if not spots:
        return Location(page.named(start, end, skip=None if named else 0).name, precision=precision)
    location = largest(spots).location
    if not named:
        return replace(location, precision=precision)
    return replace(location, name=page.named(start, end).name, precision=precision)
