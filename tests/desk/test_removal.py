"""Reports are taken out with all that was said of them, and come back by undo as they were."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small import TEXT, add, denied, document, killed, project
from workbench.desk import Desk
from workbench.desk.checks import check
from workbench.desk.removal import remove_documents
from workbench.errors import ReportGone
from workbench.model import Details, KeptClaim, KeptDocument, Mention, Query
from workbench.store import Store, journal

Everything = tuple[list[KeptDocument], list[KeptClaim], list[list[Mention]]]


def everything(desk: Desk) -> Everything:
    """All that a project holds of reports, claims, decisions and mentions."""
    reports = desk.find_documents()
    return (
        [desk.document(id) for id in reports],
        desk.claims(desk.find_claims(Query())),
        [desk.mentions(id) for id in reports],
    )


def decide(desk: Desk) -> None:
    """A decision of each kind on the first report: 4 claims decided."""
    desk.accept(1)
    desk.correct(2, killed())
    desk.reject(3)
    desk.add_claim(1, denied())
    desk.set_details(1, Details("عنوان آخر", "وكالة أخرى", document().date))


def test_a_report_that_is_taken_out_is_nowhere_any_more(desk: Desk) -> None:
    decide(desk)
    change = desk.remove_documents([1])
    assert change.documents == {1}
    assert change.label == desk.undo_label() == "remove_documents"
    assert desk.find_documents() == [2]
    assert desk.find_documents("السندس") == [2]
    assert desk.find_claims(Query()) == [4, 5, 6]
    assert desk.find_claims(Query(documents=frozenset({1}))) == []
    assert sum(desk.verdict_counts(Query()).values()) == 3
    assert {row.document for row in desk.count_rows(Query())} == {2}
    (figure, *_) = desk.outputs.figures()
    marks = desk.outputs.figure(figure, "ar").marks
    assert {claim for mark in marks for claim in mark.claims} <= {4, 5, 6}


def test_exports_and_reports_leave_it_out(desk: Desk, tmp_path: Path) -> None:
    desk.remove_documents([1])
    table = desk.outputs.export_claims(tmp_path / "claims.csv", Query()).read_text("utf-8-sig")
    assert table.count("test.denied") == 1
    assert document().sha256 not in desk.outputs.write_report(tmp_path / "report.html", "ar").read_text()


def test_undo_brings_it_back_exactly_also_after_a_restart(folder: Path) -> None:
    desk = Desk.open(folder)
    desk.author = "ليلى"
    decide(desk)
    before = everything(desk)
    desk.remove_documents([1, 2])
    assert everything(desk) == ([], [], [])
    desk.close()
    again = Desk.open(folder)
    undone = again.undo()
    assert undone is not None
    assert undone.documents == {1, 2}
    assert everything(again) == before
    again.redo()
    assert everything(again) == ([], [], [])
    again.undo()
    assert again.undo_label() == "set_details"
    assert again.check() == []
    again.close()


def test_what_would_go_is_told_beforehand(desk: Desk) -> None:
    assert desk.decisions_on([1, 2]) == 0
    decide(desk)
    assert desk.decisions_on([1]) == desk.decisions_on([1, 2]) == 4
    assert desk.decisions_on([2]) == 0


def test_taking_out_what_is_out_is_no_edit(desk: Desk) -> None:
    desk.remove_documents([1])
    assert not desk.remove_documents([1]).documents
    assert not desk.remove_documents([]).documents
    desk.undo()
    assert desk.find_documents() == [1, 2]


@pytest.mark.parametrize(
    "late",
    [
        lambda desk: desk.accept(1),
        lambda desk: desk.correct(1, killed()),
        lambda desk: desk.add_claim(1, denied()),
        lambda desk: desk.set_details(1, Details("آخر")),
    ],
)
def test_nothing_is_decided_of_a_report_that_is_out(desk: Desk, late: Callable[[Desk], object]) -> None:
    desk.remove_documents([1])
    with pytest.raises(ReportGone):
        late(desk)


def test_its_original_stays_for_the_undo(desk: Desk, folder: Path) -> None:
    desk.remove_documents([1])
    assert (folder / "originals" / document().sha256).read_bytes() == TEXT.encode()


def test_the_reports_of_an_import_can_be_taken_out_together(desk: Desk, tmp_path: Path) -> None:
    for number in (8, 9):
        (tmp_path / f"{number}.txt").write_text(document(number).text)
    imported = desk.import_paths([tmp_path / "8.txt", tmp_path / "9.txt"], Details())
    desk.remove_documents(imported.added)
    assert desk.find_documents() == [1, 2]


# ------------------------------------------------------------------ added again


def test_a_file_that_is_added_again_comes_as_a_new_report(desk: Desk) -> None:
    decide(desk)
    desk.remove_documents([1])
    imported = desk.import_text(TEXT, "من جديد", Details(source="جهة"))
    assert imported.added == (3,)
    assert desk.find_documents() == [2, 3]
    assert desk.document(3).document.source == "جهة"
    assert desk.decisions_on([3]) == 0
    assert desk.import_text(TEXT, "مرة أخرى", Details()).duplicates == ("مرة أخرى",)


def test_no_report_is_ever_there_twice_whatever_is_undone(desk: Desk) -> None:
    decide(desk)
    before = everything(desk)
    desk.remove_documents([1])
    desk.import_text(TEXT, "من جديد", Details())
    assert desk.undo_label() == "add_document"
    desk.undo()
    assert desk.find_documents() == [2]
    desk.undo()
    assert everything(desk) == before
    desk.redo()
    desk.redo()
    assert desk.find_documents() == [2, 3]
    desk.undo()
    assert desk.import_text(TEXT, "وأخيرا", Details()).added == (4,)
    assert desk.redo() is None
    assert desk.find_documents() == [2, 4]


# ------------------------------------------------------------------ the store


def test_thousands_of_reports_go_and_come_back_in_one_edit(tmp_path: Path) -> None:
    store = project(tmp_path, reports=40)
    remove_documents(store, range(1, 41), None)
    assert check(store) == []
    with store.transaction() as database:
        journal.undo(database)
    assert check(store) == []
    assert store.database.value("SELECT count(*) FROM documents WHERE present") == 40
    store.close()


def test_a_report_that_does_not_stand_as_the_journal_says_is_found(tmp_path: Path) -> None:
    store = project(tmp_path, reports=2)
    remove_documents(store, [1], "ليلى")
    store.database.rows("UPDATE documents SET present = true")
    assert check(store) == ["Report 1: it does not stand as the journal says."]
    store.close()


def test_an_original_comes_back_once_to_a_project_from_before(tmp_path: Path) -> None:
    store = project(tmp_path)
    remove_documents(store, [1], None)
    assert add(store) == 2
    store.close()
    store = Store.open(store.folder.path)
    assert check(store) == []
    store.close()
