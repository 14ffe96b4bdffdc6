"""Finding and sorting claims: names and words folded, what is not said last."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.small import TEXT, denied, document, headline, killed, named
from workbench.model import Claim, EventDate, EventType, Extraction, Order, Outcome, Polarity, Query, Verdict
from workbench.query import parse_query
from workbench.store import Store, documents, find
from workbench.store.counts import count_rows
from workbench.store.originals import hash_of
from workbench.text.values import Precision

# Claims 1 to 3 are of the first report, 4 to 6 of the second, each in the order of the text.
FIRST = (headline(), killed(), denied())
SECOND = (
    replace(headline(), date=EventDate("2024-03-01", "2024-03-31", Precision.MONTH)),
    replace(
        killed(), holder=named("الجيش", "أبو بكر"), counts=(replace(killed().counts[0], low=20, high=25),)
    ),
    replace(denied(), date=EventDate(None, "2024-03-10T14:30", Precision.MINUTE), confidence=0.1),
)


def add(store: Store, number: int, title: str, source: str | None, claims: tuple[Claim, ...]) -> None:
    text = f"{TEXT}{number}"
    report = replace(document(), text=text, sha256=hash_of(text.encode()), title=title, source=source)
    store.add(text.encode(), replace(report, date=date(2024, 3, number)), Extraction((), claims))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "Test.khabar", create=True)
    add(store, 1, "غارة على السندس", "إذاعة الوادي", FIRST)
    add(store, 2, "إطلاق نار", None, SECOND)
    yield store
    store.close()


def found(store: Store, line: str) -> list[int]:
    return find.find(store.database, parse_query(line))


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("", [1, 2, 3, 4, 5, 6]),
        ("document:2", [4, 5, 6]),
        ("claim:6,1", [1, 6]),
        ("polarity:denied", [3, 6]),
        ("outcome:killed,injured", [2, 5]),
        ("outcome:injured", []),
        ("event:battles", []),
        ("verdict:unreviewed polarity:affirmed document:1", [1, 2]),
        ("holder:ابو", [5]),
        ("holder:ناطق", [3, 6]),
        ('place:"بلده السندس"', [2, 5]),
        ("اطفال قُتلوا", [2, 5]),
        ("أطفال طائرات", []),
        ("since:2024-03-12", [2, 4, 5]),
        ("until:2024-03-11", [4, 6]),
        ("since:2024-03-31 until:2024-04-01", [4]),
    ],
)
def test_each_part_of_a_query_narrows(store: Store, line: str, ids: list[int]) -> None:
    assert found(store, line) == ids


SINCE = replace(denied(), date=EventDate("2024-02-10", None, Precision.RANGE))
UNTIL = replace(denied(), date=EventDate(None, "2024-04-20", Precision.RANGE))


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("since:2024-05-01", [7]),
        ("since:2024-04-20", [7, 8]),
        ("until:2024-02-09", [6, 8]),
        ("until:2024-02-10", [6, 7, 8]),
        ("since:2024-03-12 until:2024-03-12", [2, 4, 5, 7, 8]),
        ("order:date document:3", [7, 8]),
    ],
)
def test_what_is_open_on_a_side_goes_on_there_without_end(store: Store, line: str, ids: list[int]) -> None:
    add(store, 3, "منذ وحتى", None, (SINCE, UNTIL))
    assert found(store, line) == ids


def test_a_row_says_which_side_is_open(store: Store) -> None:
    counted = (replace(claim, counts=killed().counts[:1]) for claim in (SINCE, UNTIL))
    add(store, 3, "منذ وحتى", None, tuple(counted))
    rows = count_rows(store.database, Query(documents=frozenset({3})))
    assert [(row.day, row.last_day) for row in rows] == [(date(2024, 2, 10), None), (None, date(2024, 4, 20))]


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("text", [1, 2, 3, 4, 5, 6]),
        ("-text", [6, 5, 4, 3, 2, 1]),
        ("date", [4, 6, 2, 5, 1, 3]),
        ("-date", [2, 5, 6, 4, 1, 3]),
        ("holder", [5, 2, 3, 6, 1, 4]),
        ("place", [2, 5, 1, 3, 4, 6]),
        ("count", [2, 5, 1, 3, 4, 6]),
        ("-count", [5, 2, 1, 3, 4, 6]),
        ("confidence", [6, 1, 4, 3, 2, 5]),
        ("source", [1, 2, 3, 4, 5, 6]),
        ("-source", [1, 2, 3, 4, 5, 6]),
        ("title", [4, 5, 6, 1, 2, 3]),
        ("-added", [4, 5, 6, 1, 2, 3]),
        ("verdict", [1, 2, 3, 4, 5, 6]),
    ],
)
def test_what_is_not_said_comes_last_in_every_order(store: Store, order: str, ids: list[int]) -> None:
    assert found(store, f"order:{order}") == ids


def test_verdicts_are_counted_within_a_query(store: Store) -> None:
    counts = find.verdict_counts(store.database, parse_query("document:1"))
    assert counts == {verdict: 3 if verdict is Verdict.UNREVIEWED else 0 for verdict in Verdict}


@pytest.mark.parametrize("signs", ["ـ", "َ", " ـ "])
def test_signs_that_are_not_compared_ask_for_nothing(store: Store, signs: str) -> None:
    asked = Query(holder=signs, place=signs)
    assert find.find(store.database, asked) == find.find(store.database, Query())


def test_names_with_signs_of_sql_are_only_names(store: Store) -> None:
    assert found(store, 'holder:"%\' OR 1=1 --"') == []


def test_every_count_of_the_claims_is_a_row(store: Store) -> None:
    rows = count_rows(store.database, Query(order=Order.COUNT, descending=True))
    assert [(row.claim, row.low, row.high, row.key, row.part_of) for row in rows] == [
        (5, 20, 25, (5, 0), None), (2, 9, None, (2, 0), None), (2, 3, 3, (2, 1), (2, 0))
    ]  # fmt: skip
    row = rows[1]
    assert (row.holder, row.publisher, row.place) == ("مازن العلي", "إذاعة الوادي", "بلدة السندس")
    assert (row.day, row.last_day, row.words) == (date(2024, 3, 12), date(2024, 3, 12), "9 مدنيين على الأقل")
    assert (row.polarity, row.outcome, row.event_type) == (
        Polarity.AFFIRMED, Outcome.KILLED, EventType.EXPLOSIONS
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "order", "descending", "ids"),
    [
        ("", Order.ADDED, False, [1, 2]),
        ("", Order.ADDED, True, [2, 1]),
        ("", Order.TITLE, False, [2, 1]),
        ("", Order.SOURCE, True, [1, 2]),
        ("", Order.DATE, True, [2, 1]),
        ("", Order.COUNT, False, [1, 2]),
        ("اذاعه", Order.ADDED, False, [1]),
        ("reports 0.txt", Order.ADDED, False, [1, 2]),
        ("السندس نار", Order.ADDED, False, []),
    ],
)
def test_documents_are_found_by_title_source_and_path(
    store: Store, words: str, order: Order, descending: bool, ids: list[int]
) -> None:
    assert documents.find(store.database, words, order, descending) == ids
