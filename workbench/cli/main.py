"""All commands, and the one place where what went wrong becomes a sentence and an exit status."""

import os
import sys
from collections.abc import Sequence

import click

from workbench.cli.explanation import explain
from workbench.cli.extraction import extract, read
from workbench.cli.inspection import check, claims, documents
from workbench.cli.intake import import_
from workbench.cli.outputs import chart, report
from workbench.cli.self_test import self_test
from workbench.cli.terminal import note, reported, speak_utf8
from workbench.cli.window import demo, open_
from workbench.errors import KnownError

DONE, FAILED = 0, 1


class Commands(click.Group):
    """Commands in the order of the work; a project in the place of a command opens the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0] not in {*self.commands, "--help", "--version"}:
            args.insert(0, "open")
        return super().parse_args(ctx, args)


@click.group(cls=Commands, subcommand_metavar="[PROJECT] | COMMAND …")
@click.version_option(package_name="khabar-workbench", message="Khabar %(version)s")
def khabar() -> None:
    """An offline workbench for Arabic conflict reports.

    With a project, or with nothing, it opens the window; the commands do the same work without one.

    \b
    Example:
      khabar import Raqqa.khabar reports/ --source "صحيفة الضفاف"
      khabar claims Raqqa.khabar --query "outcome:killed order:-count"
      khabar Raqqa.khabar
    """


for command in (
    demo,
    import_,
    documents,
    claims,
    chart,
    report,
    check,
    read,
    extract,
    explain,
    self_test,
    open_,
):
    khabar.add_command(command)


def run(arguments: Sequence[str]) -> int:
    """Run a command; its exit status: 0 done, 1 something failed and was named, 2 wrong usage."""
    try:
        return khabar.main(list(arguments), "khabar", standalone_mode=False) or DONE
    except click.ClickException as wrong_usage:
        wrong_usage.show()
        return wrong_usage.exit_code
    except KnownError as error:
        note(str(error))
    except (click.Abort, KeyboardInterrupt):
        note("Stopped.")
    except BrokenPipeError:
        forget_output()
    except Exception as fault:  # a fault of our own: the one place of the commands that reports them
        note(reported(fault))
    return FAILED


def forget_output() -> None:
    """Send what is still to be written nowhere: whoever read it has left."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Run the command that the program was called with."""
    speak_utf8()
    sys.exit(run(sys.argv[1:]))
