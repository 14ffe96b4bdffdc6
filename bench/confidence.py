"""Confidence: fit its weights to annotated reports, and print how often claims of each confidence are right.

    python -m bench.confidence [SHARED] [--write | --blind]

The reports are those of `tests/gold`, `open` and `fresh`, joined to their texts in SHARED (`../shared`
unless another folder is named), and SHARED's own thirty. All of them teach what tells claims apart; how
many are right at all teaches `fresh` alone, which the rules knew least, and of which the table is. What
is right is what SHARED's scorer calls right: a claim with counts where every part of each of them is, a
claim without where an annotated assertion is found in it. Claims that nobody annotated anything at are
left out. The table is made by cross-validation: each fold of reports is judged by weights that the
others gave. `--write` puts the weights of all into `resources/lexicons/confidence.csv`; `--blind` judges
what that table says of the half that nobody writes rules for. The corpus in `tests/corpus` teaches
nothing here: a test asks that all of it be read right.
"""

import csv
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.score import ROOT, join, rows
from workbench.contract import JsonObject, claim_to_json
from workbench.extract import load_rules
from workbench.extract.confidence import traits
from workbench.extract.pipeline import read_account
from workbench.model import Document

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
TARGET = ROOT / "resources" / "lexicons" / "confidence.csv"
FOLDS = 8
LEAST = 8  # claims that a trait must have to be weighed
SHRINK = 20.0  # how strongly weights are held back: what few claims tell is not believed
STEPS = 30
EDGES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


class Judged(NamedTuple):
    """A claim: the number of its report, its confidence and traits, whether it is wholly right."""

    report: int
    confidence: float
    traits: frozenset[str]
    right: bool


def main() -> None:
    """Fit, print the table, write where asked."""
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    shared = Path(folders[0]) if folders else ROOT.parent / "shared"
    if "--blind" in sys.argv:
        unread = list(judged(shared, annotated(shared, "blind")))
        print_table([claim.right for claim in unread], np.array([claim.confidence for claim in unread]))
        return
    known = [*annotated(shared, "open"), *rows(shared / "gold" / "articles_dev.jsonl")]
    fresh = annotated(shared, "fresh")
    claims = list(judged(shared, [*known, *fresh]))
    names, new = _names(claims), np.array([claim.report >= len(known) for claim in claims])
    confidences = validated(claims, names, new)
    print_table([claim.right for claim in claims if claim.report >= len(known)], confidences[new])
    if "--write" in sys.argv:
        write(names, fitted(_matrix(claims, names), _rights(claims), new))


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
    for number, gold in enumerate(reports):
        yield from _of_report(scorer, number, gold)


def _scorer(path: Path) -> ModuleType:
    spec = spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _of_report(scorer: ModuleType, number: int, gold: JsonObject) -> Iterator[Judged]:
    published = date.fromisoformat(gold["date"]) if gold.get("date") else None
    account = read_account(Document(gold["text"], gold["id"], "", date=published), load_rules())
    claims = [claim_to_json(claim) for claim in account.claims]
    counts = scorer.predictions({"claims": claims})
    good = {
        id(count): all(scorer.parts_right(fact, count, gold["facts"], counts).values())
        for fact, count in scorer.pair(gold["facts"], counts)
    }
    for draft, claim in zip(account.drafts, claims, strict=True):
        own = [count for count in counts if count["claim"] is claim]
        right = _counts_right(scorer, own, good) if own else _assertion_right(scorer, claim, gold)
        if right is not None:
            yield Judged(number, claim["confidence"], frozenset(traits(account.scene, draft)), right)


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


# ------------------------------------------------------------------ the fit


def _names(claims: Sequence[Judged]) -> list[str]:
    """The traits that enough claims have to tell anything."""
    many = Counter(trait for claim in claims for trait in claim.traits)
    return sorted(trait for trait, found in many.items() if LEAST <= found < len(claims))


def _matrix(claims: Sequence[Judged], names: Sequence[str]) -> Numbers:
    """A row a claim: one, then one or nothing for each trait."""
    return np.array([[1.0, *(float(name in claim.traits) for name in names)] for claim in claims])


def _rights(claims: Sequence[Judged]) -> Numbers:
    return np.array([float(claim.right) for claim in claims])


def fitted(traits_: Numbers, right: Numbers, new: Flags) -> Numbers:
    """The weights of a logistic regression, its base moved to where as many of the `new` are right as are."""
    weights = _weighed(traits_, right)
    score = traits_[new] @ weights
    for _ in range(STEPS):
        expected = _curve(score)
        step = np.sum(right[new] - expected) / np.sum(expected * (1 - expected))
        weights[0] += step
        score += step
    return weights


def _weighed(traits_: Numbers, right: Numbers) -> Numbers:
    """The weights that explain best what is right, held back by SHRINK, by Newton's method."""
    held = SHRINK * np.eye(traits_.shape[1])
    held[0, 0] = 0
    weights = np.zeros(traits_.shape[1])
    for _ in range(STEPS):
        expected = _curve(traits_ @ weights)
        slope = traits_.T @ (right - expected) - held @ weights
        bend = (traits_.T * (expected * (1 - expected))) @ traits_ + held
        weights += np.linalg.solve(bend, slope)
    return weights


def _curve(score: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-score)))


def validated(claims: Sequence[Judged], names: Sequence[str], new: Flags) -> Numbers:
    """What each claim's confidence is by the weights that the reports of the other folds give."""
    known, right = _matrix(claims, names), _rights(claims)
    fold = np.array([claim.report % FOLDS for claim in claims])
    found = np.zeros(len(claims))
    for number in range(FOLDS):
        others = fold != number
        found[~others] = _curve(known[~others] @ fitted(known[others], right[others], new[others]))
    return found


# ------------------------------------------------------------------ what comes of it


def print_table(right: Sequence[bool], confidences: Numbers) -> None:
    """Print for each bin of confidence how many claims are in it, and the share that is right."""
    sys.stdout.write(f"{len(right)} claims, {sum(right) / len(right):.2f} of them wholly right\n")
    sys.stdout.write("confidence   claims  mean   right\n")
    for low, high in pairwise(EDGES):
        inside = [at for at, sure in enumerate(confidences) if low <= sure < high]
        if inside:
            share = sum(right[at] for at in inside) / len(inside)
            mean = float(np.mean(confidences[inside]))
            sys.stdout.write(
                f"{low:.1f} to {min(high, 1):.1f}   {len(inside):5}   {mean:.2f}   {share:.2f}\n"
            )


def write(names: Sequence[str], weights: Numbers) -> None:
    """Write the weights, those that tell nothing left out."""
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(["trait", "weight"])
        for name, weight in zip(("base", *names), weights, strict=True):
            if name == "base" or abs(weight) >= 0.005:
                lines.writerow([name, f"{weight:.2f}"])


if __name__ == "__main__":
    main()
