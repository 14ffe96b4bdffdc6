"""An import that would not fit is refused before anything is read."""

import shutil
from collections import namedtuple
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.disk import full_disk
from workbench.desk import Desk
from workbench.desk.room import expect_room
from workbench.errors import DiskFull, NoRoom
from workbench.model import Change, Details, Imported, Query

Usage = namedtuple("Usage", "total used free")


def leave(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    """Let the disk have so much room."""
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(free, 0, free))


def test_a_large_import_is_refused_on_a_small_disk(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.find_documents(), desk.find_claims(Query())
    (tmp_path / "report.txt").write_text("قصف على البلدة. " * 10_000)
    leave(monkeypatch, 3_000_000)
    with pytest.raises(NoRoom, match=r"Test.khabar has 3 MB free, and this import may need 7 MB"):
        desk.import_paths([tmp_path / "report.txt"], Details())
    assert (desk.find_documents(), desk.find_claims(Query())) == before


def test_what_fits_twice_is_let_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "report.txt").write_bytes(b"x" * 1000)
    leave(monkeypatch, 2 * (4096 + 10_000))
    expect_room(tmp_path, [tmp_path / "report.txt", tmp_path / "missing.txt"])
    leave(monkeypatch, 2 * (4096 + 10_000) - 1)
    with pytest.raises(DiskFull):
        expect_room(tmp_path, [tmp_path / "report.txt"])


def test_what_came_of_an_import_is_told_when_the_disk_is_full_in_the_midst_of_it(
    desk: Desk, tmp_path: Path
) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"]
    for path in paths:
        path.write_text(f"قُتل 3 جنود في تعز. {path.name}", encoding="utf-8")
    told: list[Imported] = []
    with ExitStack() as full:

        def fill(change: Change) -> None:
            full.enter_context(full_disk())

        with pytest.raises(DiskFull):
            desk.import_paths(paths, Details(), landed=fill, stopped=told.append)
    assert [(len(each.added), each.untried) for each in told] == [(1, (str(paths[1]), str(paths[2])))]
