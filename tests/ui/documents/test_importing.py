"""Imports take turns, and one that ends in a fault of the program keeps nobody waiting."""

from pathlib import Path

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, Show
from workbench.model import Details
from workbench.ui.documents.screen import DocumentsScreen
from workbench.ui.screen import Bench

REPORT = "قال مصدر طبي إن غارة على بلدة هجين أدت إلى مقتل أربعة أشخاص يوم الخميس.\n"


def test_a_fault_ends_one_import_and_the_next_one_begins(
    bench: Bench, prompts: Answers, show: Show, qtbot: QtBot
) -> None:
    screen = DocumentsScreen(bench)
    show(screen)
    bench.jobs.settle()
    bench.desk.close()  # whatever is asked of it from now on is a fault
    screen.importing.add_paths([Path("\0")], Details())
    screen.importing.add_text(REPORT, "report.txt", Details())
    qtbot.waitUntil(lambda: len(prompts.faults) == 2 and not screen.importing.running)
    prompts.faults.clear()
    cancel = screen.findChild(QAction, "cancel_import")
    assert isinstance(cancel, QAction)
    assert not cancel.isEnabled()
    assert screen.library.intake.isVisible()
