"""Faults of the program: kept in a file with their traceback, for whoever has to mend them."""

import platform
import traceback
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_log_path


def reports() -> Path:
    """The folder of the reports: this user's, on this machine; nothing is ever sent."""
    return user_log_path("khabar", appauthor=False) / "faults"


def describe(fault: BaseException) -> str:
    """The fault with its traceback and the versions that it happened in."""
    versions = (
        f"Khabar {version('khabar-workbench')}, Python {platform.python_version()}, {platform.platform()}"
    )
    return f"{versions}\n\n{''.join(traceback.format_exception(fault))}"


def keep(fault: BaseException, folder: Path | None = None) -> Path:
    """Write the fault into a new file of `folder` (the user's own by default); its path. Raises OSError."""
    now = datetime.now(UTC)
    path = (folder or reports()) / f"{now:%Y-%m-%d-%H%M%S-%f}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(describe(fault), encoding="utf-8", errors="backslashreplace")
    return path
