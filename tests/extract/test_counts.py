"""Numbers with what they count."""

import pytest

from tests.extract.reading import claims, counts
from workbench.model import EventType
from workbench.text.values import Modifier


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل ثلاثة صيادين في المرفأ.", ["ثلاثة صيادين killed"]),
        ("أصيب حارسان بجروح.", ["حارسان injured"]),
        ("مقتل جندي قرب الحاجز.", ["جندي killed"]),
        ("مقتل الجندي قرب الحاجز.", []),
        ("مقتل قائد الكتيبة قرب الحاجز.", []),
        ("مقتل جرحى.", []),
        ("قتل ستة من عناصر الكتيبة.", ["ستة من عناصر الكتيبة killed"]),
        ("قتل أحد الحراس.", ["أحد الحراس killed"]),
        ("قتل 14 نحالا في القصف.", ["14 نحالا killed"]),
        ("سقط عشرات القتلى في القصف.", ["عشرات القتلى killed"]),
        ("قتل أربعة جنود وأصيب تسعة آخرون.", ["أربعة جنود killed", "تسعة آخرون injured"]),
        ("مقتل وإصابة عشرين شخصا.", ["عشرين شخصا casualties"]),
        ("خمسة عمال قتلوا في المنجم.", ["خمسة عمال killed"]),
        ("لقي سبعة ركاب مصرعهم.", ["سبعة ركاب killed"]),
        ("اعتقلت الشرطة 12 شابا.", ["12 شابا detained"]),
        ("خطف مسلحون مهندسين اثنين.", ["مهندسين اثنين abducted"]),
        ("ارتفعت حصيلة القتلى إلى 31 بعد وفاة جريحين.", ["31 killed", "جريحين killed"]),
        ("قتل 20 شخصا بينهم طفل وامرأتان.", ["20 شخصا killed", "طفل killed", "امرأتان killed"]),
        ("عثر الأهالي على 5 جثث في الوادي.", ["5 جثث killed"]),
        ("سجلت 40 حالة وفاة.", ["40 حالة وفاة killed"]),
        (
            "أدى الانهيار إلى مقتل 20 عاملا، بينهم 3 فتيان و4 نساء، وإصابة 9 آخرين.",
            ["20 عاملا killed", "3 فتيان killed", "4 نساء killed", "9 آخرين injured"],
        ),
    ],
)
def test_people_are_counted(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "أصابت القذيفة 3 منازل.",
        "قتل الرجل عن عمر 80 عاما.",
        "نسبة القتلى 80 % من الحصيلة.",
        "قتل في 12 آذار 2015.",
        "أدى القصف إلى تدمير 6 آليات.",
        "اللواء 15 قتل.",
    ],
)
def test_what_is_no_count_of_people_is_left(text: str) -> None:
    assert [count for count in counts(text) if count.endswith(("killed", "injured"))] == []


@pytest.mark.parametrize(
    ("text", "low", "high", "modifier"),
    [
        ("قتل 14 حارسا على الأقل.", 14, None, Modifier.AT_LEAST),
        ("قتل 14 حارسا، على الأقل، في الهجوم.", 14, None, Modifier.AT_LEAST),
        ("قتل ما لا يقل عن 14 حارسا.", 14, None, Modifier.AT_LEAST),
        ("قتل أكثر من 14 حارسا.", 15, None, Modifier.MORE_THAN),
        ("قتل نحو 14 حارسا.", 14, 14, Modifier.ABOUT),
        ("قتل ما بين 10 و14 حارسا.", 10, 14, Modifier.BETWEEN),
        ("قتل عشرات الحراس.", None, None, Modifier.TENS),
        ("قتل عدد من الحراس.", None, None, Modifier.SEVERAL),
        ("مرت المسيرة دون وقوع إصابات.", 0, 0, Modifier.NONE),
    ],
)
def test_bounds_are_kept(text: str, low: int | None, high: int | None, modifier: Modifier) -> None:
    [count] = [count for claim in claims(text) for count in claim.counts]
    assert (count.low, count.high, count.modifier) == (low, high, modifier)


@pytest.mark.parametrize(
    ("words", "status", "subgroup"),
    [
        ("ثلاثة مدنيين", "civilian", None),
        ("ثلاثة جنود", "belligerent", "soldiers"),
        ("ثلاثة من رجال الشرطة", "belligerent", "police"),
        ("ثلاثة سوريين", "unknown", None),
        ("ثلاثة أطفال", "civilian", "children"),
        ("ثلاثة من طالبان", "belligerent", "militants"),
        ("ثلاثة بستانيين", "unknown", None),
        ("ثلاثة شعراء", "civilian", None),
    ],
)
def test_the_noun_says_whose_side_they_are_on(words: str, status: str, subgroup: str | None) -> None:
    [count] = [count for claim in claims(f"قتل {words} في القصف.") for count in claim.counts]
    assert (count.status, count.subgroup) == (status, subgroup)


