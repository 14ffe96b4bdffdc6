"""Extraction: time an article beside spaCy's ruler, two processes, growth with length, memory.

    python -m bench.extract ARTICLES.jsonl[.gz]

ARTICLES holds one JSON object a line with `id` and `text`. The peer is spaCy's blank("ar") with its ruler
that looks for every form and every name of our lexicons; it is measured where spaCy is installed
(`pip install spacy`). Both are timed over the same articles in turns, and the least time counts.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

from bench.growth import print_growth
from bench.reports import each_line, lines_of
from workbench.extract import extract, load_rules
from workbench.extract.words.gazetteer import NameIndex, Node
from workbench.model import Document
from workbench.text.fold import fold_words

T = TypeVar("T")
ARTICLES, TURNS = 1000, 3
PUBLISHED = date(2018, 6, 20)
SHORT = 250_000
# Bits that, repeated, make some programs take the square of their length.
BITS = (
    "قال ", "وقتل 5 و", "5 و 5 و ", "أن ", "في حلب ", "«", "» و«", "مقتل وإصابة ", "بينهم 3 ", "قوات ",
    "بحسب بيان ", "لم ", "قال إن ", "بين 3 و", "هجوم على ", "الذي ", "، ", ".\n", "أول من أمس ", "(", "12/",
    "قتل ", "الألغام 2014 ", "لا ", "5 ", "نعتقل ", "اثنان - ", "قتيلي ضربات ", "تسع دمشق ",
    "متسلل وحدتان يصيبوا قناصين ", "انفجار قرية السدرة ", "وأعلن الجيش مقتل 3 في حلب، ",
)  # fmt: skip


def documents(lines: list[str]) -> list[Document]:
    """The articles as documents of one day."""
    rows = map(json.loads, lines)
    return [Document(row["text"], row["id"], "", date=PUBLISHED) for row in rows]


def milliseconds(work: Callable[[], object], articles: int) -> float:
    """What a piece of work takes for an article."""
    begun = process_time()
    work()
    return 1000 * (process_time() - begun) / articles


def ruler() -> Callable[[str], object] | None:
    """The peer, or nothing where spaCy is not installed."""
    if find_spec("spacy") is None:
        return None
    spacy = import_module("spacy")
    peer = spacy.blank("ar")
    patterns = [{"label": "KNOWN", "pattern": words} for words in sorted(phrases())]
    peer.add_pipe("entity_ruler").add_patterns(patterns)
    read: Callable[[str], object] = peer
    sys.stdout.write(f"spaCy {spacy.__version__} with {len(patterns)} phrases\n")
    return read


def phrases() -> set[str]:
    """All forms of the lexicons and all names of parties and places."""
    rules = load_rules()
    return {*rules.lexicon.forms, *_names(rules.parties), *_names(rules.places)}


def _names(index: NameIndex[T]) -> Iterator[str]:
    def below(node: Node[T], words: str) -> Iterator[str]:
        for word, found in node.next.items():
            longer = f"{words} {word}".strip()
            if found.named:
                yield longer
            yield from below(found, longer)

    return below(index.root, "")


def time_articles(lines: list[str]) -> None:
    """Print what we and the peer take, in turns over the same articles."""
    articles, rules = documents(lines), load_rules()
    folded = [fold_words(article.text) for article in articles]
    peer = ruler()
    ours, theirs = [], []
    for _ in range(TURNS):
        ours.append(milliseconds(lambda: [extract(article, rules) for article in articles], len(articles)))
        if peer is not None:
            theirs.append(milliseconds(lambda: [peer(text) for text in folded], len(folded)))
    sys.stdout.write(f"extract {min(ours):.2f} ms an article\n")
    if theirs:
        sys.stdout.write(
            f"ruler   {min(theirs):.2f} ms; extract takes {min(ours) / min(theirs):.2f} times that\n"
        )


def time_processes(lines: list[str]) -> None:
    """Print how much faster two processes are than one, the start of each left out."""
    started = {jobs: _seconds(jobs, lines[:1]) for jobs in (1, 2)}  # all processes begin with the first line
    full = {jobs: _seconds(jobs, lines) - started[jobs] for jobs in (1, 2)}
    sys.stdout.write(f"two processes are {full[1] / full[2]:.2f} times as fast as one\n")


def _seconds(jobs: int, lines: Iterable[str]) -> float:
    begun = perf_counter()
    _command(jobs, lines)
    return perf_counter() - begun


def _command(jobs: int, lines: Iterable[str]) -> int:
    """Run the command on some lines; its peak memory in kB, which is at least that of this process."""
    with tempfile.TemporaryFile() as file:
        file.writelines(line.encode() for line in lines)
        file.seek(0)
        command = [sys.executable, "-m", "workbench", "extract", "--jsonl", "--jobs", str(jobs)]
        running = subprocess.Popen(command, stdin=file, stdout=subprocess.DEVNULL)
        _, _, used = os.wait4(running.pid, 0)
    return used.ru_maxrss


def measure_memory(path: Path) -> None:
    """Print how much more memory ten times the articles take."""
    few, many = (_command(1, each_line(path, most)) for most in (ARTICLES, 10 * ARTICLES))
    sys.stdout.write(
        f"peak memory {many / 1024:.0f} MB, {many / few:.2f} times that at a tenth of the articles\n"
    )


def time_growth() -> None:
    """Print how time grows with length, to a text of 1 MB."""
    print_growth(lambda text: extract(Document(text, "", ""), load_rules()), BITS, SHORT)


def main() -> None:
    """Time articles and processes, measure memory, then time the growth."""
    if len(sys.argv) != 2:
        sys.exit("usage: python -m bench.extract ARTICLES.jsonl[.gz]")
    path = Path(sys.argv[1])
    measure_memory(path)  # first: a process begins with the peak of the one that started it
    lines = lines_of(path, ARTICLES)
    time_processes(lines)
    time_articles(lines)
    time_growth()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"the longest texts took {peak:.0f} MB\n")


if __name__ == "__main__":
    main()
