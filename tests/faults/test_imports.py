"""An import that is killed keeps what it said it had kept, and leaves no process behind."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from workbench.desk import Desk
from workbench.model import Details

ROOT = Path(__file__).parents[2]
REPORTS = 14
REPORT = "قال مصدر طبي إن {n} مدنيين قتلوا الاثنين في قصف استهدف بلدة السندس."


def write_reports(folder: Path) -> Path:
    folder.mkdir()
    for number in range(3, REPORTS + 3):
        (folder / f"{number:03}.txt").write_text(REPORT.format(n=number), encoding="utf-8")
    return folder


def kill_after(documents: int, project: Path, reports: Path) -> tuple[int, list[int]]:
    """Kill an import once it has kept so many; the last document that it told of, and its helpers."""
    command = [sys.executable, "-m", "tests.faults.imports", str(project), str(reports)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(documents)]
        process.kill()
        told.extend(process.stdout)
    last, helpers = told[-1].split(" ")
    return int(last), [int(pid) for pid in helpers.strip().split(",")]


def is_running(pid: int) -> bool:
    """Whether a process is there and is not merely waiting to be collected."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("documents", [1, 7])
def test_a_killed_import_keeps_what_it_told_of(tmp_path: Path, documents: int) -> None:
    project, reports = tmp_path / "Test.khabar", write_reports(tmp_path / "reports")
    last, helpers = kill_after(documents, project, reports)
    desk = Desk.open(project)
    assert len(desk.find_documents()) in (last, last + 1)
    assert desk.check() == []
    again = desk.import_paths([reports], Details())
    assert (len(desk.find_documents()), again.failed) == (REPORTS, ())
    desk.close()
    deadline = time.monotonic() + 10
    while any(map(is_running, helpers)):
        assert time.monotonic() < deadline, "helpers of a killed import go on"
