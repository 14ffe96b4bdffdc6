"""The page of documents, and a folder of reports to add."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from workbench.desk import Desk
from workbench.model import Details
from workbench.ui.documents.screen import DocumentsScreen
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme

REPORT = "غارة على {place}\n\nقال مصدر طبي إن غارة على بلدة {place} أدت إلى مقتل {n} أشخاص يوم الخميس.\n"
PLACES = ("الشحيل", "هجين", "البصيرة", "ذيبان")


@pytest.fixture
def theme(request: pytest.FixtureRequest) -> Theme:
    """Arabic, where nothing else is asked for: the frame's own tests go through both languages."""
    return Theme(lang=getattr(request, "param", "ar"))


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with four reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for n, place in enumerate(PLACES, start=3):
        (folder / f"{n} {place}.txt").write_text(REPORT.format(place=place, n=n), encoding="utf-8")
    return folder


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder with sixty reports, which keep an import busy for a while."""
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(60):
        (folder / f"{n:03}.txt").write_text(REPORT.format(place=f"القرية {n}", n=n), encoding="utf-8")
    return folder


@pytest.fixture
def screen(bench: Bench, show: Show, qtbot: QtBot) -> DocumentsScreen:
    """The page of an empty project, shown once it has looked what there is."""
    made = DocumentsScreen(bench)
    made.resize(1280, 800)
    show(made)
    qtbot.waitUntil(made.empty.isVisible)
    return made


@pytest.fixture
def added(screen: DocumentsScreen, reports: Path, desk: Desk, ended: Callable[[], None]) -> DocumentsScreen:
    """The page with four reports, read here one by one: a process that reads takes a second to begin."""
    for path in sorted(reports.iterdir()):
        desk.import_bytes(path.read_bytes(), str(path), Details(), landed=screen.bench.signals.tell)
    ended()
    return screen


@pytest.fixture
def imported(screen: DocumentsScreen, reports: Path, ended: Callable[[], None]) -> DocumentsScreen:
    """The page on which a folder of four reports was added."""
    screen.add_paths([reports])
    ended()
    return screen


@pytest.fixture
def ended(screen: DocumentsScreen, qtbot: QtBot) -> Callable[[], None]:
    """Wait until imports have ended and the list has followed."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not screen.importing.running)
        n = len(screen.bench.desk.find_documents())
        qtbot.waitUntil(lambda: len(screen.library.table.ids) == n)
        rows = range(min(n, 20))
        table = screen.library.table
        qtbot.waitUntil(lambda: all(table.index(row, 0).data() != table.tr("Reading…") for row in rows))

    return wait
