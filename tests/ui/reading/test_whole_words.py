"""Selections become whole words, whatever was caught of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.span import Span
from workbench.ui.reading.whole_words import whole_words, without_punctuation

TEXT = "وقال التحالفُ إن 1,500 من عناصره، وبعض مقاتليه والتحالف معا"


@pytest.mark.parametrize(
    ("selected", "meant"),
    [
        ("لتحال", "التحالفُ"),
        (" إن ", "إن"),
        ("ناصر", "عناصره"),
        ("عناصره، وبع", "عناصره، وبعض"),
        ("اصره، وبع", "عناصره، وبعض"),
        ("والتحالف", "والتحالف"),
        ("قال", "قال"),
        ("، ", "،"),
    ],
)
def test_a_selection_is_widened_to_its_words(selected: str, meant: str) -> None:
    start = TEXT.index(selected)
    found = whole_words(Span(start, start + len(selected)), TEXT)
    assert found is not None
    assert found.of(TEXT) == meant


def test_what_is_joined_to_a_word_may_be_left_out() -> None:
    start = TEXT.rindex("التحالف")
    assert whole_words(Span(start, start + 4), TEXT) == Span(start, start + len("التحالف"))


def test_of_white_space_nothing_is_left() -> None:
    assert whole_words(Span(4, 5), TEXT) is None


@given(st.text("اب و،.\n1ـَ", max_size=30), st.data())
def test_words_are_never_cut_at_their_end(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = whole_words(Span(start, end), text)
    selected = text[start:end].strip()
    assert (found is None) == (selected == "")
    if found is not None:
        assert selected in found.of(text)
        after = text[found.end : found.end + 1]
        assert not after or not (after.isalnum() and text[found.end - 1].isalnum())


@pytest.mark.parametrize(
    ("selected", "meant"),
    [
        ("الخرطوم،", "الخرطوم"),
        ("«داعش»", "داعش"),
        ("(الناتو).", "الناتو"),
        ("حلف (الناتو)", "حلف (الناتو)"),
        ("(حلف) الناتو", "(حلف) الناتو"),
        ("الناتو)", "الناتو"),
        ("٤٠٪", "٤٠٪"),
        ("،", "،"),
    ],
)
def test_names_are_without_the_punctuation_around_them(selected: str, meant: str) -> None:
    assert without_punctuation(Span(0, len(selected)), selected).of(selected) == meant
