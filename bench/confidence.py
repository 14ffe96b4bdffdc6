"""Confidence: print how often claims of each confidence are wholly right in annotated reports.

    python -m bench.confidence [SHARED] [--open | --fresh | --blind]

The reports are those of a half of `tests/gold`, `fresh` unless another is named, joined to their texts in
SHARED (`../shared` unless another folder is named). What is right is what SHARED's scorer calls right: a
claim with counts where every part of each of them is, a claim without where an annotated assertion is found
in it. Claims that nobody annotated anything at are left out. The weights in
`resources/lexicons/confidence.csv` are set by hand, in quarters, each with its reason; nothing is fitted.

Under the bins stands how well right and wrong are told apart: of a right and a wrong claim, taken at random,
how often the right one has the higher confidence (the area under the curve, .5 by chance); the same of each
part of the claims with counts, with its mean share beside how often it is right.
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from bench.score import ROOT, join, rows
from workbench.contract import JsonObject, claim_to_json
from workbench.extract import load_rules
from workbench.extract.pipeline import read_account
from workbench.model import Document

EDGES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
APART = ("place", "date", "actor", "holder")  # all other parts of a count are the part `count` of its claim


class Sure(NamedTuple):
    """How sure something is said to be, 0 to 1, and whether it is right."""

    share: float
    right: bool


class Judged(NamedTuple):
    """A claim's confidence and whether it is wholly right; the same of its parts, where it has counts."""

    whole: Sure
    parts: Mapping[str, Sure]


def main() -> None:
    """Print the tables of a half of the annotated reports."""
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    shared = Path(folders[0]) if folders else ROOT.parent / "shared"
    half = next((argument[2:] for argument in sys.argv[1:] if argument.startswith("--")), "fresh")
    claims = list(judged(shared, annotated(shared, half)))
    print_table([claim.whole for claim in claims])
    for part in ("count", *APART):
        print_part(part, [claim.parts[part] for claim in claims if part in claim.parts])


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
    account = read_account(Document(gold["text"], gold["id"], "", date=published), load_rules())
    claims = [claim_to_json(claim) for claim in account.claims]
    counts = scorer.predictions({"claims": claims})
    good = {
        id(count): scorer.parts_right(fact, count, gold["facts"], counts)
        for fact, count in scorer.pair(gold["facts"], counts)
    }
    for claim, parts in zip(claims, account.parts, strict=True):
        own = [count for count in counts if count["claim"] is claim]
        told = [good.get(id(count)) for count in own if id(count) in good or _of_people(scorer, count)]
        right = _all_right(told) if own else _assertion_right(scorer, claim, gold)
        if right is not None:
            shares = {part.name: part.share for part in parts}
            by_part = {name: Sure(shares[name], good) for name, good in _by_part(told).items()}
            yield Judged(Sure(claim["confidence"], right), by_part)


def _of_people(scorer: ModuleType, count: JsonObject) -> bool:
    return bool(count["outcome"] in scorer.PEOPLE)


def _all_right(counts: Sequence[Mapping[str, bool] | None]) -> bool | None:
    """Whether all parts of all counts are; people that nobody annotated are invented, things no matter."""
    return all(good is not None and all(good.values()) for good in counts) if counts else None


def _by_part(counts: Sequence[Mapping[str, bool] | None]) -> dict[str, bool]:
    """Whether each part of a claim is right in all its counts; where one is invented, nothing else can be."""
    told = [good for good in counts if good is not None]
    if not counts or len(told) < len(counts):
        return {"count": False} if counts else {}
    rest = [part for part in told[0] if part not in APART]
    parts = {"count": all(good[part] for good in told for part in rest)}
    return parts | {part: all(good[part] for good in told) for part in APART}


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


def print_table(claims: Sequence[Sure]) -> None:
    """Print for each bin of confidence how many claims are in it, and the share that is right."""
    sys.stdout.write(f"{len(claims)} claims, {_mean(claim.right for claim in claims):.2f} wholly right\n")
    sys.stdout.write("confidence   claims  mean   right\n")
    for low, high in pairwise(EDGES):
        inside = [claim for claim in claims if low <= claim.share < high]
        if inside:
            mean, right = _mean(claim.share for claim in inside), _mean(claim.right for claim in inside)
            sys.stdout.write(
                f"{low:.1f} to {min(high, 1):.1f}   {len(inside):5}   {mean:.2f}   {right:.2f}\n"
            )
    sys.stdout.write(f"told apart   {told_apart(claims):.2f}\n")


def print_part(name: str, claims: Sequence[Sure]) -> None:
    """Print how sure a part of the claims is said to be, how often it is right, and how well that is told."""
    mean, right = _mean(claim.share for claim in claims), _mean(claim.right for claim in claims)
    sys.stdout.write(f"{name:8} mean {mean:.2f}   right {right:.2f}   told apart {told_apart(claims):.2f}\n")


def told_apart(claims: Sequence[Sure]) -> float:
    """How often a right claim is surer than a wrong one, ties by half."""
    right = [claim.share for claim in claims if claim.right]
    wrong = [claim.share for claim in claims if not claim.right]
    return _mean((a > b) + (a == b) / 2 for a in right for b in wrong)


def _mean(values: Iterator[float] | Iterator[bool]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


if __name__ == "__main__":
    main()
