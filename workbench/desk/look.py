"""A project that is read alone, also while a window of this computer has it open."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from workbench.desk.desk import Desk
from workbench.errors import ProjectInUseHere
from workbench.store.folder import Folder
from workbench.store.look import copied


@contextmanager
def look(folder: Path, in_use_here: Callable[[ProjectInUseHere], None]) -> Iterator[Desk]:
    """A project to be read alone, closed afterwards; one that a window has open as it stands by now.

    That is told to `in_use_here`. Raises what `Desk.open` raises: what another computer holds is not read.
    """
    with ExitStack() as afterwards:
        try:
            desk = Desk.open(folder)
        except ProjectInUseHere as in_use:
            desk = Desk.open(afterwards.enter_context(copied(Folder(folder), in_use)))
            in_use_here(in_use)
        afterwards.callback(desk.close)
        yield desk
