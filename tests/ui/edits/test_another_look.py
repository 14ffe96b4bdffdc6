"""A page that is made anew, in another language or look, shows what the one before it showed."""

from datetime import date

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.ui.edits.conftest import in_window
from workbench.model import Outcome, Verdict
from workbench.ui.charts.screen import ChartsScreen
from workbench.ui.documents.screen import DocumentsScreen
from workbench.ui.reading.choices import choose
from workbench.ui.reading.screen import ReadScreen
from workbench.ui.window import Window
from workbench.ui.workspace import Workspace


def page_of(window: Window) -> Workspace:
    assert isinstance(window.page, Workspace)
    return window.page


def documents_of(window: Window) -> DocumentsScreen:
    screen = page_of(window).screen_of("documents")
    assert isinstance(screen, DocumentsScreen)
    return screen


def charts_of(window: Window) -> ChartsScreen:
    screen = page_of(window).screen_of("charts")
    assert isinstance(screen, ChartsScreen)
    return screen


def take(window: Window, name: str, qtbot: QtBot) -> ReadScreen:
    """Choose a language or look; the page for reading that is made anew."""
    action = page_of(window).findChild(QAction, name)
    assert isinstance(action, QAction)
    with qtbot.waitSignal(window.usable):
        action.trigger()
    qtbot.waitUntil(lambda: in_window(window) is not None)
    screen = in_window(window)
    assert screen is not None
    return screen


def test_the_filter_of_claims_stays_open_and_as_it_was(window: Window, qtbot: QtBot) -> None:
    screen = in_window(window)
    assert screen is not None
    screen.claims.look.click()
    screen.claims.filter.words.setText("polarity:denied")
    choose(screen.claims.filter.verdict, Verdict.UNREVIEWED)
    screen.claims.filter.descending.click()
    qtbot.waitUntil(lambda: list(screen.claims.list.ids) == [3])
    after = take(window, "language-ar", qtbot)
    kept = after.claims.filter
    assert kept.isVisible()
    assert (kept.words.text(), kept.verdict.currentData()) == ("polarity:denied", Verdict.UNREVIEWED)
    assert kept.descending.isChecked()
    qtbot.waitUntil(lambda: list(after.claims.list.ids) == [3])


def test_what_was_searched_for_is_searched_for_again_unless_that_is_over(
    window: Window, qtbot: QtBot
) -> None:
    screen = in_window(window)
    assert screen is not None
    screen.text.find_bar.begin("السندس")
    screen = take(window, "theme-dark", qtbot)
    bar = screen.text.find_bar
    qtbot.waitUntil(lambda: bool(bar.hits))
    assert bar.isVisible()
    bar.end()
    assert not take(window, "theme-light", qtbot).text.find_bar.isVisible()


def test_the_fields_of_the_other_screens_are_filled_in_again(window: Window, qtbot: QtBot) -> None:
    documents, charts = documents_of(window), charts_of(window)
    documents.filter.setText("السندس 1")
    documents.next.source.setText("وكالة النهر")
    charts.filters.outcome.setCurrentIndex(1)
    charts.filters.since.line.setText("2014-09-25")
    charts.filters.ask()
    charts.picker.setCurrentIndex(1)
    charts.picker.activated.emit(1)
    asked, active = charts.question, charts.gallery.active
    # Nobody looks at them before the look is changed once more.
    for name in ("theme-dark", "theme-high_contrast"):
        take(window, name, qtbot)
    assert documents_of(window).next.source.text() == "وكالة النهر"
    qtbot.waitUntil(lambda: len(documents_of(window).library.table.ids) == 1)
    assert charts_of(window).question == asked
    assert (asked.outcomes, asked.since) == (frozenset({next(iter(Outcome))}), date(2014, 9, 25))
    assert charts_of(window).gallery.active == active
