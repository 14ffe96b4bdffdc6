"""Rows on their way to the disk, many in one statement."""

from collections.abc import Iterator
from pathlib import Path

import pytest

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
