"""Patterns of words."""

import pytest

from workbench.extract.words.match import match, pattern
from workbench.extract.words.rules import load_rules
from workbench.text.fold import fold
from workbench.text.tokens import tokenize


def reach(rule: str, text: str) -> int:
    """How many words a pattern takes from the beginning of a text."""
    words = [load_rules().lexicon.word(form) for form in tokenize(fold(text)).forms]
    return match(pattern(rule), words, 0)


@pytest.mark.parametrize(
    ("rule", "text", "end"),
    [
        ("لم|لا يمكن", "لا يمكن السباحة", 2),
        ("لم|لا يمكن", "لا يجوز السباحة", 0),
        ("إلى", "الى البيت", 1),
        ("لم", "ولم يصل", 1),
        ("@قال", "وقالت البلدية", 1),
        ("@قال", "يقولون", 1),
        ("على ..2 يد", "على كل يد", 3),
        ("على ..1 يد", "على رأس كل يد", 0),
        ("على ..4 يد", "على الباب. يد", 0),
        ("قال كما? ذكر", "قال ذكر", 2),
        ("من * الدار", "من تلك الدار", 3),
        ("#negation @كان", "لم يكونوا", 2),
    ],
)
def test_a_pattern_takes_so_many_words(rule: str, text: str, end: int) -> None:
    assert reach(rule, text) == end
