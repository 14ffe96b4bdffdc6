"""The polarity corpus: every cue where it turns what is said, and where it does not or is not there."""

import csv
from collections import defaultdict
from collections.abc import Sequence

from tests.corpus.reports import FOLDER
from tests.extract.reading import claims
from workbench.model import Claim

_LEAST_RIGHT = 0.95
_LEAST_ROWS = 150


def _rows() -> list[dict[str, str]]:
    with (FOLDER / "polarity.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _is_right(row: dict[str, str]) -> bool:
    """Whether a claim over the words has the polarity, or none is there where nothing is claimed."""
    told = _near(row, claims(row["sentence"]))
    if row["polarity"] == "none":
        return not told
    return row["polarity"] in {claim.polarity for claim in told}


def _near(row: dict[str, str], found: Sequence[Claim]) -> list[Claim]:
    start = row["sentence"].index(row["words"].split()[0])
    end = start + len(row["words"])
    return [claim for claim in found if claim.span.start < end and start < claim.span.end]


def test_nearly_all_is_read_as_a_person_would() -> None:
    rows = _rows()
    wrong = [f"{row['cue']}: {row['polarity']}: {row['sentence']}" for row in rows if not _is_right(row)]
    assert len(rows) >= _LEAST_ROWS
    assert 1 - len(wrong) / len(rows) >= _LEAST_RIGHT, "\n".join(wrong)


def test_every_cue_is_there_with_and_without_effect() -> None:
    by_cue = defaultdict(set)
    for row in _rows():
        by_cue[row["cue"]].add(row["polarity"])
    assert [cue for cue, polarities in by_cue.items() if len(polarities) < 2] == []
