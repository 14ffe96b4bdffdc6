"""The example reports: complete, readable, and telling what the product is for."""

import csv
from datetime import date
from functools import cache

import pytest

from workbench.extract import extract, load_rules
from workbench.model import Claim, Count, Document, Outcome, Polarity
from workbench.read import read
from workbench.resources import seeds


@cache
def index() -> dict[str, dict[str, str]]:
    with (seeds() / "index.csv").open(encoding="utf-8", newline="") as file:
        return {row["file"]: row for row in csv.DictReader(file)}


@cache
def document(name: str) -> Document:
    return read((seeds() / name).read_bytes(), name)


@cache
def claims(name: str) -> tuple[Claim, ...]:
    row, read_one = index()[name], document(name)
    dated = Document(
        read_one.text, name, "", language=read_one.language, date=date.fromisoformat(row["date"])
    )
    return extract(dated, load_rules()).claims


def killed(name: str) -> dict[str, set[int | None]]:
    """The lowest numbers of killed that each holder affirms, parts left out."""
    found: dict[str, set[int | None]] = {}
    for claim in claims(name):
        if claim.polarity is Polarity.AFFIRMED:
            holder = claim.holder.name if claim.holder else ""
            found.setdefault(holder, set()).update(count.low for count in claim.counts if is_whole(count))
    return found


def is_whole(count: Count) -> bool:
    return count.outcome is Outcome.KILLED and count.subset_of is None


def test_the_index_names_every_report() -> None:
    assert set(index()) == {path.name for path in seeds().glob("*.txt")}
    assert all(row["title"] and row["source"] for row in index().values())


@pytest.mark.parametrize("name", index())
def test_every_report_is_read_without_doubt(name: str) -> None:
    assert document(name).uncertain == ()
    assert document(name).language == ("en" if "english" in name else "ar")


def test_the_oldest_encoding_is_recognised() -> None:
    assert document("17_baghdad_car_bomb.txt").text.startswith("تفجيران يضربان بغداد")


@pytest.mark.parametrize("name", [name for name in index() if "english" not in name])
def test_every_arabic_report_makes_claims_with_counts(name: str) -> None:
    assert any(claim.counts for claim in claims(name))


def test_four_holders_of_one_event_stand_apart() -> None:
    counts = killed("08_market_four_counts.txt")
    assert {31, 23, 27, 17} <= {low for lows in counts.values() for low in lows}
    assert len([holder for holder, lows in counts.items() if holder and lows]) >= 4


@pytest.mark.parametrize(
    "name", ["01_raqqa_first_strikes.txt", "02_tell_abyad_disputed.txt", "08_market_four_counts.txt"]
)
def test_what_is_denied_is_no_event(name: str) -> None:
    assert Polarity.DENIED in {claim.polarity for claim in claims(name)}
