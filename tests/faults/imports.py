"""An import in a process of its own, that tells of each report once it is kept, until it is killed."""

import sys
from multiprocessing import active_children
from pathlib import Path

from workbench.desk import Desk
from workbench.model import Change, Details


def main(project: str, reports: str) -> None:
    desk = Desk.open(Path(project), create=True)

    def landed(change: Change) -> None:
        readers = ",".join(str(child.pid) for child in active_children())
        sys.stdout.write(f"{min(change.documents)} {readers}\n")
        sys.stdout.flush()

    desk.import_paths([Path(reports)], Details(), landed=landed)
    desk.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
