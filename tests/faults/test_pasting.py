"""A report that is being typed is there again after the window was killed."""

import json
import os
import subprocess
import sys
from pathlib import Path

from workbench.desk import Desk

ROOT = Path(__file__).parents[2]
TITLE, TEXT = "Raid", "قال مصدر طبي إن ثلاثة مدنيين قتلوا.\nولم يذكر أسماءهم."


def test_a_killed_window_leaves_what_was_typed(tmp_path: Path) -> None:
    project = tmp_path / "Test.khabar"
    command = [sys.executable, "-m", "tests.faults.pasting", str(project), TITLE, TEXT]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.kill()
    desk = Desk.open(project)
    draft = json.loads(desk.unfinished.pasted())["draft"]
    assert (draft["text"], draft["typed"]) == (TEXT, {"paste_title": TITLE})
    assert desk.check() == []
    desk.close()
