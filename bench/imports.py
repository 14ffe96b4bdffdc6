"""Importing generated reports: how fast, how long the interpreter is held, how much memory it takes.

    python -m bench.imports [2000]

A thread that wants to run every 2 ms stands for the window: the times it waits are those that reading,
extracting and keeping in other processes and in DuckDB leave to it. For comparison the same reports are
read and extracted in a thread of the same process.
"""

import argparse
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.reports import write_reports
from workbench.desk import Desk
from workbench.desk.reading import read_and_extract
from workbench.model import Details

BEAT = 0.002


@dataclass
class Beats:
    """A thread that beats until it is told to stop, and the longest waits in milliseconds."""

    gaps: list[float] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def beat(self) -> None:
        last = time.perf_counter()
        while not self.ended.wait(BEAT):
            now = time.perf_counter()
            self.gaps.append((now - last) * 1000)
            last = now

    def describe(self) -> str:
        ranked = sorted(self.gaps)
        return (
            f"waits ms: half ≤ {ranked[len(ranked) // 2]:.1f}, 99 % ≤ {ranked[len(ranked) * 99 // 100]:.1f}, "
            f"longest {ranked[-1]:.1f}; over 50: {sum(gap > 50 for gap in ranked)} of {len(ranked)}"
        )


def watched(work: Callable[[], None]) -> tuple[float, str]:
    """How long a piece of work takes, and how long it keeps another thread waiting."""
    beats = Beats()
    thread = threading.Thread(target=beats.beat)
    thread.start()
    begun = time.perf_counter()
    work()
    taken = time.perf_counter() - begun
    beats.ended.set()
    thread.join()
    return taken, beats.describe()


def import_all(folder: Path, reports: Path) -> None:
    desk = Desk.open(folder / "Bench.khabar", create=True)
    imported = desk.import_paths([reports], Details())
    assert not imported.failed, imported.failed[:3]
    desk.close()


def only_read(paths: Sequence[Path]) -> None:
    for path in paths:
        read_and_extract(path.read_bytes(), str(path), Details())


def import_few(folder: Path, paths: Sequence[Path]) -> None:
    """A small import in a new desk, that reads in this process."""
    desk = Desk.open(folder / "Few.khabar", create=True)
    desk.import_paths(paths, Details())
    desk.close()


def say(name: str, count: int, measured: tuple[float, str]) -> None:
    taken, waits = measured
    sys.stdout.write(f"{name}: {taken:.1f} s, {count / taken:.0f} reports a second; {waits}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=2000)
    count = parser.parse_args().count
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_reports(folder / "reports", count)
        say("imported", count, watched(lambda: import_all(folder, folder / "reports")))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        sys.stdout.write(f"  memory of this process: {memory} MB at most\n")
        few = paths[: count // 10]
        say("read in a thread", len(few), watched(lambda: only_read(few)))
        say("three in a thread", 3, watched(lambda: import_few(folder, paths[:3])))


if __name__ == "__main__":
    main()
