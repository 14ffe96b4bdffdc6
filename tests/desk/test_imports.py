"""Bringing reports in: files, folders, pastes; what fails, what is there already, and cancelling."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from multiprocessing.process import BaseProcess
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory

import pytest

from tests.rights import as_nobody
from workbench import fault_report
from workbench.desk import Desk
from workbench.desk.desk import ignore
from workbench.desk.folders import look_for
from workbench.desk.imports import SMALL_COUNT, import_bytes, import_paths
from workbench.desk.reading import MOST
from workbench.errors import NoRoom
from workbench.model import Change, Details, Failure, Imported, Kind, Query
from workbench.progress import Cancelled, silent
from workbench.store import Store
from workbench.store.originals import hash_of
from workbench.workers import Workers

REPORT = "قال مصدر طبي إن {n} مدنيين قتلوا الاثنين في قصف استهدف بلدة السندس."
NOTHING = Details()
Begun = Callable[[], list[BaseProcess]]


def nothing() -> None:
    pass


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk.open(tmp_path / "Test.khabar", create=True)
    yield desk
    assert desk.check() == []
    desk.close()


def undated(
    added: tuple[int, ...],
    duplicates: tuple[str, ...] = (),
    cancelled: bool = False,
    untried: tuple[str, ...] = (),
    other_kinds: tuple[str, ...] = (),
) -> Imported:
    """What came of reports whose day nobody has said."""
    return Imported(
        added, duplicates, cancelled=cancelled, untried=untried, other_kinds=other_kinds, undated=added
    )


def write(folder: Path, count: int) -> list[Path]:
    """Some different reports."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:03}.txt" for number in range(3, count + 3)]
    for number, path in enumerate(paths, 3):
        path.write_text(REPORT.format(n=number), encoding="utf-8")
    return paths


def texts(desk: Desk) -> list[str]:
    return [desk.document(id).document.text for id in desk.find_documents()]


# ------------------------------------------------------------------ what comes in


def test_a_file_becomes_a_document_with_its_claims(desk: Desk, tmp_path: Path) -> None:
    (path,) = write(tmp_path / "reports", 1)
    assert desk.import_paths([path], NOTHING) == undated((1,))
    document = desk.document(1).document
    assert (document.text, document.path) == (REPORT.format(n=3), str(path))
    claims = desk.claims(desk.find_claims(Query()))
    assert [count.low for kept in claims for count in kept.claim.counts] == [3]
    assert Kind.NUMBER in {mention.kind for mention in desk.mentions(1)}


def test_details_go_with_every_file_of_an_import(desk: Desk, tmp_path: Path) -> None:
    details = Details(source="وكالة الضفاف", date=date(2024, 3, 14))
    desk.import_paths(write(tmp_path / "reports", 2), details)
    kept = [one.document for one in desk.documents([1, 2])]
    assert {(one.source, one.date) for one in kept} == {("وكالة الضفاف", date(2024, 3, 14))}
    claim = desk.claims(desk.find_claims(Query()))[0].claim
    assert claim.date is not None
    assert claim.date.start == "2024-03-11"


