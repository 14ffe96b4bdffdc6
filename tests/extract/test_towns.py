"""The table of smaller towns, and how their names are read."""

import csv
import re
from collections.abc import Sequence
from datetime import date

import pytest

from workbench.extract.pipeline import extract
from workbench.extract.words.rules import load_rules
from workbench.model import Document, Kind, Location
from workbench.resources import resource
from workbench.text.fold import fold_words

ARABIC = re.compile(r"[ء-غف-ي]+(?: [ء-غف-ي]+)*")
LATIN = re.compile(r"[A-Za-z0-9' ().&-]+")


def rows(*path: str) -> list[dict[str, str]]:
    with resource(*path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


TOWNS = rows("places", "towns.csv")


def places(text: str) -> dict[str, Location]:
    """The places of a text by their words."""
    found = extract(Document(text, "a.txt", "", date=date(2020, 5, 1)), load_rules()).mentions
    return {
        text[one.span.start : one.span.end]: one.value
        for one in found
        if one.kind is Kind.PLACE and isinstance(one.value, Location)
    }


def told(text: str) -> Sequence[str]:
    """The place of the first claim of a text."""
    claims = extract(Document(text, "a.txt", "", date=date(2020, 5, 1)), load_rules()).claims
    return [place.text for place in claims[0].place]


def test_no_town_is_there_twice() -> None:
    keys = [(row["country"], row["admin1"], fold_words(row["name"]), row["kind"]) for row in TOWNS]
    assert len(keys) == len(set(keys)) > 5_000


def test_names_are_in_arabic_letters_and_in_latin_ones() -> None:
    names = [name for row in TOWNS for name in (row["name"], *filter(None, row["aliases"].split("|")))]
    assert [name for name in names if not ARABIC.fullmatch(name)] == []
    assert [row["english"] for row in TOWNS if not LATIN.fullmatch(row["english"])] == []


def test_kinds_countries_and_governorates_are_those_of_the_other_tables() -> None:
    kinds = {row["noun"] for row in rows("lexicons", "place_kinds.csv")}
    regions = {(row["country"], row["name"]) for row in rows("places", "regions.csv")}
    countries = {country for country, _ in regions}
    assert {row["kind"] for row in TOWNS} <= kinds
    assert {row["country"] for row in TOWNS} <= countries
    assert {(row["country"], row["admin1"]) for row in TOWNS if row["admin1"]} <= regions
    assert {row["bare"] for row in TOWNS} == {"", "no"}


def test_coordinates_have_a_source() -> None:
    for row in TOWNS:
        assert bool(row["latitude"]) == bool(row["longitude"]) == bool(row["source"]), row
        assert not row["source"] or re.fullmatch(r"geonames:\d+", row["source"])


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("قتل ثلاثة جنود في سراقب أمس.", "سراقب", "SY", "إدلب"),
        ("قصفت الطائرات أطراف التحيتا، فقتل ثلاثة مسلحين.", "التحيتا", "YE", "الحديدة"),
        ("قتل شرطيان قرب باغا في نيجيريا.", "باغا", "NG", "بورنو"),
        ("قتل خمسة مدنيين في حي الشجاعية شرق غزة.", "حي الشجاعية", "PS", "قطاع غزة"),
        ("سيطر الجيش على حقل العمر شرق دير الزور.", "حقل العمر", "SY", "دير الزور"),
        ("قتل جنديان في منطقة الصابري في بنغازي.", "الصابري", "LY", "بنغازي"),
    ],
)
def test_a_small_town_is_known(text: str, name: str, country: str, admin1: str) -> None:
    found = places(text)[name]
    assert (found.country, found.admin1) == (country, admin1)


@pytest.mark.parametrize(
    "text",
    [
        "قال الصابري إن ثلاثة جنود قتلوا.",
        "طالب الأهالي بالعودة بعد مقتل ثلاثة رعاة.",
        "أعلن مركز الإعلام مقتل ثلاثة جنود.",
        "قتل ثلاثة رعاة في الطريق إلى النور.",
        "عثر على جثتين عند بئر علي بن مسعود.",
    ],
)
def test_a_word_or_a_family_is_no_town(text: str) -> None:
    assert not {"الصابري", "بالعودة", "العودة", "الإعلام", "النور", "بئر علي"} & set(places(text))


def test_of_namesakes_the_one_of_the_kind_and_the_governorate_told_is_meant() -> None:
    assert places("قتل ثلاثة جنود في حي الزهراء بمدينة حمص.")["حي الزهراء"].admin1 == "حمص"
    assert places("قتل ثلاثة جنود في بلدة الزهراء بريف حلب.")["الزهراء"].admin1 == "حلب"


def test_a_town_lies_in_its_governorate_and_in_its_area() -> None:
    text = "قتل ثلاثة مدنيين في قصف على ريف إدلب. ووقع القصف في سراقب."
    assert told(text)[0] == "سراقب"
    text = "قتل ثلاثة مدنيين في قصف على الغوطة الشرقية. ووقع القصف في مسرابا."
    assert told(text)[0] == "مسرابا"


def test_the_region_of_a_town_stands_behind_what_says_which_town_it_is() -> None:
    text = "قتل ثلاثة جنود في منبج التي تبعد 80 كلم عن الرقة في محافظة حلب."
    assert told(text) == ["منبج", "حلب"]


def test_a_known_name_may_stand_in_quotation_marks_or_brackets() -> None:
    found = places("قتل 3 جنود في محافظة (إب). وقتل 3 جنود بين منطقتي (المهدية) و(الماسورة) في شمال سيناء.")
    assert found["إب"].precision.value == "governorate"
    assert found["المهدية"].country == found["الماسورة"].country == "EG"


def test_two_villages_tell_the_country_of_a_report() -> None:
    found = places("قتل 3 جنود في بلدة مارع، وجرح 4 في قرية دابق.")
    assert found["مارع"].country == found["دابق"].country == "SY"
