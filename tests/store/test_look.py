"""A look at a project that another process is writing to."""

import multiprocessing
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from workbench.errors import ProjectInUse
from workbench.store import Store
from workbench.store.database import Database
from workbench.store.folder import Folder
from workbench.store.look import copied

LOOKS = 6


def write(path: Path, begun: Event, enough: Event) -> None:
    """Keep two tables in step, with a checkpoint now and then."""
    with closing(Database(Folder(path).database, Folder(path).temporary)) as database:
        database.rows("CREATE TABLE steps (step BIGINT, things BIGINT)")
        database.rows("CREATE TABLE things (step BIGINT, words VARCHAR)")
        step = 0
        while not enough.is_set():
            step += 1
            many = 1 if step % 5 else 3_000
            with database.transaction():
                database.rows("INSERT INTO steps VALUES (?, ?)", step, many)
                database.rows("INSERT INTO things SELECT ?, repeat('كلمات', 9) FROM range(?)", step, many)
                database.rows("DELETE FROM steps WHERE step < ?", step - 20)
                database.rows("DELETE FROM things WHERE step < ?", step - 20)
            if step % 7 == 0:
                database.rows("CHECKPOINT")
            begun.set()


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[Folder]:
    """A project's folder while another process writes to it."""
    folder = Folder(tmp_path / "Busy.khabar")
    folder.make()
    spawning = multiprocessing.get_context("spawn")
    begun, enough = spawning.Event(), spawning.Event()
    writing = spawning.Process(target=write, args=(folder.path, begun, enough))
    writing.start()
    assert begun.wait(60)
    yield folder
    enough.set()
    writing.join()
    assert writing.exitcode == 0


def test_every_look_is_of_one_moment(busy: Folder) -> None:
    seen = set()
    for _ in range(LOOKS):
        with copied(busy, ProjectInUse(path=busy.path)) as path:
            folder = Folder(path)
            assert folder.path.name == busy.path.name
            with closing(Database(folder.database, folder.temporary)) as database:
                torn = database.rows(
                    "SELECT step FROM steps LEFT JOIN things USING (step) GROUP BY step, steps.things "
                    "HAVING count(words) != steps.things"
                )
                assert torn == []
                seen.add(database.value("SELECT max(step) FROM steps"))
    assert len(seen) > 1
    assert not busy.looks.exists()


Between = Callable[[Callable[[], object]], list[str]]


@pytest.fixture
def between(monkeypatch: pytest.MonkeyPatch) -> Between:
    """Let something happen once the first file has been copied; the files copied so far."""

    def let(happen: Callable[[], object]) -> list[str]:
        copied: list[str] = []
        copyfile = shutil.copyfile

        def copy(source: Path, to: Path) -> None:
            copyfile(source, to)
            copied.append(source.name)
            if len(copied) == 1:
                happen()

        monkeypatch.setattr(shutil, "copyfile", copy)
        return copied

    return let


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Store]:
    """A project of which something is in its log alone."""
    with closing(Store.open(tmp_path / "Test.khabar", create=True)) as store:
        store.database.rows("CREATE TABLE things (name VARCHAR)")
        store.database.rows("INSERT INTO things VALUES ('first')")
        yield store


def seen(store: Store) -> list[str]:
    """The things that a look at a project finds."""
    with (
        copied(store.folder, ProjectInUse(path=store.folder.path)) as path,
        closing(Store.open(path)) as look,
    ):
        return [name for (name,) in look.database.rows("SELECT DISTINCT name FROM things ORDER BY name")]


def test_a_look_that_has_met_a_checkpoint_is_taken_again(held: Store, between: Between) -> None:
    def go_on() -> None:
        held.database.rows("INSERT INTO things VALUES ('second')")
        held.database.rows("CHECKPOINT")

    files = between(go_on)
    assert seen(held) == ["first", "second"]
    assert files == ["project.duckdb.wal", "project.duckdb", "project.duckdb"]


def test_a_look_has_the_log_without_what_came_after_it(held: Store, between: Between) -> None:
    # So many rows at once go into the file, and the log says where they are.
    many = "INSERT INTO things SELECT 'many ' || (range % 2) FROM range(300000)"
    between(lambda: held.database.rows(many))
    assert seen(held) == ["first"]


def test_where_no_copy_can_be_made_it_is_in_use(tmp_path: Path) -> None:
    path = tmp_path / "Test.khabar"
    Store.open(path, create=True).close()
    Folder(path).looks.write_text("no folder")
    with pytest.raises(ProjectInUse), copied(Folder(path), ProjectInUse(path=path)):
        pass


def test_what_a_killed_look_has_left_goes_when_the_project_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "Test.khabar"
    Store.open(path, create=True).close()
    left = Folder(path).looks / "tmp1" / "Test.khabar"
    left.mkdir(parents=True)
    (left / "project.duckdb").write_bytes(b"half")
    (Folder(path).looks / "tmp1.lock").touch()
    Store.open(path).close()
    assert not Folder(path).looks.exists()


def test_a_copy_stays_while_somebody_looks_at_it(tmp_path: Path) -> None:
    path = tmp_path / "Test.khabar"
    with closing(Store.open(path, create=True)) as held:
        held.remember("author", "ليلى")
        with copied(held.folder, ProjectInUse(path=path)) as copy:
            held.close()
            Store.open(path).close()
            with closing(Store.open(copy)) as looked_at:
                assert looked_at.setting("author") == "ليلى"
    assert not held.folder.looks.exists()
