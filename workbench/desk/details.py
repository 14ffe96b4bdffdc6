"""A document's date, source and title said anew; another date resolves its relative dates anew."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.desk.reading import extracted
from workbench.model import Change, Claim, Details, Document, Extraction, KeptClaim, Query, Verdict
from workbench.store import Store, claims, documents, find, journal, parts
from workbench.store.database import Database
from workbench.store.readings import Total
from workbench.store.state import ClaimState, State, load
from workbench.text.span import Span

Place = tuple[Span, Span | None]
"""What tells two claims of a document apart: their words and their holder's."""


def set_details(store: Store, id: int, details: Details, author: str | None) -> Change:
    """Say anew what a document's title, source and date are, as one edit; None clears source and date."""
    document = documents.page(store.database, [id], with_text=True)[0].document
    now = replace(
        document, title=details.title or document.title, source=details.source or None, date=details.date
    )
    if now == document:
        return Change(label="set_details")
    extraction = extracted(now) if now.date != document.date else None
    with store.transaction() as database:
        state = documents.state(database, id)
        state = replace(state, title=now.title, source=now.source, day=now.date)
        decided: list[ClaimState] = []
        if extraction is not None:
            state = replace(state, batch=documents.next_batch(database, id))
            documents.add_mentions(database, id, state.batch, extraction.mentions)
            decided = list(_renewed(database, id, now, extraction))
        return journal.record(
            database, "set_details", author or "", State(parts.in_step(database, decided), (state,))
        )


def _renewed(database: Database, id: int, document: Document, extraction: Extraction) -> Iterator[ClaimState]:
    """The claims that a new extraction changes, adds or takes away.

    What was decided stands; only what the machine reads, to which a reset returns, is of the new date.
    """
    ids = find.find(database, Query(documents=frozenset({id})))
    kept = claims.page(database, ids)
    states = {state.id: state for state in load(database, ids, []).claims}
    matched, left = _matched(extraction.claims, kept)
    fresh = iter(database.new_ids("claims", matched.count(None)))
    new_ids = [match.id if match else next(fresh) for match in matched]
    totals = _totals(new_ids, extraction.claims, matched)
    readings = claims.new_readings(database, id, document.text, len(extraction.claims))
    events = _events(extraction.claims, matched, kept)
    for claim_id, claim, match in zip(new_ids, extraction.claims, matched, strict=True):
        claim = replace(claim, event=events[claim.event])
        if match is None:
            reading = readings.add(claim_id, claim, totals(claim_id))
            absent = ClaimState(claim_id, id, present=False, reading=reading, machine=reading)
            claims.insert(database, [absent])
            yield replace(absent, present=True)
        elif states[match.id].machine is not None and not _is_read_so(match, claim):
            state = states[match.id]
            back = _is_decided(match) and _alone(match.claim) == _alone(claim)
            machine = state.reading if back else readings.add(claim_id, claim, totals(claim_id))
            yield replace(state, machine=machine, reading=state.reading if _is_decided(match) else machine)
    readings.insert(database)
    for gone in left:
        if not _is_decided(gone) and states[gone.id].machine is not None:
            yield replace(states[gone.id], present=False)


def _is_decided(kept: KeptClaim) -> bool:
    return kept.verdict is not Verdict.UNREVIEWED


def _is_read_so(kept: KeptClaim, claim: Claim) -> bool:
    """Whether the machine has read a kept claim so already."""
    if _is_decided(kept):
        return _alone(kept.machine or kept.claim) == _alone(claim)
    return kept.claim == claim


def _alone(claim: Claim) -> Claim:
    """A claim without the numbers of its totals, which claims made by hand shift."""
    return replace(claim, counts=tuple(replace(count, subset_of=None) for count in claim.counts))


def _totals(
    ids: Sequence[int], extracted: Sequence[Claim], matched: Sequence[KeptClaim | None]
) -> Callable[[int], Callable[[int], Total]]:
    """For a claim, what finds its totals: its own as extracted, others where they hold now.

    A decided claim keeps its counts, so that one of them may stand elsewhere than the machine reads it.
    """
    keys = claims.extracted_keys(ids, extracted)
    held: list[Total] = []
    for id, claim, match in zip(ids, extracted, matched, strict=True):
        holds = match.claim if match and _is_decided(match) else claim
        for position, place in enumerate(parts.places(claim.counts, holds.counts)):
            held.append((None, (id, position)) if place is None else ((id, place), None))
    return lambda id: lambda number: (keys[number], None) if keys[number][0] == id else held[number]


def _matched(
    extracted: Sequence[Claim], kept: Sequence[KeptClaim]
) -> tuple[list[KeptClaim | None], list[KeptClaim]]:
    """For each claim the kept one that was read from the same words, and the kept ones left over."""
    waiting: Mapping[Place, deque[KeptClaim]] = defaultdict(deque)
    for old in kept:
        waiting[_place(old.machine or old.claim)].append(old)
    matched = [waiting[_place(claim)].popleft() if waiting[_place(claim)] else None for claim in extracted]
    return matched, [old for queue in waiting.values() for old in queue]


def _place(claim: Claim) -> Place:
    return claim.span, claim.holder.span if claim.holder else None


def _events(
    extracted: Sequence[Claim], matched: Sequence[KeptClaim | None], kept: Sequence[KeptClaim]
) -> dict[int, int]:
    """The number that each newly extracted event has among the claims that stay."""
    pairs = zip(extracted, matched, strict=True)
    events = {new.event: (old.machine or old.claim).event for new, old in pairs if old}
    free = max((said.event for old in kept for said in (old.claim, old.machine) if said), default=0) + 1
    for claim in extracted:
        if claim.event not in events:
            events[claim.event] = free
            free += 1
    return events
