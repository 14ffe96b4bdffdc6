"""A power cut tears at most what nobody was told is kept; the project opens without it."""

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.small import add, killed, project
from workbench.desk import decisions
from workbench.desk.checks import check
from workbench.errors import DamagedProject
from workbench.model import Order, Verdict
from workbench.store import Store, claims, documents

REPORTS = 12
CUTS = 48


@dataclass(frozen=True)
class Run:
    """A project with its log as it was, and how long that was after each step that was acknowledged."""

    folder: Path
    log: bytes
    acknowledged: list[int]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Reports added and decided in turn; nothing has gone from the log into the database yet."""
    folder = tmp_path_factory.mktemp("run")
    project(folder).close()
    store = Store.open(folder / "Test.khabar")
    log = store.folder.path / "project.duckdb.wal"
    acknowledged = []
    for number in range(1, REPORTS + 1):
        add(store, number)
        acknowledged.append(log.stat().st_size)
        decisions.accept(store, 3 * number - 1, "ليلى")
        acknowledged.append(log.stat().st_size)
    shutil.copytree(store.folder.path, folder / "Left.khabar")
    store.close()
    content = (folder / "Left.khabar" / "project.duckdb.wal").read_bytes()
    return Run(folder / "Left.khabar", content, acknowledged)


def torn(run: Run, step: int, how: str, chance: random.Random) -> bytes:
    """The log when the power goes during the step behind so many acknowledged ones."""
    begun, end = run.acknowledged[step - 1], run.acknowledged[step]
    at = chance.randrange(begun, end)
    match how:
        case "cut":
            return run.log[:at]
        case "zeros":
            return run.log[:at] + bytes(end - at)
        case "rubbish":
            return run.log[:at] + chance.randbytes(end - at)
    hole = min(end, at + 512)
    return run.log[:at] + bytes(hole - at) + run.log[hole:end]


def look_after(folder: Path, step: int) -> None:
    """All steps that were acknowledged are there, and what was torn is there whole or not at all."""
    store = Store.open(folder)
    assert check(store) == []
    reports = documents.find(store.database, "", Order.ADDED, descending=False)
    assert len(reports) in {1 + (step + 1) // 2, 1 + (step + 2) // 2}
    decided = claims.page(store.database, [3 * number - 1 for number in range(1, step // 2 + 1)])
    assert all(claim.verdict is Verdict.ACCEPTED for claim in decided)
    assert claims.page(store.database, [2])[0].claim == killed()
    add(store, 99)
    store.close()
    Store.open(folder).close()


@pytest.mark.parametrize("how", ["cut", "zeros", "rubbish", "hole"])
def test_nothing_acknowledged_is_lost_when_the_power_goes(run: Run, tmp_path: Path, how: str) -> None:
    chance = random.Random(how)
    for number in range(CUTS // 4):
        step = chance.randrange(1, len(run.acknowledged))
        folder = Path(shutil.copytree(run.folder, tmp_path / f"{number}.khabar"))
        (folder / "project.duckdb.wal").write_bytes(torn(run, step, how, chance))
        look_after(folder, step)
        shutil.rmtree(folder)


def test_what_was_torn_stays_among_the_backups(run: Run, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(run.folder, tmp_path / "Torn.khabar"))
    log = torn(run, 5, "zeros", random.Random(1))
    (folder / "project.duckdb.wal").write_bytes(log)
    database = (folder / "project.duckdb").read_bytes()
    Store.open(folder).close()
    kept = {path.suffix: path.read_bytes() for path in (folder / "backups").iterdir()}
    assert kept == {".duckdb": database, ".wal": log}


def test_a_log_that_is_damaged_before_its_end_is_refused_and_left_alone(run: Run, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(run.folder, tmp_path / "Damaged.khabar"))
    at = run.acknowledged[5] + 40
    damaged = run.log[:at] + bytes(200) + run.log[at + 200 :]
    (folder / "project.duckdb.wal").write_bytes(damaged)
    with pytest.raises(DamagedProject, match="nothing in it was changed"):
        Store.open(folder)
    assert (folder / "project.duckdb.wal").read_bytes() == damaged
