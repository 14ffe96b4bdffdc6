"""A report cut into paragraphs, and its offsets in them."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.bidi import Direction
from workbench.text.span import Span
from workbench.ui.reading.page import LONGEST, Page

TEXTS = st.text(
    alphabet=st.sampled_from("اب 1x😀َ\n\r\u2028\ufdd0\u202e\u202c\u200f\u2068\u2069."), max_size=60
)


def shown(text: str) -> list[str]:
    page = Page(text)
    return [page.shown(index).text for index in range(len(page.paragraphs))]


def test_lines_are_paragraphs_and_blank_ones_are_spacing() -> None:
    page = Page("بيان\r\n\r\n  قتل ثلاثة.  \nThree died.\n")
    assert [paragraph.span.of(page.text) for paragraph in page.paragraphs] == [
        "بيان",
        "قتل ثلاثة.",
        "Three died.",
    ]
    assert [paragraph.direction for paragraph in page.paragraphs] == [
        Direction.RTL,
        Direction.RTL,
        Direction.LTR,
    ]


def test_a_short_line_without_a_stop_is_a_heading() -> None:
    page = Page("حصيلة الأسبوع\nقتل ثلاثة مدنيين يوم الاثنين.")
    assert [paragraph.heading for paragraph in page.paragraphs] == [True, False]
    assert not Page("حصيلة الأسبوع").paragraphs[0].heading


def test_a_long_paragraph_is_broken_behind_a_space_in_the_view_only() -> None:
    page = Page("كلمة " * 10_000)
    assert [len(paragraph.span) for paragraph in page.paragraphs] == [LONGEST, LONGEST, 9_999]
    assert [paragraph.broken for paragraph in page.paragraphs] == [False, True, True]


def test_a_control_is_shown_by_a_sign_and_an_override_loses_its_effect() -> None:
    assert shown("قبل \u202e41\u202c بعد") == ["قبل \u2066↩\u206941\u202c\u2066↓\u2069 بعد"]
    assert shown("رقم \u200f9") == ["رقم \u2066←\u2069\u200f9"]


def test_what_qt_takes_for_its_own_is_shown_as_unknown() -> None:
    assert shown("ا\ufdd0ب\ufffcج\x00د") == ["ا\ufffdب\ufffdج\ufffdد"]


def test_the_gutter_stands_where_most_of_the_text_begins() -> None:
    assert Page("Three died.\nقتل ثلاثة مدنيين يوم الاثنين").direction is Direction.RTL
    assert Page("Three civilians died on Monday.\nقتل ثلاثة").direction is Direction.LTR


@given(TEXTS)
def test_every_offset_in_a_paragraph_is_shown_and_found_again(text: str) -> None:
    page = Page(text)
    for index, paragraph in enumerate(page.paragraphs):
        for offset in range(paragraph.span.start, paragraph.span.end):
            assert page.paragraph_at(offset) == index
            assert page.offset(index, page.unit(index, offset)) == offset


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_a_span_is_shown_where_its_words_are(text: str, start: int, end: int) -> None:
    page = Page(text)
    span = Span(min(start, end, len(text)), min(max(start, end), len(text)))
    for index in range(len(page.paragraphs)):
        own = page.paragraphs[index].span
        units = page.units(index, span)
        if units is None:
            assert not span or not own.overlaps(span)
        else:
            inside = Span(max(own.start, span.start), min(own.end, span.end))
            words = (
                page.shown(index).text.encode("utf-16-le")[2 * units[0] : 2 * units[1]].decode("utf-16-le")
            )
            plain = [letter for letter in inside.of(text) if letter in "اب 1x😀َ."]
            assert [letter for letter in words if letter in "اب 1x😀َ."] == plain
            assert index in page.touched(span)
