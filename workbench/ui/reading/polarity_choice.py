"""The five polarities beside each other, to be chosen by 1 to 5."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from workbench.model import Polarity
from workbench.terms import label, term
from workbench.ui.button import Button
from workbench.ui.keyboard import Key
from workbench.ui.keys import Keys, label_of
from workbench.ui.reading.facts import Sign
from workbench.ui.theme import Theme

_KEYS = (Key.ONE, Key.TWO, Key.THREE, Key.FOUR, Key.FIVE)


class PolarityChoice(QWidget):
    """Buttons with their keys, which work while one of the buttons has the focus; `chosen` says one was."""

    chosen = Signal()

    def __init__(self, theme: Theme, keys: Keys, polarity: Polarity) -> None:
        super().__init__()
        self.setAccessibleName(term("field.polarity", theme.lang))
        self.stops: list[Button] = []
        self._group = QActionGroup(self)
        self._group.triggered.connect(lambda _action: self.chosen.emit())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.space(2))
        grid.setColumnStretch(2, 1)
        for at, (choice, key) in enumerate(zip(Polarity, _KEYS, strict=True)):
            action = self._action(choice, theme)
            action.setChecked(choice is polarity)
            keys.bind(action, key, self)
            button = Button(label_of(action), theme, caps=(key.cap,)).follow(action)
            self.stops.append(button)
            grid.addLayout(_beside(button, choice, theme), at // 2, at % 2)
            if choice is polarity:
                self.setFocusProxy(button)

    @property
    def polarity(self) -> Polarity:
        """The one that is chosen."""
        checked = self._group.checkedAction()
        return Polarity(checked.data()) if checked else Polarity.AFFIRMED

    def choose(self, polarity: Polarity) -> None:
        """Choose another."""
        for action in self._group.actions():
            action.setChecked(action.data() == polarity.value)

    def _action(self, choice: Polarity, theme: Theme) -> QAction:
        action = QAction(label(choice, theme.lang), self._group)
        action.setObjectName(f"polarity_{choice.value}")
        action.setCheckable(True)
        action.setData(choice.value)
        return action


def _beside(button: Button, choice: Polarity, theme: Theme) -> QHBoxLayout:
    sign = Sign(theme)
    sign.show_sign(choice)
    line = QHBoxLayout()
    line.setSpacing(theme.space(2))
    line.addWidget(sign, alignment=Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(button)
    line.addStretch(1)
    return line
