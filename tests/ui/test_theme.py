"""Colours that can be told from their grounds, sizes that follow the text size, fonts of both scripts."""

import math

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel

from workbench.model import Kind
from workbench.terms import LANGS, Lang
from workbench.ui.fonts import register_fonts
from workbench.ui.settings import TEXT_SIZES
from workbench.ui.theme import TextSize, Theme, ThemeName

GROUNDS = ("window", "surface", "sunken", "header", "page", "selection", "band", "accent_tint")


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=list(ThemeName))
def coloured(request: pytest.FixtureRequest) -> Theme:
    return Theme(name=request.param)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["text", "text2"])
def test_text_can_be_read_on_every_ground(coloured: Theme, text: str, ground: str) -> None:
    assert contrast(coloured.colour(text), coloured.colour(ground)) >= 4.5


@pytest.mark.parametrize("name", ["warn", "error", "differs", "agrees"])
def test_words_on_a_tint_can_be_read(coloured: Theme, name: str) -> None:
    assert contrast(coloured.colour(name), coloured.colour(f"{name}_tint")) >= 4.5


@pytest.mark.parametrize("ground", ["surface", "window", "selection"])
def test_the_focus_ring_is_seen_on_every_ground(coloured: Theme, ground: str) -> None:
    assert contrast(coloured.colour("focus"), coloured.colour(ground)) >= 3


@pytest.mark.parametrize("ground", ["surface", "band"])
def test_marks_of_kinds_are_seen_on_the_page_and_in_the_selected_claim(coloured: Theme, ground: str) -> None:
    kinds = [kind.value for kind in Kind if kind not in (Kind.ORDINAL, Kind.DURATION, Kind.QUANTITY)]
    for kind in (*kinds, "event", "holder"):
        assert contrast(coloured.kind(kind), coloured.colour(ground)) >= 3


def test_lengths_and_fonts_follow_the_text_size() -> None:
    usual, large = Theme(), Theme(text_size=150)
    assert large.size("bar") == round(usual.size("bar") * 1.5)
    assert large.font().pointSizeF() == pytest.approx(usual.font().pointSizeF() * 1.5)


def test_no_text_is_smaller_than_can_be_read() -> None:
    for theme, least in ((Theme(lang="en"), 11), (Theme(lang="ar"), 12)):
        assert QFontInfo(theme.font("micro")).pixelSize() >= least


@pytest.mark.parametrize(("lang", "family"), [("en", "IBM Plex Sans"), ("ar", "IBM Plex Sans Arabic")])
def test_the_bundled_fonts_are_the_ones_used(lang: str, family: str) -> None:
    assert QFontInfo(Theme(lang="ar" if lang == "ar" else "en").font()).family() == family
    assert QFontInfo(Theme().reading()).family() == "Noto Naskh Arabic"


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_emoji_are_no_empty_boxes(lang: Lang) -> None:
    theme = Theme(lang=lang)
    for font in (theme.reading(), theme.reading(arabic=False), theme.font(), theme.font(weight="strong")):
        for emoji in ("🔴", "🚨", "⚠️", "💔", "✅", "🇸🇾", "👨\u200d👩\u200d👧"):
            layout = QTextLayout(f"عاجل {emoji} حلب", font)
            layout.beginLayout()
            layout.createLine()
            layout.endLayout()
            runs = layout.glyphRuns()
            assert all(0 not in run.glyphIndexes() for run in runs), emoji
            assert "Noto Emoji" in {run.rawFont().familyName() for run in runs}


def test_arabic_inside_english_is_drawn_a_little_larger() -> None:
    theme = Theme(lang="en")
    assert theme.font(arabic=True).pointSizeF() > theme.font().pointSizeF()


def test_unknown_names_are_refused() -> None:
    for ask in (Theme().colour, Theme().kind, Theme().tint, Theme().size, Theme().radius, Theme().font):
        with pytest.raises(KeyError):
            ask("mauve")


def test_a_ground_is_laid_under_one_widget_alone() -> None:
    theme, label = Theme(), QLabel()
    theme.lay_ground(label, "warn_tint")
    assert label.palette().window().color() == theme.colour("warn_tint")


def test_registering_the_fonts_twice_does_no_harm() -> None:
    register_fonts()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_a_line_has_room_for_the_dots_of_arabic_letters(
    application: QApplication, lang: Lang, size: TextSize
) -> None:
    theme = Theme(lang=lang, text_size=size)
    for role in ("micro", "small", "base", "strong", "title", "display"):
        assert QFontMetricsF(theme.font(role, arabic=True)).height() <= theme.line(role)
