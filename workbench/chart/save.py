"""A figure as files: its pictures, its data, and where each of its numbers comes from."""

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from enum import Enum
from pathlib import Path

from workbench.chart.figure import Figure
from workbench.files import Cell, csv_table, file_name, file_stem, write_together, writing_to
from workbench.model import CountRow, Evidence, Query
from workbench.progress import Progress, silent
from workbench.query import query_to_json
from workbench.terms import Lang, label, term
from workbench.text.bidi import without_controls

COLUMNS = (
    "mark", "left_out", "holder", "publisher", "outcome", "status", "subgroup", "low", "high", "modifier",
    "part", "conceded", "first_day", "last_day", "place", "polarity", "verdict", "event_type", "words",
    "quotation", "claim", "document", "sha256",
)  # fmt: skip

ENDINGS = ("png", "svg", "pdf", "csv", "provenance.json")
SPANS = (
    "Code points of a document's text, from 0, the end not included: its bytes decoded by its encoding, "
    "bytes that fit none and NUL as U+FFFD, without a byte order mark, each CR LF or CR as one LF. Of "
    "“utf-8 misread as …”: as UTF-8, then each run beyond ASCII to bytes by the other and those as UTF-8."
)
# The values of these parts of a question do not say what they are.
_NAMED = frozenset({"documents", "claims", "since", "until", "order", "descending"})


def save(
    figure: Figure, evidence: Sequence[Evidence], folder: Path, progress: Progress = silent
) -> list[Path]:
    """Write the figure as PNG (300 dpi), SVG, PDF, CSV and provenance, all or none; the paths written.

    A figure that is higher than a page goes into several numbered PNG and SVG; those of an earlier export
    that had more are removed.

    `evidence` has an entry for each claim behind the figure. Raises DiskFull, CannotWrite, and what
    `progress` does: nothing is written then.
    """
    # matplotlib takes half a second to import, which only those who draw should wait for.
    from workbench.chart.pictures import pictures

    made = pictures(figure, progress=progress)
    contents = {
        **{ending: page for kind, found in made.items() for ending, page in _endings(kind, found)},
        "csv": figure_data(figure, evidence),
        "provenance.json": provenance(figure, evidence),
    }
    progress(len(ENDINGS), len(ENDINGS), figure.title)
    stem = _stem(figure.name, figure.query, figure.lang)
    before = paths_there(figure.name, figure.query, figure.lang, folder)
    files = {folder / f"{stem}.{ending}": found for ending, found in contents.items()}
    return write_together(files, instead_of=before)


def _endings(kind: str, found: Sequence[bytes]) -> list[tuple[str, bytes]]:
    """The pictures of a kind with the endings of their files, numbered where they are several."""
    if len(found) == 1:
        return [(kind, found[0])]
    return [(f"{n}.{kind}", content) for n, content in enumerate(found, 1)]


def paths_there(name: str, query: Query, lang: Lang, folder: Path) -> list[Path]:
    """The files of a figure that are in a folder already, those of all its pages; raises CannotWrite."""
    start = f"{_stem(name, query, lang)}."
    endings = "|".join(map(re.escape, ENDINGS))
    known = re.compile(rf"{re.escape(start)}({endings}|\d+\.(png|svg))")
    found: list[Path] = []
    with writing_to(folder), suppress(FileNotFoundError, NotADirectoryError):
        found = list(folder.iterdir())
    return sorted(path for path in found if known.fullmatch(path.name))


def _stem(name: str, query: Query, lang: Lang) -> str:
    """How the names of a figure's files begin: they say what was asked, so that none replaces another."""
    return f"{file_stem(' '.join([name, *_asked(query)]))}.{lang}"


def _asked(query: Query) -> list[str]:
    """The question as it may stand in the name of a file: «killed since 2014-09-01»."""
    parts = []
    for key, value in query_to_json(query).items():
        words = " ".join(map(str, value)) if isinstance(value, list) else str(value)
        parts.append(f"{key} {words}" if key in _NAMED else words)
    return parts


def figure_data(figure: Figure, evidence: Sequence[Evidence]) -> bytes:
    """The counts of a figure as CSV in its language: with the number of their mark, or why left out."""
    words = {each.claim: each for each in evidence}
    lang = figure.lang
    lines: list[list[Cell]] = [[term(f"field.{column}", lang) for column in COLUMNS]]
    for index, mark in enumerate(figure.marks, 1):
        lines.extend([index, None, *_cells(row, words.get(row.claim), lang)] for row in mark.rows)
    lines.extend(
        [None, label(each.reason, lang), *_cells(each.row, words.get(each.row.claim), lang)]
        for each in figure.left
    )
    return csv_table(lines)


def _cells(row: CountRow, evidence: Evidence | None, lang: Lang) -> list[Cell]:
    """A count as the columns from `holder` on."""
    return [
        row.holder or term("this_report", lang), row.publisher, label(row.outcome, lang),
        _name(row.status, lang), _name(row.subgroup, lang), row.low, row.high, label(row.modifier, lang),
        _yes(row.part, lang), _yes(row.conceded, lang), _iso(row.day), _iso(row.last_day), row.place,
        label(row.polarity, lang), label(row.verdict, lang), label(row.event_type, lang), row.words,
        evidence.exact if evidence else None, row.claim, row.document, evidence.sha256 if evidence else None,
    ]  # fmt: skip


def _name(value: Enum | None, lang: Lang) -> str | None:
    return None if value is None else label(value, lang)


def _yes(holds: bool, lang: Lang) -> str:
    return term("yes" if holds else "no", lang)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def provenance(figure: Figure, evidence: Sequence[Evidence]) -> bytes:
    """What each number rests on, as JSON: mark → counts → claims → words, document, rule, version."""
    whole = {
        "spans": SPANS,
        "figure": {
            "name": figure.name,
            "kind": figure.kind,
            "title": figure.title,
            "query": query_to_json(figure.query),
            "caption": figure.caption,
        },
        "numbers": [
            {
                "mark": index,
                "label": without_controls(mark.label),
                "value": mark.value,
                "low": mark.low,
                "high": mark.high,
                "counts": [_count(row) for row in mark.rows],
            }
            for index, mark in enumerate(figure.marks, 1)
        ],
        "left_out": [{"reason": each.reason, **_count(each.row)} for each in figure.left],
        "claims": {each.claim: _claim(each) for each in evidence},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _count(row: CountRow) -> dict[str, Cell]:
    bounds: dict[str, Cell] = {"low": row.low, "high": row.high, "modifier": row.modifier}
    return {"claim": row.claim, "outcome": row.outcome, "words": row.words, **bounds}


def _claim(each: Evidence) -> dict[str, object]:
    """Where a claim comes from; offsets are code points of the document's text."""
    return {
        "quotation": {"prefix": each.prefix, "exact": each.exact, "suffix": each.suffix},
        "span": [each.span.start, each.span.end],
        "document": {
            "title": each.title,
            "source": each.source,
            "date": _iso(each.date),
            "file": file_name(each.path),
            "sha256": each.sha256,
            "encoding": each.encoding,
        },
        "holder": each.holder,
        "reported_by": each.reported_by,
        "polarity": each.polarity,
        "verdict": each.verdict,
        "author": each.author,
        "rule": each.rule,
        "version": each.version,
    }
