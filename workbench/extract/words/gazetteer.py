"""Names of several words, found from their first word on: places of the map, groups and bodies by name."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar

from workbench.model import Location, PlaceCandidate, PlacePrecision
from workbench.records import record
from workbench.text.fold import fold_words
from workbench.text.tokens import cuts

T = TypeVar("T")


@dataclass(slots=True)
class Node(Generic[T]):
    """Where some words of a name have led: the words that may follow, and what is named so far."""

    next: "dict[str, Node[T]]" = field(default_factory=dict)
    named: list[T] = field(default_factory=list)


@record(frozen=True, slots=True)
class Name(Generic[T]):
    """A name in a text: its words, how many letters of clitics stand on the first, what it may mean."""

    start: int
    end: int
    skip: int
    meanings: Sequence[T]


@record(frozen=True, slots=True)
class NameIndex(Generic[T]):
    """Names by their folded words; the first word may carry و, ف, ب, ل or ك."""

    root: Node[T] = field(default_factory=Node)
    _memo: dict[str, tuple[tuple[int, Node[T]], ...]] = field(default_factory=dict)

    def add(self, name: str, value: T) -> None:
        """Let `name` mean `value` too."""
        node = self.root
        for word in fold_words(name).split():
            node = node.next.setdefault(word, Node())
        if value not in node.named:
            node.named.append(value)

    def begins(self, form: str) -> bool:
        """Whether any name begins with a word: most words are told off here, and not remembered."""
        return bool(self._ways(form))

    def find(self, forms: Sequence[str], start: int) -> "Name[T] | None":
        """The longest name that begins at a word."""
        best: Name[T] | None = None
        for skip, node in self._first(forms[start]):
            index = start + 1
            found: Node[T] | None = node
            while found is not None:
                if found.named and (best is None or index > best.end):
                    best = Name(start, index, skip, found.named)
                found = found.next.get(forms[index]) if index < len(forms) else None
                index += 1
        return best

    def _first(self, form: str) -> tuple[tuple[int, Node[T]], ...]:
        """Where the ways to cut the first word lead; memoised by form, bounded by clearing."""
        known = self._memo.get(form)
        if known is None:
            if len(self._memo) >= 1 << 11:
                self._memo.clear()
            known = self._memo[form] = self._ways(form)
        return known

    def _ways(self, form: str) -> tuple[tuple[int, Node[T]], ...]:
        ways = [(cut.length, self.root.next.get(cut.stem)) for cut in cuts(form) if not cut.article]
        return tuple((length, node) for length, node in ways if node)


@record(frozen=True, slots=True)
class Spot:
    """A row of the gazetteer; `kind` is named, city, area, governorate or country.

    `noun` is the word for what it is («حي»), empty where no table says it, `within` the districts and areas
    that it lies in; one that is not `bare` has a name that is a word or a family's, too, and is read only
    where more says so.
    """

    location: Location
    kind: str
    population: int
    noun: str = ""
    within: tuple[str, ...] = ()
    bare: bool = True


_SMALL = 20_000  # people
_JOINED = 6  # letters of two words that are written as one

_SETTLED = frozenset(("مدينة", "بلدة", "قرية", "مديرية", "قضاء"))
_AREA = "منطقة"

_PRECISION = {
    "named": PlacePrecision.PLACE,
    "city": PlacePrecision.PLACE,
    "area": PlacePrecision.DISTRICT,
    "governorate": PlacePrecision.GOVERNORATE,
    "country": PlacePrecision.COUNTRY,
}


def load_places(folder: Path) -> NameIndex[Spot]:
    """The index of the three tables of places; regions take the coordinates of their capitals."""
    index: NameIndex[Spot] = NameIndex()
    towns = list(_rows(folder / "towns.csv"))
    told = {row["source"]: row for row in reversed(towns) if row["source"]}
    spots: dict[str, Spot] = {}
    capitals: dict[tuple[str, str], Spot] = {}
    for row in _rows(folder / "cities.csv"):
        spot = Spot(_city(row), "city", int(row["population"]))
        town, usual = told.get(row["id"]), frozenset[str]()
        if town:
            noun, within, _ = _told(town)
            spot = replace(spot, noun=noun, within=within)
            usual = frozenset(map(fold_words, _names(town)))
            spots[row["id"]] = replace(spot, location=replace(spot.location, name=town["name"]))
        for name in _names(row):
            if fold_words(name) not in usual:
                index.add(name, spot)
            capitals.setdefault((row["country"], name), spot)
    for row in towns:
        spot = spots.get(row["source"]) or Spot(_town(row), _kind(row["kind"]), 0, *_told(row))
        for name in _names(row):
            index.add(name, spot)
    for row in _rows(folder / "regions.csv"):
        capital = capitals.get((row["country"], row["capital"]))
        spot = Spot(_region(row, capital.location if capital else None), row["kind"], 0)
        called = row["kind"] == "governorate" and row["capital"] in _names(row)
        for name in _names(row):
            index.add(name, spot)
            if capital and called:
                index.add(name, capital)  # «كابول» is «كابل», too
    return index


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.reader(file)
        columns = next(table)
        for row in table:
            yield dict(zip(columns, row, strict=True))


def _names(row: Mapping[str, str]) -> list[str]:
    """The names of a row; one of two words is written as one, too: «خانيونس»."""
    names = [row["name"], *filter(None, row["aliases"].split("|"))]
    return [*names, *filter(None, map(_joined, names))]


def _joined(name: str) -> str:
    """A name of two words as one, where that is long enough to be no other word; empty for others."""
    words = name.split()
    whole = "".join(words)
    return whole if len(words) == 2 and len(whole) > _JOINED and not words[1].startswith("ال") else ""


def _told(row: Mapping[str, str]) -> tuple[str, tuple[str, ...], bool]:
    """What the table of towns tells of a place: its noun, what it lies in, if its name may stand bare."""
    return fold_words(row["kind"]), tuple(filter(None, row["within"].split("|"))), row["bare"] != "no"


def _kind(noun: str) -> str:
    """How wide a place of the table of towns is: a quarter and a field are no towns."""
    return "city" if noun in _SETTLED else "area" if noun == _AREA else "named"


def _town(row: Mapping[str, str]) -> Location:
    return Location(
        row["name"],
        float(row["latitude"]) if row["source"] else None,
        float(row["longitude"]) if row["source"] else None,
        row["country"],
        row["admin1"] or None,
        _PRECISION[_kind(row["kind"])],
        row["source"] or None,
    )


def _city(row: Mapping[str, str]) -> Location:
    return Location(
        row["name"],
        float(row["latitude"]),
        float(row["longitude"]),
        row["country"],
        row["admin1"] or None,
        PlacePrecision.PLACE,
        row["id"],
    )


def _region(row: Mapping[str, str], capital: Location | None) -> Location:
    """A region; what is as wide as a country has no point on the map."""
    point = capital if row["kind"] != "country" else None
    return Location(
        row["name"],
        point.latitude if point else None,
        point.longitude if point else None,
        row["country"] or None,
        row["name"] if row["kind"] == "governorate" else (point.admin1 if point else None),
        _PRECISION[row["kind"]],
        point.gazetteer_id if point else None,
    )


def by_name(index: NameIndex[Spot], name: str) -> Location | None:
    """Where a place lies that is called so and no more; without a point where several places are."""
    forms = fold_words(name).split()
    found = index.find(forms, 0) if forms else None
    if found is None or found.skip or found.end < len(forms):
        return None
    points = {(spot.location.latitude, spot.location.longitude) for spot in found.meanings}
    if len(points) > 1:
        return Location(name, candidates=candidates(found.meanings))
    narrowest = min(found.meanings, key=lambda spot: list(_PRECISION).index(spot.kind))
    return replace(narrowest.location, name=name)


def largest(spots: Sequence[Spot]) -> Spot:
    """A town before the region called after it, the larger town first."""
    return max(spots, key=lambda spot: (spot.kind == "country", spot.kind == "city", spot.population))


def is_small(spots: Sequence[Spot]) -> bool:
    """Whether only small towns have the name, which might as well be a person's or any word."""
    return all((spot.kind == "city" or spot.noun) and spot.population < _SMALL for spot in spots)


def candidates(spots: Sequence[Spot]) -> tuple[PlaceCandidate, ...]:
    """The rows that a name may mean, where it may mean several, scored by their share of the people."""
    if len(spots) < 2:
        return ()
    whole = sum(spot.population + 1 for spot in spots)
    return tuple(
        PlaceCandidate(
            spot.location.gazetteer_id or spot.location.name,
            spot.location.name,
            round((spot.population + 1) / whole, 2),
        )
        for spot in spots
    )
