"""Words are looked for in the background, and the latest ones asked for are those that are shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.conftest import Press
from workbench.progress import Cancelled
from workbench.text.fold import fold
from workbench.text.span import Span
from workbench.ui.jobs import Jobs
from workbench.ui.reading.find_bar import FindBar
from workbench.ui.reading.finding import Searched
from workbench.ui.reading.page import Page
from workbench.ui.theme import Theme

LINE = "قُتل تسعة مدنيين في المدينة، وقال ناطق إن ٣ أطفال قُتلوا في ﻻهور.\r\n"


@pytest.fixture
def bar(theme: Theme, jobs: Jobs, qtbot: QtBot) -> Iterator[FindBar]:
    """The field over a report of 300,000 letters."""
    bar = FindBar(theme, jobs)
    bar.show_page(Page(LINE * 4500))
    with qtbot.waitActive(bar):
        bar.show()
    bar.begin()
    qtbot.waitUntil(lambda: not bar.is_searching)
    yield bar
    delete(bar)


@pytest.mark.parametrize("sought", ["قتل", "مدنيين في", "لاهور", "3 اطفال", "في لاهور. قتل", "", "لا أحد"])
def test_a_report_in_pieces_is_searched_as_in_one(sought: str) -> None:
    text = LINE * 2500
    folded, wanted = fold(text), fold(sought).text
    at, hits = folded.text.find(wanted) if wanted else -1, []
    while at >= 0:
        hits.append(folded.span(at, at + len(wanted)))
        at = folded.text.find(wanted, at + len(wanted))
    assert list(Searched(Page(text)).find(sought).spans) == hits


def test_a_search_that_nobody_waits_for_ends_at_the_next_piece() -> None:
    told: list[int] = []

    def stop(done: int, total: int, label: str) -> None:
        told.append(done)
        if len(told) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        Searched(Page(LINE * 4500)).find("قتل", stop)
    assert 0 < told[1] < len(LINE) * 4500 / 2


def test_typing_does_not_wait_for_what_is_found(bar: FindBar, qtbot: QtBot) -> None:
    bar.words.setText("ا")
    assert bar.is_searching
    qtbot.waitUntil(lambda: not bar.is_searching)
    assert len(bar.hits) > 4500


def test_the_latest_words_win(bar: FindBar, qtbot: QtBot) -> None:
    shown: list[int] = []
    bar.found.connect(lambda found: shown.append(len(found.spans)))
    for typed in ("ا", "اط", "اطف", "اطفال"):
        bar.words.setText(typed)
    qtbot.waitUntil(lambda: not bar.is_searching)
    assert shown == [4500]


@pytest.mark.parametrize(("shift", "hit"), [(False, 1), (True, -1)])
def test_enter_right_after_typing_goes_on_once_it_is_found(
    bar: FindBar, key: Press, qtbot: QtBot, shift: bool, hit: int
) -> None:
    reached: list[Span] = []
    bar.reached.connect(reached.append)
    bar.words.setText("اطفال")
    key(Qt.Key.Key_Return, shift=shift)
    assert reached == []
    qtbot.waitUntil(lambda: not bar.is_searching)
    assert reached == [bar.hits[hit]]
    key(Qt.Key.Key_Return, shift=shift)
    assert reached[1] == bar.hits[2 * hit]


def test_nothing_comes_after_the_field_has_been_closed(bar: FindBar, key: Press, qtbot: QtBot) -> None:
    shown: list[object] = []
    bar.found.connect(shown.append)
    bar.words.setText("ا")
    bar.end()
    bar.begin("اطفال")
    qtbot.waitUntil(lambda: not bar.is_searching)
    assert shown[0] is None
    assert len(shown) == 2
