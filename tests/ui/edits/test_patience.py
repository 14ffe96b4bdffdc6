"""Waiting for the disk is said only to those who wait."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from workbench.ui.patience import Patience
from workbench.ui.screen import Bench


@pytest.fixture
def patience(bench: Bench, prompts: Answers, monkeypatch: pytest.MonkeyPatch) -> Patience:
    monkeypatch.setattr("workbench.ui.patience._NOTICED_MS", 20)
    return Patience(bench.edits, prompts)


def test_who_waits_long_is_told_so(bench: Bench, patience: Patience, prompts: Answers, qtbot: QtBot) -> None:
    go, ends = Event(), list[str]()
    bench.edits.run(lambda: go.wait(20), lambda _: None, lambda _: None)
    patience.at_end(lambda: ends.append("end"))
    qtbot.waitUntil(lambda: bool(prompts.told))
    assert ends == []
    go.set()
    qtbot.waitUntil(lambda: ends == ["end"])


def test_who_does_not_wait_is_told_nothing(
    bench: Bench, patience: Patience, prompts: Answers, qtbot: QtBot
) -> None:
    ends = list[str]()
    patience.at_end(lambda: ends.append("end"))
    assert ends == ["end"]
    qtbot.wait(60)
    assert prompts.told == []
