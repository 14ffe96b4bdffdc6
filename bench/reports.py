"""Reports to measure with: articles of a file, or the example reports' sentences shuffled anew."""

import gzip
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from workbench.read import read
from workbench.resources import seeds
from workbench.text.sentences import sentences


def lines_of(path: Path, most: int) -> list[str]:
    """The first lines of a file of articles, which may be packed by gzip."""
    return list(each_line(path, most))


def each_line(path: Path, most: int) -> Iterator[str]:
    """The same, one after another."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from islice(lines, most)


def write_reports(folder: Path, count: int, seed: int = 7) -> list[Path]:
    """Write `count` different reports of 8 to 20 sentences into `folder`; the same for the same seed."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"report {number:05}.txt" for number in range(1, count + 1)]
    for path, text in zip(paths, _texts(random.Random(seed)), strict=False):
        path.write_text(text, encoding="utf-8")
    return paths


def _texts(chance: random.Random) -> Iterator[str]:
    known = [line for path in sorted(seeds().glob("*.txt")) for line in _sentences(path)]
    while True:
        chosen = chance.sample(known, min(len(known), chance.randint(8, 20)))
        yield "\n".join([" ".join(chosen[start : start + 3]) for start in range(0, len(chosen), 3)])


def _sentences(path: Path) -> list[str]:
    text = read(path.read_bytes(), str(path)).text
    return [span.of(text).strip() for span in sentences(text)]
