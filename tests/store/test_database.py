"""Rows on their way to the disk: many in one statement, of many threads, of a file that may be damaged."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from workbench.errors import DamagedProject
from workbench.store.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "x.duckdb", tmp_path / "temporary")
    database.rows("CREATE TABLE things (id BIGINT, name VARCHAR, value VARCHAR)")
    yield database
    database.close()


def test_as_many_rows_as_there_are_are_inserted_and_changed(database: Database) -> None:
    rows = [(id, f"name {id}", None) for id in range(2_500)]
    database.insert("things", ("id", "name", "value"), rows)
    assert database.rows("SELECT * FROM things ORDER BY id") == rows
    changed = [(id, "another") for id in range(100, 2_200)]
    database.update("things", ("id", "value"), changed)
    found = database.rows("SELECT id, value FROM things WHERE value IS NOT NULL ORDER BY id")
    assert found == changed
    database.insert("things", ("id", "name", "value"), [])
    database.update("things", ("id", "value"), [])


def test_of_two_threads_one_writes_at_a_time(database: Database) -> None:
    database.rows("INSERT INTO things VALUES (1, 'steps', '0')")

    def step() -> None:
        for _ in range(30):
            with database.transaction():
                steps = int(database.value("SELECT value FROM things"))
                database.rows("UPDATE things SET value = ?", str(steps + 1))

    with ThreadPoolExecutor(2) as threads:
        for done in [threads.submit(step) for _ in range(2)]:
            done.result()
    assert database.value("SELECT value FROM things") == "60"


def test_what_is_being_asked_is_answered_before_the_file_is_closed(database: Database) -> None:
    asking = Event()

    def ask() -> None:
        for _ in range(10_000):
            assert len(database.rows("SELECT * FROM range(20000)")) == 20_000
            asking.set()

    with ThreadPoolExecutor(4) as threads:
        all_asked = [threads.submit(ask) for _ in range(4)]
        assert asking.wait(60)
        database.close()
        for asked in all_asked:
            with pytest.raises(ValueError, match="has been closed"):
                asked.result()


def test_nothing_is_written_to_a_damaged_file(tmp_path: Path) -> None:
    path, log = tmp_path / "y.duckdb", tmp_path / "y.duckdb.wal"
    database = Database(path, tmp_path / "temporary")
    database.rows("CREATE TABLE things AS SELECT range AS id, md5(range::VARCHAR) AS name FROM range(200000)")
    database.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    database = Database(path, tmp_path / "temporary")
    database.rows("INSERT INTO things VALUES (-1, 'last')")
    before = path.read_bytes(), log.read_bytes()
    with pytest.raises(DamagedProject):
        database.rows("SELECT max(name) FROM things")
    database.close()
    assert (path.read_bytes(), log.read_bytes()) == before
