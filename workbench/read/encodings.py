"""Bytes become text: which encoding they are in, told by the bytes alone.

A declaration inside a file is not asked: those of old pages are wrong too often.
"""

import codecs
import math
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, partial

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16's, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SINGLE_BYTE = ("cp1256", "iso8859-6", "mac-arabic", "cp720", "cp864")
_NAMES = {"cp1252": "windows-1252", "cp1256": "windows-1256", "iso8859-6": "iso-8859-6"}
# The first bytes of files that hold stretches of text and are none.
_SIGNATURES = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x1f\x8b", b"\x7fELF", b"\x89PNG")
_CONTROLS = bytes({*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F})

_SAMPLE = 1 << 16  # bytes that are enough to tell single-byte encodings apart
_UTF16_ZONES = (0x00, 0x06, 0x20, 0xFB, 0xFE)  # high bytes of Latin, Arabic, punctuation, presentation forms
_LONGEST_TAIL = 3  # bytes of a UTF-8 character that a cut file may lack
_MOST_BROKEN = 0.002  # of all characters, in UTF-8 that is damaged here and there
_MOST_CONTROLS, _MOST_IN_UTF8 = 0.01, 0.1  # compressed bytes have 0.11, and hardly ever are valid UTF-8
_POOR, _CLOSE, _ALIKE = -4.3, 0.4, 0.2  # scores are mean logarithms; running Arabic has about -2.5

