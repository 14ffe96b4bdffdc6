"""The questions of prompts.py as dialogs of the window."""

from collections.abc import Callable, Sequence
from os.path import exists
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from workbench.text.bidi import isolate
from workbench.ui.focus import FocusRing
from workbench.ui.forms import Fault, KeepOrDrop, NewProject, Question, ReviewerName
from workbench.ui.notice import Tone
from workbench.ui.prompts import Leave
from workbench.ui.settings import Settings
from workbench.ui.theme import Theme

Say = Callable[[str, Tone, Path | None, Callable[[], None] | None], None]


class Dialogs(QObject):
    """Asks in front of `window`; `say` shows what needs no answer, `theme` is how things look now.

    `settings` remember the folders where reports were chosen last, where something was written, and projects.
    """

    def __init__(self, window: QWidget, say: Say, theme: Callable[[], Theme], settings: Settings) -> None:
        super().__init__(window)
        self._window, self._say, self._theme, self._settings = window, say, theme, settings

    def new_project(self) -> Path | None:
        """Ask for a name, and for a folder to make the project in."""
        settings = self._settings
        dialog = NewProject(settings.projects, lambda: self._folder(settings.projects), self._theme())
        found = dialog.project if self.show(dialog) else None
        if found is not None:
            settings.projects = found.parent
        return found

    def open_project(self) -> Path | None:
        """Ask for the folder of a project."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Open a project"), str(self._settings.projects)
        )
        if not chosen:
            return None
        self._settings.projects = Path(chosen).parent
        return Path(chosen)

    def files(self) -> list[Path]:
        """Ask for reports to be added."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Add reports"), str(self._settings.folder)
        )
        if chosen:
            self._settings.folder = Path(chosen[-1]).parent
        return [Path(name) for name in chosen]

    def folder(self) -> Path | None:
        """Ask for a folder."""
        folder = self._folder(self._settings.folder)
        if folder is not None:
            self._settings.folder = folder
        return folder

    def folder_to_write(self) -> Path | None:
        """Ask for a folder for what is written."""
        folder = self._folder(self._settings.exports)
        if folder is not None:
            self._settings.exports = folder
        return folder

    def _folder(self, start: Path) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Choose a folder"), str(start))
        return Path(chosen) if chosen else None

    def save_as(self, title: str, suggested: Path, kinds: Sequence[str]) -> Path | None:
        """Ask where to write a file; its ending is the kind chosen."""
        place = suggested if suggested.is_absolute() else self._settings.exports / suggested
        dialog = _saving(self._window, title, place, kinds)
        chosen = dialog.selectedFiles() if dialog.exec() == QDialog.DialogCode.Accepted else []
        kind = _kind(dialog)
        dialog.deleteLater()
        if not chosen:
            return None
        path = Path(chosen[0])
        self._settings.exports = path.parent
        if path.suffix[1:] in kinds:
            return path
        return self._unless_there(path.with_name(f"{path.name}.{kind}"))

    def _unless_there(self, path: Path) -> Path | None:
        """The path, whose ending is not what the dialog looked for; where it is taken, ask as it does."""
        question = self.tr("{name} is there already. Replace it?").format(name=isolate(path.name))
        return path if not exists(path) or self.confirm(question, self.tr("Replace")) else None

    def reviewer(self, current: str, in_passing: bool) -> str | None:
        """Ask for the reviewer's name; `in_passing` nothing is typed before somebody goes to the field."""
        dialog = ReviewerName(current, in_passing, self._theme())
        return dialog.name if self.show(dialog) else None

    def confirm(self, question: str, yes: str) -> bool:
        """Ask whether to go on."""
        return self.show(Question(question, yes, self._theme()))

    def leave(self, question: str, keep: str, drop: str) -> Leave:
        """Ask what is to become of what was entered."""
        dialog = KeepOrDrop(question, keep, drop, self._theme())
        return dialog.answer if self.show(dialog) else Leave.STAY

    def tell(self, sentence: str) -> None:
        """Say one sentence in the window."""
        self._say(sentence, Tone.PROBLEM, None, None)

    def note(self, sentence: str, give_up: Callable[[], None] | None = None) -> None:
        """Say in the window what is going on, and how to give it up."""
        self._say(sentence, Tone.NOTE, None, give_up)

    def done(self, sentence: str, made: Path) -> None:
        """Say in the window what was made, and lead to it."""
        self._say(sentence, Tone.DONE, made, None)

    def show(self, dialog: QDialog) -> bool:
        """Show a dialog over the window until it is answered."""
        dialog.setParent(self._window, dialog.windowFlags())
        FocusRing(dialog, self._theme())
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def fault(self, report: str) -> None:
        """Show the report of a fault, with a way to copy it."""
        if self.show(Fault(report, self._theme())):
            QGuiApplication.clipboard().setText(report)


def _saving(window: QWidget, title: str, place: Path, kinds: Sequence[str]) -> QFileDialog:
    """A dialog that gives a name the ending of its kind before it looks whether the file is there."""
    dialog = QFileDialog(window, title, str(place))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([f"{kind.upper()} (*.{kind})" for kind in kinds])
    dialog.setDefaultSuffix(kinds[0])
    dialog.filterSelected.connect(lambda _filter: dialog.setDefaultSuffix(_kind(dialog)))
    return dialog


def _kind(dialog: QFileDialog) -> str:
    """The ending of the kind that is chosen in the dialog."""
    return dialog.selectedNameFilter().rpartition("*.")[2].rstrip(")")
