"""The words of a claim in one line, and when it happened."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.small import TEXT, killed, place, words
from workbench.model import EventDate
from workbench.terms import LANGS, Lang
from workbench.text.bidi import isolate
from workbench.text.span import Span
from workbench.text.values import Precision
from workbench.ui.reading.parts import place_words
from workbench.ui.reading.when import is_resolved, when_words
from workbench.ui.reading.words import Words, WordsLine, words_of
from workbench.ui.theme import Theme

DAY = "2014-09-25"


def test_numbers_are_found_again_in_the_line() -> None:
    line = words_of(killed(), TEXT)
    assert [number.of(line.text) for number in line.numbers] == ["9 مدنيين على الأقل", "3 أطفال"]


def test_a_late_number_is_brought_to_the_front() -> None:
    text = "وأضاف المتحدث في مؤتمر صحفي عقده مساء أمس في العاصمة بعد لقاء مطول أن 14 مسلحا قتلوا"
    count = replace(killed().counts[0], span=words(text, "14 مسلحا"))
    line = words_of(replace(killed(), span=Span(0, len(text)), counts=(count,)), text)
    assert line.text.startswith("…")
    assert [number.of(line.text) for number in line.numbers] == ["14 مسلحا"]


def test_line_ends_and_hidden_controls_do_not_reach_the_list() -> None:
    text = "قتل\n\u202e14\u202c مسلحا"
    line = words_of(replace(killed(), span=Span(0, len(text)), counts=()), text)
    assert "\n" not in line.text
    assert "\u202e" not in line.text


def test_words_that_are_too_long_are_cut_at_their_end() -> None:
    theme = Theme()
    whole = WordsLine(Words("وأسفر انهيار السقف عن إصابة 9 عمال بجروح"), theme.font(arabic=True), 1000, theme)
    narrow = WordsLine(Words("وأسفر انهيار السقف عن إصابة 9 عمال بجروح"), theme.font(arabic=True), 120, theme)
    assert whole.words.text.endswith("بجروح")
    assert narrow.words.text.startswith("وأسفر")
    assert narrow.words.text.endswith("…")
    assert narrow.width <= 120


def test_chips_are_drawn_under_numbers() -> None:
    theme = Theme()
    image = QImage(400, 30, QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    line = WordsLine(Words("مقتل 14 مسلحا", (Span(5, 13),)), theme.font(arabic=True), 400, theme)
    line.draw(painter, QRectF(0, 2, 400, 26), "number")
    painter.end()
    tint = theme.tint("number").rgb()
    assert any(image.pixel(x, 4) == tint for x in range(400))


def test_a_quoted_line_keeps_its_numbers() -> None:
    quoted = words_of(killed(), TEXT).quoted()
    assert [number.of(quoted.text) for number in quoted.numbers] == ["9 مدنيين على الأقل", "3 أطفال"]


@pytest.mark.parametrize(
    ("when", "lang", "words_"),
    [
        (EventDate("2014-09-25", "2014-09-25", Precision.DAY), "en", "Thursday 25 Sept 2014"),
        (EventDate("2014-09-25", "2014-09-25", Precision.DAY), "ar", "الخميس 25 أيلول 2014"),
        (EventDate("2014-09-23", "2014-09-25", Precision.RANGE), "en", "23 Sept to 25 Sept 2014"),
        (EventDate("2014-09-01", "2014-09-30", Precision.MONTH), "en", "September 2014"),
        (EventDate("2014-01-01", "2014-12-31", Precision.YEAR), "en", "2014"),
        (EventDate(f"{DAY}T09:30", f"{DAY}T09:30", Precision.HOUR), "en", "Thursday 25 Sept 2014, 09:30"),
        (EventDate(None, None, Precision.DAY), "en", ""),
        (EventDate("2014-09-25", None, Precision.RANGE), "en", "since 25 Sept 2014"),
    ],
)  # fmt: skip
def test_dates_are_said_in_words(when: EventDate, lang: Lang, words_: str) -> None:
    assert when_words(when, Theme(lang=lang)) == words_


def test_the_weekday_may_be_left_out_where_there_is_little_room() -> None:
    day = EventDate("2014-09-25", "2014-09-25", Precision.DAY)
    assert when_words(day, Theme(lang="en"), year=False, weekday=False) == "25 Sept"


def test_a_day_that_was_worked_out_is_marked() -> None:
    assert is_resolved(
        EventDate("2024-03-12", "2024-03-12", Precision.DAY, span=words(TEXT, "الثلاثاء")), TEXT
    )
    text = "في ٢٥ أيلول ٢٠١٤ قتل"
    written = EventDate("2014-09-25", "2014-09-25", Precision.DAY, span=Span(3, 16))
    assert not is_resolved(written, text)
    assert not is_resolved(EventDate(None, None, Precision.DAY), text)


@pytest.mark.parametrize("many", range(1, 20))
def test_no_number_is_cut(many: int) -> None:
    cut = Words("قضت على 300 مقاتل").cut(many).text
    assert "300" in cut or not any(letter.isdigit() for letter in cut)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("text", "names", "between"),
    [(TEXT, ["بلدة السندس", "البلدة"], "، "), ("in Sindis, near Hajin", ["Sindis", "Hajin"], ", ")],
)
def test_places_are_listed_with_the_comma_of_their_own_language(
    lang: Lang, text: str, names: list[str], between: str
) -> None:
    claim = replace(killed(), place=tuple(place(name, text) for name in names))
    assert between.join(map(isolate, names)) in place_words(claim, Theme(lang=lang))
