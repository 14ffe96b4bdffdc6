"""What the program remembers between two runs: how things look, who reviews, which projects were open."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from os.path import isdir
from pathlib import Path
from typing import TypeVar, get_args

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QLocale, QSettings, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication

from workbench.terms import Digits, Lang
from workbench.ui.theme import TextSize, Theme, ThemeName

T = TypeVar("T")

# More would no longer be recent.
_PROJECTS_KEPT = 8
_DIGITS: tuple[Digits, ...] = get_args(Digits)
_LANGS: tuple[Lang, ...] = get_args(Lang)
TEXT_SIZES: tuple[TextSize, ...] = get_args(TextSize)


@dataclass(frozen=True, slots=True)
class Recent:
    """A project that was open, and how it stood when it was left; `opened` in UTC.

    The numbers are None while it is open: a program that is killed leaves none that would be wrong.
    """

    folder: Path
    reports: int | None
    claims: int | None
    undecided: int | None
    opened: datetime

    @property
    def name(self) -> str:
        """The project's name: its folder's without `.khabar`."""
        return self.folder.stem

    @property
    def while_open(self) -> "Recent":
        """The project without numbers, which change from now on."""
        return replace(self, reports=None, claims=None, undecided=None)

    @property
    def is_there(self) -> bool:
        """Whether its folder can be reached now: it may lie on a disk that is not connected."""
        return isdir(self.folder)


class Settings:
    """The settings file in the user's configuration folder, or another; values it cannot hold are ignored."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or user_config_path("khabar", appauthor=False) / "settings.ini"
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Theme:
        """How things look; unless chosen, the language is the system's, and dark where the system is."""
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        arabic = QLocale.system().language() is QLocale.Language.Arabic
        usual = ThemeName.DARK if dark else ThemeName.LIGHT
        return Theme(
            name=self._one_of("theme", tuple(ThemeName), usual),
            text_size=self._one_of("text_size", TEXT_SIZES, 100),
            lang=self._one_of("language", _LANGS, "ar" if arabic else "en"),
            digits=self._one_of("digits", _DIGITS, "european"),
        )

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._file.setValue("theme", theme.name.value)
        self._file.setValue("text_size", str(theme.text_size))
        self._file.setValue("language", theme.lang)
        self._file.setValue("digits", theme.digits)

    @property
    def reviewer(self) -> str:
        """The name that stands with decisions; empty until it was given."""
        return str(self._file.value("reviewer", ""))

    @reviewer.setter
    def reviewer(self, name: str) -> None:
        self._file.setValue("reviewer", name)

    @property
    def folder(self) -> Path:
        """Where reports were chosen last; the user's documents at first, and once that folder is gone."""
        return self._folder("folder")

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._file.setValue("folder", str(folder))

    @property
    def exports(self) -> Path:
        """Where a figure, a report or a table was written last, which is not where reports came from."""
        return self._folder("exports")

    @exports.setter
    def exports(self, folder: Path) -> None:
        self._file.setValue("exports", str(folder))

    @property
    def projects(self) -> Path:
        """Where a project was made or opened last, which is not where a figure went; else as `folder`."""
        return self._folder("projects")

    @projects.setter
    def projects(self, folder: Path) -> None:
        self._file.setValue("projects", str(folder))

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, as Qt wrote it; empty at first."""
        found = self._file.value("geometry")
        return found if isinstance(found, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._file.setValue("geometry", geometry)

    @property
    def recent(self) -> list[Recent]:
        """The projects that were open, the latest first."""
        try:
            return [_recent(entry) for entry in json.loads(str(self._file.value("recent", "[]")))]
        except (ValueError, TypeError, KeyError):  # written by hand or by another version
            return []

    def remember(self, project: Recent) -> None:
        """Put a project at the head of the recent ones."""
        others = [recent for recent in self.recent if recent.folder != project.folder]
        self._write([project, *others][:_PROJECTS_KEPT])

    def forget(self, folder: Path) -> None:
        """Take a project from the recent ones; its folder is left alone."""
        self._write([recent for recent in self.recent if recent.folder != folder])

    def write(self) -> None:
        """Put everything on disk."""
        self._file.sync()

    def _write(self, projects: Sequence[Recent]) -> None:
        entries = [
            asdict(recent) | {"folder": str(recent.folder), "opened": recent.opened.isoformat()}
            for recent in projects
        ]
        self._file.setValue("recent", json.dumps(entries, ensure_ascii=False))

    def _folder(self, key: str) -> Path:
        kept = Path(str(self._file.value(key, "")))
        return kept if kept.is_absolute() and isdir(kept) else _documents()

    def _one_of(self, key: str, allowed: Sequence[T], usual: T) -> T:
        kept = str(self._file.value(key, ""))
        return next((value for value in allowed if str(value) == kept), usual)


def _documents() -> Path:
    """The user's documents, or the home folder where there is none for them: a dialog would go astray."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if isdir(documents) else Path.home()


def _recent(entry: Mapping[str, str | int | None]) -> Recent:
    opened = datetime.fromisoformat(str(entry["opened"])).astimezone(UTC)
    numbers = (entry[name] for name in ("reports", "claims", "undecided"))
    reports, claims, undecided = (None if number is None else int(number) for number in numbers)
    return Recent(Path(str(entry["folder"])), reports, claims, undecided, opened)
