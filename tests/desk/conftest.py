"""A desk with small reports on it, and somebody to decide."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.small import project
from workbench.desk import Desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of two small reports: claims 1 to 3 and 4 to 6."""
    project(tmp_path, reports=2).close()
    return tmp_path / "Test.khabar"


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    desk = Desk.open(folder)
    desk.author = "ليلى"
    yield desk
    assert desk.check() == []
    desk.close()
