"""`khabar chart` and `khabar report`: figures and reports out of a project."""

from dataclasses import replace
from pathlib import Path

import click

from workbench.chart.spec import FigureKind
from workbench.cli import options
from workbench.cli.terminal import followed, note, write_line
from workbench.model import Query
from workbench.terms import Digits, Lang


@click.command()
@options.project
@click.argument("name", type=click.Choice([kind.value for kind in FigureKind]))
@click.option("--out", required=True, type=options.PATH, help="Folder for the files.")
@options.query
@options.lang
@options.digits
@options.reviewers
def chart(
    project: Path, name: str, out: Path, query: Query, lang: Lang, digits: Digits, reviewers: bool
) -> None:
    """Draw a figure with its data and provenance.

    PNG, SVG and PDF, the data as CSV, and where each number comes from as JSON. The figures are:

    \b
      holders   each count by who says so, one line a count
      timeline  the lowest and the highest single count of each day, week, month or year

    \b
    Example:
      khabar chart Raqqa.khabar holders --out figures --lang en
      khabar chart Raqqa.khabar timeline --out figures --query "place:الرقة outcome:killed"
    """
    with options.looked_at(project) as desk, followed() as follow:
        specs = {spec.name: spec for spec in desk.outputs.figures()}
        spec = replace(specs[name], query=query)
        for path in desk.outputs.export_figure(spec, out, lang, digits, reviewers, follow):
            write_line(str(path))
        if not (drawn := desk.outputs.figure(spec, "en")).marks:
            note(f"{drawn.subtitle} {drawn.caption[-1]}")  # the last line says what is left out, and why


@click.command()
@options.project
@click.option("--out", required=True, type=options.PATH, help="File to write, .html or .docx.")
@options.query
@options.lang
@options.reviewers
def report(project: Path, out: Path, query: Query, lang: Lang, reviewers: bool) -> None:
    """Write a report with figures, tables and quotations.

    It rests on what --query asks for: with verdict:accepted on accepted claims alone.

    \b
    Example:
      khabar report Raqqa.khabar --out raqqa.docx --lang ar
      khabar report Raqqa.khabar --out killed.html --query "outcome:killed"
    """
    if out.suffix.lower() not in (".html", ".docx"):
        raise click.BadParameter(f"“{out}” ends in neither .html nor .docx.", param_hint="--out")
    with options.looked_at(project) as desk, followed() as follow:
        write_line(str(desk.outputs.write_report(out, lang, follow, query, reviewers=reviewers)))
