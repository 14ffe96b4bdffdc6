"""Language, colours, text size and digits as actions to choose from: for the menus and the start page."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from workbench.terms import Digits, Lang
from workbench.ui.requests import Requests
from workbench.ui.settings import TEXT_SIZES
from workbench.ui.theme import Theme, ThemeName

T = TypeVar("T")

# Each language under its own name, so that whoever was put into the wrong one finds out.
LANGUAGES: tuple[tuple[Lang, str], ...] = (("en", "English"), ("ar", "العربية"))
_SIZES = [(size, f"{size} %") for size in TEXT_SIZES]
_DIGITS: tuple[tuple[Digits, str], ...] = (("european", "123"), ("arabic_indic", "١٢٣"))


class Appearance(QObject):
    """Groups of exclusive actions; choosing one asks for a look that differs in that alone."""

    def __init__(self, theme: Theme, requests: Requests, parent: QObject) -> None:
        super().__init__(parent)
        self._requests = requests
        self.languages = self._group(
            "language", LANGUAGES, theme.lang, lambda lang: replace(theme, lang=lang)
        )
        self.colours = self._group("theme", self._names(), theme.name, lambda name: replace(theme, name=name))
        self.text_sizes = self._group(
            "text-size", _SIZES, theme.text_size, lambda size: replace(theme, text_size=size)
        )
        self.digits = self._group(
            "digits", _DIGITS, theme.digits, lambda digits: replace(theme, digits=digits)
        )

    def _names(self) -> list[tuple[ThemeName, str]]:
        return [
            (ThemeName.LIGHT, self.tr("Light")),
            (ThemeName.DARK, self.tr("Dark")),
            (ThemeName.HIGH_CONTRAST, self.tr("High contrast")),
        ]

    def _group(
        self, name: str, choices: Sequence[tuple[T, str]], current: T, look: Callable[[T], Theme]
    ) -> list[QAction]:
        group = QActionGroup(self)

        def ask(wanted: Theme) -> None:
            """What is refused is not left chosen; what is granted makes this page anew."""
            self._requests.look.emit(wanted)
            for (value, _), action in zip(choices, group.actions(), strict=True):
                action.setChecked(value == current)

        for value, text in choices:
            action = QAction(text, group, checkable=True, checked=value == current)
            action.setObjectName(f"{name}-{value}")
            wanted = look(value)
            action.triggered.connect(lambda _checked=False, to=wanted: ask(to))
        return group.actions()
