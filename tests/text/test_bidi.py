"""Directions and controls."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from bidi import get_base_level
from hypothesis import given
from hypothesis import strategies as st

from tests.text.test_fold import texts
from workbench.text.bidi import (
    Direction,
    direction,
    has_overrides,
    isolate,
    isolate_path,
    visible_controls,
    visual,
    without_controls,
)

CONFORMANCE = Path(__file__).parents[3] / "shared/data/unicode/BidiCharacterTest.txt.gz"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال متحدث", Direction.RTL),
        ("AFP: قال متحدث", Direction.LTR),
        ("14 قتيلا (AFP)", Direction.RTL),
        ("😀 12 dead", Direction.LTR),
        ("\u2067AFP\u2069 reports", Direction.LTR),
        ("\u2068AFP\u2069 قال", Direction.RTL),
        ("\u2066never closed قال", Direction.RTL),
        ("12:30", Direction.RTL),
        ("", Direction.RTL),
    ],
)
def test_a_paragraph_reads_as_its_first_strong_character(text: str, expected: Direction) -> None:
    assert direction(text) is expected


def test_nothing_strong_takes_the_direction_given() -> None:
    assert direction("2014-09-25", Direction.LTR) is Direction.LTR


def conformance_cases() -> Iterator[tuple[str, int]]:
    """Texts whose direction is asked for, and the paragraph level that the standard gives them."""
    with gzip.open(CONFORMANCE, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.split(";")
            if len(fields) == 5 and fields[1] == "2":
                yield "".join(chr(int(code, 16)) for code in fields[0].split()), int(fields[2])


@pytest.mark.skipif(not CONFORMANCE.exists(), reason=f"{CONFORMANCE} is not here")
def test_paragraph_levels_of_the_unicode_conformance_file() -> None:
    cases = list(conformance_cases())
    assert cases
    wrong = [text for text, level in cases if (direction(text, Direction.LTR) is Direction.RTL) != level]
    assert wrong == []


@given(
    st.text(
        st.sampled_from("اב a1.\u2066\u2067\u2068\u2069\u202e\u202c\u200f\u200e"), min_size=1, max_size=12
    )
)
def test_directions_agree_with_an_independent_library(text: str) -> None:
    assert direction(text, Direction.LTR) is (Direction.RTL if get_base_level(text) else Direction.LTR)


@given(texts)
def test_what_is_isolated_cannot_reach_its_neighbours(text: str) -> None:
    isolated = isolate("".join(text.split()))
    assert isolated[0] + isolated[-1] == "\u2068\u2069"
    assert direction(isolated + "ا abc", Direction.LTR) is Direction.RTL
    assert direction(isolated + "abc ا") is Direction.LTR
    assert without_controls(isolated) == isolated[1:-1]


@given(texts)
def test_visible_controls_keep_every_offset(text: str) -> None:
    shown = visible_controls(text)
    assert len(shown) == len(text)
    assert without_controls(shown) == shown


def test_overrides_are_found() -> None:
    assert has_overrides("تقرير\u202e.txt")
    assert not has_overrides("\u202bتقرير\u202c")


def test_a_terminal_gets_shaped_text_in_visual_order() -> None:
    assert visual("سلم\nabc") == "ﻢﻠﺳ\nabc"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("ا (ب)", "(ﺏ) ﺍ"),
        ("قال «نعم» (12)", "(12) «ﻢﻌﻧ» ﻝﺎﻗ"),
        ("He said «غزة (AFP)» ok", "He said «ﺓﺰﻏ (AFP)» ok"),
        ("ب ((ا", "ﺍ)) ﺏ"),
        ("abc (x)", "abc (x)"),
    ],
)
def test_brackets_open_towards_their_words(line: str, shown: str) -> None:
    assert visual(line) == shown


@pytest.mark.parametrize(
    ("path", "isolated"),
    [
        ("/a/تقرير 2024-03-14.txt", "/a/\u2068تقرير\u2069 2024-03-14.txt"),
        ("/سارة/ضحايا 2016.khabar", "/\u2068سارة\u2069/\u2068ضحايا 2016\u2069.khabar"),
        ("C:\\2016 ضحايا\\b.txt", "C:\\\u20682016 ضحايا\u2069\\b.txt"),
        ("/a/b.txt", "/a/b.txt"),
    ],
)
def test_names_in_a_path_stay_in_their_places(path: str, isolated: str) -> None:
    assert isolate_path(path) == f"\u2066{isolated}\u2069"
