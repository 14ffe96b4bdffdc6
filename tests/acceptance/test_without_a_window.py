"""The whole way without a window and without a network: reports → claims → figure → report → check."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as WordDocument

from tests.commands import rows
from workbench.cli.main import run
from workbench.resources import seeds

Khabar = Callable[..., str]


@pytest.fixture
def khabar(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Khabar:
    """`khabar("check", "A.khabar")` runs in this process, where sockets are forbidden; its output."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> str:
        status = run(arguments)
        told, messages = capsysbinary.readouterr()
        assert status == 0, messages.decode()
        return told.decode()

    return call


def test_reports_become_a_figure_and_a_report_whose_numbers_lead_back(khabar: Khabar, tmp_path: Path) -> None:
    market = str(seeds() / "08_market_four_counts.txt")
    khabar("import", "Idlib.khabar", market, "--date", "2014-10-12", "--source", "وكالة مرصاد")
    khabar("import", "Idlib.khabar", str(seeds() / "09_market_followup.txt"), "--date", "2014-10-14")
    texts = {
        row["id"]: Path(row["path"]).read_text()
        for row in rows(khabar("documents", "Idlib.khabar", "--jsonl"))
    }

    claims = {row["id"]: row for row in rows(khabar("claims", "Idlib.khabar", "--jsonl"))}
    for claim in claims.values():
        for part in [*claim["counts"], *claim["place"], *([claim["holder"]] if claim["holder"] else [])]:
            assert texts[claim["document"]][part["start"] : part["end"]] == part["text"]

    paths = [
        Path(line) for line in khabar("chart", "Idlib.khabar", "holders", "--out", "figures").splitlines()
    ]
    provenance = next(path for path in paths if path.suffix == ".json").read_text()
    assert all(word in provenance for word in ("الدفاع المدني", "31 مدنيا"))
    with next(path for path in paths if path.suffix == ".csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) > 4

    khabar("report", "Idlib.khabar", "--out", "idlib.html")
    khabar("report", "Idlib.khabar", "--out", "idlib.docx", "--lang", "en")
    assert "31 مدنيا" in (tmp_path / "idlib.html").read_text()
    words = WordDocument(str(tmp_path / "idlib.docx"))
    cells = [cell.text for table in words.tables for row in table.rows for cell in row.cells]
    assert any("31 مدنيا" in text for text in [*cells, *(paragraph.text for paragraph in words.paragraphs)])

    assert "nothing wrong" in khabar("check", "Idlib.khabar")


def test_the_example_tells_who_disagrees(khabar: Khabar, tmp_path: Path) -> None:
    told = khabar("demo", "Example.khabar")
    assert "18 reports" in told
    assert "الدفاع المدني" in told
    assert (tmp_path / "Example.khabar" / "report.html").is_file()
    assert list((tmp_path / "Example.khabar" / "figures").glob("*.png"))
    assert "nothing wrong" in khabar("check", "Example.khabar")


def test_the_program_tests_itself(khabar: Khabar) -> None:
    assert khabar("self-test").count(": yes") == 3
