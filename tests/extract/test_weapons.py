"""Weapons and sites: mentions of their own, weapons in the claim of what was done with them."""

from datetime import date

import pytest

from tests.extract.reading import claims
from workbench.extract import extract, load_rules
from workbench.model import Document, Kind


def mentioned(text: str, kind: Kind) -> list[str]:
    found = extract(Document(text, "report", "", date=date(2021, 3, 10)), load_rules()).mentions
    return [mention.span.of(text) for mention in found if mention.kind is kind]


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("قتل ثلاثة جنود بانفجار عبوة ناسفة.", ["عبوة ناسفة"]),
        ("انفجرت سيارة مفخخة قرب المخفر.", ["سيارة مفخخة"]),
        ("استهدفت طائرة مسيرة القافلة.", ["طائرة مسيرة"]),
        ("فجر رجل سترة ناسفة قرب المخفر.", ["سترة ناسفة"]),
        ("فجر رجل حزاما ناسفا قرب المخفر.", ["حزاما ناسفا"]),
        ("توقفت سيارة قرب المخفر.", []),
        ("قتل جنديان في قصف بالمسيرات على المعسكر.", ["المسيرات"]),
        ("أصيب شبان خلال مسيرات العودة.", []),
        ("خرجت مسيرات في المدينة.", []),
        ("قصف سلاح الجو موقعا.", []),
    ],
)
def test_weapons_are_mentioned(text: str, weapons: list[str]) -> None:
    assert mentioned(text, Kind.WEAPON) == weapons


def test_a_claim_names_what_it_was_done_with() -> None:
    [claim] = [claim for claim in claims("قتل ثلاثة جنود بانفجار عبوة ناسفة في درنة.") if claim.counts]
    assert [weapon.text for weapon in claim.weapon] == ["عبوة ناسفة"]


def test_arms_that_are_found_are_no_weapon_of_an_arrest() -> None:
    found = claims("عثرت الشرطة على بنادق واعتقلت رجلين.")
    assert all(not claim.weapon for claim in found)


def test_a_site_is_a_facility_and_its_town_the_place() -> None:
    text = "قتل نزيلان في هجوم على فندق السلام في مدينة درنة."
    assert mentioned(text, Kind.FACILITY) == ["فندق السلام"]
    assert mentioned(text, Kind.PLACE) == ["درنة"]


def test_a_hospital_has_two_words() -> None:
    for word in ("مستشفى", "مشفى"):
        assert mentioned(f"قصفت طائرة {word} السلام في مدينة درنة.", Kind.FACILITY) == [f"{word} السلام"]


def test_an_undated_report_has_the_words_of_its_day_as_a_mention_alone() -> None:
    document = Document("قتل جنديان أمس في درنة.", "report", "")
    found = extract(document, load_rules())
    assert [claim.date for claim in found.claims] == [None]
    assert [mention.span.of(document.text) for mention in found.mentions if mention.kind is Kind.DATE] == [
        "أمس"
    ]
