"""Whether everything in a project is as it should be; each fault is one sentence."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from workbench.store import Store, documents, faulty, journal
from workbench.store.originals import hash_of
from workbench.store.state import ClaimState, DocumentState, from_json, load
from workbench.terms import Lang, say

Kept = TypeVar("Kept", ClaimState, DocumentState)


# The key of a sentence and what fills its places.
Fault = tuple[str, dict[str, str]]


def check(store: Store, lang: Lang = "en") -> list[str]:
    """What is wrong with originals, spans and their words, parts of counts, and the journal."""
    found = (*_originals(store), *_claims(store), *_journal(store))
    return [say(f"check.{key}", lang, **parts) for key, parts in found]


def _fault(key: str, **parts: object) -> Fault:
    return key, {name: str(part) for name, part in parts.items()}


def _originals(store: Store) -> Iterator[Fault]:
    """Originals that are gone, have been changed, or belong to nothing."""
    for id, sha256 in faulty.originals(store.database):
        try:
            original = store.originals.read(sha256)
        except OSError as error:
            yield _fault("unreadable", id=id, sha256=sha256, reason=error.strerror)
            continue
        if hash_of(original) != sha256:
            yield _fault("changed", id=id, sha256=sha256)
    for sha256 in store.originals.unclaimed(documents.originals(store.database)):
        yield _fault("unclaimed", sha256=sha256)


def _claims(store: Store) -> Iterator[Fault]:
    """Parts of claims that do not hang together with the text or with each other."""
    for document, end in faulty.behind_the_text(store.database):
        yield _fault("behind", id=document, end=end)
    for claim, start, words in faulty.off_the_text(store.database):
        yield _fault("off", id=claim, words=words, start=start)
    for claim in faulty.with_lost_totals(store.database):
        yield _fault("lost_total", id=claim)
    for claim in faulty.without_reading(store.database):
        yield _fault("unread", id=claim)


def _journal(store: Store) -> Iterator[Fault]:
    """Claims and reports that do not stand as their last edit left them."""
    edits = [
        (edit.undone, from_json(edit.was if edit.undone else edit.now))
        for edit in journal.history(store.database)
    ]
    claims = _expected((undone, left.claims) for undone, left in edits)
    documents = _expected((undone, left.documents) for undone, left in edits)
    found = load(store.database, list(claims), list(documents))
    for name, expected, stand in (("claim", claims, found.claims), ("report", documents, found.documents)):
        left_as = {state.id: state for state in stand}
        for id, state in expected.items():
            if left_as.get(id) != state:
                yield _fault(f"journal.{name}", id=id)


def _expected(edits: Iterable[tuple[bool, Sequence[Kept]]]) -> dict[int, Kept]:
    """How the last edit that is done left each, or the first that is undone found it."""
    expected: dict[int, Kept] = {}
    for undone, states in edits:
        for state in states:
            if not undone or state.id not in expected:
                expected[state.id] = state
    return expected
