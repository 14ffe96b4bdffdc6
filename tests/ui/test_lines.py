"""Lines that are cut where there is no room: a number is whole or not there."""

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from workbench.ui.lines import cut_to
from workbench.ui.theme import Theme


@pytest.mark.parametrize(
    "text", ["غارة قضت على 300 من المقاتلين", "الحصيلة 1,250 قتيلا", "a toll of 12.5 tonnes"]
)
def test_a_number_is_never_cut(qapp: QApplication, text: str) -> None:
    letters = QFontMetricsF(Theme().font("base"))
    whole = set(text.split())
    for room in range(int(letters.horizontalAdvance(text)) + 2):
        cut = cut_to(text, room, letters)
        numbers = [word for word in cut.removesuffix("…").split() if word[0].isdigit()]
        assert set(numbers) <= whole


def test_what_has_room_is_whole(qapp: QApplication) -> None:
    assert cut_to("30 قتيلا", 1000, QFontMetricsF(Theme().font("base"))) == "30 قتيلا"


@pytest.mark.parametrize("theme", [Theme(), Theme(text_size=150)])
@pytest.mark.parametrize("text", ["رامي عبد الرحمن", "نزوح واسع من هيت والأرقام بين الأمم المتحدة"])
def test_what_is_cut_has_room(qapp: QApplication, text: str, theme: Theme) -> None:
    letters = QFontMetricsF(theme.font("base", arabic=True))
    for room in range(30, int(letters.horizontalAdvance(text)), 3):
        cut = cut_to(text, room, letters)
        assert letters.horizontalAdvance(cut) <= room, cut
        assert text.startswith(cut.removesuffix("…"))
