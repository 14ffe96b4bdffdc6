"""The screens of an open project: each is made when it is first asked for, or a little later by itself."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from workbench.ui.filled import Filled, fill_in, filled_in
from workbench.ui.screen import Bench, Screen

MakeScreen = Callable[[Bench], Screen]

# A screen takes some 30 ms to make: the one that is looked at has been drawn by then.
_REST_MS = 300


class Pages(QStackedWidget):
    """Shows one screen at a time; `made` says that there is one more.

    `screens` are those that exist, by name and in the order of the rail.
    """

    made = Signal()

    def __init__(self, bench: Bench, screens: Mapping[str, MakeScreen]) -> None:
        super().__init__()
        self._bench, self._makes = bench, screens
        self._made: dict[str, Screen] = {}
        # What stood in the fields of screens that have not been made anew yet.
        self._before: dict[str, Filled] = {}
        self._resting = QTimer(self, interval=_REST_MS)
        self._resting.timeout.connect(self._make_one)
        self._resting.start()
        self.currentChanged.connect(lambda _at: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """What the screen that is shown needs: the others may need more."""
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()

    def has(self, name: str) -> bool:
        """Whether a screen has been made."""
        return name in self._made

    def screen_of(self, name: str) -> Screen:
        """A screen by name, made now unless it is there."""
        if name not in self._made:
            screen = self._made[name] = self._makes[name](self._bench)
            self.addWidget(screen)
            if name in self._before:
                fill_in(screen.fields(), self._before.pop(name))
                screen.ask_again()
            self.made.emit()
        return self._made[name]

    def filled(self) -> Mapping[str, Filled]:
        """What stands in the fields of each screen."""
        return self._before | {name: filled_in(screen.fields()) for name, screen in self._made.items()}

    def fill_in(self, filled: Mapping[str, Filled]) -> None:
        """Have the same stand in the fields of screens that will be made."""
        self._before = dict(filled)

    def screens(self) -> list[Screen]:
        """Those that have been made, in the order of the rail."""
        return [self._made[name] for name in self._makes if name in self._made]

    def make_all(self) -> None:
        """Make what is missing."""
        for name in self._makes:
            self.screen_of(name)

    def _make_one(self) -> None:
        if not self.isVisible():  # the page is about to go, and the project with it
            return
        missing = [name for name in self._makes if name not in self._made]
        if missing:
            self.screen_of(missing[0])
        if len(missing) <= 1:
            self._resting.stop()