def test_a_folder_comes_in_with_all_below_it_in_order(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    write(folder, SMALL_COUNT + 4)
    (folder / "below").mkdir()
    (folder / "005.txt").rename(folder / "below" / "005.txt")
    (folder / ".hidden.txt").write_text("لا يُقرأ")
    landed: list[Change] = []
    imported = desk.import_paths([folder], NOTHING, landed=landed.append)
    assert imported == undated(tuple(range(1, SMALL_COUNT + 5)))
    assert [next(iter(change.documents)) for change in landed] == list(imported.added)
    paths = [kept.document.path for kept in desk.documents(desk.find_documents())]
    assert paths == [str(path) for path in [*sorted(folder.glob("0*.txt")), folder / "below" / "005.txt"]]


def test_a_paste_becomes_a_document(desk: Desk) -> None:
    assert desk.import_text(REPORT.format(n=3), "رسالة", NOTHING) == undated((1,))
    assert desk.document(1).document.path == "رسالة"
    assert desk.import_text(REPORT.format(n=3), "رسالة", NOTHING) == Imported(duplicates=("رسالة",))


def test_an_empty_paste_fails_with_a_sentence(desk: Desk) -> None:
    (failed,) = desk.import_text(" \n", "رسالة", NOTHING).failed
    assert failed.key == "empty_document"


def test_what_is_there_already_is_named(desk: Desk, tmp_path: Path) -> None:
    paths = write(tmp_path / "reports", 2)
    copy = tmp_path / "copy.txt"
    copy.write_bytes(paths[0].read_bytes())
    assert desk.import_paths([*paths, copy], NOTHING) == undated((1, 2), duplicates=(str(copy),))
    again = desk.import_paths(paths, NOTHING)
    assert again == Imported(duplicates=tuple(map(str, paths)))


def test_a_lost_or_changed_original_comes_back_with_its_file(desk: Desk, tmp_path: Path) -> None:
    paths = write(tmp_path / "reports", 2)
    desk.import_paths(paths, NOTHING)
    lost, changed = sorted((desk.folder / "originals").iterdir())
    lost.unlink()
    changed.write_text("شيء آخر")
    assert len(desk.check()) == 2
    assert desk.import_paths(paths, NOTHING).added == ()
    assert desk.check() == []


def test_the_same_file_twice_in_a_large_import_is_added_once(desk: Desk, tmp_path: Path) -> None:
    paths = write(tmp_path / "reports", SMALL_COUNT + 1)
    imported = desk.import_paths([*paths, *paths], NOTHING)
    assert len(imported.added) == len(imported.duplicates) == len(paths)


def test_a_name_that_is_not_utf_8_is_no_hindrance(desk: Desk, tmp_path: Path) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/\xca\xde\xd1\xed\xd1.txt")
    Path(odd).write_text(REPORT.format(n=3), encoding="utf-8")
    assert desk.import_paths([Path(odd)], NOTHING) == undated((1,))
    assert desk.document(1).document.path.endswith("�.txt")


def test_an_absurd_number_is_kept_as_it_was_said(desk: Desk) -> None:
    desk.import_text(REPORT.format(n="9" * 21), "رسالة", NOTHING)
    counts = [count for row in desk.claims(desk.find_claims(Query())) for count in row.claim.counts]
    assert [len(str(count.low)) for count in counts] in ([21], [22])


# ------------------------------------------------------------------ what does not


def test_what_fails_is_listed_and_the_rest_goes_on(desk: Desk, tmp_path: Path) -> None:
    first, last = write(tmp_path / "reports", 2)
    empty, binary, missing = tmp_path / "empty.txt", tmp_path / "picture.png", tmp_path / "missing.txt"
    empty.touch()
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    imported = desk.import_paths([first, empty, binary, missing, last], NOTHING)
    assert imported.added == (1, 2)
    assert [(failed.path, failed.key) for failed in imported.failed] == [
        (str(empty), "empty_document"), (str(binary), "not_text"), (str(missing), "missing")
    ]  # fmt: skip
    assert str(missing) in imported.failed[2].reason
    assert dict(imported.failed[2].details)["path"] == str(missing)


def test_a_fault_of_the_program_ends_with_one_file_and_is_kept(desk: Desk) -> None:
    no_text = "\ud800"
    (failed,) = desk.import_text(REPORT.format(n=3), "رسالة", Details(no_text)).failed
    assert failed.key == "our_fault"
    (report,) = fault_report.reports().iterdir()
    assert str(report) in failed.reason
    assert "Traceback" in report.read_text()
    assert "surrogate" in report.read_text()
    assert len(desk.import_text(REPORT.format(n=3), "رسالة", NOTHING).added) == 1


def test_what_is_no_file_and_what_is_larger_than_any_report_are_failures(desk: Desk, tmp_path: Path) -> None:
    first, last = write(tmp_path / "reports", 2)
    pipe, huge = tmp_path / "reports" / "pipe", tmp_path / "reports" / "huge.txt"
    os.mkfifo(pipe)
    with huge.open("wb") as file:
        file.truncate(1 << 40)
    imported = desk.import_paths([pipe, first, huge, last], NOTHING)
    assert imported.added == (1, 2)
    assert [(failed.path, failed.key) for failed in imported.failed] == [
        (str(pipe), "not_a_file"), (str(huge), "too_large")
    ]  # fmt: skip


def test_a_file_that_takes_too_long_fails_and_its_process_ends(tmp_path: Path, begun: Begun) -> None:
    store, workers = Store.open(tmp_path / "Test.khabar", create=True), Workers(1, limit=0)
    paths = write(tmp_path / "reports", SMALL_COUNT + 1)
    imported = import_paths(store, workers, paths, NOTHING, silent, ignore, ignore)
    assert imported.added == ()
    assert [(failed.path, failed.key) for failed in imported.failed] == [
        (str(path), "too_slow") for path in paths
    ]
    assert begun() == []
    store.close()
    workers.close()


def test_cancelling_does_not_wait_for_a_long_file(tmp_path: Path, begun: Begun) -> None:
    store, workers = Store.open(tmp_path / "Test.khabar", create=True), Workers(1)
    (long,) = write(tmp_path, 1)
    long.write_text(REPORT * 20_000, encoding="utf-8")
    told: list[str] = []

    def cancel_under_way(done: int, total: int, label: str) -> None:
        told.append(label)
        if len(told) > 1:
            raise Cancelled

    imported = import_paths(store, workers, [long], NOTHING, cancel_under_way, ignore, ignore)
    assert imported == Imported(cancelled=True, untried=(str(long),))
    assert begun() == []
    store.close()
    workers.close()


def test_a_folder_that_may_not_be_read_is_a_failure() -> None:
    with TemporaryDirectory() as open_to_all:
        Path(open_to_all).chmod(0o755)
        folder = Path(open_to_all, "closed")
        folder.mkdir(mode=0)
        with as_nobody():
            (failed,) = look_for([folder], nothing).reports
    assert isinstance(failed, Failure)
    assert (failed.path, failed.key) == (str(folder), "not_allowed")


# ------------------------------------------------------------------ folders with an index


def test_an_index_in_a_folder_says_what_its_reports_are(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    (folder / "below").mkdir(parents=True)
    names = ["a.txt", "b.txt", "below/c.TXT"]
    for number, name in enumerate(names, 3):
        (folder / name).write_text(REPORT.format(n=number), encoding="utf-8")
    (folder / "index.csv").write_text(
        "file,title,source,date\na.txt,قصف,وكالة الضفاف,14/3/2024\nbelow/c.TXT,,موقع الخابور,2024-03-15\n",
        encoding="utf-8-sig",
    )
    assert desk.import_paths([folder], NOTHING) == Imported(added=(1, 2, 3), undated=(2,))
    kept = [one.document for one in desk.documents([1, 2, 3])]
    assert [(one.source, one.date) for one in kept] == [
        ("وكالة الضفاف", date(2024, 3, 14)), (None, None), ("موقع الخابور", date(2024, 3, 15)),
    ]  # fmt: skip
    assert kept[0].title == "قصف"


def test_what_is_said_at_the_import_goes_before_the_index(desk: Desk, tmp_path: Path) -> None:
    (path,) = write(tmp_path / "reports", 1)
    (path.parent / "index.csv").write_text(
        f"file;date;source\n{path.name};2024-03-15;الخابور\n", encoding="utf-8"
    )
    desk.import_paths([path.parent], Details(date=date(2024, 3, 14)))
    document = desk.document(1).document
    assert (document.source, document.date) == ("الخابور", date(2024, 3, 14))


def test_what_is_wrong_in_an_index_is_said_of_the_report_and_the_others_come_in(
    desk: Desk, tmp_path: Path
) -> None:
    wrong, right = write(tmp_path / "reports", 2)
    index = wrong.parent / "index.csv"
    index.write_text(
        f'file,title,date\n{right.name},"a, b",\n{wrong.name},,9/25/2014\ngone.txt,,2024-13-01\n',
        encoding="utf-8",
    )
    imported = desk.import_paths([wrong.parent], NOTHING)
    assert imported.added == (1,)
    assert [(failed.path, failed.key) for failed in imported.failed] == [
        (str(wrong), "no_day_in_index"), (str(wrong.parent / "gone.txt"), "not_there")
    ]  # fmt: skip
    assert f"“9/25/2014” in line 3 of {index}" in imported.failed[0].reason


def test_a_day_that_is_said_at_the_import_needs_none_in_the_index(desk: Desk, tmp_path: Path) -> None:
    (path,) = write(tmp_path / "reports", 1)
    (path.parent / "index.csv").write_text(f"file,date\n{path.name},9/25/2014\n", encoding="utf-8")
    assert desk.import_paths([path.parent], Details(date=date(2014, 9, 25))) == Imported(added=(1,))


def test_an_index_tells_of_a_file_that_is_named_by_itself(desk: Desk, tmp_path: Path) -> None:
    (path,) = write(tmp_path / "reports" / "below", 1)
    index = tmp_path / "reports" / "index.csv"
    index.write_text(f"file,source,date\nbelow/{path.name},الخابور,9/25/2014\n", encoding="utf-8")
    assert desk.import_paths([path], NOTHING).failed[0].key == "no_day_in_index"
    index.write_text(f"file,source,date\nbelow/{path.name},الخابور,25/9/2014\n", encoding="utf-8")
    assert desk.import_paths([path], NOTHING) == Imported(added=(1,))
    document = desk.document(1).document
    assert (document.source, document.date) == ("الخابور", date(2014, 9, 25))


def test_an_index_tells_of_a_file_however_its_path_is_written(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = tmp_path / "reports" / "below"
    (below / "aside").mkdir(parents=True)
    index = below.parent / "index.csv"
    index.write_text("file,source\nbelow/a.txt,الخابور\nbelow/b.txt,الخابور\n", encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        (below / name).write_text(f"قتل 3 جنود في الرقة {name}", encoding="utf-8")
    monkeypatch.chdir(below / "aside")
    desk.import_paths([Path("../a.txt")], NOTHING)
    monkeypatch.chdir(below)
    desk.import_paths([Path("b.txt")], NOTHING)
    assert [kept.document.source for kept in desk.documents([1, 2])] == ["الخابور", "الخابور"]


def test_a_report_that_is_there_already_needs_no_day_in_the_index(desk: Desk, tmp_path: Path) -> None:
    (path,) = write(tmp_path / "reports", 1)
    desk.import_paths([path], NOTHING)
    (path.parent / "index.csv").write_text(f"file,date\n{path.name},9/25/2014\n", encoding="utf-8")
    again = desk.import_paths([path.parent], NOTHING)
    assert (again.duplicates, again.failed) == ((str(path),), ())


def test_what_an_index_names_is_a_report_whatever_its_kind(desk: Desk, tmp_path: Path) -> None:
    (path,) = write(tmp_path / "reports", 1)
    named, binary, other = (path.parent / name for name in ("named.md", "scan.pdf", "README.md"))
    for file in (named, other):
        file.write_text(REPORT.format(n=7), encoding="utf-8")
    binary.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 8)
    (path.parent / "index.csv").write_text(
        "file,source\nnamed.md,الخابور\nscan.pdf,الخابور\n", encoding="utf-8"
    )
    imported = desk.import_paths([path.parent], NOTHING)
    assert (len(imported.added), imported.other_kinds) == (2, (str(other),))
    assert [(failed.path, failed.key) for failed in imported.failed] == [(str(binary), "not_text")]
    assert {kept.document.source for kept in desk.documents(imported.added)} == {None, "الخابور"}


@pytest.mark.parametrize("table", ["a,b\n1,2\n", "", "\0\0\0", "file\n"])
def test_another_table_of_that_name_is_no_index(desk: Desk, tmp_path: Path, table: str) -> None:
    (path,) = write(tmp_path / "reports", 1)
    index = path.parent / "index.csv"
    index.write_text(table, encoding="utf-8")
    assert desk.import_paths([path.parent], NOTHING) == undated((1,), other_kinds=(str(index),))


def test_a_folder_brings_reports_alone_and_names_the_rest(desk: Desk, tmp_path: Path) -> None:
    (path,) = write(tmp_path / "reports", 1)
    others = [path.parent / name for name in ("LICENSE", "README.md", "picture.png")]
    for other in others:
        other.write_text(REPORT.format(n=7), encoding="utf-8")
    assert desk.import_paths([path.parent], NOTHING) == undated((1,), other_kinds=tuple(map(str, others)))
    assert desk.import_paths([others[1]], NOTHING) == undated((2,))


# ------------------------------------------------------------------ what stands at the top of a text


def test_source_and_date_at_the_top_are_taken_where_nobody_says_otherwise(desk: Desk) -> None:
    text = "المصدر: وكالة النهر\nالتاريخ: 14/3/2024\n\n" + REPORT.format(n=3)
    desk.import_text(text, "رسالة", Details(source="وكالة الضفاف"))
    document = desk.document(1).document
    assert (document.source, document.date) == ("وكالة الضفاف", date(2024, 3, 14))
    assert document.text == text


# ------------------------------------------------------------------ progress and cancelling


def test_progress_names_each_file_and_reaches_the_end(desk: Desk, tmp_path: Path) -> None:
    paths = write(tmp_path / "reports", 2)
    told: list[tuple[int, int, str]] = []
    desk.import_paths(paths, NOTHING, lambda *said: told.append(said))
    assert told == [(0, 2, str(paths[0])), (1, 2, str(paths[1])), (2, 2, "")]


@pytest.mark.parametrize("count", [SMALL_COUNT, SMALL_COUNT + 5])
def test_cancelling_keeps_what_has_landed(desk: Desk, tmp_path: Path, count: int) -> None:
    paths = write(tmp_path / "reports", count)

    def cancel(done: int, total: int, label: str) -> None:
        if done == 2:
            raise Cancelled

    imported = desk.import_paths(paths, NOTHING, cancel)
    untried = tuple(map(str, paths[2:]))
    assert imported == undated((1, 2), cancelled=True, untried=untried)
    assert desk.import_paths(paths, NOTHING).added == tuple(range(3, count + 1))


def test_an_import_goes_on_when_a_process_is_killed(desk: Desk, tmp_path: Path, begun: Begun) -> None:
    paths = write(tmp_path / "reports", SMALL_COUNT + 8)
    killed: list[BaseProcess] = []

    def kill_the_readers(done: int, total: int, label: str) -> None:
        if done == 3 and not killed:  # progress tells again while it waits
            killed.extend(begun())
            for child in killed:
                child.kill()
                child.join()

    imported = desk.import_paths(paths, NOTHING, kill_the_readers)
    assert killed
    assert (len(imported.added), imported.failed) == (len(paths), ())


# ------------------------------------------------------------------ what comes without a file


def test_what_is_piped_in_is_the_same_report_as_its_file(desk: Desk, tmp_path: Path) -> None:
    (path,) = write(tmp_path / "reports", 1)
    path.write_bytes(f"عنوان\r\n{REPORT.format(n=3)}\r\n".encode("windows-1256"))
    assert desk.import_bytes(path.read_bytes(), "-", NOTHING) == undated((1,))
    document = desk.document(1).document
    assert (document.sha256, document.path) == (hash_of(path.read_bytes()), "-")
    assert document.encoding != "utf-8"
    assert desk.import_paths([path], NOTHING) == Imported(duplicates=(str(path),))


def test_what_is_piped_in_has_the_limits_of_files(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (huge,) = desk.import_bytes(b"x" * (MOST + 1), "-", NOTHING).failed
    (empty,) = desk.import_bytes(b" ", "-", NOTHING).failed
    assert (huge.key, empty.key) == ("too_large", "empty_document")
    usage = disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=1000))
    with pytest.raises(NoRoom):
        desk.import_bytes(b"x", "-", NOTHING)


def test_what_takes_longer_than_a_process_to_start_is_read_in_one(
    desk: Desk, tmp_path: Path, begun: Begun
) -> None:
    short, long = write(tmp_path, 2)
    desk.import_paths([short], NOTHING)
    assert begun() == []
    long.write_text(REPORT.format(n=3) + "12 " * 12_000, encoding="utf-8")
    desk.import_paths([long], NOTHING)
    assert len(begun()) == 1


def test_a_long_paste_is_read_in_another_process_and_can_be_given_up(desk: Desk, begun: Begun) -> None:
    told: list[int] = []

    def give_up(done: int, total: int, label: str) -> None:
        told.append(len(begun()))
        if len(told) == 3:
            raise Cancelled

    landed: list[Change] = []
    imported = desk.import_text(REPORT * 20_000, "طويلة", NOTHING, give_up, landed.append)
    assert imported == Imported(cancelled=True, untried=("طويلة",))
    assert told == [0, 1, 1]
    assert (begun(), desk.find_documents(), landed) == ([], [], [])


def test_a_paste_that_takes_too_long_fails(tmp_path: Path, begun: Begun) -> None:
    store, workers = Store.open(tmp_path / "Test.khabar", create=True), Workers(1, limit=0)
    original = (REPORT * 20_000).encode()
    (failed,) = import_bytes(store, workers, original, "طويلة", NOTHING, silent, ignore).failed
    assert (failed.path, failed.key) == ("طويلة", "too_slow")
    assert begun() == []
    store.close()
    workers.close()
