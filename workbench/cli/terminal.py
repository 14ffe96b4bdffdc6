"""What commands write: results to standard output, progress and messages to standard error."""

import json
import os
import signal
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from types import FrameType

import click

from workbench.progress import Cancelled
from workbench.text.bidi import visual, without_controls

# Progress into a file or a pipe says every twentieth part of the work, not every document.
_STEPS = 20
# The most bytes of standard input that are fetched at a time: what a pipe holds.
_PIECE = 65_536


def speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's settings say, or Arabic ends a command half-way."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def json_line(row: object) -> bytes:
    """One line of JSON, its end included."""
    text = json.dumps(row, ensure_ascii=False)
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(row).encode() + b"\n"  # half a surrogate pair has no UTF-8


def write_json(row: object) -> None:
    """Write one line of JSON."""
    write_bytes(json_line(row))


def write_bytes(line: bytes) -> None:
    """Write a line and send it off: its reader may wait for it."""
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


def write_line(text: str, reordered: bool = False) -> None:
    """Write a line for people; `reordered` shapes and orders it for terminals that do neither."""
    click.echo(without_controls(visual(text)) if reordered else text)


def note(message: str) -> None:
    """Tell the user something that is not a result."""
    click.echo(message, err=True)


def say_what_is_waited_for(what: str) -> None:
    """Say that standard input is read, where it is a keyboard and nothing would be seen to happen."""
    if sys.stdin.isatty():
        note(f"Reading {what} from the keyboard; Ctrl+D on a line of its own ends it.")


def piped_in(what: str, most: int) -> bytes:
    """Standard input, `most` bytes of it."""
    say_what_is_waited_for(what)
    return sys.stdin.buffer.read(most)


def lines_piped_in(what: str) -> Iterator[bytes]:
    """The lines of standard input, each as soon as it is there; what ends the last one is no line.

    Not by `sys.stdin.buffer`: a thread that waits there holds its lock, and a program that ends then aborts.
    """
    say_what_is_waited_for(what)
    begun: list[bytes] = []
    while piece := os.read(sys.stdin.fileno(), _PIECE):
        rest, *others = piece.split(b"\n")
        begun.append(rest)
        for line in others:
            yield b"".join(begun)
            begun = [line]
    yield b"".join(begun)


def reported(fault: Exception) -> str:
    """Keep a fault of our own with its traceback; the sentence that says where."""
    from workbench import fault_report

    try:
        path = fault_report.keep(fault)
    except OSError:
        return fault_report.describe(fault)
    return f"Something went wrong inside Khabar ({type(fault).__name__}); the report is in {path}"


def printable(text: str) -> str:
    """A name without the controls by which it could steer the terminal."""
    return "".join(letter for letter in text if not unicodedata.category(letter).startswith("C"))


class Follow:
    """The progress of a command on standard error; `stop` makes its next step raise Cancelled."""

    def __init__(self) -> None:
        self._stopped = False
        self._said = -1

    def __call__(self, done: int, total: int, label: str) -> None:
        if self._stopped:
            raise Cancelled
        if not total:
            return  # what there is to do is still being looked for
        if sys.stderr.isatty():
            end = "\n" if done == total else ""
            click.echo(f"\r{done}/{total}  {printable(label)[:60]}\x1b[K{end}", err=True, nl=False)
        elif (step := done * _STEPS // max(total, 1)) > self._said:
            self._said = step
            note(f"{done}/{total}  {printable(label)}".rstrip())

    def stop(self, number: int, frame: FrameType | None) -> None:
        self._stopped = True


@contextmanager
def followed() -> Iterator[Follow]:
    """Progress for a piece of work that Ctrl+C ends in order: what is done stays done."""
    follow = Follow()
    before = signal.signal(signal.SIGINT, follow.stop)
    try:
        yield follow
    finally:
        signal.signal(signal.SIGINT, before)
