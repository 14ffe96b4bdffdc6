"""The help of every command: its examples run as they stand, and it names what may be asked for."""

import os
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.commands import COMMAND, REPORT, Khabar
from workbench.chart.spec import FigureKind
from workbench.cli.main import khabar as commands
from workbench.query import key_names

# Run by others: the window's tests, and those of the acceptance, for it takes long.
_ELSEWHERE = {"khabar Raqqa.khabar", "khabar demo Example.khabar"}


def help_of(*names: str) -> str:
    return CliRunner().invoke(commands, [*names, "--help"], prog_name="khabar").output


def examples(told: str) -> list[str]:
    """The command lines of a help."""
    lines = told.partition("Example:")[2].partition("Options:")[0].splitlines()
    return [line.strip() for line in lines if "khabar" in line]


EVERY_HELP = (help_of(), *map(help_of, commands.commands))
EXAMPLES = sorted({line for told in EVERY_HELP for line in examples(told)} - _ELSEWHERE)


@pytest.fixture
def at_work(project: Path, tmp_path: Path) -> Path:
    """A folder with what the examples name: a project, a report, a folder of reports, and the command."""
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "second.txt").write_text(REPORT.replace("14", "15"), encoding="utf-8")
    command = tmp_path / "bin" / "khabar"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {" ".join(COMMAND)} "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize("line", EXAMPLES)
def test_an_example_runs_as_it_stands(line: str, at_work: Path, environment: dict[str, str]) -> None:
    path = os.pathsep.join([str(at_work / "bin"), environment.get("PATH", os.defpath)])
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=at_work, env={**environment, "PATH": path}, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_every_command_has_an_example_that_is_tried() -> None:
    tried = {"demo"} | {line.split("khabar ")[1].split()[0] for line in EXAMPLES}
    assert {name for name, command in commands.commands.items() if not command.hidden} <= tried


def test_the_help_of_charts_names_the_figures() -> None:
    told = help_of("chart")
    assert all(f"  {kind.value} " in told for kind in FigureKind)


@pytest.mark.parametrize("name", ["claims", "chart"])
def test_the_help_of_questions_names_what_may_be_asked_for(name: str) -> None:
    told = re.sub(r"\s+", " ", help_of(name))
    assert ", ".join(key_names("en")) in told


def test_a_figure_that_there_is_not_is_answered_with_those_that_are(project: Path, khabar: Khabar) -> None:
    done = khabar("chart", project, "calendar", "--out", "figures")
    assert done.returncode == 2
    assert "holders" in done.stderr
    assert "timeline" in done.stderr


def test_a_chart_answers_a_question(project: Path, khabar: Khabar, tmp_path: Path) -> None:
    done = khabar("chart", project, "holders", "--out", "figures", "--query", "قائل:المرصد", "--lang", "en")
    assert done.returncode == 0, done.stderr
    provenance = next((tmp_path / "figures").glob("*.json")).read_text(encoding="utf-8")
    assert "المرصد" in provenance
    wrong = khabar("chart", project, "holders", "--out", "figures", "--query", "colour:red")
    assert wrong.returncode == 2
    assert "known are: verdict" in wrong.stderr
