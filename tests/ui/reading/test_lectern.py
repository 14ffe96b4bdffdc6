"""Of what is asked for the last is shown, and nothing is entered of a report that is about to go."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.small import TEXT, words
from tests.ui.conftest import Answers, Press
from tests.ui.reading.conftest import Opened, Written, is_shown
from workbench.desk import Desk
from workbench.errors import ReportGone
from workbench.model import KeptClaim, Verdict
from workbench.ui.reading.begun import BegunClaims
from workbench.ui.reading.screen import ReadScreen


@pytest.mark.parametrize("name", ["S", "F"])
@pytest.mark.parametrize("by_claim", [False, True])
def test_no_claim_of_a_report_is_edited_while_another_is_on_its_way(
    screen: ReadScreen, key: Press, qtbot: QtBot, name: str, by_claim: bool
) -> None:
    screen.text.reader.select(words(TEXT, "البلدة"))
    if by_claim:
        screen.bench.signals.show_claim.emit(5)
    else:
        screen.bench.signals.show_document.emit(2)
    key(name)
    qtbot.waitUntil(lambda: is_shown(screen, 2))
    assert screen.correcting.editor is None
    screen.claims.list.setFocus()
    key("S")
    assert screen.correcting.editor is not None


def test_what_had_been_begun_elsewhere_does_not_come_up_under_an_open_editor(
    screen: ReadScreen, key: Press, written: Written
) -> None:
    key("S")
    BegunClaims.of(screen.bench).found.emit(2, None)
    written()
    assert screen.correcting.is_on
    assert is_shown(screen, 1)


def test_a_report_that_is_asked_for_last_is_shown_whatever_was_looked_up_before(
    screen: ReadScreen, opened: Opened, written: Written
) -> None:
    screen.bench.signals.show_claim.emit(4)
    screen.lectern.open(1)
    written()
    assert is_shown(screen, 1)


def test_a_look_up_that_fails_does_not_end_the_wait_for_a_report(
    screen: ReadScreen, desk: Desk, qtbot: QtBot, prompts: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(claim: int) -> KeptClaim:
        raise ReportGone

    monkeypatch.setattr(desk, "claim", gone)
    screen.bench.signals.show_claim.emit(4)
    screen.bench.signals.show_document.emit(2)
    qtbot.waitUntil(lambda: is_shown(screen, 2))
    assert prompts.told == []


def test_a_reading_begun_before_a_decision_does_not_show_the_one_before_it(
    screen: ReadScreen,
    desk: Desk,
    key: Press,
    written: Written,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read, go, real = Event(), Event(), desk.claims

    def slow(ids: list[int]) -> list[KeptClaim]:
        found = real(ids)
        read.set()
        go.wait(20)
        return found

    monkeypatch.setattr(desk, "claims", slow)
    key("A")
    qtbot.waitUntil(read.is_set)
    screen.choose(1)
    key("D")
    seen: list[Verdict] = []
    lectern = screen.lectern
    lectern.followed.connect(
        lambda: seen.append(lectern.report.claims[1].verdict) if lectern.report else None
    )
    qtbot.waitUntil(lambda: screen.bench.edits.is_at_rest)
    go.set()
    written()
    assert set(seen) == {Verdict.REJECTED}
