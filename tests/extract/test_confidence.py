"""Confidence follows from how a claim was read."""

import csv
from datetime import date

import pytest

from workbench.extract import load_rules
from workbench.extract.claims.confidence import traits
from workbench.extract.pipeline import read_account
from workbench.model import Document
from workbench.resources import resource

TOLD = "قتل 14 مسلحا في غارة شنتها طائرات التحالف على مدينة الرقة أمس، بحسب المرصد."


def of_first(text: str) -> set[str]:
    """The traits of a report's first claim."""
    account = read_account(Document(text, "", "", date=date(2021, 3, 10)), load_rules())
    return traits(account.scene, account.drafts[0])


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        (TOLD, "count.number"),
        (TOLD, "result.verb"),
        (TOLD, "holder.attribution"),
        (TOLD, "place.clause"),
        (TOLD, "date.clause"),
        ("قتل 3 جنود.", "holder.none"),
        ("قتل 3 جنود.", "place.none"),
        ("قتل 3 جنود.", "page.lead"),
        ("أصيب جنديان في الموصل.", "count.dual"),
        ("قتل 14 مسلحا بينهم 3 أطفال في الموصل.", "counts.several"),
        ("لم يقصف الجيش مدينة حلب، بحسب المرصد.", "polarity.denied"),
        ("لم يقصف الجيش مدينة حلب، بحسب المرصد.", "counts.none"),
    ],
)
def test_a_claim_tells_how_it_was_read(text: str, trait: str) -> None:
    assert trait in of_first(text)


def test_what_another_telling_lent_is_not_said_here() -> None:
    text = "قتل الجيش ثلاثة مسلحين في الموصل أمس.\nواحترقت السوق."
    account = read_account(Document(text, "", ""), load_rules())
    assert "place.lent" in traits(account.scene, account.drafts[-1])


def test_every_weight_is_a_doubt_in_quarters_with_its_reason() -> None:
    with resource("lexicons", "confidence.csv").open(encoding="utf-8", newline="") as file:
        base, *doubts = csv.DictReader(file)
    assert base["trait"] == "base"
    assert all(row["because"] and (float(row["weight"]) * 4).is_integer() for row in (base, *doubts))
    assert all(float(row["weight"]) < 0 for row in doubts)


def test_a_claim_with_all_its_parts_beside_it_is_surer_than_one_without() -> None:
    whole, bare = (
        read_account(Document(text, "", ""), load_rules()).claims[0] for text in (TOLD, "قتل 3 جنود.")
    )
    assert 0 < bare.confidence < whole.confidence < 1
