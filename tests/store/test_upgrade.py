"""A project of a former version: upgraded on a copy, compared, and kept as it was."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from tests.small import TEXT, denied, headline, killed
from tests.store.former import former_project
from workbench.desk import Desk
from workbench.desk.checks import check
from workbench.errors import DiskFull
from workbench.model import EventDate, Query
from workbench.query import parse_query
from workbench.store import Store, claims, find, journal
from workbench.store.database import Row
from workbench.store.migrations import MIGRATIONS
from workbench.store.originals import hash_of
from workbench.text.values import Precision

OPEN = (
    replace(headline(), date=EventDate("2024-03-01", None, Precision.RANGE)),
    replace(denied(), date=EventDate(None, "2024-03-10", Precision.RANGE)),
)


def former_file(folder: Path) -> bytes:
    return (folder / "project.duckdb").read_bytes()


@pytest.mark.parametrize("steps", range(1, len(MIGRATIONS)))
def test_what_was_in_a_former_project_is_in_the_new_one(tmp_path: Path, steps: int) -> None:
    store = Store.open(former_project(tmp_path, steps))
    kept = claims.page(store.database, find.find(store.database, Query()))
    assert [claim.claim for claim in kept] == [headline(), killed(), denied()]
    assert check(store) == []
    store.close()


def test_reports_of_a_former_project_can_be_taken_out(tmp_path: Path) -> None:
    desk = Desk.open(former_project(tmp_path, 1))
    desk.remove_documents([1])
    assert desk.find_documents() == []
    desk.undo()
    assert desk.find_documents() == [1]
    assert desk.check() == []
    desk.close()


def test_edits_of_a_former_project_can_be_undone(tmp_path: Path) -> None:
    folder = former_project(tmp_path, 1)
    old = Store.open(folder, migrations=MIGRATIONS[:1])
    now = '{"claims": [], "documents": [{"id": 1, "title": "%s", "source": null, "day": null, "batch": 0}]}'
    row: Row = (1, "set_details", "", "2024-03-14", "2024-03-14", "done", [], now % "أول", now % "ثان")
    columns = ("id", "label", "author", "made", "moved", "state", "claims", "was", "now")
    old.database.insert("edits", columns, [row])
    old.database.rows("UPDATE documents SET title = 'ثان', source = NULL, day = NULL")
    old.close()
    store = Store.open(folder)
    assert check(store) == []
    with store.transaction() as database:
        assert journal.undo(database) is not None
    assert store.database.value("SELECT title FROM documents WHERE present") == "أول"
    store.close()


def test_open_intervals_of_a_former_project_go_on_without_end(tmp_path: Path) -> None:
    folder = former_project(tmp_path, 2, OPEN)
    old = Store.open(folder, migrations=MIGRATIONS[:2])
    old.database.rows("UPDATE readings SET since = coalesce(since, until), until = coalesce(until, since)")
    old.close()
    store = Store.open(folder)
    assert find.find(store.database, parse_query("since:2024-05-01")) == [4]
    assert find.find(store.database, parse_query("until:2024-02-01")) == [5]
    store.close()


def test_the_former_database_stays_as_it_was(tmp_path: Path) -> None:
    folder = former_project(tmp_path, 1)
    before = former_file(folder)
    Store.open(folder).close()
    assert (folder / "backups" / "before-schema-2.duckdb").read_bytes() == before
    assert not list(folder.glob("*unfinished*"))


def test_a_step_that_fails_leaves_every_byte_as_it_was(tmp_path: Path) -> None:
    folder = former_project(tmp_path, len(MIGRATIONS))
    before = former_file(folder)
    with pytest.raises(duckdb.Error):
        Store.open(folder, migrations=(*MIGRATIONS, "ALTER TABLE edits ADD COLUMN a INTEGER", "SELECT a"))
    assert former_file(folder) == before
    assert not list(folder.glob("*unfinished*"))


def test_a_step_that_loses_rows_does_not_count(tmp_path: Path) -> None:
    folder = former_project(tmp_path, len(MIGRATIONS))
    before = former_file(folder)
    with pytest.raises(ValueError, match="lost rows"):
        Store.open(folder, migrations=(*MIGRATIONS, "DELETE FROM names WHERE role = 'holder'"))
    assert former_file(folder) == before


def test_a_log_that_had_no_room_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = former_project(tmp_path, 1)
    before = former_file(folder)
    monkeypatch.setattr("os.fsync", _no_room)
    with pytest.raises(DiskFull):
        Store.open(folder)
    assert former_file(folder) == before
    monkeypatch.undo()
    store = Store.open(folder)
    assert store.originals.read(hash_of(TEXT.encode())) == TEXT.encode()
    store.close()


def _no_room(descriptor: int) -> None:
    raise OSError(28, "No space left on device")
