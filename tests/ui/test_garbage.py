"""When Python looks for garbage."""

import gc
import threading
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


def loops(generation: int = 2) -> int:
    return sum(isinstance(found, Loop) for found in gc.get_objects(generation))


@pytest.fixture
def garbage(application: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Garbage]:
    """It looks more often than in the program, so that nobody waits for it here."""
    monkeypatch.setattr("workbench.ui.garbage._LOOK_MS", 5)
    gc.enable()
    made = Garbage(application)
    yield made
    made.deleteLater()
    gc.disable()  # as it is in every test


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
    [waiting] = [timer for timer in garbage.findChildren(QTimer) if timer.isSingleShot()]
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert waiting.isActive()
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert not waiting.isActive()


def test_young_garbage_goes_where_the_window_is(garbage: Garbage, qtbot: QtBot) -> None:
    """Objects of Qt that another thread leaves behind are not destroyed there."""
    went: set[int] = set()

    class Left(Loop):
        def __del__(self) -> None:
            went.add(threading.get_ident())

    def work() -> None:
        for _ in range(3 * gc.get_threshold()[0]):
            Left()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert not went
    qtbot.waitUntil(lambda: bool(went))
    assert went == {threading.get_ident()}


def test_what_was_still_there_at_one_look_is_looked_at_once_more(garbage: Garbage, qtbot: QtBot) -> None:
    young = [Loop()]
    gc.collect(0)
    young.clear()
    assert loops(generation=1) == 1
    fresh: list[object] = []

    def is_gone() -> bool:
        fresh.append([[] for _ in range(gc.get_threshold()[0])])
        return loops(generation=1) == 0

    qtbot.waitUntil(is_gone)
    assert loops() == 0, "kept as old"
