"""`khabar chart` and `khabar report`: figures and reports out of a project."""

from pathlib import Path

import click

from workbench.cli import options
from workbench.cli.terminal import followed, write_line
from workbench.terms import Digits, Lang


@click.command()
@options.project
@click.argument("name")
@click.option("--out", required=True, type=options.PATH, help="Folder for the files.")
@options.lang
@options.digits
@options.reviewers
def chart(project: Path, name: str, out: Path, lang: Lang, digits: Digits, reviewers: bool) -> None:
    """Draw a figure with its data and provenance.

    PNG, SVG and PDF, the data as CSV, and where each number comes from as JSON.

    \b
    Example:
      khabar chart Raqqa.khabar holders --out figures --lang en
    """
    with options.opened(project) as desk:
        specs = {spec.name: spec for spec in desk.figures()}
        if name not in specs:
            raise click.BadParameter(f"“{name}”; there is: {', '.join(specs)}", param_hint="NAME")
        for path in desk.export_figure(specs[name], out, lang, digits, reviewers):
            write_line(str(path))


@click.command()
@options.project
@click.option("--out", required=True, type=options.PATH, help="File to write, .html or .docx.")
@options.lang
@options.reviewers
def report(project: Path, out: Path, lang: Lang, reviewers: bool) -> None:
    """Write a report with figures, tables and quotations.

    \b
    Example:
      khabar report Raqqa.khabar --out raqqa.docx --lang ar
    """
    if out.suffix not in (".html", ".docx"):
        raise click.BadParameter(f"“{out.suffix}”; a report is .html or .docx.", param_hint="--out")
    with options.opened(project) as desk, followed() as follow:
        write_line(str(desk.write_report(out, lang, follow, reviewers=reviewers)))
