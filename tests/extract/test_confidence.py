"""Confidence is the product of how sure each part of a claim is, which doubts make less."""

import csv
from collections.abc import Sequence
from datetime import date
from math import prod

import pytest

from workbench.extract import load_rules
from workbench.extract.claims.confidence import Part
from workbench.extract.pipeline import Account, read_account
from workbench.model import Document
from workbench.resources import resource

TOLD = "قتل 14 مسلحا في غارة شنتها طائرات التحالف على مدينة الرقة أمس، بحسب المرصد."


def account(text: str) -> Account:
    return read_account(Document(text, "", "", date=date(2021, 3, 10)), load_rules())


def doubts(parts: Sequence[Part]) -> set[str]:
    return {doubt.name for part in parts for doubt in part.doubts}


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("قتل 7 من عناصر الجيش.", "count.members"),
        ("قتل جندي في الموصل.", "count.indefinite"),
        ("قتل 3 جنود.", "count.uniform"),
        ("قتل 3 جنود.", "count.once"),
        ("سقط 9 بين قتيل وجريح في الموصل.", "count.casualties"),
        ("قتل 14 مسلحا بينهم 3 أطفال في الموصل.", "count.part"),
        ("قتل 14 مسلحا بينهم 3 أطفال في الموصل.", "count.several"),
        ("قتل 3 جنود.", "place.none"),
        (TOLD, "place.open"),
        ("قتل ثلاثة أشخاص في الموصل.", "place.bare"),
        ("قتل ثلاثة أشخاص في بلدة الكرمة، وانفجرت سيارة في بلدة السلوم.", "place.rivals"),
        ("قتل ثلاثة أشخاص في مدينة الموصل.\nواحترقت سوق في مدينة حلب.", "place.others"),
        ("قتل ثلاثة أشخاص عام 2019 في الموصل.", "date.coarse"),
        ("قتل ثلاثة أشخاص في الموصل.\nوقصفت حلب الأحد، وقصفت إدلب الجمعة.", "date.missed"),
        ("قتل ثلاثة أشخاص بالرصاص.", "actor.none"),
        ("قتل ثلاثة أشخاص في معقل حزب الله.", "actor.missed"),
        ("قتل ثلاثة أشخاص، وقال الوزير إن السوق احترقت.", "holder.missed"),
        ("لم يقصف الجيش مدينة حلب، بحسب المرصد.", "telling.deed"),
        ("تعتزم الحكومة مهاجمة المدينة.", "telling.intended"),
    ],
)
def test_what_may_mislead_is_a_doubt(text: str, doubt: str) -> None:
    assert doubt in doubts(account(text).parts[0])


@pytest.mark.parametrize(
    "doubt",
    [
        *("count.members", "count.indefinite", "count.uniform", "count.part", "count.several"),
        *("place.none", "place.lent", "place.away", "place.bare", "place.rivals", "place.others"),
        *("date.missed", "date.coarse", "actor.none", "actor.missed", "holder.missed", "holder.rivals"),
    ],
)
def test_what_is_told_plainly_leaves_no_such_doubt(doubt: str) -> None:
    assert doubt not in doubts(account(TOLD).parts[0])


def test_a_bomb_has_no_doer_who_could_be_missed() -> None:
    [fire, bomb] = (account(f"قتل ثلاثة أشخاص {how}.").parts[0] for how in ("بالرصاص", "بانفجار عبوة ناسفة"))
    assert "actor.none" in doubts(fire) - doubts(bomb)


def test_a_count_that_is_told_twice_is_surer() -> None:
    told = "قتل ثلاثة أشخاص في مدينة الموصل."
    [once, twice] = (account(text) for text in (told, f"{told}\nوذكر المرصد أن ثلاثة أشخاص قتلوا."))
    assert "count.once" in doubts(once.parts[0]) - doubts(twice.parts[0])


def test_what_another_telling_lent_is_not_said_here() -> None:
    told, again = account("قتل الجيش ثلاثة مسلحين في مدينة الموصل أمس.\nوأصيب مدني في الهجوم.").parts
    assert "place.lent" in doubts(again) - doubts(told)


def test_what_somebody_only_says_has_neither_place_nor_day_to_be_wrong() -> None:
    [parts] = account("نفت الحكومة صحة التقرير.").parts
    assert [part.name for part in parts] == ["telling", "actor", "holder"]


def test_the_confidence_is_the_product_of_the_parts() -> None:
    told = account(TOLD)
    [claim], [parts] = told.claims, told.parts
    assert [part.name for part in parts] == ["count", "place", "date", "actor", "holder"]
    assert claim.confidence == pytest.approx(prod(part.share for part in parts), abs=0.005)


def test_the_heaviest_doubt_of_a_part_stands_first() -> None:
    for part in account("قتل ثلاثة أشخاص في الموصل عام 2019، وانفجرت سيارة في حلب.").parts[0]:
        assert [doubt.weight for doubt in part.doubts] == sorted(doubt.weight for doubt in part.doubts)


def test_every_weight_is_in_quarters_with_its_reason() -> None:
    with resource("lexicons", "confidence.csv").open(encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file))
    assert all(row["because"] and (float(row["weight"]) * 4).is_integer() for row in listed)
    assert all((float(row["weight"]) < 0) == ("." in row["trait"]) for row in listed)


def test_a_claim_with_all_its_parts_beside_it_is_surer_than_one_without() -> None:
    whole, bare = (account(text).claims[0] for text in (TOLD, "قتل 3 جنود."))
    assert 0 < bare.confidence < whole.confidence < 1
