"""The lines of `khabar extract`: each read, extracted and answered by itself, in order."""

import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from datetime import date
from queue import Queue
from threading import Thread
from typing import NamedTuple

from workbench.cli.terminal import json_line, reported
from workbench.contract import JsonObject, to_json
from workbench.errors import BadDate, KnownError
from workbench.extract import extract, load_rules
from workbench.model import Document
from workbench.read import language
from workbench.text.iso import iso_day
from workbench.workers import OverTime, ProcessEnded, Workers

# How many bundles each process may be ahead of the answer that is waited for, and how many lines are in one.
_AHEAD = 4
_TOGETHER = 8

NumberedLine = tuple[int, bytes]


class BadLine(Exception):
    """A line is not what it should be; the message says why."""


class _Handed(NamedTuple):
    """Lines that a process is at, and what it will answer."""

    lines: list[NumberedLine]
    answers: "Future[list[Answered]]"


class Answered(NamedTuple):
    """A line of JSON as it is written; it is made where the work is done, for its parts take long to send."""

    line: bytes
    failed: bool


def answer_all(lines: Iterable[bytes], write: Callable[[bytes], None], jobs: int = 1) -> int:
    """Answer every line in its order, each as soon as it is done; 1 if one had to be answered by an error."""
    failed = False
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    for answered in _at_once(numbered) if jobs == 1 else _in_processes(numbered, jobs):
        failed |= answered.failed
        write(answered.line)
    return int(failed)


def _answered(number: int, line: bytes) -> Answered:
    row = answer(number, line)
    return Answered(json_line(row), "error" in row)


def answer(number: int, line: bytes) -> JsonObject:
    """The answer to one line; `number` names a line that has no id."""
    id = f"line {number}"
    try:
        row = _object(line)
        id = str(row.get("id", id))
        return to_json(extract(_document(row), load_rules()), id, row["text"])
    except (BadLine, KnownError) as error:
        return {"id": id, "error": str(error)}
    except Exception as fault:  # a fault of our own is reported, and must not cost the other documents
        return {"id": id, "error": reported(fault)}


def _id(number: int, line: bytes) -> str:
    """The id of a line; where that cannot be read, its number."""
    try:
        return str(_object(line).get("id", f"line {number}"))
    except BadLine:
        return f"line {number}"


def _object(line: bytes) -> JsonObject:
    """The JSON object of a line; raises BadLine."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadLine(f"This line is not JSON: {error}") from error
    if not isinstance(row, dict):
        raise BadLine("This line is JSON, but not an object.")
    return row


def _document(row: JsonObject) -> Document:
    """The document of a line; raises BadLine and BadDate."""
    for name, wanted in (("id", str), ("text", str), ("source", str | None), ("date", str | None)):
        if not isinstance(row.get(name), wanted):
            raise BadLine(f"“{name}” is missing or no text.")
    text: str = row["text"]
    return Document(
        text, path=row["id"], sha256="", language=language(text), source=row.get("source"), date=_day(row)
    )


def _day(row: JsonObject) -> date | None:
    """The day of publication; raises BadDate."""
    said = row.get("date")
    if said is None:
        return None
    try:
        return iso_day(said)
    except ValueError as error:
        raise BadDate(text=said) from error


# ------------------------------------------------------------------ one process, or several


def _at_once(numbered: Iterable[NumberedLine]) -> Iterator[Answered]:
    return (_answered(number, line) for number, line in numbered)


def _in_processes(numbered: Iterable[NumberedLine], jobs: int) -> Iterator[Answered]:
    """Answers in order from several processes; threads read and hand on, so that none waits for a line."""
    read: Queue[NumberedLine | None] = Queue(jobs * _AHEAD * _TOGETHER)
    waiting: Queue[_Handed | None] = Queue(jobs * _AHEAD)
    workers = Workers(jobs)

    def read_on() -> None:
        try:
            for line in numbered:
                read.put(line)
        finally:
            read.put(None)

    def hand_on() -> None:
        try:
            while lines := _at_hand(read):
                waiting.put(_Handed(lines, workers.submit(_all_answered, lines)))
        finally:
            waiting.put(None)

    for work in (read_on, hand_on):
        Thread(target=work, daemon=True).start()
    try:
        while (handed := waiting.get()) is not None:
            yield from _answers(handed, workers)
    finally:
        workers.kill()  # nothing is left to be done, or nobody wants it any more


def _answers(handed: "_Handed", workers: Workers) -> Iterator[Answered]:
    """The answers to a bundle; where its process has ended, each of its lines is tried by itself."""
    try:
        yield from handed.answers.result()
    except (ProcessEnded, OverTime):
        for line in handed.lines:
            yield _answered_alone(line, workers)


def _answered_alone(line: NumberedLine, workers: Workers) -> Answered:
    try:
        (answered,) = workers.submit(_all_answered, [line]).result()
    except ProcessEnded:
        return _given_up(line, "The process for this line was ended twice, perhaps for want of memory.")
    except OverTime as error:
        return _given_up(line, f"This line was not done in {error.limit:.0f} seconds.")
    return answered


def _given_up(line: NumberedLine, why: str) -> Answered:
    return Answered(json_line({"id": _id(*line), "error": why}), failed=True)


def _at_hand(read: "Queue[NumberedLine | None]") -> list[NumberedLine]:
    """The next line with those that were read behind it meanwhile: sending each by itself takes long."""
    lines = [read.get()]
    while lines[-1] is not None and len(lines) < _TOGETHER and not read.empty():
        lines.append(read.get())
    if lines[-1] is None and len(lines) > 1:
        read.put(None)  # the end is told once more
    return [line for line in lines if line is not None]


def _all_answered(lines: list[NumberedLine]) -> list[Answered]:
    return [_answered(number, line) for number, line in lines]
