"""Where words stand: compared with the ink that disappears when they are drawn in no colour."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout, QTextOption

from workbench.ui.reading.page import Shown
from workbench.ui.reading.rectangles import Measured, Stretch, measure
from workbench.ui.theme import Theme

TEXT = (
    "قُتِلَ 14 مسلحا على الأقل و5 مدنيين (AFP) في بلدة القورية، والســـلام ولله 1.250 الإبل «ثلاثة» "
    "near Deir 😀 yesterday إلا أن اللاجئين 2024 لم يعودوا 80 % والجرحى"
)
WORDS = TEXT.split()
WIDTH, LINE = 330, 44
# Letters reach a little beyond their advance: the tails of ر and و, harakat at the edge.
_OVERHANG = 3


def laid_out(text: str, hidden: tuple[int, int] | None = None) -> QTextLayout:
    layout = QTextLayout(text, Theme().reading())
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    if hidden:
        form = QTextCharFormat()
        form.setForeground(QColor(0, 0, 0, 0))
        words = QTextLayout.FormatRange()
        words.start, words.length, words.format = hidden[0], hidden[1] - hidden[0], form
        layout.setFormats([words])
    layout.beginLayout()
    line, y = layout.createLine(), 0
    while line.isValid():
        line.setLineWidth(WIDTH)
        line.setPosition(QPointF(0, y))
        line, y = layout.createLine(), y + LINE
    layout.endLayout()
    return layout


def columns_of_ink(layout: QTextLayout) -> list[set[int]]:
    """For each line, the columns in which anything is drawn."""
    image = QImage(WIDTH, LINE * layout.lineCount(), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    layout.draw(painter, QPointF(0, 0))
    painter.end()
    bits, wide = image.constBits(), image.bytesPerLine()
    assert isinstance(bits, memoryview)
    rows = [bits[y * wide : y * wide + WIDTH] for y in range(image.height())]
    return [
        {x for x in range(WIDTH) if any(row[x] < 200 for row in rows[top : top + LINE])}
        for top in range(0, image.height(), LINE)
    ]


def covers(parts: list[Stretch], x: int, by: float) -> bool:
    return any(part.left - by <= x + 0.5 <= part.right + by for part in parts)


def check(start: int, end: int, measured: Measured) -> None:
    rest = columns_of_ink(laid_out(TEXT, (start, end)))
    for number, whole in enumerate(columns_of_ink(laid_out(TEXT))):
        parts = [part for part in measured.stretches if part.line == number]
        own = whole - rest[number]
        assert all(covers(parts, x, _OVERHANG) for x in own)
        assert not any(covers(parts, x, -_OVERHANG) for x in rest[number])


@settings(max_examples=40)
@given(st.integers(0, len(WORDS) - 1), st.integers(1, 6))
def test_rectangles_hold_the_ink_of_their_words_and_no_other(first: int, many: int) -> None:
    before = " ".join(WORDS[:first])
    shown = Shown(TEXT)
    start = shown.unit(len(before) + (1 if before else 0))
    end = shown.unit(min(len(TEXT), len(" ".join(WORDS[: first + many]))))
    check(start, end, measure(laid_out(TEXT), shown, start, end))


def measured_words(words: str) -> Measured:
    shown = Shown(TEXT)
    at = TEXT.index(words)
    return measure(laid_out(TEXT), shown, shown.unit(at), shown.unit(at + len(words)))


def test_digits_before_arabic_words_are_covered_from_the_first_on() -> None:
    assert len(measured_words("14 مسلحا").stretches) == 1
    # The 1 stands between the 4 and the word, and is left out.
    assert len(measured_words("4 مسلحا").stretches) == 2


def test_half_of_a_lam_alef_is_no_wider_than_the_whole() -> None:
    whole, lam, alef = measured_words("لأ"), measured_words("ل"), measured_words("أقل")
    assert len(whole.stretches) == 1
    assert lam.stretches
    assert alef.stretches[0].right < whole.stretches[0].right


def test_an_end_inside_a_grapheme_moves_out_of_it() -> None:
    assert measured_words("قُ").stretches == measured_words("ق").stretches


def test_a_span_over_a_line_end_goes_on() -> None:
    shown = Shown(TEXT)
    measured = measure(laid_out(TEXT), shown, 0, shown.units)
    first, last = measured.stretches[0], measured.stretches[-1]
    assert measured.goes_on(first) == (False, True)
    assert measured.goes_on(last) == (True, False)


def test_nothing_has_no_place() -> None:
    assert measure(laid_out(TEXT), Shown(TEXT), 4, 4).stretches == ()
