"""A whole run, as somebody starts it: the window comes, is closed, and nothing is left or complained of."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.desk import Desk

# What the offscreen platform says of every window.
PLATFORM = "This plugin does not support propagateSizeHints()"


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-m", "workbench", "--quit-when-shown", *arguments]
    folders = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    environment = {**os.environ, **folders, "HOME": str(home)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("named", [False, True])
def test_the_window_opens_and_closes_without_a_word(tmp_path: Path, named: bool) -> None:
    project = tmp_path / "الشمال.khabar"
    Desk.open(project, create=True).close()
    ended = run(tmp_path, *([str(project)] if named else []))
    complaints = [line for line in ended.stderr.splitlines() if line != PLATFORM]
    assert (ended.returncode, complaints) == (0, [])
    assert (tmp_path / "XDG_CONFIG_HOME" / "khabar" / "settings.ini").is_file()
    Desk.open(project).close()
