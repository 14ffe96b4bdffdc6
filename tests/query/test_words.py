"""The words of the query language: each key and value has names in both languages, and none is ambiguous."""

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

import pytest

from workbench.model import EventType, Order, Outcome, Polarity, Verdict
from workbench.query import key_names, parse_query, value_names
from workbench.query.words import Row, bare, is_closed, key_of, rows, values_of
from workbench.terms import LANGS, Lang, label

KINDS: dict[str, type[StrEnum]] = {
    "verdict": Verdict,
    "polarity": Polarity,
    "outcome": Outcome,
    "event": EventType,
    "order": Order,
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("key", KINDS)
def test_what_the_window_calls_a_value_may_be_asked_for(key: str, lang: Lang) -> None:
    assert len(value_names(key, lang)) == len(KINDS[key])
    for value in KINDS[key]:
        name = label(value, lang)
        assert values_of(key, name) == {value.value}, name
        assert values_of(key, name.upper()) == {value.value}


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.key} {row.value}")
@pytest.mark.parametrize("lang", LANGS)
def test_every_name_is_understood_in_a_line(row: Row, lang: Lang) -> None:
    key, value, names = row
    for name in names[lang]:
        if value:
            assert value in values_of(key, name)
            assert parse_query(f'{key}:"{name}"') == parse_query(f'{key_names("ar")[_at(key)]}:"{name}"')
        else:
            assert key_of(name) == key
            assert lang == "en" or key_of(f"ال{name}") == key


def _at(key: str) -> int:
    return [row.key for row in rows() if not row.value].index(key)


def test_no_name_stands_for_two_keys_or_twice_for_a_value() -> None:
    keys = Counter(name for row in rows() if not row.value for name in {*map(bare, _names(row.names))})
    assert [name for name, times in keys.items() if times > 1] == []
    for row in rows():
        assert len(_names(row.names)) == len(set(_names(row.names))), row


def _names(names: Mapping[Lang, tuple[str, ...]]) -> list[str]:
    return [name for lang in LANGS for name in names[lang]]


def test_only_some_keys_have_a_closed_set_of_values() -> None:
    assert {row.key for row in rows() if is_closed(row.key)} == set(KINDS)
