"""Drawn labels read in order, and every letter of them is there."""

import io
import warnings

import pytest

from workbench.chart.colours import LIGHT
from workbench.chart.fonts import drawable
from workbench.chart.legibility import draws_in_order, likeness
from workbench.chart.pen import Pen
from workbench.text.bidi import visual

LABELS = [
    "مقتل ثلاثة مدنيين و12 جريحا في غزة (AFP)",
    "9 إلى 14 مدنيا على الأقل",
    "صحيفة الشاطئ (ملحق 3)، ١٤ آذار ٢٠٢٤",
    "«عشرات الغارات» في سوق عين الريحان",
    "لا نص في \u2068report.txt\u2069، ولم يُضف شيء",
    "\u2068AFP (2014-03-12)\u2069: مقتل قياديين",
]


@pytest.mark.parametrize("label", LABELS)
def test_labels_read_in_order(label: str) -> None:
    assert draws_in_order(label)


@pytest.mark.parametrize("label", LABELS)
def test_a_label_in_the_wrong_order_would_be_found(label: str) -> None:
    assert likeness(visual(label), label) < 0.5, "ordered twice"
    assert likeness(label[::-1], label) < 0.5, "reversed"


@pytest.mark.parametrize("weight", [400, 500, 600])
def test_no_letter_of_a_label_is_missing(weight: int) -> None:
    pen = Pen(900, "ar", LIGHT)
    for label in (*LABELS, "“quoted” [x] 1,200.5 % – … ·", "٠١٢٣٤٥٦٧٨٩ ٬ ٫ ، ؛ ؟ لَمْ تَقُمْ ڤ پ"):
        pen.write(800, 50, label, 14, "#000000", weight)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pen.canvas.savefig(io.BytesIO(), format="png")


def test_signs_that_no_font_has_are_shown_as_unknown() -> None:
    assert drawable("مصدر \U00012000 طبي") == "مصدر \ufffd طبي"


def test_emoji_in_names_are_drawn() -> None:
    assert drawable("قناة 🔴 عاجل ⚠️") == "قناة 🔴 عاجل ⚠️"
    pen = Pen(300, "ar", LIGHT)
    pen.write(200, 50, "مصدر 😀 طبي", 14, "#000000")
    pen.canvas.savefig(io.BytesIO(), format="png")


def test_a_name_cannot_turn_the_line_around() -> None:
    assert drawable("اسم\u202eabc\u202c\nآخر") == "اسمabc آخر"
    assert drawable("\u2068AFP\u2069") == "\u2068AFP\u2069"


def test_a_dollar_starts_no_formula() -> None:
    pen = Pen(300, "en", LIGHT)
    pen.write(20, 50, "$x^2$ \\frac", 14, "#000000")
    pen.canvas.savefig(io.BytesIO(), format="png")


def test_lines_wrap_within_their_width_and_keep_names_isolated() -> None:
    pen = Pen(300, "en", LIGHT)
    lines = pen.wrap("Sources: \u2068صحيفة الشاطئ في بلدة المرفأ القديمة على الساحل\u2069, AFP.", 150, 12)
    assert len(lines) > 1
    assert all(pen.measure(line, 12) <= 160 for line in lines)
    assert all(line.count("\u2068") == line.count("\u2069") for line in lines)


def test_long_names_are_cut_at_their_end() -> None:
    pen = Pen(300, "ar", LIGHT)
    name = "لجنة التوثيق الأهلية في ريف المحافظة الشرقي"
    cut = pen.elide(name, 100, 14)
    assert cut.endswith("…")
    assert name.startswith(cut[:-1])
    assert pen.measure(cut, 14) <= 100


def test_a_point_between_parts_begins_no_line() -> None:
    pen = Pen(900, "ar", LIGHT)
    for width in range(60, 300, 15):
        lines = pen.wrap("وكالة مرصاد للأنباء · ريف إدلب الجنوبي · 1 آب إلى 31 آب 2014", width, 12)
        assert not any(line.startswith("·") for line in lines), lines


def test_no_font_is_missed(caplog: pytest.LogCaptureFixture) -> None:
    pen = Pen(300, "ar", LIGHT)
    for weight in (400, 500, 600):
        pen.write(20, 50, "عاجل 🔴 Aleppo", 14, "#000000", weight)
    pen.canvas.savefig(io.BytesIO(), format="png")
    assert caplog.messages == []
