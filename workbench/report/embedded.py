"""The report's fonts inside a Word document, so that it looks the same where they are not installed.

Obfuscated as ECMA-376 part 1, 17.8.1 has it: the first 32 bytes are combined with the font's key.
"""

from dataclasses import dataclass
from uuid import NAMESPACE_URL, UUID, uuid5

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from workbench.resources import resource

LATIN, ARABIC, CODE = "IBM Plex Sans", "Amiri", "IBM Plex Mono"
_FONT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_TABLE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
_FONT_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


@dataclass(frozen=True, slots=True)
class _Font:
    """A family with its files, and what may stand for it where embedded fonts are not read."""

    name: str
    instead: str
    files: tuple[tuple[str, str], ...]


_FONTS = (
    _Font(ARABIC, "Traditional Arabic", (("Regular", "Amiri_400Regular"), ("Bold", "Amiri_700Bold"))),
    _Font(LATIN, "Calibri", (("Regular", "IBMPlexSans_400Regular"), ("Bold", "IBMPlexSans_700Bold"))),
    _Font(CODE, "Consolas", (("Regular", "IBMPlexMono_400Regular"),)),
)


def embed_fonts(document: Document) -> None:
    """Put the fonts into the document in the place of its list of fonts."""
    names = [file for font in _FONTS for _, file in font.files]
    fonts = "".join(_entry(font, names) for font in _FONTS)
    whole = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {_NAMESPACES}>{fonts}</w:fonts>'
    package = document.part.package
    table = Part(PackURI("/word/fontTable.xml"), _TABLE_TYPE, whole.encode(), package)
    for file in names:
        content = obfuscated(resource("fonts", f"{file}.ttf").read_bytes(), _key(file))
        part = Part(PackURI(f"/word/fonts/{file}.odttf"), _FONT_TYPE, content, package)
        table.rels.add_relationship(_FONT_RELATION, part, _id(file, names))
    _replace_table(document, table)
    document.settings.element.find(qn("w:zoom")).addnext(OxmlElement("w:embedTrueTypeFonts"))


def _replace_table(document: Document, table: Part) -> None:
    relations = document.part.rels.values()
    old = [relation.rId for relation in relations if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE]
    for id in old:
        document.part.drop_rel(id)
    document.part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)


def _entry(font: _Font, names: list[str]) -> str:
    """A family in the list of fonts."""
    embedded = "".join(
        f'<w:embed{style} r:id="{_id(file, names)}" w:fontKey="{{{str(_key(file)).upper()}}}"/>'
        for style, file in font.files
    )
    return f'<w:font w:name="{font.name}"><w:altName w:val="{font.instead}"/>{embedded}</w:font>'


def _id(file: str, names: list[str]) -> str:
    return f"rId{names.index(file) + 1}"


def _key(file: str) -> UUID:
    return uuid5(NAMESPACE_URL, file)


def obfuscated(font: bytes, key: UUID) -> bytes:
    """A font with its first 32 bytes combined with the key; done twice it is the font again."""
    mask = key.bytes[::-1] * 2
    head = bytes(byte ^ with_ for byte, with_ in zip(font[:32], mask, strict=True))
    return head + font[32:]
