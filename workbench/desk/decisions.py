"""What an analyst decides of claims; each decision is one edit of the journal."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from workbench.desk.places import located
from workbench.errors import NoReviewer
from workbench.model import BY_HAND, Change, Claim, Count, Named, Verdict
from workbench.store import Store, claims, documents, journal, parts
from workbench.store.database import Database
from workbench.store.reassemble import reassemble
from workbench.store.state import ClaimState, State
from workbench.text.span import Span

Part = TypeVar("Part", bound=Named | Count)


def accept(store: Store, claim: int, author: str | None) -> Change:
    """Let a claim stand as it is read now; a corrected one stays corrected."""
    return _decide(store, "accept", author, claim, _standing)


def reject(store: Store, claim: int, author: str | None) -> Change:
    """Take a claim out of every figure."""
    return _decide(store, "reject", author, claim, lambda was: Verdict.REJECTED)


def reset(store: Store, claim: int, author: str | None) -> Change:
    """Make a claim undecided again, as the machine had read it."""
    with store.transaction() as database:
        was = claims.state(database, claim)
        return _record(database, "reset", author, was, was.undecided())


def correct(store: Store, id: int, claim: Claim, author: str | None) -> Change:
    """Put a reading in the place of the machine's; one that equals the machine's accepts it."""
    with store.transaction() as database:
        was = claims.state(database, id)
        text = documents.page(database, [was.document], with_text=True)[0].document.text
        said = reassemble(database, {was.reading, was.reading if was.machine is None else was.machine})
        claim = located(as_in_the_text(claim, text), list(said.values()))
        same = [reading for reading in said if said[reading] == claim]
        reading = same[0] if same else claims.add_reading(database, was.document, text, id, claim)
        label = "accept" if reading == was.machine else "correct"
        now = replace(was, reading=reading)
        return _record(database, label, author, was, _decided(now, _standing(now), author))


def add_claim(store: Store, document: int, claim: Claim, author: str | None) -> Change:
    """Add a claim that the machine missed."""
    with store.transaction() as database:
        text = documents.page(database, [document], with_text=True)[0].document.text
        documents.state(database, document)  # it may have been taken out meanwhile
        claim = replace(located(as_in_the_text(claim, text), []), rule=BY_HAND, confidence=1.0)
        (id,) = database.new_ids("claims")
        reading = claims.add_reading(database, document, text, id, claim)
        absent = ClaimState(id, document, present=False, reading=reading, machine=None)
        claims.insert(database, [absent])
        now = _decided(replace(absent, present=True), Verdict.ACCEPTED, author)
        return _record(database, "add_claim", author, absent, now)


def _standing(state: ClaimState) -> Verdict:
    """The verdict of a claim that stands: corrected where a person has read it otherwise."""
    return Verdict.CORRECTED if state.corrected else Verdict.ACCEPTED


def as_in_the_text(claim: Claim, text: str) -> Claim:
    """The claim with the words of every part as they stand in the text.

    ValueError for a span outside it, and for a count whose bounds are not those of its modifier.
    """
    for count in claim.counts:
        _expect_agreement(count)
    _expect_inside(claim.span, text)
    if claim.date and claim.date.span:
        _expect_inside(claim.date.span, text)
    return replace(
        claim,
        holder=claim.holder and _quoted([claim.holder], text)[0],
        reported_by=_quoted(claim.reported_by, text),
        actor=_quoted(claim.actor, text),
        target=_quoted(claim.target, text),
        weapon=_quoted(claim.weapon, text),
        place=_quoted(claim.place, text),
        counts=_quoted(claim.counts, text),
    )


def _quoted(parts: Sequence[Part], text: str) -> tuple[Part, ...]:
    for part in parts:
        _expect_inside(part.span, text)
    return tuple(replace(part, text=part.span.of(text)) for part in parts)


def _expect_agreement(count: Count) -> None:
    if not count.agrees:
        raise ValueError(f"{count.modifier} does not go with {count.low} to {count.high}")


def _expect_inside(span: Span, text: str) -> None:
    if span.end > len(text):
        raise ValueError(f"{span} lies outside the text")


def _decide(
    store: Store, label: str, author: str | None, claim: int, verdict: Callable[[ClaimState], Verdict]
) -> Change:
    with store.transaction() as database:
        was = claims.state(database, claim)
        return _record(database, label, author, was, _decided(was, verdict(was), author))


def _decided(state: ClaimState, verdict: Verdict, author: str | None) -> ClaimState:
    return replace(state, verdict=verdict, author=author, decided=datetime.now(UTC))


def _record(database: Database, label: str, author: str | None, was: ClaimState, now: ClaimState) -> Change:
    """Write a decision with the parts that follow it, unless the same person has decided the same already."""
    if not author:
        raise NoReviewer
    if now == replace(was, decided=now.decided):
        return Change(label=label)
    return journal.record(database, label, author, State(parts.in_step(database, [now])))
