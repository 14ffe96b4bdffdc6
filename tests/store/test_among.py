"""The condition of some ids."""

from pathlib import Path

import pytest

from workbench.store.among import among
from workbench.store.database import Database


@pytest.mark.parametrize("ids", [[], [4], [4, 5, 6], [6, 4, 5, 4], [1, 3], [9, 2, 7]])
def test_exactly_these_ids_are_found(tmp_path: Path, ids: list[int]) -> None:
    database = Database(tmp_path / "numbers.duckdb", tmp_path / "temporary")
    which, values = among("n", ids)
    found = database.rows(f"SELECT n FROM range(10) t(n) WHERE {which} ORDER BY n", *values)
    assert [n for (n,) in found] == sorted(set(ids))
    database.close()
