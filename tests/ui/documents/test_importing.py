"""Imports take turns, and one that ends in a fault of the program keeps nobody waiting."""

import os
from pathlib import Path

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.disk import full_disk
from tests.ui.conftest import Answers, Show
from workbench.model import Details
from workbench.ui.documents.file_names import file_name
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


def test_a_file_whose_name_is_not_utf8_can_be_tried_again(
    bench: Bench, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = DocumentsScreen(bench)
    show(screen)
    importing = screen.importing
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xca\xde\xd1\xed\xd1.txt"))
    odd.write_bytes(b" ")
    importing.add_paths([odd], Details())
    qtbot.waitUntil(lambda: len(importing.left_out) == 1 and not importing.running)
    assert "\ufffd" in file_name(importing.left_out[0].path).words
    odd.write_text(REPORT, encoding="utf-8")
    importing.try_again(importing.left_out)
    qtbot.waitUntil(lambda: not importing.running)
    assert importing.left_out == ()
    assert len(bench.desk.find_documents()) == 1


def test_what_a_full_disk_leaves_untried_is_listed(
    bench: Bench, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = DocumentsScreen(bench)
    show(screen)
    importing = screen.importing
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(REPORT + path.name, encoding="utf-8")
    with qtbot.waitSignal(importing.failed), full_disk():
        importing.add_paths(paths, Details())
        qtbot.waitUntil(lambda: not importing.running)
    assert [(one.path, one.tried) for one in importing.left_out] == [(str(path), False) for path in paths]
    importing.try_again(importing.left_out)
    qtbot.waitUntil(lambda: not importing.running)
    assert importing.left_out == ()
    assert len(bench.desk.find_documents()) == 2
