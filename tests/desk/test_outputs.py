"""Figures, reports and tables come out of the desk with the words behind their numbers."""

import csv
import json
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from multiprocessing import active_children
from pathlib import Path

import pytest

from tests.small import TEXT, killed
from workbench.chart.colours import LIGHT
from workbench.chart.figure import Reason
from workbench.desk import Desk, decisions
from workbench.desk.evidence import evidence
from workbench.errors import CannotWrite
from workbench.model import Details, Query, Verdict
from workbench.progress import Cancelled
from workbench.store import Store
from workbench.store.counts import count_rows
from workbench.terms import label


def test_each_figure_has_the_claims_behind_its_marks(desk: Desk) -> None:
    for spec in desk.outputs.figures():
        figure = desk.outputs.figure(spec, "ar")
        assert {claim for mark in figure.marks for claim in mark.claims} == {2, 5}


def test_a_rejected_claim_leaves_the_figures(desk: Desk) -> None:
    desk.reject(2)
    (holders, *_) = desk.outputs.figures()
    assert {claim for mark in desk.outputs.figure(holders, "en").marks for claim in mark.claims} == {5}


def test_a_count_is_shown_with_the_city_around_its_place_and_found_by_it(desk: Desk) -> None:
    found = desk.claim(5).claim
    city = replace(found.place[0], name="تعز", location=replace(found.place[0].location, name="تعز"))
    desk.correct(5, replace(found, place=(*found.place, city)))
    rows = desk.count_rows(Query(place="تعز"))
    assert {(row.claim, row.place) for row in rows} == {(5, f"{found.place[0].name}، تعز")}
    assert desk.find_claims(Query(place="الوادي", claims=frozenset({2}))) == [2]


def test_a_figure_of_some_days_says_what_it_leaves_for_having_none(desk: Desk) -> None:
    undated = replace(desk.claim(5).claim, date=None)
    desk.correct(5, undated)
    (holders, *_) = desk.outputs.figures()
    asked = replace(holders, query=Query(since=date(2000, 1, 1)))
    figure = desk.outputs.figure(asked, "ar")
    assert {claim for mark in figure.marks for claim in mark.claims} == {2}
    assert {(left.row.claim, left.reason) for left in figure.left} >= {(5, Reason.UNDATED)}


def drawn(desk: Desk) -> bytes:
    (holders, *_) = desk.outputs.figures()
    return desk.outputs.drawing(desk.outputs.figure(holders, "ar"), 400, LIGHT).png


def test_a_drawing_is_made_although_the_process_for_it_is_killed(desk: Desk) -> None:
    before = drawn(desk)
    with ThreadPoolExecutor(1) as thread:
        again = thread.submit(drawn, desk)
        for child in active_children():
            child.kill()
        assert again.result() == before


