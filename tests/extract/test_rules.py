"""Every rule reads what it says it reads, and the loader refuses what should not be there."""

from pathlib import Path

import pytest

from workbench.extract.words.match import Rule, find_hits, pattern, rule_book
from workbench.extract.words.rules import Rules, load_rules, read_rules, rule_files
from workbench.extract.words.tables import load_lexicon
from workbench.resources import resource
from workbench.text.fold import fold
from workbench.text.tokens import tokenize

ALL = [rule for path in rule_files() for rule in read_rules(path)]


def fires(rule: Rule, text: str, rules: Rules) -> bool:
    words = [rules.lexicon.word(form) for form in tokenize(fold(text)).forms]
    return any(find_hits(words, rule_book([rule]).openings))


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_a_rule_reads_its_examples_and_leaves_the_others(rule: Rule) -> None:
    rules = load_rules()
    assert [text for text in rule.yes if not fires(rule, text, rules)] == []
    assert [text for text in rule.no if fires(rule, text, rules)] == []
    assert rule.yes
    assert rule.no


def test_no_two_rules_have_one_name() -> None:
    assert len({rule.name for rule in ALL}) == len(ALL)


def test_every_lemma_that_a_rule_asks_for_stands_in_a_table() -> None:
    known = {reading.entry.lemma for found in load_rules().lexicon.forms.values() for reading in found}
    items = ((rule.name, item) for rule in ALL for items in rule.patterns for item in items)
    assert [(name, item.lemmas - known) for name, item in items if item.lemmas - known] == []


def test_events_named_by_rules_and_tables_are_known() -> None:
    rules = load_rules()
    named = {rule.sets["event"] for rule in ALL if "event" in rule.sets}
    readings = (reading for readings in rules.lexicon.forms.values() for reading in readings)
    named |= {reading.entry["event"] for reading in readings} - {""}
    assert named <= set(rules.events)


def write_rule(folder: Path, text: str) -> Path:
    path = folder / "family.toml"
    path.write_text(text, encoding="utf-8")
    return path


GOOD = '[[rule]]\nname = "a.b"\npatterns = ["لم"]\nyes = ["لم يأت"]\nno = ["أتى"]\n'


@pytest.mark.parametrize(
    "text",
    [
        GOOD + 'colour = "red"\n',
        GOOD.replace("no =", "nay ="),
        GOOD + GOOD,
        GOOD.replace('["لم"]', '["إلى", "الى"]'),
        GOOD.replace("لم يأت", "\ufee2"),
        GOOD.replace('["لم"]', '["..3 لم"]'),
        GOOD.replace('["لم"]', '["#colour"]'),
    ],
    ids=[
        "unknown key",
        "missing key",
        "one name twice",
        "one after folding",
        "drawn letters",
        "gap",
        "class",
    ],
)
def test_a_wrong_rule_is_refused(tmp_path: Path, text: str) -> None:
    assert list(read_rules(write_rule(tmp_path, GOOD)))
    with pytest.raises(ValueError, match=r"\S"):
        list(read_rules(write_rule(tmp_path, text)))


def test_a_table_with_other_columns_is_refused(tmp_path: Path) -> None:
    for path in resource("lexicons").glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "people.csv").write_text("noun,colour\nصياد,blue\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"people\.csv"):
        load_lexicon(tmp_path)


def test_a_row_that_stands_twice_is_refused(tmp_path: Path) -> None:
    for path in resource("lexicons").glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    people = (tmp_path / "people.csv").read_text(encoding="utf-8")
    (tmp_path / "people.csv").write_text(people + people.splitlines()[1] + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="twice"):
        load_lexicon(tmp_path)


@pytest.mark.parametrize("text", ["", "..2", "كما?", "* قال", "قال ..3"])
def test_a_pattern_begins_and_ends_with_a_word(text: str) -> None:
    with pytest.raises(ValueError, match="begins and ends"):
        pattern(text)
