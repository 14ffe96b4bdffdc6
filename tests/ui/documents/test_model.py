"""The table of reports says so where a row cannot be fetched, and tries again when it looks again."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from workbench.desk import Desk
from workbench.model import Details
from workbench.ui.documents.model import DocumentTable
from workbench.ui.screen import Bench
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
