"""Reading text, step by step: milliseconds an article, and whether time grows with length alone.

    python -m bench.text [ARTICLES.jsonl[.gz]]

ARTICLES holds one JSON object a line with a `text`; without it the example reports are read again and again.
Each step is timed alone, several times over, and the least time counts: other programs only add to it.
"""

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from time import process_time

from bench.growth import print_growth
from bench.reports import lines_of
from workbench.read import read
from workbench.resources import resource, seeds
from workbench.text.dates import DateWords, find_dates
from workbench.text.fold import fold
from workbench.text.numbers import NumberWords, find_numbers
from workbench.text.sentences import sentences
from workbench.text.tokens import tokenize

ARTICLES, TIMES = 2000, 5
PUBLISHED = date(2014, 9, 25)
# Bits that, repeated, make some programs take the square of their length.
BITS = ("بين 5 و", "1/", "12 ", "ثلاثة وعشرون ألف و", "الساعة ", '"', "« ", "َ", "لل", "من 3 إلى ")
SHORT = 50_000


def articles(path: Path | None) -> list[str]:
    """The texts to read."""
    if path is None:
        reports = [read(report.read_bytes(), report.name).text for report in sorted(seeds().glob("*.txt"))]
        return list(islice(cycle(reports), ARTICLES))
    return [json.loads(line)["text"] for line in lines_of(path, ARTICLES)]


def least_seconds(work: Callable[[], object]) -> float:
    """The least time that some work takes."""
    times: list[float] = []
    for _ in range(TIMES):
        begun = process_time()
        work()
        times.append(process_time() - begun)
    return min(times)


def time_steps(texts: list[str], numbers: NumberWords, dates: DateWords) -> None:
    """Print what each step takes for an article."""
    folded = [fold(text) for text in texts]
    tokens = [tokenize(one) for one in folded]
    steps: dict[str, Callable[[], object]] = {
        "fold": lambda: [fold(text) for text in texts],
        "tokens": lambda: [tokenize(one) for one in folded],
        "sentences": lambda: [sentences(text) for text in texts],
        "numbers": lambda: [find_numbers(one, numbers) for one in tokens],
        "dates": lambda: [find_dates(one, dates, PUBLISHED) for one in tokens],
    }
    for name, work in steps.items():
        sys.stdout.write(f"{name:10} {1000 * least_seconds(work) / len(texts):.3f} ms\n")


def time_growth(numbers: NumberWords, dates: DateWords) -> None:
    """Print how time grows with length."""

    def read_all(text: str) -> None:
        tokens = tokenize(fold(text))
        sentences(text)
        find_numbers(tokens, numbers)
        find_dates(tokens, dates, PUBLISHED)

    print_growth(read_all, BITS, SHORT)


def main() -> None:
    """Time the steps, then the growth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path)
    texts = articles(parser.parse_args().articles)
    numbers, dates = NumberWords.load(resource("lexicons")), DateWords.load(resource("lexicons"))
    sys.stdout.write(f"{len(texts)} articles of {sum(map(len, texts)) / len(texts):.0f} characters\n")
    time_steps(texts, numbers, dates)
    time_growth(numbers, dates)


if __name__ == "__main__":
    main()
