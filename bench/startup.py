"""How long the commands take to begin: python -m bench.startup [5].

The median of several runs of each, in a process of its own, offscreen.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from workbench.demo import make_example

LINE = '{"id": "1", "text": "قتل 3 جنود في الرقة أمس.", "date": "2014-09-25"}\n'


def seconds(arguments: Sequence[str], given: str = "") -> float:
    """How long one run of a command takes."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "workbench", *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, input=given, capture_output=True, text=True, check=True, env=environment)
    return time.perf_counter() - started


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        example = Path(folder) / "Example.khabar"
        make_example(example)
        measured = {
            "the version": ["--version"],
            "the first claim": ["extract", "--jsonl"],
            "the claims of the example": ["claims", str(example), "--jsonl"],
            "the start page": ["--quit-when-shown"],
            "the example in the window": [str(example), "--quit-when-shown"],
        }
        for name, arguments in measured.items():
            given = LINE if "extract" in arguments else ""
            times = [seconds(arguments, given) for _ in range(runs)]
            sys.stdout.write(f"{name:28} {statistics.median(times):5.2f} s\n")


if __name__ == "__main__":
    main()
