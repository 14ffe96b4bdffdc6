"""The claims of a project: added, fetched by page, their counts numbered."""

from collections.abc import Callable, Iterable, Sequence

from workbench.errors import ClaimGone
from workbench.model import Claim, CountKey, KeptClaim, count_keys
from workbench.store import documents
from workbench.store.database import Database
from workbench.store.migrations import program_version
from workbench.store.readings import Readings, Total
from workbench.store.reassemble import reassemble
from workbench.store.state import ClaimState, load
from workbench.text.span import Span


def extracted_keys(ids: Sequence[int], claims: Sequence[Claim]) -> list[CountKey]:
    """The counts of the claims that one extraction gave, in the order in which `subset_of` numbers them."""
    return [
        (id, position) for id, claim in zip(ids, claims, strict=True) for position in range(len(claim.counts))
    ]


def total_in(keys: Sequence[CountKey]) -> Callable[[int], Total]:
    """What finds the count that a `subset_of` means."""
    return lambda number: (keys[number] if number < len(keys) else None, None)


def new_readings(database: Database, document: int, text: str, count: int) -> Readings:
    """Room for so many readings of a document's claims, to be filled and inserted in this transaction."""
    return Readings(database.new_ids("readings", count), document, text, program_version())


def insert(database: Database, states: Iterable[ClaimState]) -> None:
    """Add claims that nobody has decided."""
    rows = [
        (state.id, state.document, state.present, state.reading, state.machine, state.verdict.value)
        for state in states
    ]
    database.insert("claims", ("id", "document", "present", "reading", "machine", "verdict"), rows)


def add_extracted(database: Database, readings: Readings, claims: Sequence[Claim]) -> None:
    """Add what was extracted from a document, inside a transaction."""
    ids = database.new_ids("claims", len(claims))
    total = total_in(extracted_keys(ids, claims))
    states = []
    for id, claim in zip(ids, claims, strict=True):
        reading = readings.add(id, claim, total)
        states.append(ClaimState(id, readings.document, True, reading, reading))
    readings.insert(database)
    insert(database, states)


def state(database: Database, id: int) -> ClaimState:
    """Which reading of a claim holds, and who decided so; raises ClaimGone, ReportGone."""
    for found in load(database, [id], []).claims:
        if found.present and documents.state(database, found.document):
            return found
    raise ClaimGone


def add_reading(database: Database, document: int, text: str, id: int, claim: Claim) -> int:
    """Add a reading of the claim `id`; its `subset_of` number the counts as they are once it holds."""
    others = database.rows(
        """SELECT r.start, r.stop, k.id, count(*)
        FROM claims k JOIN readings r ON r.id = k.reading JOIN counts c ON c.reading = k.reading
        WHERE k.present AND k.document = ? AND k.id != ? GROUP BY ALL""",
        document, id,
    )  # fmt: skip
    counted = [(Span(start, stop), other, counts) for start, stop, other, counts in others]
    keys = count_keys([*counted, (claim.span, id, len(claim.counts))])
    readings = new_readings(database, document, text, 1)
    added = readings.add(id, claim, total_in(keys))
    readings.insert(database)
    return added


def page(database: Database, ids: Sequence[int]) -> list[KeptClaim]:
    """The claims in the order of `ids`; KeyError for one that never was."""
    states = {state.id: state for state in load(database, list(ids), []).claims}
    wanted = {state.reading for state in states.values()}
    wanted |= {state.machine for state in states.values() if state.corrected and state.machine is not None}
    claims = reassemble(database, sorted(wanted))
    return [_kept(states[id], claims) for id in ids]


def _kept(state: ClaimState, claims: dict[int, Claim]) -> KeptClaim:
    machine = claims[state.machine] if state.corrected and state.machine is not None else None
    return KeptClaim(
        state.id, state.document, claims[state.reading], state.verdict, state.author, state.decided, machine
    )
