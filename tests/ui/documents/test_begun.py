"""What was being pasted is there again on another page, and after the program was ended by force."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.disk import full_disk
from tests.ui.conftest import Answers, Show, held_up
from workbench.desk import Desk
from workbench.model import Details
from workbench.ui.documents.begun import BegunPastes
from workbench.ui.documents.importing import LeftOut
from workbench.ui.documents.paste import PastePane
from workbench.ui.documents.screen import DocumentsScreen
from workbench.ui.screen import Bench
from workbench.ui.signals import Signals

TEXT = "المصدر: وكالة النهر\nالتاريخ: 14/3/2016\n\nقال ناشطون إن غارة قتلت ثلاثة مدنيين أمس."
StartAnew = Callable[[], DocumentsScreen]


@pytest.fixture(autouse=True)
def looked_at_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look more often than once a second, so that nobody waits for it here."""
    monkeypatch.setattr("workbench.ui.kept._LOOK_MS", 50)


@pytest.fixture
def start_anew(bench: Bench, desk: Desk, show: Show, qtbot: QtBot) -> StartAnew:
    """Wait until something is kept, and come up as after a new start: the old page was never left."""

    def start() -> DocumentsScreen:
        qtbot.waitUntil(lambda: bool(desk.unfinished.pasted()))
        anew = replace(bench, signals=Signals(bench.jobs))
        page = DocumentsScreen(anew)
        with qtbot.waitSignal(BegunPastes.of(anew).found):
            show(page)
        return page

    return start


def begin(screen: DocumentsScreen, text: str) -> None:
    """Paste a text, and give it a title."""
    QGuiApplication.clipboard().setText(text)
    trigger(screen, "paste_report")
    QTest.keyClicks(screen.paste.title, "Raid")


def trigger(screen: DocumentsScreen, name: str) -> None:
    found = screen.findChild(QAction, name)
    assert isinstance(found, QAction), name
    found.trigger()


def test_what_was_typed_is_there_again_and_said(
    screen: DocumentsScreen, start_anew: StartAnew, prompts: Answers
) -> None:
    begin(screen, TEXT)
    screen.paste.day.line.clear()
    QTest.keyClicks(screen.paste.day.line, "32/13")
    page = start_anew()
    assert prompts.told
    assert page.begun.isVisible()
    page.begun.click()
    form = page.paste
    assert (form.title.text(), form.day.line.text(), form.text.toPlainText()) == ("Raid", "32/13", TEXT)
    assert form.source.text() == "وكالة النهر"
    assert not form.source.isModified(), "nobody has typed it: it follows the text"


def test_it_is_forgotten_once_it_is_added(
    screen: DocumentsScreen, start_anew: StartAnew, desk: Desk, qtbot: QtBot
) -> None:
    begin(screen, TEXT)
    page = start_anew()
    page.begun.click()
    trigger(page, "add_pasted")
    qtbot.waitUntil(lambda: not desk.unfinished.pasted())
    (report,) = desk.find_documents("Raid")
    assert desk.document(report).document.date == date(2016, 3, 14)


def test_what_waited_to_be_added_comes_back_among_what_was_left_out(
    screen: DocumentsScreen, start_anew: StartAnew, many: Path, desk: Desk, qtbot: QtBot
) -> None:
    screen.add_paths([many])
    begin(screen, TEXT)
    trigger(screen, "add_pasted")
    trigger(screen, "cancel_import")
    qtbot.waitUntil(lambda: '"waiting": [{' in desk.unfinished.pasted())
    page = start_anew()
    ((name, text),) = [(one.path, one.text) for one in page.importing.left_out]
    assert (name, text) == ("Raid", TEXT)
    assert page.library.intake.left_out.isVisible()
    assert page.paste.text.toPlainText() == ""


def test_what_waited_to_be_added_is_shown_in_a_project_without_reports(screen: DocumentsScreen) -> None:
    assert screen.empty.isVisible()
    screen.importing.bring_back([LeftOut("Raid", Details("Raid"), tried=False, text=TEXT)])
    assert screen.library.intake.left_out.isVisible()


def test_another_page_of_the_same_project_goes_on_with_it(
    screen: DocumentsScreen, bench: Bench, show: Show
) -> None:
    begin(screen, TEXT)
    assert screen.may_leave()
    page = DocumentsScreen(bench)
    show(page)
    assert (page.paste.title.text(), page.paste.text.toPlainText()) == ("Raid", TEXT)
    assert page.paste.isVisible()
    trigger(page, "leave_paste")
    assert page.may_leave()
    page = DocumentsScreen(bench)
    show(page)
    assert page.begun.isVisible()


def test_the_window_asks_where_it_cannot_be_kept(
    screen: DocumentsScreen, prompts: Answers, desk: Desk, bench: Bench, qtbot: QtBot
) -> None:
    with full_disk():
        begin(screen, TEXT)
        qtbot.waitUntil(lambda: bool(prompts.told))
        prompts.yes = False
        assert not screen.may_leave()
        assert len(prompts.asked) == 1
    qtbot.waitUntil(lambda: not BegunPastes.of(bench).is_failing)
    assert desk.unfinished.pasted()
    assert screen.may_leave()
    assert len(prompts.asked) == 1
    assert len(prompts.told) == 1


