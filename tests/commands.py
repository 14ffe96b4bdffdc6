"""Commands run as other programs run them: in a process of their own, with bytes in and out."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Khabar = Callable[..., "subprocess.CompletedProcess[str]"]
"""`khabar("claims", "A.khabar")`: a fixture of conftest.py."""

COMMAND = [sys.executable, "-m", "workbench"]
REPORT = "قتل 14 مسلحا و5 مدنيين في غارات على مدينة الرقة يوم الخميس، بحسب المرصد السوري لحقوق الإنسان."


def rows(output: str) -> list[dict[str, Any]]:
    """The JSON objects of an output, one a line."""
    return [json.loads(line) for line in output.splitlines()]


def environment_in(folder: Path) -> dict[str, str]:
    """A machine without a display and a user whose home is in a folder."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return {**kept, "HOME": str(folder / "home"), "XDG_STATE_HOME": str(folder / "state")}


def khabar_in(folder: Path) -> Khabar:
    """The command as it is run in a folder, by that user."""

    def run(*arguments: object, input: str = "") -> "subprocess.CompletedProcess[str]":
        command = [*COMMAND, *map(str, arguments)]
        return subprocess.run(
            command, input=input, capture_output=True, text=True, cwd=folder,
            env=environment_in(folder), timeout=120,
        )  # fmt: skip

    return run
