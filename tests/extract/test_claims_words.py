"""Where the words of a claim end: with their last word, and with no mark that belongs to what follows."""

from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import claims
from workbench.extract.claims.claims import without_loose_ends
from workbench.text.span import Span


def words(text: str) -> str:
    return without_loose_ends(Span(0, len(text)), text).of(text)


def test_a_comma_behind_the_words_is_not_theirs() -> None:
    assert words("أصابت أهدافا عسكرية فقط،") == "أصابت أهدافا عسكرية فقط"


def test_half_a_pair_of_quotation_marks_is_not_theirs() -> None:
    assert words("لم يستبعد فتح تحقيق »") == "لم يستبعد فتح تحقيق"
    assert words("قصف «المستشفى الميداني»") == "قصف «المستشفى الميداني»"


def test_a_claim_ends_with_a_word() -> None:
    text = "قال ناطق باسم الحلف إن طائراته «أصابت أهدافا عسكرية فقط»، ونفى قصف المدرسة."
    assert [claim.span.of(text)[-1].isalpha() for claim in claims(text)] == [True] * len(claims(text))


@given(st.text("ابت «»(),،. ", max_size=20))
def test_what_is_left_lies_within(text: str) -> None:
    left = without_loose_ends(Span(0, len(text)), text)
    assert 0 <= left.start <= left.end <= len(text)


def test_a_claim_holds_the_word_that_says_what_befell_them() -> None:
    text = "قال الحارس إن 17 صيادا قتلوا في الميناء. واعتقل 40 عاملا، وإن اثنين منهم قضيا تحت التعذيب."
    said = " ".join(claim.span.of(text) for claim in claims(text))
    assert "17 صيادا قتلوا" in said
    assert "اثنين منهم قضيا" in said
