"""From a document to its mentions and claims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.extract.claims.assertions import assertion_drafts
from workbench.extract.claims.claims import Draft, Own, finish, merged
from workbench.extract.claims.confidence import Part, confidence, weighed
from workbench.extract.claims.doubts import Doubts
from workbench.extract.claims.drafts import result_drafts
from workbench.extract.claims.incidents import number_events
from workbench.extract.mentions import find_mentions
from workbench.extract.scene.scene import Scene
from workbench.extract.scene.stages import Stages, read_stages
from workbench.extract.words.rules import Rules
from workbench.model import Claim, Document, Extraction


@dataclass(frozen=True, slots=True)
class Account:
    """A document that was read: what surrounds its words, and its claims beside the drafts of them.

    `parts` are those of each claim with what makes them doubtful.
    """

    scene: Scene
    drafts: Sequence[Draft]
    claims: Sequence[Claim]
    parts: Sequence[Sequence[Part]]


def extract(document: Document, rules: Rules) -> Extraction:
    """The mentions and claims of a document: pure, and linear in its length."""
    account = read_account(document, rules)
    return Extraction(tuple(find_mentions(account.scene.stages, rules.events)), tuple(account.claims))


def stages_of(document: Document, rules: Rules) -> tuple[Stages, list[Claim]]:
    """What each stage found, and the claims made of it."""
    account = read_account(document, rules)
    return account.scene.stages, list(account.claims)


def read_account(document: Document, rules: Rules) -> Account:
    """A document through all stages, with what its claims were made of."""
    scene = Scene(read_stages(document, rules))
    told = result_drafts(scene, rules)
    drafts = [*told, *assertion_drafts(scene, rules, told)]
    for draft in drafts:
        draft.own = Own(draft.places, draft.date, draft.actor)
    number_events(scene, drafts, rules.places_weighed)
    ordered = sorted(merged(sorted(drafts, key=_order)), key=_order)
    doubts = Doubts(scene, ordered)
    parts = [weighed(doubts.parts(draft), rules.doubts) for draft in ordered]
    pairs = zip(ordered, map(confidence, parts), strict=True)
    claims = [finish(scene, draft, sure) for draft, sure in pairs]
    return Account(scene, ordered, with_totals(ordered, claims), parts)


def _order(draft: Draft) -> tuple[int, int]:
    return draft.start, draft.end


def with_totals(drafts: list[Draft], claims: list[Claim]) -> list[Claim]:
    """The claims with `subset_of` leading to the total by its place among all counts of the document."""
    totals = {}
    at = 0
    for draft in drafts:
        for place, _ in draft.counts:
            totals[place] = at
            at += 1
    return [
        claim if draft.parts.count(None) == len(draft.parts) else _with_totals(claim, draft.parts, totals)
        for claim, draft in zip(claims, drafts, strict=True)
    ]


def _with_totals(claim: Claim, parts: list[int | None], totals: Mapping[int, int]) -> Claim:
    counts = tuple(
        count if part is None else replace(count, subset_of=totals.get(part))
        for count, part in zip(claim.counts, parts, strict=True)
    )
    return replace(claim, counts=counts)
