"""A report as one HTML file that needs nothing beside it and runs nothing."""

import re
from base64 import b64encode
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from workbench.report.report import Report
from workbench.terms import number, say, term
from workbench.text.bidi import without_controls

_ARABIC = re.compile("([\u0590-\u08ff](?:[^/\\\\A-Za-z0-9]*[\u0590-\u08ff])?)")


def to_html(report: Report) -> str:
    """The report as HTML: all that comes from documents is escaped, figures are inside."""
    lang, digits = report.lang, report.digits
    templates = FileSystemLoader(Path(__file__).parent)
    environment = Environment(loader=templates, autoescape=True, undefined=StrictUndefined)
    return environment.get_template("report.html.j2").render(
        report=report,
        base64=lambda content: b64encode(content).decode("ascii"),
        term=lambda key: term(key, lang),
        number=lambda n: number(n, lang, digits),
        names_apart=names_apart,
        comma=term("comma", lang),
        heading=lambda key, n, title: say(key, lang, n=number(n, lang, digits), title=title),
    )


def names_apart(path: str) -> Markup:
    """A path with its Arabic names apart: the digits after them would else change places."""
    parts = _ARABIC.split(without_controls(path))
    return Markup("").join(
        Markup("<bdi>{}</bdi>").format(part) if place % 2 else part for place, part in enumerate(parts)
    )