def test_a_drawing_does_not_wait_for_an_import(desk: Desk, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(TEXT * 5000, encoding="utf-8")
    drawings: list[Future[bytes]] = []
    with ThreadPoolExecutor(1) as thread:

        def stop_once_drawn(done: int, total: int, label: str) -> None:
            if not drawings:
                drawings.append(thread.submit(drawn, desk))
            elif drawings[0].done():
                raise Cancelled

        assert desk.import_paths([long], Details(), stop_once_drawn).cancelled
    assert drawings[0].result()


def test_an_exported_figure_says_where_each_number_comes_from(desk: Desk, tmp_path: Path) -> None:
    (holders, *_) = desk.outputs.figures()
    paths = desk.outputs.export_figure(holders, tmp_path / "figures", "ar")
    assert {path.suffix for path in paths} == {".png", ".svg", ".pdf", ".csv", ".json"}
    provenance = json.loads(next(path for path in paths if path.suffix == ".json").read_text("utf-8"))
    assert provenance["claims"]["2"]["quotation"]["exact"] == killed().span.of(TEXT)


@pytest.mark.parametrize("name", ["report.html", "report.docx"])
def test_a_report_is_written(desk: Desk, tmp_path: Path, name: str) -> None:
    told: list[tuple[int, int]] = []
    path = desk.outputs.write_report(
        tmp_path / name, "ar", lambda done, total, label: told.append((done, total))
    )
    assert path.stat().st_size > 10_000
    assert {total for _, total in told} == {100}


def test_what_is_read_for_a_file_is_of_one_moment(folder: Path) -> None:
    store = Store.open(folder)
    with ThreadPoolExecutor(1) as another, store.snapshot() as database:
        before = count_rows(database, Query())
        another.submit(decisions.reject, store, 2, "ليلى").result()
        assert count_rows(database, Query()) == before
        assert evidence(store, [2])[0].verdict is Verdict.UNREVIEWED
    assert evidence(store, [2])[0].verdict is Verdict.REJECTED
    store.close()


def test_a_decision_under_way_does_not_part_a_report_from_its_evidence(desk: Desk, tmp_path: Path) -> None:
    def reject_all() -> None:
        for claim in desk.find_claims(Query(verdicts=frozenset({Verdict.UNREVIEWED}))):
            desk.reject(claim)

    with ThreadPoolExecutor(1) as another:
        path = desk.outputs.write_report(
            tmp_path / "report.html", "en", lambda *_: another.submit(reject_all).result()
        )
    assert label(Verdict.REJECTED, "en") not in path.read_text("utf-8")


def test_a_report_of_decided_claims_says_what_it_leaves_out(desk: Desk, tmp_path: Path) -> None:
    desk.author = "ليلى"
    desk.accept(2)
    asked = Query(verdicts=frozenset({Verdict.ACCEPTED, Verdict.CORRECTED}))
    page = desk.outputs.write_report(tmp_path / "report.html", "en", query=asked).read_text("utf-8")
    undecided = desk.verdict_counts(Query())[Verdict.UNREVIEWED]
    assert f"{undecided} claims not reviewed yet are not." in page
    assert page.count('<section class="quotation"') == 1


@pytest.mark.parametrize("reviewers", [False, True])
def test_who_decided_leaves_the_project_only_where_that_is_wanted(
    desk: Desk, tmp_path: Path, reviewers: bool
) -> None:
    desk.author = "زينب الخطيب"
    desk.accept(2)
    holders, *_ = desk.outputs.figures()
    paths = [
        *desk.outputs.export_figure(holders, tmp_path, "ar", reviewers=reviewers),
        desk.outputs.write_report(tmp_path / "report.html", "ar", reviewers=reviewers),
        desk.outputs.export_claims(tmp_path / "claims.csv", Query(), reviewers=reviewers),
    ]
    named = {path.name for path in paths if "زينب الخطيب" in path.read_text("utf-8", "replace")}
    assert named == ({"holders.ar.provenance.json", "report.html", "claims.csv"} if reviewers else set())
    assert desk.claim(2).author == "زينب الخطيب"


def test_a_report_is_given_up_while_its_lines_are_written(desk: Desk, tmp_path: Path) -> None:
    def cancel(done: int, total: int, label: str) -> None:
        if label == desk.name:
            raise Cancelled

    with pytest.raises(Cancelled):
        desk.outputs.write_report(tmp_path / "report.html", "ar", cancel)
    assert not list(tmp_path.glob("*report*"))


@pytest.mark.parametrize("name", ["figure", "report.html", "report.docx", "claims.xlsx"])
def test_what_is_written_says_how_far_it_is_and_never_goes_back(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    shares: list[float] = []

    def follow(done: int, total: int, label: str) -> None:
        shares.append(done / total)

    if name == "figure":
        desk.outputs.export_figure(desk.outputs.figures()[0], tmp_path, "ar", progress=follow)
    elif name == "claims.xlsx":
        desk.outputs.export_claims(tmp_path / name, Query(), progress=follow)
    else:
        desk.outputs.write_report(tmp_path / name, "ar", follow)
    assert shares == sorted(shares)


def test_a_cancelled_report_is_not_written(desk: Desk, tmp_path: Path) -> None:
    def cancel(done: int, total: int, label: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        desk.outputs.write_report(tmp_path / "report.html", "ar", cancel)
    assert list(tmp_path.glob("*.html")) == []


def test_claims_go_out_as_a_table_in_the_order_asked_for(desk: Desk, tmp_path: Path) -> None:
    desk.reject(1)
    path = desk.outputs.export_claims(
        tmp_path / "claims.csv", Query(verdicts=frozenset({Verdict.UNREVIEWED}))
    )
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Claim"] for row in rows] == ["2", "2", "3", "4", "5", "5", "6"]
    assert rows[0]["Quotation"] == killed().span.of(TEXT)


def test_an_unknown_format_is_refused_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        desk.outputs.export_claims(tmp_path / "claims.pages", Query())


def test_a_table_says_of_which_count_another_is_part(desk: Desk, tmp_path: Path) -> None:
    path = desk.outputs.export_claims(tmp_path / "claims.csv", Query(), "ar")
    with path.open(encoding="utf-8-sig", newline="") as file:
        parts = [row["جزء من أي عدد"] for row in csv.DictReader(file)]
    assert "جزء من 9 مدنيين على الأقل" in parts
