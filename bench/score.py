"""All figures of quality: python -m bench.score [SHARED], what `make score` does.

Runs `khabar extract --jsonl` through the scorers in SHARED/eval (`../shared` unless another folder is named):
the seed report, the articles that came with the design, those of `tests/gold` joined to their texts by id,
numbers and dates, sentences that report an assault, and every other article for faults and spans. What is
not there is left out, and said.
"""

import json
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from workbench.contract import JsonObject

ROOT = Path(__file__).parent.parent
COMMAND = f"{shlex.quote(sys.executable)} -m workbench extract --jsonl"


def main() -> None:
    """Print each figure that can be measured here."""
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT.parent / "shared")
    articles = shared / "data" / "news" / "articles.jsonl"
    score("facts", shared, shared / "gold" / "seed.jsonl")
    score("facts", shared, shared / "gold" / "articles_dev.jsonl")
    with tempfile.TemporaryDirectory() as folder:
        for part in ("open", "fresh", "blind"):
            joined = Path(folder) / f"{part}.jsonl"
            if articles.exists():
                join(ROOT / "tests" / "gold" / f"{part}.jsonl", articles, joined)
            score("facts", shared, joined)
    score("values", shared, *sorted((shared / "data" / "numbers").glob("*.jsonl")))
    score("relevance", shared, shared / "data" / "ner" / "gsr_assault.jsonl")
    if articles.exists():
        look_at_all(articles)


def score(kind: str, shared: Path, *gold: Path) -> None:
    """Print what a scorer says of some files."""
    scorer, names = shared / "eval" / f"score_{kind}.py", ", ".join(path.name for path in gold)
    sys.stdout.write(f"\n== {kind}: {names}\n")
    if not (scorer.exists() and gold and all(path.exists() for path in gold)):
        sys.stdout.write("not here\n")
        return
    many = [argument for path in gold for argument in ("--gold", str(path))]
    files = many if kind == "facts" else ["--gold", *map(str, gold)]
    sys.stdout.flush()
    subprocess.run([sys.executable, str(scorer), *files, "--cmd", COMMAND], check=True, cwd=ROOT)


def join(marks: Path, articles: Path, joined: Path) -> None:
    """Write annotated articles with their texts and words, as the scorer reads them."""
    known = {row["id"]: row for row in rows(articles)}
    with joined.open("w", encoding="utf-8") as lines:
        for row in rows(marks):
            article = known[row["id"]]
            told = [_with_words(part, article["text"]) for part in row["facts"]]
            said = [_with_words(part, article["text"]) for part in row["assertions"]]
            whole = {"id": row["id"], "text": article["text"], "date": article["date"]}
            lines.write(json.dumps({**whole, "facts": told, "assertions": said}, ensure_ascii=False) + "\n")


def _with_words(part: JsonObject, text: str) -> JsonObject:
    named: JsonObject = {
        name: [text[start:end] for start, end in part[name]]
        for name in ("holder", "place", "actor", "target")
        if name in part
    }
    return {**part, **named, "text": text[part["start"] : part["end"]]}


def look_at_all(articles: Path) -> None:
    """Print how many articles cannot be read, and how many words are not where a claim says they are."""
    given = articles.read_bytes()
    answers = subprocess.run(shlex.split(COMMAND), input=given, capture_output=True, cwd=ROOT, check=False)
    texts = {row["id"]: row["text"] for row in rows(articles)}
    found = [json.loads(line) for line in answers.stdout.splitlines()]
    faults = sum("error" in row for row in found) + len(texts) - len(found)
    astray = sum(
        texts[row["id"]][part["start"] : part["end"]] != part["text"] for row in found for part in _spans(row)
    )
    sys.stdout.write(f"\n== all {len(texts)} articles\nfaults {faults}\nspans astray {astray}\n")


def _spans(answer: JsonObject) -> Iterator[JsonObject]:
    """All that an answer says of words of its text, with the words."""
    yield from answer.get("mentions", ())
    for claim in answer.get("claims", ()):
        yield from claim["counts"]
        for name in ("place", "actor", "target", "weapon", "reported_by"):
            yield from claim[name]
        if claim["holder"]:
            yield claim["holder"]


def rows(path: Path) -> Iterator[JsonObject]:
    """The objects of a file of lines."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


if __name__ == "__main__":
    main()
