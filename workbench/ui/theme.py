"""The one place of colours, sizes and fonts; they are read from resources/theme.

A theme never changes: when the user picks another one, another text size or language, the window's
content is built anew with a new theme. So widgets may keep what they asked of it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import ceil
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from workbench.resources import resource
from workbench.terms import Digits, Lang

TextSize = Literal[100, 115, 130, 150]
Weight = Literal["text", "label", "strong", "number_in_text"]


class ThemeName(StrEnum):
    """The three sets of colours."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """How everything looks: the colours of `name`, sizes at `text_size` percent, fonts for `lang`.

    All lengths are logical pixels, scaled by the text size. Unknown names raise KeyError.
    """

    name: ThemeName = ThemeName.LIGHT
    text_size: TextSize = 100
    lang: Lang = "en"
    digits: Digits = "european"

    @property
    def rtl(self) -> bool:
        """Whether the interface runs from right to left."""
        return self.lang == "ar"

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The layout direction of the interface."""
        return Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight

    def colour(self, name: str) -> QColor:
        """A colour by what it is for, such as `selection`, `text2`, `denied`."""
        return QColor(_colour(self.name, "", name))

    def kind(self, name: str) -> QColor:
        """The colour of the mark of a kind of mention, or of `event` or `holder`."""
        return QColor(_colour(self.name, "kind", name))

    def tint(self, name: str) -> QColor:
        """The ground of a kind of mention, or of `event` or `holder`."""
        return QColor(_colour(self.name, "tint", name))

    def size(self, name: str) -> int:
        """A length by name, such as `row_two_lines`, `bar`, `rail`."""
        return self.scaled(_number(_table("measures", "size"), name))

    def space(self, step: int) -> int:
        """A distance between things: steps 1 to 9 are 2, 4, 8, 12, 16, 24, 32, 48 and 64 at 100 %."""
        return self.scaled(_number(_table("measures", "space"), str(step)))

    def radius(self, name: str) -> int:
        """The radius of the corners of a `mark`, `control`, `panel`, `drop_area` or `keycap`."""
        return self.scaled(_number(_table("measures", "radius"), name))

    def scaled(self, length: float) -> int:
        """A length given for 100 % at this text size; for painters' own small figures only."""
        return max(1, round(length * self.text_size / 100))

    def font(self, role: str = "base", weight: Weight = "text", arabic: bool | None = None) -> QFont:
        """The font of interface text.

        Roles: `micro`, `small`, `base`, `strong`, `title`, `display`, `figure_number`. `arabic` says which
        script the text is in; None is the interface's. Arabic inside the English interface is drawn a
        little larger, so that the two look alike.
        """
        family = self._families(self.rtl if arabic is None else arabic)
        size, _ = self._ui(role)
        factor = _number(_table("measures", "arabic_in_latin_ui"), "factor") if arabic and not self.rtl else 1
        return self._font(family, size * factor, weight)

    def line(self, role: str = "base") -> int:
        """The height of a line of interface text, in which Arabic has room in any interface."""
        return max(self.scaled(self._ui(role)[1]), _high(self, role))

    def reading(self, role: str = "base", arabic: bool = True, weight: Weight = "text") -> QFont:
        """The font of a report's own words: `small`, `base`, `large`, `quotation_in_table`."""
        families = [_string(_table("measures", "family"), "reading_arabic"), *self._families(arabic=False)]
        return self._font(families if arabic else families[1:], self._reading(role, arabic)[0], weight)

    def reading_line(self, role: str = "base", arabic: bool = True) -> int:
        """The height of a line of a report's own words."""
        return self.scaled(self._reading(role, arabic)[1])

    def logo(self) -> QFont:
        """The font of the program's own name."""
        family = _string(_table("measures", "family"), "reading_arabic")
        return self._font([family], _number(_table("measures", "logo"), "size"), "number_in_text")

    def code(self) -> QFont:
        """The font of names of encodings, rules and hashes."""
        return self._font([_string(_table("measures", "family"), "code")], self._ui("small")[0], "text")

    def palette(self) -> QPalette:
        """The palette of the whole application, for the Fusion style."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text3"))
        return palette

    def lay_ground(self, widget: QWidget, name: str) -> None:
        """Fill a widget's background with a colour by name."""
        palette = widget.palette()
        palette.setColor(QPalette.ColorRole.Window, self.colour(name))
        widget.setPalette(palette)
        widget.setAutoFillBackground(True)

    def tint_text(self, widget: QWidget, name: str) -> None:
        """Give a label or button text of a colour by name."""
        palette = widget.palette()
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(role, self.colour(name))
        widget.setPalette(palette)

    def _families(self, arabic: bool) -> list[str]:
        table = _table("measures", "family")
        both = [_string(table, "ui_latin"), _string(table, "ui_arabic")]
        # The last has what reports from the web are full of: 🔴, ⚠, flags.
        return [*(both[::-1] if arabic else both), _string(table, "signs")]

    def _ui(self, role: str) -> tuple[float, float]:
        latin = _table("measures", "latin_ui")
        return _pair((_table("measures", "arabic_ui") if self.rtl else latin).get(role, latin[role]))

    def _reading(self, role: str, arabic: bool) -> tuple[float, float]:
        table = _table("measures", "reading_arabic" if arabic else "reading_latin")
        return _pair(table.get(role, table["base"]))

    def _font(self, families: list[str], pixels: float, weight: Weight) -> QFont:
        # Only points may be fractions; the screen's own density turns them back into the pixels meant.
        dots = QGuiApplication.primaryScreen().logicalDotsPerInchY()
        return QFont(_font(tuple(families), pixels * self.text_size / 100 * 72 / dots, weight))


_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "header",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "header",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border_strong",
    QPalette.ColorRole.Shadow: "border_strong",
}


@cache
def _file(name: str) -> Mapping[str, object]:
    return tomllib.loads(resource("theme", f"{name}.toml").read_text(encoding="utf-8"))


# Painters ask for colours and fonts in every row; they get copies of these.


@cache
def _colour(theme: ThemeName, table: str, name: str) -> QColor:
    return QColor(_string(_table(theme.value, table) if table else _file(theme.value), name))


@cache
def _high(theme: Theme, role: str) -> int:
    """How far Arabic letters reach from the highest to the dots of the lowest."""
    return ceil(QFontMetricsF(theme.font(role, arabic=True)).height())


@cache
def _font(families: tuple[str, ...], points: float, weight: Weight) -> QFont:
    font = QFont(list(families))
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight(int(_number(_table("measures", "weight"), weight))))
    return font


def _table(file: str, name: str) -> Mapping[str, object]:
    table = _file(file)[name]
    if not isinstance(table, dict):
        raise KeyError(name)
    return table


def _string(table: Mapping[str, object], name: str) -> str:
    value = table[name]
    if not isinstance(value, str):
        raise KeyError(name)
    return value


def _number(table: Mapping[str, object], name: str) -> float:
    value = table[name]
    if not isinstance(value, (int, float)):
        raise KeyError(name)
    return value


def _pair(value: object) -> tuple[float, float]:
    if isinstance(value, list) and len(value) == 2:
        return float(value[0]), float(value[1])
    raise KeyError(f"{value!r} is not a size and a line height")
