"""Whether an import fits on the disk of the project."""

import shutil
from collections.abc import Iterable
from os.path import getsize, isfile
from pathlib import Path

from workbench.desk.reading import MOST
from workbench.errors import NoRoom

# An original takes whole blocks; its text, claims and the log of them took up to ten times its size.
_BLOCK, _GROWTH = 4096, 10
_SURE = 2


def expect_room(project: Path, files: Iterable[Path]) -> None:
    """Raise NoRoom unless twice of what these files will take is free, before any of them is read."""
    expect_room_for(project, (getsize(file) for file in files if isfile(file)))


def expect_room_for(project: Path, sizes: Iterable[int]) -> None:
    """Raise NoRoom unless twice of what reports of so many bytes will take is free."""
    kept = (size for size in sizes if size <= MOST)  # larger ones are refused
    needed = _SURE * sum(-(-size // _BLOCK) * _BLOCK + _GROWTH * size for size in kept)
    free = shutil.disk_usage(project).free
    if needed > free:
        raise NoRoom(path=project, free=free // 1_000_000, needed=-(-needed // 1_000_000))
