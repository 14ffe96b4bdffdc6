"""Whatever a text is made of, it is read, and the work grows with its length alone."""

import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extract import extract, load_rules
from workbench.model import Document

KNOWN = sorted(load_rules().lexicon.forms)
PATTERNS = sorted(
    {
        word
        for rule in load_rules().rules.values()
        for row in rule.patterns
        for item in row
        for word in item.literals
    }
)
MARKS = [
    *'،.:؛«»"()\n!؟-/%#',
    "5",
    "12",
    "3.5",
    "2014",
    "12/",
    "و",
    "ب",
    "ال",
    "دمشق",
    "قرية السدرة",
    "الجيش",
]
words = st.sampled_from(KNOWN) | st.sampled_from(PATTERNS) | st.sampled_from(MARKS)
SHORT, TIMES = 1_500, 4
# What is linear takes four times as long; the windows of a few hundred words, not yet full in the shorter
# text, make it up to six; the square of the length would make it sixteen.
MOST = 8
FULL, MOST_WHERE_FULL = 6_000, 5  # characters with which nearly all windows are full


def read(text: str) -> None:
    extract(Document(text, "", ""), load_rules())


def calls(text: str) -> int:
    """How many functions are called for a text: the same on every machine, as no time is."""
    many = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal many
        many += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return many


def growth(bit: str, short: int = SHORT) -> float:
    """How much more a text takes that is four times as long."""
    read(bit)  # its words are known from now on
    return calls((bit * short * TIMES)[: short * TIMES]) / calls((bit * short)[:short])


@pytest.mark.parametrize(
    "bit",
    [
        *("قال ", "5 ", "12/", "لم ", "نعتقل ", "زعم أمس «", "متسلل وحدتان يصيبوا قناصين ", "تسع دمشق "),
        *("قتيلي ضربات ", "انفجار قرية السدرة ", "وأعلن الجيش مقتل 3 في حلب، ", "بحسب بيان "),
    ],
)
def test_work_grows_with_length_alone(bit: str) -> None:
    assert growth(bit) < MOST


@pytest.mark.parametrize(
    "bit",
    [
        "حكمت المحكمة على أربعة متهمين بالإعدام ",
        "قتل العشرات في زلزال ضرب الإقليم ",
        "أصيب حارسان في مباراة ودية ",
    ],
)
def test_claims_are_not_held_against_all_that_were_told_before(bit: str) -> None:
    assert growth(bit, FULL) < MOST_WHERE_FULL


@settings(max_examples=4)
@given(st.lists(words, min_size=1, max_size=5))
def test_work_grows_with_length_alone_whatever_is_repeated(bit: list[str]) -> None:
    assert growth(" ".join(bit) + " ") < MOST


@given(st.lists(words, max_size=12))
def test_any_words_are_read(text: list[str]) -> None:
    read(" ".join(text))


@pytest.mark.parametrize("text", ["رفع المرصد", "قالت الشرطة ورفع المرصد"])
def test_a_verb_that_ends_a_report_has_nothing_behind_it(text: str) -> None:
    read(text)
