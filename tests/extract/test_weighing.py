"""Where a claim is follows from all places that a report names, each weighed."""

import csv
from datetime import date

import pytest

from workbench.extract import load_rules
from workbench.extract.claims.claims import Draft
from workbench.extract.explanation import explain
from workbench.extract.pipeline import read_account
from workbench.model import Document
from workbench.resources import resource


def drafts(text: str) -> list[Draft]:
    """The drafts of a report's claims with counts."""
    account = read_account(Document(text, "", "", date=date(2021, 3, 10)), load_rules())
    return [draft for draft in account.drafts if draft.counts]


def place(draft: Draft) -> str:
    return draft.places[0].location.name


@pytest.mark.parametrize(
    ("text", "number", "name", "trait"),
    [
        ("قتل 3 جنود في الموصل.", 0, "الموصل", "own.clause"),
        ("قصف الجيش الموصل أمس، ما أدى إلى مقتل 3 جنود.", 0, "الموصل", "own.sentence"),
        ("قتل 3 جنود.\nوقال مسؤول إن الجيش نشر قواته في الموصل.", 0, "الموصل", "behind.1"),
        ("وقع انفجار في الموصل.\nوقتل 3 جنود.", 0, "الموصل", "before.1"),
        ("قتل 3 جنود.\nوقال مسؤول إن الجنود قتلوا في الموصل.", 0, "الموصل", "telling"),
        ("قتل 9 جنود في العراق.\nووقع الهجوم في الموصل.", 0, "الموصل", "inside"),
        ("قتل 9 جنود في العراق.\nووقع الهجوم في الموصل.", 0, "الموصل", "opens"),
        ("قتل 9 جنود في العراق.\nووقع الهجوم في الموصل.", 0, "الموصل", "only"),
        ("قتل 9 آلاف شخص في العراق منذ 2014.\nووقع هجوم في الموصل.", 0, "العراق", "own.clause"),
        (
            "أصيب عنصران في محافظة نينوى.\nوقتل 3 جنود في تلعفر.\nوقتل 4 جنود في سنجار.\nوقتل 9 في كمين.",
            3,
            "نينوى",
            "listing",
        ),
        ("قتل سبعة مدنيين في انفجار ألغام أثناء انسحابهم من الموصل.", 0, "الموصل", "left"),
    ],
)
def test_a_place_is_chosen_for_what_is_known_of_it(text: str, number: int, name: str, trait: str) -> None:
    draft = drafts(text)[number]
    assert place(draft) == name
    assert trait in draft.place_traits


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("قتل 3 متظاهرين برصاص حراس الحركة المقربة من إيران في البصرة.", 0, "البصرة"),
        ("وصل وزير.\nوفي الموصل، أعلنت الشرطة مقتل 3 جنود.", 0, "الموصل"),
        ("قتل 9 جنود في طرابلس.\nووصل وزير.\nوأغلقت شركات مكاتبها في مطار طرابلس.", 0, "طرابلس"),
        ("قتل 9 جنود في محافظة نينوى ومحافظة كركوك.\nووقع الهجوم في تلعفر.", 0, "نينوى"),
        (
            "قصف الجيش مطار التيفور في حمص.\nوقتل 5 في الضربة التي استهدفت المطار بعد هجوم وقع في دوما.",
            0,
            "مطار التيفور",
        ),
        ("قتل 9 جنود في غزة.\nوشهدت المنطقة الحدودية بين القطاع ومصر هجوما قتل فيه 4 جنود.", 1, "غزة"),
        ("قتل 9 جنود في هجمات في غزة وفلسطين.\nوقتل مستوطن في يناير الماضي.", 1, "غزة"),
        ("قتل 5، إذ دمرت الغارة سيارة قادمة من مدينة الموصل التي يحكمونها قرب قضاء سنجار.", 0, "سنجار"),
        (
            "قتل 9 جنود في المعارك في الموصل وكركوك.\nوقال مسؤول إن المعارك دارت في حي سومر في الموصل.",
            0,
            "الموصل",
        ),
        ("قتل 9 جنود في محافظة نينوى.\nووصل مسؤول من بغداد ومن تلعفر.", 0, "نينوى"),
    ],
)
def test_a_place_that_is_named_for_something_else_is_passed_over(text: str, number: int, name: str) -> None:
    assert place(drafts(text)[number]) == name


def test_what_is_fired_from_a_place_does_not_lend_it_to_those_who_were_hit() -> None:
    text = (
        "سقطت قذائف على سوق مدينة الموصل أمس، وقتل 5 عمال.\n"
        "في المقابل قال مصدر عسكري إن 17 مسلحا قتلوا في ضربة استهدفت مستودعا.\n"
        "ولم تتبن أي جهة القصف، فيما اتهم المجلس الفصائل بإطلاق القذائف من معسكر وادي الصقر."
    )
    assert {place(draft) for draft in drafts(text) if draft.places} == {"الموصل"}


def test_a_total_is_of_the_region_whose_towns_its_parts_are_of() -> None:
    text = "قتل 28 حارسا في هجمات في محافظة نينوى.\nوقال مسؤول إن 21 منهم قتلوا في بلدة تلعفر.\n"
    assert place(drafts(text + "وقتل 7 آخرون في قصف على بلدة سنجار.")[0]) == "نينوى"


def test_where_many_towns_are_named_none_of_them_is_meant_by_the_region() -> None:
    told = "قال مسؤول إن الحرب طويلة.\nووصل وزير.\nوقتل 9 جنود في محافظة نينوى.\n"
    assert place(drafts(told + "ووقع هجوم في تلعفر.")[0]) == "تلعفر"
    assert place(drafts(told + "وانتشر الجيش في تلعفر وفي سنجار وفي الموصل.")[0]) == "نينوى"


def test_the_margin_tells_how_sure_the_choice_is() -> None:
    (alone,) = drafts("قتل 3 جنود في الموصل.")
    rivalled, *_ = drafts("قتل 3 جنود.\nووقع هجوم في الموصل.\nووقع هجوم في كركوك.")
    assert 0 <= rivalled.place_margin < alone.place_margin


def test_the_explanation_names_the_traits() -> None:
    told = explain(Document("قتل 3 جنود في الموصل.", "", ""), load_rules()).claims[0].reasons
    assert [(reason.rule, reason.says) for reason in told if reason.part == "weighed"] == [
        ("own.clause", "+4")
    ]


def test_every_weight_stands_in_quarters_with_its_reason() -> None:
    with resource("lexicons", "places_weighed.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(row["because"] and (float(row["weight"]) * 4).is_integer() for row in rows)
    assert len({row["trait"] for row in rows}) == len(rows)
