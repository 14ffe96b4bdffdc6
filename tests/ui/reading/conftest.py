"""The page for reading on a project of two small reports with three claims each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.small import project
from workbench.desk import Desk
from workbench.ui.reading.open_report import OpenReport
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme


def is_shown(page: ReadScreen, document: int) -> bool:
    """Whether a report is open with its claims."""
    report = page.lectern.report
    return report is not None and report.id == document and list(page.claims.list.ids) == list(report.claims)


Opened = Callable[[int], OpenReport]
MakeScreen = Callable[..., ReadScreen]
Written = Callable[[], None]


@pytest.fixture
def theme() -> Theme:
    """The interface in Arabic; what differs in English is tested by itself."""
    return Theme(lang="ar")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two reports. Claims 1: a headline, 2: nine killed, three of them children, 3: a denial; 4 to 6 so."""
    project(tmp_path, reports=2).close()
    desk = Desk.open(tmp_path / "Test.khabar")
    desk.author = "L. Haddad"
    yield desk
    desk.close()


@pytest.fixture
def make_screen(bench: Bench, qtbot: QtBot) -> Iterator[MakeScreen]:
    """Make the page and show it, maybe on another bench; it is gone before its background work ends."""
    made: list[ReadScreen] = []

    def make(on: Bench = bench) -> ReadScreen:
        page = ReadScreen(on)
        made.append(page)
        page.resize(1400, 860)
        with qtbot.waitActive(page):
            page.show()
        page.shown()
        return page

    yield make
    for page in made:
        delete(page)


@pytest.fixture
def screen(make_screen: MakeScreen, qtbot: QtBot) -> ReadScreen:
    """The page with the first report open and the focus in its claims."""
    page = make_screen()
    qtbot.waitUntil(lambda: is_shown(page, 1))
    page.claims.list.setFocus()
    return page


@pytest.fixture
def written(screen: ReadScreen, qtbot: QtBot) -> Written:
    """Wait until all that was decided is on disk, and shown as it is there."""

    def wait() -> None:
        qtbot.waitUntil(lambda: screen.lectern.is_in_step)

    return wait


@pytest.fixture
def opened(screen: ReadScreen, qtbot: QtBot) -> Opened:
    """Open another report and wait for it."""

    def open_it(document: int) -> OpenReport:
        screen.bench.signals.show_document.emit(document)
        qtbot.waitUntil(lambda: is_shown(screen, document))
        assert screen.lectern.report is not None
        return screen.lectern.report

    return open_it
