"""What is decided shows in the frame, and is undone and done again from everywhere."""

from pathlib import Path

from PySide6.QtWidgets import (
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, Press
from tests.ui.window.conftest import REPORT, Now, read_page
from workbench.model import Details, Query, Verdict
from workbench.ui.keys import label_of
from workbench.ui.notice import Tone
from workbench.ui.rail import RailButton
from workbench.ui.settings import Settings
from workbench.ui.window import Window


def test_what_can_be_undone_is_looked_at_again_after_an_import(
    window: Window, workspace: Now, tmp_path: Path, qtbot: QtBot
) -> None:
    bench, undo = read_page(workspace()).bench, workspace().actions_of_frame.undo
    report = tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    bench.signals.tell(bench.desk.remove_documents(bench.desk.find_documents()))
    qtbot.waitUntil(lambda: label_of(undo) == "Undo: removal of reports")
    bench.desk.import_paths([report], Details(), landed=bench.signals.tell_soon)
    qtbot.waitUntil(lambda: label_of(undo) == "Undo: new report")


def test_a_decision_can_be_undone_and_done_again(
    window: Window, workspace: Now, key: Press, qtbot: QtBot
) -> None:
    workspace().show_screen("read")
    page, actions = read_page(workspace()), workspace().actions_of_frame
    qtbot.waitUntil(lambda: label_of(actions.undo) == "Undo: decision taken back")
    key("D", layout="arabic")
    qtbot.waitUntil(lambda: label_of(actions.undo) == "Undo: rejection")
    key("Z", ctrl=True, layout="arabic")
    qtbot.waitUntil(lambda: label_of(actions.redo) == "Redo: rejection")
    key("Y", ctrl=True)
    qtbot.waitUntil(lambda: label_of(actions.undo) == "Undo: rejection")
    assert not actions.redo.isEnabled()
    assert len(page.seen) == 3


def test_what_is_undone_comes_into_view_and_is_named(
    window: Window, workspace: Now, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    workspace().show_screen("read")
    page = read_page(workspace())
    key("D")
    (claim,) = page.bench.desk.find_claims(Query(verdicts=frozenset({Verdict.REJECTED})))
    actions = workspace().actions_of_frame
    for action, said in ((actions.undo, "Undone: rejection"), (actions.redo, "Done again: rejection")):
        workspace().show_screen("charts")
        page.asked.clear()
        qtbot.waitUntil(action.isEnabled)
        action.trigger()
        qtbot.waitUntil(lambda: workspace().shown == "read")
        assert page.asked == [claim]
        assert prompts.told[-1].startswith(said)
        assert "قال شهود" in prompts.told[-1]
        first, *_ = page.bench.desk.evidence([claim])[0].exact.split()
        assert f"«\u2068{first}" in prompts.told[-1]


def test_what_was_said_of_one_edit_goes_with_the_next(
    window: Window, workspace: Now, key: Press, qtbot: QtBot
) -> None:
    workspace().show_screen("read")
    notice = workspace().notice
    notice.say("Done again: rejection", Tone.NOTE)
    key("D")
    qtbot.waitUntil(notice.isHidden)


def test_what_is_left_to_decide_stands_on_the_rail(
    window: Window, workspace: Now, key: Press, qtbot: QtBot
) -> None:
    button = window.findChild(RailButton, "rail-read")
    assert button is not None
    qtbot.waitUntil(lambda: bool(button.badge))
    before = int(button.badge)
    workspace().show_screen("read")
    key("D")
    qtbot.waitUntil(lambda: button.badge == (str(before - 1) if before > 1 else ""))


def test_the_reviewer_can_be_changed_in_the_corner(
    window: Window, workspace: Now, prompts: Answers, settings: Settings, qtbot: QtBot
) -> None:
    prompts.name = "أبو سامي"
    workspace().actions_of_frame.reviewer.trigger()
    qtbot.waitUntil(lambda: read_page(workspace()).bench.desk.author == "أبو سامي")
    assert settings.reviewer == "أبو سامي"
    corner = window.findChild(QWidget, "reviewer")
    assert corner is not None
    assert "أبو سامي" in corner.accessibleName()
