"""The table of groups, forces, bodies and agencies, and how its names are found."""

import csv
from collections import Counter

import pytest
from babel import Locale

from tests.extract.reading import read
from workbench.resources import resource
from workbench.text.fold import fold_words

INTER = {"", "1", "2", "3", "4", "8"}  # ACLED's, of those who have a name


def table() -> list[dict[str, str]]:
    with resource("lexicons", "names.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_name_stands_for_one_party() -> None:
    owners = Counter(
        folded
        for row in table()
        for folded in {fold_words(name) for name in (row["name"], *row["aliases"].split("|")) if name}
    )
    assert [name for name, owned in owners.items() if owned > 1] == []


def test_the_other_columns_hold_what_they_are_called() -> None:
    territories = Locale("en").territories
    wrong = [
        row["name"]
        for row in table()
        if row["inter"] not in INTER
        or (row["country"] and row["country"] not in territories)
        or not row["english"].isprintable()
        or not row["english"]
        or (row["since"] and row["until"] and not 1900 < int(row["since"]) <= int(row["until"]) < 2100)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ذكرت صحيفة الحياة أن المعارك توقفت", ["الحياة"]),
        ("عادت الحياة إلى المدينة", []),
        ("قال متحدث باسم المرصد السوري لحقوق الإنسان", ["المرصد السوري لحقوق الإنسان"]),
        ("أعلنت سنتكوم أمس", ["القيادة المركزية الأميركية"]),
    ],
)
def test_a_name_that_is_an_ordinary_word_wants_its_kind_before_it(text: str, found: list[str]) -> None:
    assert [name.meanings[0].name for name in read(text)[0].page.parties.values()] == found
