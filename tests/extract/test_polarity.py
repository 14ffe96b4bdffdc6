"""Whether it is said to have happened."""

import pytest

from tests.extract.reading import claims
from workbench.model import Polarity


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("قصف الجيش القرية.", "affirmed"),
        ("قالت البلدية إن الجيش لم يقصف القرية.", "denied"),
        ("نفى الناطق قصف القرية.", "denied"),
        ("نفى ضابط في خفر السواحل مقتل صيادين.", "denied"),
        ("نفت البلدية سقوط جرحى في الحادث.", "denied"),
        ("نفى ضابط مقتل صيادين، قائلا إن الزوارق كانت فارغة.", "denied"),
        ("قال الناطق إن الجيش لن يقصف القرية.", "ruled_out"),
        ("قال الناطق إن القوات ستتجنب قصف القرية.", "ruled_out"),
        ("قال الناطق: نسعى إلى تدمير الجسر.", "intended"),
        ("توعد القائد بقصف القرية.", "intended"),
        ("قال الناطق إنه لا يمكن تأكيد قصف القرية.", "not_confirmed"),
        ("قالت البلدية إن الجيش ربما قصف القرية.", "not_confirmed"),
        ("لا تزال القوات تقصف القرية.", "affirmed"),
        ("قصفت طائرة بدون طيار القرية.", "affirmed"),
    ],
)
def test_the_event_is_said_to_be_so(text: str, polarity: str) -> None:
    assert polarity in {claim.polarity for claim in claims(text)}


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("نفى الناطق مقتل 3 جنود.", Polarity.DENIED),
        ("نفى الناطق مسؤوليته عن مقتل 3 جنود.", Polarity.AFFIRMED),
        ("لم تعلن أي جهة مسؤوليتها عن مقتل 3 جنود.", Polarity.AFFIRMED),
        ("وردت أنباء عن مقتل 3 جنود.", Polarity.NOT_CONFIRMED),
        ("هدد القائد بالرد بعد مقتل 3 جنود.", Polarity.AFFIRMED),
        ("قتل ما لا يقل عن 3 جنود.", Polarity.AFFIRMED),
    ],
)
def test_the_deaths_are_said_to_be_so(text: str, polarity: Polarity) -> None:
    [claim] = [claim for claim in claims(text) if claim.counts]
    assert claim.polarity is polarity


def test_a_condition_makes_no_claim() -> None:
    assert claims("إذا قصف الجيش القرية") == []
