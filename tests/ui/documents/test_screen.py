"""The page of documents, used as people use it: with keys, clicks and drops on a real project."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, Press, Show
from tests.ui.documents.conftest import PLACES
from workbench.desk import Desk
from workbench.model import Details
from workbench.ui.documents.model import Column, DocumentTable
from workbench.ui.documents.screen import DocumentsScreen
from workbench.ui.documents.table import DocumentList
from workbench.ui.entry import Entry
from workbench.ui.screen import Bench
from workbench.ui.theme import Theme

both_languages = pytest.mark.parametrize("theme", ["en", "ar"], indirect=True)


def action(screen: DocumentsScreen, name: str) -> QAction:
    found = screen.findChild(QAction, name)
    assert isinstance(found, QAction), name
    return found


# -------------------------------------------------------------------- empty


@both_languages
def test_an_empty_project_shows_the_ways_in_and_the_first_has_the_focus(screen: DocumentsScreen) -> None:
    assert screen.empty.isVisible()
    assert screen.focus_panes()[0] is screen.empty.ways[0]
    assert [way.objectName() for way in screen.empty.ways] == [
        "way_add_files", "way_add_folder", "way_paste_report",
    ]  # fmt: skip


def test_down_and_up_go_round_the_ways_in(screen: DocumentsScreen, key: Press) -> None:
    first, *_, last = screen.empty.ways
    first.setFocus()
    key(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is last
    key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is first


def test_enter_on_a_way_in_takes_it(
    screen: DocumentsScreen, prompts: Answers, reports: Path, key: Press, ended: Callable[[], None]
) -> None:
    prompts.directory = reports
    screen.empty.ways[1].setFocus()
    key(Qt.Key.Key_Return)
    ended()
    assert len(screen.bench.desk.find_documents()) == len(PLACES)


# -------------------------------------------------------------------- adding


def test_a_folder_is_added_and_its_reports_are_listed(added: DocumentsScreen) -> None:
    assert added.library.isVisible()
    titles = {added.library.table.index(row, 0).data() for row in range(4)}
    assert titles == {f"غارة على {place}" for place in PLACES}


def test_what_stands_in_the_strip_goes_with_the_next_files_once(
    screen: DocumentsScreen, reports: Path, ended: Callable[[], None]
) -> None:
    screen.next.source.setText("وكالة النهر")
    screen.next.day.line.setText("2014-09-25")
    first, second, *_ = sorted(reports.iterdir())
    screen.add_paths([first])
    ended()
    screen.add_paths([second])
    ended()
    desk = screen.bench.desk
    with_details, without = desk.documents(sorted(desk.find_documents()))
    assert (with_details.document.source, with_details.document.date) == ("وكالة النهر", date(2014, 9, 25))
    assert (without.document.source, without.document.date) == (None, None)


def test_a_title_in_the_strip_goes_with_one_file_and_is_refused_for_more(
    screen: DocumentsScreen, reports: Path, ended: Callable[[], None]
) -> None:
    first, *others = sorted(reports.iterdir())
    screen.next.title.setText("غارة الفجر")
    for paths in (others, [reports]):
        screen.add_paths(paths)
        assert not screen.importing.running
        assert screen.next.title_fault.isVisible()
    screen.add_paths([first])
    ended()
    assert not screen.next.title_fault.isVisible()
    assert screen.next.title.text() == ""
    (id,) = screen.bench.desk.find_documents()
    assert screen.bench.desk.document(id).document.title == "غارة الفجر"


def test_a_wrong_date_in_the_strip_is_said_there_and_nothing_is_added(
    screen: DocumentsScreen, reports: Path
) -> None:
    screen.next.day.line.setText("9/25/2014")
    screen.add_paths([reports])
    assert not screen.importing.running
    assert screen.next.day.fault.isVisible()
    assert "9/25/2014" in screen.next.day.fault.text()


def test_files_dropped_on_the_page_are_added(
    screen: DocumentsScreen, reports: Path, ended: Callable[[], None]
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(reports))])
    at, copy, left = QPoint(300, 300), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at, copy, mime, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(screen, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(at), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(screen, drop)
    ended()
    assert len(screen.bench.desk.find_documents()) == len(PLACES)


def test_a_report_is_pasted_with_title_source_and_date(
    screen: DocumentsScreen, desk: Desk, key: Press, ended: Callable[[], None]
) -> None:
    QGuiApplication.clipboard().setText("قال ناشطون إن غارة قتلت ثلاثة مدنيين أمس.")
    screen.empty.ways[0].setFocus()
    key("V", ctrl=True, layout="arabic")
    assert screen.paste.isVisible()
    screen.paste.title.setText("غارة")
    screen.paste.source.setText("شبكة الضفة")
    screen.paste.day.line.setText("2014-09-25")
    action(screen, "add_pasted").trigger()
    ended()
    (id,) = desk.find_documents()
    document = desk.document(id).document
    assert document.text == "قال ناشطون إن غارة قتلت ثلاثة مدنيين أمس."
    assert (document.title, document.source, document.date) == ("غارة", "شبكة الضفة", date(2014, 9, 25))
    assert screen.library.isVisible()


def test_pasting_nothing_says_what_is_missing(screen: DocumentsScreen, desk: Desk) -> None:
    QGuiApplication.clipboard().setText("")
    action(screen, "paste_report").trigger()
    action(screen, "add_pasted").trigger()
    assert screen.paste.fault.text()
    screen.paste.text.insertPlainText("قتل مدنيان.")
    assert not screen.paste.fault.text()
    screen.paste.text.clear()
    assert screen.paste.isVisible()
    assert desk.find_documents() == []


def test_escape_leaves_the_paste_without_adding(screen: DocumentsScreen, desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("نص")
    action(screen, "paste_report").trigger()
    QTest.keyClick(screen.paste.title, Qt.Key.Key_Escape)
    assert screen.empty.isVisible()
    assert desk.find_documents() == []


# -------------------------------------------------------------------- what was left out


@both_languages
def test_what_fails_is_listed_in_the_language_of_the_interface_and_tried_again(
    added: DocumentsScreen, tmp_path: Path, ended: Callable[[], None], key: Press
) -> None:
    empty = tmp_path / "خال.txt"
    empty.write_text("", encoding="utf-8")
    added.add_paths([empty])
    ended()
    listed = added.library.intake.left_out
    assert listed.isVisible()
    said = str(listed.model.index(0, 0).data())
    assert "خال" in said
    assert ("لا نص في" in said) == (added.bench.theme.lang == "ar")
    empty.write_text("قتل مدنيان في قصف على السوق.", encoding="utf-8")
    listed.view.setFocus()
    key("R", ctrl=True)
    ended()
    assert not listed.isVisible()
    assert len(added.bench.desk.find_documents()) == len(PLACES) + 1


def test_a_file_that_is_here_already_is_named_and_not_added(
    added: DocumentsScreen, reports: Path, ended: Callable[[], None]
) -> None:
    added.add_paths([next(reports.iterdir())])
    ended()
    (entry,) = added.library.intake.left_out.model.entries
    assert entry.failure is None
    assert len(added.bench.desk.find_documents()) == len(PLACES)
    assert not action(added, "try_again").isEnabled()


def test_the_list_of_what_was_left_out_is_saved_as_a_table(
    added: DocumentsScreen, tmp_path: Path, prompts: Answers, ended: Callable[[], None], qtbot: QtBot
) -> None:
    (tmp_path / "=1+1.bin").write_bytes(bytes(range(256)) * 20)
    added.add_paths([tmp_path / "=1+1.bin", tmp_path / "gone.txt"])
    ended()
    prompts.target = tmp_path / "out.csv"
    action(added, "save_left_out").trigger()
    assert prompts.made == []  # the disk may take its time, and the window does not wait for it
    qtbot.waitUntil(lambda: prompts.made == [prompts.target])
    written = prompts.target.read_bytes()
    assert written.startswith("\ufeff".encode())
    assert b"=1+1.bin" in written
    assert b"gone.txt" in written


@pytest.mark.parametrize(("day", "said"), [(None, ["4 without a date"]), (date(2014, 9, 25), [])])
def test_reports_without_a_date_are_said_to_want_one(
    screen: DocumentsScreen, reports: Path, ended: Callable[[], None], day: date | None, said: list[str]
) -> None:
    screen.importing.add_paths([reports], Details(date=day))
    ended()
    words = screen.library.intake.panel.counts.text()
    assert words.split(":")[:1] == [*said, ""][:1]
    assert ("enter their date" in words) == bool(said)


@both_languages
def test_what_was_not_added_is_counted_once(
    screen: DocumentsScreen, reports: Path, tmp_path: Path, ended: Callable[[], None]
) -> None:
    screen.add_paths([reports, tmp_path / "gone.txt"])
    ended()
    intake = screen.library.intake
    assert intake.panel.title.text() == "4 added"
    assert "not added" not in intake.panel.counts.text()
    assert (intake.left_out.title.text(), intake.left_out.parts.text()) == ("Not added: 1", "")
    screen.add_paths([reports, tmp_path / "gone.txt"])
    ended()
    assert intake.left_out.title.text() == "Not added: 5"
    assert intake.left_out.parts.text() == "1 failed  ·  4 here already"


def test_putting_the_import_aside_leaves_the_list_alone(imported: DocumentsScreen) -> None:
    assert imported.library.intake.isVisible()
    action(imported, "put_aside").trigger()
    assert not imported.library.intake.isVisible()
    assert imported.library.list.isVisible()


def test_cancelling_keeps_what_is_there(
    screen: DocumentsScreen, many: Path, ended: Callable[[], None], qtbot: QtBot
) -> None:
    screen.add_paths([many])
    qtbot.waitUntil(lambda: len(screen.bench.desk.find_documents()) > 2)
    action(screen, "cancel_import").trigger()
    ended()
    kept = len(screen.bench.desk.find_documents())
    assert 2 < kept < 60
    assert screen.importing.last is not None
    assert screen.importing.last.cancelled


def test_an_import_outlives_the_page(
    screen: DocumentsScreen, bench: Bench, reports: Path, qtbot: QtBot, show: Show
) -> None:
    screen.add_paths([reports])
    other = DocumentsScreen(bench)
    screen.hide()
    show(other)
    assert other.importing is screen.importing
    qtbot.waitUntil(lambda: not other.importing.running)
    qtbot.waitUntil(lambda: len(other.library.table.ids) == len(PLACES))


# -------------------------------------------------------------------- the list


def test_enter_opens_the_report(added: DocumentsScreen, key: Press, qtbot: QtBot) -> None:
    listed = added.library.list
    listed.selectRow(1)
    listed.setFocus()
    with qtbot.waitSignal(added.bench.signals.show_document) as opened:
        key(Qt.Key.Key_Return)
    assert opened.args == [added.library.table.ids[1]]


def test_the_filter_finds_titles_in_any_spelling(added: DocumentsScreen, qtbot: QtBot) -> None:
    added.filter.setFocus()
    added.filter.setText("البصيره")
    added.filter.textEdited.emit("البصيره")
    qtbot.waitUntil(lambda: len(added.library.table.ids) == 1)
    assert added.library.table.index(0, 0).data() == "غارة على البصيرة"


def test_a_column_sorts_and_the_choice_stays(added: DocumentsScreen, qtbot: QtBot) -> None:
    library = added.library
    library.list.selectRow(0)
    chosen = library.list.chosen_ids()
    library.list.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    desk = added.bench.desk
    qtbot.waitUntil(lambda: library.table.asked.order.value == "title")
    wanted = desk.find_documents("", library.table.asked.order, False)
    qtbot.waitUntil(lambda: list(library.table.ids) == wanted)
    assert library.list.chosen_ids() == chosen


# -------------------------------------------------------------------- details


def enter(field: Entry, text: str) -> None:
    """Type over what stands in a field and press Enter."""
    field.setFocus()
    field.selectAll()
    field.insert(text)
    field.setModified(True)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_another_date_is_kept_and_can_be_undone(added: DocumentsScreen, desk: Desk, qtbot: QtBot) -> None:
    added.library.list.selectRow(0)
    (id,) = added.library.list.chosen_ids()
    enter(added.library.details.day.line, "2014-09-25")
    qtbot.waitUntil(lambda: desk.document(id).document.date == date(2014, 9, 25))
    desk.undo()
    assert desk.document(id).document.date is None


def test_a_source_entered_while_a_date_is_being_kept_leaves_the_date(
    added: DocumentsScreen, desk: Desk, qtbot: QtBot
) -> None:
    added.library.list.selectRow(0)
    (id,) = added.library.list.chosen_ids()
    enter(added.library.details.day.line, "2014-09-25")
    enter(added.library.details.source, "وكالة النهر")
    enter(added.library.details.day.line, "2014-09-26")
    qtbot.waitUntil(lambda: desk.document(id).document.date == date(2014, 9, 26))
    assert desk.document(id).document.source == "وكالة النهر"
    assert [desk.undo_label() for _ in range(3) if desk.undo()] == ["set_details", "set_details", None]


def test_a_wrong_date_is_said_at_the_field_and_changes_nothing(added: DocumentsScreen, desk: Desk) -> None:
    added.library.list.selectRow(0)
    (id,) = added.library.list.chosen_ids()
    enter(added.library.details.day.line, "2014-19-25")
    assert added.library.details.day.fault.isVisible()
    assert desk.document(id).document.date is None


def test_a_wrong_date_that_is_left_is_told_of(added: DocumentsScreen, desk: Desk, prompts: Answers) -> None:
    added.library.list.selectRow(0)
    enter(added.library.details.day.line, "2014-19-25")
    added.library.list.selectRow(1)
    assert "stays as it was" in prompts.told[-1]
    assert "2014-19-25" in prompts.told[-1]


def test_what_is_entered_without_a_name_goes_back_to_what_is_saved(
    added: DocumentsScreen, desk: Desk, prompts: Answers
) -> None:
    added.library.list.selectRow(0)
    details = added.library.details
    added.bench.reviewer.name, prompts.name = "", None
    title = details.title.text()
    for field, saved in ((details.source, ""), (details.day.line, ""), (details.title, title)):
        prompts.asked, prompts.told = [], []
        # A dialog takes the focus, which ends the typing a second time.
        prompts.taking_focus = field.clearFocus
        enter(field, "2014-09-25")
        assert prompts.asked == ["reviewer"]
        assert field.text() == saved
        assert len(prompts.told) == 1


def test_one_source_is_given_to_all_that_are_chosen(added: DocumentsScreen, desk: Desk, qtbot: QtBot) -> None:
    added.library.list.selectAll()
    enter(added.library.details.source, "وكالة النهر")
    ids = desk.find_documents()
    qtbot.waitUntil(lambda: {kept.document.source for kept in desk.documents(ids)} == {"وكالة النهر"})
    assert {kept.document.title for kept in desk.documents(ids)} == {f"غارة على {place}" for place in PLACES}


def test_a_date_of_the_text_and_one_given_by_hand_are_told_apart(
    screen: DocumentsScreen, tmp_path: Path, desk: Desk, ended: Callable[[], None], qtbot: QtBot
) -> None:
    report = tmp_path / "بيان.txt"
    text = "المصدر: وكالة النهر\nالتاريخ: 14/3/2016\n\nقتل ثلاثة مدنيين في قصف على السوق."
    report.write_text(text, encoding="utf-8")
    screen.add_paths([report])
    ended()
    screen.library.list.selectRow(0)
    details = screen.library.details
    from_text, by_hand = "as the text says", "given by hand"
    qtbot.waitUntil(lambda: (details.day_from.text(), details.source_from.text()) == (from_text, from_text))
    enter(details.day.line, "15/3/2016")
    qtbot.waitUntil(lambda: details.day_from.text() == by_hand)
    assert details.source_from.text() == from_text
    assert details.day.day == date(2016, 3, 15)
    (kept,) = desk.documents(desk.find_documents())
    details.show_documents([replace(kept, document=replace(kept.document, date=None))])
    assert not details.day_from.isVisible()


def test_cancelling_is_heard_at_once_and_what_was_not_tried_is_named(
    screen: DocumentsScreen, many: Path, ended: Callable[[], None], qtbot: QtBot
) -> None:
    (many / "README.md").write_text("…", encoding="utf-8")
    screen.add_paths([many])
    qtbot.waitUntil(lambda: len(screen.bench.desk.find_documents()) > 2)
    panel, running = screen.library.intake.panel, screen.library.intake.panel.title.text()
    action(screen, "cancel_import").trigger()
    assert screen.importing.running
    assert panel.title.text() != running
    assert not action(screen, "cancel_import").isEnabled()
    ended()
    listed = screen.library.intake.left_out.model
    kept = len(screen.bench.desk.find_documents())
    assert listed.rowCount() == 60 - kept
    assert all(not entry.tried for entry in listed.entries)
    assert panel.other_kinds.isVisible()
    assert ".md" in panel.other_kinds.text()
    action(screen, "try_again").trigger()
    ended()
    assert len(screen.bench.desk.find_documents()) == 60
    assert not screen.library.intake.left_out.isVisible()


def test_another_import_begins_with_an_empty_list(
    screen: DocumentsScreen, reports: Path, tmp_path: Path, ended: Callable[[], None]
) -> None:
    screen.add_paths([tmp_path / "gone.txt"])
    ended()
    assert screen.library.intake.left_out.isVisible()
    screen.add_paths([reports])
    ended()
    assert not screen.library.intake.left_out.isVisible()


@both_languages
def test_large_text_in_a_small_window_keeps_title_and_day(bench: Bench, theme: Theme, show: Show) -> None:
    large = Theme(text_size=150, lang=theme.lang)
    listed = DocumentList(DocumentTable(bench, bench.signals), large)
    listed.resize(905, 500)
    show(listed)
    assert not listed.isColumnHidden(Column.PUBLISHED)
    assert listed.columnWidth(Column.TITLE) >= large.scaled(220)
    assert listed.isColumnHidden(Column.ADDED)


def test_a_filter_that_finds_nothing_says_where_it_looked_and_leads_back(
    added: DocumentsScreen, qtbot: QtBot
) -> None:
    nothing = added.library.nothing
    added.filter.setText("سربرنيتسا")
    qtbot.waitUntil(nothing.isVisible)
    assert "سربرنيتسا" in nothing.why.text()
    assert not added.library.list.isVisible()
    assert added.focus_panes()[0] is nothing
    nothing.button.click()
    qtbot.waitUntil(added.library.list.isVisible)
    assert len(added.library.table.ids) == len(PLACES)
    assert QApplication.focusWidget() is added.filter


@both_languages
def test_large_text_scrolls_no_page_because_of_another(bench: Bench, theme: Theme, show: Show) -> None:
    page = DocumentsScreen(replace(bench, theme=Theme(text_size=150, lang=theme.lang)))
    show(page)
    # What a window of 768 pixels leaves to a page.
    assert page.minimumSizeHint().height() <= 660
