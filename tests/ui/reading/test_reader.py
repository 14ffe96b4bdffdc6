"""The text of a report: as it was written, in its own directions, and easy to walk through."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.small import TEXT, killed, words
from tests.ui.conftest import Show
from workbench.model import Polarity
from workbench.text.span import Span
from workbench.ui.reading.gutter import Sign, signs_of
from workbench.ui.reading.layers import Layer
from workbench.ui.reading.marks import Cue, Mark
from workbench.ui.reading.page import Page
from workbench.ui.reading.painting import Chosen, marked
from workbench.ui.reading.reader import Reader
from workbench.ui.theme import Theme

LONG = "\n".join(f"{n} قال شهود إن قتيلين سقطا في بلدة السندس يوم الثلاثاء الماضي." for n in range(450))


@pytest.fixture
def reader(theme: Theme, show: Show) -> Reader:
    made = Reader(theme)
    made.resize(640, 500)
    show(made)
    return made


def shown(reader: Reader, text: str) -> Page:
    page = Page(text)
    reader.show_page(page)
    return page


def image_of(reader: Reader) -> bytes:
    # The bits are the image's own.
    image = reader.viewport().grab().toImage()
    bits = image.constBits()
    assert isinstance(bits, memoryview)
    return bytes(bits)


def test_each_paragraph_runs_its_own_way(reader: Reader) -> None:
    shown(reader, "قتل ثلاثة في Deir ez-Zor.\nThree were killed in دير الزور.\n")
    first = reader.document().firstBlock()
    assert first.textDirection() == Qt.LayoutDirection.RightToLeft
    assert first.next().textDirection() == Qt.LayoutDirection.LeftToRight


def test_another_font_of_the_interface_leaves_that_of_the_report(
    reader: Reader, application: QApplication, theme: Theme
) -> None:
    before = application.font()
    application.setFont(theme.font("small", arabic=True))
    try:
        assert reader.document().defaultFont().families()[0] == "Noto Naskh Arabic"
    finally:
        application.setFont(before)


def test_mark_up_in_a_report_is_only_text(reader: Reader) -> None:
    shown(reader, '<b>قتل</b> <img src="/etc/passwd"> ثلاثة')
    assert reader.toPlainText() == '<b>قتل</b> <img src="/etc/passwd"> ثلاثة'


def test_a_long_report_is_shown_by_and_by(reader: Reader, qtbot: QtBot) -> None:
    shown(reader, LONG)
    assert reader.document().blockCount() == 50
    qtbot.waitUntil(lambda: reader.document().blockCount() == 450)
    assert reader.document().lastBlock().text().startswith("449")


def test_words_far_down_are_shown_at_once(reader: Reader) -> None:
    page = shown(reader, LONG)
    last = Span(len(LONG) - 8, len(LONG))
    reader.reveal(last)
    assert reader.document().blockCount() == len(page.paragraphs)
    assert reader.verticalScrollBar().value() > 0


def test_a_claim_far_down_comes_into_view_once_it_is_laid_out(reader: Reader, qtbot: QtBot) -> None:
    shown(reader, LONG)
    last = Span(len(LONG) - 8, len(LONG))
    reader.choose(Chosen(last, frozenset(), frozenset()), 1)
    assert reader.document().blockCount() == 50, "nobody waits for the rest"
    qtbot.waitUntil(lambda: reader.verticalScrollBar().value() > 0)
    assert reader.blocks(reader.viewport().rect())[-1].text().startswith("449")


def test_another_report_starts_at_its_beginning(reader: Reader, qtbot: QtBot) -> None:
    shown(reader, LONG)
    reader.reveal(Span(len(LONG) - 8, len(LONG)))
    shown(reader, TEXT)
    assert reader.verticalScrollBar().value() == 0
    assert reader.toPlainText().startswith("قصف على بلدة السندس")


@pytest.mark.parametrize("sought", ["9 مدنيين", "بلدة السندس.\nونفى", "قصف"])
def test_words_are_selected_and_given_back(reader: Reader, sought: str) -> None:
    shown(reader, TEXT)
    reader.select(words(TEXT, sought))
    assert reader.selected_span() == words(TEXT, sought)


def test_hidden_controls_are_seen_and_copied_as_they_were(reader: Reader) -> None:
    text = "قبل \u202e41\u202c بعد 👩\u200d👧 ثم"
    shown(reader, text)
    assert "\u202e" not in reader.toPlainText()
    reader.selectAll()
    assert reader.createMimeDataFromSelection().text() == text


def test_the_page_stays_where_it_was_when_the_window_gets_wider(reader: Reader, qtbot: QtBot) -> None:
    shown(reader, LONG)
    qtbot.waitUntil(lambda: reader.document().blockCount() == 450)
    reader.reveal(words(LONG, "300 قال"))
    first = reader.blocks(reader.viewport().rect())[1].blockNumber()
    reader.resize(900, 500)
    assert abs(reader.blocks(reader.viewport().rect())[1].blockNumber() - first) <= 1


def test_the_column_is_no_wider_than_can_be_read(reader: Reader, theme: Theme) -> None:
    shown(reader, TEXT)
    reader.resize(1600, 500)
    assert reader.lineWrapColumnOrWidth() == theme.size("reader_max_measure")
    assert abs(reader.viewport().geometry().center().x() - 800) < 40


def test_a_click_tells_the_character_under_it(reader: Reader, qtbot: QtBot) -> None:
    shown(reader, "قتل 14 مسلحا")
    reader.put_caret(5)
    between = reader.cursorRect()
    with qtbot.waitSignal(reader.picked) as picked:
        point = QPoint(between.right() + 4, between.center().y())
        QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert picked.args == [5]


def test_a_press_on_selected_words_begins_another_selection(reader: Reader) -> None:
    shown(reader, TEXT)
    middle = words(TEXT, "مازن العلي").start
    reader.put_caret(middle)
    at = reader.cursorRect().center()
    reader.select(Span(middle - 6, middle + 6))
    QTest.mousePress(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert reader.selected_span() is None


def test_a_drag_selects_and_picks_nothing(reader: Reader, qtbot: QtBot) -> None:
    shown(reader, TEXT)
    with qtbot.assertNotEmitted(reader.picked):
        reader.select(words(TEXT, "بلدة"))
        QTest.mouseRelease(reader.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_marks_change_nothing_in_the_text_itself(reader: Reader) -> None:
    page = shown(reader, TEXT)
    before = reader.toHtml()
    reader.show_marks(
        marked(page, [Mark(words(TEXT, "9 مدنيين"), Cue.NUMBER)]),
        signs_of(page, [Sign(1, 1, Polarity.DENIED, 30)]),
    )
    reader.choose(Chosen.of(killed()), 1)
    assert reader.toHtml() == before
    assert page.text == TEXT


@pytest.mark.parametrize("cue", Cue)
def test_every_cue_can_be_seen_and_switched_off(reader: Reader, cue: Cue) -> None:
    page = shown(reader, TEXT)
    reader.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    reader.clearFocus()
    plain = image_of(reader)
    reader.show_marks(marked(page, [Mark(words(TEXT, "السندس"), cue)]), {})
    with_mark = image_of(reader)
    reader.show_marked(False)
    assert with_mark != plain
    assert image_of(reader) == plain


def test_every_cue_looks_different_without_colour(reader: Reader) -> None:
    reader.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page = shown(reader, TEXT)
    seen = set()
    for cue in Cue:
        reader.show_marks(marked(page, [Mark(words(TEXT, "السندس"), cue)]), {})
        grey = reader.viewport().grab().toImage()
        ink = frozenset(
            (x, y)
            for y in range(0, 60)
            for x in range(grey.width())
            if grey.pixelColor(x, y).lightness() < 200
        )
        seen.add(ink)
    assert len(seen) == len(Cue)


def test_qt_speaks_the_text_and_the_caret(reader: Reader) -> None:
    shown(reader, TEXT)
    reader.put_caret(5)
    spoken = QAccessible.queryAccessibleInterface(reader)
    text = spoken.textInterface()
    assert isinstance(text, QAccessibleTextInterface)
    assert text.cursorPosition() == 5
    assert text.text(0, 3) == "قصف"


def test_the_sign_of_a_claim_is_clicked_in_the_gutter(reader: Reader, qtbot: QtBot) -> None:
    page = shown(reader, TEXT)
    reader.show_marks(
        marked(page, []), signs_of(page, [Sign(7, 1, Polarity.AFFIRMED, page.paragraphs[1].span.start)])
    )
    row = next(reader.gutter.rows())
    with qtbot.waitSignal(reader.sign_picked) as picked:
        QTest.mouseClick(reader.gutter, Qt.MouseButton.LeftButton, pos=row.rect.center().toPoint())
    assert picked.args == [7]


def test_signs_without_room_are_counted_and_the_selected_one_is_seen(reader: Reader) -> None:
    page = shown(reader, "قتل ثلاثة\nوجرح آخرون")
    reader.show_marks(
        marked(page, []), signs_of(page, [Sign(n, n, Polarity.AFFIRMED, 0) for n in range(1, 8)])
    )
    rows = [row for row in reader.gutter.rows() if row.rect.top() < 60]
    assert sum(row.more or 1 for row in rows) == 7
    assert rows[-1].more > 1
    reader.gutter.choose(7, None)
    assert 7 in [row.sign.claim for row in reader.gutter.rows() if not row.more]


def test_words_that_were_found_look_like_no_mark(reader: Reader, theme: Theme) -> None:
    page = shown(reader, TEXT)
    number, town = words(TEXT, "9 مدنيين"), words(TEXT, "السندس")
    reader.show_marks(marked(page, [Mark(number, Cue.NUMBER)]), {})
    before = colours(reader)
    reader.show_hits(Layer(Page(TEXT), [(town, town)]))
    reader.reach(town)
    found = {theme.colour("selection").name(), theme.colour("accent").name()}
    assert not found & before
    assert found <= colours(reader)
    reader.show_marks(marked(page, []), {})
    assert found <= colours(reader), "a decision made meanwhile leaves the hits"
    shown(reader, TEXT)
    assert not found & colours(reader)


def colours(reader: Reader) -> set[str]:
    image = reader.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 3)}


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_marks_stay_with_their_words_where_a_line_is_wider_than_the_column(
    reader: Reader, theme: Theme, way: Qt.LayoutDirection
) -> None:
    reader.setLayoutDirection(way)
    text = "في السندس"
    town = words(text, "السندس")
    shown(reader, text)
    reader.choose(Chosen(town, frozenset(), frozenset()))
    # As where a line ends in digits: the space behind them counts, and may have no room.
    reader.setLineWrapColumnOrWidth(reader.viewport().width() + 20)
    aside = reader.horizontalScrollBar()
    assert aside.maximum() > 0

    def ends(value: int) -> tuple[int, int]:
        """Where words, and what marks them, end on the left."""
        aside.setValue(value)
        image = reader.viewport().grab().toImage()
        seen = [(x, image.pixelColor(x, y)) for x in range(image.width()) for y in range(120)]
        band = theme.colour("band").name()
        return (
            min(x for x, colour in seen if colour.lightness() < 90),
            min(x for x, colour in seen if colour.name() == band),
        )

    here, there = ends(0), ends(aside.maximum())
    assert here != there
    assert here[0] - here[1] == there[0] - there[1]
