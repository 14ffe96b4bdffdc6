"""Finding, fetching and deciding among 100,000 claims, beside sqlite3 asked the same of one flat table.

python -m bench.store
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tests.small import project
from workbench.desk import Desk, decisions
from workbench.desk.checks import check
from workbench.model import Polarity, Query, Verdict
from workbench.query import parse_query
from workbench.store import Store, claims, documents, find
from workbench.store.state import State, apply, load, to_json

REPORTS = 33_334  # with three claims each
EDITS = 20_000
TABLES = {
    "documents": "* REPLACE (id + n AS id, sha256 || n AS sha256, title || n AS title)",
    "claims": "* REPLACE (id + 3 * n AS id, document + n AS document, reading + 3 * n AS reading,"
    " machine + 3 * n AS machine)",
    "readings": "* REPLACE (id + 3 * n AS id, claim + 3 * n AS claim, document + n AS document,"
    " holder || (n % 97) AS holder, words || (n % 1009) AS words, greatest + n % 301 AS greatest,"
    " since + (n % 365)::INTEGER AS since, until + (n % 365)::INTEGER AS until)",
    "names": "* REPLACE (reading + 3 * n AS reading)",
    "counts": "* REPLACE (reading + 3 * n AS reading, total_claim + 3 * n AS total_claim)",
}
FLAT = """SELECT k.id, k.document, k.verdict, r.start, r.stop, r.polarity, r.holder, r.places, r.words,
    r.since::VARCHAR AS since, r.until::VARCHAR AS until, r.greatest
    FROM claims k JOIN readings r ON r.id = k.reading"""
AS_IN_TEXT = "document, start, stop, id"
QUESTIONS = {
    "": f"true ORDER BY {AS_IN_TEXT}",
    "verdict:unreviewed order:-count": (
        f"verdict = 'unreviewed' ORDER BY greatest IS NULL, greatest DESC, {AS_IN_TEXT}"
    ),
    "polarity:affirmed order:holder": (
        f"polarity = 'affirmed' ORDER BY holder IS NULL, holder, {AS_IN_TEXT}"
    ),
    'holder:"العلي42"': f"instr(holder, 'العلي42') ORDER BY {AS_IN_TEXT}",
    "السندس 77 order:date": (
        "instr(words, 'السندس') AND instr(words, '77')"
        f" ORDER BY since IS NULL, since, {AS_IN_TEXT}"
    ),
    "place:السندس since:2024-06-01 until:2024-06-30": (
        "instr(places, 'السندس') AND until >= '2024-06-01' AND since <= '2024-06-30'"
        f" ORDER BY {AS_IN_TEXT}"
    ),
    "document:777": f"document = 777 ORDER BY {AS_IN_TEXT}",
}  # fmt: skip


def large_project(folder: Path) -> Store:
    """A project with the small report told again and again."""
    store = project(folder)
    with store.transaction() as database:
        for table, changed in TABLES.items():
            database.rows(
                f"INSERT INTO {table} SELECT {table}.{changed} FROM {table}, range(1, {REPORTS}) t(n)"
            )
    store.close()
    return Store.open(store.folder.path)


def flat_copy(store: Store) -> sqlite3.Connection:
    """What is found and sorted by, in one table of sqlite3 in memory."""
    copy = sqlite3.connect(":memory:")
    rows = store.database.rows(FLAT)
    columns = "id, document, verdict, start, stop, polarity, holder, places, words, since, until, greatest"
    copy.execute(f"CREATE TABLE flat ({columns.replace('id,', 'id INTEGER PRIMARY KEY,', 1)})")
    copy.executemany(f"INSERT INTO flat VALUES ({', '.join('?' * 12)})", rows)
    return copy


def milliseconds(work: Callable[[], object], times: int = 9) -> float:
    """How long a piece of work takes, the median of some times."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken) * 1000


def compare(store: Store, copy: sqlite3.Connection) -> None:
    """Both answers and both times for each question."""
    say(f"{'question':50}{'claims':>8}{'khabar':>10}{'sqlite3':>10}   ms")
    for line, sql in QUESTIONS.items():
        query = parse_query(line)
        asked = f"SELECT id FROM flat WHERE {sql}"
        found = find.find(store.database, query)
        assert found == _ids(copy, asked), line
        ours = milliseconds(partial(find.find, store.database, query))
        theirs = milliseconds(partial(_ids, copy, asked))
        say(f"{line or 'all claims':50}{len(found):8}{ours:10.1f}{theirs:10.1f}")


