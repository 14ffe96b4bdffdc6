"""A report as a Word document: right-to-left at every level when in Arabic, its fonts inside."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from itertools import count
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from workbench.errors import TooLongForWord
from workbench.files import xml_safe
from workbench.progress import Progress, silent
from workbench.report.embedded import ARABIC, CODE, LATIN, embed_fonts
from workbench.report.report import Piece, Report
from workbench.report.written import Written
from workbench.terms import number, say, term
from workbench.text.bidi import Direction, direction, isolate_names

MOST = 5_000
"""How many quotations a Word document may have: longer ones take minutes to open."""

_WIDE, _HIGH = Cm(16), Cm(21.8)
_ISOLATED = re.compile("[\u2066-\u2068]([^\u2066-\u2069]*)\u2069")
_MARKS = {Direction.LTR: "\u200e", Direction.RTL: "\u200f"}
# A stretch of the other script with the digits and signs inside it, but not the isolates around it.
_FOREIGN = {
    Direction.RTL: re.compile(r"[A-Za-z](?:[^\u0590-\u08ff\u2066-\u2069]*[A-Za-z0-9])?"),
    Direction.LTR: re.compile(r"[\u0590-\u08ff](?:[^A-Za-z\u2066-\u2069]*[\u0590-\u08ff])?"),
}


@dataclass(frozen=True, slots=True)
class Image:
    """A picture inside the document: the id of its relation, its size in English Metric Units."""

    number: int
    id: str
    alt: str
    width: int
    height: int


def to_docx(report: Report, progress: Progress = silent) -> bytes:
    """The report as a Word document.

    `progress` is told of the lines that are written; what it raises ends the work. Raises TooLongForWord.
    """
    if len(report.quotations) > MOST:
        raise TooLongForWord(claims=len(report.quotations), most=MOST)
    document = docx.Document()
    environment = _environment(report)
    styles = environment.get_template("styles.xml.j2").render()
    _replace(document.styles.element, styles)
    numbers = count(1)
    images = [[_image(document, piece, next(numbers)) for piece in each.pieces] for each in report.pictures]
    body = environment.get_template("body.xml.j2").render(
        report=report, images=images, footer=_footer(document), written=Written(report, progress)
    )
    document.element.replace(document.element.body, parse_xml(xml_safe(body)))
    embed_fonts(document)
    _describe(document, report)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def runs(text: str, base: str) -> Iterator[tuple[str, bool]]:
    """A text cut where its script changes; with each piece, whether it runs from the right.

    Word knows no isolates: marks at the ends of what is isolated do the same, in every program.
    """
    own, pieces = Direction(base), _ISOLATED.split(text)
    for at, piece in enumerate(pieces):
        if at % 2:
            within = direction(piece, own)
            mark = "" if within is own else _MARKS[within]
            yield from _runs(f"{mark}{piece}{mark}", within)
        else:
            before, behind = at > 0, at < len(pieces) - 1
            yield from _runs(f"{_MARKS[own] * before}{piece}{_MARKS[own] * behind}", own)


def _runs(text: str, base: Direction) -> Iterator[tuple[str, bool]]:
    right_to_left = base is Direction.RTL
    place = 0
    for foreign in _FOREIGN[base].finditer(text):
        if place < foreign.start():
            yield text[place : foreign.start()], right_to_left
        yield foreign.group(), not right_to_left
        place = foreign.end()
    if place < len(text):
        yield text[place:], right_to_left


def _environment(report: Report) -> Environment:
    """The templates with what they need; everything that is filled in is escaped."""
    lang, digits = report.lang, report.digits
    templates = FileSystemLoader(Path(__file__).parent)
    environment = Environment(loader=templates, autoescape=True, undefined=StrictUndefined)
    environment.globals.update(
        rtl=report.direction is Direction.RTL,
        latin=LATIN,
        arabic=ARABIC,
        code_font=CODE,
        runs=runs,
        path_parts=isolate_names,
        term=lambda key: term(key, lang),
        number=lambda n: number(n, lang, digits),
        of=lambda n, all: say("figure.page", lang, n=number(n, lang, digits), all=number(all, lang, digits)),
        heading=lambda key, n, title: say(key, lang, n=number(n, lang, digits), title=title),
    )
    return environment


def _replace(element: BaseOxmlElement, xml: str) -> None:
    """Put the children of `xml` in the place of those of an element."""
    for child in list(element):
        element.remove(child)
    for child in list(parse_xml(xml)):
        element.append(child)


def _image(document: Document, piece: Piece, number: int) -> Image:
    """Add a picture to the package; as wide as the text, or less where it would not fit a page."""
    id, image = document.part.get_or_add_image(io.BytesIO(piece.image))
    scale = min(_WIDE / image.width, _HIGH / image.height)
    return Image(number, id, piece.alt, round(image.width * scale), round(image.height * scale))


def _footer(document: Document) -> str:
    """Make a footer with the number of the page; the id of its relation."""
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    _replace(footer.part.element, _PAGE_NUMBER)
    return document.part.relate_to(footer.part, RELATIONSHIP_TYPE.FOOTER)


def _describe(document: Document, report: Report) -> None:
    """Title and language for search and screen readers, in the place of the template's."""
    about = document.core_properties
    about.title, about.language = xml_safe(report.title), report.lang
    about.author, about.last_modified_by, about.comments, about.keywords = "Khabar", "Khabar", "", ""
    about.created = about.modified = datetime.combine(report.made, time())


_PAGE_NUMBER = (
    '<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr>'
    '<w:pStyle w:val="Caption"/><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE ">'
    "<w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>"
)
