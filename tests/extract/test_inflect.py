"""Forms by programme."""

import pytest

from workbench.extract.words.inflect import (
    Shape,
    adjective_forms,
    noun_forms,
    verb,
    verb_forms,
    without_pronoun,
)


def forms(lemma: str, form: str, imperfect: str = "", masdar: str = "") -> dict[Shape, set[str]]:
    found: dict[Shape, set[str]] = {}
    for word, shape in verb_forms(verb(lemma, form, imperfect), (masdar,) if masdar else ()):
        found.setdefault(shape, set()).add(word)
    return found


@pytest.mark.parametrize(
    ("lemma", "form", "imperfect", "shape", "expected"),
    [
        ("قتل", "1", "يقتل", Shape.PERFECT, "قتل قتلت قتلوا قتلا قتلنا"),
        ("قتل", "1", "يقتل", Shape.IMPERFECT, "يقتل تقتل يقتلون نقتل يقتلوا"),
        ("قتل", "1", "يقتل", Shape.PARTICIPLE, "قاتل مقتول قاتله مقتولين"),
        ("شن", "1", "يشن", Shape.PERFECT, "شن شنت شنوا"),
        ("قال", "1", "يقول", Shape.PERFECT, "قال قالت قالوا قلنا"),
        ("قال", "1", "يقول", Shape.PASSIVE, "قيل"),
        ("قال", "1", "يقول", Shape.IMPERFECT, "يقول تقول يقولون يقل يقال"),
        ("قال", "1", "يقول", Shape.PARTICIPLE, "قايل قايلا قايله"),
        ("نفى", "1", "ينفي", Shape.PERFECT, "نفي نفت نفوا نفينا"),
        ("نفى", "1", "ينفي", Shape.IMPERFECT, "ينفي تنفي ينفون ينف"),
        ("نفى", "1", "ينفي", Shape.PARTICIPLE, "نافيا نافيه منفي ناف"),
        ("دعا", "1", "يدعو", Shape.IMPERFECT, "يدعو يدعون يدعي"),
        ("لقي", "1", "يلقى", Shape.PERFECT, "لقي لقيت لقوا"),
        ("أكد", "2", "", Shape.IMPERFECT, "يوكد توكد يوكدون"),
        ("أكد", "2", "", Shape.MASDAR, "تاكيد"),
        ("فجر", "2", "", Shape.PLURAL, "تفجيرات"),
        ("فجر", "2", "", Shape.DUAL, "تفجيران تفجيرين"),
        ("هاجم", "3", "", Shape.PASSIVE, "هوجم هوجمت"),
        ("هاجم", "3", "", Shape.MASDAR, "مهاجمه"),
        ("أصاب", "4", "يصيب", Shape.PASSIVE, "اصيب اصيبت اصيبوا"),
        ("أصاب", "4", "يصيب", Shape.PARTICIPLE, "مصيب مصاب مصابين"),
        ("أعلن", "4", "", Shape.IMPERFECT, "يعلن تعلن"),
        ("تعرض", "5", "", Shape.IMPERFECT, "يتعرض تتعرض"),
        ("تبادل", "6", "", Shape.PASSIVE, "تبودل"),
        ("انفجر", "7", "", Shape.MASDAR, "انفجار انفجارا"),
        ("اعتقل", "8", "", Shape.IMPERFECT, "يعتقل تعتقل"),
        ("اغتال", "8", "يغتال", Shape.PASSIVE, "اغتيل"),
        ("استهدف", "10", "", Shape.MASDAR, "استهداف"),
        ("استعاد", "10", "يستعيد", Shape.IMPERFECT, "يستعيد يستعد يستعاد"),
        ("سيطر", "q", "", Shape.IMPERFECT, "يسيطر تسيطر"),
    ],
)
def test_a_verb_has_these_forms(lemma: str, form: str, imperfect: str, shape: Shape, expected: str) -> None:
    assert set(expected.split()) <= forms(lemma, form, imperfect)[shape]


def test_the_verbal_noun_of_the_table_is_taken() -> None:
    assert "اصابه" in forms("أصاب", "4", "يصيب", "إصابة")[Shape.MASDAR]


@pytest.mark.parametrize(
    ("noun", "plurals", "form", "shape"),
    [
        ("جندي", ("جنود",), "جنديين", Shape.DUAL),
        ("جندي", ("جنود",), "جنود", Shape.PLURAL),
        ("مدني", (), "مدنيين", Shape.PLURAL),
        ("مدني", (), "مدنيان", Shape.DUAL),
        ("مسلح", (), "مسلحو", Shape.PLURAL),
        ("مسلح", (), "مسلحي", Shape.PLURAL),
        ("غارة", ("غارات",), "غارتين", Shape.DUAL),
        ("قتيل", ("قتلى",), "قتيلا", Shape.ACCUSATIVE),
        ("امرأة", ("نساء",), "امراتان", Shape.DUAL),
    ],
)
def test_a_noun_has_this_form(noun: str, plurals: tuple[str, ...], form: str, shape: Shape) -> None:
    assert dict(noun_forms(noun, plurals))[form] is shape


def test_an_adjective_agrees() -> None:
    assert {"سوري", "سوريه", "سوريون", "سوريين", "سوريان", "سوريا"} <= set(adjective_forms("سوري"))


@pytest.mark.parametrize(
    ("form", "word", "pronoun"),
    [("مقتلهم", "مقتل", "هم"), ("اصابته", "اصابه", "ه"), ("استهدفتها", "استهدفت", "ها")],
)
def test_a_pronoun_comes_off(form: str, word: str, pronoun: str) -> None:
    assert (word, pronoun) in list(without_pronoun(form))
