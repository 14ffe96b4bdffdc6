"""What holds for every test: no screen, no network, no thread left running.

The order is random (pytest-randomly prints its seed), sockets are forbidden (pytest-socket), a warning of
Python or a message of Qt fails the test: see pyproject.toml.
"""

import gc
import os
import shutil
import threading
from collections.abc import Callable, Generator, Iterator
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from tests.commands import REPORT, Khabar, environment_in, khabar_in

# The screen of Qt's offscreen platform is smaller than any laptop's, unless it is told another.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"


PATIENCE = 60_000  # milliseconds

# The same examples on every machine, however slow it is.
settings.register_profile("khabar", derandomize=True, deadline=None)
settings.load_profile("khabar")


@pytest.fixture(scope="session", autouse=True)
def tests_stay() -> Iterator[None]:
    """Look for no garbage among the tests and the modules themselves, which are there to the end."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(scope="module", autouse=True)
def garbage_here() -> Iterator[None]:
    """Look for garbage between files alone: Qt's objects must not go in whatever thread happens to look."""
    gc.disable()
    yield
    gc.collect()


@pytest.fixture
def begun() -> Callable[[], list[BaseProcess]]:
    """The processes that were begun in the test and have not ended; others draw for all tests."""
    before = set(active_children())
    return lambda: [child for child in active_children() if child not in before]


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread running that would keep the program from ending."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert not left, f"threads left running: {left}"


class PatientBot(QtBot):
    """Waits for what comes as long as a busy machine may need: a test of what happens is none of how fast."""

    def waitSignal(self, signal: SignalInstance, **how: Any) -> SignalBlocker:
        return super().waitSignal(signal, **({"timeout": PATIENCE} | how))

    def waitUntil(self, callback: Callable[[], bool | None], **how: Any) -> None:
        super().waitUntil(callback, **({"timeout": PATIENCE} | how))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The robot of pytest-qt, with more patience."""
    return PatientBot(request)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A machine without a display and a user of its own."""
    return environment_in(tmp_path)


@pytest.fixture
def khabar(tmp_path: Path) -> Khabar:
    """`khabar("claims", "A.khabar")` runs the command in a folder of its own."""
    return khabar_in(tmp_path)


@pytest.fixture(scope="session")
def with_one_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a report and a project that a command has made of it; tests work on copies."""
    folder = tmp_path_factory.mktemp("one report")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    given = ("--date", "2014-09-25", "--source", "الضفاف")
    done = khabar_in(folder)("import", "Raqqa.khabar", "report.txt", *given)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def project(with_one_report: Path, tmp_path: Path) -> Path:
    """A project with one report, beside that."""
    shutil.copy(with_one_report / "report.txt", tmp_path)
    return shutil.copytree(with_one_report / "Raqqa.khabar", tmp_path / "Raqqa.khabar")


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, object, object]:
    """Let reports pass between processes whatever they quote: half a surrogate pair ends pytest-xdist."""
    return _encodable((yield))


def _encodable(part: object) -> object:
    if isinstance(part, str):
        return part.encode(errors="backslashreplace").decode()
    if isinstance(part, dict):
        return {_encodable(key): _encodable(value) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return type(part)(map(_encodable, part))
    return part