def test_who_leaves_has_it_written_at_once_where_it_could_not_be(
    bench: Bench, desk: Desk, show: Show, prompts: Answers, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("workbench.ui.kept._LOOK_MS", 1_000_000)
    screen = DocumentsScreen(bench)
    show(screen)
    with full_disk():
        begin(screen, TEXT)
        screen.keep()
        qtbot.waitUntil(lambda: bool(prompts.told))
    assert screen.may_leave()
    qtbot.waitUntil(lambda: bool(desk.unfinished.pasted()))


def test_the_form_is_left_alone_for_as_long_as_nothing_is_entered(
    screen: DocumentsScreen, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begin(screen, TEXT)
    qtbot.waitUntil(lambda: bool(desk.unfinished.pasted()))
    asked = list[PastePane]()
    monkeypatch.setattr(PastePane, "entered", asked.append)
    qtbot.wait(200)
    assert asked == []


def test_the_project_is_not_closed_over_a_paste_that_cannot_be_kept(
    screen: DocumentsScreen, prompts: Answers, bench: Bench, qtbot: QtBot
) -> None:
    with full_disk():
        screen.importing.bring_back([LeftOut("Raid", Details("Raid"), tried=False, text=TEXT)])
        qtbot.waitUntil(lambda: bool(prompts.told))
        prompts.yes = False
        assert not screen.may_close()
    qtbot.waitUntil(lambda: not BegunPastes.of(bench).is_failing)
    assert screen.may_close()


def test_what_is_opened_in_its_form_again_is_kept_with_all_that_is_said_of_it(
    screen: DocumentsScreen, bench: Bench, show: Show
) -> None:
    said = Details("Raid", "Radio", date(2016, 3, 14))
    screen.library.intake.reopened.emit(LeftOut("Raid", said, tried=False, text="قال شهود كلاما."))
    assert screen.may_leave()
    page = DocumentsScreen(bench)
    show(page)
    form = page.paste
    assert (form.title.text(), form.source.text(), form.day.day) == ("Raid", "Radio", date(2016, 3, 14))


@pytest.fixture
def start_in_another(bench: Bench, desk: Desk, show: Show, qtbot: QtBot) -> StartAnew:
    """Come up as after a new start, with another report begun before what is kept is found."""

    def start() -> DocumentsScreen:
        qtbot.waitUntil(lambda: bool(desk.unfinished.pasted()))
        anew = replace(bench, signals=Signals(bench.jobs))
        page = DocumentsScreen(anew)
        begin(page, "نص آخر")
        with qtbot.waitSignal(BegunPastes.of(anew).found):
            show(page)
        return page

    return start


def test_a_form_that_was_begun_before_it_was_found_is_left_alone(
    screen: DocumentsScreen, start_in_another: StartAnew
) -> None:
    begin(screen, TEXT)
    page = start_in_another()
    assert page.paste.text.toPlainText() == "نص آخر"
    assert [one.text for one in page.importing.left_out] == [TEXT]


def test_what_finds_the_form_taken_waits_with_what_was_said_of_it(
    screen: DocumentsScreen, start_in_another: StartAnew
) -> None:
    begin(screen, "نص بلا مصدر")
    QTest.keyClicks(screen.paste.source, "Radio")
    QTest.keyClicks(screen.paste.day.line, "14/3/2016")
    (left,) = start_in_another().importing.left_out
    assert (left.path, left.details) == ("Raid", Details("Raid", "Radio", date(2016, 3, 14)))


def test_a_title_without_a_text_is_nothing_that_could_be_added(
    screen: DocumentsScreen, desk: Desk, start_in_another: StartAnew, qtbot: QtBot
) -> None:
    screen.importing.bring_back([LeftOut("River", Details("River"), tried=False, text=TEXT)])
    begin(screen, "")
    qtbot.waitUntil(lambda: '"Raid"' in desk.unfinished.pasted())
    assert [one.path for one in start_in_another().importing.left_out] == ["River"]


def test_what_came_to_be_added_after_all_is_not_offered_again(
    screen: DocumentsScreen, bench: Bench, desk: Desk, show: Show, qtbot: QtBot
) -> None:
    screen.importing.bring_back([LeftOut("Raid", Details("Raid"), tried=False, text=TEXT)])
    qtbot.waitUntil(lambda: bool(desk.unfinished.pasted()))
    desk.import_text(TEXT, "Raid", Details("Raid"))
    page = DocumentsScreen(replace(bench, signals=Signals(bench.jobs)))
    show(page)
    qtbot.waitUntil(lambda: not desk.unfinished.pasted())
    assert page.importing.left_out == ()


def test_half_a_letter_is_kept_as_a_question_mark(screen: DocumentsScreen, desk: Desk, qtbot: QtBot) -> None:
    screen.importing.bring_back([LeftOut("Raid", Details("Raid"), tried=False, text="نص \ud83d")])
    qtbot.waitUntil(lambda: "نص ?" in desk.unfinished.pasted())


def test_what_was_left_is_read_before_anything_else_is_kept(
    screen: DocumentsScreen, bench: Bench, desk: Desk, qtbot: QtBot
) -> None:
    begin(screen, TEXT)
    qtbot.waitUntil(lambda: bool(desk.unfinished.pasted()))
    with held_up(bench.jobs):
        page = DocumentsScreen(replace(bench, signals=Signals(bench.jobs)))
        qtbot.addWidget(page)
        begin(page, "نص آخر")
        page.keep()
        qtbot.waitUntil(lambda: [one.text for one in page.importing.left_out] == [TEXT])
