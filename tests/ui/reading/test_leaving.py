"""What was entered of a claim is kept, given up or gone on with when something else is asked for."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.disk import full_disk
from tests.ui.conftest import Answers, Press
from tests.ui.reading.conftest import Written, is_shown
from workbench.desk import Desk
from workbench.model import Polarity, Verdict
from workbench.ui.reading.screen import ReadScreen


def enter(screen: ReadScreen, key: Press, prompts: Answers) -> None:
    """Enter something of the second claim that somebody wants kept."""
    screen.choose(2)
    screen.claims.list.setFocus()
    key("S")
    key("3")
    prompts.keeps = True


def test_what_is_kept_is_on_disk_before_another_report_opens(
    screen: ReadScreen, desk: Desk, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    enter(screen, key, prompts)
    screen.bench.signals.show_document.emit(2)
    qtbot.waitUntil(lambda: is_shown(screen, 2))
    kept = desk.claim(2)
    assert (kept.verdict, kept.claim.polarity) == (Verdict.CORRECTED, Polarity.NOT_CONFIRMED)
    assert len(prompts.asked) == 1
    assert not screen.correcting.is_on


def test_what_cannot_be_kept_as_it_is_says_why_and_stays(
    screen: ReadScreen, desk: Desk, key: Press, prompts: Answers
) -> None:
    enter(screen, key, prompts)
    editor = screen.correcting.editor
    assert editor is not None
    editor.counts.add.click()
    screen.bench.signals.show_claim.emit(4)
    assert screen.correcting.editor is editor
    assert editor.says.isVisible()
    assert desk.claim(2).verdict is Verdict.UNREVIEWED


def test_another_report_is_not_opened_over_what_finds_no_room(
    screen: ReadScreen, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    enter(screen, key, prompts)
    row = screen.table.index(screen.table.row_of(2) or 0, 0)
    with full_disk():
        screen.reports.list.setCurrentIndex(row)
        screen.reports.list.opened.emit(2)
        qtbot.waitUntil(lambda: bool(prompts.told))
    assert screen.correcting.is_entering
    assert is_shown(screen, 1)
    assert screen.reports.list.currentIndex().row() == screen.table.row_of(1)


def test_what_is_kept_at_the_second_try_leads_nowhere_else_any_more(
    screen: ReadScreen, desk: Desk, key: Press, prompts: Answers, qtbot: QtBot, written: Written
) -> None:
    enter(screen, key, prompts)
    with full_disk():
        screen.bench.signals.show_document.emit(2)
        qtbot.waitUntil(lambda: bool(prompts.told))
        qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)
    key(Qt.Key.Key_Return, ctrl=True)
    written()
    assert desk.claim(2).verdict is Verdict.CORRECTED
    assert is_shown(screen, 1)
