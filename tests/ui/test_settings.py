"""What is remembered between two runs."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from tests.rights import as_nobody
from workbench.desk import Desk
from workbench.ui.project import standing
from workbench.ui.settings import Recent, Settings
from workbench.ui.theme import Theme, ThemeName


def project(folder: Path, undecided: int = 3) -> Recent:
    return Recent(
        folder, reports=2, claims=9, undecided=undecided, opened=datetime(2014, 9, 25, 12, tzinfo=UTC)
    )


def test_the_look_is_remembered(tmp_path: Path) -> None:
    look = Theme(ThemeName.HIGH_CONTRAST, 130, "ar", "arabic_indic")
    settings = Settings(tmp_path / "settings.ini")
    settings.theme = look
    settings.reviewer = "ليلى حداد"
    settings.geometry = QByteArray(b"\x01\x02")
    settings.write()
    again = Settings(tmp_path / "settings.ini")
    assert again.theme == look
    assert again.reviewer == "ليلى حداد"
    assert again.geometry == QByteArray(b"\x01\x02")


def test_nonsense_in_the_file_is_ignored(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[General]\ntheme=mauve\ntext_size=999\nlanguage=xx\nrecent=[{}]\ngeometry=7\n")
    settings = Settings(path)
    assert settings.theme.name in ThemeName
    assert settings.theme.text_size == 100
    assert settings.recent == []
    assert settings.geometry.isEmpty()


def test_recent_projects_come_latest_first_and_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    north, south = tmp_path / "الشمال.khabar", tmp_path / "South.khabar"
    for recent in (project(north), project(south), project(north, undecided=0)):
        settings.remember(recent)
    assert settings.recent == [project(north, undecided=0), project(south)]
    settings.forget(north)
    assert [recent.name for recent in settings.recent] == ["South"]


def test_what_lies_in_a_closed_folder_is_not_there(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.folder = settings.projects = tmp_path
    closed, endless = project(tmp_path / "A.khabar"), project(tmp_path / f"{300 * 'a'}.khabar")
    with as_nobody():
        assert not closed.is_there
        assert tmp_path not in (settings.folder, settings.projects)
    assert not endless.is_there


def test_an_open_project_is_known_by_the_place_where_it_is(tmp_path: Path) -> None:
    Desk.open(tmp_path / "North.khabar", create=True).close()
    (tmp_path / "reports").mkdir()
    desk = Desk.open(tmp_path / "reports" / ".." / "North.khabar")
    assert standing(desk).folder == tmp_path.resolve() / "North.khabar"
    desk.close()


def test_only_a_handful_of_projects_is_remembered(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    for n in range(20):
        settings.remember(project(tmp_path / f"{n}.khabar"))
    assert [recent.name for recent in settings.recent] == ["19", "18", "17", "16", "15", "14", "13", "12"]


def test_a_project_on_a_disk_that_is_gone_is_known_to_be_missing(tmp_path: Path) -> None:
    assert project(tmp_path).is_there
    assert not project(tmp_path / "gone.khabar").is_there


def test_a_folder_that_is_gone_is_not_come_back_to(tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    settings = Settings(tmp_path / "settings.ini")
    usual = settings.folder
    settings.folder = usb
    assert settings.folder == usb
    usb.rmdir()
    assert settings.folder == usual


def test_without_a_folder_of_documents_it_is_the_home(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert settings.exports == tmp_path
    (tmp_path / "Documents").mkdir()
    assert settings.exports == tmp_path / "Documents"
