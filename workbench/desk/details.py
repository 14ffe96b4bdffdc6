"""A document's date, source and title said anew; another date resolves its relative dates anew."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.desk.reading import extracted
from workbench.model import (
    EVERY_DETAIL,
    Change,
    Claim,
    Detail,
    Details,
    Document,
    Extraction,
    KeptClaim,
    Query,
    Verdict,
)
from workbench.progress import Progress, between, silent
from workbench.store import Store, claims, documents, find, journal, parts
from workbench.store.database import Database
from workbench.store.readings import Readings, Total
from workbench.store.state import ClaimState, DocumentState, State, load
from workbench.text.span import Span
from workbench.workers import SMALL_BYTES, apart

Place = tuple[Span, Span | None]
"""What tells two claims of a document apart: their words and their holder's."""


@dataclass(frozen=True, slots=True)
class _Anew:
    """A document as it is dated from now on, and what it says then."""

    document: Document
    extraction: Extraction


def set_details(
    store: Store,
    ids: Sequence[int],
    details: Details,
    author: str | None,
    only: Collection[Detail] = EVERY_DETAIL,
    progress: Progress = silent,
) -> Change:
    """Say anew what documents' titles, sources and dates are, or `only` some of them, as one edit.

    None clears source and date. The texts are read for another date while nothing is held, a long one in
    another process. Raises ReportGone, TooSlow, and Cancelled as `progress` does: nothing is changed then.
    """
    anew: dict[int, _Anew] = {}
    while isinstance(
        left := _keep(store, ids, details, author, only, anew, between(progress, 80, 100)), list
    ):
        for id in left:
            document = replace(documents.page(store.database, [id], True)[0].document, date=details.date)
            told = between(progress, 80 * len(anew) // len(ids), 80 * (len(anew) + 1) // len(ids))
            anew[id] = _Anew(document, _read(document, told))
    return left


def _read(document: Document, progress: Progress) -> Extraction:
    """What a document says; a long one would hold the window's interpreter for seconds."""
    progress(0, 1, document.title)
    if len(document.text.encode(errors="replace")) <= SMALL_BYTES:
        return extracted(document)
    return apart(extracted, document, document.title, progress)


def _keep(
    store: Store,
    ids: Sequence[int],
    details: Details,
    author: str | None,
    only: Collection[Detail],
    anew: Mapping[int, _Anew],
    progress: Progress,
) -> Change | list[int]:
    """Write what differs from what is said now; or the documents that have to be read `anew` for it."""
    with store.transaction() as database:
        was = {id: documents.state(database, id) for id in ids}
        now = {id: said for id in was if (said := _said(was[id], details, only)) != was[id]}
        dated = [id for id, said in now.items() if said.day != was[id].day]
        if left := [id for id in dated if id not in anew]:
            return left
        if not now:
            return Change(label="set_details")
        touched: list[ClaimState] = []
        for done, id in enumerate(dated):
            batch = documents.next_batch(database, id)
            now[id] = replace(now[id], batch=batch)
            part = between(progress, 100 * done // len(dated), 100 * (done + 1) // len(dated))
            touched += _read_so(database, id, batch, anew[id], part)
        return journal.record(
            database, "set_details", author or "", State(tuple(touched), tuple(now.values()))
        )


def _read_so(
    database: Database, id: int, batch: int, anew: _Anew, progress: Progress
) -> Sequence[ClaimState]:
    """The claims that change with what a document says anew, its mentions written as this batch."""
    progress(0, 3, anew.document.title)
    documents.add_mentions(database, id, batch, anew.extraction.mentions)
    progress(1, 3, anew.document.title)
    touched = _renewed(database, id, anew.document, anew.extraction)
    progress(2, 3, anew.document.title)
    return parts.in_step(database, touched)


def _said(was: DocumentState, details: Details, only: Collection[Detail]) -> DocumentState:
    """What is said of a document once these details are; a title is never cleared."""
    return replace(
        was,
        title=details.title or was.title if "title" in only else was.title,
        source=details.source or None if "source" in only else was.source,
        day=details.date if "date" in only else was.day,
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    """A document's claims as they stand while a new extraction is fitted to them."""

    kept: Sequence[KeptClaim]
    states: Mapping[int, ClaimState]

    @classmethod
    def of(cls, database: Database, document: int) -> "_Standing":
        ids = find.find(database, Query(documents=frozenset({document})))
        states = {state.id: state for state in load(database, ids, []).claims}
        return cls(claims.page(database, ids), states)

    def follows(self, kept: KeptClaim) -> bool:
        """Whether a claim was read by the machine: one made by hand stays as it is."""
        return self.states[kept.id].machine is not None


def _renewed(database: Database, id: int, document: Document, extraction: Extraction) -> list[ClaimState]:
    """The claims that a new extraction changes, adds or takes away.

    What was decided stands; only what the machine reads, to which a reset returns, is of the new date.
    """
    standing = _Standing.of(database, id)
    matched, left = _matched(extraction.claims, standing.kept)
    fresh = iter(database.new_ids("claims", matched.count(None)))
    ids = [match.id if match else next(fresh) for match in matched]
    totals = _totals(ids, extraction.claims, matched)
    readings = claims.new_readings(database, id, document.text, len(extraction.claims))
    events = _events(extraction.claims, matched, standing.kept)
    renewed: list[ClaimState] = []
    added: list[ClaimState] = []
    for claim_id, claim, match in zip(ids, extraction.claims, matched, strict=True):
        claim = replace(claim, event=events[claim.event])
        if match is None:
            renewed.append(_added(readings, claim_id, claim, totals(claim_id)))
            added.append(replace(renewed[-1], present=False))
        elif standing.follows(match) and not _is_read_so(match, claim):
            renewed.append(_follower(standing.states[match.id], readings, match, claim, totals(claim_id)))
    readings.insert(database)
    claims.insert(database, added)
    gone = (kept for kept in left if not _is_decided(kept) and standing.follows(kept))
    return [*renewed, *(replace(standing.states[kept.id], present=False) for kept in gone)]


def _added(readings: Readings, id: int, claim: Claim, total: Callable[[int], Total]) -> ClaimState:
    """A claim that the machine reads for the first time."""
    reading = readings.add(id, claim, total)
    return ClaimState(id, readings.document, present=True, reading=reading, machine=reading)


def _follower(
    state: ClaimState, readings: Readings, kept: KeptClaim, claim: Claim, total: Callable[[int], Total]
) -> ClaimState:
    """A claim that the machine reads otherwise now; where it reads what was decided, that is its reading."""
    back = _is_decided(kept) and _alone(kept.claim) == _alone(claim)
    machine = state.reading if back else readings.add(kept.id, claim, total)
    return replace(state, machine=machine, reading=state.reading if _is_decided(kept) else machine)


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
