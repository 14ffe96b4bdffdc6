"""Files dropped anywhere on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from workbench.ui.charts.screen import ChartsScreen
from workbench.ui.documents.screen import DocumentsScreen
from workbench.ui.requests import Requests
from workbench.ui.screen import Bench
from workbench.ui.workspace import Workspace

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dragged(*urls: QUrl) -> QMimeData:
    mime = QMimeData()
    mime.setUrls(list(urls))
    return mime


def test_a_file_dropped_on_another_screen_is_added_and_the_documents_come_up(
    bench: Bench, show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    report = tmp_path / "بيان.txt"
    report.write_text("قتل ثلاثة مدنيين في قصف على السوق.", encoding="utf-8")
    workspace = Workspace(bench, {"documents": DocumentsScreen, "charts": ChartsScreen}, [], Requests())
    show(workspace)
    workspace.show_screen("charts")
    mime = dragged(QUrl.fromLocalFile(str(report)))
    enter = QDragEnterEvent(QPoint(9, 9), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(workspace, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(workspace, QDropEvent(QPointF(9, 9), COPY, mime, LEFT, NONE))
    assert workspace.shown == "documents"
    qtbot.waitUntil(lambda: len(bench.desk.find_documents()) == 1)
    qtbot.waitUntil(lambda: not bench.jobs.running("import"))


def test_an_address_of_the_network_is_not_taken(bench: Bench, show: Show) -> None:
    workspace = Workspace(bench, {"documents": DocumentsScreen}, [], Requests())
    show(workspace)
    mime = dragged(QUrl("https://example.org/report.txt"))
    enter = QDragEnterEvent(QPoint(9, 9), COPY, mime, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(workspace, enter)
    assert not enter.isAccepted()
