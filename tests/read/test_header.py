"""The lines at the top of a report that name its title, source and date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model import Details
from workbench.read import read
from workbench.read.header import header

BODY = "\n\nقال شهود إن غارتين استهدفتا القرية فجر اليوم. وقتل ثلاثة مدنيين.\n"
DAY = date(2016, 3, 14)


@pytest.mark.parametrize(
    "lines",
    [
        "المصدر: وكالة النهر\nالتاريخ: 14/3/2016",
        "المصدر : وكالة النهر\n\nالتاريخ : ١٤ آذار ٢٠١٦",
        "التاريخ: الاثنين 14 مارس 2016 - 10:45 مساء\nالمصدر: وكالة النهر\nالكاتب: سمير",
        "غارتان على القرية\nالمصدر: وكالة النهر\nتاريخ النشر: 2016-03-14T10:45:00Z",
        "المصدر: وكالة النهر | التاريخ: 14.3.2016",
        "Source: وكالة النهر\nDate: 14 March 2016, 10:45",
        "\u200fالمصدر:\u200f وكالة النهر\nنُشر في: 14/03/2016م",
    ],
)
def test_source_and_date_are_taken_from_the_first_lines(lines: str) -> None:
    assert header(lines + BODY).details == Details(source="وكالة النهر", date=DAY)


def test_a_title_that_is_named_is_the_title() -> None:
    document = read(("العنوان: غارتان على القرية\nالمصدر: وكالة النهر" + BODY).encode(), "x")
    assert (document.title, document.source, document.date) == ("غارتان على القرية", "وكالة النهر", None)


def test_the_lines_stay_in_the_text_and_are_no_headline() -> None:
    text = "المصدر: وكالة النهر\nالتاريخ: 14/3/2016\n\nغارتان على القرية" + BODY
    document = read(text.encode(), "x")
    assert document.text == text
    assert (document.title, document.source, document.date) == ("غارتان على القرية", "وكالة النهر", DAY)


def test_a_text_of_nothing_else_has_a_title_all_the_same() -> None:
    assert read("المصدر: وكالة النهر".encode(), "x").title == "المصدر: وكالة النهر"


@pytest.mark.parametrize(
    "first",
    [
        "مصدر: مقتل ثلاثة مدنيين في غارة على القرية",
        "Source: three civilians killed in a raid",
        "مصدر طبي: مقتل ثلاثة",
        "المصدر: " + "كلام " * 60,
        "قال المصدر: لا علم لنا",
        "الساعة 10: 45 قتيلا",
    ],
)
def test_a_line_with_a_colon_is_not_always_one_of_them(first: str) -> None:
    assert header(first + BODY).details == Details()


def test_a_date_that_is_none_is_passed_over() -> None:
    assert header("المصدر: وكالة النهر\nالتاريخ: 31/2/2016" + BODY).details == Details(source="وكالة النهر")


def test_what_stands_below_the_report_is_no_header() -> None:
    assert header("غارتان على القرية" + 9 * BODY + "\nالمصدر: وكالة النهر").details == Details()


@given(st.text())
def test_any_text_has_a_header_or_none(text: str) -> None:
    assert all(0 <= line.start < line.end <= len(text) for line in header(text).lines)
