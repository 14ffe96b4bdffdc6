"""Code points and UTF-16 units."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.reading.utf16 import Utf16, length

TEXTS = st.text(alphabet=st.sampled_from("اب ج😀👨\u200dx1َ𐎀\n"), max_size=40)


def test_units_behind_an_emoji_are_one_more_than_code_points() -> None:
    assert Utf16("قتل 😀 ثلاثة").units(6) == 7


@given(TEXTS)
def test_every_code_point_goes_to_units_and_back(text: str) -> None:
    utf16 = Utf16(text)
    assert [utf16.points(utf16.units(point)) for point in range(len(text) + 1)] == [*range(len(text) + 1)]


@given(TEXTS)
def test_units_are_those_of_the_encoding(text: str) -> None:
    utf16 = Utf16(text)
    for point in range(len(text) + 1):
        assert utf16.units(point) == len(text[:point].encode("utf-16-le")) // 2
    assert length(text) == utf16.units(len(text))


@given(TEXTS)
def test_the_middle_of_a_pair_belongs_to_its_code_point(text: str) -> None:
    utf16 = Utf16(text)
    for point, character in enumerate(text):
        if character > "\uffff":
            assert utf16.points(utf16.units(point) + 1) == point
