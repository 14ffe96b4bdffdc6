"""The table of reports says so where a row cannot be fetched, and tries again when it looks again."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from workbench.desk import Desk
from workbench.model import Details
from workbench.ui.documents.model import DocumentTable
from workbench.ui.screen import Bench
from workbench.ui.table_model import tool_tip
from workbench.ui.theme import Theme

REPORT = "قال مصدر طبي إن غارة على بلدة هجين أدت إلى مقتل أربعة أشخاص يوم الخميس.\n"


@pytest.fixture
def theme() -> Theme:
    return Theme(lang="en")


@pytest.fixture
def table(bench: Bench, desk: Desk, qtbot: QtBot) -> DocumentTable:
    """A project of one report that has been found, and not been fetched yet."""
    desk.import_text(REPORT, "report.txt", Details())
    table = DocumentTable(bench)
    with qtbot.waitSignal(table.found):
        table.look()
    return table


def words(table: DocumentTable) -> object:
    return table.index(0, 0).data()


def test_a_row_that_cannot_be_fetched_says_so_and_is_not_asked_for_at_each_drawing(
    table: DocumentTable, desk: Desk, prompts: Answers, qtbot: QtBot
) -> None:
    desk.close()  # whatever is asked of it from now on is a fault
    assert words(table) == "Reading…"
    qtbot.waitUntil(lambda: words(table) == "Could not be fetched")
    assert len(prompts.faults) == 1
    table.look()
    assert words(table) == "Reading…"
    qtbot.waitUntil(lambda: len(prompts.faults) == 3)
    prompts.faults.clear()


def test_a_row_says_all_that_a_narrow_window_cuts(table: DocumentTable, desk: Desk, qtbot: QtBot) -> None:
    (id,) = table.ids
    desk.author = "L. Haddad"
    desk.set_details(id, Details(source="شبكة الضفة", date=date(2014, 9, 25)), {"source", "date"})
    assert table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    words(table)
    qtbot.waitUntil(lambda: table.document(table.index(0, 0)) is not None)
    told = table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    for part in ("قال مصدر طبي", "شبكة الضفة", "25 Sept 2014"):
        assert part in told


def test_a_title_is_no_mark_up() -> None:
    assert tool_tip("<b>قصف</b>\nحلب") == "<p>&lt;b&gt;قصف&lt;/b&gt;<br>حلب</p>"
