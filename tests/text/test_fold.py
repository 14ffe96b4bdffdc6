"""Folding and the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.fold import fold, fold_words

# Arabic letters, harakat, tatweel, presentation forms and ligatures, joiners, controls, emoji, line ends.
ARABIC = "ابتجحدرسعقلمنهويأإآٱىةؤئءکی٠۴,٫٬،.؟ \n"
MARKS = "ًٌٍَُِّْٰٓٔـۖۥ"
ODD = "ﻻﻼﷺﷲﺍﺐﱠﹷ…½²😀👩\u200d🚀éﬁß\u0301\r\t\x00\u2028"
CONTROLS = "\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2069\ufeff"
texts = st.text(st.sampled_from(ARABIC + MARKS + ODD + CONTROLS + "abAB12-") | st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أُصيبَ إثْر آخرٍ", "اصيب اثر اخر"),
        ("مـــقتـــل", "مقتل"),
        ("مدرسة على مستوى", "مدرسه علي مستوي"),
        ("مسؤول وشاطئ", "مسوول وشاطي"),
        ("تهران یک", "تهران يك"),
        ("هٰذا", "هذا"),
        ("ﻣﻘﺘﻞ ﻻﺟﺌﲔ", "مقتل لاجيين"),
        ("١٢٫٥ و۳۴ و56", "12٫5 و34 و56"),
        ("٪ ٨٠", "% 80"),
        ("\u202bنص\u202c\u200f", "نص"),
        ("AFP Éric ﬁre", "afp eric fire"),
        ("5½ كم²", "5½ كم²"),
        ("سطر\r\nسطر\u2028سطر\u00a0آخر…", "سطر\n\nسطر\nسطر اخر…"),
        ("😀👩‍🚀", "😀👩🚀"),
    ],
)
def test_spellings_meet_in_one_form(written: str, folded: str) -> None:
    assert fold(written).text == folded


def test_a_found_word_is_quoted_as_written_with_its_harakat_and_without_controls() -> None:
    text = "\u202bقُتِـلَ 3\u202c"
    folded = fold(text)
    assert folded.text == "قتل 3"
    assert folded.span(0, 3).of(text) == "قُتِـلَ"
    assert folded.span(4, 5).of(text) == "3"


def test_a_clitic_keeps_its_tatweel_and_the_number_behind_it_none() -> None:
    folded = fold("لـ3")
    assert folded.span(1, 2).of("لـ3") == "3"


def test_a_ligature_is_covered_by_either_of_its_letters() -> None:
    folded = fold("ﻻجئ")
    assert folded.span(0, 1) == folded.span(1, 2) == folded.span(0, 2)
    assert folded.span(2, 4).of("ﻻجئ") == "جئ"


def test_an_empty_stretch_has_an_empty_span() -> None:
    assert len(fold("َقتل").span(0, 0)) == 0


def test_words_are_compared_with_single_spaces() -> None:
    assert fold_words("  دير   الزُّور\n") == "دير الزور"


@given(texts)
def test_folding_takes_each_code_point_for_itself(text: str) -> None:
    assert fold(text).text == "".join(fold(char).text for char in text)


@given(texts)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(texts, st.data())
def test_the_span_of_what_was_matched_folds_to_what_was_matched(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.span(start, end)
    assert span.end <= len(text)
    again = fold(span.of(text)).text
    assert folded.text[start:end] in again
    inside_ligature = any(len(fold(char).text) > 1 for char in span.of(text))
    assert inside_ligature or again == folded.text[start:end]


@given(texts, st.data())
def test_a_span_begins_with_what_was_matched_and_leaves_no_mark_behind(
    text: str, data: st.DataObject
) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.span(start, end)
    if start < end:
        assert fold(text[span.start]).text
        assert not (
            unicodedata.category(text[span.end : span.end + 1] or "x") == "Mn"
            and fold(text[span.end]).text == ""
        )


@given(texts)
def test_positions_lead_there_and_back(text: str) -> None:
    folded = fold(text)
    for position in range(len(folded.text)):
        assert folded.position(folded.span(position, position + 1).start) <= position
    for original in range(len(text)):
        position = folded.position(original)
        assert folded.span(position, position).start >= original
    assert folded.position(len(text)) == len(folded.text)
