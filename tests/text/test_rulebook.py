"""Patterns are spelt out; what nobody knows is refused."""

from pathlib import Path

import pytest

from workbench.text.lexicon import BadLexicon
from workbench.text.rulebook import Rulebook

BOOK = """
[parts]
day = ["weekday", "day_word weekday"]

[[phrase]]
symbol = "year"
takes = "number"
within = [1000, 2199]
patterns = ["number", "year_word number"]

[[rule]]
name = "dated"
pattern = "{day} comma? number|nth"
reading = "dated"
yes = ["السبت 3"]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rules.toml"


def test_a_pattern_is_every_row_of_symbols_that_it_stands_for(path: Path) -> None:
    path.write_text(BOOK, encoding="utf-8")
    [rule] = Rulebook.load(path).rules
    assert set(rule.rows) == {
        ("weekday", "comma", "number"), ("weekday", "comma", "nth"),
        ("weekday", "number"), ("weekday", "nth"),
        ("day_word", "weekday", "comma", "number"), ("day_word", "weekday", "comma", "nth"),
        ("day_word", "weekday", "number"), ("day_word", "weekday", "nth"),
    }  # fmt: skip


def test_a_phrase_holds_numbers_within_its_bounds(path: Path) -> None:
    path.write_text(BOOK, encoding="utf-8")
    [phrase] = Rulebook.load(path).phrases
    assert phrase.holds(2014)
    assert not phrase.holds(25)
    assert not phrase.holds(1999.5)


def test_keys_that_nobody_knows_are_refused(path: Path) -> None:
    path.write_text(BOOK + 'reeding = "dated"\n', encoding="utf-8")
    with pytest.raises(BadLexicon, match="reeding"):
        Rulebook.load(path)
