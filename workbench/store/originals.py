"""The originals, byte for byte, each under its hash."""

import hashlib
import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from workbench.files import sync_folder, whole_file, writing_to

_HASH = re.compile("[0-9a-f]{64}")


def hash_of(original: bytes) -> str:
    """The SHA-256 of a document's bytes, in hexadecimal."""
    return hashlib.sha256(original).hexdigest()


@dataclass(frozen=True, slots=True)
class Originals:
    """The folder of originals; a file in it is never changed, only put back as it was."""

    folder: Path

    @property
    def aside(self) -> Path:
        """Where originals lie that no report has."""
        return self.folder / "unclaimed"

    def path(self, sha256: str) -> Path:
        """Where the original with this hash lies."""
        return self.folder / sha256

    def keep(self, original: bytes) -> str:
        """Put an original on disk under its hash unless it is there, whole; raises DiskFull, CannotWrite."""
        sha256 = hash_of(original)
        path = self.path(sha256)
        with writing_to(self.folder):
            if not _holds(path, original):
                with whole_file(path) as file:
                    file.write(original)
            (self.aside / sha256).unlink(missing_ok=True)
        return sha256

    def bring(self, others: "Originals") -> None:
        """Move the originals of another project here; raises DiskFull, CannotWrite."""
        with writing_to(self.folder):
            for sha256 in _hashes(others.folder):
                others.path(sha256).replace(self.path(sha256))
            sync_folder(self.folder)

    def read(self, sha256: str) -> bytes:
        """The bytes of an original; OSError when it is gone."""
        return self.path(sha256).read_bytes()

    def unclaimed(self, claimed: Collection[str]) -> list[str]:
        """The originals here that no report has: a kill came between writing one and keeping its report."""
        return sorted(_hashes(self.folder).difference(claimed))

    def sort(self, claimed: Collection[str]) -> None:
        """Move originals that no report has aside, and others back; raises DiskFull, CannotWrite."""
        # Back: somebody may have put an older database in the place of this one for a while.
        with writing_to(self.folder):
            for sha256 in self.unclaimed(claimed):
                self.aside.mkdir(exist_ok=True)
                self.path(sha256).replace(self.aside / sha256)
            for sha256 in _hashes(self.aside).intersection(claimed):
                (self.aside / sha256).replace(self.path(sha256))


def _hashes(folder: Path) -> set[str]:
    """The originals in a folder, if that is there."""
    if not folder.exists():
        return set()
    return {entry.name for entry in os.scandir(folder) if _HASH.fullmatch(entry.name)}


def _holds(path: Path, original: bytes) -> bool:
    """Whether a file is there and has not been changed."""
    try:
        return path.read_bytes() == original
    except FileNotFoundError:
        return False
