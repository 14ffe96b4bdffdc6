"""Small dialogs: a project's name and place, the reviewer's name, a question, the report of a fault."""

from collections.abc import Callable
from os.path import exists
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from workbench.text.bidi import isolate, isolate_path
from workbench.ui.button import Button
from workbench.ui.entry import Entry
from workbench.ui.panels import column, label
from workbench.ui.prompts import Leave
from workbench.ui.theme import Theme

# What some file system does not take in a name, and the controls that make one look like another.
_CONTROLS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# In UTF-8, with its ending, still less than the 255 bytes that the name of a folder may have.
_LONGEST_NAME = 80
_NOT_IN_NAMES = frozenset(f'/\\:*?"<>|{_CONTROLS}')


class Form(QDialog):
    """A title, a sentence, what is asked for, and two buttons: one that does it and one that leaves."""

    def __init__(self, title: str, words: str, yes: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWindowTitle(title)
        theme.lay_ground(self, "surface")
        self.setMinimumWidth(theme.scaled(460))
        self._body = column(self, theme.space(3), (theme.space(6),) * 4)
        self._body.addWidget(label(title, theme, "title", "strong"))
        sentence = label(words, theme, colour="text2")
        sentence.setWordWrap(True)
        self._body.addWidget(sentence)
        self.yes = Button(yes, theme, "primary")
        self.yes.setObjectName("yes")
        self.yes.clicked.connect(self.accept)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw an edge: not every desktop gives dialogs one."""
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colour("border_strong"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter from a closed list, too, which has no use for it."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(self.focusWidget(), QComboBox):
            self.yes.click()
        else:
            super().keyPressEvent(event)

    def ask(self, words: str, field: QWidget) -> None:
        """Ask for something, with words over it that screen readers say as well."""
        self._body.addSpacing(self._theme.space(2))
        self._body.addWidget(label(words, self._theme, "small", "label", "text2"))
        field.setAccessibleName(words)
        field.setFont(self._theme.font("base"))
        self._body.addWidget(field)

    def finish(self, leave: str, *others: QWidget) -> None:
        """Put the buttons at the end, `others` between the two; Enter in a field is the one that does it."""
        no = Button(leave, self._theme)
        no.setObjectName("no")
        no.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (no, *others, self.yes):
            buttons.addWidget(button)
        self._body.addSpacing(self._theme.space(4))
        self._body.addLayout(buttons)
        for field in self.findChildren(QLineEdit):
            field.returnPressed.connect(self.yes.click)


class NewProject(Form):
    """A name, and the folder in which the project's own folder is made."""

    def __init__(self, folder: Path, choose: Callable[[], Path | None], theme: Theme) -> None:
        super().__init__(
            self.tr("New project"),
            self.tr("A project is one folder with its reports, claims and decisions."),
            self.tr("Make the project"),
            theme,
        )
        self._folder, self._choose = folder, choose
        self.name = Entry(theme, "name")
        self.name.setMaxLength(_LONGEST_NAME)
        self.ask(self.tr("Name"), self.name)
        self.reason = label("", theme, "small", colour="warn")
        self.reason.setObjectName("reason")
        self.reason.setWordWrap(True)
        # Two lines have room from the start: the dialog does not jump while somebody types.
        self.reason.setMinimumHeight(2 * theme.line("small"))
        self._body.addWidget(self.reason)
        self.place = Button("", theme, "outlined", "folder")
        self.place.clicked.connect(self._choose_folder)
        self.ask(self.tr("In the folder"), self.place)
        self.finish(self.tr("Cancel"))
        self.name.textChanged.connect(self._check)
        self._check()

    @property
    def project(self) -> Path:
        """The folder that the project will be."""
        name = self._kept().strip()
        return self._folder / f"{name.removesuffix('.khabar').strip(' .')}.khabar"

    def _kept(self) -> str:
        """What was typed, less what cannot be part of a name."""
        return "".join(letter for letter in self.name.text() if letter not in _NOT_IN_NAMES)

    def _choose_folder(self) -> None:
        self._folder = self._choose() or self._folder
        self._check()

    def _check(self) -> None:
        self.place.setText(isolate_path(str(self._folder)))
        self.place.updateGeometry()
        named, taken = self.project.name != ".khabar", exists(self.project)
        self.yes.setEnabled(named and not taken)
        self.reason.setText(self._reason(named, taken))

    def _reason(self, named: bool, taken: bool) -> str:
        """Why the project cannot be made, or under what other name it will be."""
        name = isolate(self.project.stem)
        if named and taken:
            words = self.tr(
                "There is already a project “%1” in this folder; give it another name, or open it."
            )
            return words.replace("%1", name)
        dropped = [letter for letter in self.name.text() if letter in _NOT_IN_NAMES and letter.isprintable()]
        if not dropped:
            return ""
        if not named:
            return self.tr("A name needs letters or digits; %1 cannot be part of it.").replace(
                "%1", isolate(" ".join(dict.fromkeys(dropped)))
            )
        words = self.tr("A folder’s name cannot hold %2: the project will be called “%1”.")
        return words.replace("%2", isolate(" ".join(dict.fromkeys(dropped)))).replace("%1", name)


class ReviewerName(Form):
    """The name that stands with each decision.

    Asked for `in_passing`, it takes no letters until somebody goes to the field with Enter, Tab or the mouse:
    those were meant for the page, and a name would begin with them.
    """

    def __init__(self, current: str, in_passing: bool, theme: Theme) -> None:
        super().__init__(
            self.tr("Who decides?"),
            self.tr("This name is kept with each decision, on this computer alone. A pen name will do."),
            self.tr("Use this name"),
            theme,
        )
        self.field = Entry(theme, "name")
        self.field.show_words(current)
        self.ask(self.tr("Name"), self.field)
        self.finish(self.tr("Not now"))
        self.field.textChanged.connect(self._check)
        self._check()
        if in_passing:
            self.field.setPlaceholderText(self.tr("Press Enter, then type the name"))
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the field with Enter, and leave with Esc; other keys mean nothing outside it."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.focusWidget() is self:
            self.field.setFocus()
        else:
            super().keyPressEvent(event)

    @property
    def name(self) -> str:
        """The name as it was typed."""
        return self.field.text().strip()

    def _check(self) -> None:
        self.yes.setEnabled(bool(self.name))


class Question(Form):
    """A question with the button that does it."""

    def __init__(self, question: str, yes: str, theme: Theme) -> None:
        super().__init__(yes, question, yes, theme)
        self.finish(self.tr("Cancel"))


class KeepOrDrop(Form):
    """What is to become of what was entered; `answer` says so once it is accepted."""

    def __init__(self, question: str, keep: str, drop: str, theme: Theme) -> None:
        super().__init__(self.tr("Not kept yet"), question, keep, theme)
        self.answer = Leave.KEEP
        self.drop = Button(drop, theme, "outlined")
        self.drop.setObjectName("drop")
        self.drop.clicked.connect(self._drop)
        self.finish(self.tr("Cancel"), self.drop)
        self.yes.setFocus()

    def _drop(self) -> None:
        self.answer = Leave.DROP
        self.accept()


class Fault(Form):
    """The report of a fault of the program, to be copied."""

    def __init__(self, report: str, theme: Theme) -> None:
        super().__init__(
            self.tr("Khabar has made a mistake"),
            self.tr("Your decisions are saved. This report helps to mend it; it goes nowhere by itself."),
            self.tr("Copy the report"),
            theme,
        )
        page = QPlainTextEdit(report)
        page.setReadOnly(True)
        page.setMinimumHeight(theme.scaled(220))
        self.ask(self.tr("Report"), page)
        page.setFont(theme.code())
        self.finish(self.tr("Close"))
