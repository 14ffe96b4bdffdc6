"""A document's date, source and title said anew; another date resolves its relative dates anew."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.desk.reading import extracted
from workbench.desk.workers import SMALL_BYTES, apart
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
from workbench.progress import Progress, silent
from workbench.store import Store, claims, documents, find, journal, parts
from workbench.store.database import Database
from workbench.store.readings import Readings, Total
from workbench.store.state import ClaimState, DocumentState, State, load
from workbench.text.span import Span

Place = tuple[Span, Span | None]
"""What tells two claims of a document apart: their words and their holder's."""


def set_details(
    store: Store,
    id: int,
    details: Details,
    author: str | None,
    only: Collection[Detail] = EVERY_DETAIL,
    progress: Progress = silent,
) -> Change:
    """Say anew what a document's title, source and date are, or `only` some of them, as one edit.

    None clears source and date. The text is read for another date while nothing is held, a long one in
    another process. Raises ReportGone, TooSlow, and Cancelled as `progress` does: nothing is changed then.
    """
    anew: tuple[Document, Extraction] | None = None
    while (change := _keep(store, id, details, author, only, anew)) is None:
        document = replace(documents.page(store.database, [id], True)[0].document, date=details.date)
        anew = document, _read(document, progress)
    return change


def _read(document: Document, progress: Progress) -> Extraction:
    """What a document says; a long one would hold the window's interpreter for seconds."""
    progress(0, 1, document.path)
    if len(document.text.encode(errors="replace")) <= SMALL_BYTES:
        return extracted(document)
    return apart(extracted, document, document.path, progress)


def _keep(
    store: Store,
    id: int,
    details: Details,
    author: str | None,
    only: Collection[Detail],
    anew: tuple[Document, Extraction] | None,
) -> Change | None:
    """Write what differs from what is said now; None where the text has to be read `anew` for it."""
    with store.transaction() as database:
        was = documents.state(database, id)
        now = _said(was, details, only)
        if now == was:
            return Change(label="set_details")
        touched: Sequence[ClaimState] = ()
        if now.day != was.day:
            if anew is None:
                return None
            document, extraction = anew
            now = replace(now, batch=documents.next_batch(database, id))
            documents.add_mentions(database, id, now.batch, extraction.mentions)
            touched = _renewed(database, id, document, extraction)
        state = State(parts.in_step(database, touched), (now,))
        return journal.record(database, "set_details", author or "", state)


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
    for claim_id, claim, match in zip(ids, extraction.claims, matched, strict=True):
        claim = replace(claim, event=events[claim.event])
        if match is None:
            renewed.append(_added(database, readings, claim_id, claim, totals(claim_id)))
        elif standing.follows(match) and not _is_read_so(match, claim):
            renewed.append(_follower(standing.states[match.id], readings, match, claim, totals(claim_id)))
    readings.insert(database)
    gone = (kept for kept in left if not _is_decided(kept) and standing.follows(kept))
    return [*renewed, *(replace(standing.states[kept.id], present=False) for kept in gone)]


def _added(
    database: Database, readings: Readings, id: int, claim: Claim, total: Callable[[int], Total]
) -> ClaimState:
    """A claim that the machine reads for the first time."""
    reading = readings.add(id, claim, total)
    absent = ClaimState(id, readings.document, present=False, reading=reading, machine=reading)
    claims.insert(database, [absent])
    return replace(absent, present=True)


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
