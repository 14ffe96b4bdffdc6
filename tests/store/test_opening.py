"""Opening a project: what is no project, newer, damaged or held by somebody else stays as it is."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest

from tests.rights import as_nobody
from tests.small import document, killed, project
from workbench.errors import (
    CannotRead,
    CannotWrite,
    DamagedProject,
    KnownError,
    NewerProject,
    NoPlaceForProject,
    NoProject,
    NotAProject,
    ProjectInUse,
)
from workbench.store import Store, claims
from workbench.store.migrations import MIGRATIONS

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    project(tmp_path).close()
    return tmp_path / "Test.khabar"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a project but the lock."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_a_project_is_a_folder_with_a_database_and_originals(folder: Path) -> None:
    assert set(contents(folder)) == {"project.duckdb", f"originals/{document().sha256}"}
    assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["Missing.khabar", "Missing"])
def test_a_folder_that_is_not_there_is_no_project(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoProject, match="There is no project"):
        Store.open(tmp_path / name)


@pytest.mark.parametrize("name", ["What happened? 2014/Test.khabar", "Who?.khabar"])
def test_a_question_mark_in_the_path_is_refused_before_anything_is_made(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoPlaceForProject, match="question mark"):
        Store.open(tmp_path / name, create=True)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["Reports", "Reports.khabar"])
def test_a_folder_with_something_else_in_it_is_not_made_a_project(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "report.txt").write_text("تقرير")
    with pytest.raises(NotAProject):
        Store.open(tmp_path / name, create=True)
    assert [path.name for path in (tmp_path / name).iterdir()] == ["report.txt"]


def test_a_project_whose_making_was_cut_short_is_made_again(tmp_path: Path) -> None:
    folder = tmp_path / "Test.khabar"
    (folder / "originals").mkdir(parents=True)
    (folder / "project.unfinished").write_bytes(b"half")
    (folder / "lock").touch()
    store = Store.open(folder, create=True)
    store.close()
    assert set(contents(folder)) == {"project.duckdb"}


def test_opening_to_make_leaves_what_is_there(folder: Path) -> None:
    store = Store.open(folder, create=True)
    assert claims.page(store.database, [2])[0].claim == killed()
    store.close()


# ------------------------------------------------------------------ newer and older


def test_a_project_of_a_newer_version_is_refused_and_left_alone(folder: Path) -> None:
    store = Store.open(folder, migrations=(*MIGRATIONS, "ALTER TABLE edits ADD COLUMN place VARCHAR"))
    store.close()
    before = contents(folder)
    with pytest.raises(NewerProject, match="newer version"):
        Store.open(folder)
    assert contents(folder) == before


def test_an_older_project_is_brought_up_to_date_and_kept_as_it_was(folder: Path) -> None:
    store = Store.open(folder, migrations=(*MIGRATIONS, "ALTER TABLE edits ADD COLUMN place VARCHAR"))
    assert claims.page(store.database, [2])[0].claim == killed()
    assert store.database.rows("SELECT place FROM edits") == []
    store.close()
    assert f"backups/before-schema-{len(MIGRATIONS) + 1}.duckdb" in contents(folder)


def test_a_step_that_fails_leaves_the_project_as_it_was(folder: Path) -> None:
    broken = "ALTER TABLE edits ADD COLUMN place VARCHAR; SELECT no_such_column FROM edits"
    with pytest.raises(duckdb.Error):
        Store.open(folder, migrations=(*MIGRATIONS, broken))
    store = Store.open(folder)
    assert claims.page(store.database, [2])[0].claim == killed()
    store.close()


# ------------------------------------------------------------------ damaged


def damage(database: Path, how: str) -> None:
    content = bytearray(database.read_bytes())
    match how:
        case "emptied":
            content.clear()
        case "cut":
            del content[8192:]
        case "overwritten":
            content[4096:] = b"\xff" * (len(content) - 4096)
        case "something else":
            content[:] = b"a letter " * 1000
    database.write_bytes(content)


@pytest.mark.parametrize("how", ["emptied", "cut", "overwritten", "something else"])
def test_a_damaged_project_is_refused_and_never_overwritten(folder: Path, how: str) -> None:
    damage(folder / "project.duckdb", how)
    before = contents(folder)
    with pytest.raises(DamagedProject, match="nothing in it was changed"):
        Store.open(folder)
    with pytest.raises(DamagedProject):
        Store.open(folder, create=True)
    assert contents(folder) == before


@pytest.mark.parametrize(("mode", "told"), [(0o000, CannotRead), (0o444, CannotWrite)])
def test_a_database_without_permission_is_not_called_damaged(mode: int, told: type[KnownError]) -> None:
    with TemporaryDirectory() as name:
        folder = everybodys(Path(name))
        (folder / "project.duckdb").chmod(mode)
        with as_nobody(), pytest.raises(told, match="Permission denied"):
            Store.open(folder)


def test_a_project_below_a_folder_that_may_not_be_entered_is_not_made() -> None:
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        closed = Path(name, "closed")
        closed.mkdir(mode=0)
        with as_nobody(), pytest.raises(CannotWrite, match="Permission denied"):
            Store.open(closed / "Test.khabar", create=True)


def everybodys(folder: Path) -> Path:
    """A project that anybody may open."""
    project(folder).close()
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777)
    return folder / "Test.khabar"


def test_a_database_of_something_else_is_no_project(folder: Path) -> None:
    (folder / "project.duckdb").unlink()
    with duckdb.connect(str(folder / "project.duckdb")) as other:
        other.execute("CREATE TABLE letters (text VARCHAR)")
    before = contents(folder)
    with pytest.raises(DamagedProject):
        Store.open(folder)
    assert contents(folder) == before


# ------------------------------------------------------------------ the lock


def test_a_second_opener_is_told_who_holds_the_project(folder: Path) -> None:
    store = Store.open(folder)
    with pytest.raises(ProjectInUse, match=r"another window of this computer since \d\d:\d\d"):
        Store.open(folder)
    store.close()
    Store.open(folder).close()


def test_closing_again_takes_nothing_from_who_holds_the_project_now(folder: Path) -> None:
    first = Store.open(folder)
    first.close()
    second = Store.open(folder)
    torn = folder / "originals" / "being-written.part"
    torn.touch()
    first.close()
    assert torn.exists()
    second.close()


def test_what_memory_had_no_room_for_goes_when_the_project_is_closed(folder: Path) -> None:
    store = Store.open(folder)
    store.folder.temporary.mkdir()
    (store.folder.temporary / "words.tmp").write_text("قال شهود")
    store.close()
    assert not store.folder.temporary.exists()


def test_another_program_that_has_the_database_open_is_named(folder: Path) -> None:
    command = [sys.executable, "-c", FOREIGNER, str(folder / "project.duckdb")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as foreigner:
        assert foreigner.stdout is not None
        assert foreigner.stdout.readline() == "held\n"
        with pytest.raises(ProjectInUse, match="open in another window;"):
            Store.open(folder)
        foreigner.kill()


FOREIGNER = """
import sys, duckdb
connection = duckdb.connect(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""

HOLDER = """
import sys
from pathlib import Path
from workbench.store import Store
store = Store.open(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def holding(folder: Path) -> subprocess.Popen[str]:
    """Another process that holds a project until it is killed."""
    command = [sys.executable, "-c", HOLDER, str(folder)]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_another_process_is_a_window_of_this_computer(folder: Path) -> None:
    with holding(folder) as holder:
        with pytest.raises(ProjectInUse, match=r"of this computer since \d\d:\d\d"):
            Store.open(folder)
        holder.kill()


def test_another_computer_is_named(folder: Path) -> None:
    with holding(folder) as holder:
        signature = json.loads((folder / "lock").read_bytes())
        (folder / "lock").write_text(json.dumps({**signature, "computer": "archive", "since": "18:59"}))
        with pytest.raises(ProjectInUse, match="on the computer archive since 18:59"):
            Store.open(folder)
        holder.kill()


def test_a_file_system_without_locks_is_nobodys_window(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(descriptor: int, how: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", refuse)
    with pytest.raises(CannotWrite, match=os.strerror(errno.ENOLCK)):
        Store.open(folder)


def test_the_lock_of_a_killed_process_is_stale(folder: Path) -> None:
    with holding(folder) as holder:
        holder.kill()
    assert (folder / "lock").read_bytes() != b""
    Store.open(folder).close()


# ------------------------------------------------------------------ what SQL may do


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "COPY edits TO 'edits.csv'",
        "ATTACH 'other.duckdb'",
        "INSTALL httpfs",
        "LOAD spatial",
        "SET enable_external_access = true",
        "SET temp_directory = '/tmp'",
    ],
)
def test_sql_reaches_nothing_outside_the_project(folder: Path, sql: str) -> None:
    store = Store.open(folder)
    with pytest.raises(duckdb.Error, match=r"disabled|locked|configuration"):
        store.database.rows(sql)
    store.close()


def test_a_closed_project_is_not_opened_by_a_late_question(folder: Path) -> None:
    store = Store.open(folder)
    store.close()
    with pytest.raises(ValueError, match="has been closed"):
        store.setting("author")
    Store.open(folder).close()
