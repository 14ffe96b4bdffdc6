"""What an edit changes, as it was and as it is: pointers of claims, details of documents."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from workbench.model import Change, Verdict
from workbench.store.among import among
from workbench.store.database import Database, Row
from workbench.text.fold import fold_words


@dataclass(frozen=True, slots=True)
class ClaimState:
    """Which reading of a claim holds, and who decided so."""

    id: int
    document: int
    present: bool
    reading: int
    machine: int | None
    verdict: Verdict = Verdict.UNREVIEWED
    author: str | None = None
    decided: datetime | None = None

    @property
    def corrected(self) -> bool:
        """Whether a person has put another reading in the place of the machine's."""
        return self.machine is not None and self.reading != self.machine

    def undecided(self) -> "ClaimState":
        """The claim as the machine had read it, with no decision."""
        reading = self.reading if self.machine is None else self.machine
        return replace(self, reading=reading, verdict=Verdict.UNREVIEWED, author=None, decided=None)


@dataclass(frozen=True, slots=True)
class DocumentState:
    """What a person may say anew of a document, which mentions hold, and whether it is in the project."""

    id: int
    title: str
    source: str | None
    day: date | None
    batch: int
    present: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """All that one edit touches."""

    claims: tuple[ClaimState, ...] = ()
    documents: tuple[DocumentState, ...] = ()

    def change(self, label: str) -> Change:
        """What views have to look at again."""
        documents = {claim.document for claim in self.claims} | {document.id for document in self.documents}
        return Change(frozenset(documents), frozenset(claim.id for claim in self.claims), label)


_CLAIM = ("id", "document", "present", "reading", "machine", "verdict", "author", "decided")
_DOCUMENT = ("id", "title", "source", "day", "batch", "present")


def load(database: Database, claims: list[int], documents: list[int]) -> State:
    """How these claims and documents stand now, in the order of their ids."""
    return State(
        tuple(map(_claim, _rows(database, _CLAIM, "claims", claims))),
        tuple(DocumentState(*row) for row in _rows(database, _DOCUMENT, "documents", documents)),
    )


def _rows(database: Database, columns: Sequence[str], table: str, ids: list[int]) -> Sequence[Row]:
    if not ids:
        return []
    which, values = among("id", ids)
    return database.rows(f"SELECT {', '.join(columns)} FROM {table} WHERE {which} ORDER BY id", *values)


def current(database: Database, now: State) -> State:
    """How what `now` touches stands before it is applied."""
    return load(database, [claim.id for claim in now.claims], [document.id for document in now.documents])


def apply(database: Database, state: State) -> None:
    """Make the claims and documents stand as in `state`; inside a transaction."""
    claims = [
        (claim.id, claim.document, claim.present, claim.reading, claim.machine, claim.verdict.value,
         claim.author, claim.decided and stored(claim.decided))
        for claim in state.claims
    ]  # fmt: skip
    documents = [
        (document.id, document.title, document.source, document.day, document.batch, document.present,
         words_of(document.title, document.source))
        for document in state.documents
    ]  # fmt: skip
    database.update("claims", _CLAIM, claims)
    database.update("documents", (*_DOCUMENT, "words"), documents)


def words_of(title: str, source: str | None) -> str:
    """What a document is found by in a list, beside its path."""
    return fold_words(f"{title}\n{source or ''}")


def to_json(state: State) -> str:
    """A state as the journal keeps it."""
    return json.dumps(state, ensure_ascii=False, default=_plain)


def from_json(text: str) -> State:
    """The state that the journal kept."""
    row = json.loads(text)
    claims = tuple(_claim_of(claim) for claim in row["claims"])
    return State(claims, tuple(_document_of(document) for document in row["documents"]))


def stored(moment: datetime) -> datetime:
    """A moment as a TIMESTAMP column holds it: UTC, without saying so."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def fetched(moment: datetime) -> datetime:
    """A moment as it came from a TIMESTAMP column."""
    return moment.replace(tzinfo=UTC)


def _claim(row: Row) -> ClaimState:
    id, document, present, reading, machine, verdict, author, decided = row
    moment = decided and fetched(decided)
    return ClaimState(id, document, present, reading, machine, Verdict(verdict), author, moment)


def _claim_of(row: dict[str, Any]) -> ClaimState:
    decided = row["decided"] and datetime.fromisoformat(row["decided"])
    return ClaimState(**{**row, "verdict": Verdict(row["verdict"]), "decided": decided})


def _document_of(row: dict[str, Any]) -> DocumentState:
    return DocumentState(**{**row, "day": row["day"] and date.fromisoformat(row["day"])})


def _plain(value: object) -> object:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (State, ClaimState, DocumentState)):
        # asdict copies every part, which takes most of the time of taking thousands of reports out.
        return {field: getattr(value, field) for field in value.__slots__}
    raise TypeError(f"{value!r} has no place in the journal")
