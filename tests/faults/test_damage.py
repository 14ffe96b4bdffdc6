"""A damaged file is told apart from a sound one, whatever is damaged, and is left as it is."""

import random
import shutil
from pathlib import Path

import pytest

from tests.small import add, denied, headline, killed, project
from workbench.desk.checks import check
from workbench.errors import DamagedProject
from workbench.model import Query
from workbench.store import Store, claims, find


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with everything in its database file."""
    folder = tmp_path_factory.mktemp("closed")
    project(folder, reports=3).close()
    return folder / "Test.khabar"


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project as a killed program leaves it: the last reports are in the log only."""
    folder = tmp_path_factory.mktemp("left")
    project(folder).close()
    store = Store.open(folder / "Test.khabar")
    for number in (1, 2, 3):
        add(store, number)
    shutil.copytree(store.folder.path, folder / "Left.khabar")
    store.close()
    return folder / "Left.khabar"


def copy(folder: Path, to: Path) -> Path:
    return Path(shutil.copytree(folder, to / folder.name))


def said(folder: Path) -> int | None:
    """How many claims a project holds, all whole; None when it is refused as damaged."""
    try:
        store = Store.open(folder)
    except DamagedProject:
        return None
    try:
        ids = find.find(store.database, Query())
        assert check(store) == []
        whole = [headline(), killed(), denied()] * (len(ids) // 3)
        assert [claim.claim for claim in claims.page(store.database, ids)] == whole
        return len(ids)
    except DamagedProject:
        return None
    finally:
        store.close()


@pytest.mark.parametrize("seed", range(12))
def test_one_wrong_byte_is_never_taken_for_a_claim(closed: Path, tmp_path: Path, seed: int) -> None:
    folder, chance = copy(closed, tmp_path), random.Random(seed)
    database = folder / "project.duckdb"
    content = bytearray(database.read_bytes())
    content[chance.randrange(len(content))] ^= chance.randrange(1, 256)
    database.write_bytes(content)
    assert said(folder) in (9, None)


@pytest.mark.parametrize("seed", range(8))
def test_a_log_cut_short_loses_at_most_its_end(left: Path, tmp_path: Path, seed: int) -> None:
    folder, chance = copy(left, tmp_path), random.Random(seed)
    log = folder / "project.duckdb.wal"
    log.write_bytes(log.read_bytes()[: chance.randrange(log.stat().st_size)])
    assert said(folder) in (3, 6, 9, 12, None)


def test_the_log_belongs_to_the_project(left: Path, tmp_path: Path) -> None:
    folder = copy(left, tmp_path)
    assert said(folder) == 12
    assert not (folder / "project.duckdb.wal").exists()
