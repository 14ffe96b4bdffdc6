"""What holds for every test: no screen, no network, no thread left running.

The order is random (pytest-randomly prints its seed), sockets are forbidden (pytest-socket), a warning of
Python or a message of Qt fails the test: see pyproject.toml.
"""

import os
import threading
from collections.abc import Iterator

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread running that would keep the program from ending."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert not left, f"threads left running: {left}"
