"""What is offered while a query is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.query import completions


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("مك", ["مكان:"]),
        ("المك", ["مكان:"]),
        ("غارة مك", ["مكان:"]),
        ("ver", ["verdict:"]),
        ("م", []),
        ("غارة", []),
        ("مكان:", []),
        ("مكان:حل", []),
        ("نتيجة:قت", ["قتلى"]),
        ("النتيجة:القت", ["قتلى"]),
        ("قرار:", ["لم تراجع", "مقبولة", "مصححة", "مرفوضة"]),
        ("قرار: مق", ["مقبولة"]),
        ("verdict:accepted,cor", ["corrected"]),
        ("order:-co", ["count", "confidence"]),
        ("colour:re", []),
        ('"ver', []),
    ],
)
def test_the_last_part_may_go_on(line: str, offered: list[str]) -> None:
    assert [completion.shown for completion in completions(line)] == offered


def test_what_is_chosen_takes_the_place_of_what_was_begun() -> None:
    assert completions("غارة مك")[0].line == "غارة مكان:"
    assert completions("غارة قرار:لم")[0].line == 'غارة قرار:"لم تراجع"'
    assert completions("verdict:accepted,cor")[0].line == "verdict:accepted,corrected"
    assert completions("order:-co")[0].line == "order:-count"


@given(st.text())
def test_anything_may_be_typed(line: str) -> None:
    assert all(completion.line for completion in completions(line))
