"""Who says so."""

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "holder", "reported_by"),
    [
        ("قال مصدر طبي إن أربعة عمال قتلوا.", "مصدر طبي", []),
        ("أعلنت البلدية، أمس، مقتل أربعة عمال.", "البلدية", []),
        ("قتل أربعة عمال بحسب شهود عيان.", "شهود عيان", []),
        ("وفقا لوزارة الصحة قتل أربعة عمال.", "وزارة الصحة", []),
        ("قتل أربعة عمال، كما ذكرت الشرطة.", "الشرطة", []),
        ("قتل أربعة عمال حسبما أفاد ناطق عسكري.", "ناطق عسكري", []),
        ("نقلت وكالة رويترز عن مصدر أمني قوله إن أربعة عمال قتلوا.", "مصدر أمني", ["وكالة رويترز"]),
        ("قال مصدر أمني لوكالة رويترز إن أربعة عمال قتلوا.", "مصدر أمني", ["وكالة رويترز"]),
        ("المرصد أكد أن أربعة عمال قتلوا.", "المرصد", []),
        ("وكان المرصد قد أكد أن أربعة عمال قتلوا.", "المرصد", []),
        ("قال مدير المنجم إن الوضع صعب. أما النقابة فأعلنت أن أربعة عمال قتلوا.", "النقابة", []),
        ("أما خفر السواحل، فقد أكد أن أربعة عمال قتلوا.", "خفر السواحل", []),
        ("قال رئيس البلدية سالم الهاني موضحا أن أربعة عمال قتلوا.", "رئيس البلدية سالم الهاني", []),
        ("قتل أربعة عمال، بحسب ما أفاد به المرصد.", "المرصد", []),
        ("وقال آمر غرفة عمليات النهر إن أربعة عمال قتلوا.", "آمر غرفة عمليات النهر", []),
        ("ورد المجلس في بيان بأن أربعة عمال قتلوا.", "المجلس", []),
        ("وقال حارس نجا من القصف لمراسلنا إن أربعة عمال قتلوا.", "حارس", []),
        ("شبكة دير نيوز المحلية تحدثت عن مقتل أربعة عمال.", "شبكة دير نيوز المحلية", []),
        ("الجيش يفتح جبهة وأطباء يتحدثون عن مقتل أربعة عمال.", "أطباء", []),
        ("وكانت الحصيلة الأولى تفيد بمقتل أربعة عمال.", None, []),
        ("ندد الأمين العام بمقتل أربعة عمال.", None, []),
        ("قتل أربعة عمال في المنجم.", None, []),
        ("أعلن مقتل أربعة عمال.", None, []),
    ],
)
def test_the_holder_of_a_count(text: str, holder: str | None, reported_by: list[str]) -> None:
    [claim] = [claim for claim in claims(text) if claim.counts]
    assert (claim.holder and claim.holder.text) == holder
    assert [part.text for part in claim.reported_by] == reported_by


def test_the_subject_is_carried_over() -> None:
    text = "قال مدير المستشفى سالم الهاني إن الوضع صعب. وأضاف أن أربعة عمال قتلوا، مشيرا إلى إصابة حارسين."
    found = [claim for claim in claims(text) if claim.counts]
    assert {claim.holder.name for claim in found if claim.holder} == {"سالم الهاني"}
    assert len(found) == 2


def test_a_short_form_stands_for_the_full_name() -> None:
    text = "قال مصدر طبي في المشفى إن الوضع صعب. وأكد المصدر مقتل أربعة عمال."
    [claim] = [claim for claim in claims(text) if claim.counts]
    assert claim.holder
    assert claim.holder.text == "المصدر"
    assert claim.holder.name.startswith("مصدر طبي")


def test_a_quotation_reaches_over_its_sentences() -> None:
    text = 'قال الناطق: "الوضع صعب. قتل أربعة عمال في المنجم. والطريق مغلق". وأصيب حارس.'
    held = {
        claim.counts[0].text: claim.holder and claim.holder.text for claim in claims(text) if claim.counts
    }
    assert held == {"أربعة عمال": "الناطق", "حارس": None}


@pytest.mark.parametrize(
    "text",
    [
        "ولا يمكن التحقق من مقتل القائد من مصدر مستقل.",
        "قال الناطق إن الوضع صعب. يذكر أن مسلحين قصفوا الميناء الشهر الماضي.",
    ],
)
def test_what_nobody_says_is_held_by_nobody(text: str) -> None:
    assert {claim.holder for claim in claims(text)} == {None}


def test_a_launcher_of_rockets_is_no_claim() -> None:
    text = "اندلعت اشتباكات في الميناء استخدمت فيها راجمات صواريخ."
    assert [claim.span.of(text) for claim in claims(text) if claim.span.of(text).startswith("صواريخ")] == []


def test_the_day_of_a_statement_is_not_that_of_the_event() -> None:
    [claim] = [claim for claim in claims("أعلنت البلدية، الثلاثاء، مقتل أربعة عمال.") if claim.counts]
    assert claim.date is None
