"""The originals, byte for byte, each under its hash."""

import hashlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from workbench.store.faults import writing_to


def hash_of(original: bytes) -> str:
    """The SHA-256 of a document's bytes, in hexadecimal."""
    return hashlib.sha256(original).hexdigest()


@dataclass(frozen=True, slots=True)
class Originals:
    """The folder of originals; a file in it is never changed, only put back as it was."""

    folder: Path

    def path(self, sha256: str) -> Path:
        """Where the original with this hash lies."""
        return self.folder / sha256

    def keep(self, original: bytes) -> str:
        """Put an original on disk under its hash unless it is there, whole; raises DiskFull, CannotWrite."""
        sha256 = hash_of(original)
        path = self.path(sha256)
        with writing_to(self.folder):
            if not _holds(path, original):
                self._write(path, original)
        return sha256

    def read(self, sha256: str) -> bytes:
        """The bytes of an original; OSError when it is gone."""
        return self.path(sha256).read_bytes()

    def _write(self, path: Path, original: bytes) -> None:
        """Write under another name first: what bears a hash is whole, whenever the power goes."""
        torn = path.with_suffix(".part")
        try:
            with torn.open("wb") as file:
                file.write(original)
                file.flush()
                os.fsync(file.fileno())
            torn.replace(path)
        finally:
            torn.unlink(missing_ok=True)
        _sync_folder(self.folder)


def _holds(path: Path, original: bytes) -> bool:
    """Whether a file is there and has not been changed."""
    try:
        return path.read_bytes() == original
    except FileNotFoundError:
        return False


def _sync_folder(folder: Path) -> None:
    """Make a new name last; Windows does it by itself."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
