"""The window's own way of asking: real dialogs, answered as a user answers them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit, QWidget

from tests.ui.conftest import Press, Show
from workbench.ui.dialogs import Dialogs
from workbench.ui.forms import Fault, KeepOrDrop, NewProject, Question, ReviewerName
from workbench.ui.notice import Tone
from workbench.ui.prompts import Leave
from workbench.ui.settings import Settings
from workbench.ui.theme import Theme

Answer = Callable[[Callable[[QDialog], None]], None]
MakeDialogs = Callable[[], Dialogs]
Said = tuple[str, Tone, Path | None, Callable[[], None] | None]


@pytest.fixture
def said() -> list[Said]:
    return []


@pytest.fixture
def window(show: Show) -> QWidget:
    window = QWidget()
    show(window)
    return window


@pytest.fixture
def make_dialogs(window: QWidget, theme: Theme, said: list[Said], settings: Settings) -> MakeDialogs:
    return lambda: Dialogs(window, lambda *words: said.append(words), lambda: theme, settings)


@pytest.fixture
def dialogs(make_dialogs: MakeDialogs) -> Dialogs:
    return make_dialogs()


@pytest.fixture
def answer(window: QWidget) -> Answer:
    """Answer the next dialog as soon as it is there."""

    def soon(reply: Callable[[QDialog], None]) -> None:
        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                timer.stop()
                reply(dialog)

        timer = QTimer(window, interval=10)
        timer.timeout.connect(look)
        timer.start()

    return soon


def leave(dialog: QDialog) -> None:
    dialog.reject()


def test_the_reviewer_is_asked_for_a_name(dialogs: Dialogs, answer: Answer) -> None:
    def reply(dialog: QDialog) -> None:
        assert isinstance(dialog, ReviewerName)
        dialog.field.setText("ليلى حداد")
        dialog.yes.click()

    answer(reply)
    assert dialogs.reviewer("", in_passing=True) == "ليلى حداد"


def test_keys_that_were_meant_for_the_page_are_no_name(show: Show, theme: Theme, key: Press) -> None:
    dialog = ReviewerName("", True, theme)
    show(dialog)
    for _ in range(3):
        key("A")
    assert dialog.name == ""
    key(Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClicks(dialog.focusWidget(), "Aa")
    assert dialog.name == "Aa"
    key(Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_tab_leads_to_the_name_as_well(show: Show, theme: Theme) -> None:
    dialog = ReviewerName("", True, theme)
    show(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.field


def test_who_asks_for_the_name_types_it_at_once(show: Show, theme: Theme) -> None:
    dialog = ReviewerName("", False, theme)
    show(dialog)
    QTest.keyClicks(dialog.focusWidget(), "Aa")
    assert dialog.name == "Aa"


def test_what_was_entered_is_kept_dropped_or_gone_on_with(dialogs: Dialogs, answer: Answer) -> None:
    def click(dialog: QDialog, name: str) -> None:
        assert isinstance(dialog, KeepOrDrop)
        button = dialog.findChild(QAbstractButton, name)
        assert button is not None
        button.click()

    for name, wanted in (("yes", Leave.KEEP), ("drop", Leave.DROP), ("no", Leave.STAY)):
        answer(partial(click, name=name))
        assert dialogs.leave("It is not kept yet.", "Keep it", "Leave") is wanted


def test_no_name_is_an_answer_too(dialogs: Dialogs, answer: Answer) -> None:
    answer(leave)
    assert dialogs.reviewer("L. Haddad", in_passing=False) is None


def test_a_new_project_is_remembered_by_its_folder(dialogs: Dialogs, answer: Answer) -> None:
    def reply(dialog: QDialog) -> None:
        assert isinstance(dialog, NewProject)
        dialog.name.setText("الشمال")
        dialog.yes.click()

    answer(reply)
    project = dialogs.new_project()
    assert project is not None
    assert project.name == "الشمال.khabar"


def test_a_new_project_is_proposed_where_projects_lie_not_where_figures_went(
    dialogs: Dialogs, answer: Answer, settings: Settings, tmp_path: Path
) -> None:
    figures, projects = tmp_path / "figures", tmp_path / "projects"
    for folder in (figures, projects):
        folder.mkdir()
    settings.projects, settings.exports = projects, figures

    def reply(dialog: QDialog) -> None:
        assert isinstance(dialog, NewProject)
        dialog.name.setText("الشمال")
        dialog.yes.click()

    answer(reply)
    assert dialogs.new_project() == projects / "الشمال.khabar"
    assert settings.exports == figures


def test_a_question_is_answered_by_its_button(dialogs: Dialogs, answer: Answer) -> None:
    def reply(dialog: QDialog) -> None:
        assert isinstance(dialog, Question)
        dialog.yes.click()

    answer(reply)
    assert dialogs.confirm("…", "Go on")
    answer(leave)
    assert not dialogs.confirm("…", "Go on")


def test_the_report_of_a_fault_can_be_copied(dialogs: Dialogs, answer: Answer) -> None:
    def reply(dialog: QDialog) -> None:
        assert isinstance(dialog, Fault)
        dialog.yes.click()

    answer(reply)
    dialogs.fault("ZeroDivisionError")
    assert QGuiApplication.clipboard().text() == "ZeroDivisionError"


def test_what_needs_no_answer_is_said_in_the_window(dialogs: Dialogs, said: list[Said]) -> None:
    dialogs.tell("The disk is full.")
    dialogs.note("Writing…")
    dialogs.done("Written.", Path("report.docx"))
    assert said == [
        ("The disk is full.", Tone.PROBLEM, None, None),
        ("Writing…", Tone.NOTE, None, None),
        ("Written.", Tone.DONE, Path("report.docx"), None),
    ]


@pytest.mark.parametrize(("typed", "written"), [("report.html", "report.html"), ("report", "report.docx")])
def test_a_file_gets_the_ending_of_its_kind(
    dialogs: Dialogs, answer: Answer, tmp_path: Path, typed: str, written: str
) -> None:
    def reply(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setText(str(tmp_path / typed))
        dialog.done(QDialog.DialogCode.Accepted)

    answer(reply)
    found = dialogs.save_as("Write a report", tmp_path / "x.docx", ["docx", "html"])
    assert found == tmp_path / written


@pytest.mark.parametrize("typed", ["report", "report.docx", "report.v2"])
def test_a_file_that_is_there_is_replaced_only_when_asked(
    dialogs: Dialogs, answer: Answer, window: QWidget, tmp_path: Path, typed: str
) -> None:
    for name in ("report.docx", "report.v2.docx"):
        (tmp_path / name).write_text("written by hand")
    questions: list[str] = []

    def refuse(dialog: QDialog) -> None:
        questions.append(type(dialog).__name__)
        dialog.reject()
        answer(leave)

    def reply(dialog: QDialog) -> None:
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setText(str(tmp_path / typed))
        answer(refuse)
        dialog.accept()

    answer(reply)
    assert dialogs.save_as("Write a report", tmp_path / "x.docx", ["docx", "html"]) is None
    assert len(questions) == 1


def test_turning_away_from_files_and_folders_is_an_answer(dialogs: Dialogs, answer: Answer) -> None:
    answer(leave)
    assert dialogs.files() == []
    answer(leave)
    assert dialogs.folder() is None
    answer(leave)
    assert dialogs.open_project() is None
    answer(leave)
    assert dialogs.save_as("…", Path("x.csv"), ["csv"]) is None


def test_the_folder_of_before_comes_up_again_after_a_new_start_too(
    make_dialogs: MakeDialogs, answer: Answer, tmp_path: Path
) -> None:
    before, after = make_dialogs(), make_dialogs()
    seen: list[str] = []

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        seen.append(dialog.directory().absolutePath())
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setText(
            str(tmp_path / "x.csv") if dialog.fileMode() is QFileDialog.FileMode.AnyFile else str(tmp_path)
        )
        dialog.done(QDialog.DialogCode.Accepted)

    def write(dialogs: Dialogs) -> Path | None:
        return dialogs.save_as("…", Path("x.csv"), ["csv"])

    for ask in (
        before.folder,
        after.folder,
        lambda: write(before),
        lambda: write(after),
        after.folder_to_write,
    ):
        answer(choose)
        assert ask() is not None
    # What is written does not go among the reports.
    documents = seen[0]
    assert documents != str(tmp_path)
    assert seen == [documents, str(tmp_path), documents, str(tmp_path), str(tmp_path)]
