"""Kill a working program many times on one project and look after each time: `python -m bench.kills 300`."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.faults.kills import kill_often


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int, nargs="?", default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        steps = kill_often(Path(folder), asked.kills, asked.seed)
    sys.stdout.write(f"{asked.kills} kills, {steps} steps acknowledged, none lost\n")


if __name__ == "__main__":
    main()
