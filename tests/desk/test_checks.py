"""Checking a project finds what has been tampered with."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.small import document, killed, project
from workbench.desk import decisions
from workbench.desk.checks import check
from workbench.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = project(tmp_path)
    yield store
    store.close()


def test_a_sound_project_has_no_faults(store: Store) -> None:
    decisions.correct(store, 2, replace(killed(), counts=killed().counts[:1]), "ليلى")
    decisions.reject(store, 1, "ليلى")
    assert check(store) == []


def test_a_changed_original_is_found(store: Store) -> None:
    store.originals.path(document().sha256).write_text("شيء آخر")
    assert check(store) == [f"Report 1: its original {document().sha256} has been changed."]
    (said,) = check(store, "ar")
    assert said.startswith("التقرير 1: جرى تغيير أصله")


def test_a_lost_original_is_found(store: Store) -> None:
    store.originals.path(document().sha256).unlink()
    assert check(store) == [
        f"Report 1: its original {document().sha256} cannot be read: No such file or directory."
    ]


@pytest.mark.parametrize(
    ("sql", "fault"),
    [
        (
            "UPDATE names SET start = start + 1 WHERE text = 'طائراته'",
            "Claim 3: “\u2068طائراته\u2069” does not stand at",
        ),
        ("UPDATE counts SET text = '90' WHERE position = 0", "Claim 2: “90” does not stand at 46"),
        ("UPDATE readings SET stop = 9000 WHERE id = 1", "Report 1: a claim or a mention ends at 9000"),
        ("UPDATE readings SET date_to = 9000 WHERE id = 2", "Report 1: a claim or a mention ends at 9000"),
        ("UPDATE mentions SET stop = 9000 WHERE position = 0", "Report 1: a claim or a mention ends at 9000"),
        ("UPDATE counts SET total_claim = 3 WHERE position = 1", "Claim 2: one of its counts is part"),
        ("UPDATE claims SET machine = 77 WHERE id = 3", "Claim 3: what it says is not there."),
        ("UPDATE claims SET verdict = 'rejected' WHERE id = 1", "Claim 1: it does not stand as the journal"),
    ],
)
def test_tampering_with_the_tables_is_found(store: Store, sql: str, fault: str) -> None:
    decisions.accept(store, 1, "ليلى")
    store.database.rows(sql)
    (found,) = check(store)
    assert found.startswith(fault)
