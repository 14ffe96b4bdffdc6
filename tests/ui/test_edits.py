"""Decisions are shown at the key press and written behind it: in order, never lost, never in the way."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.disk import full_disk
from tests.small import project
from tests.ui.conftest import Answers, Press
from workbench.app import SCREENS
from workbench.desk import Desk, decisions
from workbench.desk.removal import remove_documents
from workbench.errors import DiskFull, ReportGone
from workbench.model import Change, Details, Polarity, Query, Verdict
from workbench.store import Store, journal
from workbench.terms import explain
from workbench.ui.corner import Corner
from workbench.ui.documents.removing import Removing
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.redating import Redating
from workbench.ui.requests import Requests
from workbench.ui.screen import Bench
from workbench.ui.settings import Settings
from workbench.ui.theme import Theme
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace

ACCEPTED, REJECTED, UNREVIEWED = Verdict.ACCEPTED, Verdict.REJECTED, Verdict.UNREVIEWED


@pytest.fixture
def theme() -> Theme:
    return Theme(lang="en")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Two reports with the claims 1 to 3 and 4 to 6."""
    return project(tmp_path, reports=2)


@pytest.fixture
def desk(store: Store) -> Iterator[Desk]:
    desk = Desk(store)
    desk.author = "L. Haddad"
    yield desk
    desk.close()


@pytest.fixture
def workspace(bench: Bench, qtbot: QtBot) -> Iterator[Workspace]:
    """The open project with its first report, and the focus in the claims."""
    page = Workspace(bench, {"read": ReadScreen}, [], Requests())
    page.resize(1400, 860)
    with qtbot.waitActive(page):
        page.show()
    page.begin("read")
    qtbot.waitUntil(lambda: page.shown == "read" and screen_of(page).claims.list.current == 1)
    screen_of(page).claims.list.setFocus()
    yield page
    delete(page)


@pytest.fixture
def screen(workspace: Workspace) -> ReadScreen:
    return screen_of(workspace)


@pytest.fixture
def written(screen: ReadScreen, qtbot: QtBot) -> Callable[[], None]:
    """Wait until all is on disk, and shown as it is there."""
    return lambda: qtbot.waitUntil(lambda: screen.lectern.is_in_step)


def screen_of(page: Workspace) -> ReadScreen:
    screen = page.screen_of("read")
    assert isinstance(screen, ReadScreen)
    return screen


@contextmanager
def writing(store: Store) -> Iterator[None]:
    """While somebody else, such as an import, writes to the project."""
    begun, go = Event(), Event()

    def write() -> None:
        with store.transaction():
            begun.set()
            go.wait(20)

    thread = Thread(target=write)
    thread.start()
    begun.wait()
    try:
        yield
    finally:
        go.set()
        thread.join()


def on_disk(desk: Desk) -> list[Verdict]:
    return [kept.verdict for kept in desk.claims([1, 2, 3])]


def on_screen(screen: ReadScreen) -> list[Verdict]:
    assert screen.lectern.report is not None
    return [kept.verdict for kept in screen.lectern.report.claims.values()]


def decided(store: Store) -> list[tuple[str, bool]]:
    """What the journal holds, and whether it was undone."""
    return [(edit.label, edit.undone) for edit in journal.history(store.database)]


Wait = Callable[[], None]
Decide = Callable[[Store, int, str | None], Change]


