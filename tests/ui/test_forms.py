"""Small dialogs: what they let through, and what comes out of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from tests.rights import as_nobody
from tests.ui.conftest import Press, Show
from workbench.model import Verdict
from workbench.ui.forms import Fault, NewProject, Question, ReviewerName
from workbench.ui.report_choice import ReportChoice
from workbench.ui.theme import Theme


@pytest.mark.parametrize(
    ("typed", "folder"),
    [
        ("الشمال", "الشمال.khabar"),
        ("  Valleys.khabar ", "Valleys.khabar"),
        ("../../etc", "etc.khabar"),
        ("a\u202etxt", "atxt.khabar"),
    ],
)
def test_a_project_is_one_folder_in_the_chosen_one(
    tmp_path: Path, theme: Theme, typed: str, folder: str
) -> None:
    form = NewProject(tmp_path, lambda: None, theme)
    form.name.setText(typed)
    assert form.project == tmp_path / folder
    assert form.yes.isEnabled()


@pytest.mark.parametrize("letter", ["a", "ق", "€", "😀"])
def test_a_name_is_no_longer_than_a_folder_can_have(tmp_path: Path, theme: Theme, letter: str) -> None:
    form = NewProject(tmp_path, lambda: None, theme)
    form.name.insert(300 * letter)
    form.project.mkdir()
    assert form.project.name.startswith(40 * letter)


def test_a_project_can_be_named_in_a_folder_that_is_closed(tmp_path: Path, theme: Theme) -> None:
    with as_nobody():
        form = NewProject(tmp_path / "closed", lambda: None, theme)
        form.name.setText("الشمال")
        assert form.yes.isEnabled()


@pytest.mark.parametrize("typed", ["", "  ", "/", ".khabar", "Taken"])
def test_a_project_needs_a_name_of_its_own(tmp_path: Path, theme: Theme, typed: str) -> None:
    (tmp_path / "Taken.khabar").mkdir()
    form = NewProject(tmp_path, lambda: None, theme)
    form.name.setText(typed)
    assert not form.yes.isEnabled()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("Valleys", ""), ("Taken", "already"), ("a/b:c?", "/ : ?"), ("a/b:c?", "“⁨abc⁩”"), ("/", "letters")],
)
def test_why_a_name_will_not_do_or_is_changed_is_said_below_it(tmp_path: Path, typed: str, said: str) -> None:
    (tmp_path / "Taken.khabar").mkdir()
    form = NewProject(tmp_path, lambda: None, Theme())
    form.name.setText(typed)
    assert said in form.reason.text()
    assert bool(form.reason.text()) == bool(said)


def test_another_folder_can_be_chosen(tmp_path: Path, theme: Theme) -> None:
    form = NewProject(tmp_path, lambda: tmp_path / "usb", theme)
    form.name.setText("الشمال")
    form.place.click()
    assert form.project == tmp_path / "usb" / "الشمال.khabar"


def test_enter_in_the_field_takes_the_name(theme: Theme, show: Show, key: Press) -> None:
    form = ReviewerName("", False, theme)
    show(form)
    assert not form.yes.isEnabled()
    form.field.setFocus()
    form.field.setText("  ليلى حداد ")
    key(Qt.Key.Key_Return)
    assert form.result() == ReviewerName.DialogCode.Accepted
    assert form.name == "ليلى حداد"


def test_escape_leaves_everything_as_it_is(theme: Theme, show: Show, key: Press) -> None:
    form = Question("…", "Go on", theme)
    show(form)
    form.yes.setFocus()
    key(Qt.Key.Key_Escape)
    assert form.result() == Question.DialogCode.Rejected


def test_enter_presses_the_button_that_has_the_focus(theme: Theme, show: Show, key: Press) -> None:
    form = Question("…", "Go on", theme)
    show(form)
    form.yes.setFocus()
    assert QApplication.focusWidget() is form.yes
    key(Qt.Key.Key_Return)
    assert form.result() == Question.DialogCode.Accepted


def test_a_report_of_a_fault_can_be_read(theme: Theme, show: Show) -> None:
    form = Fault("Traceback …", theme)
    show(form)
    assert not form.grab().isNull()


def test_enter_in_the_list_of_the_report_goes_on(show: Show, key: Press) -> None:
    claims = dict.fromkeys(Verdict, 3)
    form = ReportChoice(claims, "en", "european", Theme())
    show(form)
    form.which.setFocus()
    key(Qt.Key.Key_Return)
    assert form.result() == QDialog.DialogCode.Accepted
