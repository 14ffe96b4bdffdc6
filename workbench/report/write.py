"""Reports and tables as files, in the format that their name asks for."""

from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from workbench.errors import CannotWrite
from workbench.files import write_pieces, write_whole, writing_to
from workbench.model import Evidence, KeptClaim
from workbench.progress import Progress, between, silent
from workbench.report.report import Report
from workbench.report.tables import Wholes, claims_table
from workbench.terms import Lang


def write_report(path: Path, report: Report, progress: Progress = silent) -> Path:
    """Write a report as .html or .docx; the path written. Raises CannotWrite, DiskFull and TooLongForWord."""
    # The libraries behind the formats are slow to import, and mostly none of them is needed.
    if picture_kind(path) == "svg":
        from workbench.report.html import to_html

        return write_pieces(path, (piece.encode() for piece in to_html(report, progress)))
    from workbench.report.docx import to_docx

    return write_whole(path, to_docx(report, progress))


def picture_kind(path: Path) -> Literal["png", "svg"]:
    """How the figures of a report have to be drawn for the format that its name asks for.

    Raises CannotWrite where there is no such format.
    """
    match path.suffix.lower():
        case ".html":
            return "svg"
        case ".docx":
            return "png"
    raise CannotWrite(path=path, reason="a report is .html or .docx")


def write_claims(
    path: Path,
    claims: Sequence[KeptClaim],
    evidence: Sequence[Evidence],
    temporary: Path,
    lang: Lang = "en",
    progress: Progress = silent,
    wholes: Wholes = MappingProxyType({}),
) -> Path:
    """Write claims as .csv or .xlsx; the path written. Raises CannotWrite and DiskFull.

    `wholes` are as in `claims_table`. Meanwhile they may lie in the folder `temporary`, which is made.
    """
    from workbench.report.sheets import to_csv, to_xlsx

    kind = path.suffix.lower()
    if kind not in (".csv", ".xlsx"):
        raise CannotWrite(path=path, reason="a table is .csv or .xlsx")
    table = claims_table(claims, evidence, lang, between(progress, 0, 20), wholes)
    rest = between(progress, 20, 100)
    if kind == ".csv":
        return write_whole(path, to_csv(table, rest))
    with writing_to(temporary):
        temporary.mkdir(exist_ok=True)
        content = to_xlsx(table, temporary, rest)
    return write_whole(path, content)
