"""Whether everything in a project is as it should be; each fault is one sentence."""

from collections.abc import Iterable, Iterator

from workbench.model import Claim, Count, Document, KeptClaim, Named, Order, Query
from workbench.store import Store, claims, documents, find, journal
from workbench.store.originals import hash_of
from workbench.store.state import ClaimState, from_json, load


def check(store: Store) -> list[str]:
    """What is wrong with originals, spans and their words, parts of counts, and the journal."""
    faults = [
        fault for id in documents.find(store.database, "", Order.ADDED, False) for fault in _of(store, id)
    ]
    return [*faults, *_journal(store)]


def _of(store: Store, id: int) -> Iterator[str]:
    """What is wrong with one document."""
    document = documents.page(store.database, [id], with_text=True)[0].document
    yield from _original(store, id, document)
    for mention in documents.mentions(store.database, id):
        if mention.span.end > len(document.text):
            yield f"Report {id}: a mention ends at {mention.span.end}, behind the end of the text."
    ids = find.find(store.database, Query(documents=frozenset({id})))
    for kept in claims.page(store.database, ids):
        for claim in (kept.claim, kept.machine):
            yield from _words(kept, claim, document.text) if claim else ()
    for claim_id in claims.with_lost_totals(store.database, id):
        yield f"Claim {claim_id}: one of its counts is part of a count that is not there."


def _original(store: Store, id: int, document: Document) -> Iterator[str]:
    try:
        original = store.originals.read(document.sha256)
    except OSError as error:
        yield f"Report {id}: its original {document.sha256} cannot be read: {error.strerror}."
        return
    if hash_of(original) != document.sha256:
        yield f"Report {id}: its original {document.sha256} has been changed."


def _words(kept: KeptClaim, claim: Claim, text: str) -> Iterator[str]:
    """Parts whose words are not those of the text at their place."""
    if claim.span.end > len(text):
        yield f"Claim {kept.id}: it ends at {claim.span.end}, behind the end of the text."
    for part in _parts(claim):
        if part.span.of(text) != part.text:
            yield f"Claim {kept.id}: “{part.text}” does not stand at {part.span.start} in the text."


def _parts(claim: Claim) -> Iterable[Named | Count]:
    holder = [claim.holder] if claim.holder else []
    named = (*holder, *claim.reported_by, *claim.actor, *claim.target, *claim.weapon, *claim.place)
    return (*named, *claim.counts)


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
