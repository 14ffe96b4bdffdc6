"""The sentence across the page: a success looks like one and leads to what was made."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from tests.ui.conftest import Show
from workbench.ui.notice import Notice, Tone
from workbench.ui.theme import Theme


@pytest.fixture
def notice(theme: Theme, show: Show) -> Notice:
    made = Notice(theme)
    show(made)
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the programs of the desktop were given to open."""
    given: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: given.append(Path(url.toLocalFile())))
    return given


def test_a_success_looks_other_than_a_problem(notice: Notice, theme: Theme) -> None:
    notice.say("The disk is full.")
    problem = notice.palette().window().color()
    assert problem == theme.colour("warn_tint")
    notice.say("Written.", Tone.DONE)
    assert notice.palette().window().color() == theme.colour("agrees_tint")
    assert notice.words.palette().windowText().color() == theme.colour("accepted")


def test_a_success_leads_to_the_file_and_to_its_folder(
    notice: Notice, opened: list[Path], tmp_path: Path
) -> None:
    report = tmp_path / "تقرير.docx"
    report.write_text("")
    notice.say("Written.", Tone.DONE, report)
    notice.open.click()
    notice.show_folder.click()
    assert opened == [report, tmp_path]


def test_a_folder_with_several_files_is_shown_alone(notice: Notice, tmp_path: Path) -> None:
    notice.say("Written.", Tone.DONE, tmp_path)
    assert not notice.open.isVisible()
    assert notice.show_folder.isVisible()


def test_a_problem_leads_nowhere(notice: Notice) -> None:
    notice.say("Written.", Tone.DONE, Path("report.docx"))
    notice.say("The disk is full.")
    assert not notice.open.isVisible()
    assert not notice.show_folder.isVisible()


def test_what_was_said_of_one_thing_goes_with_the_next(notice: Notice) -> None:
    notice.say("Done again.", Tone.NOTE)
    notice.go_by()
    assert notice.isHidden()


def test_a_problem_stays_and_so_does_what_is_going_on(notice: Notice) -> None:
    notice.say("The disk is full.")
    notice.go_by()
    assert notice.isVisible()
    notice.say("Writing the report…", Tone.NOTE, give_up=lambda: None)
    notice.go_by()
    assert notice.isVisible()
