"""What the world does wrong ends in a sentence that says what to do, and loses nothing."""

import os
import subprocess
from pathlib import Path

import duckdb
import pytest

from tests.commands import COMMAND, REPORT, Khabar, rows
from workbench.desk import Desk
from workbench.model import Details

# The superuser reads what nobody may read, unless that right is taken from the process.
UNPRIVILEGED = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


def kept(khabar: Khabar, project: Path) -> int:
    """How many documents a project holds, after a check that finds nothing wrong."""
    (checked,) = rows(khabar("check", project, "--json").stdout)
    assert checked["wrong"] == []
    return int(checked["documents"])


NO_REPORTS = {
    "empty": (b"", "holds no text"),
    "blank": (b" \n\r\n\t", "holds no text"),
    "mark alone": (b"\xef\xbb\xbf", "holds no text"),
    "program": (b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 20, "not a text file"),
    "PDF": (
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n" + bytes(range(256)) * 4,
        "not a text file",
    ),
    "zip": (b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256)) * 4, "not a text file"),
}


def test_files_that_are_no_reports_are_named_and_the_others_are_added(
    tmp_path: Path, project: Path, khabar: Khabar
) -> None:
    for name, (content, _) in NO_REPORTS.items():
        (tmp_path / f"{name}.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text(f"{REPORT} وأصيب 8 آخرون.")
    done = khabar("import", project, *(f"{name}.txt" for name in NO_REPORTS), "good.txt")
    assert done.returncode == 1
    assert done.stdout == f"1 added, {len(NO_REPORTS)} not added.\n"
    for name, (_, reason) in NO_REPORTS.items():
        assert any(f"{name}.txt" in said and reason in said for said in done.stderr.splitlines())
    assert kept(khabar, project) == 2


def test_a_folder_that_may_not_be_listed_is_named(
    tmp_path: Path, project: Path, environment: dict[str, str], khabar: Khabar
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "report.txt").write_text(REPORT)
    closed.chmod(0)
    command = [*UNPRIVILEGED, *COMMAND, "import", str(project), str(closed)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    closed.chmod(0o700)
    assert done.returncode == 1
    assert f"{closed} may not be read by you" in done.stderr
    assert kept(khabar, project) == 1


def test_a_project_that_may_not_be_written_is_named(tmp_path: Path, environment: dict[str, str]) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    (tmp_path / "report.txt").write_text(REPORT)
    command = [*UNPRIVILEGED, *COMMAND, "import", str(closed / "A.khabar"), str(tmp_path / "report.txt")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 1
    assert "Permission denied" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(closed.iterdir()) == []


def test_a_project_of_a_newer_version_is_refused_unchanged(project: Path, khabar: Khabar) -> None:
    with duckdb.connect(project / "project.duckdb") as database:
        database.execute("UPDATE project SET value = '999' WHERE key = 'schema'")
    before = (project / "project.duckdb").read_bytes()
    done = khabar("claims", project)
    assert done.returncode == 1
    assert "newer version" in done.stderr
    assert (project / "project.duckdb").read_bytes() == before


def test_a_project_that_is_open_elsewhere_is_refused(project: Path, khabar: Khabar) -> None:
    late = project.parent / "late.txt"
    late.write_text("أصيب 4 جنود في مدينة تعز اليوم.", encoding="utf-8")
    first = Desk.open(project)
    second, listed = khabar("import", project, late), khabar("claims", project)
    first.import_text("قتل 3 جنود في مدينة تعز اليوم.", "رسالة", Details())
    first.close()
    assert second.returncode == 1
    assert "open in another window" in second.stderr
    assert listed.returncode == 0
    assert kept(khabar, project) == 2


@pytest.mark.parametrize("command", ["import", "read"])
def test_a_pipe_nobody_writes_to_holds_nothing_up(command: str, project: Path, khabar: Khabar) -> None:
    os.mkfifo(project.parent / "pipe")
    done = khabar(command, *([project] if command == "import" else []), "pipe")
    assert done.returncode == 1
    assert "pipe" in done.stdout + done.stderr
