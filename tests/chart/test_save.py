"""A figure as files: pictures, data that no spreadsheet runs, and the way from each number to its words."""

import csv
import io
import json
import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import matplotlib
import pytest
from PIL import Image

from tests.chart.examples import MARKET, many, market
from tests.rights import as_nobody
from workbench.chart.figure import Figure
from workbench.chart.pictures import HIGHEST, pictures
from workbench.chart.plan import plan
from workbench.chart.save import COLUMNS, figure_data, paths_there, provenance, save
from workbench.chart.spec import FigureKind, FigureSpec
from workbench.errors import CannotWrite
from workbench.model import CountRow, Evidence, Outcome, Query, Verdict
from workbench.progress import Cancelled
from workbench.terms import LANGS, Lang, label, term
from workbench.text.span import Span


def evidence(rows: list[CountRow]) -> list[Evidence]:
    """Made-up words for each claim."""
    return [
        Evidence(
            claim=row.claim, prefix="قبل ", exact=row.words, suffix=" بعد", span=Span(4, 4 + len(row.words)),
            title="قصف السوق", source=row.publisher, date=row.day, path="a.txt", sha256="ab" * 32,
            holder=row.holder, reported_by=(), polarity=row.polarity, verdict=row.verdict, author="ليلى",
            rule="result.killed", version="0.1.0",
        )
        for row in {row.claim: row for row in rows}.values()
    ]  # fmt: skip


@pytest.fixture
def figure() -> Figure:
    return plan(FigureSpec("القتلى / سوق", FigureKind.HOLDERS), market(), "ar")


def read(content: bytes) -> list[dict[str, str]]:
    """The rows of the data by the names of their columns."""
    _, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


@pytest.mark.parametrize("lang", LANGS)
def test_the_data_are_in_the_language_of_the_figure(lang: Lang) -> None:
    content = figure_data(plan(FigureSpec("x", FigureKind.HOLDERS), market(), lang), [])
    head, first, *_ = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert head[2] == term("field.holder", lang)
    assert not any("_" in heading for heading in head)
    assert first[4] == label(Outcome.KILLED, lang)


def test_nothing_that_goes_out_says_whose_machine_it_was_on(figure: Figure) -> None:
    at_home = [replace(each, path="/home/layla/reports/تقرير.txt") for each in evidence(market())]
    written = provenance(figure, at_home) + figure_data(figure, at_home)
    assert b"layla" not in written
    assert "تقرير.txt".encode() in written


def test_a_figure_that_is_given_up_leaves_the_files_of_before(figure: Figure, tmp_path: Path) -> None:
    paths = save(figure, evidence(market()), tmp_path)
    before = {path: path.read_bytes() for path in paths}
    for step in range(4):
        told: list[int] = []

        def cancel(done: int, total: int, label: str, told: list[int] = told, step: int = step) -> None:
            told.append(done)
            if len(told) > step:
                raise Cancelled

        with pytest.raises(Cancelled):
            save(replace(figure, title="عنوان آخر"), evidence(market()), tmp_path, cancel)
        assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
        assert told == sorted(told)


def test_a_figure_goes_out_in_five_files(tmp_path: Path) -> None:
    figure = plan(FigureSpec("القتلى / سوق", FigureKind.HOLDERS), market()[:9], "ar")
    paths = save(figure, evidence(market()), tmp_path / "out")
    assert [path.name for path in paths] == [
        f"القتلى - سوق.ar.{ending}" for ending in ("png", "svg", "pdf", "csv", "provenance.json")
    ]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(path.name for path in paths)
    with Image.open(paths[0]) as png:
        assert png.info["dpi"] == pytest.approx((300, 300), abs=1)
        assert png.width == 1920
    assert paths[1].read_text().startswith("<?xml")
    assert "<text" not in paths[1].read_text()
    assert paths[2].read_bytes().startswith(b"%PDF")


def test_a_figure_that_was_asked_otherwise_goes_into_other_files(tmp_path: Path) -> None:
    names = []
    for query in (
        Query(),
        Query(outcomes=frozenset({Outcome.KILLED})),
        Query(outcomes=frozenset({Outcome.KILLED}), verdicts=frozenset({Verdict.ACCEPTED})),
        Query(since=date(2024, 3, 1)),
        Query(until=date(2024, 3, 1)),
        Query(documents=frozenset({1, 2})),
        Query(claims=frozenset({1, 2})),
        Query(place="حلب / الريف"),
    ):
        figure = plan(FigureSpec("holders", FigureKind.HOLDERS, query), [MARKET], "en")
        names.append(save(figure, [], tmp_path)[0].name)
    assert len(set(names)) == len(names)
    assert names[:4] == [
        "holders.en.png", "holders killed.en.png", "holders accepted killed.en.png",
        "holders since 2024-03-01.en.png",
    ]  # fmt: skip


