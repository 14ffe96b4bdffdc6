"""Make the virtual environment `.venv` from `requirements.lock`, and what it needs of the system.

Run by `make`, with the system's Python and nothing but its standard library. A second run after an
interruption begins again: the stamp that says the environment is whole is written last.
"""

import ctypes
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

OLDEST_PYTHON = (3, 11)

# The names by which a program loads the libraries that Qt needs, and Debian's packages for them.
OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
}
ON_SCREEN = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


class CannotSetUp(Exception):
    """Something is missing that only the user can bring; the message says what to type."""


# ------------------------------------------------------------------ what the system must have


def loads(library: str) -> bool:
    """Whether the system's loader finds the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Debian's packages that are needed here and not there; those of a screen only where there is one."""
    wanted = dict(OFFSCREEN)
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        wanted |= ON_SCREEN
    missing = [package for library, package in wanted.items() if not loads(library)]
    if not importlib.util.find_spec("ensurepip"):
        missing.insert(0, f"python3.{sys.version_info.minor}-venv")
    return missing


def rights() -> list[str] | None:
    """What to put before a command to run it as root, None where that would ask for a password."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def install(packages: list[str]) -> None:
    """Install Debian packages when we may, else say what to type."""
    advice = "Khabar needs some packages of the system. Type this line, then try again:\n\n    "
    line = f"sudo apt-get install -y --no-install-recommends {' '.join(packages)}"
    if not shutil.which("apt-get"):
        raise CannotSetUp(
            f"Khabar needs what Debian calls {', '.join(packages)}; install them and try again."
        )
    prefix = rights()
    if prefix is None:
        raise CannotSetUp(advice + line + "\n")
    say(f"installing {len(packages)} packages of the system that Python and Qt need")
    quietly = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    apt = [*quietly, "apt-get", "-q", "-y"]
    command = [*apt, "install", "--no-install-recommends", *packages]
    # What was interrupted before has to be finished first.
    first = ([*quietly, "dpkg", "--configure", "-a"], [*apt, "update"])
    if not succeeds(command) and not (all(map(succeeds, first)) and succeeds(command)):
        raise CannotSetUp(advice + line + "\n")


def succeeds(command: list[str]) -> bool:
    """Run a command with its output on standard error; whether it ended well."""
    return subprocess.run(command, stdout=sys.stderr).returncode == 0


# ------------------------------------------------------------------ the environment


def stamp(root: Path) -> str:
    """What the environment was made from: the lock, this Python, this place."""
    parts = [(root / "requirements.lock").read_bytes(), sys.version.encode(), str(root.resolve()).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_whole(root: Path) -> bool:
    """Whether the environment was made to its end from what is there now."""
    written = root / ".venv" / "khabar-stamp"
    return written.is_file() and written.read_text().strip() == stamp(root)


def make_environment(root: Path) -> None:
    """Make `.venv` anew: pip refuses whatever does not match the hashes of the lock."""
    say("making .venv from requirements.lock (once, about a minute and 300 MB of downloads)")
    environment = root / ".venv"
    run([sys.executable, "-m", "venv", "--clear", str(environment)])
    install_with = pip_install(environment / "bin" / "python")
    run([*install_with, "--require-hashes", "--requirement", str(root / "requirements.lock")])
    run([*install_with, "--no-deps", "--no-build-isolation", "--editable", str(root)])
    (environment / "khabar-stamp").write_text(stamp(root) + "\n")
    say("ready")


def pip_install(python: Path) -> list[str]:
    """The command that installs with pip; it says errors, but nothing of caches, indexes or users."""
    return [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--quiet"]


def run(command: list[str]) -> None:
    """Run a step; when it fails its own words stand above ours."""
    if not succeeds(command):
        raise CannotSetUp(
            "That did not work (see above); nothing is half-done: the same command begins again."
        )


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Make a second set-up of the same checkout wait until the first is through."""
    with (root / "requirements.lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def say(message: str) -> None:
    sys.stderr.write(f"khabar: {message}\n")
    sys.stderr.flush()


def main() -> int:
    root = Path(__file__).resolve().parent.parent
    if sys.version_info < OLDEST_PYTHON:
        say(f"Python 3.11 or later is needed, this is {sys.version.split()[0]}: make PYTHON=python3.11 …")
        return 1
    try:
        with alone(root):
            if missing := missing_packages():
                install(missing)
            if not is_whole(root):
                make_environment(root)
    except CannotSetUp as reason:
        say(str(reason))
        return 1
    except KeyboardInterrupt:
        say("Stopped; the next make begins the environment again.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
