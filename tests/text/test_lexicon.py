"""Lexicons: what they hold and what they refuse."""

from pathlib import Path

import pytest

from workbench.resources import resource
from workbench.text.lexicon import BadLexicon, Entry, Lexicon, read_entries, read_rows

ROWS = [
    ("كانون الثاني", Entry("month", 1, "")),
    ("ثلاثة", Entry("digit", 3, "")),
    ("سبت", Entry("weekday", 5, "")),
    ("لست", Entry("none", 0, "")),
    ("ست", Entry("digit", 6, "")),
]


@pytest.fixture
def lexicon() -> Lexicon:
    return Lexicon(ROWS)


def test_words_are_found_folded_and_without_their_article(lexicon: Lexicon) -> None:
    assert lexicon.entries("ثلاثه") == (Entry("digit", 3, ""),)
    assert lexicon.entries("السبت") == (Entry("weekday", 5, "", definite=True),)
    assert lexicon.entries("سبتمبر") == ()


def test_phrases_are_found_by_their_first_word(lexicon: Lexicon) -> None:
    assert lexicon.entries("كانون") == (Entry("month", 1, "", rest=("الثاني",)),)


def test_an_article_hides_behind_lam(lexicon: Lexicon) -> None:
    assert lexicon.entries("لسبت", True)[0].definite
    assert lexicon.entries("لسبت") == ()


@pytest.mark.parametrize(
    ("form", "letters"), [("ثلاثه", 0), ("وثلاثه", 1), ("وللسبت", 2), ("لست", 0), ("قتل", -1)]
)
def test_clitics_stand_before_what_can_be_read(form: str, letters: int, lexicon: Lexicon) -> None:
    assert lexicon.cut(form) == letters


def test_a_word_twice_after_folding_is_refused() -> None:
    with pytest.raises(BadLexicon, match="twice digit"):
        Lexicon([*ROWS, ("ثلاثه", Entry("digit", 3, ""))])


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ("form,symbol,number,code\nثلاثة,digit,3\n", "columns"),
        ("form,symbol,number,code\nثلاثة,digit,3,,\n", "columns"),
        ("form,symbol,number,code\nﺛﻼﺛﺔ,digit,3,\n", "presentation forms"),
    ],
)
def test_wrong_rows_are_refused(rows: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text(rows, encoding="utf-8")
    with pytest.raises(BadLexicon, match=fault):
        list(read_rows(path))


def test_a_number_may_be_a_fraction(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text("form,symbol,number,code\nثلثا,fraction,2/3,\n", encoding="utf-8")
    [(form, entry)] = read_entries(path)
    assert (form, entry.symbol) == ("ثلثا", "fraction")
    assert entry.number == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    "path", sorted(resource("lexicons").glob("[nd][ua][mt]*s*.csv")), ids=lambda path: path.name
)
def test_every_shipped_table_of_numbers_and_dates_is_sound(path: Path) -> None:
    rows = list(read_rows(path))
    assert rows
    assert all(value == value.strip() for row in rows for value in row.values())
