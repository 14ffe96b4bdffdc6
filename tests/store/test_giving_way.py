"""A project whose reports take the place of another's, which nobody can open meanwhile."""

from pathlib import Path

import pytest

from tests.small import document, project
from workbench.errors import DiskFull, ProjectInUse
from workbench.store import Store, documents
from workbench.store.folder import Folder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An open project of one report."""
    return project(tmp_path / "here")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A closed project of three reports."""
    project(tmp_path / "there", reports=3).close()
    return tmp_path / "there" / "Test.khabar"


def titles(path: Path) -> int:
    """How many reports a project holds, all with their originals."""
    store = Store.open(path)
    hashes = documents.originals(store.database)
    assert all(store.originals.read(sha256) for sha256 in hashes)
    store.close()
    return len(hashes)


def test_the_reports_of_the_other_are_here_with_their_originals(store: Store, other: Path) -> None:
    (store.folder.path / "mine.txt").write_text("ملاحظة")
    store.give_way_to(other)
    assert titles(store.folder.path) == 3
    assert (store.folder.path / "mine.txt").read_text() == "ملاحظة"
    assert not other.exists()


def test_the_project_is_given_back(store: Store, other: Path) -> None:
    store.give_way_to(other)
    assert store.lock.released
    store.close()


def test_a_project_in_use_does_not_take_the_place(store: Store, other: Path) -> None:
    held = Store.open(other)
    with pytest.raises(ProjectInUse):
        store.give_way_to(other)
    held.close()
    assert (titles(store.folder.path), titles(other)) == (1, 3)


@pytest.mark.parametrize("whose", ["ours", "theirs"])
def test_a_log_that_is_left_is_never_beside_another_database(store: Store, other: Path, whose: str) -> None:
    store.close()
    ours, theirs = store.folder, Folder(other)
    before = ours.database.read_bytes()
    left = ours if whose == "ours" else theirs
    Path(f"{left.database}.wal").write_bytes(b"what did not fit on the disk")
    with pytest.raises(DiskFull):
        ours.replace_database(theirs)
    assert ours.database.read_bytes() == before
    assert document().sha256 in {path.name for path in ours.originals.iterdir()}