def _ids(copy: sqlite3.Connection, asked: str) -> list[int]:
    return [id for (id,) in copy.execute(asked)]


def rest(store: Store) -> None:
    """What a window does besides."""
    scattered = find.find(store.database, parse_query("order:-count"))[:200]
    near = list(range(50_000, 50_200))
    undecided = iter(range(1, 100_000, 997))
    work: dict[str, Callable[[], object]] = {
        "200 claims next to each other": lambda: claims.page(store.database, near),
        "200 claims far from each other": lambda: claims.page(store.database, scattered),
        "one claim": lambda: claims.page(store.database, [50_000]),
        "200 documents of a list": lambda: documents.page(store.database, range(20_000, 20_200)),
        "verdicts counted": lambda: find.verdict_counts(store.database, parse_query("")),
        "a decision, on disk": lambda: decisions.accept(store, next(undecided), "ليلى"),
    }
    for name, one in work.items():
        say(f"{name:58}{milliseconds(one):10.1f}")
    say(f"{'a check of the whole project':58}{milliseconds(lambda: check(store), 1):10.1f}")


def keys(store: Store) -> None:
    """What the window asks of the desk on a key press, with 20,000 decisions in the journal."""
    decide_many(store, EDITS)
    desk = Desk(store)
    desk.author = "ليلى"
    chosen = iter(range(90_002, 100_000, 30))  # claims with counts
    out = iter(range(30_000, 33_000, 20))
    here = parse_query("document:20000")
    undecided = parse_query("verdict:unreviewed document:20000,20001")
    corrected = replace(desk.claim(90_002).claim, polarity=Polarity.DENIED)
    work: dict[str, Callable[[], object]] = {
        "accept": lambda: desk.accept(next(chosen)),
        "reject": lambda: desk.reject(next(chosen)),
        "correct": lambda: desk.correct(next(chosen), corrected),
        "reset": lambda: desk.reset(90_002 + 30 * 19),
        "undo": desk.undo,
        "redo": desk.redo,
        "what can be undone and redone": lambda: (desk.undo_label(), desk.redo_label()),
        "when the last edit was": desk.last_saved,
        "history of a claim": lambda: desk.history(90_002),
        "one claim": lambda: desk.claim(90_002),
        "the claims of a report": lambda: desk.claims(desk.find_claims(here)),
        "a report with its text": lambda: desk.document(20_000),
        "mentions of a report": lambda: desk.mentions(20_000),
        "verdicts of a report counted": lambda: desk.verdict_counts(here),
        "all verdicts counted": lambda: desk.verdict_counts(Query()),
        "all claims found": lambda: desk.find_claims(Query()),
        "undecided claims of two reports": lambda: desk.find_claims(undecided),
        "all reports found": desk.find_documents,
        "a page of reports": lambda: desk.documents(range(20_000, 20_060)),
        "decisions on 5,000 reports": lambda: desk.decisions_on(range(10_000, 15_000)),
        "a report taken out": lambda: desk.remove_documents([next(out)]),
        "5,000 reports taken out": lambda: desk.remove_documents(range(10_000, 15_000)),
        "5,000 reports back": desk.undo,
        "rows of all counts": lambda: desk.count_rows(Query()),
        "quotation": lambda: desk.quotation(90_002, "ar"),
    }
    say(f"\n{'on a key press, 100,000 claims and 20,000 decisions':58}        ms")
    for name, one in work.items():
        say(f"{name:58}{milliseconds(one, 1 if '5,000' in name else 9):10.1f}")


def decide_many(store: Store, count: int) -> None:
    """Fill the journal with acceptances, written at once."""
    with store.transaction() as database:
        states = load(database, list(range(1, count + 1)), []).claims
        moment = datetime.now(UTC)
        accepted = [replace(was, verdict=Verdict.ACCEPTED, author="سمير", decided=moment) for was in states]
        rows = [
            (id, "accept", "سمير", moment.replace(tzinfo=None), moment.replace(tzinfo=None), "done", [id],
             to_json(State((was,))), to_json(State((now,))))
            for id, was, now in zip(database.new_ids("edits", count), states, accepted, strict=True)
        ]  # fmt: skip
        columns = ("id", "label", "author", "made", "moved", "state", "claims", "was", "now")
        database.insert("edits", columns, rows)
        apply(database, State(tuple(accepted)))


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = large_project(Path(folder))
        with closing(flat_copy(store)) as copy:
            compare(store, copy)
        rest(store)
        keys(store)
        store.close()


if __name__ == "__main__":
    main()