def test_a_part_leads_to_its_total() -> None:
    found = [count for claim in claims("قتل 20 شخصا بينهم طفل وامرأتان.") for count in claim.counts]
    assert [count.subset_of for count in found] == [None, 0, 0]


def test_parts_in_other_sentences_that_add_up_are_parts() -> None:
    text = "قتل 10 مسلحين في يومين. وقتل 4 مسلحين في بلدة درنة. وقتل 6 مسلحين في بلدة سرت."
    found = [count for claim in claims(text) for count in claim.counts]
    assert [count.subset_of for count in found] == [None, 0, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتلت الدورية راعيا قرب السياج.", ["راعيا killed"]),
        ("مقتل 30 مسلحا حوثيا في الغارة.", ["30 مسلحا killed"]),
        ("أصيب جندي وقتل آخر.", ["جندي injured", "آخر killed"]),
        ("مقتل ضابط وثلاثة جنود.", ["ضابط killed", "ثلاثة جنود killed"]),
        ("قتل (26) فردا في الكمين.", ["(26) فردا killed"]),
        ("عثر على جثتي حارسين في البئر.", ["جثتي حارسين killed"]),
        ("قتل شخص متهم بالتهريب.", ["شخص متهم killed"]),
        ("لقو حتفهم وهم 14 صيادا قتلوا غرقا.", ["14 صيادا killed"]),
    ],
)
def test_one_and_two_are_counted_by_their_case(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("اعتقل مسلحو الجماعة ستة طلاب.", "abducted"),
        ("احتجزت الشرطة ستة طلاب.", "detained"),
        ("خطف مجهولون ستة طلاب.", "abducted"),
    ],
)
def test_who_took_them_says_whether_they_are_detained(text: str, outcome: str) -> None:
    assert counts(text) == [f"ستة طلاب {outcome}"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("مقتل خمسة مسلحين في البلدة.", EventType.BATTLES),
        ("مقتل خمسة مزارعين في البلدة.", EventType.VIOLENCE_AGAINST_CIVILIANS),
    ],
)
def test_fighters_killed_are_no_attack_on_civilians(text: str, event: EventType) -> None:
    [claim] = claims(text)
    assert claim.event_type is event


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("قتل تسعة أشخاص. في الشمال قتل أربعة رعاة وفي الجنوب خمسة صيادين.", "تسعة أشخاص"),
        ("قتل 12 شخصا بينهم سبعة أطفال. كما قتل خمسة آخرون.", "12 شخصا"),
    ],
)
def test_parts_that_add_up_belong_to_their_total(text: str, whole: str) -> None:
    said = [count for claim in claims(text) for count in claim.counts]
    assert [said[count.subset_of].text for count in said if count.subset_of is not None] == [whole, whole]


def test_soldiers_are_no_part_of_militants() -> None:
    said = claims("مقتل 20 متمردا. وقتل 12 جنديا. وقتل ثمانية متمردين في القصف.")
    assert all(count.subset_of is None for claim in said for count in claim.counts)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل مدنيان بنيران دبابة تي 72 في حلب.", ["مدنيان killed"]),
        ("قتل شخصان في الرقة يوم الأربعاء 31 سبتمبر 2019.", ["شخصان killed"]),
        ("قتل شخصان على الطريق 47 قرب بنغازي.", ["شخصان killed"]),
        ("قتل جنديان في مقر الفرقة 17 بالرقة.", ["جنديان killed"]),
        ("قتل جنديان و17 مسلحا بالرقة.", ["جنديان killed", "17 مسلحا killed"]),
        ("قتل جندي، وأصيب 5 بجروح.", ["جندي killed", "5 injured"]),
        ("وقال ناشطون إن مدنيين قتلوا أول أمس في سراقب.", []),
    ],
)
def test_a_number_that_tells_which_road_or_gun_counts_nobody(text: str, told: list[str]) -> None:
    assert counts(text) == told


def test_those_killed_on_a_day_before_did_not_kill() -> None:
    assert [claim.actor for claim in claims("وقال ناشطون إن مدنيين قتلوا أول أمس في سراقب.")] == [()]
