"""Which physical key a key event comes from, whatever layout is in use.

The codes are in resources/keys/keys.csv: X11 and Wayland keycodes (evdev + 8), Windows scan codes (set 1),
macOS virtual key codes; and the letters of the US and the Arabic (101) layouts.
"""

import csv
import sys
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from workbench.resources import resource

Platform = Literal["x11", "windows", "mac"]

# On an Arabic layout B types lam-alef: two letters or, from X11, the ligature as one character.
_LAM_ALEF = "ﻻ"


class Key(StrEnum):
    """The physical keys that decide and look: three rows of the left hand, and the digits above them."""

    Q = "Q"
    W = "W"
    E = "E"
    R = "R"
    A = "A"
    S = "S"
    D = "D"
    F = "F"
    G = "G"
    Z = "Z"
    X = "X"
    C = "C"
    V = "V"
    B = "B"
    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"

    @property
    def cap(self) -> str:
        """What is printed on it: the Latin and the Arabic letter with a space between, or the digit."""
        return self.value if self.value.isdigit() else f"{self.value} {_arabic()[self.value]}"


def physical_key(event: QKeyEvent, platform: Platform | None = None) -> str | None:
    """The Latin letter or digit printed on the key; None for keys that have neither, and for the number pad.

    Where no code of the key arrives, either layout's letter says which one it is.
    """
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return None
    platform = platform or _platform()
    # macOS has no scan codes; its virtual key is the physical one, and 0 is A as well as none.
    code = event.nativeVirtualKey() if platform == "mac" else event.nativeScanCode()
    return _codes(platform).get(code) if code else _letters().get(_typed(event))


def caps(sequence: QKeySequence) -> tuple[str, ...]:
    """What is printed on the keys of a shortcut, such as Ctrl and Z."""
    names = sequence.toString(QKeySequence.SequenceFormat.PortableText).split("+")
    return tuple(_PRINTED.get(name, name) for name in names)


_PRINTED = {
    "Return": "↵", "Enter": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Del": "Delete",
    "PgUp": "Page Up", "PgDown": "Page Down",
}  # fmt: skip


def _platform() -> Platform:
    if sys.platform == "win32":
        return "windows"
    return "mac" if sys.platform == "darwin" else "x11"


def _typed(event: QKeyEvent) -> str:
    text = event.text().strip()
    if text and text.isprintable():
        return text.lower()
    # With Ctrl the text is a control character; the key still carries the letter.
    return chr(event.key()).lower() if 0x20 < event.key() < 0x110000 else ""


@cache
def _rows() -> tuple[Mapping[str, str], ...]:
    with resource("keys", "keys.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _codes(platform: Platform) -> Mapping[int, str]:
    return {int(row[platform]): row["latin"] for row in _rows()}


@cache
def _arabic() -> Mapping[str, str]:
    return {row["latin"]: row["arabic"] for row in _rows()}


@cache
def _letters() -> Mapping[str, str]:
    latin = {row["latin"].lower(): row["latin"] for row in _rows()}
    return latin | {row["arabic"]: row["latin"] for row in _rows()} | {_LAM_ALEF: "B"}