def test_a_figure_of_many_rows_goes_out_in_pages_which_go_with_those_of_one_that_has_fewer(
    tmp_path: Path,
) -> None:
    spec = FigureSpec("holders", FigureKind.HOLDERS)
    other = tmp_path / "holders.ar.7.png.txt"
    other.write_text("")
    before = save(plan(spec, many(60), "ar"), [], tmp_path)
    assert set(paths_there("holders", Query(), "ar", tmp_path)) == set(before)
    pages = [path for path in before if path.suffix == ".png"]
    assert [path.name for path in pages] == [f"holders.ar.{n}.png" for n in range(1, len(pages) + 1)]
    assert len(pages) > 1
    for page in pages:
        with Image.open(page) as png:
            assert png.height <= 3 * HIGHEST + 1
    pdf = tmp_path / "holders.ar.pdf"
    assert len(re.findall(rb"/Type /Page\b", pdf.read_bytes())) == len(pages)
    after = save(plan(spec, market(), "ar"), [], tmp_path)
    assert set(tmp_path.iterdir()) == {*after, other}


def test_a_picture_is_the_same_each_time(figure: Figure) -> None:
    assert pictures(figure) == pictures(figure)


def test_letters_are_paths_where_the_format_would_move_them(figure: Figure) -> None:
    made = pictures(figure)
    assert b"/FontDescriptor" not in made["pdf"][0]
    assert b"<text" not in made["svg"][0]


def test_the_settings_of_matplotlib_stay_as_they_were(figure: Figure) -> None:
    before = dict(matplotlib.rcParams)
    pictures(figure)
    assert dict(matplotlib.rcParams) == before


def test_the_data_say_what_is_drawn_and_what_is_not(figure: Figure) -> None:
    content = figure_data(figure, evidence(market()))
    assert content.startswith(b"\xef\xbb\xbf")
    rows = read(content)
    assert len(rows) == len(market())
    assert [row["left_out"] for row in rows if not row["mark"]] == ["نفي", "غير مؤكد"]
    first = rows[0]
    assert (first["holder"], first["low"], first["high"], first["first_day"]) == (
        "سامر الحلاق", "14", "14", "2024-03-14",
    )  # fmt: skip
    assert first["sha256"] == "ab" * 32


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_is_run_by_a_spreadsheet(start: str) -> None:
    hostile = replace(MARKET, holder=f"{start}HYPERLINK(1)", publisher=f"{start}1+1")
    content = figure_data(plan(FigureSpec("x", FigureKind.HOLDERS), [hostile], "en"), [])
    (row,) = read(content)
    assert row["holder"] == f"'{start}HYPERLINK(1)"
    assert row["publisher"] == f"'{start}1+1"


def test_each_number_leads_to_its_words(figure: Figure) -> None:
    whole = json.loads(provenance(figure, evidence(market())))
    assert len(whole["numbers"]) == len(figure.marks)
    for number in whole["numbers"]:
        for count in number["counts"]:
            claim = whole["claims"][str(count["claim"])]
            start, end = claim["span"]
            assert len(claim["quotation"]["exact"]) == end - start
            assert len(claim["document"]["sha256"]) == 64
            assert claim["rule"]
            assert claim["version"]


def test_the_provenance_has_the_question() -> None:
    query = Query(outcomes=frozenset({Outcome.KILLED}), since=date(2024, 3, 1))
    figure = plan(FigureSpec("x", FigureKind.HOLDERS, query), market(), "en")
    written = json.loads(provenance(figure, evidence(market())))["figure"]
    assert written["query"] == {"outcomes": ["killed"], "since": "2024-03-01"}
    assert written["caption"][0] == "Limited to: killed; dated events since 1 March 2024."


def test_a_place_that_cannot_be_written_is_named(figure: Figure, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite, match="file"):
        save(figure, [], tmp_path / "file")


def test_a_folder_that_may_not_be_listed_is_named(tmp_path: Path) -> None:
    os.chmod(tmp_path, 0o300)
    with as_nobody(), pytest.raises(CannotWrite, match=re.escape(str(tmp_path))):
        paths_there("holders", Query(), "ar", tmp_path)


def test_long_questions_go_into_different_files(tmp_path: Path) -> None:
    holder = "وزارة الصحة في حكومة الوحدة الوطنية والمتحدث الرسمي باسمها في العاصمة طرابلس وضواحيها"
    names = set()
    for place in ("سرت", "درنة"):
        query = Query(holder=holder, place=place)
        names.update(
            save(plan(FigureSpec("timeline", FigureKind.TIMELINE, query), [MARKET], "ar"), [], tmp_path)
        )
    assert set(tmp_path.iterdir()) == names
    assert len(names) == 10
