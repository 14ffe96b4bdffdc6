"""Files that leave the program: whole or not at all, and never run by what opens them."""

import csv
import errno
import io
import itertools
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import CannotWrite, DiskFull
from workbench.files import (
    copy_whole,
    csv_table,
    file_name,
    file_stem,
    guarded,
    write_pieces,
    write_together,
    write_whole,
    writing_to,
    xml_safe,
)
from workbench.resources import PACKAGE


def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "تقرير.html"
    write_whole(path, b"one")
    assert write_whole(path, b"two") == path
    assert path.read_bytes() == b"two"
    assert [each.name for each in path.parent.iterdir()] == ["تقرير.html"]


def test_a_file_that_is_given_up_half_way_leaves_nothing(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise KeyError

    with pytest.raises(KeyError):
        write_pieces(tmp_path / "report.html", pieces())
    assert os.listdir(tmp_path) == []


def test_of_files_that_belong_together_all_are_written_or_none(tmp_path: Path) -> None:
    picture, table = tmp_path / "figure.png", tmp_path / "figure.csv"
    assert write_together({picture: b"one", table: b"one"}) == [picture, table]
    (tmp_path / "full").write_bytes(b"no folder")
    with pytest.raises(CannotWrite):
        write_together({picture: b"two", table: b"two", tmp_path / "full" / "figure.pdf": b"two"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "figure.png": b"one", "figure.csv": b"one", "full": b"no folder",
    }  # fmt: skip


def test_files_that_belong_together_stay_as_they_were_where_one_cannot_be_replaced(tmp_path: Path) -> None:
    table, picture, old_page, new = (tmp_path / name for name in ("f.csv", "f.1.png", "f.2.png", "f.pdf"))
    write_together({table: b"one", picture: b"one", old_page: b"one"})
    (tmp_path / "f.svg").mkdir()
    with pytest.raises(CannotWrite, match=r"f\.svg"):
        write_together({picture: b"2", new: b"2", tmp_path / "f.svg": b"2", table: b"2"}, [old_page])
    (tmp_path / "f.svg").rmdir()
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == dict.fromkeys(
        (table, picture, old_page), b"one"
    )


def test_files_go_back_where_a_new_one_does_not_reach_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, picture, new = (tmp_path / name for name in ("f.csv", "f.png", "f.pdf"))
    write_together({table: b"one", picture: b"one"})
    replaced = os.replace

    def refuse(source: Path, path: Path) -> None:
        if source.read_bytes() == b"two" and path == picture:
            raise PermissionError(errno.EACCES, "in use")
        replaced(source, path)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(CannotWrite, match="in use"):
        write_together({new: b"two", table: b"two", picture: b"two"})
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == {table: b"one", picture: b"one"}


def test_files_go_with_those_that_are_written_instead(tmp_path: Path) -> None:
    write_together({tmp_path / "f.1.png": b"one", tmp_path / "f.2.png": b"one"})
    write_together({tmp_path / "f.png": b"two"}, [tmp_path / "f.1.png", tmp_path / "f.2.png"])
    assert os.listdir(tmp_path) == ["f.png"]


def test_files_go_back_on_a_disk_that_gives_no_file_two_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: Path, path: Path) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "f.csv"
    write_whole(path, b"one")
    (tmp_path / "f.png").mkdir()
    with pytest.raises(CannotWrite, match=r"f\.png"):
        write_together({path: b"two", tmp_path / "f.png": b"two"})
    assert (path.read_bytes(), sorted(os.listdir(tmp_path))) == (b"one", ["f.csv", "f.png"])
    write_together({path: b"three"})
    assert (path.read_bytes(), sorted(os.listdir(tmp_path))) == (b"three", ["f.csv", "f.png"])


KILLED = """
import os, sys
from pathlib import Path
from workbench.files import write_together

folder, left = Path(sys.argv[1]), int(sys.argv[2])

def count(event, arguments):
    global left
    left -= event in ("open", "os.link", "os.rename", "os.remove")
    if not left:
        os._exit(9)

sys.addaudithook(count)
write_together({folder / "f.csv": b"two", folder / "f.png": b"two"}, [folder / "f.1.png"])
"""


def test_whenever_a_kill_comes_each_name_has_the_old_or_the_new_file(tmp_path: Path) -> None:
    table, picture, page = (tmp_path / name for name in ("f.csv", "f.png", "f.1.png"))
    kills = 0
    for step in itertools.count(1):
        write_together(dict.fromkeys((table, picture, page), b"one"))
        command = [sys.executable, "-c", KILLED, str(tmp_path), str(step)]
        if subprocess.run(command, cwd=Path(__file__).parent.parent).returncode == 0:
            break
        kills += 1
        now = {path: path.read_bytes() for path in (table, picture, page) if path.exists()}
        assert now.keys() >= {table, picture}
        assert now.get(page) in (b"one", None)
        assert page in now or {now[table], now[picture]} == {b"two"}
        assert set(now.values()) <= {b"one", b"two"}
    assert kills > 9
    assert {path.name for path in tmp_path.iterdir() if path.suffix != ".part"} == {"f.csv", "f.png"}


def test_a_link_in_the_way_leads_to_no_other_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda count: "guessed")
    letter, report = tmp_path / "letter", tmp_path / "report.html"
    letter.write_bytes(b"of somebody else")
    for write in (lambda: write_whole(report, b"report"), lambda: write_together({report: b"report"})):
        (tmp_path / ".report.html.guessed.part").symlink_to(letter)
        with pytest.raises(CannotWrite):
            write()
    assert letter.read_bytes() == b"of somebody else"


