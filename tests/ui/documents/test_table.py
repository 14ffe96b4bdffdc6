"""The rows of the list of reports that are chosen."""

import pytest
from pytestqt.qtbot import QtBot

from workbench.desk import Desk
from workbench.model import Details
from workbench.ui.documents.model import DocumentTable
from workbench.ui.documents.table import DocumentList
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme


@pytest.fixture
def theme() -> Theme:
    return Theme(lang="ar")


@pytest.fixture
def rows(bench: Bench, desk: Desk, theme: Theme, qtbot: QtBot) -> DocumentList:
    """The list with three reports."""
    for title in ("غارة", "قصف", "هدنة"):
        desk.import_text(f"{title} على بلدة هجين.", title, Details())
    rows = DocumentList(DocumentTable(bench), theme)
    qtbot.addWidget(rows)
    with qtbot.waitSignal(rows.table.found):
        rows.table.look()
    return rows


def test_reports_that_were_asked_for_are_chosen_once(rows: DocumentList, qtbot: QtBot) -> None:
    asked_for, _, another = rows.table.ids
    rows.choose_all([asked_for])
    assert rows.chosen_ids() == [asked_for]
    rows.choose(another)
    with qtbot.waitSignal(rows.table.found):
        rows.table.look()
    assert rows.chosen_ids() == [another]
