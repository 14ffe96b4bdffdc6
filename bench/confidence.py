"""Confidence: print how often claims of each confidence are wholly right in annotated reports.

    python -m bench.confidence [SHARED] [--open | --fresh | --blind]

The reports are those of a half of `tests/gold`, `fresh` unless another is named, joined to their texts in
SHARED (`../shared` unless another folder is named). What is right is what SHARED's scorer calls right: a
claim with counts where every part of each of them is, a claim without where an annotated assertion is found
in it. Claims that nobody annotated anything at are left out. The weights in
`resources/lexicons/confidence.csv` are set by hand, in quarters, each with its reason; nothing is fitted.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from bench.score import ROOT, join, rows
from workbench.contract import JsonObject, claim_to_json
from workbench.extract import extract, load_rules
from workbench.model import Document

EDGES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


class Judged(NamedTuple):
    """A claim's confidence, and whether it is wholly right."""

    confidence: float
    right: bool


def main() -> None:
    """Print the table of a half of the annotated reports."""
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    shared = Path(folders[0]) if folders else ROOT.parent / "shared"
    half = next((argument[2:] for argument in sys.argv[1:] if argument.startswith("--")), "fresh")
    print_table(list(judged(shared, annotated(shared, half))))


def annotated(shared: Path, half: str) -> list[JsonObject]:
    """The annotated reports of a half with their texts."""
    articles = shared / "data" / "news" / "articles.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        joined = Path(folder) / f"{half}.jsonl"
        join(ROOT / "tests" / "gold" / f"{half}.jsonl", articles, joined)
        return list(rows(joined))


def judged(shared: Path, reports: Sequence[JsonObject]) -> Iterator[Judged]:
    """The claims of annotated reports that can be judged."""
    scorer = _scorer(shared / "eval" / "score_facts.py")
    for gold in reports:
        yield from _of_report(scorer, gold)


def _scorer(path: Path) -> ModuleType:
    spec = spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _of_report(scorer: ModuleType, gold: JsonObject) -> Iterator[Judged]:
    published = date.fromisoformat(gold["date"]) if gold.get("date") else None
    extraction = extract(Document(gold["text"], gold["id"], "", date=published), load_rules())
    claims = [claim_to_json(claim) for claim in extraction.claims]
    counts = scorer.predictions({"claims": claims})
    good = {
        id(count): all(scorer.parts_right(fact, count, gold["facts"], counts).values())
        for fact, count in scorer.pair(gold["facts"], counts)
    }
    for claim in claims:
        own = [count for count in counts if count["claim"] is claim]
        right = _counts_right(scorer, own, good) if own else _assertion_right(scorer, claim, gold)
        if right is not None:
            yield Judged(claim["confidence"], right)


def _counts_right(scorer: ModuleType, counts: Sequence[JsonObject], good: dict[int, bool]) -> bool | None:
    """Whether all counts are right; people that nobody annotated are invented, things are no matter."""
    told = [good.get(id(count), False) for count in counts if id(count) in good or _of_people(scorer, count)]
    return all(told) if told else None


def _of_people(scorer: ModuleType, count: JsonObject) -> bool:
    return bool(count["outcome"] in scorer.PEOPLE)


def _assertion_right(scorer: ModuleType, claim: JsonObject, gold: JsonObject) -> bool | None:
    """Whether an assertion stands in the claim; None where nothing was annotated there."""
    near = [told for told in gold["assertions"] if scorer.overlap(told, claim) > 0]
    return any(_is_assertion(scorer, claim, told) for told in near) if near else None


def _is_assertion(scorer: ModuleType, claim: JsonObject, told: JsonObject) -> bool:
    if told["polarity"] != claim["polarity"]:
        return False
    parts = (("place", 1), ("actor", 2), ("target", 9))
    same = (scorer.any_same(told[k][:1], scorer.names(claim[k], n)) for k, n in parts if told.get(k))
    return scorer.any_same(told["holder"], scorer.names(claim["holder"])) and all(same)


def print_table(claims: Sequence[Judged]) -> None:
    """Print for each bin of confidence how many claims are in it, and the share that is right."""
    rights = sum(claim.right for claim in claims)
    sys.stdout.write(f"{len(claims)} claims, {rights / len(claims):.2f} of them wholly right\n")
    sys.stdout.write("confidence   claims  mean   right\n")
    for low, high in pairwise(EDGES):
        inside = [claim for claim in claims if low <= claim.confidence < high]
        if inside:
            right = sum(claim.right for claim in inside) / len(inside)
            mean = sum(claim.confidence for claim in inside) / len(inside)
            line = f"{low:.1f} to {min(high, 1):.1f}   {len(inside):5}   {mean:.2f}   {right:.2f}\n"
            sys.stdout.write(line)


if __name__ == "__main__":
    main()
