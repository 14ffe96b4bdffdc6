"""The package that is installed has all that the program needs beside its code."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.commands import REPORT

ROOT = Path(__file__).parent.parent


def test_an_installed_package_works_by_itself(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    (tmp_path / "report.txt").write_text(REPORT)

    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "HOME": str(tmp_path)}
    where = "import workbench.resources as r; print(r.seeds(), r.resource('rules'))"
    told = subprocess.run(
        [sys.executable, "-c", where],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.count(str(tmp_path / "installed" / "workbench")) == 2
    demo = [sys.executable, "-m", "workbench", "import", "A.khabar", "report.txt"]
    subprocess.run(demo, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert list((tmp_path / "installed" / "workbench" / "seeds").glob("*.txt"))
