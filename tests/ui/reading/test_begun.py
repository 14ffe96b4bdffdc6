"""What was being entered of a claim is there again after the program was ended by force."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.disk import full_disk
from tests.small import TEXT, killed, words
from tests.ui.conftest import Answers, Press
from tests.ui.reading.conftest import MakeScreen, Opened
from workbench.desk import Desk
from workbench.desk.unfinished import Begun
from workbench.model import Outcome, Polarity, Verdict
from workbench.ui.reading.choices import choose
from workbench.ui.reading.claim_editor import ClaimEditor
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.screen import Bench
from workbench.ui.signals import Signals

StartAnew = Callable[[], ReadScreen]


def editor_of(screen: ReadScreen) -> ClaimEditor:
    assert screen.correcting.editor is not None
    return screen.correcting.editor


def correct(screen: ReadScreen, key: Press, claim: int) -> ClaimEditor:
    screen.choose(claim)
    screen.claims.list.setFocus()
    key("S")
    return editor_of(screen)


@pytest.fixture(autouse=True)
def looked_at_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look more often than once a second, so that nobody waits for it here."""
    monkeypatch.setattr("workbench.ui.kept._LOOK_MS", 50)


@pytest.fixture
def start_anew(make_screen: MakeScreen, bench: Bench, desk: Desk, qtbot: QtBot) -> StartAnew:
    """Wait until something is kept, and come up as after a new start: the old page was never left."""

    def start() -> ReadScreen:
        qtbot.waitUntil(lambda: bool(desk.unfinished.begun()))
        page = make_screen(replace(bench, signals=Signals(bench.jobs)))
        qtbot.waitUntil(lambda: page.lectern.report is not None)
        return page

    return start


def test_what_was_entered_is_there_again(
    screen: ReadScreen, key: Press, start_anew: StartAnew, prompts: Answers
) -> None:
    correct(screen, key, 2)
    key("3")
    page = start_anew()
    editor = correct(page, key, 2)
    assert editor.polarity.polarity is Polarity.NOT_CONFIRMED
    assert editor.is_changed()
    assert prompts.told


def test_the_page_comes_up_at_it_and_says_so(
    screen: ReadScreen, opened: Opened, key: Press, start_anew: StartAnew, prompts: Answers, qtbot: QtBot
) -> None:
    opened(2)
    correct(screen, key, 6)
    key("3")
    page = start_anew()
    qtbot.waitUntil(lambda: page.claims.list.current == 6)
    assert any("S" in told for told in prompts.told)


def test_what_is_not_finished_comes_back_as_it_was(
    screen: ReadScreen, key: Press, start_anew: StartAnew
) -> None:
    editor = correct(screen, key, 2)
    editor.counts.add.click()
    count = editor.counts.fields[-1]
    count.words.take(words(TEXT, "9"))
    count.low.setText("9")
    editor.counts.fields[1].part_of.setCurrentIndex(0)
    editor.counts.fields[1].part_of.activated.emit(0)
    editor.holder.add.click()
    editor.holder.fields[-1].name.setText("بلا كلمات")
    editor.date.first.line.setText("32/13")
    entered = editor.entered()
    assert correct(start_anew(), key, 2).entered() == entered


def test_where_a_place_lies_is_known_as_before(screen: ReadScreen, key: Press, start_anew: StartAnew) -> None:
    editor = correct(screen, key, 2)
    places = editor.place.places()
    assert places
    key("3")
    assert correct(start_anew(), key, 2).place.places() == places


def test_a_new_claim_is_gone_on_with_though_nothing_is_selected(
    screen: ReadScreen, key: Press, start_anew: StartAnew, desk: Desk, qtbot: QtBot
) -> None:
    screen.text.reader.setFocus()
    screen.text.reader.select(words(TEXT, "9 مدنيين على الأقل"))
    key("F")
    editor = editor_of(screen)
    editor.counts.add.click()
    editor.counts.fields[-1].words.take(words(TEXT, "9"))
    choose(editor.counts.fields[-1].outcome, Outcome.KILLED)
    page = start_anew()
    page.claims.list.setFocus()
    key("F")
    assert editor_of(page).words.words == "9 مدنيين على الأقل"
    assert [count.outcome for count in editor_of(page).counts.counts()] == [Outcome.KILLED]
    key(Qt.Key.Key_Return, ctrl=True)
    qtbot.waitUntil(lambda: not desk.unfinished.begun())


