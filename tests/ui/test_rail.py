"""The rail: each badge stands clear of the icon it belongs to."""

import pytest
from PySide6.QtCore import QRectF

from tests.ui.conftest import Show
from workbench.terms import Lang
from workbench.ui.rail import Rail, RailButton, Stop
from workbench.ui.settings import TEXT_SIZES
from workbench.ui.theme import TextSize, Theme, ThemeName


@pytest.mark.parametrize("badge", ["7", "58", "999"])
@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_badge_covers_neither_its_icon_nor_the_edge(
    lang: Lang, size: TextSize, narrow: bool, badge: str, show: Show
) -> None:
    theme = Theme(ThemeName.LIGHT, size, lang)
    rail = Rail([Stop("read", "Read", "book-open")], theme)
    rail.set_narrow(narrow)
    rail.set_badge("read", badge, "")
    show(rail)
    button = rail.findChild(RailButton)
    assert isinstance(button, RailButton)
    assert not button.badge_at().intersects(button.icon_at())
    for part in (button.badge_at(), button.icon_at()):
        assert QRectF(button.rect()).contains(part)
    assert (button.badge_at().center().x() < button.icon_at().center().x()) == (lang == "ar")
