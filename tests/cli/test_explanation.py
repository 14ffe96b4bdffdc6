"""`khabar explain`: readable in a terminal, and whole as JSON."""

import json
from math import prod
from pathlib import Path

import pytest

from tests.commands import REPORT, Khabar


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_it_shows_the_stages_then_the_claims(report: Path, khabar: Khabar) -> None:
    done = khabar("explain", report, "--date", "2014-09-25")
    lines = [line.strip("\u2068\u2069 ") for line in done.stdout.splitlines()]
    labels = [line.split()[0] for line in lines if line]
    assert done.returncode == 0
    assert lines[0].endswith("report.txt, 2014-09-25")
    assert labels.index("words") < labels.index("clause") < labels.index("result") < labels.index("Claim")
    assert {"number", "head", "outcome", "holder", "place", "date", "actor"} <= set(labels)


def test_all_isolates_are_closed_in_their_line(report: Path, khabar: Khabar) -> None:
    for line in khabar("explain", report).stdout.splitlines():
        assert line.count("\u2068") == line.count("\u2069")
        assert "\u2068\u2069" not in line


def test_visual_lines_hold_no_letters_to_shape_and_no_controls(report: Path, khabar: Khabar) -> None:
    shown = khabar("explain", report, "--visual").stdout
    assert not any("\u0620" <= letter <= "\u064a" for letter in shown)
    assert not set(shown) & set("\u2066\u2067\u2068\u2069")


def test_json_has_every_stage_with_its_words(report: Path, khabar: Khabar) -> None:
    row = json.loads(khabar("explain", report, "--json", "--date", "25/9/2014").stdout)
    assert list(row) == [
        *("path", "date", "sentences", "tokens", "mentions", "clauses", "frames", "claims", "unused")
    ]
    stages = [*row["sentences"], *row["tokens"], *row["mentions"], *row["clauses"], *row["frames"]]
    why = [reason for claim in row["claims"] for reason in claim["why"] if reason["text"]]
    assert all(REPORT[part["start"] : part["end"]] == part["text"] for part in [*stages, *why])
    numbers = [(one["text"], one["rule"]) for one in why if one["part"] == "number"]
    assert numbers == [("14", "number: plain"), ("5", "number: plain")]


def test_it_shows_what_makes_a_claim_doubtful(report: Path, khabar: Khabar) -> None:
    lines = [line.strip() for line in khabar("explain", report).stdout.splitlines()]
    sure = lines.index(next(line for line in lines if line.startswith("sure")))
    assert lines[sure].startswith("sure         count 0.")
    assert lines[sure + 1].split()[:2] == ["count.once", "-0.25"]
    assert lines[sure + 1].endswith("no second telling bears it out")


def test_json_has_the_doubts_of_every_part(report: Path, khabar: Khabar) -> None:
    [claim] = json.loads(khabar("explain", report, "--json").stdout)["claims"]
    assert [part["part"] for part in claim["sure"]] == ["count", "place", "date", "actor", "holder"]
    assert prod(part["share"] for part in claim["sure"]) == pytest.approx(claim["confidence"], abs=0.03)
    assert all(doubt["weight"] < 0 for part in claim["sure"] for doubt in part["doubts"])


def test_a_report_can_be_piped_in(khabar: Khabar) -> None:
    done = khabar("explain", "-", "--json", input=REPORT)
    assert len(json.loads(done.stdout)["claims"]) == 1


def test_a_file_that_is_not_there_is_named(khabar: Khabar) -> None:
    done = khabar("explain", "nowhere.txt")
    assert done.returncode == 1
    assert "nowhere.txt" in done.stderr
