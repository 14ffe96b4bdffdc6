"""A desk with small reports on it, and somebody to decide."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.small import project
from workbench.desk import Desk


@pytest.fixture(autouse=True)
def own_reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults are kept in a folder of each test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two small reports, to be copied."""
    folder = tmp_path_factory.mktemp("small")
    project(folder, reports=2).close()
    return folder / "Test.khabar"


@pytest.fixture
def folder(made_once: Path, tmp_path: Path) -> Path:
    """A project of two small reports: claims 1 to 3 and 4 to 6."""
    return Path(shutil.copytree(made_once, tmp_path / "Test.khabar"))


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    desk = Desk.open(folder)
    desk.author = "ليلى"
    yield desk
    assert desk.check() == []
    desk.close()