def test_keys_decide_one_claim_after_the_other_while_somebody_else_writes(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    with writing(store):
        for name in "AAD":
            key(name)
        assert on_disk(desk) == [UNREVIEWED] * 3
        assert on_screen(screen) == [ACCEPTED, ACCEPTED, REJECTED]
        assert screen.claims.list.current == 3
    written()
    assert on_disk(desk) == on_screen(screen) == [ACCEPTED, ACCEPTED, REJECTED]
    assert decided(store) == [("accept", False), ("accept", False), ("reject", False)]


def test_a_claim_that_is_decided_twice_is_as_it_was_decided_last(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    with writing(store):
        key("A")
        screen.choose(1)
        key("D")
        assert on_screen(screen)[0] is REJECTED
    written()
    assert on_disk(desk)[0] is on_screen(screen)[0] is REJECTED


def test_what_is_undone_at_once_is_the_decision_before_it(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    screen.choose(3)
    key("D")
    screen.choose(1)
    with writing(store):
        key("A")
        key("Z", ctrl=True)
    written()
    assert on_disk(desk) == on_screen(screen) == [UNREVIEWED, UNREVIEWED, REJECTED]
    assert screen.claims.list.current == 1


def test_undoing_redoing_and_deciding_keep_the_order_of_the_keys(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    with writing(store):
        key("A")
        key("D")
        key("Z", ctrl=True)
        key("Z", ctrl=True)
        key("Y", ctrl=True)
    written()
    assert decided(store) == [("accept", False), ("reject", True)]
    assert on_disk(desk) == on_screen(screen) == [ACCEPTED, UNREVIEWED, UNREVIEWED]


def test_a_key_behind_an_undo_decides_the_claim_that_it_brings_into_view(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    key("A")
    written()
    assert screen.claims.list.current == 2
    with writing(store):
        key("Z", ctrl=True)
        key("D")
    written()
    assert on_disk(desk) == [REJECTED, UNREVIEWED, UNREVIEWED]
    assert screen.claims.list.current == 2


def test_a_decision_that_cannot_be_written_is_shown_as_it_was_and_said(
    screen: ReadScreen, desk: Desk, key: Press, written: Wait, prompts: Answers
) -> None:
    screen.choose(2)
    key("D")
    written()
    screen.choose(1)
    with full_disk():
        key("A")
        key("A")
        assert on_screen(screen) == [ACCEPTED, REJECTED, ACCEPTED]
        # Not the decision before them, which is not meant.
        key("Z", ctrl=True)
        written()
    assert on_screen(screen) == on_disk(desk) == [UNREVIEWED, REJECTED, UNREVIEWED]
    assert screen.claims.list.current == 1
    assert explain(DiskFull(path=desk.folder), "en").split(";")[0] in prompts.told[-1]
    assert "2 decisions were not kept" in prompts.told[-1]
    key("A")
    written()
    assert on_disk(desk)[0] is ACCEPTED


def test_a_decision_on_a_report_that_has_been_taken_out_is_said(
    screen: ReadScreen, desk: Desk, key: Press, qtbot: QtBot, prompts: Answers
) -> None:
    desk.remove_documents([1])
    key("A")
    qtbot.waitUntil(lambda: bool(prompts.told))
    assert explain(ReportGone(), "en") in prompts.told[-1]
    assert "1 decisions were not kept" in prompts.told[-1], "its plurals come with the window's translations"


def test_what_is_entered_stays_when_it_cannot_be_written(
    screen: ReadScreen, desk: Desk, key: Press, written: Wait, prompts: Answers, qtbot: QtBot
) -> None:
    key("S")
    editor = screen.correcting.editor
    assert editor is not None
    key("3")
    with full_disk():
        key(Qt.Key.Key_Return, ctrl=True)
        qtbot.waitUntil(lambda: bool(prompts.told))
        qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)
    assert screen.correcting.editor is editor
    assert editor.polarity.polarity is Polarity.NOT_CONFIRMED
    focus = QApplication.focusWidget()
    assert focus is not None
    assert editor.isAncestorOf(focus)
    key(Qt.Key.Key_Return, ctrl=True)
    written()
    assert screen.correcting.editor is None
    assert desk.claim(1).claim.polarity is Polarity.NOT_CONFIRMED


def test_what_is_entered_is_kept_once_however_often_it_is_saved(
    screen: ReadScreen, store: Store, key: Press, written: Wait
) -> None:
    key("S")
    key("3")
    with writing(store):
        screen.actions_here.save.trigger()
        screen.actions_here.save.trigger()
        assert screen.correcting.editor is not None
    written()
    assert screen.correcting.editor is None
    assert decided(store) == [("correct", False)]


def test_a_key_behind_a_correction_decides_the_next_claim(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    key("S")
    key("3")
    with writing(store):
        key(Qt.Key.Key_Return, ctrl=True)
        key("A")
        key("D")
    written()
    assert on_disk(desk) == on_screen(screen) == [Verdict.CORRECTED, ACCEPTED, REJECTED]
    assert QApplication.focusWidget() is screen.claims.list


def test_deciding_the_same_again_changes_nothing(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    for _ in range(2):
        screen.choose(1)
        key("A")
        written()
    assert decided(store) == [("accept", False)]
    assert screen.lectern.report is not None
    assert screen.lectern.report.claims[1] == desk.claim(1)


def test_a_decision_made_while_its_report_opens_is_seen(
    screen: ReadScreen, desk: Desk, written: Wait
) -> None:
    screen.bench.signals.show_document.emit(2)
    screen.bench.signals.tell(desk.accept(4))
    written()
    assert screen.lectern.report is not None
    assert screen.lectern.report.claims[4].verdict is ACCEPTED


def test_the_text_stays_where_somebody_has_scrolled_when_a_decision_is_on_disk(
    workspace: Workspace, screen: ReadScreen, store: Store, key: Press, written: Wait, qtbot: QtBot
) -> None:
    workspace.resize(1400, 300)
    bar = screen.text.reader.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    with writing(store):
        key("A")
        bar.setValue(bar.maximum())
        there = bar.value()
    written()
    assert bar.value() == there


def test_where_nothing_is_left_to_undo_nothing_is_undone(
    workspace: Workspace, screen: ReadScreen, key: Press, written: Wait, qtbot: QtBot
) -> None:
    undo = workspace.actions_of_frame.undo
    key("A")
    for _ in range(3):
        key("Z", ctrl=True)
    written()
    qtbot.waitUntil(lambda: not undo.isEnabled())


def test_another_report_may_be_opened_behind_a_decision(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait, qtbot: QtBot
) -> None:
    def open_at(report: int, claim: int) -> None:
        screen.bench.signals.show_claim.emit(claim)
        qtbot.waitUntil(lambda: screen.claims.list.current == claim)
        assert screen.lectern.report is not None
        assert screen.lectern.report.id == report

    with writing(store):
        key("A")
        open_at(2, 4)
        open_at(1, 1)
        assert on_screen(screen)[0] is ACCEPTED
        assert on_disk(desk)[0] is UNREVIEWED
    written()
    assert on_disk(desk)[0] is on_screen(screen)[0] is ACCEPTED


def test_a_filter_follows_what_is_decided(
    screen: ReadScreen, store: Store, key: Press, written: Wait
) -> None:
    screen.claims.filter.words.setText("verdict:unreviewed")
    screen.claims.filter.ask()
    screen.claims.list.setFocus()
    with writing(store):
        key("A")
        key("A")
        assert screen.claims.list.current == 3
    written()
    assert list(screen.claims.list.ids) == [3]
    assert screen.claims.list.current == 3


def test_the_corner_says_saved_once_it_is(
    workspace: Workspace, store: Store, key: Press, qtbot: QtBot
) -> None:
    corner = workspace.findChild(Corner)
    assert isinstance(corner, Corner)
    with writing(store):
        key("A")
        qtbot.waitUntil(lambda: corner.saved.text() == "Saving…")
    qtbot.waitUntil(lambda: corner.saved.text().startswith("All decisions saved"))


def test_what_is_undone_is_the_change_of_a_report_that_is_still_being_written(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    key("A")
    written()
    with writing(store):
        Redating.of(screen.bench).set_details([1], Details(source="Radio"), {"source"})
        key("Z", ctrl=True)
        key("Y", ctrl=True)
        key("Z", ctrl=True)
    written()
    assert decided(store) == [("accept", False), ("set_details", True)]
    assert on_disk(desk)[0] is ACCEPTED
    assert desk.redo_label() == "set_details"


def test_decisions_and_changes_of_a_report_keep_the_order_of_the_keys(
    screen: ReadScreen, store: Store, key: Press, written: Wait
) -> None:
    redating = Redating.of(screen.bench)
    with writing(store):
        key("A")
        redating.set_details([1], Details(source="Radio"), {"source"})
        key("D")
        redating.set_details([1], Details(source="Paper"), {"source"})
        key("A")
    written()
    labels = ["accept", "set_details", "reject", "set_details", "accept"]
    assert decided(store) == [(label, False) for label in labels]


def test_decisions_do_not_wait_for_a_report_that_takes_long(
    screen: ReadScreen, desk: Desk, key: Press, qtbot: QtBot
) -> None:
    go = Event()
    screen.bench.edits.beside(lambda _: go.wait(20), lambda _: None, lambda _: None, lambda *_: None)
    key("A")
    qtbot.waitUntil(lambda: on_disk(desk)[0] is ACCEPTED)
    go.set()
    qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)


def test_a_change_of_a_report_that_fails_is_not_undone_and_nothing_in_its_place(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait, prompts: Answers
) -> None:
    key("A")
    written()
    with full_disk():
        Redating.of(screen.bench).set_details([1], Details(source="Radio"), {"source"})
        key("Z", ctrl=True)
        written()
    assert decided(store) == [("accept", False)]
    assert "What was entered of the report was not kept" in prompts.told[-1]
    assert explain(DiskFull(path=desk.folder), "en").split(";")[0] in prompts.told[-1]


def test_what_is_undone_is_the_removal_that_is_still_being_written(
    screen: ReadScreen,
    store: Store,
    key: Press,
    written: Wait,
    prompts: Answers,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def remove_slowly(store: Store, ids: Collection[int], author: str | None) -> Change:
        sleep(0.3)
        return remove_documents(store, ids, author)

    monkeypatch.setattr("workbench.desk.desk.remove_documents", remove_slowly)
    key("A")
    written()
    removing = Removing(screen.bench, screen, list, lambda: None)
    removing.remove([2])
    qtbot.waitUntil(lambda: bool(prompts.asked))
    key("Z", ctrl=True)
    written()
    assert decided(store) == [("accept", False), ("remove_documents", True)]
    assert screen.bench.desk.find_documents() == [1, 2]


def test_what_is_being_kept_behind_a_decision_that_fails_can_be_kept_again(
    workspace: Workspace, screen: ReadScreen, desk: Desk, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    with full_disk():
        key("A")
        key("S")
        key("3")
        screen.text.reader.setFocus()
        workspace.actions_of_frame.undo.trigger()
        screen.actions_here.save.trigger()
        qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)
    editor = screen.correcting.editor
    assert editor is not None
    assert editor.isEnabled()
    assert "1 decisions were not kept" in prompts.told[-1]
    # It is not asked whether to leave it, only because another one has failed.
    assert prompts.asked == []
    key(Qt.Key.Key_Return, ctrl=True)
    qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)
    assert [kept.verdict for kept in desk.claims([1, 2])] == [UNREVIEWED, Verdict.CORRECTED]


def test_a_decision_is_of_who_pressed_the_key(
    screen: ReadScreen, store: Store, desk: Desk, key: Press, written: Wait
) -> None:
    def change_seats(_: object) -> None:
        desk.author = "M. Other"

    with writing(store):
        # What is written comes behind it, what is pressed before.
        screen.bench.jobs.run(screen, change_seats, lambda _: None, lambda _: None, in_turn="edits")
        key("A")
        Redating.of(screen.bench).set_details([1], Details(source="Radio"), {"source"})
        key("S")
        key("3")
        key(Qt.Key.Key_Return, ctrl=True)
    written()
    edits = journal.history(store.database)
    assert [(edit.label, edit.author) for edit in edits] == [
        ("accept", "L. Haddad"),
        ("set_details", "L. Haddad"),
        ("correct", "L. Haddad"),
    ]
    assert desk.author == "M. Other"


def test_it_is_said_each_time_how_many_decisions_a_fault_has_cost(
    screen: ReadScreen, key: Press, qtbot: QtBot, prompts: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(decisions, "_record", broken)
    for _ in range(2):
        prompts.told.clear()
        screen.choose(1)
        key("A")
        key("A")
        qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)
        assert prompts.told == ["2 decisions were not kept: their claims stand as before."]
    qtbot.waitUntil(lambda: bool(prompts.faults))
    prompts.faults.clear()


# ---------------------------------------------------------------- the whole window


@pytest.fixture
def window(
    application: QApplication, store: Store, prompts: Answers, tmp_path: Path, qtbot: QtBot
) -> Iterator[Window]:
    """The whole window with the project."""
    store.close()
    settings = Settings(tmp_path / "settings.ini")
    settings.theme, settings.reviewer = Theme(lang="en"), "L. Haddad"
    window = Window(application, settings, SCREENS, tmp_path / "Example.khabar", lambda _window: prompts)
    with qtbot.waitActive(window):
        window.show()
    window.open_project(store.folder.path)
    qtbot.waitUntil(lambda: in_window(window) is not None)
    yield window
    if window.isVisible():
        with qtbot.waitSignal(window.closed):
            window.close()
    delete(window)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def in_window(window: Window) -> ReadScreen | None:
    """The page for reading, once it has the first report and the focus in its claims."""
    screen = window.findChild(ReadScreen)
    if not isinstance(screen, ReadScreen) or screen.claims.list.current is None:
        return None
    screen.claims.list.setFocus()
    return screen


def test_a_decision_is_on_disk_when_the_window_is_closed_at_once(
    window: Window, store: Store, key: Press, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.closed):
        for name in "AAD":
            key(name)
        window.close()
    desk = Desk.open(store.folder.path)
    verdicts = on_disk(desk)
    desk.close()
    assert verdicts == [ACCEPTED, ACCEPTED, REJECTED]


def test_a_decision_behind_the_wish_to_close_is_on_disk_as_well(
    window: Window, store: Store, key: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(decide: Decide) -> Decide:
        def decide_slowly(store: Store, claim: int, author: str | None) -> Change:
            sleep(0.3)
            return decide(store, claim, author)

        return decide_slowly

    monkeypatch.setattr(decisions, "accept", slow(decisions.accept))
    monkeypatch.setattr(decisions, "reject", slow(decisions.reject))
    with qtbot.waitSignal(window.closed):
        key("A")
        window.close()
        key("D")
    desk = Desk.open(store.folder.path)
    verdicts = on_disk(desk)
    desk.close()
    assert verdicts == [ACCEPTED, REJECTED, UNREVIEWED]


def test_the_window_stays_open_with_a_decision_that_cannot_be_written(
    window: Window, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    with full_disk():
        key("A")
        window.close()
        qtbot.waitUntil(lambda: bool(prompts.told))
    assert "1 decision was not kept" in prompts.told[-1]
    assert window.isVisible()
    assert window.windowTitle() == "Test"


def test_another_language_waits_for_what_is_being_decided(window: Window, key: Press, qtbot: QtBot) -> None:
    before = in_window(window)
    assert before is not None
    desk = before.bench.desk
    key("A")
    key("D")
    action = window.findChild(QAction, "language-ar")
    assert isinstance(action, QAction)
    action.trigger()
    qtbot.waitUntil(lambda: in_window(window) not in (None, before))
    after = in_window(window)
    assert after is not None
    assert after.bench.theme.lang == "ar"
    assert on_screen(after) == on_disk(desk) == [ACCEPTED, REJECTED, UNREVIEWED]
    assert len(desk.find_claims(Query(verdicts=frozenset({ACCEPTED, REJECTED})))) == 2
