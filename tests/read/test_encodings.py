"""Bytes of every Arabic encoding become the same text."""

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import EmptyDocument, NotText
from workbench.read import read
from workbench.read.encodings import decode

REPORT = (
    "أعلنت مصادر محلية أن القصف على أطراف المدينة توقف بعد الظهر، وأن عدد الجرحى بلغ 12 شخصا.\n"
    "وقال مسعف إن النساء والأطفال نقلوا إلى المشفى في البلدة المجاورة."
)
SAMPLES = Path(__file__).parents[3] / "shared/data/nasty/encodings"


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("cp1256", "windows-1256"),
        ("iso8859-6", "iso-8859-6"),
        ("mac-arabic", "mac-arabic"),
        ("cp720", "cp720"),
    ],
)
def test_a_report_in(codec: str, name: str) -> None:
    decoded = decode(REPORT.encode(codec, "replace"))
    assert decoded is not None
    assert decoded.text.replace("?", "،") == REPORT
    assert (decoded.encoding, decoded.certain) == (name, True)


def test_shapes_of_letters_in_the_oldest_encoding() -> None:
    # «مصر قالت» as CP864 keeps it: every letter in the shape of its place.
    written = "ﻣﺻﺭ ﻗﺎﻟﺕ ﻣﻥ ﺑﻳﺭﻭﺕ".encode("cp864")
    decoded = decode(written)
    assert decoded is not None
    assert decoded.encoding == "cp864"


@pytest.mark.parametrize(("shown_as", "name"), [("latin-1", "windows-1252"), ("cp1256", "windows-1256")])
def test_utf8_that_was_read_wrongly_and_saved_again_is_set_right(shown_as: str, name: str) -> None:
    decoded = decode(REPORT.encode("utf-8").decode(shown_as).encode("utf-8"))
    assert decoded is not None
    assert decoded.text == REPORT
    assert decoded.encoding == f"utf-8 misread as {name}"


def test_a_cut_tail_costs_one_letter() -> None:
    decoded = decode(REPORT.encode("utf-8")[:41])
    assert decoded is not None
    assert REPORT.startswith(decoded.text)
    assert decoded.certain


def test_a_broken_byte_here_and_there_is_marked() -> None:
    whole = (REPORT * 20).encode("utf-8")
    decoded = decode(whole[:1000] + b"\xff" + whole[1000:])
    assert decoded is not None
    assert (decoded.encoding, decoded.certain) == ("utf-8", False)
    assert decoded.text.count("\ufffd") <= 3


def test_an_english_report_with_curly_quotes() -> None:
    decoded = decode("He said “twelve” – no more".encode("cp1252"))
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == ("He said “twelve” – no more", "windows-1252")


QUOTED = "The agency said “three soldiers” were killed. \n" * 1600


def test_the_end_of_a_long_file_says_as_much_as_its_beginning() -> None:
    western = decode(f"{QUOTED}Señor Müller in Malmö, Köln".encode("cp1252"))
    assert western is not None
    assert not western.certain
    arabic = decode(f"{QUOTED}{REPORT}".encode("cp1256"))
    assert arabic is not None
    assert arabic.text.endswith(REPORT)
    assert (arabic.encoding, arabic.certain) == ("windows-1256", True)


def by_its_recipe(original: bytes, encoding: str) -> str:
    """The text as docs/contract.md says that it is had from the bytes of a document."""
    encoding, _, misread = encoding.partition(" misread as ")
    text = original.decode(encoding, "replace").removeprefix("\ufeff")
    if misread:
        text = re.sub("[^\x00-\x7f]+", lambda run: set_right(run[0], misread), text)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")


def set_right(run: str, misread: str) -> str:
    def byte(char: str) -> bytes:
        return char.encode("latin-1") if "\x80" <= char < "\xa0" else char.encode(misread)

    try:
        return b"".join(map(byte, run)).decode("utf-8")
    except UnicodeError:
        return run


def leads_to_its_text(original: bytes) -> bool:
    document = read(original, "a.txt")
    text = by_its_recipe(original, document.encoding)
    return document.text in (text, text.removesuffix("\ufffd"))  # of a character that is cut off


MIXED = "قال \u200e“Bashar” 12\r\nÀ é\rطظ €\x00"


@pytest.mark.parametrize(
    "original",
    [
        *(f"{REPORT}\r\n{MIXED}".encode(codec, "replace") for codec in ("utf-8-sig", "utf-16", "cp1256")),
        *(REPORT.encode().decode(codec).encode() + b" \xe2\x82\xac\r" for codec in ("latin-1", "cp1256")),
        f"{QUOTED}{REPORT}".encode("cp1256", "replace"),
        REPORT.encode()[:41],
        REPORT.encode("utf-16")[:41],
        REPORT.encode() * 20 + b"\xff\x00" + REPORT.encode(),
    ],
)  # fmt: skip
def test_the_name_of_an_encoding_leads_from_the_bytes_to_the_text(original: bytes) -> None:
    assert leads_to_its_text(original)


@given(st.binary(max_size=300))
def test_the_name_of_an_encoding_leads_from_any_bytes_to_their_text(original: bytes) -> None:
    with suppress(EmptyDocument, NotText):
        assert leads_to_its_text(original)


def test_what_is_neither_arabic_nor_utf8_is_marked() -> None:
    decoded = decode("Le général a déclaré que l'armée était là.".encode("cp1252"))
    assert decoded is not None
    assert not decoded.certain


@pytest.mark.parametrize(
    "original",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n",
        bytes(range(256)) * 8,
        b"\x00" * 100,
        b"\x01\x02\x03ab" * 20,
    ],
)
def test_what_is_no_text(original: bytes) -> None:
    assert decode(original) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_text_without_surrogates_or_none(original: bytes) -> None:
    decoded = decode(original)
    if decoded is not None:
        assert decoded.text.encode("utf-8") is not None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    decoded = decode(text.encode("utf-8-sig"))
    assert decoded is not None
    assert decoded.text == text


def text_files() -> list[Path]:
    return [path.with_suffix("") for path in sorted(SAMPLES.rglob("*.txt.expected_utf8"))]


@pytest.mark.skipif(not SAMPLES.exists(), reason=f"{SAMPLES} is not here")
def test_every_sample_file_is_read_in_its_encoding() -> None:
    files = text_files()
    assert files
    for path in files:
        decoded = decode(path.read_bytes())
        expected = path.with_name(f"{path.name}.expected_utf8").read_text(encoding="utf-8")
        assert decoded is not None
        assert decoded.text.replace("\r\n", "\n") == expected, path.name
