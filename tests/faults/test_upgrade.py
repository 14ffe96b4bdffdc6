"""An upgrade that is killed leaves the old project or the new one, and the next opening goes on."""

import multiprocessing
import random
import shutil
from multiprocessing.connection import Connection
from pathlib import Path

import duckdb

from tests.small import denied, headline, killed
from tests.store.former import former_project
from workbench.desk.checks import check
from workbench.model import Query
from workbench.store import Store, claims, find
from workbench.store.migrations import MIGRATIONS

KILLS = 15


def upgrade(folder: str, tell: Connection) -> None:
    """Open a project of a former version, saying so just before and just after."""
    tell.send("begun")
    store = Store.open(Path(folder))
    tell.send("done")
    store.close()


def kill_while_upgrading(folder: Path, after: float) -> None:
    """Kill a process so many seconds after it has begun."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    hear, tell = context.Pipe(duplex=False)
    process = context.Process(target=upgrade, args=(str(folder), tell))
    process.start()
    tell.close()
    assert hear.recv() == "begun"
    process.join(timeout=after)
    process.kill()
    process.join()
    hear.close()


def schema_of(folder: Path) -> int:
    """The step that a project has come to, read by another program: the file is never half of anything."""
    with duckdb.connect(str(folder / "project.duckdb"), read_only=True) as database:
        (found,) = database.execute("SELECT value FROM project WHERE key = 'schema'").fetchall()
    return int(found[0])


def test_an_upgrade_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    former = former_project(tmp_path, 1, reports=20)
    former_bytes = (former / "project.duckdb").read_bytes()
    chance = random.Random(20140925)
    found = set()
    for number in range(KILLS):
        folder = shutil.copytree(former, tmp_path / f"{number}.khabar")
        kill_while_upgrading(folder, chance.uniform(0, 0.25))
        found.add(schema_of(folder))
        if schema_of(folder) == 1:
            assert (folder / "project.duckdb").read_bytes() == former_bytes
        store = Store.open(folder)
        assert check(store) == []
        kept = claims.page(store.database, find.find(store.database, Query()))
        assert [claim.claim for claim in kept] == [headline(), killed(), denied()] * 20
        store.close()
        assert (folder / "backups" / "before-schema-2.duckdb").read_bytes() == former_bytes
        shutil.rmtree(folder)
    assert found <= {1, len(MIGRATIONS)}
