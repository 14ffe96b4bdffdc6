"""A table as CSV and as an Excel workbook, in which no text of a document is ever run."""

import io
from collections.abc import Iterator
from datetime import date
from itertools import chain, product
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import ALL_TEMP_FILES, WorksheetWriter
from openpyxl.worksheet.dimensions import ColumnDimension, DimensionHolder

from workbench.files import csv_table, guarded, xml_safe
from workbench.progress import Progress, along, silent
from workbench.report.tables import Table
from workbench.terms import term
from workbench.text.bidi import Direction, direction

LONGEST = 32_767
"""The most characters that a cell of a workbook can hold."""

_WIDEST, _NARROWEST = 60, 8
_OFTEN = 20
_READING_ORDER = {Direction.LTR: 1.0, Direction.RTL: 2.0}


def to_csv(table: Table, progress: Progress = silent) -> bytes:
    """The table as CSV that Excel opens rightly: UTF-8 with its mark, guarded cells, days as 2014-09-25.

    `progress` is told of the rows; what it raises ends the work.
    """
    rows = along(table.rows, progress, _OFTEN)
    days = ([cell.isoformat() if isinstance(cell, date) else cell for cell in row] for row in rows)
    return csv_table(chain([table.headings], days))


def to_xlsx(table: Table, temporary: Path, progress: Progress = silent) -> bytes:
    """The table as a workbook: its sheet from the right when in Arabic, each cell in its own direction.

    Rows are written as they come, below the folder `temporary`, where none stays: afterwards all that is
    left to do is to pack them, a tenth of the work. `progress` is told of them; what it raises ends the
    work. Raises OSError.
    """
    workbook = Workbook(write_only=True)
    for style in _styles():
        workbook.add_named_style(style)
    sheet = workbook.create_sheet(term("field.claims", table.lang))
    sheet.sheet_view.rightToLeft = table.lang == "ar"
    sheet.freeze_panes = "B2"
    _set_widths(sheet.column_dimensions, table)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.headings))}{len(table.rows) + 1}"
    file = io.BytesIO()
    with TemporaryDirectory(dir=temporary) as folder:
        _keep_rows_in(Path(folder), sheet)
        try:
            sheet.append([_head(sheet, heading) for heading in table.headings])
            for row in along(table.rows, progress, _OFTEN):
                sheet.append([None if value is None else _cell(sheet, value) for value in row])
        finally:
            workbook.save(file)  # else the file of the rows would stay open
    return file.getvalue()


def _keep_rows_in(folder: Path, sheet: WriteOnlyWorksheet) -> None:
    """Where a sheet keeps its rows: not in the system's folder, where nobody wipes what a kill leaves."""
    rows = str(folder / "rows.xml")
    ALL_TEMP_FILES.append(rows)  # openpyxl takes it out again
    writer = WorksheetWriter(sheet, rows)
    writer.write_top()
    vars(sheet)["_writer"] = writer


def _styles() -> Iterator[NamedStyle]:
    """A style for each direction of a text and for long ones: one for each cell takes four times as long."""
    for order, long in product(_READING_ORDER, (False, True)):
        alignment = Alignment(vertical="top", wrap_text=long, readingOrder=_READING_ORDER[order])
        yield NamedStyle(_style_name(order, long), alignment=alignment)


def _style_name(order: Direction, long: bool) -> str:
    return f"text {order.value}{' long' if long else ''}"


def _head(sheet: WriteOnlyWorksheet, heading: str) -> Cell:
    cell = _cell(sheet, heading)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="DFEDEC")
    return cell


def _cell(sheet: WriteOnlyWorksheet, value: str | float | date) -> Cell:
    """A value in a cell; a text stays a text, whatever it begins with."""
    cell = WriteOnlyCell(sheet)
    if not isinstance(value, str):
        cell.value = value
        return cell
    text = xml_safe(value)
    cell.value = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    cell.data_type = "s"
    cell.style = _style_name(direction(text, Direction.LTR), len(text) > _WIDEST)
    # As if typed with an apostrophe: it stays a text when somebody edits the cell.
    if guarded(text) != text:
        cell.quotePrefix = True
    return cell


def _set_widths(columns: "DimensionHolder[str, ColumnDimension]", table: Table) -> None:
    """Columns as wide as most of their texts, within bounds."""
    for column, heading in enumerate(table.headings, 1):
        lengths = sorted(len(str(row[column - 1])) for row in table.rows if row[column - 1] is not None)
        usual = lengths[len(lengths) * 9 // 10] if lengths else 0
        width = min(max(usual, len(heading) + 2, _NARROWEST), _WIDEST)
        columns[get_column_letter(column)].width = width + 1
