"""A table as CSV and as an Excel workbook, in which no text of a document is ever run."""

import io
from collections.abc import Iterator
from datetime import date
from itertools import product

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from workbench.files import csv_table, guarded
from workbench.progress import Progress, silent
from workbench.report.tables import Table, Value
from workbench.terms import term
from workbench.text.bidi import Direction, direction

LONGEST = 32_767
"""The most characters that a cell of a workbook can hold."""

_WIDEST, _NARROWEST = 60, 8
_OFTEN = 100
_READING_ORDER = {Direction.LTR: 1.0, Direction.RTL: 2.0}


def to_csv(table: Table) -> bytes:
    """The table as CSV that Excel opens rightly: UTF-8 with its mark, guarded cells, days as 2014-09-25."""
    rows = [[cell.isoformat() if isinstance(cell, date) else cell for cell in row] for row in table.rows]
    return csv_table([list(table.headings), *rows])


def to_xlsx(table: Table, progress: Progress = silent) -> bytes:
    """The table as a workbook: its sheet from the right when in Arabic, each cell in its own direction.

    `progress` is told of the rows; what it raises ends the work.
    """
    workbook = Workbook()
    sheet = workbook.create_sheet(term("field.claims", table.lang))
    workbook.remove(workbook.worksheets[0])
    for style in _styles():
        workbook.add_named_style(style)
    sheet.sheet_view.rightToLeft = table.lang == "ar"
    sheet.freeze_panes = "B2"
    for column, heading in enumerate(table.headings, 1):
        _head(sheet.cell(1, column), heading)
    for place, row in enumerate(table.rows, 2):
        if place % _OFTEN == 0:
            progress(place, len(table.rows), table.headings[0])
        for column, value in enumerate(row, 1):
            if value is not None:
                _fill(sheet.cell(place, column), value)
    _set_widths(sheet, table)
    sheet.auto_filter.ref = sheet.dimensions
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _styles() -> Iterator[NamedStyle]:
    """A style for each direction of a text and for long ones: one for each cell takes four times as long."""
    for order, long in product(_READING_ORDER, (False, True)):
        alignment = Alignment(vertical="top", wrap_text=long, readingOrder=_READING_ORDER[order])
        yield NamedStyle(_style_name(order, long), alignment=alignment)


def _style_name(order: Direction, long: bool) -> str:
    return f"text {order.value}{' long' if long else ''}"


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
    cell.style = _style_name(direction(text, Direction.LTR), len(text) > _WIDEST)
    # As if typed with an apostrophe: it stays a text when somebody edits the cell.
    if guarded(text) != text:
        cell.quotePrefix = True


def _set_widths(sheet: Worksheet, table: Table) -> None:
    """Columns as wide as most of their texts, within bounds."""
    for column, heading in enumerate(table.headings, 1):
        lengths = sorted(len(str(row[column - 1])) for row in table.rows if row[column - 1] is not None)
        usual = lengths[len(lengths) * 9 // 10] if lengths else 0
        width = min(max(usual, len(heading) + 2, _NARROWEST), _WIDEST)
        sheet.column_dimensions[get_column_letter(column)].width = width + 1
