"""What several commands are asked in the same way."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.terminal import note
from workbench.errors import BadDate, BadQuery
from workbench.model import Query
from workbench.query import parse_query
from workbench.query.words import key_names
from workbench.text.typed_day import typed_day

if TYPE_CHECKING:
    from workbench.desk import Desk

IN_USE = "{path} is open in a window since {since}: this is how it stands now."


class Words(click.ParamType[str]):
    """Words in UTF-8: a project can hold no others."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The words; fails as wrong usage."""
        try:
            value.encode()
        except UnicodeEncodeError:
            self.fail(f"“{value.encode(errors='replace').decode()}” is not in UTF-8.", param, ctx)
        return value


class Line(click.ParamType[Query]):
    """What is asked, as docs/queries.md has it."""

    name = "query"

    def convert(self, value: str | Query, param: click.Parameter | None, ctx: click.Context | None) -> Query:
        """The query; fails as wrong usage."""
        if isinstance(value, Query):
            return value
        try:
            return parse_query(Words().convert(value, param, ctx))
        except BadQuery as error:
            self.fail(str(error), param, ctx)


# What may not be read is said in a sentence of our own.
PATH = click.Path(path_type=Path, readable=False)
project = click.argument("project", type=PATH)
lang = click.option(
    "--lang",
    type=click.Choice(["ar", "en"]),
    default="ar",
    show_default=True,
    help="Language of what is written.",
)
digits = click.option(
    "--digits",
    type=click.Choice(["european", "arabic_indic"]),
    default="european",
    show_default=True,
    help="Digits of Arabic figures: 123 or ١٢٣.",
)
reviewers = click.option(
    "--reviewers", is_flag=True, help="Name those who decided on the claims in what is written."
)
query = click.option(
    "--query",
    type=Line(),
    default="",
    metavar="LINE",
    help="Which claims, such as: verdict:unreviewed holder:المرصد order:-count. "
    f"Before the colon: {', '.join(key_names('en'))}. Arabic does as well: مكان:حلب; see docs/queries.md.",
)
visual = click.option(
    "--visual", is_flag=True, help="Shape and order the letters, for a terminal that does neither."
)


class Day(click.ParamType[date]):
    """A day written as 2014-09-25, 25/9/2014 or with the name of its month."""

    name = "day"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date; fails as wrong usage."""
        if isinstance(value, date):
            return value
        try:
            return typed_day(value)
        except BadDate as error:
            self.fail(str(error), param, ctx)


@contextmanager
def looked_at(folder: Path) -> Iterator["Desk"]:
    """The project to be read, even while a window has it open here; raises what Desk.open raises."""
    from workbench.desk.look import look

    with look(folder, lambda error: note(IN_USE.format(**error.details))) as desk:
        yield desk


@contextmanager
def opened(folder: Path, create: bool = False) -> Iterator["Desk"]:
    """The project on a desk, closed at the end; raises what Desk.open raises."""
    from workbench.desk import Desk

    desk = Desk.open(folder, create)
    try:
        yield desk
    finally:
        desk.close()
