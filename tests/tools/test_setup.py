"""The set-up: what it installs, what it asks for, and when it begins again."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tools import setup

ROOT = Path(__file__).parents[2]

APT = """#!/bin/sh
echo "$@" >> {log}
case "$*" in *update) touch {lists};; *) test -e {lists};; esac
"""
DPKG = """#!/bin/sh
echo dpkg "$@" >> {log}
"""


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system whose apt-get knows no package before it has been updated; the log of its calls."""
    log = tmp_path / "log"
    (tmp_path / "apt-get").write_text(APT.format(log=log, lists=tmp_path / "lists"))
    (tmp_path / "dpkg").write_text(DPKG.format(log=log))
    (tmp_path / "env").write_text('#!/bin/sh\nshift\nexec "$@"\n')
    (tmp_path / "touch").symlink_to("/usr/bin/touch")
    for name in ("apt-get", "dpkg", "env"):
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return log


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with a lock and an environment, before anything says that it is whole."""
    (tmp_path / ".venv").mkdir()
    (tmp_path / "requirements.lock").write_text("")
    return tmp_path


def test_root_installs_what_is_missing(system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    setup.install(["libegl1"])
    calls = system.read_text().splitlines()
    install = "-q -y install --no-install-recommends libegl1"
    assert calls == [install, "dpkg --configure -a", "-q -y update", install]


def test_an_example_may_have_a_name_with_a_space() -> None:
    command = ["make", "--no-print-directory", "-n", "run", "EXAMPLE=My example.khabar"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert shlex.split(said.stdout.splitlines()[-1])[-1] == "My example.khabar"


def test_others_are_told_the_line_to_type(system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(setup.CannotSetUp, match=r"sudo apt-get install .* libegl1 libgl1"):
        setup.install(["libegl1", "libgl1"])
    assert not system.exists()


def test_a_system_without_apt_is_told_the_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(setup.CannotSetUp, match="libegl1"):
        setup.install(["libegl1"])


def test_a_library_that_does_not_load_is_missing() -> None:
    assert not setup.loads("libno-such-thing.so.7")


def test_libraries_of_a_screen_are_asked_for_only_with_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "ON_SCREEN", {"libno-such-thing.so.7": "libnothing7"})
    assert "libnothing7" not in setup.missing_packages({})
    assert "libnothing7" in setup.missing_packages({"DISPLAY": ":0"})


def test_an_environment_is_whole_only_once_it_is_stamped(checkout: Path) -> None:
    assert not setup.is_whole(checkout)
    (checkout / ".venv" / "khabar-stamp").write_text(setup.stamp(checkout))
    assert setup.is_whole(checkout)


def test_another_lock_makes_a_new_environment(checkout: Path) -> None:
    (checkout / ".venv" / "khabar-stamp").write_text(setup.stamp(checkout))
    (checkout / "requirements.lock").write_text("something==1\n")
    assert not setup.is_whole(checkout)


def test_a_set_up_that_fails_leaves_nothing_that_looks_whole(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(setup.CannotSetUp, match="begins again"):
        setup.make_environment(checkout)
    assert not setup.is_whole(checkout)


def test_pip_says_what_is_wrong_and_warns_of_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    nowhere = ["--no-index", "--find-links", "file:///no/such/folder/", "no-such-thing"]
    assert not setup.succeeds([*setup.pip_install(Path(sys.executable)), *nowhere])
    told = capfd.readouterr().err
    assert "ERROR: No matching distribution found for no-such-thing" in told
    assert "WARNING" not in told
