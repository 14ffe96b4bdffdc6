"""Icons in any colour, mirrored where their meaning turns; cues that can be told apart in grey."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from workbench.model import Polarity, Verdict
from workbench.resources import resource
from workbench.ui.cues import paint_polarity, paint_verdict
from workbench.ui.icons import MIRRORED, icon, paint_icon, program_icon
from workbench.ui.theme import Theme, ThemeName

SIZE = 48
LIGHT = Theme()
Paint = Callable[[QPainter, QRectF], None]


def drawn(paint: Paint, theme: Theme = LIGHT) -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, SIZE, SIZE))
    painter.end()
    return image


def shades(image: QImage) -> list[int]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return [grey.pixel(x, y) & 0xFF for y in range(grey.height()) for x in range(grey.width())]


def difference(one: QImage, other: QImage) -> float:
    """The share of pixels that are clearly lighter in one than in the other, in grey."""
    pairs = list(zip(shades(one), shades(other), strict=True))
    return sum(abs(a - b) > 60 for a, b in pairs) / len(pairs)


def drawn_icon(name: str, rtl: bool = False) -> QImage:
    return drawn(lambda painter, rect: paint_icon(painter, rect, name, LIGHT.colour("text"), rtl))


def drawn_polarity(polarity: Polarity, theme: Theme) -> QImage:
    return drawn(lambda painter, rect: paint_polarity(painter, rect, polarity, theme), theme)


def drawn_verdict(verdict: Verdict, theme: Theme) -> QImage:
    return drawn(lambda painter, rect: paint_verdict(painter, rect, verdict, theme), theme)


@pytest.mark.parametrize("name", [path.stem for path in resource("icons").glob("*.svg")])
def test_every_icon_can_be_drawn(application: object, name: str) -> None:
    assert min(shades(drawn_icon(name))) < 128


def test_what_points_along_the_line_is_mirrored_and_the_rest_is_not(application: object) -> None:
    for name in ("undo-2", "arrow-right", "message-square"):
        assert name in MIRRORED
        assert difference(drawn_icon(name), drawn_icon(name, rtl=True)) > 0.01
    for name in ("check", "search", "clock", "map-pin"):
        assert drawn_icon(name) == drawn_icon(name, rtl=True)


def test_a_disabled_icon_is_paler(application: object) -> None:
    made = icon("undo-2", Theme())
    normal, disabled = made.pixmap(16), made.pixmap(16, mode=made.Mode.Disabled)
    assert normal.toImage() != disabled.toImage()


def test_the_program_has_a_sign_in_every_size(application: object) -> None:
    assert max(size.width() for size in program_icon(Theme()).availableSizes()) == 256


@pytest.mark.parametrize("name", list(ThemeName))
def test_polarities_and_verdicts_can_be_told_apart_in_grey(application: object, name: ThemeName) -> None:
    theme = Theme(name)
    polarities = [drawn_polarity(polarity, theme) for polarity in Polarity]
    verdicts = [drawn_verdict(verdict, theme) for verdict in Verdict]
    for shapes in (polarities, verdicts):
        for one, other in combinations(shapes, 2):
            assert difference(one, other) > 0.02


def test_doubt_asks_in_its_script_and_intention_points_forward(application: object) -> None:
    english, arabic = Theme(lang="en"), Theme(lang="ar")
    for polarity in (Polarity.NOT_CONFIRMED, Polarity.INTENDED):
        assert drawn_polarity(polarity, english) != drawn_polarity(polarity, arabic)
    assert drawn_polarity(Polarity.DENIED, english) == drawn_polarity(Polarity.DENIED, arabic)
