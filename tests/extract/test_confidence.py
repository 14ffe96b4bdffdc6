"""Confidence follows from how a claim was read, and is what annotated reports have it."""

import csv
from datetime import date

import pytest

from workbench.extract import load_rules
from workbench.extract.confidence import traits
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


def test_the_table_of_weights_is_small_and_sober() -> None:
    with resource("lexicons", "confidence.csv").open(encoding="utf-8", newline="") as file:
        weights = {row["trait"]: float(row["weight"]) for row in csv.DictReader(file)}
    assert "base" in weights
    assert all(abs(weight) < 4 for weight in weights.values())


def test_a_confidence_is_a_share() -> None:
    account = read_account(Document(TOLD, "", ""), load_rules())
    assert all(0 < claim.confidence < 1 for claim in account.claims)
