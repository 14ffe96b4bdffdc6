"""Whatever stands on a line, it gets an answer."""

import json
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from threading import Event, Thread

from hypothesis import given
from hypothesis import strategies as st

from workbench.cli.lines import answer, answer_all

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "text", "date"]), inner)
    ),
    max_leaves=8,
)


@given(st.binary(max_size=200))
def test_any_bytes_are_answered(line: bytes) -> None:
    assert {"id", "error"} == set(answer(1, line)) or {"id", "mentions", "claims"} == set(answer(1, line))


@given(JSON)
def test_any_json_is_answered(row: object) -> None:
    answered = answer(7, json.dumps(row).encode())
    assert "error" in answered or answered["claims"] is not None


def test_one_bad_line_makes_the_run_a_failure() -> None:
    answers: list[bytes] = []
    assert answer_all([b'{"id": "1", "text": ""}', b"x"], answers.append) == 1
    assert answer_all([b'{"id": "1", "text": ""}'], answers.append) == 0
    assert [json.loads(row)["id"] for row in answers] == ["1", "line 2", "1"]


def test_lines_in_bundles_are_answered_one_by_one_in_order(begun: Callable[[], list[BaseProcess]]) -> None:
    lines = [json.dumps({"id": str(n), "text": "قتل 3 جنود."}).encode() for n in range(37)]
    lines[20] = b"x"
    answers: list[bytes] = []
    assert answer_all(lines, answers.append, jobs=2) == 1
    ids = [json.loads(row)["id"] for row in answers]
    assert ids == [*map(str, range(20)), "line 21", *map(str, range(21, 37))]
    assert begun() == [], "a process outlives its answers"


def test_a_process_that_is_killed_costs_nothing_but_the_line_that_it_dies_of() -> None:
    short, long = "قتل 3 جنود.", "قتل 3 جنود في غارة على حلب أمس.\n" * 8000
    answers: list[bytes] = []
    answered = [Event() for _ in range(3)]

    def lines() -> Iterator[bytes]:
        yield json.dumps({"id": "first", "text": short}).encode()
        answered[0].wait()
        Thread(target=kill).start()
        yield json.dumps({"id": "deadly", "text": long}).encode()
        answered[1].wait()
        yield json.dumps({"id": "last", "text": short}).encode()

    def kill() -> None:
        while not answered[1].wait(0.01):
            for child in active_children():
                child.kill()

    def write(line: bytes) -> None:
        answers.append(line)
        answered[len(answers) - 1].set()

    assert answer_all(lines(), write, jobs=2) == 1
    rows = [json.loads(row) for row in answers]
    assert [(row["id"], "error" in row) for row in rows] == [
        ("first", False), ("deadly", True), ("last", False)
    ]  # fmt: skip


def test_lines_whose_process_is_killed_are_answered_by_another() -> None:
    lines = [json.dumps({"id": str(n), "text": "قتل 3 جنود في حلب."}).encode() for n in range(60)]
    answers: list[bytes] = []

    def write(line: bytes) -> None:
        if not answers:
            for child in active_children():
                child.kill()
        answers.append(line)

    assert answer_all(lines, write, jobs=2) == 0
    assert [json.loads(row)["id"] for row in answers] == [str(n) for n in range(60)]


def test_a_day_that_nothing_resolves_is_none() -> None:
    said = "قتل جنديان أمس في درنة."
    dated, undated = ({"id": "1", "text": said, "date": "2021-03-10"}, {"id": "2", "text": said})
    rows = [answer(1, json.dumps(row).encode()) for row in (dated, undated)]
    assert [row["claims"][0]["date"] and row["claims"][0]["date"]["start"] for row in rows] == [
        "2021-03-09",
        None,
    ]