def test_a_link_where_the_former_file_is_kept_leads_to_no_other_file(tmp_path: Path) -> None:
    letter, report = tmp_path / "letter", tmp_path / "report.html"
    letter.write_bytes(b"of somebody else")
    write_whole(report, b"one")
    (tmp_path / ".report.html.before").symlink_to(letter)
    write_together({report: b"two"})
    assert (letter.read_bytes(), report.read_bytes()) == (b"of somebody else", b"two")
    assert sorted(os.listdir(tmp_path)) == ["letter", "report.html"]


@pytest.mark.parametrize("path", ["تقرير.txt", "/home/layla/تقرير.txt", "C:\\layla\\تقرير.txt"])
def test_the_name_of_a_file_is_without_its_folders(path: str) -> None:
    assert file_name(path) == "تقرير.txt"


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "a folder").mkdir()
    with pytest.raises(CannotWrite, match="a folder"):
        write_whole(tmp_path / "a folder", b"")
    assert os.listdir(tmp_path) == ["a folder"]


def test_pieces_that_end_early_leave_what_was_there(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise KeyboardInterrupt

    write_pieces(tmp_path / "report.html", [b"one ", b"whole"])
    with pytest.raises(KeyboardInterrupt):
        write_pieces(tmp_path / "report.html", broken())
    assert (tmp_path / "report.html").read_bytes() == b"one whole"
    assert os.listdir(tmp_path) == ["report.html"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_whatever_keeps_a_file_from_growing_is_a_full_disk(tmp_path: Path, number: int) -> None:
    with pytest.raises(DiskFull), writing_to(tmp_path):
        raise OSError(number, os.strerror(number))


def test_a_copy_is_whole_or_not_there(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"1" * 100_000)
    copy_whole(tmp_path / "one", tmp_path / "folder" / "two")
    assert (tmp_path / "folder" / "two").read_bytes() == b"1" * 100_000
    with pytest.raises(CannotWrite):
        copy_whole(tmp_path / "missing", tmp_path / "folder" / "three")
    assert os.listdir(tmp_path / "folder") == ["two"]


@given(st.lists(st.lists(st.text(), min_size=2, max_size=3), min_size=1))
def test_no_cell_begins_as_a_formula(rows: list[list[str]]) -> None:
    text = csv_table(rows).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert len(read) == len(rows)
    for cells, was in zip(read, rows, strict=True):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in cells)
        assert [cell.removeprefix("'") for cell in cells] == [cell.removeprefix("'") for cell in was]


def test_numbers_stay_numbers() -> None:
    assert [guarded(cell) for cell in (-5, 1.5, None)] == [-5, 1.5, None]


@given(st.text())
def test_a_stem_is_a_name_on_any_system(name: str) -> None:
    stem = file_stem(name)
    assert stem
    assert not set(stem) & set('<>:"/\\|?*\x00\n\u202e')
    assert not stem.startswith(".")
    assert not stem.endswith((".", " "))


def test_long_names_that_differ_at_their_end_have_different_stems() -> None:
    long = "وزارة الصحة في حكومة الوحدة الوطنية والمتحدث الرسمي باسمها في العاصمة طرابلس وضواحيها"
    stems = {file_stem(f"{long} {place}") for place in ("سرت", "درنة")}
    assert len(stems) == 2
    assert all(len(stem) <= 80 and stem.startswith("وزارة الصحة") for stem in stems)


ASKED = re.compile(r"\.(exists|is_dir|is_file)\(\)")


def test_nothing_is_asked_of_a_path_that_fails_in_a_closed_folder() -> None:
    """`os.path` asks the same and never fails; what the store asks is turned into a sentence."""
    files = [path for path in PACKAGE.rglob("*.py") if "store" not in path.parts]
    assert not [path.name for path in files if ASKED.search(path.read_text(encoding="utf-8"))]


@given(st.text(st.characters() | st.sampled_from("\x00\x0b\x1f\x7f\x85\ufffe\uffff\U0001fffe\ud800")))
def test_any_text_can_be_made_to_stand_in_xml(text: str) -> None:
    escaped = xml_safe(text).replace("&", "&amp;").replace("<", "&lt;")
    assert len(ElementTree.fromstring(f"<a>{escaped}</a>").text or "") <= len(text)  # CR LF is one there
    assert len(xml_safe(text)) == len(text)
