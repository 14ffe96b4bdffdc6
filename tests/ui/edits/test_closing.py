"""The window is closed once all that was done is on disk."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.disk import full_disk
from tests.ui.conftest import Answers, Press
from tests.ui.edits.conftest import ACCEPTED, REJECTED, UNREVIEWED, Decide, in_window, on_disk, on_screen
from workbench.desk import Desk, decisions
from workbench.model import Change, Claim, Details, Polarity, Query, Verdict
from workbench.store import Store
from workbench.ui.documents.screen import DocumentsScreen
from workbench.ui.parting import Parting
from workbench.ui.reading.claim_editor import ClaimEditor
from workbench.ui.start import StartPage
from workbench.ui.theme import Theme
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace


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
    go = Event()

    def late(decide: Decide) -> Decide:
        def decide_late(store: Store, claim: int, author: str | None) -> Change:
            go.wait(20)
            return decide(store, claim, author)

        return decide_late

    monkeypatch.setattr(decisions, "accept", late(decisions.accept))
    monkeypatch.setattr(decisions, "reject", late(decisions.reject))
    with qtbot.waitSignal(window.closed):
        key("A")
        window.close()
        key("D")
        go.set()
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


def entered(window: Window, key: Press) -> ClaimEditor:
    """The editor with something that is not kept yet."""
    key("S")
    key("3")
    screen = in_window(window)
    assert screen is not None
    assert screen.correcting.editor is not None
    return screen.correcting.editor


def reopened(store: Store) -> Desk:
    return Desk.open(store.folder.path)


def test_what_is_being_entered_can_be_kept_when_the_window_is_closed(
    window: Window, store: Store, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    entered(window, key)
    prompts.keeps = True
    with qtbot.waitSignal(window.closed):
        window.close()
    assert len(prompts.asked) == 1
    desk = reopened(store)
    kept, begun = desk.claim(1), desk.unfinished.begun()
    desk.close()
    assert (kept.verdict, kept.claim.polarity) == (Verdict.CORRECTED, Polarity.NOT_CONFIRMED)
    assert begun == []


def test_the_window_stays_open_with_what_is_entered_and_cannot_be_kept_so(
    window: Window, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    editor = entered(window, key)
    editor.counts.add.click()
    prompts.keeps = True
    window.close()
    qtbot.waitUntil(lambda: bool(prompts.asked))
    assert editor.says.isVisible()
    assert window.isVisible()
    assert isinstance(window.page, Workspace)
    prompts.keeps = False


def test_the_window_stays_open_with_what_is_entered_and_finds_no_room(
    window: Window, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    editor = entered(window, key)
    prompts.keeps = True
    with full_disk():
        window.close()
        qtbot.waitUntil(lambda: bool(prompts.told))
    qtbot.waitUntil(editor.isEnabled)
    assert isinstance(window.page, Workspace)
    with qtbot.waitSignal(window.closed):
        window.close()


def test_what_is_being_entered_is_kept_before_another_language_is_taken(
    window: Window, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    entered(window, key)
    prompts.keeps = True
    action = window.findChild(QAction, "language-ar")
    assert isinstance(action, QAction)
    action.trigger()
    qtbot.waitUntil(lambda: window.theme.lang == "ar")
    qtbot.waitUntil(lambda: in_window(window) is not None)
    screen = in_window(window)
    assert screen is not None
    assert screen.bench.desk.claim(1).verdict is Verdict.CORRECTED


def test_an_undo_of_what_is_written_last_is_on_disk_when_the_window_is_closed_behind_it_and_that_is_said(
    window: Window, store: Store, key: Press, prompts: Answers, qtbot: QtBot
) -> None:
    screen = in_window(window)
    assert screen is not None
    go = Event()
    edits, desk = screen.bench.edits, screen.bench.desk
    edits.beside(
        lambda _: [go.wait(20), desk.set_details([1], Details(source="Radio"), {"source"})],
        lambda _: None, lambda _: None, lambda *_: None,
    )  # fmt: skip
    key("A")
    qtbot.waitUntil(lambda: desk.claim(1).verdict is ACCEPTED)  # it overtakes what takes long
    key("Z", ctrl=True)
    with qtbot.waitSignal(window.closed):
        window.close()
        qtbot.waitUntil(lambda: bool(prompts.told))
        assert isinstance(window.page, Workspace)
        go.set()
    desk = reopened(store)
    label, verdict = desk.redo_label(), desk.claim(1).verdict
    desk.close()
    assert (label, verdict) == ("set_details", ACCEPTED)


def test_what_is_pasted_while_a_correction_is_being_kept_is_kept_as_well(
    window: Window, store: Store, key: Press, prompts: Answers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, correct = Event(), decisions.correct

    def late(store: Store, claim: int, corrected: Claim, author: str | None) -> Change:
        go.wait(20)
        return correct(store, claim, corrected, author)

    monkeypatch.setattr(decisions, "correct", late)
    assert isinstance(window.page, Workspace)
    documents = window.page.screen_of("documents")
    assert isinstance(documents, DocumentsScreen)
    entered(window, key)
    prompts.keeps = True
    with qtbot.waitSignal(window.closed):
        window.close()
        QTest.keyClicks(documents.paste.title, "Raid")
        go.set()
    desk = reopened(store)
    pasted, verdict = desk.unfinished.pasted(), desk.claim(1).verdict
    desk.close()
    assert "Raid" in pasted
    assert verdict is Verdict.CORRECTED


def test_another_language_chosen_behind_the_wish_to_close_does_not_bring_a_page_back(
    window: Window, key: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided, closed, accept, close = Event(), Event(), decisions.accept, Desk.close

    def late(store: Store, claim: int, author: str | None) -> Change:
        decided.wait(20)
        return accept(store, claim, author)

    def close_late(desk: Desk) -> None:
        closed.wait(20)
        close(desk)

    monkeypatch.setattr(decisions, "accept", late)
    monkeypatch.setattr(Desk, "close", close_late)
    key("A")
    window.leave_project()
    window.set_look(Theme(lang="ar"))
    decided.set()
    qtbot.waitUntil(lambda: window.theme.lang == "ar")
    assert isinstance(window.page, Parting)
    closed.set()
    qtbot.waitUntil(lambda: isinstance(window.page, StartPage))
    assert window.page.layoutDirection() is Qt.LayoutDirection.RightToLeft
