"""`khabar [PROJECT]` and `khabar demo`: the window, and the example project with or without one."""

import os
import sys
from collections.abc import Mapping
from os.path import exists, isdir
from pathlib import Path

import click

from workbench.cli import options
from workbench.cli.terminal import followed, note, write_line
from workbench.errors import CannotRead, NoProject

EXAMPLE = Path("Example.khabar")


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether people see a screen; Qt aborts the program when it is sent to an X server that is gone."""
    if sys.platform in ("win32", "darwin"):
        return True
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal"):
        return False
    display = environment.get("DISPLAY", "")
    if display.startswith(":"):
        return exists(f"/tmp/.X11-unix/X{display[1:].partition('.')[0]}")
    return bool(display or environment.get("WAYLAND_DISPLAY"))


@click.command("open", hidden=True)
@click.argument("project", required=False, type=options.PATH)
@click.option("--quit-when-shown", is_flag=True, help="Quit when the window can be used: for measuring.")
def open_(project: Path | None, quit_when_shown: bool) -> int:
    """Open the window, on a project if one is named.

    \b
    Example:
      khabar Raqqa.khabar
    """
    if project is not None and project.suffix != ".khabar" and not isdir(project):
        parent = click.get_current_context().parent
        raise click.UsageError(f"“{project}” is neither a command nor a project.", parent)
    if project is not None:
        _expect(project)
    return show(project, quit_when_shown)


def _expect(project: Path) -> None:
    """Raise NoProject, CannotRead before a window comes up."""
    try:
        project.stat()
    except FileNotFoundError as error:
        raise NoProject(path=project) from error
    except OSError as error:
        raise CannotRead(path=project, reason=error.strerror) from error


def show(project: Path | None, quit_when_shown: bool = False) -> int:
    """Open the window; the exit status."""
    if not (has_display() or os.environ.get("QT_QPA_PLATFORM")):
        raise click.ClickException(
            "There is no display to open the window on; see khabar --help for the commands."
        )
    from workbench.app import run

    return run(project, quit_when_shown)


@click.command()
@click.argument("project", default=EXAMPLE, type=options.PATH)
@click.option("--window", is_flag=True, help="Then open the window on it, where there is a display.")
def demo(project: Path, window: bool) -> int:
    """Make the example project and show its work.

    Reads its reports, extracts, draws figures, writes a report and says where the holders disagree.

    An example that is there already is completed; it is read anew only while nobody has decided
    or begun anything in it.

    \b
    Example:
      khabar demo Example.khabar
    """
    from workbench.cli.summary import show_work
    from workbench.demo import make_example

    if window and has_display():
        with followed() as follow:
            make_example(project, follow)
        return show(project)
    if window:
        note("There is no display: the same work is done without a window.")
    with followed() as follow:
        for line in show_work(project, follow):
            write_line(line)
    return 0
