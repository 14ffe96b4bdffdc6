"""A file becomes a document."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import EmptyDocument, NotText
from workbench.read import language, read

REPORT = "غارات على ريف المدينة\n\nقال شهود إن غارتين استهدفتا القرية فجر اليوم. وقتل ثلاثة مدنيين.\n"


def test_a_report() -> None:
    original = REPORT.encode("windows-1256")
    document = read(original, "reports/one.txt")
    assert document.text == REPORT
    assert document.path == "reports/one.txt"
    assert document.sha256 == hashlib.sha256(original).hexdigest()
    assert (document.encoding, document.language, document.media_type) == ("windows-1256", "ar", "text/plain")
    assert (document.title, document.uncertain) == ("غارات على ريف المدينة", ())


def test_without_a_headline_the_first_words_are_the_title() -> None:
    document = read("قال مصدر طبي إن شخصين قتلا وأصيب آخرون بجروح في قصف على السوق صباح أمس.".encode(), "x")
    assert document.title == "قال مصدر طبي إن شخصين قتلا وأصيب آخرون بجروح في…"


def test_a_short_text_is_its_own_title() -> None:
    assert read("هدوء حذر".encode(), "x").title == "هدوء حذر"


def test_every_line_end_is_a_line_feed() -> None:
    assert read("سطر\r\nسطر\rسطر\n".encode(), "x").text == "سطر\nسطر\nسطر\n"


def test_overrides_are_marked_and_stay() -> None:
    document = read("قال \u202eمصدر\u202c".encode(), "x")
    assert "bidi_overrides" in document.uncertain
    assert "\u202e" in document.text
    assert "\u202e" not in document.title


def test_an_uncertain_encoding_is_marked() -> None:
    assert read("Le général a déclaré cela à l'armée.".encode("cp1252"), "x").uncertain == ("encoding",)


@pytest.mark.parametrize(
    "original", [b"", b" \n\t", "\ufeff".encode(), "\u00a0\u2003\n".encode(), b"\xff\xfe"]
)
def test_a_file_without_text_is_refused(original: bytes) -> None:
    with pytest.raises(EmptyDocument, match=r"empty\.txt holds no text"):
        read(original, "empty.txt")


def test_a_binary_file_is_refused() -> None:
    with pytest.raises(NotText, match=r"photo\.txt is not a text file"):
        read(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "photo.txt")


def test_nul_bytes_and_lone_surrogates_survive() -> None:
    document = read("قصف\x00 على القرية ".encode() * 200 + b"\xed\xa0\x80", "x")
    assert "\x00" not in document.text
    assert document.text.startswith("قصف\ufffd على القرية")
    document.text.encode("utf-8")


def test_a_line_of_a_million_characters_survives() -> None:
    document = read(("ا" * 1_000_000).encode(), "x")
    assert len(document.text) == 1_000_000
    assert len(document.title) <= 130


@given(st.binary(max_size=400))
def test_any_file_is_read_or_refused(original: bytes) -> None:
    try:
        document = read(original, "any.bin")
    except (EmptyDocument, NotText):
        return
    assert document.text.strip()
    assert document.title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال متحدث باسم الجيش", "ar"),
        ("The army said (الجيش) on Thursday", "en"),
        ("گزارش‌ها از کشته شدن چند نفر در پایتخت حکایت می‌کند", "fa"),
        ("Армия заявила", "ru"),
        ("2014-09-25", "und"),
    ],
)
def test_language(text: str, expected: str) -> None:
    assert language(text) == expected