def test_it_is_forgotten_once_it_is_decided(
    screen: ReadScreen, key: Press, start_anew: StartAnew, desk: Desk, qtbot: QtBot
) -> None:
    correct(screen, key, 2)
    key("3")
    page = start_anew()
    correct(page, key, 2)
    key(Qt.Key.Key_Return, ctrl=True)
    qtbot.waitUntil(lambda: not desk.unfinished.begun())
    assert desk.claim(2).verdict is Verdict.CORRECTED
    qtbot.waitUntil(lambda: page.lectern.is_in_step)
    assert correct(page, key, 2).polarity.polarity is Polarity.NOT_CONFIRMED


def test_it_is_forgotten_once_it_is_given_up(
    screen: ReadScreen, key: Press, start_anew: StartAnew, desk: Desk, qtbot: QtBot
) -> None:
    correct(screen, key, 2)
    key("3")
    page = start_anew()
    correct(page, key, 2)
    key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not desk.unfinished.begun())
    assert desk.claim(2).claim == killed()
    assert correct(page, key, 2).polarity.polarity is killed().polarity


def ended_by_force(screen: ReadScreen) -> None:
    """The old page is there still, and would keep what stands in its editor."""
    editor = screen.correcting.editor
    assert editor is not None
    delete(editor)


def test_it_is_forgotten_once_the_claim_is_accepted_as_it_stands(
    screen: ReadScreen, key: Press, start_anew: StartAnew, desk: Desk, qtbot: QtBot
) -> None:
    correct(screen, key, 2)
    key("3")
    page = start_anew()
    ended_by_force(screen)
    qtbot.waitUntil(lambda: page.claims.list.current == 2)
    page.claims.list.setFocus()
    key("A")
    qtbot.waitUntil(lambda: not desk.unfinished.begun())
    assert desk.claim(2).verdict is Verdict.ACCEPTED
    qtbot.waitUntil(lambda: page.lectern.is_in_step)
    assert not correct(page, key, 2).is_changed()


def test_the_page_comes_up_at_it_once_and_then_where_it_was_left(
    screen: ReadScreen, key: Press, start_anew: StartAnew, desk: Desk, prompts: Answers, qtbot: QtBot
) -> None:
    correct(screen, key, 2)
    key("3")
    page = start_anew()
    ended_by_force(screen)
    qtbot.waitUntil(lambda: page.claims.list.current == 2)
    qtbot.waitUntil(lambda: '"told"' in desk.unfinished.begun()[0].entered)
    page.choose(3)
    assert page.may_leave()
    qtbot.waitUntil(lambda: desk.unfinished.last_read() == "[1, 3, null]")
    told = len(prompts.told)
    again = start_anew()
    qtbot.waitUntil(lambda: again.claims.list.current == 3)
    assert len(prompts.told) == told
    assert correct(again, key, 2).polarity.polarity is Polarity.NOT_CONFIRMED


def test_it_is_kept_again_once_there_is_room(
    screen: ReadScreen, key: Press, desk: Desk, prompts: Answers, qtbot: QtBot
) -> None:
    correct(screen, key, 2)
    with full_disk():
        key("3")
        qtbot.waitUntil(lambda: bool(prompts.told))
    qtbot.waitUntil(lambda: [each.claim for each in desk.unfinished.begun()] == [2])
    assert len(prompts.told) == 1


def test_what_only_repeats_the_claim_is_not_kept(
    screen: ReadScreen, key: Press, desk: Desk, qtbot: QtBot
) -> None:
    correct(screen, key, 2)
    key("3")
    qtbot.waitUntil(lambda: bool(desk.unfinished.begun()))
    key("1")
    qtbot.waitUntil(lambda: not desk.unfinished.begun())


def test_a_removed_report_is_not_gone_back_to(
    screen: ReadScreen, key: Press, desk: Desk, qtbot: QtBot
) -> None:
    correct(screen, key, 2)
    key("3")
    qtbot.waitUntil(lambda: bool(desk.unfinished.begun()))
    desk.remove_documents([1])
    assert desk.unfinished.begun() == []
    desk.undo()
    assert [each.claim for each in desk.unfinished.begun()] == [2]


def test_of_several_that_had_been_begun_the_latest_comes_last(desk: Desk) -> None:
    for document, claim in ((2, 4), (1, 2), (1, 1)):
        desk.unfinished.keep_begun(Begun(document, claim, "{}"))
    desk.unfinished.keep_begun(Begun(1, 2, '{"later": 1}'))
    assert [(each.document, each.claim) for each in desk.unfinished.begun()] == [(2, 4), (1, 1), (1, 2)]
