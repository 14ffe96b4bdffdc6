"""The document on questions names every key and value in both languages."""

from pathlib import Path

import pytest

from workbench.query.words import Row, rows
from workbench.terms import LANGS

QUERIES = (Path(__file__).parents[2] / "docs" / "queries.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.key} {row.value}")
def test_every_key_and_value_is_explained(row: Row) -> None:
    for lang in LANGS:
        assert row.names[lang][0] in QUERIES
