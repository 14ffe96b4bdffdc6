"""A full disk loses nothing, and says so in a sentence."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ON_A_SMALL_DISK = ["unshare", "--user", "--map-root-user", "--mount"]


def can_make_small_disks() -> bool:
    """Whether a file system of one's own may be mounted here; some systems forbid it."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*ON_A_SMALL_DISK, "true"], capture_output=True).returncode == 0


def run(command: list[str]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_nothing_is_lost_when_files_cannot_grow(tmp_path: Path) -> None:
    told = run([sys.executable, "-m", "tests.faults.full", str(tmp_path), "limit"])
    assert "before the disk was full" in told


# A limit on the size of files works everywhere; where it may, the same is tried on a disk that is full.
if can_make_small_disks():

    @pytest.mark.parametrize("promise", ["disk", "made", "upgraded"])
    def test_nothing_is_lost_when_the_disk_is_full(tmp_path: Path, promise: str) -> None:
        script = 'mount -t tmpfs -o size=16m small "$1" && exec "$0" -m tests.faults.full "$1" "$2"'
        told = run([*ON_A_SMALL_DISK, "sh", "-c", script, sys.executable, str(tmp_path), promise])
        assert "before the disk was full" in told
