"""Commands run as other programs run them: in a process of their own, with bytes in and out."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Khabar = Callable[..., "subprocess.CompletedProcess[str]"]

COMMAND = [sys.executable, "-m", "workbench"]
REPORT = "قتل 14 مسلحا و5 مدنيين في غارات على مدينة الرقة يوم الخميس، بحسب المرصد السوري لحقوق الإنسان."


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A machine without a display and a user of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return {**kept, "HOME": str(tmp_path / "home"), "XDG_STATE_HOME": str(tmp_path / "state")}


@pytest.fixture
def khabar(environment: dict[str, str], tmp_path: Path) -> Khabar:
    """`khabar("claims", "A.khabar")` runs the command in a folder of its own."""

    def run(*arguments: object, input: str = "") -> "subprocess.CompletedProcess[str]":
        command = [*COMMAND, *map(str, arguments)]
        return subprocess.run(
            command, input=input, capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=120
        )

    return run


@pytest.fixture
def project(tmp_path: Path, khabar: Khabar) -> Path:
    """A project with one report."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    folder = tmp_path / "Raqqa.khabar"
    done = khabar("import", folder, "report.txt", "--date", "2014-09-25", "--source", "الضفاف")
    assert done.returncode == 0, done.stderr
    return folder


def rows(output: str) -> list[dict[str, Any]]:
    """The JSON objects of an output, one a line."""
    return [json.loads(line) for line in output.splitlines()]
