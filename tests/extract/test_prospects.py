"""Plans lie ahead of the report, and who doubts a deed has not done it."""

import pytest

from tests.extract.reading import claims
from workbench.model import Polarity

# Published on Wednesday, 10 March 2021.


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قال مسؤول إن من المتوقع خروج تظاهرات الجمعة في بغداد.", "2021-03-12"),
        ("ستبدأ العملية الثلاثاء في الموصل، بحسب الجيش.", "2021-03-16"),
        ("من المقرر أن يشن الجيش هجوما اليوم على تكريت.", "2021-03-10"),
        ("كان الجيش يعتزم شن هجوم الثلاثاء الماضي على البلدة.", "2021-03-09"),
        ("قصف الجيش البلدة الثلاثاء. وتعتزم المعارضة شن هجوم على المطار.", None),
    ],
)
def test_what_is_intended_is_to_come_unless_its_words_say_otherwise(text: str, day: str | None) -> None:
    (intended,) = (claim for claim in claims(text) if claim.polarity is Polarity.INTENDED)
    assert (intended.date.start if intended.date else None) == day


def test_what_has_happened_is_of_the_day_before() -> None:
    (claim,) = claims("قتل ثلاثة متظاهرين الجمعة في بغداد.")
    assert claim.date is not None
    assert claim.date.start == "2021-03-05"


def test_who_can_not_confirm_a_deed_has_not_done_it() -> None:
    (claim,) = claims("قال الناشط أحمد إنه لا يستطيع تأكيد استخدام الغاز في حلب.")
    assert claim.polarity is Polarity.NOT_CONFIRMED
    assert claim.actor == ()


def test_who_is_accused_by_another_may_have_done_it() -> None:
    (claim,) = claims("اتهم المجلس إسرائيل بقصف المستشفى في رفح.")
    assert [doer.name for doer in claim.actor] == ["إسرائيل"]