# Occurrences in a thousand letters of Arabic prose; what stands nowhere here is one in a hundred thousand.
_LETTERS = {
    "ا": 125, "ل": 115, "ي": 70, "م": 65, "ن": 63, "و": 58, "ر": 52, "ت": 50, "ب": 38, "ة": 37, "ع": 34,
    "د": 33, "س": 29, "ف": 28, "ه": 27, "ق": 24, "أ": 22, "ك": 21, "ح": 20, "ج": 15, "ش": 14, "ص": 11,
    "ط": 11, "خ": 10, "إ": 9, "ى": 9, "ذ": 8, "ث": 8, "ز": 8, "ض": 7, "غ": 5, "ء": 5, "ئ": 5, "ظ": 3,
    "ؤ": 2, "آ": 2, "ً": 3, "ّ": 2, "ُ": 1, "َ": 1, "ِ": 1, "ْ": 1, "،": 12, "«": 3, "»": 3, "“": 1, "”": 1,
    "؟": 1, "؛": 1, "ـ": 1, "–": 1, "…": 1, "’": 1, "\u00a0": 1, "é": 0.5, "è": 0.3, "à": 0.3, "ç": 0.2,
}  # fmt: skip
_FREQUENT = frozenset(
    [
        "من",
        "في",
        "على",
        "إلى",
        "أن",
        "عن",
        "التي",
        "الذي",
        "هذا",
        "هذه",
        "مع",
        "بعد",
        "كان",
        "قال",
        "بين",
        "كما",
    ]
)
_WORD = re.compile(r"[\u0621-\u0652]+")
# CP864 holds shapes, not letters. Words that end in the shape of a beginning are not in it, and words of two
# scripts are in none.
_SHAPED = re.compile(r"[\ufe70-\ufefc]+")
_INITIAL = "".join(
    char for char in map(chr, range(0xFE70, 0xFEFD)) if "INITIAL FORM" in unicodedata.name(char, "")
)
_MISSHAPED = re.compile(rf"[{_INITIAL}](?![\ufe70-\ufefc])")
_MIXED = re.compile(r"[A-Za-z][\u0621-\u064a]|[\u0621-\u064a][A-Za-z]")
_WESTERN_MARKS = "“”‘’–—…«»•\u00a0".encode("cp1252")  # Windows-1256 has them in the same places
_ASCII = bytes(range(0x80))
_MISREAD_RUN = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that its bytes were in, and whether nothing else was nearly as likely."""

    text: str
    encoding: str
    certain: bool = True


def decode(original: bytes) -> Decoded | None:
    """The text of some bytes; None where they are no text.

    In this order: a byte order mark; UTF-16 by its high bytes; UTF-8, a cut tail or a few broken
    characters tolerated, and UTF-8 that was once read as Latin-1 set right; the single-byte encodings by
    letter frequencies and frequent words, with charset-normalizer as a second opinion.
    """
    if found := _marked(original) or _utf16(original):
        return found
    if original.startswith(_SIGNATURES):
        return None
    found = _utf8(original)
    if _share_of_controls(original) > (_MOST_IN_UTF8 if found else _MOST_CONTROLS):
        return None
    return found or _single_byte(original)


def _share_of_controls(original: bytes) -> float:
    sample = original[:_SAMPLE]
    return max(0, len(sample) - len(sample.translate(None, _CONTROLS)) - 1) / max(len(sample), 1)


def _marked(original: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if original.startswith(mark):
            text = original[len(mark) :].decode(encoding, "replace")
            return Decoded(_without_cut_tail(text), encoding, "\ufffd" not in text[:-1])
    return None


def _without_cut_tail(text: str) -> str:
    return text[:-1] if text.endswith("\ufffd") else text


def _utf16(original: bytes) -> Decoded | None:
    """UTF-16 without a mark: nearly every other byte is one of a few, and the others are not."""
    sample = original[: _SAMPLE & ~1]
    if len(sample) < 4:
        return None
    for first, encoding in ((0, "utf-16-be"), (1, "utf-16-le")):
        high, low = sample[first::2], sample[1 - first :: 2]
        zones = sum(map(high.count, _UTF16_ZONES)) / len(high)
        if zones > 0.95 and high.count(0) + high.count(6) > 0.6 * len(high) and low.count(0) < 0.1 * len(low):
            text = original.decode(encoding, "replace")
            return Decoded(_without_cut_tail(text), encoding, "\ufffd" not in text[:-1])
    return None


def _utf8(original: bytes) -> Decoded | None:
    try:
        text = original.decode("utf-8")
    except UnicodeDecodeError as error:
        text = original.decode("utf-8", "replace")
        if error.start >= len(original) - _LONGEST_TAIL and error.reason == "unexpected end of data":
            return Decoded(_without_cut_tail(text), "utf-8")
        return Decoded(text, "utf-8", certain=False) if _is_little_broken(text) else None
    return _set_right(text) or Decoded(text, "utf-8")


def _is_little_broken(text: str) -> bool:
    """Whether a text decoded from UTF-8 is damaged only here and there, and holds enough that is UTF-8."""
    broken = text.count("\ufffd")
    whole = sum(not char.isascii() for char in text[:_SAMPLE]) - text[:_SAMPLE].count("\ufffd")
    return broken < _MOST_BROKEN * len(text) + 2 and whole > 20 * broken


# ------------------------------------------------------------------ read wrongly and saved again


@cache
def _undone(encoding: str) -> dict[int, int]:
    """From the characters that a single-byte encoding shows for bytes to those bytes, as code points."""
    shown = {byte: bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in range(0x80, 0x100)}
    return {ord(char): byte for byte, char in shown.items()}


def _set_right(text: str) -> Decoded | None:
    """UTF-8 that was read as Windows-1252, Latin-1 or Windows-1256, and saved as what it looked like."""
    sample = text[:_SAMPLE]
    for encoding, signs in (("cp1252", "ØÙ"), ("cp1256", "طظ")):
        others = sum(not char.isascii() for char in sample)
        if sum(map(sample.count, signs)) < others / 5 or not others:
            continue
        repaired = _MISREAD_RUN.sub(partial(_reread, _undone(encoding)), text)
        if _score(repaired) > _score(text) + 1:
            return Decoded(repaired, f"utf-8 misread as {_NAMES[encoding]}")
    return None


def _reread(table: dict[int, int], run: re.Match[str]) -> str:
    try:
        return run[0].translate(table).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return run[0]


# ------------------------------------------------------------------ one byte a letter


def _single_byte(original: bytes) -> Decoded:
    """The best of the Arabic encodings of one byte a letter; charset-normalizer's where none will do."""
    # Lines without letters beyond ASCII tell nothing, and may be the first thousand.
    telling = [line for line in original.splitlines() if line.translate(None, _ASCII + _WESTERN_MARKS)]
    if not telling:
        return Decoded(original.decode("cp1252"), "windows-1252")
    sample = b"\n".join(telling)[:_SAMPLE]
    readings = {encoding: sample.decode(encoding, "replace") for encoding in _SINGLE_BYTE}
    scores = {encoding: _score(text) for encoding, text in readings.items()}
    best = max(scores.values())
    # Of those that read alike the first: Mac Arabic is ISO-8859-6 but for the marks.
    encoding = next(name for name, score in scores.items() if score > best - _ALIKE)
    rivals = [
        other
        for other, text in readings.items()
        if best - scores[other] < _CLOSE and text.split() != readings[encoding].split()
    ]
    certain = best > _POOR and not rivals
    if not certain and (other := _second_opinion(sample)):
        agrees = codecs.lookup(other).name == codecs.lookup(encoding).name
        certain = agrees and best > _POOR
        encoding = encoding if agrees or best > _POOR else other
    return Decoded(original.decode(encoding, "replace"), _NAMES.get(encoding, encoding), certain)


def _second_opinion(sample: bytes) -> str | None:
    """What charset-normalizer takes the bytes for."""
    from charset_normalizer import from_bytes

    found = from_bytes(sample[: 1 << 13]).best()
    return found.encoding if found else None


def _score(text: str) -> float:
    """How much a text looks like Arabic prose: the mean logarithm of its letters' frequencies, more for
    frequent words."""
    letters = unicodedata.normalize("NFKC", text[:_SAMPLE])
    counts = {char: letters.count(char) for char in set(letters) if not char.isascii()}
    counts["\u00a0"] = text.count("\u00a0", 0, _SAMPLE)  # Mac Arabic's space, and rare in prose
    total = sum(counts.values())
    if not total:
        return -math.inf
    shaped = len(_SHAPED.findall(text[:_SAMPLE]))
    misshaped = len(_MISSHAPED.findall(text[:_SAMPLE])) / shaped if shaped else 0
    likely = sum(count * math.log(_LETTERS.get(char, 0.01) / 1000) for char, count in counts.items())
    words = _WORD.findall(letters)
    frequent = sum(word in _FREQUENT for word in words)
    mixed = len(_MIXED.findall(letters))
    return likely / total + 4 * (frequent - mixed) / max(len(words), 1) - 4 * misshaped
