"""The figures of the seed report, by the scorer that stands beside the design; skipped where it is not."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.extract import extract, load_rules
from workbench.model import Document

SHARED = Path(__file__).parents[3] / "shared"
SCORER = SHARED / "eval" / "score_facts.py"
COMMAND = f"{shlex.quote(sys.executable)} -m workbench extract --jsonl"

pytestmark = pytest.mark.skipif(not SCORER.exists(), reason="the seed is not scored: ../shared is not here")


def figures(gold: str) -> dict[str, float]:
    """What the scorer says of the command line on a gold file."""
    command = [sys.executable, str(SCORER), "--gold", str(SHARED / "gold" / gold), "--cmd", COMMAND, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def test_the_seed_report_is_read() -> None:
    seed = figures("seed.jsonl")
    assert seed["people_f1"] >= 0.95
    assert seed["found"] == 1.0
    assert seed["whole_right"] >= 0.85
    assert seed["assertions_right"] >= 0.85


def test_people_are_found_in_other_reports() -> None:
    assert figures("articles_dev.jsonl")["people_f1"] >= 0.9


def test_a_hundred_reports_have_true_spans() -> None:
    with (SHARED / "data" / "news" / "articles.jsonl").open(encoding="utf-8") as lines:
        for line, _ in zip(lines, range(100), strict=False):
            text = json.loads(line)["text"]
            for claim in extract(Document(text, "", ""), load_rules()).claims:
                assert all(count.span.of(text) == count.text for count in claim.counts)
