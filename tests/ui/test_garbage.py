"""When Python looks for garbage."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.ui.garbage import Garbage


class Loop:
    """Something that only a search finds."""

    def __init__(self) -> None:
        self.itself = self


def loops() -> int:
    return sum(isinstance(found, Loop) for found in gc.get_objects(generation=2))


@pytest.fixture
def garbage(application: QApplication) -> Iterator[Garbage]:
    before = gc.get_threshold()
    made = Garbage(application)
    yield made
    made.deleteLater()
    gc.set_threshold(*before)


def test_old_garbage_waits_until_the_window_is_left(
    application: QApplication, garbage: Garbage, qtbot: QtBot
) -> None:
    Loop()
    gc.collect(0)
    old = [Loop()]
    gc.collect(1)
    old.clear()
    assert loops() == 1
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert loops() == 1, "searched although it may be back at once"
    qtbot.waitUntil(lambda: loops() == 0)


def test_whoever_is_back_at_once_is_not_held_up(application: QApplication, garbage: Garbage) -> None:
    [waiting] = garbage.findChildren(QTimer)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert waiting.isActive()
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert not waiting.isActive()


def test_young_garbage_goes_as_ever(garbage: Garbage) -> None:
    youngest, middle, _ = gc.get_threshold()
    assert 0 < youngest < 100_000
    assert 0 < middle < 1000
