"""Originals that no report has are set aside, and come back with their report."""

from pathlib import Path

from tests.small import add, document, project
from workbench.desk.checks import check
from workbench.desk.removal import remove_documents
from workbench.store import Store

LOST = document(7)


def left_by_a_kill(folder: Path) -> Path:
    """A project whose last original was written, its report not."""
    store = project(folder)
    store.originals.keep(LOST.text.encode())
    store.close()
    return store.folder.path


def test_an_original_without_a_report_is_told_of(tmp_path: Path) -> None:
    store = project(tmp_path)
    store.originals.keep(LOST.text.encode())
    (fault,) = check(store)
    assert fault.startswith(f"The original {LOST.sha256} belongs to no report")
    store.close()


def test_opening_sets_it_aside_and_keeps_it(tmp_path: Path) -> None:
    store = Store.open(left_by_a_kill(tmp_path))
    assert check(store) == []
    assert (store.originals.aside / LOST.sha256).read_text() == LOST.text
    store.close()


def test_it_lies_with_the_others_once_its_file_is_added(tmp_path: Path) -> None:
    store = Store.open(left_by_a_kill(tmp_path))
    add(store, 7)
    assert check(store) == []
    assert not (store.originals.aside / LOST.sha256).exists()
    store.close()


def test_originals_of_reports_that_were_taken_out_stay(tmp_path: Path) -> None:
    store = project(tmp_path)
    remove_documents(store, [1], None)
    store.close()
    store = Store.open(store.folder.path)
    assert not store.originals.aside.exists()
    assert check(store) == []
    store.close()


def test_what_is_set_aside_comes_back_with_a_database_that_needs_it(tmp_path: Path) -> None:
    store = project(tmp_path)
    database, newer = store.folder.database, tmp_path / "newer.duckdb"
    store.close()
    older = database.read_bytes()
    store = Store.open(store.folder.path)
    add(store, 7)
    store.close()
    newer.write_bytes(database.read_bytes())
    database.write_bytes(older)
    Store.open(store.folder.path).close()
    assert (store.originals.aside / LOST.sha256).exists()
    database.write_bytes(newer.read_bytes())
    store = Store.open(store.folder.path)
    assert check(store) == []
    assert store.originals.read(LOST.sha256) == LOST.text.encode()
    store.close()


def test_what_is_no_original_is_let_be(tmp_path: Path) -> None:
    folder = left_by_a_kill(tmp_path)
    (folder / "originals" / "notes.txt").write_text("ملاحظات")
    store = Store.open(folder)
    assert check(store) == []
    assert (folder / "originals" / "notes.txt").exists()
    store.close()
