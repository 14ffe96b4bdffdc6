"""Filling a disk: run as a program, on a disk that is small or under a limit on the size of files.

What it prints is looked at by the test; a broken promise ends it with a traceback.
"""

import os
import resource
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.small import add, killed, project
from tests.store.former import former_project
from workbench.desk import decisions
from workbench.desk.checks import check
from workbench.errors import DiskFull
from workbench.model import Order, Verdict
from workbench.store import Store, claims, documents

ROOM = 128 * 1024


def limit_files(folder: Path) -> Callable[[], None]:
    """Let no file grow by more than a little; what lifts the limit."""
    largest = max(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest + ROOM, most))
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def leave_nothing(folder: Path) -> None:
    """Let a disk of its own be full to the last byte."""
    with suppress(OSError), (folder.parent / "last").open("wb", buffering=0) as file:
        for _ in range(2 * ROOM // 4096):
            file.write(bytes(4096))


def fill_disk(folder: Path) -> Callable[[], None]:
    """Leave only a little room on a disk of its own; what frees it again."""
    disk = os.statvfs(folder)
    ballast = folder.parent / "ballast"
    ballast.write_bytes(bytes(disk.f_bavail * disk.f_frsize - ROOM))
    return ballast.unlink


def fill(store: Store) -> int:
    """Add reports and decide claims until the disk is full; how many reports there are then."""
    number = 1
    while True:
        try:
            add(store, number)
            number += 1
            decisions.accept(store, 3 * number - 2, "ليلى")
        except DiskFull:
            return number


def promise(folder: Path, make_full: Callable[[Path], Callable[[], None]]) -> None:
    """Nothing that was acknowledged is lost, reading goes on, and with space again so does writing."""
    store = project(folder)
    make_room = make_full(store.folder.path)
    reports = fill(store)
    look_after(store, reports)
    store.close()
    if make_full is fill_disk:
        leave_nothing(store.folder.path)
    store = Store.open(store.folder.path)
    look_after(store, reports)
    make_room()
    add(store, 5000)
    decisions.reject(store, 1, "ليلى")
    store.close()
    store = Store.open(store.folder.path)
    look_after(store, reports, later=1)
    assert check(store) == []
    assert claims.page(store.database, [1])[0].verdict is Verdict.REJECTED
    store.close()
    sys.stdout.write(f"{reports} reports before the disk was full\n")


def promise_when_made(folder: Path) -> None:
    """A project that there is no room for is not made, and is made once there is; never half of one."""
    made = 0
    for room in range(0, 1 << 20, 1 << 15):
        path, ballast = folder / f"{room}.khabar", folder / "ballast"
        disk = os.statvfs(folder)
        ballast.write_bytes(bytes(disk.f_bavail * disk.f_frsize - room))
        try:
            Store.open(path, create=True).close()
            made += 1
        except DiskFull:
            ballast.unlink()
            Store.open(path, create=True).close()
        ballast.unlink(missing_ok=True)
        store = Store.open(path)
        add(store, 0)
        assert check(store) == []
        store.close()
        shutil.rmtree(path)
    sys.stdout.write(f"{made} of 32 projects made before the disk was full\n")


def promise_of_upgrades(folder: Path) -> None:
    """A former project that there is no room to upgrade stays as it is, and is upgraded once there is."""
    for room in range(0, 3 << 20, 1 << 18):
        former = former_project(folder / "former", 1)
        bytes_before = (former / "project.duckdb").read_bytes()
        shutil.rmtree(folder / "former" / "new")
        disk = os.statvfs(folder)
        (folder / "ballast").write_bytes(bytes(disk.f_bavail * disk.f_frsize - room))
        try:
            Store.open(former).close()
        except DiskFull:
            assert (former / "project.duckdb").read_bytes() == bytes_before
        (folder / "ballast").unlink()
        store = Store.open(former)
        assert check(store) == []
        assert claims.page(store.database, [2])[0].claim == killed()
        store.close()
        shutil.rmtree(folder / "former")
    sys.stdout.write("upgraded before the disk was full\n")


def look_after(store: Store, reports: int, later: int = 0) -> None:
    """All that was acknowledged is there: a step that failed may have been kept, but then it is whole.

    The `later` reports were added once there was room again; nothing of them is decided.
    """
    # A report that found no room may have left its original; it is set aside once there is room.
    assert [fault for fault in check(store) if "belongs to no report" not in fault] == []
    ids = documents.find(store.database, "", Order.ADDED, descending=False)
    assert len(ids) - later in (reports, reports + 1)
    accepted = claims.page(store.database, [3 * number - 2 for number in range(2, reports)])
    assert all(claim.verdict is Verdict.ACCEPTED for claim in accepted)
    assert claims.page(store.database, [2])[0].claim == killed()


if __name__ == "__main__":
    promises = {
        "limit": lambda folder: promise(folder, limit_files),
        "disk": lambda folder: promise(folder, fill_disk),
        "made": promise_when_made,
        "upgraded": promise_of_upgrades,
    }
    promises[sys.argv[2]](Path(sys.argv[1]))
