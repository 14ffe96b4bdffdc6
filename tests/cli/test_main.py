"""What holds for every command: help, exit status, and how what went wrong is told."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.commands import Khabar
from workbench.cli.main import khabar as commands

ROOT = Path(__file__).parents[2]
VISIBLE = [name for name, command in commands.commands.items() if not command.hidden]


def test_the_version_is_told(khabar: Khabar) -> None:
    assert khabar("--version").stdout.startswith("Khabar 0.")


LOADED = """
import sys
from workbench.cli import main

sys.argv = ["khabar", "--version"]
try:
    main()
finally:
    slow = {"PySide6", "duckdb", "matplotlib", "openpyxl", "docx", "workbench.extract"}
    print(sorted(slow & set(sys.modules)))
"""


def test_the_version_is_told_without_loading_what_takes_long() -> None:
    command = [sys.executable, "-c", LOADED]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert told.splitlines()[1:] == ["[]"]


def test_the_help_names_every_command(khabar: Khabar) -> None:
    told = khabar("--help").stdout
    assert all(f"  {name}" in told for name in VISIBLE)


@pytest.mark.parametrize("name", VISIBLE)
def test_every_command_has_help_with_an_example(name: str) -> None:
    told = CliRunner().invoke(commands, [name, "--help"], prog_name="khabar").output
    assert f"khabar {name}" in told.split("Example:")[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["imprt", "A.khabar"],
        ["claim"],
        ["import", "A.khabar"],
        ["import", "A.khabar", "x.txt", "--date", "yesterday"],
        ["report", "A.khabar", "--out", "x.pdf"],
        ["extract", "--jobs", "0", "--jsonl"],
        ["claims", "A.khabar", "--no-such-option"],
    ],
)
def test_wrong_usage_is_told_and_is_status_2(arguments: list[str], khabar: Khabar) -> None:
    done = khabar(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(("Usage", "Error"))


@pytest.mark.parametrize("name", ["documents", "claims", "check"])
def test_a_folder_that_is_no_project_is_told_in_one_sentence(
    name: str, tmp_path: Path, khabar: Khabar
) -> None:
    done = khabar(name, tmp_path)
    assert done.returncode == 1
    assert done.stderr == f"{tmp_path} is not a Khabar project; choose a folder whose name ends in .khabar.\n"
    assert done.stdout == ""


def test_without_a_display_the_window_says_so(khabar: Khabar) -> None:
    done = khabar()
    assert done.returncode == 1
    assert "no display" in done.stderr
    assert "Traceback" not in done.stderr
