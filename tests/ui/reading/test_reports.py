"""The list of reports tells them apart."""

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from workbench.desk import Desk
from workbench.model import Details
from workbench.progress import silent
from workbench.ui.documents.model import Column, DocumentTable
from workbench.ui.reading.reports import ReportsList
from workbench.ui.screen import Bench


def row_of(reports: ReportsList, row: int) -> QImage:
    index = reports.model().index(row, Column.TITLE)
    return reports.viewport().grab(reports.visualRect(index)).toImage()


def test_reports_of_one_title_without_a_publisher_differ_by_their_files(
    desk: Desk, bench: Bench, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    for name, place in (("first.txt", "حلب"), ("second.txt", "إدلب")):
        (tmp_path / name).write_text(f"نشرة المساء\n\nقتل مدنيان في {place}.\n", encoding="utf-8")
    files = [tmp_path / "first.txt", tmp_path / "second.txt"]
    added = desk.import_paths(files, Details(), silent).added
    assert len(added) == 2
    # With a parent it is not a thread that lets go of it last.
    table = DocumentTable(bench, bench.signals)
    reports = ReportsList(table, bench.theme)
    reports.resize(240, 400)
    show(reports)
    table.look()
    qtbot.waitUntil(lambda: len(table.ids) == 4)
    indexes = [table.index(table.ids.index(id), Column.TITLE) for id in added]
    qtbot.waitUntil(lambda: all(index.data() and table.document(index) for index in indexes))
    first, second = (row_of(reports, index.row()) for index in indexes)
    assert first != second
