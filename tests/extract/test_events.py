"""What happened, who did it, to whom, where and when."""

import pytest

from tests.extract.reading import claims
from workbench.model import Claim, EventType


def one(text: str) -> Claim:
    """The claim with counts in a text."""
    [claim] = [claim for claim in claims(text) if claim.counts]
    return claim


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قتلت الشرطة ثلاثة مهربين.", "الشرطة"),
        ("قتل ثلاثة مهربين برصاص الشرطة.", "الشرطة"),
        ("قتل ثلاثة مهربين على يد مسلحين.", "مسلحين"),
        ("تمكنت الشرطة من قتل ثلاثة مهربين.", "الشرطة"),
        ("قتل ثلاثة مهربين في غارة لطيران التحالف.", "طيران التحالف"),
        ("قتل ثلاثة رعاة في هجوم شنه تنظيم القاعدة.", "تنظيم القاعدة"),
        ("هاجم مسلحون القافلة ما أدى إلى مقتل ثلاثة رعاة.", "مسلحون"),
        ("شنت قوات النظام هجوما أسفر عن مقتل ثلاثة رعاة.", "قوات النظام"),
        ("أدى قصف قوات النظام إلى مقتل ثلاثة رعاة.", "قوات النظام"),
        ("قتل ثلاثة رعاة في حادث سير.", None),
        ("قتل مدنيون في القصف، وأصيب ثلاثة رعاة.", None),
    ],
)
def test_the_doer(text: str, actor: str | None) -> None:
    assert [part.text for part in one(text).actor] == ([actor] if actor else [])


def test_active_and_passive_are_told_apart() -> None:
    [active] = claims("قصفت طائرات التحالف مقر التنظيم.")
    [passive] = claims("قُصفت مقار التنظيم.")
    assert [part.text for part in active.actor] == ["طائرات التحالف"]
    assert passive.actor == ()
    assert passive.target[0].text.startswith("مقار")


@pytest.mark.parametrize(
    ("text", "sub_event_type"),
    [
        ("قتل أربعة جنود في تفجير انتحاري.", "Suicide bomb"),
        ("قتل أربعة جنود بانفجار عبوة ناسفة.", "Remote explosive/landmine/IED"),
        ("قتل أربعة جنود في غارة جوية.", "Air/drone strike"),
        ("قتل أربعة جنود في قصف مدفعي.", "Shelling/artillery/missile attack"),
        ("قتل أربعة جنود في اشتباكات.", "Armed clash"),
        ("خطف مسلحون أربعة جنود.", "Abduction/forced disappearance"),
        ("اعتقلت الشرطة أربعة جنود.", "Arrests"),
        ("قتل أربعة جنود في حادث سير.", "Accident"),
        ("قتل أربعة رعاة في زلزال ضرب الإقليم.", "Disaster"),
    ],
)
def test_the_kind_of_event(text: str, sub_event_type: str) -> None:
    assert one(text).sub_event_type == sub_event_type


def test_accidents_are_kept_apart_from_conflict() -> None:
    assert one("قتل أربعة ركاب في حادث سير.").event_type is EventType.OTHER


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قتل أربعة جنود في قرية النخيل بمحافظة ديالى.", ["النخيل", "ديالى"]),
        ("قتل أربعة جنود في مدينة درنة شرق ليبيا.", ["درنة", "ليبيا"]),
        ("قتل أربعة جنود في حي الزهور في مدينة حمص.", ["حي الزهور", "حمص"]),
        ("قتل أربعة جنود في ريف حلب الشمالي.", ["ريف حلب الشمالي"]),
        ("قتل أربعة جنود في هجوم. ووقع الهجوم في مدينة درنة.", ["درنة"]),
    ],
)
def test_the_place(text: str, places: list[str]) -> None:
    assert [place.text for place in one(text).place] == places


def test_a_gazetteer_place_has_its_coordinates() -> None:
    [place] = one("قتل أربعة جنود في مدينة درنة.").place
    assert place.location.country == "LY"
    assert place.location.latitude == pytest.approx(32.77, abs=0.05)


def test_several_places_are_several_claims() -> None:
    found = claims("قصفت الطائرات قرية النخيل وقرية السدرة وبلدة الرمان.")
    assert [place.text for claim in found for place in claim.place] == ["النخيل", "السدرة", "الرمان"]


def test_each_count_has_the_place_behind_it() -> None:
    found = [claim for claim in claims("قتل 3 جنود في درنة و4 في سرت.") if claim.counts]
    assert [(claim.counts[0].low, claim.place[0].text) for claim in found] == [(3, "درنة"), (4, "سرت")]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("قتل أربعة جنود أمس في هجوم.", "2021-03-09", "2021-03-09"),
        ("قتل أربعة جنود الاثنين والثلاثاء في هجوم.", "2021-03-08", "2021-03-09"),
        ("قتل أربعة آلاف شخص منذ عام 2015.", "2015-01-01", None),
    ],
)
def test_the_day(text: str, start: str, end: str | None) -> None:
    when = one(text).date
    assert when
    assert (when.start, when.end) == (start, end)


def test_one_event_told_twice_has_one_number() -> None:
    text = "قتل 14 جنديا في هجوم. وأعلن الناطق أن 14 جنديا قتلوا. من جهة أخرى، اعتقلت الشرطة لصين."
    first, again, other = [claim for claim in claims(text) if claim.counts]
    assert first.event == again.event != other.event


def test_another_place_and_day_is_another_event_behind_a_claim_that_says_neither() -> None:
    text = "قتل 23 عاملا في دير الزور يوم الثلاثاء. وأصيب ستة. وجرح 14 شخصا في تل أبيض الأحد."
    workers, hurt, others = (claim for claim in claims(text) if claim.counts)
    assert workers.event == hurt.event != others.event


def test_who_claims_an_attack_is_holder_and_doer() -> None:
    text = "قتل 14 جنديا في هجوم. وأعلن تنظيم القاعدة مسؤوليته عن الهجوم."
    claim = claims(text)[-1]
    assert claim.holder
    assert claim.holder.text == "تنظيم القاعدة" == claim.actor[0].text


@pytest.mark.parametrize(
    "text",
    [
        "احتل المصرف المرتبة الأولى في السوق.",
        "ضرب المدير مثلا على ذلك.",
        "واجه الاتحاد انتقادات.",
        "تقدم النائب بشكوى إلى اللجنة.",
    ],
)
def test_words_of_force_may_tell_of_none(text: str) -> None:
    assert [claim for claim in claims(text) if claim.event_type is EventType.BATTLES] == []
    assert [claim for claim in claims(text) if claim.event_type is EventType.EXPLOSIONS] == []
