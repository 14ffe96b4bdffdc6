"""What goes into a project comes out of it again, part by part."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.small import add, denied, document, extraction, headline, killed, project
from workbench.model import Verdict
from workbench.store import Store, claims, documents
from workbench.store.originals import hash_of
from workbench.store.state import State, apply, load


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = project(tmp_path)
    yield store
    store.close()


def test_a_claim_keeps_all_its_parts(store: Store) -> None:
    kept = claims.page(store.database, [1, 2, 3])
    assert [claim.claim for claim in kept] == [headline(), killed(), denied()]
    assert {claim.verdict for claim in kept} == {Verdict.UNREVIEWED}
    assert [claim.machine for claim in kept] == [None] * 3


def test_claims_come_in_the_order_asked_for(store: Store) -> None:
    assert [claim.id for claim in claims.page(store.database, [3, 1, 2])] == [3, 1, 2]


def test_a_claim_that_never_was_is_an_error(store: Store) -> None:
    with pytest.raises(KeyError):
        claims.page(store.database, [99])


def test_a_document_keeps_what_is_known_of_it(store: Store) -> None:
    kept = documents.page(store.database, [1], with_text=True)[0]
    assert kept.document == document()
    assert (kept.claims, kept.undecided) == (3, 3)
    assert kept.added.tzinfo is not None


def test_a_list_of_documents_goes_without_their_texts(store: Store) -> None:
    assert documents.page(store.database, [1])[0].document == replace(document(), text="")


def test_mentions_keep_their_values(store: Store) -> None:
    assert set(documents.mentions(store.database, 1)) == set(extraction().mentions)


def test_a_batch_without_mentions_has_a_number_of_its_own(store: Store) -> None:
    with store.transaction() as database:
        first = documents.next_batch(database, 1)
        (state,) = load(database, [], [1]).documents
        apply(database, State(documents=(replace(state, batch=first),)))
        assert documents.next_batch(database, 1) == first + 1


def test_the_original_is_kept_byte_for_byte(store: Store) -> None:
    original = store.originals.read(document().sha256)
    assert hash_of(original) == document().sha256
    assert original.decode() == document().text


def test_the_same_original_is_not_added_twice(store: Store) -> None:
    again = document()
    assert store.add(again.text.encode(), again, extraction()) is None
    assert add(store, 1) == 2


def test_parts_of_each_document_are_numbered_from_its_own_beginning(store: Store) -> None:
    second = add(store, 1)
    kept = [claim for claim in claims.page(store.database, [4, 5, 6]) if claim.document == second]
    assert [claim.claim for claim in kept] == [headline(), killed(), denied()]


def test_everything_is_there_after_a_restart(store: Store, tmp_path: Path) -> None:
    store.close()
    store = Store.open(tmp_path / "Test.khabar")
    assert claims.page(store.database, [2])[0].claim == killed()
    store.close()
