"""A report as one HTML file that needs nothing beside it and runs nothing."""

import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from workbench.progress import Progress, silent
from workbench.report.report import Report
from workbench.report.written import Written
from workbench.terms import number, say, term
from workbench.text.bidi import without_controls

# How many pieces of a template are put together before they are written.
_PIECES = 2_000
_ARABIC = re.compile("([\u0590-\u08ff](?:[^/\\\\A-Za-z0-9]*[\u0590-\u08ff])?)")


def to_html(report: Report, progress: Progress = silent) -> Iterator[str]:
    """The report as HTML, piece by piece: all that comes from documents is escaped, figures are inside.

    `progress` is told of the lines that are written; what it raises ends the work.
    """
    lang, digits = report.lang, report.digits
    templates = FileSystemLoader(Path(__file__).parent)
    environment = Environment(loader=templates, autoescape=True, undefined=StrictUndefined)
    stream = environment.get_template("report.html.j2").stream(
        report=report,
        written=Written(report, progress),
        base64=lambda content: b64encode(content).decode("ascii"),
        term=lambda key: term(key, lang),
        number=lambda n: number(n, lang, digits),
        names_apart=names_apart,
        heading=lambda key, n, title: say(key, lang, n=number(n, lang, digits), title=title),
        of=lambda n, all: say("figure.page", lang, n=number(n, lang, digits), all=number(all, lang, digits)),
    )
    stream.enable_buffering(_PIECES)
    return stream


def names_apart(path: str) -> Markup:
    """A file's name with its Arabic names apart: the digits after them would else change places."""
    parts = _ARABIC.split(without_controls(path))
    return Markup("").join(
        Markup("<bdi>{}</bdi>").format(part) if place % 2 else part for place, part in enumerate(parts)
    )
