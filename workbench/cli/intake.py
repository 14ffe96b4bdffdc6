"""`khabar import`: reports into a project."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from os.path import isdir
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli import options
from workbench.cli.terminal import followed, note, piped_in, printable, write_json, write_line
from workbench.model import Details, Imported

if TYPE_CHECKING:
    from workbench.desk import Desk

STANDARD_INPUT = Path("-")


@click.command("import")
@options.project
@click.argument("paths", nargs=-1, required=True, type=options.PATH)
@click.option("--date", "day", type=options.Day(), help="Day of publication, for relative dates.")
@click.option("--source", type=options.Words(), help="Who published it.")
@click.option("--title", type=options.Words(), help="Title of the one report, instead of its first line.")
@click.option("--json", "as_json", is_flag=True, help="Write the outcome as JSON.")
def import_(
    project: Path,
    paths: tuple[Path, ...],
    day: date | None,
    source: str | None,
    title: str | None,
    as_json: bool,
) -> int:
    """Add reports to a project.

    The project is made if there is none; the path - is standard input. A folder brings the text files in it
    and below, with the titles, sources and dates that its index.csv (file,title,source,date) gives them.
    Exit status 1 if a file could not be added: the others are.

    \b
    Example:
      khabar import Raqqa.khabar reports/ --date 2014-09-25 --source "صحيفة الضفاف"
    """
    if title and (len(paths) > 1 or isdir(paths[0])):
        raise click.BadParameter("only one report by itself can be given its title.", param_hint="--title")
    say = tell_json if as_json else tell
    with options.opened(project, create=True) as desk:
        imported = bring(desk, paths, Details(title, source, day), say)
    say(imported)
    return int(bool(imported.failed) or imported.cancelled)


def bring(
    desk: "Desk", paths: tuple[Path, ...], details: Details, stopped: Callable[[Imported], None]
) -> Imported:
    """Import what is named, standard input last; what came of it before an error is told to `stopped`."""
    files = [path for path in paths if path != STANDARD_INPUT]
    imported = Imported()
    if files:
        with followed() as follow:
            imported = desk.import_paths(files, details, follow, stopped=stopped)
    if STANDARD_INPUT in paths and not imported.cancelled:
        imported += bring_standard_input(desk, details)
    return imported


def bring_standard_input(desk: "Desk", details: Details) -> Imported:
    """Import the one report that is piped in, byte for byte, in whatever encoding."""
    from workbench.desk.reading import MOST

    original = piped_in("the report", MOST + 1)  # what is longer is refused
    with followed() as follow:
        return desk.import_bytes(original, details.title or str(STANDARD_INPUT), details, follow)


def tell_json(imported: Imported) -> None:
    """Write the outcome for programs; near-duplicates are not looked for yet."""
    from workbench.desk.reading import shown

    write_json(
        {
            "added": list(imported.added),
            "duplicates": list(map(shown, imported.duplicates)),
            "near_duplicates": [],
            "uncertain": list(imported.uncertain),
            "failed": [
                {"path": shown(failure.path), "reason": failure.reason} for failure in imported.failed
            ],
            "untried": list(map(shown, imported.untried)),
            "other_kinds": list(imported.other_kinds),
        }
    )


def tell(imported: Imported) -> None:
    """Write the outcome for people."""
    parts = [f"{len(imported.added)} added"]
    if imported.failed:
        parts.append(f"{len(imported.failed)} not added")
    if imported.duplicates:
        parts.append(f"{len(imported.duplicates)} there already")
    if imported.uncertain:
        parts.append(f"{len(imported.uncertain)} to look at: something in them is uncertain")
    write_line(", ".join(parts) + ".")
    if imported == Imported(other_kinds=imported.other_kinds):
        note("There is no text file (.txt) in what was named.")
    for failure in imported.failed:
        note(printable(failure.reason))
    if imported.other_kinds:
        note(f"Left out as no reports by their kind: {printable(_kinds(imported.other_kinds))}.")
    if imported.cancelled or imported.untried:
        note(f"Stopped with {len(imported.untried)} left; what had been added stays.")


def _kinds(paths: Sequence[str]) -> str:
    """How many files there are of each kind: `2 .md, 1 .csv`."""
    counts = Counter(Path(path).suffix or Path(path).name for path in paths)
    return ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
