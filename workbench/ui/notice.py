"""A sentence across the page: what went wrong and what to do, what was done, what is going on."""

from collections.abc import Callable, Mapping
from enum import Enum
from os.path import isdir
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSizePolicy

from workbench.ui.button import Button
from workbench.ui.jobs import do_nothing
from workbench.ui.panels import Panel, Tag, row
from workbench.ui.theme import Theme


class Tone(Enum):
    """How a sentence is meant."""

    PROBLEM = "problem"
    DONE = "done"
    NOTE = "note"


# The colour of the words, their ground, the icon.
_LOOKS: Mapping[Tone, tuple[str, str, str]] = {
    Tone.PROBLEM: ("warn", "warn_tint", "triangle-alert"),
    Tone.DONE: ("accepted", "agrees_tint", "check"),
    Tone.NOTE: ("text2", "header", "info"),
}


class Notice(Panel):
    """Hidden until it has something to say; it takes no focus and stops nobody.

    `open` and `show_folder` lead to what was made, if a sentence tells of that; `give_up` ends what is going
    on, if that can be.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "warn_tint", "bottom")
        self._made = Path()
        self._tone = Tone.NOTE
        self._end: Callable[[], None] = do_nothing
        self.words = Tag("", theme, "warn", "", "triangle-alert")
        self.words.setFont(theme.font("base"))
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.open = Button(self.tr("Open"), theme, "outlined", "external-link")
        self.show_folder = Button(self.tr("Show the folder"), theme, "outlined", "folder-open")
        self.open.clicked.connect(lambda: _open(self._made))
        self.show_folder.clicked.connect(lambda: _open(_folder(self._made)))
        self.give_up = Button(self.tr("Give it up"), theme, "outlined")
        self.give_up.setObjectName("give_up")
        self.give_up.clicked.connect(lambda: self._end())
        close = Button("", theme, "flat", "x")
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.hide)
        layout = row(self, theme.space(3), (theme.space(4), theme.space(2), theme.space(4), theme.space(2)))
        for part in (self.words, self.open, self.show_folder, self.give_up, close):
            layout.addWidget(part)
        self.hide()

    def say(
        self,
        sentence: str,
        tone: Tone = Tone.PROBLEM,
        made: Path | None = None,
        give_up: Callable[[], None] | None = None,
    ) -> None:
        """Show a sentence in the place of the one before, with what leads to the file or folder `made`.

        `give_up` is what the button for that does.
        """
        self._tone = tone
        colour, ground, icon = _LOOKS[tone]
        self._theme.lay_ground(self, ground)
        self.words.dress(colour, icon)
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self._made = made or Path()
        self.open.setVisible(made is not None and not isdir(made))
        self.show_folder.setVisible(made is not None)
        self._end = give_up or do_nothing
        self.give_up.setVisible(give_up is not None)
        self.show()

    def go_by(self) -> None:
        """Go once the next thing is done; a problem stays, and so does what is still going on."""
        if self._tone is not Tone.PROBLEM and self.give_up.isHidden():
            self.hide()


def _folder(made: Path) -> Path:
    return made if isdir(made) else made.parent


def _open(path: Path) -> None:
    """Have the program open it that the user has for such files; nothing is fetched from anywhere."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
