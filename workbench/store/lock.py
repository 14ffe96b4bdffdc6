"""One window at a time: the project's own lock file.

The operating system drops the lock of a process that has died, so a lock file that can be locked is stale
whatever it says. DuckDB's own lock does not do: on POSIX it is lost when the file is opened for a copy.
"""

import errno
import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from workbench.errors import CannotWrite, ProjectInUse, ProjectInUseElsewhere, ProjectInUseHere

if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(file: BinaryIO) -> None:
        # A byte far behind the words, for Windows lets nobody read what is locked.
        file.seek(1 << 30)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_to_lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


# Anything else, such as a file system without locks, is nobody's window.
_HELD = (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)


@dataclass(frozen=True, slots=True)
class Lock:
    """A project held by this process until `release`."""

    file: BinaryIO

    @classmethod
    def take(cls, path: Path, project: Path) -> "Lock":
        """Lock `project` by its lock file `path`; raises ProjectInUse, CannotWrite."""
        try:
            file = path.open("ab+")
        except OSError as error:
            raise CannotWrite(path=project, reason=error.strerror) from error
        try:
            _try_to_lock(file)
        except OSError as error:
            file.close()
            if error.errno in _HELD:
                raise _in_use(path, project) from error
            raise CannotWrite(path=project, reason=error.strerror) from error
        lock = cls(file)
        lock._sign()
        return lock

    @property
    def released(self) -> bool:
        """Whether the project has been given back."""
        return self.file.closed

    def release(self) -> None:
        """Give the project back; the file stays, for taking it away would race with the next to lock."""
        if not self.file.closed:
            self.file.truncate(0)
            self.file.close()

    def _sign(self) -> None:
        """Write who holds it, for the message that a second opener gets."""
        since = datetime.now().strftime("%H:%M")
        signature = {"process": os.getpid(), "computer": platform.node(), "since": since}
        self.file.truncate(0)
        # On a full disk the lock holds as well, and what is there can be read.
        with suppress(OSError):
            os.write(self.file.fileno(), json.dumps(signature).encode())


def _in_use(path: Path, project: Path) -> ProjectInUse:
    """Who holds a lock, as well as can be told."""
    try:
        signature = json.loads(path.read_bytes())
        computer, since = str(signature["computer"]), str(signature["since"])
    except (OSError, ValueError, KeyError, TypeError):
        return ProjectInUse(path=project)
    if computer == platform.node():
        return ProjectInUseHere(path=project, since=since)
    return ProjectInUseElsewhere(path=project, computer=computer, since=since)
