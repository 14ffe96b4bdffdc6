"""A table as CSV and as an Excel workbook, in which no text of a document is ever run."""

import io
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from workbench.files import csv_table, guarded
from workbench.report.tables import Table, Value
from workbench.terms import term
from workbench.text.bidi import Direction, direction

LONGEST = 32_767
"""The most characters that a cell of a workbook can hold."""

_WIDEST, _NARROWEST = 60, 8
_READING_ORDER = {Direction.LTR: 1.0, Direction.RTL: 2.0}


def to_csv(table: Table) -> bytes:
    """The table as CSV that Excel opens rightly: UTF-8 with its mark, guarded cells, days as 2014-09-25."""
    rows = [[cell.isoformat() if isinstance(cell, date) else cell for cell in row] for row in table.rows]
    return csv_table([list(table.headings), *rows])


def to_xlsx(table: Table) -> bytes:
    """The table as a workbook: its sheet from the right when in Arabic, each cell in its own direction."""
    workbook = Workbook()
    sheet = workbook.create_sheet(term("field.claims", table.lang))
    workbook.remove(workbook.worksheets[0])
    sheet.sheet_view.rightToLeft = table.lang == "ar"
    sheet.freeze_panes = "B2"
    for column, heading in enumerate(table.headings, 1):
        _head(sheet.cell(1, column), heading)
    for place, row in enumerate(table.rows, 2):
        for column, value in enumerate(row, 1):
            if value is not None:
                _fill(sheet.cell(place, column), value)
    _set_widths(sheet, table)
    sheet.auto_filter.ref = sheet.dimensions
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _head(cell: Cell, heading: str) -> None:
    _fill(cell, heading)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="DFEDEC")


def _fill(cell: Cell, value: Value) -> None:
    """Put a value into a cell; a text stays a text, whatever it begins with."""
    if not isinstance(value, str):
        cell.value = value
        return
    text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", value)
    cell.value = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    cell.data_type = "s"
    # As if typed with an apostrophe: it stays a text when somebody edits the cell.
    cell.quotePrefix = guarded(text) != text
    order = _READING_ORDER[direction(text, Direction.LTR)]
    cell.alignment = Alignment(vertical="top", wrap_text=len(text) > _WIDEST, readingOrder=order)


def _set_widths(sheet: Worksheet, table: Table) -> None:
    """Columns as wide as most of their texts, within bounds."""
    for column, heading in enumerate(table.headings, 1):
        lengths = sorted(len(str(row[column - 1])) for row in table.rows if row[column - 1] is not None)
        usual = lengths[len(lengths) * 9 // 10] if lengths else 0
        width = min(max(usual, len(heading) + 2, _NARROWEST), _WIDEST)
        sheet.column_dimensions[get_column_letter(column)].width = width + 1
