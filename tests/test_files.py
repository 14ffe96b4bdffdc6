"""Files that leave the program: whole or not at all, and never run by what opens them."""

import csv
import errno
import io
import os
from collections.abc import Iterator
from pathlib import Path

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
)


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
