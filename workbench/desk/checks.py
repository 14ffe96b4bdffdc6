"""Whether everything in a project is as it should be; each fault is one sentence."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from workbench.store import Store, documents, faulty, journal
from workbench.store.originals import hash_of
from workbench.store.state import ClaimState, DocumentState, from_json, load

Kept = TypeVar("Kept", ClaimState, DocumentState)


def check(store: Store) -> list[str]:
    """What is wrong with originals, spans and their words, parts of counts, and the journal."""
    return [*_originals(store), *_claims(store), *_journal(store)]


def _originals(store: Store) -> Iterator[str]:
    """Originals that are gone, have been changed, or belong to nothing."""
    for id, sha256 in faulty.originals(store.database):
        try:
            original = store.originals.read(sha256)
        except OSError as error:
            yield f"Report {id}: its original {sha256} cannot be read: {error.strerror}."
            continue
        if hash_of(original) != sha256:
            yield f"Report {id}: its original {sha256} has been changed."
    for sha256 in store.originals.unclaimed(documents.originals(store.database)):
        yield f"The original {sha256} belongs to no report: add the file again, if it is one of yours."


def _claims(store: Store) -> Iterator[str]:
    """Parts of claims that do not hang together with the text or with each other."""
    for document, end in faulty.behind_the_text(store.database):
        yield f"Report {document}: a claim or a mention ends at {end}, behind the end of the text."
    for claim, start, words in faulty.off_the_text(store.database):
        yield f"Claim {claim}: “{words}” does not stand at {start} in the text."
    for claim in faulty.with_lost_totals(store.database):
        yield f"Claim {claim}: one of its counts is part of a count that is not there."
    for claim in faulty.without_reading(store.database):
        yield f"Claim {claim}: what it says is not there."


def _journal(store: Store) -> Iterator[str]:
    """Claims and reports that do not stand as their last edit left them."""
    edits = [
        (edit.undone, from_json(edit.was if edit.undone else edit.now))
        for edit in journal.history(store.database)
    ]
    claims = _expected((undone, left.claims) for undone, left in edits)
    documents = _expected((undone, left.documents) for undone, left in edits)
    found = load(store.database, list(claims), list(documents))
    for name, expected, stand in (("Claim", claims, found.claims), ("Report", documents, found.documents)):
        left_as = {state.id: state for state in stand}
        for id, state in expected.items():
            if left_as.get(id) != state:
                yield f"{name} {id}: it does not stand as the journal says."


def _expected(edits: Iterable[tuple[bool, Sequence[Kept]]]) -> dict[int, Kept]:
    """How the last edit that is done left each, or the first that is undone found it."""
    expected: dict[int, Kept] = {}
    for undone, states in edits:
        for state in states:
            if not undone or state.id not in expected:
                expected[state.id] = state
    return expected
