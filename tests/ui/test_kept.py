"""What is entered is written in turn, and again for as long as that fails."""

import json
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from workbench.errors import DiskFull
from workbench.ui.kept import Kept, as_text
from workbench.ui.screen import Bench


@pytest.fixture
def kept(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Kept:
    monkeypatch.setattr("workbench.ui.kept._LOOK_MS", 20)
    return Kept(bench, bench.signals)


def test_what_is_kept_later_is_written_later_and_not_the_one_before_again(kept: Kept, qtbot: QtBot) -> None:
    go, written = Event(), list[str]()

    def first() -> None:
        go.wait(20)
        raise DiskFull(path="project")

    kept.keep("claim", first)
    kept.keep("claim", lambda: written.append("second"))
    with qtbot.waitSignal(kept.failed):
        go.set()
    with qtbot.waitSignal(kept.looked_for):
        pass
    assert written == ["second"]
    assert not kept.is_failing


def test_it_is_written_once_there_is_room_and_one_failure_is_told_of(kept: Kept, qtbot: QtBot) -> None:
    tries, told = list[str](), list[object]()
    kept.failed.connect(told.append)

    def write() -> None:
        tries.append("claim")
        if len(tries) < 3:
            raise DiskFull(path="project")

    kept.keep("claim", write)
    qtbot.waitUntil(lambda: len(tries) == 3)
    with qtbot.waitSignal(kept.looked_for):
        pass
    assert len(told) == 1
    assert len(tries) == 3


def test_what_is_being_written_is_not_written_once_more(kept: Kept, qtbot: QtBot) -> None:
    go, written = Event(), list[str]()

    def write() -> None:
        go.wait(20)
        written.append("claim")

    kept.keep("claim", write)
    kept.try_again()
    go.set()
    with qtbot.waitSignal(kept.looked_for):
        pass
    assert written == ["claim"]


def test_a_fault_comes_once_and_keeps_nothing_else_from_being_kept(
    kept: Kept, prompts: Answers, qtbot: QtBot
) -> None:
    def broken() -> None:
        raise RuntimeError("broken")

    kept.keep("paste", broken)
    for _ in range(2):
        with qtbot.waitSignal(kept.looked_for):
            pass
    assert len(prompts.faults) == 1
    prompts.faults.clear()


def test_half_a_letter_becomes_a_question_mark() -> None:
    assert json.loads(as_text({"words": "نص \ud83d"})) == {"words": "نص ?"}
