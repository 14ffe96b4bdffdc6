"""`khabar extract` and `khabar read`, as other programs call them."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import COMMAND, REPORT, Khabar, rows


def line(**parts: object) -> str:
    return json.dumps(parts, ensure_ascii=False) + "\n"


def test_each_line_is_answered_in_its_order(khabar: Khabar) -> None:
    done = khabar("extract", "--jsonl", input="".join(line(id=str(n), text=REPORT) for n in range(5)))
    assert [row["id"] for row in rows(done.stdout)] == ["0", "1", "2", "3", "4"]
    assert done.returncode == 0


def test_several_jobs_answer_the_same_in_the_same_order(khabar: Khabar) -> None:
    given = "".join(line(id=str(n), text=REPORT * (5 - n), date="2014-09-25") for n in range(5))
    several = khabar("extract", "--jsonl", "--jobs", 2, input=given)
    assert several.stdout == khabar("extract", "--jsonl", input=given).stdout


def test_counts_stand_where_the_words_stand(khabar: Khabar) -> None:
    (row,) = rows(khabar("extract", "--jsonl", input=line(id="1", text=REPORT, date="2014-09-25")).stdout)
    counts = [count for claim in row["claims"] for count in claim["counts"]]
    assert [count["low"] for count in counts] == [14, 5]
    assert [REPORT[count["start"] : count["end"]] for count in counts] == ["14 مسلحا", "5 مدنيين"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_answer_does_not_wait_for_the_next_line(environment: dict[str, str], jobs: str) -> None:
    command = [*COMMAND, "extract", "--jsonl", "--jobs", jobs]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for id in ("first", "second"):
            running.stdin.write(line(id=id, text=REPORT))
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == id
        running.stdin.close()
        assert running.wait(60) == 0


BAD = {
    "this is not JSON": "not JSON",
    '["a", "list"]': "not an object",
    '{"text": "no id"}': "id",
    '{"id": "1"}': "text",
    '{"id": "1", "text": 5}': "text",
    '{"id": "1", "text": "", "date": "2014-13-01"}': "2014-13-01",
    '{"id": "1", "text": "", "date": "25/9/2014"}': "25/9/2014",
    '{"id": "1", "text": "", "date": "2014-W39-4"}': "2014-W39-4",
    "[" * 100_000: "not JSON",
}


def test_bad_lines_are_named_and_the_others_go_on(khabar: Khabar) -> None:
    bad = "".join(f"{each}\n" for each in BAD)
    done = khabar("extract", "--jsonl", input=line(id="a", text=REPORT) + bad + line(id="b", text=REPORT))
    first, *wrong, last = rows(done.stdout)
    for said, reason in zip(wrong, BAD.values(), strict=True):
        assert reason in said["error"]
    assert (first["id"], last["id"]) == ("a", "b")
    assert first["claims"] == last["claims"]
    assert done.returncode == 1


def test_a_line_without_an_id_is_named_by_its_number(khabar: Khabar) -> None:
    done = khabar("extract", "--jsonl", input="\n" + "{}\n")
    assert [row["id"] for row in rows(done.stdout)] == ["line 2"]


STRANGE = ["", " \n\n", "\ufeffقتل 3 جنود", "half a pair \ud83d", "🔴 قتل 3 جنود", "\u202eقتل 3\u202c", "\0"]


def test_strange_texts_are_answered(khabar: Khabar) -> None:
    asked = [{"id": str(n), "text": text, "date": None, "source": None} for n, text in enumerate(STRANGE)]
    done = khabar("extract", "--jsonl", input="".join(f"{json.dumps(each)}\n" for each in asked))
    for text, row in zip(STRANGE, rows(done.stdout), strict=True):
        assert all(text[m["start"] : m["end"]] == m["text"] for m in row["mentions"])


def test_extract_needs_to_be_told_the_form(khabar: Khabar) -> None:
    assert khabar("extract").returncode == 2


def test_read_writes_a_line_for_each_file(tmp_path: Path, khabar: Khabar) -> None:
    (tmp_path / "windows.txt").write_bytes((REPORT * 3).encode("windows-1256"))
    (tmp_path / "empty.txt").touch()
    done = khabar("read", "windows.txt", "empty.txt", "nowhere.txt")
    read, empty, nowhere = rows(done.stdout)
    assert read["text"] == REPORT * 3
    assert read["encoding"].lower() in ("windows-1256", "cp1256")
    assert "no text" in empty["error"]
    assert "nowhere.txt" in nowhere["error"]
    assert done.returncode == 1


def test_a_reader_that_leaves_early_is_no_fault(environment: dict[str, str]) -> None:
    given = "".join(line(id=str(n), text=REPORT) for n in range(200)).encode()
    with subprocess.Popen(
        [*COMMAND, "extract", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as running:
        assert running.stdout is not None
        running.stdout.close()
        running.stdout = None
        _, messages = running.communicate(given)
    assert b"Traceback" not in messages


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_it_ends_at_once_while_it_waits_for_a_line(environment: dict[str, str], jobs: str) -> None:
    with subprocess.Popen(
        [*COMMAND, "extract", "--jsonl", "--jobs", jobs],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        # A shell that starts the tests in the background has its children pass over the signal.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(line(id="1", text=REPORT).encode())
        running.stdin.flush()
        assert running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 1
        assert b"Fatal" not in running.stderr.read()


def test_extraction_needs_neither_window_nor_project_nor_figures() -> None:
    program = "import sys, workbench.cli.lines; print({'PySide6', 'duckdb', 'matplotlib'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "set()\n"
