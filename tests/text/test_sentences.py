"""Paragraphs and sentences."""

import pytest
from hypothesis import given

from tests.text.test_fold import texts
from workbench.text.sentences import paragraphs, sentences


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def test_paragraphs_are_the_lines_that_hold_something() -> None:
    text = " عنوان \r\n\r\nفقرة أولى\u2028فقرة ثانية\u2029\n"
    assert [span.of(text) for span in paragraphs(text)] == ["عنوان", "فقرة أولى", "فقرة ثانية"]


@pytest.mark.parametrize("stop", [".", "!", "?", "؟", "…", "..", "؟!"])
def test_a_sentence_ends_at(stop: str) -> None:
    assert cut(f"سقط جرحى{stop} ثم هدأ القصف.") == [f"سقط جرحى{stop}", "ثم هدأ القصف."]


@pytest.mark.parametrize(
    "one",
    [
        "قتل ثلاثة، وأصيب اثنان؛ وفق مصدر طبي.",
        "التقى د. سامر م. حداد في مقر و. م. ع. أمس.",
        "بلغت النسبة 3.5 بالمئة و١٢.٥ كيلومترا.",
        'قال: "لن نقبل. لن نرحل. هذا بيتنا" ثم غادر.',
        "قال «هل ترون؟ نحن هنا» وصمت.",
        "زار موقع www.example.org صباحا.",
        "1. بند أول",
        "Gen. Smith met Dr. Jones.",
    ],
)
def test_a_sentence_does_not_end_inside(one: str) -> None:
    assert cut(one) == [one]


def test_a_heading_is_a_sentence_of_its_own() -> None:
    assert cut("غارات على الريف\nقال سكان إن الغارات تكررت") == [
        "غارات على الريف",
        "قال سكان إن الغارات تكررت",
    ]


def test_a_stop_without_a_space_behind_it_still_ends() -> None:
    assert cut("هدأ القصف.وعاد السكان.") == ["هدأ القصف.", "وعاد السكان."]


def test_a_stop_before_the_closing_quote_ends_the_sentence_with_its_quote() -> None:
    assert cut('قال "لن نقبل. لن نرحل." وأضاف شيئا.') == ['قال "لن نقبل. لن نرحل."', "وأضاف شيئا."]
    assert cut("سأل «من هناك؟» ثم دخل.") == ["سأل «من هناك؟» ثم دخل."]


def test_a_year_may_end_a_sentence() -> None:
    assert cut("بدأ ذلك عام 2014. ثم توقف سنة 1436 ه. وعاد.") == [
        "بدأ ذلك عام 2014.",
        "ثم توقف سنة 1436 ه.",
        "وعاد.",
    ]


def test_a_quote_that_is_never_closed_hides_nothing() -> None:
    assert cut('قال "لن نقبل. ثم خرج.') == ['قال "لن نقبل.', "ثم خرج."]


@given(texts)
def test_sentences_tile_their_paragraphs(text: str) -> None:
    behind = 0
    for span in sentences(text):
        assert text[behind : span.start].strip() == ""
        assert span.of(text) == span.of(text).strip() != ""
        behind = span.end
    assert text[behind:].strip() == ""
    for sentence in sentences(text):
        assert sum(paragraph.covers(sentence) for paragraph in paragraphs(text)) == 1
