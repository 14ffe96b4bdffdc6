"""Commands run as other programs run them: in a process of their own, with bytes in and out."""

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

Khabar = Callable[..., "subprocess.CompletedProcess[str]"]
"""`khabar("claims", "A.khabar")`: a fixture of conftest.py."""

COMMAND = [sys.executable, "-m", "workbench"]
REPORT = "قتل 14 مسلحا و5 مدنيين في غارات على مدينة الرقة يوم الخميس، بحسب المرصد السوري لحقوق الإنسان."


def rows(output: str) -> list[dict[str, Any]]:
    """The JSON objects of an output, one a line."""
    return [json.loads(line) for line in output.splitlines()]
