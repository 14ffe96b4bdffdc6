"""Whether everything in a project is as it should be; each fault is one sentence."""

from collections.abc import Iterator

from workbench.store import Store, faulty, journal
from workbench.store.originals import hash_of
from workbench.store.state import ClaimState, from_json, load


def check(store: Store) -> list[str]:
    """What is wrong with originals, spans and their words, parts of counts, and the journal."""
    return [*_originals(store), *_claims(store), *_journal(store)]


def _originals(store: Store) -> Iterator[str]:
    """Originals that are gone or have been changed."""
    for id, sha256 in faulty.originals(store.database):
        try:
            original = store.originals.read(sha256)
        except OSError as error:
            yield f"Report {id}: its original {sha256} cannot be read: {error.strerror}."
            continue
        if hash_of(original) != sha256:
            yield f"Report {id}: its original {sha256} has been changed."


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
    """Claims that do not stand as their last edit left them."""
    expected: dict[int, ClaimState] = {}
    for edit in journal.history(store.database):
        for state in from_json(edit.was if edit.undone else edit.now).claims:
            if not edit.undone or state.id not in expected:
                expected[state.id] = state
    found = {state.id: state for state in load(store.database, list(expected), []).claims}
    for id, state in expected.items():
        if found.get(id) != state:
            yield f"Claim {id}: it does not stand as the journal says."
